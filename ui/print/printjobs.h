// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/job.h"
#include "ui/print/printlayout.h"

#include <QHash>

#include <atomic>
#include <memory>

class QPrinter;

namespace Ferry {

/// PrintLayout::make() off the GUI thread, the contacts put into their order first. Ends when aborted or destroyed.
class PrintLayoutJob final : public JobOf<std::shared_ptr<const PrintLayout>>
{
    Q_OBJECT

public:
    explicit PrintLayoutJob(PrintWish wish, QObject *parent = nullptr);
    ~PrintLayoutJob() override;

signals:
    /// \a done of \a total contacts have their place.
    void progressed(qint64 done, qint64 total);

protected:
    void run() override;
    void stop() override;

private:
    PrintWish m_wish;
    std::shared_ptr<std::atomic<bool>> m_stopped = std::make_shared<std::atomic<bool>>(false);
};

/// Decodes the pictures of one page off the GUI thread, for PrintLayout::paint().
class PagePhotosJob final : public JobOf<QHash<qsizetype, QImage>>
{
    Q_OBJECT

public:
    PagePhotosJob(std::shared_ptr<const PrintLayout> layout, int page, QObject *parent = nullptr);
    ~PagePhotosJob() override;

protected:
    void run() override;
    void stop() override;

private:
    std::shared_ptr<const PrintLayout> m_layout;
    int m_page;
    std::shared_ptr<std::atomic<bool>> m_stopped = std::make_shared<std::atomic<bool>>(false);
};

/// Paints all pages off the GUI thread, into a PDF or onto paper; the result is how many pages there were. Aborted or
/// destroyed before the last page it leaves no file, and the one that was there as it was.
class PrintPagesJob final : public JobOf<int>
{
    Q_OBJECT

public:
    /// Into the file at \a path (DurableFile, and its errors).
    PrintPagesJob(std::shared_ptr<const PrintLayout> layout, QString path, QObject *parent = nullptr);
    /// Onto \a printer, which nobody else touches until the job is gone: the pages that it says. FileFault when it refuses.
    PrintPagesJob(std::shared_ptr<const PrintLayout> layout, std::shared_ptr<QPrinter> printer,
                  QObject *parent = nullptr);
    ~PrintPagesJob() override;

signals:
    void progressed(qint64 done, qint64 total);

protected:
    void run() override;
    void stop() override;

private:
    std::shared_ptr<const PrintLayout> m_layout;
    QString m_path;
    std::shared_ptr<QPrinter> m_printer;
    std::shared_ptr<std::atomic<bool>> m_stopped = std::make_shared<std::atomic<bool>>(false);
};

} // namespace Ferry
