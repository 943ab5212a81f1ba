// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

namespace Ferry {

/// Shows a SourceListModel as tiles of one size: the glyph over the name, the whole tile lit when chosen. The style
/// paints; this only fills in what it paints.
class SourceTileDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    /// The smallest tile that is wide enough for the longest name in \a font. In a view tiles grow to fill its rows.
    [[nodiscard]] static QSize tileSize(const QFont &font);

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override;
};

} // namespace Ferry
