// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/commandline.h"
#include "ui/mainwindow.h"

#include <QSet>

namespace Ferry {

/// Drives the real window as the command line asks: import, exports, pictures of each page, an end with a status.
///
///     source page -> import ... importFinished -> export, export ... -> quit: 0, or 1 with the reason on standard error
class ScriptedRun : public QObject
{
    Q_OBJECT

public:
    /// \a window must outlive it.
    ScriptedRun(MainWindow &window, CommandLine commandLine, bool includeAddresses, QObject *parent = nullptr);

    void start();

private:
    void takePicture(const QString &page, int serial);
    void takeImportOutcome(const ImportProgress &progress);
    void exportNext();
    void takeExportOutcome(const Result<ExportReport> &report);
    void end(int status);

    MainWindow &m_window;
    CommandLine m_commandLine;
    bool m_includeAddresses = true;
    bool m_begun = false;
    qsizetype m_exported = 0;
    int m_pictures = 0;
};

} // namespace Ferry
