// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/match/contactmatch.h"

#include <QElapsedTimer>
#include <QTest>

#include <algorithm>
#include <random>

using namespace Ferry;
using namespace Qt::Literals::StringLiterals;

Q_DECLARE_METATYPE(Ferry::MatchReason)

namespace {

constexpr quint32 seeds = 100;

/// "given family|email,email|phone,phone", and the same number of words in the name as in the text.
ContactKeys person(const QString &text, const QString &id)
{
    const QStringList parts = text.split(u'|');
    Contact contact;
    const QString name = parts.value(0);
    if (name.startsWith(u'@'))
        contact.companies = {name.mid(1)};
    else
        contact.givenName = name;
    for (const QString &email : parts.value(1).split(u',', Qt::SkipEmptyParts))
        contact.emails += {email};
    for (const QString &phone : parts.value(2).split(u',', Qt::SkipEmptyParts))
        contact.phones += {phone};
    return contactKeys(contact, {}, id);
}

QList<ContactKeys> people(const QString &texts, const QString &prefix)
{
    QList<ContactKeys> list;
    for (const QString &text : texts.split(u';', Qt::SkipEmptyParts))
        list += person(text, prefix + QString::number(list.size()));
    return list;
}

QString reasonsOf(const std::optional<ContactMatch> &match)
{
    static const QStringList names{u"email"_s, u"shared-email"_s, u"phone"_s,     u"shared-phone"_s,
                                   u"name"_s,  u"nothing-else"_s, u"other-name"_s};
    if (!match)
        return u"-"_s;
    QStringList list{QString::number(match->there)};
    for (const MatchHint &hint : match->hints)
        list += names.at(static_cast<int>(hint.reason));
    return list.join(u' ');
}

/// Few names, addresses and numbers, so that many are in common.
QList<ContactKeys> crowd(std::mt19937 &engine, int count, const QString &prefix)
{
    const auto below = [&](int limit) { return static_cast<int>(engine() % static_cast<unsigned>(limit)); };
    static const QStringList given{u"Anna"_s, u"Peter"_s, u"Joe"_s, u"Zoë"_s, u""_s};
    static const QStringList family{u"Meier"_s, u"Smith"_s, u"Brown"_s, u""_s};
    QList<ContactKeys> list;
    for (int i = 0; i < count; ++i) {
        Contact contact{.givenName = given.at(below(5)), .familyName = family.at(below(4))};
        for (int n = below(3); n > 0; --n)
            contact.emails += {below(6) ? u"a%1@x.example"_s.arg(below(12)) : u"info@x.example"_s};
        for (int n = below(3); n > 0; --n)
            contact.phones += {u"+49301234%1"_s.arg(10 + below(10))};
        list += contactKeys(contact, {}, prefix + QString::number(i));
    }
    return list;
}

/// By id, and without the index.
QMap<QString, QPair<QString, int>> outcome(const QList<ContactKeys> &ours, const QList<ContactKeys> &there)
{
    QMap<QString, QPair<QString, int>> result;
    const auto matches = matchContacts(ours, there);
    for (qsizetype i = 0; i < ours.size(); ++i) {
        if (matches.at(i))
            result.insert(ours.at(i).id, {there.at(matches.at(i)->there).id, matches.at(i)->weight});
    }
    return result;
}

} // namespace

