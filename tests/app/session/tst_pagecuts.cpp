// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/cloudspongesession.h"
#include "app/store/spool.h"
#include "tests/support/fakeserver.h"
#include "tests/support/heldclock.h"

#include <QNetworkAccessManager>
#include <QProcess>
#include <QSslCertificate>
#include <QSslConfiguration>
#include <QSslKey>
#include <QTemporaryDir>
#include <QtTest>

using namespace Ferry;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using Test::Act;

namespace {

constexpr int Rows = 25;

enum class Cut { InOrder, Reset, Silence, WithinTls };

QByteArray rowJson(int number)
{
    const QByteArray n = QByteArray::number(number);
    return "{\"first_name\":\"Ren\xC3\xA9 " + n + "\",\"last_name\":\"}]{\\\"" + n + "\",\"email\":[{\"address\":\"p"
        + n + "@example.com\"}],\"phone\":[]}";
}

struct Answer {
    QByteArray body = "{\"contacts\":[";
    QList<qsizetype> ends = {};

    Answer()
    {
        for (int i = 0; i < Rows; ++i) {
            body += (i > 0 ? "," : "") + rowJson(i);
            ends.append(body.size());
        }
        body += "],\"start\":0,\"count\":" + QByteArray::number(Rows) + ",\"total\":" + QByteArray::number(Rows)
            + ",\"import_id\":7}";
    }
};

} // namespace

/// G-N1 over real sockets: the only answer there will ever be is cut anywhere. What had come is on disk, every row that had
/// come whole is kept, and how many are missing is known. (Killing the program instead: tests/crash/kill_resume.py.)
class TestPageCuts : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        m_profile = openProfile(m_folder.path()).value();
        m_library = std::make_unique<LibraryWorker>(m_profile);
        makeCertificate();
    }
    void cleanupTestCase() { m_library.reset(); }

    void whatHadComeIsKept_data()
    {
        QTest::addColumn<Cut>("kind");
        QTest::addColumn<int>("cuts");
        QTest::newRow("the connection is closed") << Cut::InOrder << 200;
        QTest::newRow("the connection is reset") << Cut::Reset << 40;
        QTest::newRow("the connection falls silent") << Cut::Silence << 40;
        QTest::newRow("TLS is cut without a goodbye") << Cut::WithinTls << 40;
    }
    void whatHadComeIsKept()
    {
        QFETCH(Cut, kind);
        QFETCH(int, cuts);
        const Answer answer;
        for (int cut = 0; cut < cuts; ++cut) {
            const qsizetype size = answer.body.size() * cut / cuts;
            const qint64 whole =
                std::count_if(answer.ends.cbegin(), answer.ends.cend(), [size](qsizetype end) { return end <= size; });
            perform(kind, answer.body.first(size), answer.body.size(), whole);
            if (QTest::currentTestFailed())
                QFAIL(qPrintable(u"cut after %1 of %2 bytes"_s.arg(size).arg(answer.body.size())));
        }
    }

