// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/fileimporter.h"

#include "app/session/fileimportsession.h"
#include "models/source/localsource.h"
#include "ui/dialogs/messageboxes.h"
#include "ui/dialogs/readingdialog.h"
#include "ui/filereadingtext.h"
#include "ui/importcontroller.h"
#include "ui/widgets/messagebar.h"

#include <QFileDialog>
#include <QStandardPaths>

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
    return !m_services.imports.isImporting() && m_waiting.empty();
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
            QStringList paths;
            for (const ContactInput &input : inputs)
                paths.append(input.path);
            openTogether(paths);
        });
}

void FileImporter::openTogether(const QStringList &paths)
{
    const QList<ContactInput> inputs = inputsFor(paths);
    if (!isReady() || inputs.isEmpty())
        return;
    const int others = static_cast<int>(inputs.size()) - 1;
    const QString &first = inputs.constFirst().name;
    //: What an import of several files is called; %1 is the first file's name.
    start({Task{LocalSource::File, others > 0 ? tr("%1 and %Ln more", nullptr, others).arg(first) : first, inputs}});
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
    m_waiting = std::move(tasks);
    startNext();
}

void FileImporter::startNext()
{
    m_task = std::move(m_waiting.front());
    m_waiting.pop_front();
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
