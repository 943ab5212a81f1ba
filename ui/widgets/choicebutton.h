// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPushButton>

namespace Ferry {

/// A wide push button that offers one of few ways: an icon, one bold line, and under it one line that says what
/// comes of it.
class ChoiceButton : public QPushButton
{
    Q_OBJECT

public:
    ChoiceButton(const QIcon &icon, const QString &title, const QString &explanation, QWidget *parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;
};

} // namespace Ferry
