// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/exportdialog.h"

#include "ui/look/metrics.h"
#include "ui/look/type.h"
#include "ui/widgets/plainlabel.h"

#include <QButtonGroup>
#include <QDialogButtonBox>
#include <QFileDialog>
#include <QPushButton>
#include <QRadioButton>
#include <QStandardPaths>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace Ferry {

namespace {

/// What the format is called, and who reads it.
QString formatTitle(ExportFormat format)
{
    switch (format) {
    case ExportFormat::VCard3:
        return ExportDialog::tr("vCard 3.0 – iCloud, Google, phones and most programs");
    case ExportFormat::VCard4:
        return ExportDialog::tr("vCard 4.0 – Thunderbird and other new programs");
    case ExportFormat::VCard21:
        return ExportDialog::tr("vCard 2.1 – old phones and programs");
    case ExportFormat::GoogleCsv:
        return ExportDialog::tr("Google CSV – Google Contacts");
    case ExportFormat::OutlookCsv:
        return ExportDialog::tr("Outlook CSV – Outlook.com and the new Outlook");
    case ExportFormat::OutlookClassicCsv:
        return ExportDialog::tr("Classic Outlook CSV – Outlook for the desktop");
    case ExportFormat::ThunderbirdCsv:
        return ExportDialog::tr("Thunderbird CSV – Thunderbird");
    case ExportFormat::SpreadsheetCsv:
        return ExportDialog::tr("Spreadsheet CSV – LibreOffice and other spreadsheets");
    case ExportFormat::Xlsx:
        return ExportDialog::tr("Excel workbook – Excel and other spreadsheets");
    case ExportFormat::Ldif:
        return ExportDialog::tr("LDIF – Thunderbird and directory servers");
    case ExportFormat::JCard:
        return ExportDialog::tr("jCard – vCard as JSON, for developers");
    case ExportFormat::JsContact:
        return ExportDialog::tr("JSContact – new JSON standard, for developers");
    }
    Q_UNREACHABLE();
}

/// The name of the kind of file, for the list of the file dialog.
QString fileKind(ExportFormat format)
{
    switch (format) {
    case ExportFormat::VCard3:
    case ExportFormat::VCard4:
    case ExportFormat::VCard21:
        return ExportDialog::tr("vCard files");
    case ExportFormat::GoogleCsv:
    case ExportFormat::OutlookCsv:
    case ExportFormat::OutlookClassicCsv:
    case ExportFormat::ThunderbirdCsv:
    case ExportFormat::SpreadsheetCsv:
        return ExportDialog::tr("CSV files");
    case ExportFormat::Xlsx:
        return ExportDialog::tr("Excel workbooks");
    case ExportFormat::Ldif:
        return ExportDialog::tr("LDIF files");
    case ExportFormat::JCard:
        return ExportDialog::tr("jCard files");
    case ExportFormat::JsContact:
        return ExportDialog::tr("JSContact files");
    }
    Q_UNREACHABLE();
}

PlainLabel *sectionHead(const QString &text)
{
    auto *head = new PlainLabel(text);
    head->setFont(strongFont());
    return head;
}

/// \a text without anything that a file system, a shell or an eye takes for something else.
QString fileNamePart(const QString &text)
{
    constexpr qsizetype Longest = 60;
    QString part;
    for (const QChar c : text) {
        const bool refused = "/\\:*?\"<>|"_L1.contains(c) || c.category() == QChar::Other_Control
            || c.category() == QChar::Other_Format || c.isSurrogate() || c.unicode() >= 0xfff0;
        part += refused ? QChar(u' ') : c;
    }
    part = part.simplified().left(Longest).trimmed();
    while (part.startsWith(u'.') || part.startsWith(u' '))
        part.remove(0, 1);
    while (part.endsWith(u'.') || part.endsWith(u' '))
        part.chop(1);
    return part;
}

} // namespace

