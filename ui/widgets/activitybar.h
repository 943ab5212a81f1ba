// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include <optional>

class QProgressBar;
class QToolButton;

namespace Ferry {

class PlainLabel;

/// What goes on while the person does something else: a line of words, a bar and a way to stop it. For the status bar.
class ActivityBar : public QWidget
{
    Q_OBJECT

public:
    explicit ActivityBar(QWidget *parent = nullptr);

    /// Shows \a text and how far it is; without a \a total the bar is merely busy.
    void show(const QString &text, qint64 done, std::optional<qint64> total);
    using QWidget::show;

signals:
    void cancelled();

private:
    PlainLabel *m_text = nullptr;
    QProgressBar *m_bar = nullptr;
    QToolButton *m_cancel = nullptr;
};

/// Makes \a bar show \a done of \a total, or busy without one. QProgressBar counts in int; larger numbers are scaled.
void showProgress(QProgressBar &bar, qint64 done, std::optional<qint64> total);

} // namespace Ferry