private:
    void makeCertificate()
    {
        const QString certificate = m_folder.filePath(u"server.pem"_s);
        const QString key = m_folder.filePath(u"key.pem"_s);
        QProcess openssl;
        openssl.start(
            u"openssl"_s,
            u"req -x509 -nodes -newkey ec -pkeyopt ec_paramgen_curve:P-256 -days 2 -subj /CN=localhost -addext "
            "subjectAltName=DNS:localhost -keyout %1 -out %2"_s.arg(key, certificate)
                .split(u' '));
        QVERIFY(openssl.waitForFinished(60'000));
        QVERIFY2(openssl.exitCode() == 0, openssl.readAllStandardError().constData());
        QFile file(key);
        QVERIFY(file.open(QIODevice::ReadOnly));
        m_tls.setPrivateKey(QSslKey(&file, QSsl::Ec));
        m_tls.setLocalCertificateChain(QSslCertificate::fromPath(certificate));
        QVERIFY(!m_tls.privateKey().isNull() && !m_tls.localCertificate().isNull());
        QSslConfiguration trusting = QSslConfiguration::defaultConfiguration();
        trusting.addCaCertificates(certificate);
        QSslConfiguration::setDefaultConfiguration(trusting);
    }

    void perform(Cut kind, const QByteArray &body, qsizetype announced, qint64 whole)
    {
        const auto served =
            kind == Cut::WithinTls ? std::make_unique<Test::FakeServer>(m_tls) : std::make_unique<Test::FakeServer>();
        Test::FakeServer &server = *served;
        bool isServed = false;
        server.respond = [&](const Test::ReceivedRequest &request) -> Test::Acts {
            if (request.line().contains("begin_import"))
                return Test::httpAnswer(200,
                                        "{\"status\":\"success\",\"url\":\"https://example.com/n/A\",\"import_id\":7}");
            if (request.line().contains("/events/"))
                return Test::httpAnswer(200,
                                        "{\"events\":[{\"event_type\":\"COMPLETE\",\"status\":\"COMPLETED\","
                                        "\"value\":0}],\"import_id\":7}");
            if (std::exchange(isServed, true))
                return Test::httpAnswer(410, "{}"); // fetched once, deleted
            const QByteArray head = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: "
                + QByteArray::number(announced) + "\r\n\r\n";
            const Act::Kind end = kind == Cut::InOrder ? Act::Kind::Close
                : kind == Cut::Reset                   ? Act::Kind::Reset
                : kind == Cut::WithinTls               ? Act::Kind::Truncate
                                                       : Act::Kind::Hang;
            return {{.kind = Act::Kind::Send, .bytes = head + body}, {.kind = end}};
        };
        Test::HeldClock clock;
        CloudSpongeSession session(
            CloudSpongeClient(m_network, clock, {.endpoint = server.url(), .credentials = {u"key"_s, u"password"_s}}),
            *m_library, clock, m_profile);
        QSignalSpy finished(&session, &ImportSession::finished);
        session.start({.service = u"yahoo"_s});
        const auto bytesSpooled = [&] {
            qint64 bytes = 0;
            const QList<SpooledPage> pages =
                spooledPages(m_profile, session.progress().storedId).value_or(QList<SpooledPage>{});
            for (const SpooledPage &page : pages)
                bytes += page.size;
            return bytes;
        };
        // Time passes only while the session waits for it: a socket takes as long as it takes.
        bool isTold = false;
        const auto pass = [&] {
            const bool awaitsPoll = session.progress().phase == ImportPhase::AwaitingConsent;
            const bool isSilent = kind == Cut::Silence && isServed && !isTold && bytesSpooled() >= body.size();
            if (isSilent)
                isTold = true;
            if (isSilent)
                clock.advance(31s);
            else if (awaitsPoll || (isServed && (kind != Cut::Silence || isTold)))
                clock.advance(1s);
            return !finished.isEmpty();
        };
        QVERIFY(QTest::qWaitFor(pass, 60'000));

        const ImportProgress &progress = session.progress();
        // All rows are all there is only if the total had come too.
        const bool isWhole = progress.received == Rows && progress.total == Rows;
        QCOMPARE(progress.phase, isWhole ? ImportPhase::Done : ImportPhase::Failed);
        QCOMPARE(progress.error.has_value(), !isWhole);
        // A reset may take back what the kernel had not handed over yet; nothing else takes anything back.
        if (kind == Cut::Reset)
            QVERIFY(progress.received <= whole);
        else
            QCOMPARE(progress.received, whole);
        const qint64 id = progress.storedId;
        auto future = m_library->run([id](ContactLibrary &library) { return library.contacts(id); });
        future.waitForFinished();
        const StoredContacts stored = future.result().value_or(StoredContacts{});
        QCOMPARE(stored.contacts.size(), progress.received);
        for (qsizetype i = 0; i < stored.contacts.size(); ++i)
            QCOMPARE(stored.contacts.at(i).givenName, u"René %1"_s.arg(i));
        if (kind != Cut::Reset && !isWhole)
            QVERIFY2(bytesSpooled() == body.size(), "the bytes are the only copy of what could not be read");
        if (progress.received > 0)
            QVERIFY(progress.announced().value_or(Rows) >= progress.received);
    }

    QTemporaryDir m_folder;
    QSslConfiguration m_tls;
    Profile m_profile;
    QNetworkAccessManager m_network;
    std::unique_ptr<LibraryWorker> m_library;
};

QTEST_GUILESS_MAIN(TestPageCuts)
#include "tst_pagecuts.moc"
