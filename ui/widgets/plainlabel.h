// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QLabel>
#include <QList>

namespace Ferry {

/// The one label for text that came from outside. Whatever the text is, it is shown as typed: never as
/// markup, never as a link, and no file or host that it names is touched. Its lines begin at the window's
/// leading edge, in whatever direction they run themselves.
class PlainLabel : public QLabel
{
    Q_OBJECT

public:
    explicit PlainLabel(QWidget *parent = nullptr);
    explicit PlainLabel(const QString &text, QWidget *parent = nullptr);

    /// Shows \a text. Of a very long one the rest is left to copying: laying it out would stop the window.
    void setText(const QString &text);
    /// What setText() was given, unchanged.
    [[nodiscard]] QString text() const { return m_text; }

    /// Lets mouse and keyboard select, and a menu copy. Off by default. What is copied is the text as given.
    void setSelectable(bool selectable);
    /// Breaks lines at the end of the room, long words too. Off by default.
    void setWordWrap(bool wrap);
    /// Keeps the order of a phone number, e-mail address or file name in right-to-left surroundings. Off by
    /// default.
    void setIsolated(bool isolated);
    /// One line that is cut with "…" where the room ends, the whole text in its tool tip. Qt::ElideNone by
    /// default.
    void setElideMode(Qt::TextElideMode mode);
    /// Dimmed to the colour of secondary text, in any palette.
    void setSecondary(bool secondary);
    /// The application's font times \a factor, in \a weight.
    void setScale(double factor, QFont::Weight weight);

    /// Copies what is selected, or all when nothing is.
    void copy() const;

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;
    [[nodiscard]] int heightForWidth(int width) const override;

    void setTextFormat(Qt::TextFormat) = delete;
    void setOpenExternalLinks(bool) = delete;
    void setPixmap(const QPixmap &) = delete;
    void setMovie(QMovie *) = delete;

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;

private:
    [[nodiscard]] QString shownText() const;
    [[nodiscard]] qsizetype rawPosition(qsizetype shownPosition) const;
    [[nodiscard]] QString selectedRawText() const;
    void showText();
    void alignToWindow();
    void dim();

    QString m_text;
    qsizetype m_shownLength = 0;
    /// Where the text shown has a character that \c m_text has not: isolates and breaks. Ascending.
    QList<qsizetype> m_inserted;
    /// Heights for the widths asked last: a layout asks dozens of times, and each answer lays out the text anew.
    mutable QHash<int, int> m_heights;
    Qt::TextElideMode m_elide = Qt::ElideNone;
    bool m_selectable = false;
    bool m_isolated = false;
    bool m_secondary = false;
};

} // namespace Ferry
