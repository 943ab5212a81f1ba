// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QProgressBar;
class QPushButton;

namespace Ferry {

class IconLabel;
class PlainLabel;

/// What stands in the place of an account's contacts while there are none to show: an icon, what is the matter, what it
/// means, and at most one thing to do about it.
class AccountNotice : public QWidget
{
    Q_OBJECT

public:
    struct Words {
        QString icon = {};
        QString title = {};
        QString text = {};
        /// What the button says; empty: there is none.
        QString action = {};
        /// Something is going on.
        bool isBusy = false;

        bool operator==(const Words &) const = default;
    };

    explicit AccountNotice(QWidget *parent = nullptr);

    void say(const Words &words);

signals:
    void actionWanted();

private:
    IconLabel *m_icon = nullptr;
    PlainLabel *m_title = nullptr;
    PlainLabel *m_text = nullptr;
    QProgressBar *m_busy = nullptr;
    QPushButton *m_action = nullptr;
    Words m_words;
};

} // namespace Ferry
