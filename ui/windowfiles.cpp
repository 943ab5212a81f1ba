// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/windowfiles.h"

#include "ui/fileimporter.h"
#include "ui/pages/importjourney.h"
#include "ui/pages/welcomepage.h"
#include "ui/takeaway/filedrop.h"
#include "ui/widgets/messagebar.h"
#include "ui/windowactions.h"
#include "ui/windowpages.h"
#include "ui/windowparts.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QMimeData>
#include <QWidget>

using namespace std::chrono_literals;

namespace Ferry {

WindowFiles::WindowFiles(const Services &services, QWidget *window)
    : QObject(window)
    , m_messages(*services.parts.messages)
    , m_opening(services.actions.openFile)
    , m_importer(new FileImporter({.imports = services.imports,
                                   .library = services.library,
                                   .clock = services.clock,
                                   .messages = *services.parts.messages},
                                  window))
{
    connect(m_opening, &QAction::triggered, m_importer, &FileImporter::choose);
    connect(services.actions.paste, &QAction::triggered, this, &WindowFiles::paste);
    connect(services.parts.welcome, &WelcomePage::fileWanted, m_importer, &FileImporter::choose);
    connect(services.parts.journey, &ImportJourney::fileRequested, m_importer, &FileImporter::choose);
    // Nobody tells when the last dialog is closed.
    constexpr auto Pause = 300ms;
    m_retry.setInterval(Pause);
    connect(&m_retry, &QTimer::timeout, this, &WindowFiles::openNext);
    connect(m_importer, &FileImporter::waiting, &services.pages, &WindowPages::showEndOfJourney);

    auto *drop = new FileDrop(window, [this] { return m_opening->isEnabled(); });
    connect(drop, &FileDrop::filesDropped, m_importer, &FileImporter::open);
    connect(drop, &FileDrop::contactsDropped, m_importer,
            [this](const QByteArray &text) { m_importer->openText(tr("Dropped contacts"), text); });
}

void WindowFiles::paste()
{
    constexpr qsizetype Most = qsizetype(256) << 20;
    const QMimeData *clipboard = QGuiApplication::clipboard()->mimeData();
    if (!clipboard)
        return;
    if (const QStringList files = localFilesIn(*clipboard); !files.isEmpty())
        return m_importer->open(files);
    const QByteArray text = contactsIn(*clipboard, true);
    if (text.trimmed().isEmpty())
        m_messages.say(MessageBar::Kind::Warning, tr("There are no contacts in the clipboard."));
    else if (text.size() > Most)
        m_messages.say(MessageBar::Kind::Warning,
                       tr("That is too much for a clipboard. Save it as a file, then open that."));
    else
        m_importer->openText(tr("Pasted contacts"), text);
}

void WindowFiles::open(const QStringList &paths)
{
    m_importer->open(paths);
}

bool WindowFiles::isReady() const
{
    // A dialog that is open is about the contacts that are shown.
    return m_opening->isEnabled() && m_importer->isReady() && !QApplication::activeModalWidget();
}

void WindowFiles::openWhenReady(const QStringList &paths)
{
    constexpr std::size_t Most = 100;
    if (paths.isEmpty())
        return;
    if (m_waiting.size() >= Most) {
        return m_messages.say(
            MessageBar::Kind::Warning,
            tr("%Ln file(s) cannot wait too: %1 openings wait already. Open them again when those are "
               "done.",
               nullptr, static_cast<int>(paths.size()))
                .arg(m_waiting.size()));
    }
    m_waiting.push_back(paths);
    if (m_waiting.size() == 1 && isReady())
        return openNext();
    int files = 0;
    for (const QStringList &waiting : m_waiting)
        files += static_cast<int>(waiting.size());
    m_messages.say(MessageBar::Kind::Warning,
                   tr("%Ln file(s) will be opened as soon as what is under way here is over.", nullptr, files));
    m_retry.start();
}

void WindowFiles::openNext()
{
    if (!m_waiting.empty() && isReady()) {
        const QStringList paths = m_waiting.front();
        m_waiting.pop_front();
        m_importer->open(paths);
    }
    if (m_waiting.empty())
        m_retry.stop();
}

void WindowFiles::openTogether(const QStringList &paths)
{
    m_importer->openTogether(paths);
}

void WindowFiles::again()
{
    m_importer->again();
}

} // namespace Ferry
