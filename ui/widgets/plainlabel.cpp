// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/plainlabel.h"

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

constexpr qsizetype LongestShown = 20'000;

QColor blend(const QColor &front, const QColor &back, double share)
{
    const auto mix = [share](int a, int b) { return qRound(a * share + b * (1 - share)); };
    return {mix(front.red(), back.red()), mix(front.green(), back.green()), mix(front.blue(), back.blue())};
}

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
    showText();
}

void PlainLabel::setSelectable(bool selectable)
{
    m_selectable = selectable;
    setTextInteractionFlags(
        selectable ? Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard : Qt::NoTextInteraction);
    setFocusPolicy(selectable ? Qt::StrongFocus : Qt::NoFocus);
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
    QFont scaled = QApplication::font(this);
    scaled.setPointSizeF(scaled.pointSizeF() * factor);
    scaled.setWeight(weight);
    setFont(scaled);
}

QString PlainLabel::shownText() const
{
    if (m_elide != Qt::ElideNone)
        return PlainText::oneLine(m_text);
    QString shown = PlainText::visible(m_text.first(std::min(m_text.size(), LongestShown)));
    if (m_text.size() > LongestShown)
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
    if (m_isolated)
        shown = PlainText::isolated(shown);
    if (shown != QLabel::text())
        QLabel::setText(shown);
}

QString PlainLabel::selectedRawText() const
{
    if (m_elide != Qt::ElideNone)
        return m_text;
    const qsizetype offset = m_isolated ? 1 : 0;
    const qsizetype shown = std::min(m_text.size(), LongestShown);
    const qsizetype selectionEnd = selectionStart() + selectedText().size() - offset;
    const qsizetype begin = std::clamp<qsizetype>(selectionStart() - offset, 0, m_text.size());
    const qsizetype end = selectionEnd >= shown ? m_text.size() : std::max(begin, selectionEnd);
    return m_text.sliced(begin, end - begin);
}

void PlainLabel::copy() const
{
    QApplication::clipboard()->setText(hasSelectedText() ? selectedRawText() : m_text);
}

QSize PlainLabel::sizeHint() const
{
    if (m_elide == Qt::ElideNone)
        return QLabel::sizeHint();
    const int room = QLabel::sizeHint().width() - fontMetrics().horizontalAdvance(QLabel::text());
    return {
        fontMetrics().horizontalAdvance(shownText()) + std::max(room, 0) + 1, QLabel::sizeHint().height()};
}

QSize PlainLabel::minimumSizeHint() const
{
    if (m_elide == Qt::ElideNone)
        return QLabel::minimumSizeHint();
    return {fontMetrics().averageCharWidth() * 4, QLabel::minimumSizeHint().height()};
}

void PlainLabel::changeEvent(QEvent *event)
{
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
    if (QClipboard *clipboard = QApplication::clipboard();
        hasSelectedText() && clipboard->supportsSelection())
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
    QAction *selecting = menu->addAction(
        tr("Select all"), this, [this] { setSelection(0, static_cast<int>(QLabel::text().size())); });
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
    constexpr double Share = 0.65;
    const QPalette base = parentWidget() ? parentWidget()->palette() : QApplication::palette();
    QPalette dimmed;
    dimmed.setColor(
        QPalette::WindowText, blend(base.color(QPalette::WindowText), base.color(QPalette::Window), Share));
    if (dimmed.color(QPalette::WindowText) != palette().color(QPalette::WindowText)
        || !testAttribute(Qt::WA_SetPalette))
        setPalette(dimmed);
}

} // namespace Ferry
