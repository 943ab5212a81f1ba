// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/importbench.h"

#include "app/session/cloudspongesession.h"
#include "models/items/contactordermodel.h"
#include "ui/pages/contactspage.h"

#include <QEventLoop>
#include <QProcess>
#include <QTemporaryDir>
#include <QTimer>

using namespace Qt::Literals::StringLiterals;

namespace Ferry::Bench {

namespace {

/// Seconds from COMPLETE.
struct Course {
    double lastOnDisk = 0;
    double lastShown = 0;
};

/// One import as the program performs it, the person's click left out.
class Journey
{
public:
    Journey(const SandboxBook &book, const Profile &profile)
        : m_book(book)
        , m_library(profile)
        , m_session(CloudSpongeClient(m_network, m_clock, book.account()), m_library, m_clock, profile)
    {
        m_page.resize(1080, 720);
        m_page.show(&m_contacts);
        m_page.show();
        m_order = m_page.findChild<ContactOrderModel *>();
        QObject::connect(&m_session, &ImportSession::contactsArrived, &m_contacts, &ContactTableModel::append);
        QObject::connect(&m_session, &ImportSession::changed, &m_page, [this] { follow(); });
        QObject::connect(&m_session, &ImportSession::finished, &m_loop, [this] {
            m_course.lastOnDisk = wallSeconds();
            m_page.setLoading(false);
            leaveWhenShown();
        });
        QObject::connect(m_order, &ContactOrderModel::settled, &m_loop, [this] { leaveWhenShown(); });
    }

    Result<Course> make()
    {
        QTimer::singleShot(std::chrono::minutes{5}, &m_loop, &QEventLoop::quit);
        m_session.start({.service = u"yahoo"_s});
        m_loop.exec();
        if (m_session.progress().error)
            return fail(*m_session.progress().error);
        if (!isShown() || m_session.progress().phase != ImportPhase::Done)
            return fail(Error::Code::BadReply,
                        u"%1 of %2 contacts are shown"_s.arg(m_page.visibleCount()).arg(m_book.people()));
        return Course{m_course.lastOnDisk - m_complete, m_course.lastShown - m_complete};
    }

private:
    void follow()
    {
        const ImportProgress &progress = m_session.progress();
        if (progress.phase == ImportPhase::AwaitingConsent && !m_asked) {
            m_asked = true;
            QTimer::singleShot(0, &m_loop, [this, url = progress.consentUrl] { m_book.sandbox().decide(url, true); });
        }
        if (progress.phase != ImportPhase::Downloading)
            return;
        if (m_complete == 0)
            m_complete = wallSeconds();
        m_page.setLoading(true, progress.total.value_or(0));
    }

    [[nodiscard]] bool isShown() const { return m_page.visibleCount() == m_book.people() && !m_order->isBusy(); }

    void leaveWhenShown()
    {
        if (m_course.lastOnDisk == 0 || !isShown())
            return;
        m_course.lastShown = wallSeconds();
        m_loop.quit();
    }

    const SandboxBook &m_book;
    QNetworkAccessManager m_network;
    SystemClock m_clock;
    LibraryWorker m_library;
    CloudSpongeSession m_session;
    ContactTableModel m_contacts;
    ContactsPage m_page;
    ContactOrderModel *m_order = nullptr;
    QEventLoop m_loop;
    Course m_course;
    double m_complete = 0;
    bool m_asked = false;
};

Result<Course> import(const SandboxBook &book)
{
    const QTemporaryDir folder;
    const Result<Profile> profile = openProfile(folder.path());
    return profile ? Journey(book, *profile).make() : fail(profile.error());
}

/// Seconds that curl needs for the pages of \a importId, on one connection.
Result<double> fetchWithCurl(const SandboxBook &book, const QString &importId)
{
    const qint64 pageSize = ImportFlow::Limits().pageSize;
    const qint64 lastStart = (book.people() - 1) / pageSize * pageSize;
    const QString starts = lastStart == 0 ? u"0"_s : u"[0-%1:%2]"_s.arg(lastStart).arg(pageSize); // curl counts
    const QString pages =
        u"%1/contacts/%2.json?start=%3&count=%4"_s.arg(book.sandbox().url().toString(), importId, starts).arg(pageSize);
    const Credentials us = book.account().credentials;
    QProcess curl;
    curl.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    const double begin = wallSeconds();
    curl.start(u"curl"_s,
               {u"--silent"_s, u"--show-error"_s, u"--fail"_s, u"--user"_s, us.key + u':' + us.password, u"--output"_s,
                u"/dev/null"_s, pages});
    const bool good =
        curl.waitForFinished(300'000) && curl.exitStatus() == QProcess::NormalExit && curl.exitCode() == 0;
    if (!good)
        return fail(Error::Code::Network, u"curl: "_s + curl.errorString());
    return wallSeconds() - begin;
}

} // namespace

Result<QList<Finding>> measureImport(SandboxBook &book, Effort effort)
{
    const Result<QString> importId = book.grantedImport();
    if (!importId)
        return fail(importId.error());
    std::vector<double> onDisk, shown, fetched;
    for (int round = 0; round < rounds(effort, 3).counted; ++round) {
        const Result<Course> course = import(book);
        const Result<double> curl = fetchWithCurl(book, *importId);
        if (!course)
            return fail(course.error());
        if (!curl)
            return fail(curl.error());
        onDisk.push_back(course->lastOnDisk * 1e3);
        shown.push_back(course->lastShown * 1e3);
        fetched.push_back(*curl * 1e3);
    }
    const double curl = median(fetched);
    return QList<Finding>{
        {.what = u"COMPLETE to %L1 contacts on disk"_s.arg(book.people()),
         .ours = median(onDisk),
         .baselineName = u"curl"_s,
         .baseline = curl},
        {.what = u"COMPLETE to the last of %L1 rows shown"_s.arg(book.people()),
         .ours = median(shown),
         .baselineName = u"curl"_s,
         .baseline = curl},
    };
}

} // namespace Ferry::Bench
