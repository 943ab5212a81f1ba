// SPDX-License-Identifier: GPL-3.0-or-later
// The account page in bad weather: the program that plays Contacts+ behind a network that comes and goes, and with other
// people at the same contacts. With FERRY_PICTURES=DIR in the environment pictures of it are kept for a look.
#include "app/account/accounteditor.h"
#include "tests/support/fakesecretstore.h"
#include "tests/support/fixedtokens.h"
#include "tests/support/pictures.h"
#include "tests/support/sandboxprocess.h"
#include "tests/ui/account/relay.h"
#include "ui/account/accountactions.h"
#include "ui/account/accountdesk.h"
#include "ui/account/accountpage.h"
#include "ui/account/contactform.h"
#include "ui/look/ferrystyle.h"
#include "ui/widgets/contacttable.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/plainlabel.h"

#include <QAction>
#include <QApplication>
#include <QDialogButtonBox>
#include <QJsonDocument>
#include <QLineEdit>
#include <QMessageBox>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace Ferry;
using namespace Ferry::Test;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int Patience = 60'000;
constexpr int Count = 250;

/// As if it were typed; setPlainText() would not count as that.
void fill(QPlainTextEdit &edit, const QString &text)
{
    edit.selectAll();
    edit.insertPlainText(text);
}

/// The page with its desk; what it asks goes through a relay.
struct Stage {
    explicit Stage(const QUrl &sandbox, const QString &token)
        : relay(sandbox)
        , tokens({token})
        , client(network, clock, relay.url(), tokens)
        , seat(client, clock, {})
    {
        QObject::connect(&desk, &AccountDesk::changed, &desk, [this] { desk.enable(true, true); });
        desk.take(&seat, u"joe@example.com"_s);
        page.show(&seat.book);
        page.resize(1000, 640);
        page.show();
    }
    ~Stage() { desk.take(nullptr, {}); }

    bool load()
    {
        seat.book.load();
        return QTest::qWaitFor([this] { return seat.book.state() != AccountBook::State::Loading; }, Patience);
    }
    bool settle()
    {
        return QTest::qWaitFor([this] { return !seat.editor.isBusy(); }, Patience);
    }
    ContactTable &table() { return *page.findChild<ContactTable *>(u"contactTable"_s); }
    QLineEdit &search() { return *page.findChild<QLineEdit *>(u"contactSearch"_s); }
    QString notice() { return page.findChild<PlainLabel *>(u"noticeTitle"_s)->text(); }
    QPushButton &noticeAction() { return *page.findChild<QPushButton *>(u"noticeAction"_s); }
    QString message() { return page.messages().findChild<PlainLabel *>(u"messageText"_s)->text(); }
    QPushButton &messageAction() { return *page.messages().findChild<QPushButton *>(u"messageAction"_s); }
    ContactForm *form() { return page.findChild<ContactForm *>(); }
    void select(int count)
    {
        table().clearSelection();
        for (int row = 0; row < count; ++row)
            table().selectionModel()->select(table().model()->index(row, 0),
                                             QItemSelectionModel::Select | QItemSelectionModel::Rows);
    }
    /// Opens the form for the first contact and types into it; its id.
    QString type(const QString &givenName, const QString &notes)
    {
        select(1);
        const QString id = page.chosen().constFirst().id;
        actions.edit->trigger();
        QLineEdit &given = *form()->findChild<QLineEdit *>(u"givenName"_s);
        given.selectAll();
        QTest::keyClicks(&given, givenName);
        fill(*form()->findChild<QPlainTextEdit *>(u"notes"_s), notes);
        return id;
    }
    void save() { form()->findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Save)->click(); }
    QString complaint() { return form()->findChild<PlainLabel *>(u"complaint"_s)->text(); }
    QString typedName() { return form()->findChild<QLineEdit *>(u"givenName"_s)->text(); }

    QWidget window;
    Relay relay;
    QNetworkAccessManager network;
    HastyClock clock;
    FixedTokens tokens;
    ContactsPlusClient client;
    AccountSeat seat;
    AccountActions actions{&window};
    AccountPage page{actions};
    AccountDesk desk{page, actions, &window};
};

void keep(QWidget &widget, const QString &name)
{
    QVERIFY(keepPicture(widget, name));
}

QString nameIn(const QJsonObject &data)
{
    return data.value("name"_L1).toObject().value("givenName"_L1).toString();
}

} // namespace

