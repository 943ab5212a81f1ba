// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/print/printjobs.h"

#include "app/core/durablefile.h"

#include <QPainter>
#include <QPdfWriter>
#include <QPromise>
#include <QtConcurrent>
#include <QtPrintSupport/QPrinter>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace Ferry {

namespace {

/// Paints pages \a first to \a last, from 0 on; false from \a progress stops it.
Result<int> paintPages(const PrintLayout &layout, QPagedPaintDevice &device, int first, int last,
                       const ExportProgress &progress)
{
    QPainter painter;
    if (!painter.begin(&device))
        return fail(Error::Code::FileFault, u"cannot paint there"_s);
    // Origin at the corner of the sheet, in points, whatever the device thinks of margins.
    const double scale = device.logicalDpiX() / 72.0;
    const QPointF corner = device.pageLayout().mode() == QPageLayout::FullPageMode
        ? QPointF()
        : device.pageLayout().paintRect(QPageLayout::Point).topLeft();
    for (int page = first; page <= last; ++page) {
        if (progress && !progress(page - first)) {
            painter.end();
            return fail(Error::Code::Aborted);
        }
        if (page > first && !device.newPage())
            return fail(Error::Code::FileFault, u"no new page"_s);
        painter.save();
        painter.scale(scale, scale);
        painter.translate(-corner);
        layout.paint(painter, page);
        painter.restore();
    }
    if (!painter.end())
        return fail(Error::Code::FileFault, u"cannot end the last page"_s);
    return last - first + 1;
}

Result<int> writePdf(const PrintLayout &layout, const QString &path, const ExportProgress &progress)
{
    const Result<std::unique_ptr<DurableFile>> file = DurableFile::create(path);
    if (!file)
        return fail(file.error());
    constexpr int Resolution = 1'200;
    Result<int> pages = fail(Error::Code::NotFinished);
    {
        QPdfWriter pdf(&(*file)->sink());
        pdf.setCreator(u"Contact Ferry"_s);
        pdf.setTitle(layout.wish().title);
        pdf.setResolution(Resolution);
        pdf.setPageLayout(layout.wish().page);
        pages = paintPages(layout, pdf, 0, layout.pageCount() - 1, progress);
    }
    if (!pages || (*file)->fault())
        return fail((*file)->fault().value_or(pages ? Error{} : pages.error()));
    if (const Result<void> committed = (*file)->commit(); !committed)
        return fail(committed.error());
    return pages;
}

Result<int> printPages(const PrintLayout &layout, QPrinter &printer, const ExportProgress &progress)
{
    const bool all = printer.fromPage() == 0;
    const int last = layout.pageCount() - 1;
    const int from = all ? 0 : std::clamp(printer.fromPage() - 1, 0, last);
    const int to = all ? last : std::clamp(printer.toPage() - 1, from, last);
    Result<int> pages = paintPages(layout, printer, from, to, progress);
    if (!pages && pages.error().code == Error::Code::Aborted)
        printer.abort();
    if (pages && printer.printerState() == QPrinter::Error)
        return fail(Error::Code::FileFault, u"the printer refused"_s);
    return pages;
}

} // namespace

PrintLayoutJob::PrintLayoutJob(PrintWish wish, QObject *parent)
    : JobOf<std::shared_ptr<const PrintLayout>>(parent)
    , m_wish(std::move(wish))
{
}

PrintLayoutJob::~PrintLayoutJob()
{
    *m_stopped = true;
}

void PrintLayoutJob::run()
{
    using Outcome = Result<std::shared_ptr<const PrintLayout>>;
    const qint64 total = m_wish.contacts.size();
    QFuture<Outcome> future =
        QtConcurrent::run([wish = std::move(m_wish), stopped = m_stopped](QPromise<Outcome> &promise) mutable {
            wish.contacts = inPrintOrder(std::move(wish.contacts));
            promise.addResult(PrintLayout::make(std::move(wish), [&](qint64 done) {
                promise.setProgressValue(static_cast<int>(done));
                return !stopped->load();
            }));
        });
    auto *watcher = new QFutureWatcher<Outcome>(this);
    connect(watcher, &QFutureWatcherBase::progressValueChanged, this,
            [this, total](int done) { emit progressed(done, total); });
    connect(watcher, &QFutureWatcherBase::finished, this, [this, watcher] { finishWith(watcher->result()); });
    watcher->setFuture(future);
}

void PrintLayoutJob::stop()
{
    *m_stopped = true;
}

PagePhotosJob::PagePhotosJob(std::shared_ptr<const PrintLayout> layout, int page, QObject *parent)
    : JobOf<QHash<qsizetype, QImage>>(parent)
    , m_layout(std::move(layout))
    , m_page(page)
{
}

PagePhotosJob::~PagePhotosJob()
{
    *m_stopped = true;
}

void PagePhotosJob::run()
{
    using Photos = QHash<qsizetype, QImage>;
    auto *watcher = new QFutureWatcher<Photos>(this);
    connect(watcher, &QFutureWatcherBase::finished, this, [this, watcher] { finishWith(watcher->result()); });
    watcher->setFuture(QtConcurrent::run([layout = m_layout, page = m_page, stopped = m_stopped] {
        Photos photos;
        for (const qsizetype contact : layout->photosOn(page)) {
            if (stopped->load())
                break;
            photos.insert(contact, layout->photo(contact));
        }
        return photos;
    }));
}

void PagePhotosJob::stop()
{
    *m_stopped = true;
}

PrintPagesJob::PrintPagesJob(std::shared_ptr<const PrintLayout> layout, QString path, QObject *parent)
    : JobOf<int>(parent)
    , m_layout(std::move(layout))
    , m_path(std::move(path))
{
}

PrintPagesJob::PrintPagesJob(std::shared_ptr<const PrintLayout> layout, std::shared_ptr<QPrinter> printer,
                             QObject *parent)
    : JobOf<int>(parent)
    , m_layout(std::move(layout))
    , m_printer(std::move(printer))
{
}

PrintPagesJob::~PrintPagesJob()
{
    *m_stopped = true;
}

void PrintPagesJob::run()
{
    const qint64 total = m_layout->pageCount();
    QFuture<Result<int>> future = QtConcurrent::run(
        [layout = m_layout, path = m_path, printer = m_printer, stopped = m_stopped](QPromise<Result<int>> &promise) {
            const ExportProgress progress = [&](qint64 done) {
                promise.setProgressValue(static_cast<int>(done));
                return !stopped->load();
            };
            promise.addResult(printer ? printPages(*layout, *printer, progress) : writePdf(*layout, path, progress));
        });
    auto *watcher = new QFutureWatcher<Result<int>>(this);
    connect(watcher, &QFutureWatcherBase::progressValueChanged, this,
            [this, total](int done) { emit progressed(done, total); });
    connect(watcher, &QFutureWatcherBase::finished, this, [this, watcher] { finishWith(watcher->result()); });
    watcher->setFuture(future);
}

void PrintPagesJob::stop()
{
    *m_stopped = true;
}

} // namespace Ferry
