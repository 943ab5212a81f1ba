// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/print/printlayout.h"

#include <QHash>
#include <QPointer>
#include <QWidget>

namespace Ferry {

class PagePhotosJob;

/// One page as it will be on paper, as large as there is room; the keys that turn pages turn them.
class PagePreview : public QWidget
{
    Q_OBJECT

public:
    explicit PagePreview(QWidget *parent = nullptr);

    /// Shows the first page of \a layout; nothing when that is null.
    void setLayoutShown(std::shared_ptr<const PrintLayout> layout);
    /// From 0 on.
    [[nodiscard]] int page() const { return m_page; }
    [[nodiscard]] int pageCount() const { return m_layout ? m_layout->pageCount() : 0; }
    void setPage(int page);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

signals:
    /// page() or pageCount() has news.
    void pageChanged();

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;

private:
    void loadPhotos();

    std::shared_ptr<const PrintLayout> m_layout;
    int m_page = 0;
    int m_wheel = 0;
    /// Of this page, as far as they are decoded.
    QHash<qsizetype, QImage> m_photos;
    QPointer<PagePhotosJob> m_photosJob;
};

} // namespace Ferry
