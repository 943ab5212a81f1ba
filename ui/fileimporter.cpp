// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/fileimporter.h"

#include "app/formats/codepage.h"
#include "app/formats/contactreader.h"
#include "app/formats/tablememory.h"
#include "app/formats/tablereader.h"
#include "app/session/fileimportsession.h"
#include "app/store/libraryworker.h"
#include "models/source/localsource.h"
#include "ui/dialogs/messageboxes.h"
#include "ui/dialogs/readingdialog.h"
#include "ui/filereadingtext.h"
#include "ui/importcontroller.h"
#include "ui/tables/lettersdialog.h"
#include "ui/tables/tabledialog.h"
#include "ui/widgets/messagebar.h"

#include <QFileDialog>
#include <QFutureWatcher>
#include <QStandardPaths>
#include <QtConcurrentRun>

#include <functional>
#include <utility>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace Ferry {

namespace {

/// Until then a page would only flash by.
constexpr auto Patience = 400ms;

QList<ContactInput> inputsFor(const QStringList &paths)
{
    QList<ContactInput> inputs;
    QSet<QString> seen;
    for (const QString &path : paths) {
        const QString absolute = QDir::cleanPath(QDir::current().absoluteFilePath(path));
        if (seen.contains(absolute))
            continue;
        seen.insert(absolute);
        const QString name = QFileInfo(absolute).fileName();
        inputs.append({.name = name.isEmpty() ? absolute : name, .path = absolute});
    }
    return inputs;
}

/// The names of the columns of the table in \a form that begins with \a sample; none when it has no header.
QStringList headerOf(const QByteArray &sample, const TableForm &form)
{
    QStringList header;
    const TableMapping likely = likelyMapping(sample, form);
    for (const TableColumn &column : likely.columns)
        header.append(column.header);
    return likely.hasHeader ? header : QStringList();
}

} // namespace

FileImporter::FileImporter(const Services &services, QWidget *window)
    : QObject(window)
    , m_services(services)
    , m_window(window)
{
    m_patience.setSingleShot(true);
    m_patience.setInterval(Patience);
    connect(&m_patience, &QTimer::timeout, this, &FileImporter::waiting);
    connect(&m_services.imports, &ImportController::arriving, &m_patience, &QTimer::stop);
    connect(&m_services.imports, &ImportController::finished, this, &FileImporter::takeOutcome);
}

FileImporter::~FileImporter() = default;

bool FileImporter::isReady() const
{
    return !m_services.imports.isImporting() && m_waiting.empty() && !m_isAsking;
}

void FileImporter::choose()
{
    auto *files = new QFileDialog(
        m_window, tr("Open contacts"), QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation),
        tr("Files of contacts (%1)").arg(u"*.vcf *.vcard *.csv *.tsv *.ldif *.ldi *.jcard *.json"_s) + u";;"_s
            + tr("All files (*)"));
    files->setAttribute(Qt::WA_DeleteOnClose);
    files->setObjectName(u"openFile"_s);
    files->setAcceptMode(QFileDialog::AcceptOpen);
    files->setFileMode(QFileDialog::ExistingFiles);
    connect(files, &QFileDialog::filesSelected, this, &FileImporter::open);
    files->open();
}

void FileImporter::open(const QStringList &paths)
{
    const QList<ContactInput> inputs = inputsFor(paths);
    if (!isReady() || inputs.isEmpty())
        return;
    if (inputs.size() > 1)
        return ask(inputs);
    start({Task{LocalSource::File, inputs.constFirst().name, inputs}});
}

void FileImporter::ask(const QList<ContactInput> &inputs)
{
    askHowToImport(
        static_cast<int>(inputs.size()), m_window,
        [this, inputs] {
            if (!isReady())
                return;
            std::deque<Task> tasks;
            for (const ContactInput &input : inputs)
                tasks.push_back({LocalSource::File, input.name, {input}});
            start(std::move(tasks));
        },
        [this, inputs] {
            if (isReady())
                start({together(inputs)});
        });
}

void FileImporter::openTogether(const QStringList &paths)
{
    const QList<ContactInput> inputs = inputsFor(paths);
    if (!isReady() || inputs.isEmpty())
        return;
    Task task = together(inputs);
    task.mayAsk = false;
    start({task});
}

FileImporter::Task FileImporter::together(const QList<ContactInput> &inputs)
{
    const int others = static_cast<int>(inputs.size()) - 1;
    const QString &first = inputs.constFirst().name;
    //: What an import of several files is called; %1 is the first file's name.
    return {LocalSource::File, others > 0 ? tr("%1 and %Ln more", nullptr, others).arg(first) : first, inputs};
}

void FileImporter::openText(const QString &name, const QByteArray &text)
{
    if (isReady())
        start({Task{LocalSource::Clipboard, name, {{.name = name, .text = text}}}});
}

void FileImporter::again()
{
    if (isReady())
        start({m_task});
}

void FileImporter::start(std::deque<Task> tasks)
{
    m_services.messages.hide();
    m_readings.clear();
    m_answers.clear();
    m_waiting = std::move(tasks);
    startNext();
}

void FileImporter::startNext()
{
    m_task = std::move(m_waiting.front());
    m_waiting.pop_front();
    if (m_task.mayAsk)
        lookForTables();
    else
        begin();
}

