// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/scriptedrun.h"

#include "app/core/durablefile.h"
#include "models/source/addresssource.h"
#include "models/source/localsource.h"
#include "ui/errortext.h"
#include "ui/export/exportdialog.h"
#include "ui/export/exporttext.h"
#include "ui/filereadingtext.h"

#include <QBuffer>
#include <QDir>
#include <QFileInfo>
#include <QGuiApplication>
#include <QScreen>
#include <QTimer>
#include <QWindow>

#include <cstdio>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace Ferry {

namespace {

/// Long enough for a page to be laid out and painted, a web page included.
std::chrono::milliseconds settlingTime(const QString &page)
{
    return page == "consent"_L1 ? 1'200ms : 350ms;
}

void complain(const QString &what)
{
    std::fprintf(stderr, "contact-ferry: %s\n", qUtf8Printable(what));
}

} // namespace

ScriptedRun::ScriptedRun(MainWindow &window, CommandLine commandLine, const Choices &choices, QObject *parent)
    : QObject(parent)
    , m_window(window)
    , m_commandLine(std::move(commandLine))
    , m_choices(choices)
{
    connect(&m_window, &MainWindow::importFinished, this, &ScriptedRun::takeImportOutcome);
    connect(&m_window, &MainWindow::exported, this, &ScriptedRun::takeExportOutcome);
    if (m_commandLine.quitWhenDone) {
        // The person closed the window before all was done: that is for us to say.
        QGuiApplication::setQuitOnLastWindowClosed(false);
        connect(qApp, &QGuiApplication::lastWindowClosed, this, [this] {
            if (!m_ended)
                giveUp(u"the window was closed"_s);
        });
    }
    connect(&m_window, &MainWindow::pageShown, this, [this](const QString &page) {
        m_page = page;
        if (page == "password"_L1 && m_commandLine.quitWhenDone)
            awaitSignIn();
    });
    if (!m_commandLine.screenshotsDir.isEmpty()) {
        connect(&m_window, &MainWindow::pageShown, this, [this](const QString &page) {
            if (page == "push"_L1)
                return; // showProgress() knows when there is something to see on it
            const int serial = ++m_pictures;
            QTimer::singleShot(settlingTime(page), this, [this, page, serial] { takePicture(page, serial); });
        });
    }
}

void ScriptedRun::start()
{
    if (!m_commandLine.resume)
        return beginImport();
    connect(&m_window, &MainWindow::libraryRead, this, &ScriptedRun::beginResume, Qt::SingleShotConnection);
    m_window.openLibrary();
}

void ScriptedRun::beginResume()
{
    if (m_window.hasInterrupted()) {
        proceed(u"resume"_s, [this] { m_window.resumeInterrupted(); });
    } else if (m_commandLine.importService.isEmpty()) {
        giveUp(u"there is no import to go on with"_s);
    } else {
        beginImport();
    }
}

void ScriptedRun::beginImport()
{
    if (!m_commandLine.importFiles.isEmpty())
        return proceed({}, [this] { m_window.importFiles(m_commandLine.importFiles); });
    // The sources are shown first, as to a person.
    m_window.newImport();
    proceed(u"source"_s, [this] {
        m_window.startImport({.service = m_commandLine.importService, .includeAddresses = m_choices.includeAddresses});
    });
}

void ScriptedRun::proceed(const QString &page, const std::function<void()> &next)
{
    const auto pause = m_commandLine.screenshotsDir.isEmpty() ? 0ms : settlingTime(page) + 250ms;
    QTimer::singleShot(pause, this, [this, next] {
        m_begun = true;
        next();
    });
}

void ScriptedRun::giveUp(const QString &why)
{
    complain(why);
    end(1);
}

void ScriptedRun::show(QWidget *window, const QString &name, const std::function<void()> &next)
{
    QTimer::singleShot(settlingTime(name), window, [this, window, name, next] {
        savePicture(window->grab(), name, ++m_pictures);
        next();
    });
}

void ScriptedRun::showProgress()
{
    savePicture(m_window.grab(), u"push"_s, ++m_pictures);
}

void ScriptedRun::awaitSignIn()
{
    if (!m_choices.isVisible) {
        return giveUp(u"this source is signed in to with a user name and a password. Start the program where its window"
                      " can be seen, and enter them there."_s);
    }
    // Started anew with each form: whoever is typing again is there.
    delete m_signInAlarm;
    m_signInAlarm = new QTimer(this);
    m_signInAlarm->setSingleShot(true);
    connect(m_signInAlarm, &QTimer::timeout, this, [this] {
        if (m_page == "password"_L1)
            giveUp(u"nobody entered the user name and the password in time."_s);
    });
    m_signInAlarm->start(m_choices.patience);
}

