// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/account/contactform.h"

#include "ui/account/fieldrows.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QJsonArray>
#include <QJsonDocument>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTest>
#include <QToolButton>

using namespace Ferry;
using namespace Qt::Literals::StringLiterals;

namespace {

QJsonObject json(const char *text)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(QByteArray(text).replace('\'', '"'), &error);
    if (!document.isObject())
        qFatal("not JSON: %s", text);
    return document.object();
}

/// What the service sent, with all that a form knows nothing of.
QJsonObject richData()
{
    return json("{'name':{'givenName':'Anna','familyName':'M','phonetic':'x'},"
                "'emails':[{'type':'Home','value':'a@x.example','verified':true},{'value':7}],"
                "'phoneNumbers':[{'value':'+1 2','type':'Mobile'}],"
                "'organizations':[{'name':'Acme','title':'CTO','location':'Here','startDate':{'year':2001}}],"
                "'addresses':[{'street':'A 1','extendedAddress':'back','city':'B'}],"
                "'urls':[{'value':'https://x.example','username':'anna'}],"
                "'birthday':{'day':29,'month':2,'hour':3},'notes':'one\\r\\ntwo','ims':[{'type':'irc','value':'a'}],"
                "'photos':[{'type':'upload','value':'https://x.example/1'}]}");
}

} // namespace

class TestContactForm : public QObject
{
    Q_OBJECT

    template<typename T>
    static T *part(const QWidget &form, const QString &name)
    {
        T *found = form.findChild<T *>(name);
        if (!found)
            qFatal("no %s", qPrintable(name));
        return found;
    }
    static QPushButton *save(const ContactForm &form)
    {
        return form.findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Save);
    }
    static void type(QLineEdit *edit, const QString &text)
    {
        edit->selectAll();
        if (text.isEmpty())
            QTest::keyClick(edit, Qt::Key_Delete);
        else
            QTest::keyClicks(edit, text);
    }