void FileImporter::lookForTables()
{
    m_isAsking = true;
    // Not on the library's thread, which may have much to do; nor on this one, since a file may be far away.
    auto *looking = new QFutureWatcher<std::deque<Table>>(this);
    connect(looking, &QFutureWatcherBase::finished, this, [this, looking] {
        looking->deleteLater();
        askForColumns(looking->result());
    });
    looking->setFuture(QtConcurrent::run(
        [inputs = m_task.inputs, profile = m_services.library.profile()] { return tablesIn(inputs, profile); }));
}

std::deque<FileImporter::Table> FileImporter::tablesIn(const QList<ContactInput> &inputs, const Profile &profile)
{
    std::deque<Table> tables;
    for (qsizetype i = 0; i < inputs.size(); ++i) {
        const ContactInput &input = inputs.at(i);
        const Result<QByteArray> sample =
            input.path.isEmpty() ? tableSample(input.text).toByteArray() : readTableSample(input.path);
        // A folder, and what cannot be read, is told of when it is imported.
        if (input.mapping || !sample)
            continue;
        const bool isUnknown = isUnknownTable(*sample);
        if (!isUnknown && !isTableOfUnsureLetters(*sample))
            continue;
        Table table{.input = i, .sample = *sample, .likely = likelyForm(*sample), .isKnown = !isUnknown};
        table.header = headerOf(table.sample, table.likely);
        if (isUnknown)
            table.remembered = rememberedColumns(profile, table.header);
        tables.push_back(table);
    }
    if (!tables.empty())
        CodePage::makeAll(); // here, and not when a dialog offers them
    return tables;
}

/// One dialog after the other. A table of which the person says nothing stays out, and so does the import if nothing is left.
void FileImporter::askForColumns(std::deque<Table> tables)
{
    if (tables.empty()) {
        m_isAsking = false;
        QList<ContactInput> &inputs = m_task.inputs;
        inputs.removeIf([](const ContactInput &input) { return input.name.isEmpty(); });
        if (!inputs.isEmpty() && !m_services.imports.isImporting())
            return begin();
        if (!m_waiting.empty())
            startNext();
        return;
    }
    const Table table = std::move(tables.front());
    tables.pop_front();
    for (const Answer &answer : std::as_const(m_answers)) {
        const bool hasHeader = !table.header.isEmpty() && answer.mapping.hasHeader;
        if (hasHeader && answer.header == table.header && answer.likely == table.likely) {
            m_task.inputs[table.input].mapping = answer.mapping;
            return askForColumns(std::move(tables));
        }
    }
    const QString &name = m_task.inputs.at(table.input).name;
    QDialog *dialog = nullptr;
    std::function<TableMapping()> mapping;
    if (table.isKnown) {
        auto *letters = new LettersDialog(name, table.sample, table.likely, m_window);
        mapping = [letters] { return letters->mapping(); };
        dialog = letters;
    } else {
        auto *columns = new TableDialog(name, table.sample, table.likely, table.remembered, m_window);
        mapping = [columns] { return columns->mapping(); };
        dialog = columns;
    }
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::finished, this, [this, mapping, table, tables = std::move(tables)](int result) {
        if (result == QDialog::Accepted)
            takeMapping(table, mapping());
        else
            m_task.inputs[table.input].name.clear();
        askForColumns(tables);
    });
    dialog->open();
}

void FileImporter::takeMapping(const Table &table, const TableMapping &mapping)
{
    m_task.inputs[table.input].mapping = mapping;
    m_answers.append({table.header, table.likely, mapping});
    if (table.isKnown)
        return;
    // That it could not be remembered is no reason to hold anybody up.
    const auto remembering = QtConcurrent::run(
        [mapping, profile = m_services.library.profile()] { return rememberTable(profile, mapping); });
    Q_UNUSED(remembering)
}

void FileImporter::begin()
{
    m_isOurs = true;
    m_patience.start();
    m_services.imports.startLocal(
        {.service = m_task.service, .sourceName = m_task.name},
        std::make_unique<FileImportSession>(m_task.inputs, m_services.library, m_services.clock));
}

void FileImporter::takeOutcome(const ImportProgress &progress)
{
    if (!std::exchange(m_isOurs, false))
        return;
    m_patience.stop();
    m_readings.append(progress.files);
    if (progress.phase == ImportPhase::Cancelled)
        m_waiting.clear(); // the others were meant as well
    if (m_waiting.empty())
        return tell();
    // Not from within the session that is over.
    QMetaObject::invokeMethod(
        this,
        [this] {
            if (!m_waiting.empty())
                startNext();
        },
        Qt::QueuedConnection);
}

void FileImporter::tell()
{
    const QString remarks = remarksOnFiles(m_readings);
    const auto isRead = [](const FileReading &file) { return file.report.contacts > 0; };
    // Of one that failed on its own its page tells.
    if (remarks.isEmpty() || std::none_of(m_readings.cbegin(), m_readings.cend(), isRead))
        return;
    m_services.messages.offer(MessageBar::Kind::Warning, remarks, tr("Details…"), [this] {
        auto *details = new ReadingDialog(tr("What was read"), readingDetails(m_readings), m_window);
        details->setAttribute(Qt::WA_DeleteOnClose);
        details->open();
    });
}

} // namespace Ferry
