// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/print/pagepreview.h"

#include "ui/look/metrics.h"
#include "ui/print/printjobs.h"

#include <QAccessible>
#include <QKeyEvent>
#include <QPainter>
#include <QStyleOptionFocusRect>
#include <QWheelEvent>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace Ferry {

PagePreview::PagePreview(QWidget *parent)
    : QWidget(parent)
{
    setObjectName(u"pagePreview"_s);
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("Preview"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
}

void PagePreview::setLayoutShown(std::shared_ptr<const PrintLayout> layout)
{
    m_layout = std::move(layout);
    m_page = -1;
    setPage(0);
}

void PagePreview::setPage(int page)
{
    page = std::clamp(page, 0, std::max(pageCount() - 1, 0));
    if (page == m_page)
        return;
    m_page = page;
    setAccessibleDescription(
        pageCount() == 0 ? QString()
                         : tr("Page %1 of %2").arg(locale().toString(m_page + 1), locale().toString(pageCount())));
    QAccessibleEvent event(this, QAccessible::DescriptionChanged);
    QAccessible::updateAccessibility(&event);
    loadPhotos();
    update();
    emit pageChanged();
}

void PagePreview::loadPhotos()
{
    delete m_photosJob; // cancels it
    m_photos.clear();
    if (pageCount() == 0 || m_layout->photosOn(m_page).isEmpty())
        return;
    m_photosJob = new PagePhotosJob(m_layout, m_page, this);
    connect(m_photosJob, &Job::finished, this, [this, job = m_photosJob.data()] {
        job->deleteLater();
        m_photos = job->result().value_or(QHash<qsizetype, QImage>());
        update();
    });
    m_photosJob->start();
}

QSize PagePreview::sizeHint() const
{
    return {fontMetrics().averageCharWidth() * 60, fontMetrics().height() * 34};
}

QSize PagePreview::minimumSizeHint() const
{
    return {fontMetrics().averageCharWidth() * 20, fontMetrics().height() * 10};
}

void PagePreview::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const QRectF room = QRectF(rect()).adjusted(Metrics::Grid, Metrics::Grid, -Metrics::Grid, -Metrics::Grid);
    if (m_layout && room.isValid()) {
        const QSizeF size = m_layout->pageSize();
        const double scale = std::min(room.width() / size.width(), room.height() / size.height());
        QRectF sheet(QPointF(), size * scale);
        sheet.moveCenter(room.center());
        // Paper is white and ink is black, whatever the window's colours.
        painter.fillRect(sheet, Qt::white);
        painter.setPen(palette().color(QPalette::Mid));
        painter.drawRect(sheet);
        painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
        painter.setClipRect(sheet);
        painter.translate(sheet.topLeft());
        painter.scale(scale, scale);
        m_layout->paint(painter, m_page, [this](qsizetype contact) { return m_photos.value(contact); });
        painter.resetTransform();
        painter.setClipping(false);
    }
    if (hasFocus()) {
        QStyleOptionFocusRect option;
        option.initFrom(this);
        style()->drawPrimitive(QStyle::PE_FrameFocusRect, &option, &painter, this);
    }
}

void PagePreview::keyPressEvent(QKeyEvent *event)
{
    const bool mirrored = isRightToLeft();
    switch (event->key()) {
    case Qt::Key_PageDown:
    case Qt::Key_Down:
    case Qt::Key_Space:
        return setPage(m_page + 1);
    case Qt::Key_PageUp:
    case Qt::Key_Up:
    case Qt::Key_Backspace:
        return setPage(m_page - 1);
    case Qt::Key_Right:
        return setPage(m_page + (mirrored ? -1 : 1));
    case Qt::Key_Left:
        return setPage(m_page + (mirrored ? 1 : -1));
    case Qt::Key_Home:
        return setPage(0);
    case Qt::Key_End:
        return setPage(pageCount() - 1);
    default:
        QWidget::keyPressEvent(event);
    }
}

void PagePreview::wheelEvent(QWheelEvent *event)
{
    m_wheel += event->angleDelta().y();
    const int pages = m_wheel / QWheelEvent::DefaultDeltasPerStep;
    m_wheel -= pages * QWheelEvent::DefaultDeltasPerStep;
    if (pages != 0)
        setPage(m_page - pages);
    event->accept();
}

void PagePreview::mousePressEvent(QMouseEvent *event)
{
    setFocus(Qt::MouseFocusReason);
    QWidget::mousePressEvent(event);
}

} // namespace Ferry
