// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHeaderView>

#include <optional>

namespace Ferry {

/// The headers of a table. Where its model has a check state for the first one, that is shown as a box before its text, in line
/// with the boxes of the rows, and a click on the box does not sort.
class CheckHeader final : public QHeaderView
{
    Q_OBJECT

public:
    explicit CheckHeader(QWidget *parent = nullptr);

    /// Where a box is in a cell of \a view that takes up \a cell.
    [[nodiscard]] static QRect boxIn(const QWidget &view, const QRect &cell);
    /// As boxIn(), with the room around it that belongs to it.
    [[nodiscard]] static QRect boxZoneIn(const QWidget &view, const QRect &cell);

signals:
    /// The box was clicked.
    void boxClicked();

protected:
    void paintSection(QPainter *painter, const QRect &rect, int logicalIndex) const override;
    void initStyleOptionForIndex(QStyleOptionHeader *option, int logicalIndex) const override;
    [[nodiscard]] QSize sectionSizeFromContents(int logicalIndex) const override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;

private:
    [[nodiscard]] std::optional<Qt::CheckState> stateOf(int logicalIndex) const;
    [[nodiscard]] bool isBox(const QPoint &place) const;

    bool m_pressed = false;
    /// Its text is painted apart.
    mutable bool m_isTextLeftOut = false;
};

} // namespace Ferry
