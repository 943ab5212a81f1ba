// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/checkheader.h"

#include <QMouseEvent>
#include <QPainter>
#include <QStyleOptionHeader>

namespace Ferry {

CheckHeader::CheckHeader(QWidget *parent)
    : QHeaderView(Qt::Horizontal, parent)
{
    // What QTableView gives its own.
    setSectionsClickable(true);
}

QRect CheckHeader::boxIn(const QWidget &view, const QRect &cell)
{
    QStyleOptionViewItem option;
    option.initFrom(&view);
    option.widget = &view; // whom styles ask for their margins
    option.rect = cell;
    option.features = QStyleOptionViewItem::HasCheckIndicator | QStyleOptionViewItem::HasDisplay;
    return view.style()->subElementRect(QStyle::SE_ItemViewItemCheckIndicator, &option, &view);
}

QRect CheckHeader::boxZoneIn(const QWidget &view, const QRect &cell)
{
    const QRect box = QStyle::visualRect(view.layoutDirection(), cell, boxIn(view, cell));
    const int margin = box.left() - cell.left();
    const QRect zone(cell.topLeft(), QSize(box.width() + 2 * margin, cell.height()));
    return QStyle::visualRect(view.layoutDirection(), cell, zone);
}

std::optional<Qt::CheckState> CheckHeader::stateOf(int logicalIndex) const
{
    if (!model() || logicalIndex != 0)
        return {};
    const QVariant state = model()->headerData(logicalIndex, orientation(), Qt::CheckStateRole);
    return state.isValid() ? std::optional(static_cast<Qt::CheckState>(state.toInt())) : std::nullopt;
}

bool CheckHeader::isBox(const QPoint &place) const
{
    if (!stateOf(0))
        return false;
    const QRect section(sectionViewportPosition(0), 0, sectionSize(0), viewport()->height());
    return boxZoneIn(*this, section).contains(place);
}

void CheckHeader::initStyleOptionForIndex(QStyleOptionHeader *option, int logicalIndex) const
{
    QHeaderView::initStyleOptionForIndex(option, logicalIndex);
    if (m_isTextLeftOut)
        option->text.clear();
}

void CheckHeader::paintSection(QPainter *painter, const QRect &rect, int logicalIndex) const
{
    const std::optional<Qt::CheckState> state = stateOf(logicalIndex);
    m_isTextLeftOut = state.has_value();
    painter->save(); // styles leave a clip behind that nothing can be seen through
    QHeaderView::paintSection(painter, rect, logicalIndex);
    painter->restore();
    m_isTextLeftOut = false;
    if (!state)
        return;

    QStyleOptionViewItem box;
    box.initFrom(this);
    box.rect = boxIn(*this, rect);
    box.state.setFlag(QStyle::State_HasFocus, false);
    box.state.setFlag(QStyle::State_Sunken, m_pressed);
    box.state |= *state == Qt::Checked ? QStyle::State_On
        : *state == Qt::Unchecked      ? QStyle::State_Off
                                       : QStyle::State_NoChange;
    style()->drawPrimitive(QStyle::PE_IndicatorItemViewItemCheck, &box, painter, this);

    QStyleOptionHeaderV2 label;
    initStyleOption(&label);
    initStyleOptionForIndex(&label, logicalIndex);
    const QRect zone = boxZoneIn(*this, rect);
    const bool isLeft = layoutDirection() == Qt::LeftToRight;
    label.rect = rect.adjusted(isLeft ? zone.width() : 0, 0, isLeft ? 0 : -zone.width(), 0);
    label.rect = style()->subElementRect(QStyle::SE_HeaderLabel, &label, this);
    style()->drawControl(QStyle::CE_HeaderLabel, &label, painter, this);
}

QSize CheckHeader::sectionSizeFromContents(int logicalIndex) const
{
    QSize size = QHeaderView::sectionSizeFromContents(logicalIndex);
    if (stateOf(logicalIndex)) {
        constexpr int Any = 100;
        size.rwidth() += boxZoneIn(*this, {0, 0, Any, Any}).width();
    }
    return size;
}

void CheckHeader::mousePressEvent(QMouseEvent *event)
{
    m_pressed = event->button() == Qt::LeftButton && isBox(event->position().toPoint());
    if (m_pressed)
        viewport()->update();
    else
        QHeaderView::mousePressEvent(event);
}

void CheckHeader::mouseReleaseEvent(QMouseEvent *event)
{
    if (!m_pressed)
        return QHeaderView::mouseReleaseEvent(event);
    m_pressed = false;
    viewport()->update();
    if (isBox(event->position().toPoint()))
        emit boxClicked();
}

void CheckHeader::mouseDoubleClickEvent(QMouseEvent *event)
{
    if (isBox(event->position().toPoint()))
        mousePressEvent(event); // of two quick clicks each counts
    else
        QHeaderView::mouseDoubleClickEvent(event);
}

} // namespace Ferry