class TestAccountWeather : public QObject
{
    Q_OBJECT

    SandboxProcess m_sandbox{{u"--account-contacts"_s, QString::number(Count)}};
    QNetworkAccessManager m_network;
    SystemClock m_clock;
    QString m_token;
    std::unique_ptr<Stage> m_stage;

    QJsonObject post(const QString &path, const QByteArray &body, QByteArray *location = nullptr)
    {
        QNetworkRequest request(m_sandbox.url(path));
        request.setHeader(QNetworkRequest::ContentTypeHeader,
                          body.startsWith('{') ? u"application/json"_s : u"application/x-www-form-urlencoded"_s);
        request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
        const std::unique_ptr<QNetworkReply> reply(m_network.post(request, body));
        QSignalSpy finished(reply.get(), &QNetworkReply::finished);
        if (!reply->isFinished())
            finished.wait(Patience);
        if (location)
            *location = reply->rawHeader("Location");
        return QJsonDocument::fromJson(reply->readAll()).object();
    }
    QJsonObject control(const QJsonObject &wanted)
    {
        return post(u"/sandbox/contactsplus.json"_s, QJsonDocument(wanted).toJson(QJsonDocument::Compact));
    }
    /// What is at the service, by id.
    QHash<QString, QJsonObject> there()
    {
        QHash<QString, QJsonObject> data;
        const QJsonArray contacts =
            control({}).value("books"_L1)["personal"_L1].toObject().value("contacts"_L1).toArray();
        for (const auto &contact : contacts)
            data.insert(contact["contactId"_L1].toString(), contact["contactData"_L1].toObject());
        return data;
    }
    /// Somebody else's change, past the relay.
    void meddle(const QString &id, const QString &givenName)
    {
        FixedTokens tokens({m_token});
        const ContactsPlusClient client(m_network, m_clock, m_sandbox.url(), tokens);
        const auto page = outcomeOf(client.contacts({id}, {}, nullptr));
        QVERIFY(page && page->contacts.size() == 1);
        PlusContact contact = page->contacts.constFirst();
        contact.data = withValue(contact.data, {u"name"_s, u"givenName"_s}, givenName);
        QVERIFY(outcomeOf(client.updateContact(contact, nullptr)));
    }
    void verifyTheTableIsTheTruth()
    {
        QVERIFY(m_stage->load());
        QCOMPARE(m_stage->seat.book.state(), AccountBook::State::Ready);
        const QHash<QString, QJsonObject> there = this->there();
        QCOMPARE(m_stage->seat.book.all().size(), there.size());
        for (const PlusContact &contact : m_stage->seat.book.all().contacts())
            QCOMPARE(contact.data, there.value(contact.id));
    }

private slots:
    void initTestCase()
    {
        QVERIFY(QApplication::setStyle(u"fusion"_s));
        QApplication::setStyle(new FerryStyle);
        QLocale::setDefault(QLocale(u"en_US"_s));
        dressForPictures();
        QVERIFY2(m_sandbox.isListening(), qPrintable(m_sandbox.errorText()));
    }
    void init()
    {
        QVERIFY(!control({{"scenario"_L1, u"normal"_s}, {"restart"_L1, true}}).isEmpty());
        QByteArray back;
        post(u"/oauth/authorize?client_id=sandbox-client&redirect_uri=http%3A%2F%2F127.0.0.1%2Fcb&scope="
             "account.read,contacts.read,contacts.write,tags.read,tags.write&state=s"_s,
             "decision=allow", &back);
        const QString code = QUrl(QString::fromLatin1(back)).query().section("code="_L1, 1).section(u'&', 0, 0);
        m_token = post(u"/v3/oauth.exchangeAuthCode"_s,
                       "client_id=sandbox-client&client_secret=sandbox-client-secret&redirect_uri="
                       "http%3A%2F%2F127.0.0.1%2Fcb&code="
                           + code.toLatin1())
                      .value("access_token"_L1)
                      .toString();
        QVERIFY(!m_token.isEmpty());
        m_stage = std::make_unique<Stage>(m_sandbox.url(), m_token);
    }
    void cleanup() { m_stage.reset(); }
    void cleanupTestCase() { QCOMPARE(m_sandbox.terminate(), 0); }

