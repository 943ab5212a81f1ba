// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/print/printwindow.h"

#include "ui/errortext.h"
#include "ui/export/contactscopes.h"
#include "ui/export/exportdialog.h"
#include "ui/export/exporttext.h"
#include "ui/look/icons.h"
#include "ui/look/metrics.h"
#include "ui/look/type.h"
#include "ui/print/pagepreview.h"
#include "ui/widgets/activitybar.h"
#include "ui/widgets/plainlabel.h"

#include <QButtonGroup>
#include <QCheckBox>
#include <QComboBox>
#include <QDesktopServices>
#include <QDialogButtonBox>
#include <QFileDialog>
#include <QFileInfo>
#include <QProgressBar>
#include <QPushButton>
#include <QRadioButton>
#include <QScreen>
#include <QSpinBox>
#include <QToolButton>
#include <QtPrintSupport/QPrintDialog>
#include <QtPrintSupport/QPrinter>
#include <QUrl>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace Ferry {

namespace {

/// Where sheets are in inches, they are of that kind.
QPageSize::PageSizeId usualPaper()
{
    return QLocale().measurementSystem() == QLocale::ImperialUSSystem ? QPageSize::Letter : QPageSize::A4;
}

PlainLabel *sectionHead(const QString &text)
{
    auto *head = new PlainLabel(text);
    head->setFont(strongFont());
    return head;
}

} // namespace

PrintWindow::PrintWindow(ContactChoice choice, QWidget *parent)
    : QDialog(parent)
    , m_choice(std::move(choice))
    , m_designs(new QButtonGroup(this))
    , m_photos(new QCheckBox(tr("With pict&ures"), this))
    , m_paper(new QComboBox(this))
    , m_preview(new PagePreview(this))
    , m_back(new QToolButton(this))
    , m_forward(new QToolButton(this))
    , m_page(new QSpinBox(this))
    , m_progress(new QProgressBar(this))
    , m_state(new PlainLabel(this))
    , m_show(new QPushButton(tr("Show in &folder"), this))
{
    setWindowTitle(tr("Print contacts"));
    build();
    connect(m_scopes, &QButtonGroup::idClicked, this, &PrintWindow::layOut);
    connect(m_designs, &QButtonGroup::idClicked, this, &PrintWindow::layOut);
    connect(m_photos, &QCheckBox::clicked, this, &PrintWindow::layOut);
    connect(m_paper, &QComboBox::activated, this, &PrintWindow::layOut);
    connect(m_preview, &PagePreview::pageChanged, this, &PrintWindow::showPage);
    connect(m_page, &QSpinBox::valueChanged, this, [this](int page) { m_preview->setPage(page - 1); });
    connect(m_back, &QToolButton::clicked, this, [this] { m_preview->setPage(m_preview->page() - 1); });
    connect(m_forward, &QToolButton::clicked, this, [this] { m_preview->setPage(m_preview->page() + 1); });
    connect(m_pdf, &QPushButton::clicked, this, &PrintWindow::askForPdf);
    connect(m_print, &QPushButton::clicked, this, &PrintWindow::askForPrinter);
    connect(m_show, &QPushButton::clicked, this,
            [this] { QDesktopServices::openUrl(QUrl::fromLocalFile(QFileInfo(m_path).absolutePath())); });
    layOut();
}

PrintWindow::~PrintWindow() = default;

QWidget *PrintWindow::buildChoices()
{
    auto *side = new QWidget(this);
    auto *column = new QVBoxLayout(side);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(sectionHead(tr("Which contacts?")));
    auto *scopes = new ContactScopes(m_choice, side);
    m_scopes = scopes->group();
    column->addWidget(scopes);
    column->addSpacing(Metrics::Grid);
    column->addWidget(sectionHead(tr("How?")));
    const auto add = [&](PrintDesign design, const QString &name, const QString &text) {
        auto *button = new QRadioButton(text, side);
        button->setObjectName(name);
        button->setChecked(design == PrintDesign::PhoneList);
        m_designs->addButton(button, static_cast<int>(design));
        column->addWidget(button);
    };
    add(PrintDesign::PhoneList, u"designPhoneList"_s, tr("P&hone list"));
    add(PrintDesign::Cards, u"designCards"_s, tr("&Cards"));
    add(PrintDesign::Directory, u"designDirectory"_s, tr("Full &directory"));
    m_photos->setObjectName(u"printPhotos"_s);
    m_photos->setChecked(true);
    column->addWidget(m_photos);
    column->addSpacing(Metrics::Grid);
    column->addWidget(sectionHead(tr("Paper")));
    for (const QPageSize::PageSizeId size : {QPageSize::A4, QPageSize::A5, QPageSize::Letter, QPageSize::Legal})
        m_paper->addItem(QPageSize::name(size), static_cast<int>(size));
    m_paper->setCurrentIndex(m_paper->findData(static_cast<int>(usualPaper())));
    m_paper->setObjectName(u"printPaper"_s);
    m_paper->setAccessibleName(tr("Paper"));
    column->addWidget(m_paper);
    column->addStretch();
    return side;
}

