// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/commandline.h"
#include "ui/mainwindow.h"

#include <QPixmap>
#include <QPointer>

#include <chrono>
#include <functional>

class QTimer;

namespace Ferry {

/// Drives the real window as the command line asks: import, exports, pictures of each page, an end with a status.
///
///     source page -> import ------------> importFinished -> export, export ... -> quit: 0, or 1 with the reason on
///     library -> the interrupted import -^                                              standard error
class ScriptedRun : public QObject
{
    Q_OBJECT

public:
    /// What the person's settings say about a run.
    struct Choices {
        bool includeAddresses = true;
        /// Somebody can see the window, and type into it.
        bool isVisible = true;
        /// How long a run that is to end by itself waits for somebody to sign in.
        std::chrono::seconds patience = std::chrono::minutes{20};
        /// Carries \a contacts, of \a sourceName, into Contacts+, and tells in the end; see ScriptedPush::finished().
        std::function<void(const QList<Contact> &contacts, const QString &sourceName,
                           std::function<void(const QString &summary, const QString &failure)> done)>
            push = {};
    };

    /// \a window must outlive it.
    ScriptedRun(MainWindow &window, CommandLine commandLine, const Choices &choices, QObject *parent = nullptr);

    void start();
    /// Ends with status 1, saying \a why.
    void giveUp(const QString &why);
    /// Takes the picture \a name of \a window once that has settled, and then calls \a next.
    void show(QWidget *window, const QString &name, const std::function<void()> &next);
    /// Takes a picture of a push that goes on, as it is now.
    void showProgress();

private:
    void beginImport();
    void beginResume();
    /// Calls \a next once the page that stands has had its time, with pictures long enough for one.
    void proceed(const QString &page, const std::function<void()> &next);
    /// A form stands that somebody has to fill in.
    void awaitSignIn();
    void takePicture(const QString &page, int serial);
    void savePicture(const QPixmap &picture, const QString &page, int serial);
    void takeImportOutcome(const ImportProgress &progress);
    /// With pictures, the dialog that asks where contacts are going is shown first.
    void beginExports();
    void showExportDialog();
    void exportNext();
    void endExports();
    void push();
    void takeExportOutcome(const Result<ExportReport> &report);
    void end(int status);

    MainWindow &m_window;
    CommandLine m_commandLine;
    Choices m_choices;
    bool m_begun = false;
    qsizetype m_exported = 0;
    QString m_sourceName;
    int m_pictures = 0;
    bool m_pictureMissing = false;
    bool m_ended = false;
    /// The page that is shown.
    QString m_page;
    QPointer<QTimer> m_signInAlarm;
};

} // namespace Ferry