    void whatCannotBeReachedIsSaid()
    {
        m_stage->relay.cut();
        QVERIFY(m_stage->load());
        QCOMPARE(m_stage->notice(), u"Contacts+ cannot be reached."_s);
        QCOMPARE(m_stage->noticeAction().text(), u"Try again"_s);
        QVERIFY(!m_stage->table().isVisible());
        keep(m_stage->page, u"weather-offline"_s);
        m_stage->relay.mend();
        m_stage->noticeAction().click();
        QVERIFY(m_stage->notice().startsWith("Reading"_L1));
        keep(m_stage->page, u"weather-reading"_s);
        QTRY_COMPARE_WITH_TIMEOUT(m_stage->seat.book.state(), AccountBook::State::Ready, Patience);
        verifyTheTableIsTheTruth();
    }

    void whatIsCutOffWhileItIsReadIsSaid()
    {
        const auto bond = connect(&m_stage->seat.book, &AccountBook::changed, m_stage.get()->page.window(), [this] {
            if (m_stage->seat.book.all().size() > 0 && m_stage->seat.book.state() == AccountBook::State::Loading)
                m_stage->relay.cut();
        });
        // The second page is asked for before the first is in the table.
        QVERIFY(!control({{"scenario"_L1, u"silent@contacts.scroll:2"_s}}).isEmpty());
        QVERIFY(m_stage->load());
        disconnect(bond);
        QCOMPARE(m_stage->seat.book.state(), AccountBook::State::Failed);
        QCOMPARE(m_stage->seat.book.all().size(), 200);
        QVERIFY(m_stage->table().isVisible());
        QVERIFY2(m_stage->message().startsWith("Not all contacts could be read."_L1), qPrintable(m_stage->message()));
        keep(m_stage->page, u"weather-half"_s);
        m_stage->relay.mend();
        QCOMPARE(m_stage->messageAction().text(), u"Try again"_s);
        m_stage->messageAction().click();
        QTRY_COMPARE_WITH_TIMEOUT(m_stage->seat.book.state(), AccountBook::State::Ready, Patience);
        QVERIFY(!m_stage->page.messages().isVisible());
        verifyTheTableIsTheTruth();
    }

    void aSearchIsNotForgotten()
    {
        QVERIFY(m_stage->load());
        m_stage->relay.cut();
        QTest::keyClicks(&m_stage->search(), u"a"_s);
        QTRY_COMPARE_WITH_TIMEOUT(m_stage->seat.book.searchState(), AccountBook::SearchState::Refused, Patience);
        QVERIFY(m_stage->table().model()->rowCount() > 0); // among what was read
        keep(m_stage->page, u"weather-search"_s);
        m_stage->relay.mend();
        QCOMPARE(m_stage->messageAction().text(), u"Try again"_s);
        m_stage->messageAction().click();
        QTRY_COMPARE_WITH_TIMEOUT(m_stage->seat.book.searchState(), AccountBook::SearchState::Answered, Patience);
        QCOMPARE(m_stage->search().text(), u"a"_s);
        QVERIFY(!m_stage->page.messages().isVisible());
    }

    void whatWasTypedIsNotLost_data()
    {
        QTest::addColumn<QString>("words");
        QTest::addColumn<QString>("told");
        QTest::newRow("cut off") << QString() << u"cannot be reached"_s;
        QTest::newRow("too many calls") << u"rate-limited@contacts.update:1-20"_s << u"asks us to wait"_s;
        QTest::newRow("fault") << u"http-503@contacts.update:1-20"_s << u"has a fault"_s;
        QTest::newRow("hotel") << u"html@contacts.update:1-20"_s << u"do not understand"_s;
        QTest::newRow("not taken") << u"http-400@contacts.update:1-20"_s << u"does not take"_s;
    }
    void whatWasTypedIsNotLost()
    {
        QFETCH(QString, words);
        QFETCH(QString, told);
        QVERIFY(m_stage->load());
        const QString id = m_stage->type(u"Typed"_s, u"A long story"_s);
        if (words.isEmpty())
            m_stage->relay.cut();
        else
            QVERIFY(!control({{"scenario"_L1, words}}).isEmpty());
        m_stage->save();
        QVERIFY(m_stage->form()->isSaving());
        QVERIFY(m_stage->settle());
        QVERIFY(m_stage->form() && !m_stage->form()->isSaving());
        QVERIFY2(m_stage->complaint().contains(told), qPrintable(m_stage->complaint()));
        QVERIFY(m_stage->complaint().contains("still here"_L1));
        QCOMPARE(m_stage->typedName(), u"Typed"_s);
        keep(*m_stage->form(), u"weather-form-"_s + QLatin1StringView(QTest::currentDataTag()));
        if (words.isEmpty())
            m_stage->relay.mend();
        else
            QVERIFY(!control({{"scenario"_L1, u"normal"_s}}).isEmpty());
        m_stage->save();
        QVERIFY(m_stage->settle());
        QTRY_VERIFY(!m_stage->form());
        QCOMPARE(nameIn(there().value(id)), u"Typed"_s);
        verifyTheTableIsTheTruth();
    }