class TestContactMatch : public QObject
{
    Q_OBJECT

private slots:
    void keysAreOneSpelling_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("key");
        QTest::newRow("order") << u"Meier, Anna"_s << u"anna meier"_s;
        QTest::newRow("accents") << u"Zoë  ÅNGSTRÖM"_s << u"angstrom zoe"_s;
        QTest::newRow("full width") << u"Ａｎｎａ"_s << u"anna"_s;
        QTest::newRow("sharp s") << u"Groß"_s << u"gross"_s;
        QTest::newRow("apostrophes") << u"O\u2019Brien o'neill"_s << u"obrien oneill"_s;
        QTest::newRow("han") << u"王 小明"_s << u"小明 王"_s;
        QTest::newRow("punctuation") << u"--- / ..."_s << QString();
        QTest::newRow("hyphen") << u"Jean-Luc"_s << u"jean luc"_s;
    }
    void keysAreOneSpelling()
    {
        QFETCH(QString, text);
        QTEST(nameKey(text), "key");
    }

    void addressesOfTasksAreKnown_data()
    {
        QTest::addColumn<QString>("email");
        QTest::addColumn<bool>("isRole");
        QTest::newRow("info") << u"info@x.example"_s << true;
        QTest::newRow("no-reply") << u"no-reply@x.example"_s << true;
        QTest::newRow("with a tag") << u"sales+de@x.example"_s << true;
        QTest::newRow("a person") << u"inforb@x.example"_s << false;
        QTest::newRow("host only") << u"joe@info.example"_s << false;
    }
    void addressesOfTasksAreKnown()
    {
        QFETCH(QString, email);
        QTEST(isRoleAddress(emailKey(email)), "isRole");
    }

    void phonesWithoutAPlanAreTheirDigits()
    {
        QCOMPARE(plainPhoneKey(u" +49 (30) 123-456"_s), u"+4930123456"_s);
        QCOMPARE(plainPhoneKey(u"٠٣٠١٢٣٤٥"_s), u"03012345"_s);
        QCOMPARE(plainPhoneKey(u"110"_s), QString());
        QCOMPARE(emailKey(u" Joe@X.Example "_s), u"joe@x.example"_s);
        QCOMPARE(emailKey(u"nobody"_s), QString());
    }

    void peopleAreRecognised_data()
    {
        QTest::addColumn<QString>("ours");
        QTest::addColumn<QString>("there");
        QTest::addColumn<QString>("reasons");
        const auto row = [](const char *name, const QString &ours, const QString &there, const QString &reasons) {
            QTest::newRow(name) << ours << there << reasons;
        };
        row("by address", u"Anna Meier|ANNA@x.example"_s, u"Anna|anna@X.example"_s, u"0 email"_s);
        row("by address and name", u"Anna Meier|a@x.example"_s, u"Meier Anna|a@x.example"_s, u"0 email name"_s);
        row("by an address under another name", u"Bob Smith|b@x.example"_s, u"Robert Miller|b@x.example"_s,
            u"0 email other-name"_s);
        row("by number", u"Anna||+49 30 1234567"_s, u"||+4930 123 4567"_s, u"0 phone"_s);
        row("a number under another name", u"Anna Meier||+49301234567"_s, u"Bob Smith||+49301234567"_s, u"-"_s);
        row("a family's number", u"Anna Meier||+49301234567"_s, u"Peter Meier||+49301234567"_s, u"-"_s);
        row("a family's number, the right one", u"Anna Meier||+49301234567"_s,
            u"Peter Meier||+49301234567;Anna Meier||+49301234567"_s, u"1 name shared-phone"_s);
        row("a couple's address", u"Anna Meier|am@x.example"_s, u"Peter Meier|am@x.example;Anna Meier|am@x.example"_s,
            u"1 name shared-email"_s);
        row("a couple's address, neither of them", u"Carl Meier|am@x.example"_s,
            u"Peter Meier|am@x.example;Anna Meier|am@x.example"_s, u"-"_s);
        row("info@ alone", u"|info@x.example"_s, u"|info@x.example"_s, u"-"_s);
        row("info@ and name", u"Anna Meier|info@x.example"_s, u"Anna Meier|info@x.example"_s, u"0 name shared-email"_s);
        row("info@ of a company", u"@Acme Inc.|info@x.example"_s, u"@ACME Inc|info@x.example"_s,
            u"0 name shared-email"_s);
        row("the name when there is nothing else", u"Anna Meier"_s, u"Anna Meier|a@x.example"_s,
            u"0 name nothing-else"_s);
        row("the name twice", u"Anna Meier"_s, u"Anna Meier|a@x.example;Anna Meier|b@x.example"_s, u"-"_s);
        row("the name with other addresses", u"Anna Meier|c@x.example"_s, u"Anna Meier|a@x.example"_s, u"-"_s);
        row("half a name", u"Anna"_s, u"Anna"_s, u"-"_s);
        row("the heavier one", u"Anna Meier|a@x.example|+49301234567"_s, u"||+49301234567;|a@x.example"_s,
            u"1 email"_s);
        row("doubles there", u"Anna Meier|a@x.example"_s, u"Anna Meier|a@x.example;Anna Meier|a@x.example"_s,
            u"0 email name"_s);
        row("nobody", u"Anna Meier"_s, QString(), u"-"_s);
        row("nothing", u"|"_s, u"|;|"_s, u"-"_s);
    }
    void peopleAreRecognised()
    {
        QFETCH(QString, ours);
        QFETCH(QString, there);
        const auto matches = matchContacts(people(ours, u"o"_s), people(there, u"t"_s));
        QCOMPARE(matches.size(), 1);
        QTEST(reasonsOf(matches.constFirst()), "reasons");
    }

    void noOrderMatters_data() { addSeeds(); }
    void noOrderMatters()
    {
        QFETCH(quint32, seed);
        std::mt19937 engine(seed);
        QList<ContactKeys> ours = crowd(engine, 30, u"o"_s);
        QList<ContactKeys> there = crowd(engine, 30, u"t"_s);
        const auto before = outcome(ours, there);
        std::shuffle(ours.begin(), ours.end(), engine);
        std::shuffle(there.begin(), there.end(), engine);
        QCOMPARE(outcome(ours, there), before);
    }

    void noSideMatters_data() { addSeeds(); }
    void noSideMatters()
    {
        QFETCH(quint32, seed);
        std::mt19937 engine(seed);
        const QList<ContactKeys> ours = crowd(engine, 12, u"o"_s);
        const QList<ContactKeys> there = crowd(engine, 12, u"t"_s);
        const auto one = outcome(ours, there);
        const auto other = outcome(there, ours);
        for (auto it = one.begin(); it != one.end(); ++it) {
            // Whoever it is that we take it for, that one takes somebody who is at least as much like it.
            QVERIFY(other.contains(it->first));
            QVERIFY(other.value(it->first).second >= it->second);
        }
        QCOMPARE(one.isEmpty(), other.isEmpty());
    }

    void theSameContactsAreFoundAgain_data() { addSeeds(); }
    void theSameContactsAreFoundAgain()
    {
        QFETCH(quint32, seed);
        std::mt19937 engine(seed);
        const QList<ContactKeys> ours = crowd(engine, 30, u"o"_s);
        const auto matches = matchContacts(ours, ours);
        for (qsizetype i = 0; i < ours.size(); ++i) {
            const ContactKeys &keys = ours.at(i);
            const bool hasOwn = std::any_of(keys.emails.cbegin(), keys.emails.cend(),
                                            [](const QString &email) { return !isRoleAddress(email); });
            if (!hasOwn || !keys.isFullName)
                continue;
            QVERIFY(matches.at(i));
            QVERIFY(matches.at(i)->weight >= 60);
        }
    }

    void manyAreQuick_data()
    {
        QTest::addColumn<int>("kind");
        QTest::newRow("all different") << 0;
        QTest::newRow("all with info@") << 1;
        QTest::newRow("all with one number") << 2;
        QTest::newRow("all the same") << 3;
    }
    void manyAreQuick()
    {
        QFETCH(int, kind);
        const auto many = [kind](int count, const QString &prefix) {
            QList<ContactKeys> list;
            list.reserve(count);
            for (int i = 0; i < count; ++i) {
                const QString number = QString::number(i);
                ContactKeys keys{.id = prefix + number,
                                 .emails = {kind == 1 || kind == 3 ? u"info@x.example"_s : number + u"@x.example"_s},
                                 .phones = {kind >= 2 ? u"+49301234567"_s : u"+4930"_s + number},
                                 .name = kind == 3 ? u"anna meier"_s : u"anna "_s + number,
                                 .isFullName = true};
                list += keys;
            }
            return list;
        };
        QElapsedTimer timer;
        timer.start();
        const auto matches = matchContacts(many(100'000, u"o"_s), many(25'000, u"t"_s));
        QCOMPARE(matches.size(), 100'000);
        QVERIFY(matches.at(24'999));
        QCOMPARE(matches.at(25'000).has_value(), kind == 3);
        // 2.5 thousand million comparisons would take minutes; a loaded machine with sanitizers stays far below this.
        QVERIFY2(timer.elapsed() < 60'000, qPrintable(QString::number(timer.elapsed())));
    }

private:
    static void addSeeds()
    {
        QTest::addColumn<quint32>("seed");
        for (quint32 seed = 0; seed < seeds; ++seed)
            QTest::addRow("seed-%u", seed) << seed;
    }
};

QTEST_GUILESS_MAIN(TestContactMatch)
#include "tst_contactmatch.moc"