QWidget *PrintWindow::buildPreview()
{
    auto *side = new QWidget(this);
    auto *column = new QVBoxLayout(side);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_preview, 1);
    const auto turn = [](QToolButton &button, QLatin1StringView iconName, const QString &text, const QString &name) {
        button.setIcon(icon(iconName));
        button.setText(text);
        button.setToolTip(text);
        button.setAutoRaise(true);
        button.setObjectName(name);
    };
    turn(*m_back, "back"_L1, tr("Page before"), u"pageBack"_s);
    turn(*m_forward, "forward"_L1, tr("Next page"), u"pageForward"_s);
    m_page->setObjectName(u"pageNumber"_s);
    m_page->setAccessibleName(tr("Page"));
    //: Before a number of a page in a spin box
    m_page->setPrefix(tr("Page") + u' ');
    auto *row = new QHBoxLayout;
    row->addStretch();
    row->addWidget(m_back);
    row->addWidget(m_page);
    row->addWidget(m_forward);
    row->addStretch();
    column->addLayout(row);
    return side;
}

void PrintWindow::build()
{
    auto *middle = new QHBoxLayout;
    middle->setSpacing(Metrics::GroupGap);
    middle->addWidget(buildChoices());
    middle->addWidget(buildPreview(), 1);

    m_progress->setObjectName(u"printProgress"_s);
    m_progress->setTextVisible(false);
    m_progress->hide();
    m_state->setObjectName(u"printState"_s);
    m_state->setWordWrap(true);
    m_show->setObjectName(u"printShow"_s);
    m_show->setAutoDefault(false);
    m_show->hide();
    auto *state = new QHBoxLayout;
    state->addWidget(m_state, 1);
    state->addWidget(m_progress);
    state->addWidget(m_show);

    auto *buttons = new QDialogButtonBox(this);
    m_print = buttons->addButton(tr("&Print…"), QDialogButtonBox::ActionRole);
    m_print->setObjectName(u"printButton"_s);
    m_print->setDefault(true);
    m_pdf = buttons->addButton(tr("&Save as PDF…"), QDialogButtonBox::ActionRole);
    m_pdf->setObjectName(u"pdfButton"_s);
    m_close = buttons->addButton(QDialogButtonBox::Close);
    connect(buttons, &QDialogButtonBox::rejected, this, &PrintWindow::reject);

    auto *column = new QVBoxLayout(this);
    column->addLayout(middle, 1);
    column->addLayout(state);
    column->addWidget(buttons);
    m_designs->checkedButton()->setFocus();
}

PrintWish PrintWindow::wish() const
{
    constexpr double Margin = 42;
    QPageLayout page(QPageSize(static_cast<QPageSize::PageSizeId>(m_paper->currentData().toInt())),
                     QPageLayout::Portrait, QMarginsF(Margin, Margin, Margin, Margin), QPageLayout::Point);
    return {.contacts = m_choice.contacts(static_cast<ContactScope>(m_scopes->checkedId())),
            .design = static_cast<PrintDesign>(m_designs->checkedId()),
            .hasPhotos = m_photos->isChecked(),
            .title = m_choice.origin.isEmpty() ? tr("Contacts") : tr("Contacts from %1").arg(m_choice.origin),
            .date = locale().toString(QDate::currentDate(), QLocale::LongFormat),
            .page = page,
            .direction = layoutDirection(),
            .font = font()};
}

void PrintWindow::layOut()
{
    delete m_layoutJob; // cancels it
    m_layout.reset();
    m_photos->setEnabled(m_designs->checkedId() != static_cast<int>(PrintDesign::PhoneList));
    m_layoutJob = new PrintLayoutJob(wish(), this);
    connect(m_layoutJob, &PrintLayoutJob::progressed, this, [this](qint64 done, qint64 total) {
        m_state->setText(tr("Laying out %Ln contact(s)…", nullptr, countable(total)));
        m_progress->setAccessibleName(m_state->text());
        showProgress(*m_progress, done, total);
        m_progress->show();
    });
    connect(m_layoutJob, &Job::finished, this, &PrintWindow::takeLayout);
    m_show->hide();
    enableButtons();
    m_layoutJob->start();
}

void PrintWindow::takeLayout()
{
    PrintLayoutJob *job = m_layoutJob;
    m_layoutJob.clear();
    job->deleteLater();
    m_progress->hide();
    if (!job->result())
        return;
    m_layout = *job->result();
    m_preview->setLayoutShown(m_layout);
    showPage();
    m_state->setText(tr("%Ln page(s)", nullptr, m_layout->pageCount()));
    enableButtons();
    emit laidOut();
}