    void whatWasTypedIsOfferedWhenTheFormIsClosed()
    {
        QVERIFY(m_stage->load());
        const QString id = m_stage->type(u"Typed"_s, u"A long story"_s);
        m_stage->relay.cut();
        m_stage->save();
        m_stage->form()->reject();
        QTRY_VERIFY(!m_stage->form());
        QVERIFY(m_stage->settle());
        QCOMPARE(m_stage->messageAction().text(), u"Edit again"_s);
        m_stage->relay.mend();
        m_stage->messageAction().click();
        QCOMPARE(m_stage->typedName(), u"Typed"_s);
        m_stage->save();
        QVERIFY(m_stage->settle());
        QCOMPARE(nameIn(there().value(id)), u"Typed"_s);
        QCOMPARE(there().value(id).value("notes"_L1).toString(), u"A long story"_s);
    }

    void anothersChangeIsKeptAndTold()
    {
        QVERIFY(m_stage->load());
        m_stage->select(1);
        m_stage->actions.edit->trigger();
        const QString id = m_stage->page.chosen().constFirst().id;
        fill(*m_stage->form()->findChild<QPlainTextEdit *>(u"notes"_s), u"Mine"_s);
        meddle(id, u"Theirs"_s);
        m_stage->save();
        QVERIFY(m_stage->settle());
        QTRY_VERIFY(!m_stage->form());
        QVERIFY2(m_stage->message().contains("Somebody else had changed it meanwhile, too (Name)"_L1),
                 qPrintable(m_stage->message()));
        QCOMPARE(nameIn(there().value(id)), u"Theirs"_s);
        QCOMPARE(there().value(id).value("notes"_L1).toString(), u"Mine"_s);
        keep(m_stage->page, u"weather-merged"_s);
    }

    void theSameChangedByTwoIsAsked_data()
    {
        QTest::addColumn<bool>("takeTheirs");
        QTest::newRow("mine") << false;
        QTest::newRow("theirs") << true;
    }
    void theSameChangedByTwoIsAsked()
    {
        QFETCH(bool, takeTheirs);
        QVERIFY(m_stage->load());
        const QString id = m_stage->type(u"Mine"_s, u"A long story"_s);
        meddle(id, u"Theirs"_s);
        m_stage->save();
        QVERIFY(m_stage->settle());
        QTRY_VERIFY(m_stage->form() && m_stage->form()->findChild<PlainLabel *>(u"clash"_s));
        QCOMPARE(nameIn(there().value(id)), u"Theirs"_s); // nothing is overwritten unasked
        const QString clash = m_stage->form()->findChild<PlainLabel *>(u"clash"_s)->text();
        QVERIFY2(clash.contains("First name"_L1) && clash.contains("Theirs"_L1) && clash.contains("Mine"_L1),
                 qPrintable(clash));
        QCOMPARE(m_stage->typedName(), u"Mine"_s);
        keep(*m_stage->form(), u"weather-clash"_s);
        if (takeTheirs)
            m_stage->form()->findChild<QPushButton *>(u"takeTheirs"_s)->click();
        m_stage->save();
        QVERIFY(m_stage->settle());
        QTRY_VERIFY(!m_stage->form());
        QCOMPARE(nameIn(there().value(id)), takeTheirs ? u"Theirs"_s : u"Mine"_s);
        QCOMPARE(there().value(id).value("notes"_L1).toString(), u"A long story"_s);
    }

