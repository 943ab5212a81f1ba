// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/windowreceipts.h"

#include "app/session/importreceipt.h"
#include "app/store/libraryworker.h"
#include "models/source/localsource.h"
#include "ui/dialogs/messageboxes.h"
#include "ui/dialogs/receiptdialog.h"
#include "ui/errortext.h"
#include "ui/importcontroller.h"
#include "ui/pages/importjourney.h"
#include "ui/widgets/importlist.h"
#include "ui/widgets/messagebar.h"
#include "ui/windowactions.h"
#include "ui/windowparts.h"

#include <QAction>

#include <algorithm>
#include <climits>

using namespace Qt::Literals::StringLiterals;

namespace Ferry {

namespace {

int counted(qint64 number)
{
    return static_cast<int>(std::min<qint64>(number, INT_MAX));
}

} // namespace

WindowReceipts::WindowReceipts(const Services &services, QWidget *window)
    : QObject(window)
    , m_services(services)
    , m_window(window)
{
    ImportList *list = services.parts.importList;
    list->addActions({services.actions.showReceipt, services.actions.removeImport});
    list->setContextMenuPolicy(Qt::ActionsContextMenu);
    connect(services.actions.showReceipt, &QAction::triggered, this, &WindowReceipts::showCurrent);
    connect(services.parts.journey, &ImportJourney::signInBegun, &services.imports, &ImportController::noteSignIn);
    connect(&services.imports, &ImportController::erased, this, &WindowReceipts::tellErased);
    connect(&services.imports, &ImportController::tracesLeft, this, &WindowReceipts::tellTraces);
}

void WindowReceipts::showCurrent()
{
    const QModelIndex current = m_services.parts.importList->currentIndex();
    if (current.isValid())
        show(current.data(ImportListModel::IdRole).toLongLong());
}

void WindowReceipts::show(qint64 id)
{
    if (m_dialog)
        return m_dialog->raise();
    m_services.library.read(
        this, [id](ContactLibrary &library) { return readReceipt(library, id); },
        [this](const Result<ImportReceipt> &receipt) {
            if (receipt)
                return open(*receipt);
            const ErrorText text = describe(receipt.error(), {.operation = ErrorContext::Operation::Store});
            m_services.parts.messages->say(MessageBar::Kind::Error, text.title + u' ' + text.whatItMeans);
        });
}

void WindowReceipts::open(const ImportReceipt &receipt)
{
    if (m_dialog)
        return;
    m_dialog = new ReceiptDialog(receipt, m_window);
    m_dialog->setAttribute(Qt::WA_DeleteOnClose);
    m_dialog->setErasable(!m_services.imports.isImporting());
    connect(&m_services.imports, &ImportController::sessionMade, m_dialog, [this] { m_dialog->setErasable(false); });
    connect(&m_services.imports, &ImportController::finished, m_dialog, [this] { m_dialog->setErasable(true); });
    connect(m_dialog, &ReceiptDialog::eraseWanted, this, [this, import = receipt.import] {
        ImportSummary summary{.id = import.id, .sourceName = import.sourceName, .contacts = import.received};
        const int row = m_services.imports.imports().rowOf(import.id);
        if (row >= 0)
            summary = m_services.imports.imports().import(row);
        askToRemove(summary, m_dialog, [this, id = import.id] {
            m_dialog->close();
            m_services.imports.removeImport(id);
        });
    });
    m_dialog->open();
}

void WindowReceipts::tellArrival(const ImportProgress &progress, const QString &remarks)
{
    MessageBar &messages = *m_services.parts.messages;
    const auto kind = remarks.isEmpty() ? MessageBar::Kind::Success : MessageBar::Kind::Warning;
    if (LocalSource::isLocal(progress.request.service) || progress.storedId == 0) {
        if (!remarks.isEmpty())
            messages.say(kind, remarks);
        return;
    }
    QString text = remarks;
    if (text.isEmpty())
        //: %1 is a service: "Yahoo"
        text = tr("%Ln contact(s) from %1 arrived and are on this computer.", nullptr, counted(progress.received))
                   .arg(m_services.imports.shown().sourceName);
    messages.offer(kind, text, tr("What was seen and stored…"), [this, id = progress.storedId] { show(id); });
}

void WindowReceipts::tellErased(const ImportSummary &import)
{
    m_services.parts.messages->say(
        MessageBar::Kind::Success,
        tr("%Ln contact(s) from %1 were erased from this computer. Files that you exported are where they were.",
           nullptr, counted(import.contacts))
            .arg(import.sourceName));
}

void WindowReceipts::tellTraces(const ImportSummary &import)
{
    m_services.parts.messages->offer(MessageBar::Kind::Warning,
                                     tr("The contacts from %1 are deleted, but traces of them are left in the "
                                        "library’s files, since another program "
                                        "holds those open or the disk refused.")
                                         .arg(import.sourceName),
                                     tr("Erase the traces"),
                                     [this, import] { m_services.imports.eraseTraces(import); });
}

} // namespace Ferry
