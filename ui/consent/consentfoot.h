// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QBoxLayout;
class QMenu;
class QPushButton;

namespace Ferry {

class PlainLabel;

/// Below whatever way of consent is shown: what goes on, and the buttons of the other ways; where there is no room, a menu
/// of them in a single row.
class ConsentFoot : public QWidget
{
    Q_OBJECT

public:
    explicit ConsentFoot(QWidget *parent = nullptr);

    /// Something the person ought to know now; none with an empty text.
    void setNotice(const QString &text);
    /// What is being waited for.
    void setState(const QString &text);
    /// What the person ought to know all along; none with an empty text.
    void setQuietLine(const QString &text);

    void setPhoneChecked(bool on);
    void offerBrowser(bool on);
    void offerHere(bool on);
    /// Whether there is room for one row only.
    void setCompact(bool compact);

    /// Where the keyboard goes when the foot is entered.
    [[nodiscard]] QWidget *entry() const;

signals:
    void browserWanted();
    void copyWanted();
    void phoneToggled(bool on);
    void hereWanted();
    void sourcesWanted();
    void cancelled();

private:
    void showWays();
    void fillMenu();

    PlainLabel *m_notice;
    PlainLabel *m_state;
    PlainLabel *m_quiet;
    QPushButton *m_open;
    QPushButton *m_copy;
    QPushButton *m_phone;
    QPushButton *m_showHere;
    QPushButton *m_sources;
    QPushButton *m_more;
    QMenu *m_menu;
    QPushButton *m_cancel;
    QBoxLayout *m_lines;
    QBoxLayout *m_buttons;
    bool m_browserOffered = true;
    bool m_hereOffered = true;
    bool m_compact = false;
};

} // namespace Ferry
