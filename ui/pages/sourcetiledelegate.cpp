// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/sourcetiledelegate.h"

#include "models/items/sourcelistmodel.h"
#include "ui/look/colour.h"
#include "ui/look/icons.h"
#include "ui/look/metrics.h"
#include "ui/widgets/plaintext.h"

#include <QListView>

#include <algorithm>

namespace Ferry {

namespace {

/// Higher than the glyph, which stays square in its middle: the space above and below it.
constexpr QSize IconArea(Metrics::TileIcon, Metrics::TileIcon + Metrics::Grid);

} // namespace

QSize SourceTileDelegate::tileSize(const QFont &font)
{
    const QFontMetrics metrics(font);
    int widest = 0;
    for (const AddressSource &source : addressSources())
        widest = std::max(widest, metrics.horizontalAdvance(SourceListModel::nameOf(source)));
    return {widest + 2 * Metrics::Grid, IconArea.height() + metrics.height() + 2 * Metrics::Grid};
}

QSize SourceTileDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    const QSize tile = tileSize(option.font);
    const auto *view = qobject_cast<const QListView *>(option.widget);
    if (!view)
        return tile;
    // The columns share what would be left over. The scroll bar is counted in always: were it not, it could come and go
    // with the number of rows that its own width makes.
    const int room = view->width() - view->style()->pixelMetric(QStyle::PM_ScrollBarExtent, nullptr, view) - 1;
    const int columns = std::max(1, room / tile.width());
    return {std::max(tile.width(), room / columns), tile.height()};
}

void SourceTileDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    const QByteArray name = index.data(SourceListModel::IconRole).toString().toLatin1();
    option->icon = icon(QLatin1StringView(name));
    option->decorationSize = IconArea;
    option->text = PlainText::isolated(option->text); // or "163 Mail" reads "Mail 163" from right to left
    option->features |= QStyleOptionViewItem::HasDecoration;
    option->showDecorationSelected = true;
    if (option->state.testFlag(QStyle::State_MouseOver) && !option->state.testFlag(QStyle::State_Selected)) {
        const QPalette &palette = option->palette;
        option->backgroundBrush = blended(palette.color(QPalette::Highlight), palette.color(QPalette::Window), 0.15);
    }
}

} // namespace Ferry
