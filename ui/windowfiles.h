// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QStringList>
#include <QTimer>

#include <deque>

class QAction;
class QWidget;

namespace Ferry {

class Clock;
class FileImporter;
class ImportController;
class LibraryWorker;
class MessageBar;
class WindowActions;
class WindowPages;
class WindowParts;

/// Every way on which files of this computer, and contacts of other programs, come into the main window.
class WindowFiles : public QObject
{
    Q_OBJECT

public:
    struct Services {
        ImportController &imports;
        LibraryWorker &library;
        const Clock &clock;
        WindowActions &actions;
        WindowParts &parts;
        WindowPages &pages;
    };

    /// All of \a services must outlive it; \a window owns it.
    WindowFiles(const Services &services, QWidget *window);

    /// Imports \a paths; asks before it does so with several.
    void open(const QStringList &paths);
    /// The same, but where that cannot be now, since an import, an export or a question to the person is under way, once it is
    /// over; says so meanwhile.
    void openWhenReady(const QStringList &paths);
    /// Imports \a paths as one import, unasked.
    void openTogether(const QStringList &paths);
    /// The last import again, which was of files.
    void again();

private:
    void paste();
    [[nodiscard]] bool isReady() const;
    void openNext();

    MessageBar &m_messages;
    const QAction *m_opening = nullptr;
    FileImporter *m_importer = nullptr;
    /// What came together is opened together.
    std::deque<QStringList> m_waiting;
    QTimer m_retry;
};

} // namespace Ferry
