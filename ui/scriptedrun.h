// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/commandline.h"
#include "ui/mainwindow.h"

#include <functional>

namespace Ferry {

/// Drives the real window as the command line asks: import, exports, pictures of each page, an end with a status.
///
///     source page -> import ------------> importFinished -> export, export ... -> quit: 0, or 1 with the reason on
///     library -> the interrupted import -^                                              standard error
class ScriptedRun : public QObject
{
    Q_OBJECT

public:
    /// \a window must outlive it.
    ScriptedRun(MainWindow &window, CommandLine commandLine, bool includeAddresses, QObject *parent = nullptr);

    void start();
    /// Ends with status 1, saying \a why.
    void giveUp(const QString &why);

private:
    void beginImport();
    void beginResume();
    /// Calls \a next once the page that stands has had its time, with pictures long enough for one.
    void proceed(const QString &page, const std::function<void()> &next);
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
    bool m_pictureMissing = false;
    bool m_ended = false;
    /// The page that is shown.
    QString m_page;
};

} // namespace Ferry