void ScriptedRun::takePicture(const QString &page, int serial)
{
    if (page != m_page)
        return; // it was left before it stood; what is there now has a picture of its own
    // A web page is only on the screen, where the platform lets us look (not Wayland). Everything else the widgets draw by
    // themselves, also while a busy X server has not shown them yet.
    QPixmap picture;
    if (const QWindow *handle = m_window.windowHandle(); handle && page == "consent"_L1)
        picture = handle->screen()->grabWindow(m_window.winId());
    if (picture.isNull())
        picture = m_window.grab();
    savePicture(picture, page, serial);
}

void ScriptedRun::savePicture(const QPixmap &picture, const QString &page, int serial)
{
    QBuffer png;
    if (!QDir().mkpath(m_commandLine.screenshotsDir) || !png.open(QIODevice::WriteOnly) || !picture.save(&png, "PNG")) {
        m_pictureMissing = true;
        return complain(u"cannot make a picture of the page \"%1\""_s.arg(page));
    }
    const QString file = u"%1/%2-%3.png"_s.arg(m_commandLine.screenshotsDir).arg(serial, 2, 10, QChar(u'0')).arg(page);
    if (const Result<void> written = writeDurably(file, png.data()); !written) {
        m_pictureMissing = true;
        complain(u"cannot write %1: %2"_s.arg(file, written.error().detail));
    }
}

void ScriptedRun::takeImportOutcome(const ImportProgress &progress)
{
    if (!m_begun)
        return;
    using Operation = ErrorContext::Operation;
    const bool isLocal = LocalSource::isLocal(progress.request.service);
    const AddressSource *source = findAddressSource(progress.request.service);
    m_sourceName = source ? QString(source->name) : isLocal ? progress.request.sourceName : progress.request.service;
    if (progress.phase == ImportPhase::Done) {
        if (const QString remarks = remarksOnFiles(progress.files); !remarks.isEmpty())
            complain(remarks + u'\n' + readingDetails(progress.files));
        return beginExports();
    }
    const ErrorText text = describe(progress.error.value_or(Error{}),
                                    {.sourceName = m_sourceName,
                                     .received = progress.received,
                                     .total = progress.announced(),
                                     .operation = isLocal ? Operation::OpenFile : Operation::Import});
    complain(text.sentences());
    end(1);
}

void ScriptedRun::beginExports()
{
    if (m_commandLine.screenshotsDir.isEmpty() || m_commandLine.exports.isEmpty())
        return exportNext();
    proceed(u"contacts"_s, [this] { showExportDialog(); });
}

void ScriptedRun::showExportDialog()
{
    ExportDialog *dialog = m_window.askForExport();
    if (!dialog)
        return exportNext();
    connect(
        dialog, &ExportDialog::settled, this,
        [this, dialog] {
            show(dialog, u"export"_s, [this, dialog] {
                dialog->reject();
                exportNext();
            });
        },
        Qt::SingleShotConnection);
}

void ScriptedRun::endExports()
{
    const auto goOn = [this] { m_commandLine.push ? push() : end(0); };
    if (m_exported == 0 || m_commandLine.screenshotsDir.isEmpty())
        return goOn();
    QTimer::singleShot(settlingTime({}), this, [this, goOn] {
        savePicture(m_window.grab(), u"exported"_s, ++m_pictures);
        goOn();
    });
}

void ScriptedRun::exportNext()
{
    if (m_exported >= m_commandLine.exports.size())
        return endExports();
    const ExportRequest &next = m_commandLine.exports.at(m_exported++);
    m_window.exportAll(next.format, next.file);
}

void ScriptedRun::push()
{
    m_choices.push(m_window.contacts().contacts(), m_sourceName,
                   [this](const QString &summary, const QString &failure) {
                       if (!summary.isEmpty())
                           std::printf("%s\n", qUtf8Printable(summary));
                       std::fflush(stdout);
                       if (!failure.isEmpty())
                           return giveUp(failure);
                       end(0);
                   });
}

void ScriptedRun::takeExportOutcome(const Result<ExportReport> &report)
{
    if (report) {
        // Nobody has seen a dialog that says so.
        for (const QString &loss : lossTexts(report->losses))
            complain(QFileInfo(report->path).fileName() + ": "_L1 + loss);
        return exportNext();
    }
    complain(describe(report.error(), {.operation = ErrorContext::Operation::Export}).sentences());
    end(1);
}

void ScriptedRun::end(int status)
{
    if (!m_commandLine.quitWhenDone || std::exchange(m_ended, true))
        return;
    // Pictures that are due are taken first.
    const auto pause = m_commandLine.screenshotsDir.isEmpty() ? 0ms : 1'500ms;
    QTimer::singleShot(pause, this, [this, status] { QCoreApplication::exit(m_pictureMissing ? 1 : status); });
}

} // namespace Ferry