    void aDeletionThatIsCutOffGoesOn()
    {
        QVERIFY(m_stage->load());
        const QHash<QString, QJsonObject> before = there();
        m_stage->table().selectAll();
        m_stage->actions.remove->trigger();
        const auto bond = connect(&m_stage->seat.editor, &AccountEditor::progressed, &m_stage->page, [this] {
            if (m_stage->seat.editor.current().done == 20)
                m_stage->relay.cut();
        });
        m_stage->page.findChild<QMessageBox *>()->findChild<QPushButton *>(u"confirmDelete"_s)->click();
        QVERIFY(m_stage->settle());
        disconnect(bond);
        QVERIFY(m_stage->table().model()->rowCount() > 0);
        QVERIFY2(m_stage->message().contains("as far as is known"_L1), qPrintable(m_stage->message()));
        QVERIFY(m_stage->message().contains("cannot be reached"_L1));
        keep(m_stage->page, u"weather-deleted"_s);
        m_stage->relay.mend();
        QCOMPARE(m_stage->messageAction().text(), u"Try again"_s);
        m_stage->messageAction().click();
        QVERIFY(m_stage->settle());
        QCOMPARE(there().size(), 0);
        QCOMPARE(m_stage->seat.book.all().size(), 0);
        keep(m_stage->page, u"weather-empty"_s);
        // In two steps it went, and in two it comes back.
        m_stage->actions.undo->trigger();
        QVERIFY(m_stage->settle());
        m_stage->actions.undo->trigger();
        QVERIFY(m_stage->settle());
        const auto sorted = [](const QHash<QString, QJsonObject> &contacts) {
            QList<QByteArray> texts;
            for (const QJsonObject &data : contacts)
                texts += QJsonDocument(data).toJson();
            std::sort(texts.begin(), texts.end());
            return texts;
        };
        QCOMPARE(sorted(there()), sorted(before));
        verifyTheTableIsTheTruth();
    }

    void tagsAndPhotosAreTriedAgain()
    {
        QVERIFY(m_stage->load());
        m_stage->relay.cut();
        m_stage->seat.editor.tagWithNew(m_stage->seat.book.all().contacts().first(3), u"Ships"_s);
        QVERIFY(m_stage->settle());
        m_stage->relay.mend();
        QCOMPARE(m_stage->messageAction().text(), u"Try again"_s);
        m_stage->messageAction().click();
        QVERIFY(m_stage->settle());
        QCOMPARE(m_stage->seat.book.all().table().contact(2).groups, QStringList{u"Ships"_s});

        const PlusContact contact = m_stage->seat.book.all().contacts().constFirst();
        m_stage->relay.cut();
        m_stage->seat.editor.setPhoto(contact, QByteArray("\x89PNG\r\n\x1a\n rest", 13), PhotoFormat::Png);
        QVERIFY(m_stage->settle());
        keep(m_stage->page, u"weather-photo"_s);
        m_stage->relay.mend();
        m_stage->messageAction().click();
        QVERIFY(m_stage->settle());
        QCOMPARE(there().value(contact.id).value("photos"_L1).toArray().size(), 1);
        verifyTheTableIsTheTruth();
    }

    void anEndedSignInIsToldAndNothingIsForgotten()
    {
        QVERIFY(m_stage->load());
        QSignalSpy wanted(&m_stage->desk, &AccountDesk::signInWanted);
        const QString id = m_stage->type(u"Typed"_s, u"A long story"_s);
        QVERIFY(!control({{"expire"_L1, true}}).isEmpty());
        m_stage->save();
        QVERIFY(m_stage->settle());
        auto *button = m_stage->form()->findChild<QPushButton *>(u"formSignIn"_s);
        QVERIFY(button->isVisible());
        keep(*m_stage->form(), u"weather-signin"_s);
        button->click();
        QCOMPARE(wanted.size(), 1);
        QCOMPARE(m_stage->typedName(), u"Typed"_s);
        m_stage->form()->reject();
        // Reading and searching lead there, too.
        QSignalSpy acted(&m_stage->page, &AccountPage::noticeActed);
        QTest::keyClicks(&m_stage->search(), u"a"_s);
        QTRY_COMPARE_WITH_TIMEOUT(m_stage->seat.book.searchState(), AccountBook::SearchState::Refused, Patience);
        QCOMPARE(m_stage->messageAction().text(), u"Sign in…"_s);
        m_stage->messageAction().click();
        QCOMPARE(acted.size(), 1);
        QVERIFY(m_stage->load());
        QCOMPARE(m_stage->noticeAction().text(), u"Sign in…"_s);
        keep(m_stage->page, u"weather-ended"_s);
        m_stage->noticeAction().click();
        QCOMPARE(acted.size(), 2);
        QCOMPARE(m_stage->search().text(), u"a"_s);
    }
};

QTEST_MAIN(TestAccountWeather)
#include "tst_accountweather.moc"