void PrintWindow::showPage()
{
    const QSignalBlocker blocker(m_page);
    const int count = m_preview->pageCount();
    m_page->setRange(std::min(count, 1), count);
    m_page->setValue(m_preview->page() + 1);
    m_page->setSuffix(u' ' + tr("of %1").arg(locale().toString(count)));
    m_back->setEnabled(m_preview->page() > 0);
    m_forward->setEnabled(m_preview->page() + 1 < count);
}

void PrintWindow::askForPdf()
{
    auto *files = new QFileDialog(this, tr("Save as PDF"), usualFolder(), tr("PDF files") + u" (*.pdf)"_s);
    files->setAttribute(Qt::WA_DeleteOnClose);
    files->setObjectName(u"pdfFile"_s);
    files->setAcceptMode(QFileDialog::AcceptSave);
    files->setFileMode(QFileDialog::AnyFile);
    files->setDefaultSuffix(u"pdf"_s);
    files->selectFile(suggestedExportName(m_choice.origin, QDate::currentDate()) + u".pdf"_s);
    connect(files, &QFileDialog::fileSelected, this, &PrintWindow::savePdf);
    files->open();
}

void PrintWindow::savePdf(const QString &path)
{
    if (!m_layout || m_pagesJob)
        return;
    m_path = path;
    follow(new PrintPagesJob(m_layout, path, this));
}

void PrintWindow::askForPrinter()
{
    auto printer = std::make_shared<QPrinter>(QPrinter::HighResolution);
    printer->setPageLayout(m_layout->wish().page);
    printer->setDocName(m_layout->wish().title);
    auto *dialog = new QPrintDialog(printer.get(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setOption(QAbstractPrintDialog::PrintPageRange);
    dialog->setMinMax(1, m_layout->pageCount());
    // The lambda keeps the printer for as long as the dialog looks at it.
    connect(dialog, qOverload<QPrinter *>(&QPrintDialog::accepted), this, [this, printer] { print(printer); });
    dialog->open();
}

void PrintWindow::print(const std::shared_ptr<QPrinter> &printer)
{
    m_path.clear();
    if (printer->pageLayout().pageSize().isEquivalentTo(m_layout->wish().page.pageSize())
        && printer->pageLayout().orientation() == m_layout->wish().page.orientation()) {
        follow(new PrintPagesJob(m_layout, printer, this));
        return;
    }
    // Another paper was chosen over there: what is on a page is another thing then.
    PrintWish other = wish();
    other.page.setPageSize(printer->pageLayout().pageSize(), other.page.margins());
    other.page.setOrientation(printer->pageLayout().orientation());
    auto *job = new PrintLayoutJob(other, this);
    connect(job, &Job::finished, this, [this, job, printer] {
        job->deleteLater();
        if (job->result())
            follow(new PrintPagesJob(*job->result(), printer, this));
    });
    job->start();
}

void PrintWindow::follow(PrintPagesJob *job)
{
    m_pagesJob = job;
    m_show->hide();
    connect(job, &PrintPagesJob::progressed, this, [this](qint64 done, qint64 total) {
        m_state->setText(m_path.isEmpty() ? tr("Printing %Ln page(s)…", nullptr, countable(total))
                                          : tr("Saving %Ln page(s)…", nullptr, countable(total)));
        m_progress->setAccessibleName(m_state->text());
        showProgress(*m_progress, done, total);
        m_progress->show();
    });
    connect(job, &Job::finished, this, &PrintWindow::conclude);
    enableButtons();
    job->start();
}

void PrintWindow::conclude()
{
    PrintPagesJob *job = m_pagesJob;
    m_pagesJob.clear();
    job->deleteLater();
    m_progress->hide();
    const Result<int> pages = job->result();
    if (pages) {
        m_state->setText(m_path.isEmpty()
                             ? tr("%Ln page(s) sent to the printer.", nullptr, *pages)
                             : tr("%Ln page(s) saved to %1.", nullptr, *pages).arg(QFileInfo(m_path).fileName()));
        m_show->setVisible(!m_path.isEmpty());
    } else if (pages.error().code == Error::Code::Aborted) {
        m_state->setText(tr("Stopped."));
    } else if (m_path.isEmpty()) {
        m_state->setText(
            tr("The printer did not take the pages. Look whether it is on and has paper, then try again."));
    } else {
        m_state->setText(describe(pages.error(), {.operation = ErrorContext::Operation::Export}).sentences());
    }
    enableButtons();
    emit finished(pages);
}

void PrintWindow::enableButtons()
{
    const bool isReady = m_layout && !m_pagesJob;
    m_print->setEnabled(isReady);
    m_pdf->setEnabled(isReady);
    m_close->setText(m_pagesJob ? tr("&Stop") : tr("&Close"));
}

void PrintWindow::reject()
{
    if (m_pagesJob)
        m_pagesJob->abort();
    else
        QDialog::reject();
}

} // namespace Ferry