private slots:
    void whatNobodyTouchesStays_data()
    {
        QTest::addColumn<QJsonObject>("data");
        QTest::newRow("rich") << richData();
        QTest::newRow("empty") << QJsonObject();
        QTest::newRow("odd") << json("{'name':'Anna','emails':'none','birthday':'yesterday','notes':[1],"
                                     "'phoneNumbers':[1,'x',null],'addresses':{'street':'A'}}");
        QTest::newRow("empty ones") << json("{'name':{},'emails':[],'birthday':{},'notes':''}");
    }
    void whatNobodyTouchesStays()
    {
        QFETCH(QJsonObject, data);
        const ContactForm form(data);
        QCOMPARE(form.data(), data);
        QVERIFY(!save(form)->isEnabled());
    }

    void whatIsChangedChangesAlone()
    {
        ContactForm form(richData());
        type(part<QLineEdit>(form, u"familyName"_s), u"Mueller"_s);
        type(part<QLineEdit>(*part<FieldRows>(form, u"emails"_s), u"value"_s), u"anna@x.example"_s);
        type(part<QLineEdit>(*part<FieldRows>(form, u"organizations"_s), u"name"_s), u"Bolt"_s);
        type(part<QLineEdit>(*part<FieldRows>(form, u"addresses"_s), u"city"_s), QString());
        part<QSpinBox>(form, u"birthYear"_s)->setValue(1996);
        QJsonObject wanted = richData();
        const auto change = [&wanted](const QString &key, const QJsonObject &first) {
            QJsonArray list = wanted.value(key).toArray();
            list.replace(0, first);
            wanted.insert(key, list);
        };
        wanted.insert("name"_L1, json("{'givenName':'Anna','familyName':'Mueller','phonetic':'x'}"));
        change(u"emails"_s, json("{'type':'Home','value':'anna@x.example','verified':true}"));
        change(u"organizations"_s, json("{'name':'Bolt','title':'CTO','location':'Here','startDate':{'year':2001}}"));
        change(u"addresses"_s, json("{'street':'A 1','extendedAddress':'back'}"));
        wanted.insert("birthday"_L1, json("{'day':29,'month':2,'year':1996,'hour':3}"));
        QCOMPARE(form.data(), wanted);
        QSignalSpy wantedToSave(&form, &ContactForm::saveWanted);
        save(form)->click();
        QCOMPARE(wantedToSave.constFirst().constFirst().toJsonObject(), wanted);
    }

    void rowsComeAndGo()
    {
        ContactForm form(json("{'emails':[{'value':'a@x.example'},{'value':'b@x.example'}]}"));
        auto *emails = part<FieldRows>(form, u"emails"_s);
        form.show();
        emails->findChildren<QToolButton *>().constFirst()->click();
        QCOMPARE(form.data().value("emails"_L1).toArray().size(), 1);
        emails->findChildren<QPushButton *>().constLast()->click();
        QCOMPARE(form.data().value("emails"_L1).toArray().size(), 1); // an empty one is none
        const auto edits = emails->findChildren<QLineEdit *>(u"value"_s);
        type(edits.constLast(), u"c@x.example"_s);
        QCOMPARE(form.data().value("emails"_L1)[1].toObject(), json("{'value':'c@x.example'}"));
    }

    void impossibleDaysAreRefused_data()
    {
        QTest::addColumn<int>("day");
        QTest::addColumn<int>("month");
        QTest::addColumn<int>("year");
        QTest::addColumn<bool>("isGood");
        QTest::newRow("whole") << 12 << 5 << 1990 << true;
        QTest::newRow("no year") << 12 << 5 << 0 << true;
        QTest::newRow("leap day without a year") << 29 << 2 << 0 << true;
        QTest::newRow("no leap year") << 29 << 2 << 1990 << false;
        QTest::newRow("31 April") << 31 << 4 << 0 << false;
        QTest::newRow("no month") << 12 << 0 << 0 << false;
        QTest::newRow("year alone") << 0 << 0 << 1990 << false;
    }
    void impossibleDaysAreRefused()
    {
        QFETCH(int, day);
        QFETCH(int, month);
        QFETCH(int, year);
        ContactForm form(json("{'notes':'x'}"));
        part<QSpinBox>(form, u"birthDay"_s)->setValue(day);
        part<QComboBox>(form, u"birthMonth"_s)->setCurrentIndex(month);
        part<QSpinBox>(form, u"birthYear"_s)->setValue(year);
        QTEST(save(form)->isEnabled(), "isGood");
    }

    void aBirthdayCanGo()
    {
        ContactForm form(json("{'notes':'x','birthday':{'day':1,'month':2,'year':3}}"));
        part<QSpinBox>(form, u"birthYear"_s)->setValue(0);
        part<QSpinBox>(form, u"birthDay"_s)->setValue(0);
        part<QComboBox>(form, u"birthMonth"_s)->setCurrentIndex(0);
        QVERIFY(!form.data().contains("birthday"_L1));
        QVERIFY(save(form)->isEnabled());
    }

    /// Whatever the two disagree about, also in what a form does not show.
    void theirsCanBeTaken_data()
    {
        QTest::addColumn<QStringList>("path");
        QTest::addColumn<QJsonValue>("mine");
        QTest::addColumn<QJsonValue>("theirs");
        const QStringList name{u"name"_s, u"givenName"_s};
        const QJsonValue none(QJsonValue::Undefined);
        QTest::newRow("name") << name << QJsonValue(u"Mine"_s) << QJsonValue(u"Theirs"_s);
        QTest::newRow("name I took out") << name << none << QJsonValue(u"Theirs"_s);
        QTest::newRow("odd name") << QStringList{u"name"_s} << QJsonValue(json("{'givenName':'Mine'}"))
                                  << QJsonValue(u"Theirs"_s);
        QTest::newRow("birthday") << QStringList{u"birthday"_s} << QJsonValue(json("{'day':1,'month':2,'hour':3}"))
                                  << QJsonValue(json("{'day':2,'month':2,'hour':4}"));
        QTest::newRow("birthday I took out")
            << QStringList{u"birthday"_s} << none << QJsonValue(json("{'day':2,'month':2}"));
        QTest::newRow("notes I took out") << QStringList{u"notes"_s} << none << QJsonValue(u"one\r\ntwo"_s);
        QTest::newRow("odd list") << QStringList{u"emails"_s} << QJsonValue(QJsonArray{json("{'value':'a@x.example'}")})
                                  << QJsonValue(u"none"_s);
    }
    void theirsCanBeTaken()
    {
        QFETCH(QStringList, path);
        QFETCH(QJsonValue, mine);
        QFETCH(QJsonValue, theirs);
        const QJsonObject there = withValue(json("{'gender':'x'}"), path, theirs);
        const QJsonObject typed = withValue(withValue(there, path, mine), {u"gender"_s}, u"y"_s);
        ContactForm form(there, typed, {{.path = path, .mine = mine, .theirs = theirs}});
        QCOMPARE(form.data(), typed);
        part<QPushButton>(form, u"takeTheirs"_s)->click();
        QCOMPARE(form.data(), withValue(there, {u"gender"_s}, u"y"_s));
        QVERIFY(save(form)->isEnabled());
    }

    void nothingAtAllIsNoContact()
    {
        ContactForm form(json("{'notes':'x'}"));
        auto *notes = part<QPlainTextEdit>(form, u"notes"_s);
        notes->selectAll();
        QTest::keyClick(notes, Qt::Key_Delete);
        QVERIFY(!save(form)->isEnabled());
    }
};

QTEST_MAIN(TestContactForm)
#include "tst_contactform.moc"