QString suggestedExportName(const QString &origin, const QDate &day, ExportFormat format)
{
    const QString from = fileNamePart(origin);
    const QString date = day.toString(Qt::ISODate);
    const QString name = from.isEmpty() ? ExportDialog::tr("Contacts %1").arg(date)
                                        : ExportDialog::tr("Contacts from %1 %2").arg(from, date);
    return name + u'.' + exportFormatInfo(format).suffix;
}

ExportDialog::ExportDialog(int total, int selected, const QString &origin, QWidget *parent)
    : QDialog(parent)
    , m_origin(origin)
    , m_selectedOnly(new QRadioButton(this))
    , m_formats(new QButtonGroup(this))
{
    setWindowTitle(tr("Export contacts"));
    build(total, selected);
}

void ExportDialog::build(int total, int selected)
{
    auto *all = new QRadioButton(tr("All %Ln contact(s)", nullptr, total), this);
    all->setObjectName(u"exportAll"_s);
    m_selectedOnly->setText(selected == 0 ? tr("The selected contacts")
                                          : tr("The %Ln selected contact(s)", nullptr, selected));
    m_selectedOnly->setObjectName(u"exportSelected"_s);
    m_selectedOnly->setEnabled(selected > 0);
    auto *scope = new QButtonGroup(this);
    scope->addButton(all);
    scope->addButton(m_selectedOnly);
    // One is selected merely by looking at it.
    (selected > 1 ? m_selectedOnly : all)->setChecked(true);

    auto *column = new QVBoxLayout(this);
    column->addWidget(sectionHead(tr("Contacts")));
    column->addWidget(all);
    column->addWidget(m_selectedOnly);
    column->addSpacing(Metrics::Grid);
    column->addWidget(sectionHead(tr("Format")));
    for (const ExportFormatInfo &info : exportFormats()) {
        auto *choice = new QRadioButton(formatTitle(info.format), this);
        choice->setObjectName(u"format-"_s + info.name);
        m_formats->addButton(choice, static_cast<int>(info.format));
        choice->setChecked(info.format == exportFormats().front().format);
        column->addWidget(choice);
    }
    column->addSpacing(Metrics::GroupGap);

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    QPushButton *exporting = buttons->addButton(tr("Export…"), QDialogButtonBox::AcceptRole);
    exporting->setObjectName(u"exportButton"_s);
    exporting->setDefault(true);
    column->addStretch();
    column->addWidget(buttons);
    setTabOrder(all, m_selectedOnly);
    scope->checkedButton()->setFocus();
    connect(buttons, &QDialogButtonBox::accepted, this, &ExportDialog::askForFile);
    connect(buttons, &QDialogButtonBox::rejected, this, &ExportDialog::reject);
}

ExportFormat ExportDialog::format() const
{
    return static_cast<ExportFormat>(m_formats->checkedId());
}

void ExportDialog::askForFile()
{
    const ExportFormatInfo &info = exportFormatInfo(format());
    auto *files = new QFileDialog(this, tr("Export contacts"),
                                  QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation),
                                  fileKind(info.format) + u" (*."_s + info.suffix + u')');
    files->setAttribute(Qt::WA_DeleteOnClose);
    files->setObjectName(u"exportFile"_s);
    files->setAcceptMode(QFileDialog::AcceptSave);
    files->setFileMode(QFileDialog::AnyFile);
    files->setDefaultSuffix(info.suffix);
    files->setLabelText(QFileDialog::Accept, tr("Export"));
    files->selectFile(suggestedExportName(m_origin, QDate::currentDate(), info.format));
    connect(files, &QFileDialog::fileSelected, this, &ExportDialog::finish);
    files->open();
}

void ExportDialog::finish(const QString &path)
{
    using enum ExportChoice::Scope;
    accept();
    emit chosen({.scope = m_selectedOnly->isChecked() ? Selected : All, .format = format(), .path = path});
}

} // namespace Ferry
