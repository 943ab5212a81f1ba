// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cloudsponge/errortable.h"
#include "ui/errordetails.h"
#include "ui/errortext.h"

#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace Ferry;
using namespace Qt::Literals::StringLiterals;

namespace {

using Operation = ErrorContext::Operation;

/// The codes from the first to the last; a new last one has to be named here.
QList<Error::Code> allCodes()
{
    QList<Error::Code> codes;
    for (int code = 0; code <= static_cast<int>(Error::Code::KeychainFault); ++code)
        codes += static_cast<Error::Code>(code);
    return codes;
}

Error poisoned(Error::Code code)
{
    return {.code = code, .detail = u"detail<b>POISON</b>"_s, .httpStatus = 499, .serviceCode = 4711};
}

QString whole(const ErrorText &text)
{
    return text.title + u'\n' + text.whatItMeans + u'\n' + text.nextStep;
}

bool isSentence(const QString &text)
{
    return !text.isEmpty() && text == text.simplified() && text.endsWith(u'.') && !text[0].isLower();
}

} // namespace

class TestErrorText : public QObject
{
    Q_OBJECT

private slots:
    void everyCodeIsToldInWholeSentences_data()
    {
        QTest::addColumn<Error>("error");
        QTest::addColumn<ErrorContext>("context");
        const QList<std::pair<const char *, ErrorContext>> contexts{
            {"import", {.sourceName = u"Yahoo"_s}},
            {"import, some arrived", {.sourceName = u"Yahoo"_s, .received = 1'234, .total = 2'340}},
            {"import, total unknown", {.received = 1}},
            {"export", {.operation = Operation::Export}},
            {"settings", {.operation = Operation::Settings}},
            {"store", {.operation = Operation::Store}},
        };
        for (const auto &[name, context] : contexts) {
            for (const Error::Code code : allCodes())
                QTest::addRow("%s, %d", name, static_cast<int>(code)) << poisoned(code) << context;
            for (const ServiceErrorRow &row : serviceErrors()) {
                Error error = poisoned(Error::Code::Service);
                error.serviceCode = row.code;
                QTest::addRow("%s, service %d", name, row.code) << error << context;
            }
        }
    }
    void everyCodeIsToldInWholeSentences()
    {
        QFETCH(Error, error);
        QFETCH(ErrorContext, context);
        const ErrorText text = describe(error, context);
        QVERIFY2(isSentence(text.title), qPrintable(text.title));
        QVERIFY2(isSentence(text.whatItMeans), qPrintable(text.whatItMeans));
        QVERIFY2(isSentence(text.nextStep), qPrintable(text.nextStep));
        QCOMPARE(text.title.count(u'.'), 1);

        const QString all = whole(text);
        QVERIFY2(!all.contains("POISON"_L1) && !all.contains("499"_L1) && !all.contains("4711"_L1), qPrintable(all));
        QVERIFY2(!all.contains(u'<') && !all.contains(u'&'), qPrintable(all));
        QVERIFY2(!all.contains(u'%'), qPrintable(all)); // a place that nothing was put in
        QVERIFY(!error.serviceCode || !all.contains(QString::number(*error.serviceCode)) || *error.serviceCode < 100);
    }

    void everyCodeHasASentenceOfItsOwn()
    {
        QHash<QString, int> titles;
        const ErrorContext context{.sourceName = u"Yahoo"_s};
        for (const Error::Code code : allCodes()) {
            if (code != Error::Code::Service)
                ++titles[describe({.code = code}, context).title];
        }
        for (const ServiceErrorRow &row : serviceErrors())
            ++titles[describe({.code = Error::Code::Service, .serviceCode = row.code}, context).title];
        ++titles[describe({.code = Error::Code::Service, .serviceCode = 999}, context).title];
        for (auto it = titles.cbegin(); it != titles.cend(); ++it)
            QVERIFY2(it.value() == 1, qPrintable(it.key()));
        QCOMPARE(titles.size(), allCodes().size() - 1 + 33 + 1);
    }

    void whatPeopleDecideIsNoFault()
    {
        const QSet<int> abandoned{514, 516, 517, 769, 772, 773, 774};
        for (const ServiceErrorRow &row : serviceErrors()) {
            const ErrorText text = describe({.code = Error::Code::Service, .serviceCode = row.code});
            QCOMPARE(text.isFault, !abandoned.contains(row.code));
        }
        for (const Error::Code code : allCodes()) {
            const bool decided = code == Error::Code::Aborted || code == Error::Code::ConsentTimeout
                || code == Error::Code::SignInDenied;
            QCOMPARE(describe({.code = code}).isFault, !decided);
        }
        QVERIFY(describe({.code = Error::Code::Service, .serviceCode = 4711}).isFault);
        QVERIFY(describe({.code = Error::Code::Service}).isFault);
    }

