// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QUrl>
#include <QWidget>

class QToolButton;

namespace Ferry {

class AddressLine;

/// Above an embedded page: Back, Reload, and the address it is at.
class ConsentBar : public QWidget
{
    Q_OBJECT

public:
    explicit ConsentBar(QWidget *parent = nullptr);

    void setAddress(const QUrl &url, bool secure);
    void setCanGoBack(bool can);
    /// Where the keyboard goes when the bar is entered; also the last in the order of Tab.
    [[nodiscard]] QWidget *entry() const;

public slots:
    /// As if the button were pressed.
    void goBack();
    void reload();

signals:
    void backWanted();
    void reloadWanted();

private:
    QToolButton *m_back;
    QToolButton *m_reload;
    AddressLine *m_address;
};

} // namespace Ferry
