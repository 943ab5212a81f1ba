// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/plainlabel.h"

#include "ui/look/colour.h"
#include "ui/look/type.h"
#include "ui/widgets/plaintext.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QMenu>
#include <QMouseEvent>

#include <algorithm>

namespace Ferry {

namespace {

constexpr qsizetype LongestShown = 2'000;
constexpr QChar ZeroWidthSpace(0x200b);

} // namespace

PlainLabel::PlainLabel(QWidget *parent)
    : QLabel(parent)
{
    QLabel::setTextFormat(Qt::PlainText);
    alignToWindow();
}

PlainLabel::PlainLabel(const QString &text, QWidget *parent)
    : PlainLabel(parent)
{
    setText(text);
}

void PlainLabel::setText(const QString &text)
{
    m_text = text;
    m_shownLength = PlainText::affordableLength(text, LongestShown);
    showText();
}

void PlainLabel::setSelectable(bool selectable)
{
    m_selectable = selectable;
    setTextInteractionFlags(selectable ? Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard
                                       : Qt::NoTextInteraction);
    setFocusPolicy(selectable ? Qt::StrongFocus : Qt::NoFocus);
}

void PlainLabel::setWordWrap(bool wrap)
{
    m_heights.clear();
    QLabel::setWordWrap(wrap);
    showText();
}

void PlainLabel::setIsolated(bool isolated)
{
    m_isolated = isolated;
    showText();
}

void PlainLabel::setElideMode(Qt::TextElideMode mode)
{
    m_elide = mode;
    showText();
    updateGeometry();
}

void PlainLabel::setSecondary(bool secondary)
{
    m_secondary = secondary;
    dim();
}

void PlainLabel::setScale(double factor, QFont::Weight weight)
{
    setFont(scaledFont(QApplication::font(this), factor, weight));
}

QString PlainLabel::shownText() const
{
    if (m_elide != Qt::ElideNone)
        return PlainText::oneLine(m_text);
    QString shown = PlainText::visible(m_text.first(m_shownLength));
    if (m_text.size() > m_shownLength)
        shown += u'…';
    return shown;
}

void PlainLabel::showText()
{
    QString shown = shownText();
    if (m_elide != Qt::ElideNone) {
        const QString elided = fontMetrics().elidedText(shown, m_elide, contentsRect().width());
        setToolTip(elided == shown && shown == m_text ? QString() : PlainText::toolTip(m_text));
        setAccessibleName(shown);
        shown = elided;
    }
    m_inserted.clear();
    if (m_elide == Qt::ElideNone && wordWrap())
        m_inserted = PlainText::breaksInLongWords(shown);
    for (qsizetype i = 0; i < m_inserted.size(); ++i) {
        m_inserted[i] += i; // what was inserted before moves it
        shown.insert(m_inserted[i], ZeroWidthSpace);
    }
    if (m_isolated && !shown.isEmpty()) {
        shown = PlainText::isolated(shown);
        for (qsizetype &position : m_inserted)
            ++position;
        m_inserted.prepend(0);
        m_inserted.append(shown.size() - 1);
    }
    if (shown != QLabel::text()) {
        m_heights.clear();
        QLabel::setText(shown);
    }
}

qsizetype PlainLabel::rawPosition(qsizetype shownPosition) const
{
    const auto before = std::lower_bound(m_inserted.cbegin(), m_inserted.cend(), shownPosition);
    return shownPosition - (before - m_inserted.cbegin());
}

QString PlainLabel::selectedRawText() const
{
    if (m_elide != Qt::ElideNone)
        return m_text;
    const qsizetype selected = selectionStart();
    const qsizetype begin = std::clamp<qsizetype>(rawPosition(selected), 0, m_text.size());
    const qsizetype end = rawPosition(selected + selectedText().size());
    // Behind the ellipsis is the rest.
    return end > m_shownLength ? m_text.sliced(begin)
                               : m_text.sliced(begin, std::clamp(end, begin, m_text.size()) - begin);
}

void PlainLabel::copy() const
{
    QApplication::clipboard()->setText(hasSelectedText() ? selectedRawText() : m_text);
}

QSize PlainLabel::sizeHint() const
{
    if (m_elide == Qt::ElideNone && wordWrap()) {
        constexpr int PreferredLetters = 32;
        const int width = fontMetrics().averageCharWidth() * PreferredLetters;
        return {width, heightForWidth(width)};
    }
    if (m_elide == Qt::ElideNone)
        return QLabel::sizeHint();
    const int room = QLabel::sizeHint().width() - fontMetrics().horizontalAdvance(QLabel::text());
    return {fontMetrics().horizontalAdvance(shownText()) + std::max(room, 0) + 1, QLabel::sizeHint().height()};
}

QSize PlainLabel::minimumSizeHint() const
{
    if (m_elide == Qt::ElideNone && wordWrap())
        return {1, fontMetrics().height()};
    if (m_elide == Qt::ElideNone)
        return QLabel::minimumSizeHint();
    return {fontMetrics().averageCharWidth() * 4, QLabel::minimumSizeHint().height()};
}

int PlainLabel::heightForWidth(int width) const
{
    if (!wordWrap())
        return QLabel::heightForWidth(width);
    constexpr qsizetype MostWidths = 8;
    if (const auto known = m_heights.constFind(width); known != m_heights.cend())
        return *known;
    if (m_heights.size() >= MostWidths)
        m_heights.clear();
    return m_heights[width] = QLabel::heightForWidth(width);
}

void PlainLabel::changeEvent(QEvent *event)
{
    m_heights.clear();
    QLabel::changeEvent(event);
    if (event->type() == QEvent::LayoutDirectionChange)
        alignToWindow();
    else if (event->type() == QEvent::PaletteChange)
        dim();
    else if (event->type() == QEvent::FontChange)
        showText();
}

void PlainLabel::resizeEvent(QResizeEvent *event)
{
    QLabel::resizeEvent(event);
    if (m_elide != Qt::ElideNone)
        showText();
}

void PlainLabel::keyPressEvent(QKeyEvent *event)
{
    if (m_selectable && event->matches(QKeySequence::Copy)) {
        copy();
        event->accept();
        return;
    }
    QLabel::keyPressEvent(event);
}

void PlainLabel::mouseReleaseEvent(QMouseEvent *event)
{
    QLabel::mouseReleaseEvent(event);
    // X11's selection was just filled with the text as displayed, isolates included.
    if (QClipboard *clipboard = QApplication::clipboard(); hasSelectedText() && clipboard->supportsSelection())
        clipboard->setText(selectedRawText(), QClipboard::Selection);
}

void PlainLabel::contextMenuEvent(QContextMenuEvent *event)
{
    if (!m_selectable) {
        QLabel::contextMenuEvent(event);
        return;
    }
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    QAction *copying = menu->addAction(tr("Copy"), this, &PlainLabel::copy);
    copying->setShortcut(QKeySequence::Copy);
    copying->setMenuRole(QAction::NoRole);
    QAction *selecting =
        menu->addAction(tr("Select all"), this, [this] { setSelection(0, static_cast<int>(QLabel::text().size())); });
    selecting->setMenuRole(QAction::NoRole);
    menu->popup(event->globalPos());
    event->accept();
}

void PlainLabel::alignToWindow()
{
    // Without AlignAbsolute a QLabel aligns by its text, and a Latin name stands at the wrong edge of an
    // Arabic window.
    const Qt::Alignment vertical = alignment() & Qt::AlignVertical_Mask;
    const Qt::Alignment horizontal = alignment() & Qt::AlignHCenter ? Qt::AlignHCenter
        : isRightToLeft()                                           ? Qt::AlignRight
                                                                    : Qt::AlignLeft;
    setAlignment(vertical | horizontal | Qt::AlignAbsolute);
}

void PlainLabel::dim()
{
    if (!m_secondary) {
        if (testAttribute(Qt::WA_SetPalette))
            setPalette({});
        return;
    }
    QPalette dimmed;
    dimmed.setColor(QPalette::WindowText,
                    secondaryText(parentWidget() ? parentWidget()->palette() : QApplication::palette()));
    if (dimmed.color(QPalette::WindowText) != palette().color(QPalette::WindowText)
        || !testAttribute(Qt::WA_SetPalette))
        setPalette(dimmed);
}

} // namespace Ferry
