// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/importlist.h"

#include "models/items/importlistmodel.h"
#include "ui/look/colour.h"
#include "ui/look/icons.h"
#include "ui/look/metrics.h"
#include "ui/widgets/plaintext.h"

#include <QPainter>
#include <QStyledItemDelegate>

using namespace Qt::Literals::StringLiterals;

namespace Ferry {

namespace {

class ImportDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        QStyleOptionViewItem panel = option;
        panel.text.clear();
        const QWidget *widget = option.widget;
        widget->style()->drawPrimitive(QStyle::PE_PanelItemViewItem, &panel, painter, widget);

        const bool selected = option.state.testFlag(QStyle::State_Selected);
        const QPalette &palette = option.palette;
        const QColor strong = palette.color(selected ? QPalette::HighlightedText : QPalette::WindowText);
        const QColor quiet = selected ? strong : secondaryText(palette);
        const QFontMetrics metrics(option.font);
        const QRect inner = option.rect.adjusted(Metrics::Grid, Metrics::TightGap, -Metrics::Grid, -Metrics::TightGap);
        const QRect first(inner.left(), inner.top(), inner.width(), metrics.height());
        const QRect second(inner.left(), inner.bottom() - metrics.height() + 1, inner.width(), metrics.height());
        const auto draw = [&](const QRect &where, Qt::Alignment side, const QColor &colour, const QString &text) {
            painter->setPen(colour);
            painter->setFont(option.font);
            const QString cut = PlainText::isolated(metrics.elidedText(text, Qt::ElideRight, where.width()));
            painter->drawText(
                where, static_cast<int>(QStyle::visualAlignment(option.direction, side) | Qt::AlignVCenter), cut);
        };

        const QString count = index.data(ImportListModel::CountRole).toString();
        int room = metrics.horizontalAdvance(count) + Metrics::Grid;
        draw(first, Qt::AlignRight, quiet, count);
        if (index.data(ImportListModel::PartialRole).toBool()) {
            const int size = metrics.height();
            const QRect spot =
                QStyle::visualRect(option.direction, first, {first.right() - room - size, first.top(), size, size});
            icon("warning"_L1).paint(painter, spot, Qt::AlignCenter, selected ? QIcon::Selected : QIcon::Normal);
            room += size + Metrics::TightGap;
        }
        const QRect name = QStyle::visualRect(option.direction, first, first.adjusted(0, 0, -room, 0));
        draw(name, Qt::AlignLeft, strong, index.data().toString());
        draw(second, Qt::AlignLeft, quiet, index.data(ImportListModel::SubtitleRole).toString());
    }

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const override
    {
        return {option.fontMetrics.averageCharWidth() * 24, 2 * option.fontMetrics.height() + 3 * Metrics::TightGap};
    }
};

} // namespace

ImportList::ImportList(QWidget *parent)
    : QListView(parent)
{
    setObjectName(u"importList"_s);
    setAccessibleName(tr("Imports on this computer"));
    setItemDelegate(new ImportDelegate(this));
    setFrameShape(QFrame::NoFrame);
    setUniformItemSizes(true);
    setSpacing(2);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    viewport()->setAutoFillBackground(false);
}

void ImportList::focusInEvent(QFocusEvent *event)
{
    if (currentIndex().isValid())
        return QListView::focusInEvent(event);
    // The view would make the first import the current one, and so open it, merely because the focus came by.
    QAbstractScrollArea::focusInEvent(event);
    viewport()->update();
}

} // namespace Ferry
