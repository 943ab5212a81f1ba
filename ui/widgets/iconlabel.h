// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QIcon>
#include <QWidget>

namespace Ferry {

/// An icon that is painted anew with every palette and scale, and says nothing to screen readers: the text beside it
/// does.
class IconLabel : public QWidget
{
    Q_OBJECT

public:
    IconLabel(int side, QWidget *parent = nullptr);

    void setIcon(const QIcon &icon);

    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QIcon m_icon;
    int m_side = 0;
};

} // namespace Ferry
