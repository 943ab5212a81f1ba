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
#include <QClipboard>
#include <QGuiApplication>
#include <QMimeData>
#include <QWidget>

namespace Ferry {

WindowFiles::WindowFiles(const Services &services, QWidget *window)
    : QObject(window)
    , m_messages(*services.parts.messages)
    , m_importer(new FileImporter({.imports = services.imports,
                                   .library = services.library,
                                   .clock = services.clock,
                                   .messages = *services.parts.messages},
                                  window))
{
    const QAction *opening = services.actions.openFile;
    connect(opening, &QAction::triggered, m_importer, &FileImporter::choose);
    connect(services.actions.paste, &QAction::triggered, this, &WindowFiles::paste);
    connect(services.parts.welcome, &WelcomePage::fileWanted, m_importer, &FileImporter::choose);
    connect(services.parts.journey, &ImportJourney::fileRequested, m_importer, &FileImporter::choose);
    connect(m_importer, &FileImporter::waiting, &services.pages, &WindowPages::showEndOfJourney);

    auto *drop = new FileDrop(window, [opening] { return opening->isEnabled(); });
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

void WindowFiles::openTogether(const QStringList &paths)
{
    m_importer->openTogether(paths);
}

void WindowFiles::again()
{
    m_importer->again();
}

} // namespace Ferry
