// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/source/importsummary.h"

#include <QObject>
#include <QPointer>

class QWidget;

namespace Ferry {

class ImportController;
class ImportList;
class LibraryWorker;
class ReceiptDialog;
struct Error;
struct ImportProgress;
struct ImportReceipt;
class WindowActions;
class WindowParts;

/// What the main window tells of kept imports besides their contacts: who saw what of them, and what became of those that
/// the person had erased.
class WindowReceipts : public QObject
{
    Q_OBJECT

public:
    struct Services {
        ImportController &imports;
        LibraryWorker &library;
        WindowActions &actions;
        WindowParts &parts;
    };

    /// All of \a services must outlive it; \a window owns it.
    WindowReceipts(const Services &services, QWidget *window);

    /// Shows the receipt of the import \a id.
    void show(qint64 id);
    /// Says that the import \a progress is over, with \a remarks if there are any, and where to read who saw it.
    void tellArrival(const ImportProgress &progress, const QString &remarks);

private:
    void showCurrent();
    void open(const ImportReceipt &receipt);
    void tellErased(const ImportSummary &import);
    void tellTraces(const ImportSummary &import);

    Services m_services;
    QWidget *m_window;
    QPointer<ReceiptDialog> m_dialog;
};

} // namespace Ferry
