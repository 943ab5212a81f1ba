// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/session/filereading.h"
#include "app/session/importprogress.h"

#include <QObject>
#include <QTimer>

#include <deque>

class QWidget;

namespace Ferry {

class Clock;
class ImportController;
class LibraryWorker;
class MessageBar;
struct Profile;

/// Brings files of contacts in as imports, and says what could not be read of them.
///
///     choose() -> files -> open() -> several: one import or several? -> a table that nobody knows: what are its columns, or its letters?
///         -> ImportController::startLocal() ... -> told
class FileImporter : public QObject
{
    Q_OBJECT

public:
    struct Services {
        ImportController &imports;
        LibraryWorker &library;
        const Clock &clock;
        MessageBar &messages;
    };

    /// All of \a services must outlive it. Dialogs belong to \a window, which owns this.
    FileImporter(const Services &services, QWidget *window);
    ~FileImporter() override;

    /// Whether files can be taken now: one import at a time.
    [[nodiscard]] bool isReady() const;
    /// Lets the person choose files.
    void choose();
    /// Imports \a paths, files or folders; asks before it does so with several. Nothing happens unless isReady().
    void open(const QStringList &paths);
    /// Imports all of \a paths as one import, unasked: the columns of a table that nobody knows are guessed, and that is told.
    void openTogether(const QStringList &paths);
    /// Imports \a text, which is in any of the formats, as the import \a name.
    void openText(const QString &name, const QByteArray &text);
    /// What was imported last, once more.
    void again();

signals:
    /// An import takes so long to begin that there should be something to look at.
    void waiting();

private:
    struct Task {
        QString service = {};
        QString name = {};
        QList<ContactInput> inputs = {};
        /// The person is there to be asked.
        bool mayAsk = true;
    };
    /// An input that is a table whose columns nobody knows.
    struct Table {
        qsizetype input = 0;
        QByteArray sample = {};
        TableForm likely = {};
        /// The names of the columns; none where it has no header.
        QStringList header = {};
        /// The columns are known; it is the letters that nobody knows.
        bool isKnown = false;
        /// Made of one with the same header before.
        std::optional<QList<TableColumn>> remembered = {};
    };

    /// What the person said of a table.
    struct Answer {
        QStringList header = {};
        TableForm likely = {};
        TableMapping mapping = {};
    };

    void ask(const QList<ContactInput> &inputs);
    [[nodiscard]] static Task together(const QList<ContactInput> &inputs);
    void start(std::deque<Task> tasks);
    void startNext();
    void lookForTables();
    [[nodiscard]] static std::deque<Table> tablesIn(const QList<ContactInput> &inputs, const Profile &profile);
    void askForColumns(std::deque<Table> tables);
    void takeMapping(const Table &table, const TableMapping &mapping);
    void begin();
    void takeOutcome(const ImportProgress &progress);
    void tell();

    Services m_services;
    QWidget *m_window;
    QTimer m_patience;
    /// What is under way, or was last.
    Task m_task;
    std::deque<Task> m_waiting;
    /// An import of ours is under way.
    bool m_isOurs = false;
    /// The next one is being made ready.
    bool m_isAsking = false;
    /// Of tables that were opened at once.
    QList<Answer> m_answers;
    /// How reading went, of all the files that were opened at once.
    QList<FileReading> m_readings;
};

} // namespace Ferry
