// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/contactdelegate.h"

#include "models/items/contacttablemodel.h"
#include "ui/look/colour.h"
#include "ui/look/metrics.h"
#include "ui/widgets/plaintext.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

namespace Ferry {

namespace {

QStyle *styleOf(const QStyleOptionViewItem &option)
{
    return option.widget ? option.widget->style() : QApplication::style();
}

/// How far text stands from the edges of its cell, as QCommonStyle has it.
int textMargin(const QStyleOptionViewItem &option)
{
    return styleOf(option)->pixelMetric(QStyle::PM_FocusFrameHMargin, &option, option.widget) + 1;
}

QString moreHint(const QModelIndex &index, const QLocale &locale)
{
    const int more = index.data(ContactTableModel::MoreRole).toInt();
    return more > 0 ? PlainText::isolated(u'+' + locale.toString(more)) : QString();
}

QColor hintColour(const QStyleOptionViewItem &option)
{
    if (!(option.state & QStyle::State_Selected))
        return secondaryText(option.palette);
    const QPalette::ColorGroup group = option.state & QStyle::State_Active ? QPalette::Active : QPalette::Inactive;
    return option.palette.color(group, QPalette::HighlightedText);
}

} // namespace

QString ContactDelegate::displayText(const QVariant &value, const QLocale &) const
{
    return PlainText::oneLine(value.toString());
}

void ContactDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    const int column = index.column();
    if (column == ContactTableModel::Email || column == ContactTableModel::Phone) {
        option->text = PlainText::isolated(option->text);
    } else if (column == ContactTableModel::Name && option->text.isEmpty()) {
        option->text = tr("No name");
        option->palette.setColor(QPalette::Text, secondaryText(option->palette));
    } else {
        option->text = PlainText::selfDirected(option->text);
    }
}

void ContactDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyleOptionViewItem cell = option;
    initStyleOption(&cell, index);
    const QString hint = moreHint(index, cell.locale);
    const int margin = textMargin(cell);
    const int hintWidth = hint.isEmpty() ? 0 : cell.fontMetrics.horizontalAdvance(hint) + Metrics::Grid;
    const int room = cell.rect.width() - 2 * margin - hintWidth;
    if (hintWidth > 0)
        cell.text = cell.fontMetrics.elidedText(cell.text, Qt::ElideRight, room);
    styleOf(cell)->drawControl(QStyle::CE_ItemViewItem, &cell, painter, cell.widget);
    if (hintWidth == 0)
        return;

    QRect place = cell.rect;
    place.setLeft(place.left() + margin + cell.fontMetrics.horizontalAdvance(cell.text) + Metrics::Grid);
    painter->save();
    painter->setClipRect(cell.rect);
    painter->setFont(cell.font);
    painter->setPen(hintColour(cell));
    painter->drawText(QStyle::visualRect(cell.direction, cell.rect, place),
                      static_cast<int>(QStyle::visualAlignment(cell.direction, Qt::AlignLeft | Qt::AlignVCenter)),
                      hint);
    painter->restore();
}

QSize ContactDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QSize size = QStyledItemDelegate::sizeHint(option, index);
    if (const QString hint = moreHint(index, option.locale); !hint.isEmpty())
        size.rwidth() += option.fontMetrics.horizontalAdvance(hint) + Metrics::Grid;
    return size;
}

bool ContactDelegate::helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                                const QModelIndex &index)
{
    if (event->type() != QEvent::ToolTip || !index.isValid())
        return QStyledItemDelegate::helpEvent(event, view, option, index);
    if (sizeHint(option, index).width() > option.rect.width())
        QToolTip::showText(event->globalPos(), PlainText::toolTip(index.data().toString()), view);
    else
        QToolTip::hideText();
    return true;
}

} // namespace Ferry