    void saysWhatBecameOfTheContacts()
    {
        const Error error{.code = Error::Code::Network};
        QCOMPARE(describe(error).whatItMeans, u"Nothing was imported and nothing was lost."_s);
        const QString some = describe(error, {.received = 1'000, .total = 2'340}).whatItMeans;
        QVERIFY2(some.contains("1000"_L1) || some.contains("1,000"_L1), qPrintable(some));
        QVERIFY2(some.contains("2340"_L1) || some.contains("2,340"_L1), qPrintable(some));
        QVERIFY2(some.contains("saved on this computer"_L1), qPrintable(some));
        QVERIFY(!describe(error, {.received = 7, .total = 7}).whatItMeans.contains(" of "_L1));
        QVERIFY(!describe(error, {.operation = Operation::Export}).whatItMeans.contains("import"_L1));
    }

    void namesTheProvider()
    {
        const Error blocked{.code = Error::Code::Service, .serviceCode = 267};
        QVERIFY(describe(blocked, {.sourceName = u"Yahoo"_s}).title.startsWith("Yahoo "_L1));
        QVERIFY(describe(blocked).title.startsWith("The provider "_L1));
        // A name that looks like a place for another argument stays a name.
        const Error consent{.code = Error::Code::Service, .serviceCode = 514};
        QVERIFY(describe(consent, {.sourceName = u"%2 %n"_s}).title.contains("%2 %n"_L1));
    }

    void offersWhatHelps_data()
    {
        QTest::addColumn<Error>("error");
        QTest::addColumn<ErrorText::Remedy>("remedy");
        using enum ErrorText::Remedy;
        QTest::newRow("no key") << Error{.code = Error::Code::NotConfigured} << Preferences;
        QTest::newRow("401") << Error{.code = Error::Code::Unauthorized} << Preferences;
        QTest::newRow("key refused") << Error{.code = Error::Code::Service, .serviceCode = 1} << Preferences;
        QTest::newRow("denied") << Error{.code = Error::Code::Service, .serviceCode = 514} << AnotherWay;
        QTest::newRow("no consent") << Error{.code = Error::Code::ConsentTimeout} << AnotherWay;
        QTest::newRow("offline") << Error{.code = Error::Code::Network} << TryAgain;
        QTest::newRow("not permitted") << Error{.code = Error::Code::Service, .serviceCode = 513} << None;
        QTest::newRow("newer store") << Error{.code = Error::Code::StoreTooNew} << None;
    }
    void offersWhatHelps()
    {
        QFETCH(Error, error);
        QFETCH(ErrorText::Remedy, remedy);
        QCOMPARE(describe(error).remedy, remedy);
    }

    void saysHowLongToWait_data()
    {
        QTest::addColumn<int>("seconds");
        QTest::addColumn<QString>("expected");
        QTest::newRow("seconds") << 30 << u"30 second"_s;
        QTest::newRow("a minute and a half") << 90 << u"90 second"_s;
        QTest::newRow("rounded up") << 91 << u"2 minute"_s;
        QTest::newRow("an hour") << 3'600 << u"60 minute"_s;
    }
    void saysHowLongToWait()
    {
        QFETCH(int, seconds);
        QFETCH(QString, expected);
        const Error error{.code = Error::Code::RateLimited, .retryAfter = std::chrono::seconds(seconds)};
        const QString said = describe(error).nextStep;
        QVERIFY2(said.contains(expected), qPrintable(said));
    }

    void detailsHoldTheFactsForHelpers()
    {
        const QString details = errorDetails(
            {.code = Error::Code::Service, .detail = u"events: x"_s, .httpStatus = 200, .serviceCode = 518},
            {.sourceName = u"Yahoo"_s, .received = 3});
        for (const auto fact : {"Contact Ferry"_L1, "import Yahoo"_L1, "Service"_L1, "518"_L1, "HTTP status: 200"_L1,
                                "events: x"_L1, "Received: 3 of unknown"_L1})
            QVERIFY2(details.contains(fact), qPrintable(details));
        QSet<QString> names;
        static const QRegularExpression line(u"^Error: (\\w+)$"_s, QRegularExpression::MultilineOption);
        for (const Error::Code code : allCodes())
            names.insert(line.match(errorDetails({.code = code})).captured(1));
        QCOMPARE(names.size(), allCodes().size());
    }
};

QTEST_MAIN(TestErrorText)
#include "tst_errortext.moc"
