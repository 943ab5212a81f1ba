// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/consent/addressline.h"

#include "ui/consent/navigationrule.h"
#include "ui/look/colour.h"
#include "ui/look/icons.h"
#include "ui/look/metrics.h"
#include "ui/look/type.h"

#include <QEvent>
#include <QStyleOptionFrame>
#include <QStylePainter>

using namespace Qt::Literals::StringLiterals;

namespace Ferry {

namespace {

constexpr int IconSize = Metrics::SmallIcon;
constexpr int Gap = Metrics::RelatedGap;

/// \a text cut to a length that every font can lay out at once.
QString bounded(const QString &text)
{
    constexpr qsizetype Longest = 2000;
    return text.size() <= Longest ? text : text.first(Longest / 2) + u'…' + text.last(Longest / 2);
}

} // namespace

AddressParts addressParts(const QUrl &url)
{
    const QString whole = url.toString(QUrl::FullyEncoded | QUrl::RemoveUserInfo);
    const QString host = url.host(QUrl::FullyEncoded);
    if (host.isEmpty())
        return {.host = url.scheme() + u':', .rest = whole.sliced(qMin(whole.size(), url.scheme().size() + 1))};
    const QString scheme = url.scheme() + "://"_L1;
    const QString written = host.contains(u':') ? u'[' + host + u']' : host;
    return {
        .scheme = scheme, .host = written, .rest = whole.sliced(qMin(whole.size(), scheme.size() + written.size()))};
}

AddressParts fittedAddress(AddressParts parts, int width, const QFontMetrics &plain, const QFontMetrics &strong)
{
    const int host = strong.horizontalAdvance(parts.host);
    const int scheme = plain.horizontalAdvance(parts.scheme);
    if (host > width)
        return {.host = strong.elidedText(parts.host, Qt::ElideLeft, width)};
    if (host + scheme > width)
        return {.host = parts.host};
    parts.rest = plain.elidedText(bounded(parts.rest), Qt::ElideMiddle, width - host - scheme);
    return parts;
}

AddressLine::AddressLine(QWidget *parent)
    : QWidget(parent)
    , m_lock(icon("lock"_L1))
    , m_openLock(icon("lock-open"_L1))
{
    setFocusPolicy(Qt::TabFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    describe();
}

void AddressLine::setAddress(const QUrl &url, bool secure)
{
    m_url = url;
    m_secure = secure;
    describe();
    update();
}

void AddressLine::describe()
{
    if (m_url.isEmpty()) {
        setAccessibleName(tr("Address of the page"));
        setAccessibleDescription({});
        setToolTip({});
        return;
    }
    const QString host = shownHost(m_url);
    setAccessibleName(m_secure ? tr("Address of the page: %1, secure connection").arg(host)
                               : tr("Address of the page: %1, on this computer").arg(host));
    // Encoded, an address has no character that a tool tip takes for markup.
    const QString whole = bounded(m_url.toString(QUrl::FullyEncoded | QUrl::RemoveUserInfo));
    setAccessibleDescription(whole);
    setToolTip(whole);
}

QFont AddressLine::strongFont() const
{
    QFont strong = font();
    strong.setWeight(Type::Strong);
    return strong;
}

QSize AddressLine::sizeHint() const
{
    QStyleOptionFrame option;
    option.initFrom(this);
    const int height = qMax(fontMetrics().height(), IconSize) + 6;
    return style()->sizeFromContents(QStyle::CT_LineEdit, &option, QSize(fontMetrics().averageCharWidth() * 50, height),
                                     this);
}

QSize AddressLine::minimumSizeHint() const
{
    return {fontMetrics().averageCharWidth() * 20, sizeHint().height()};
}

void AddressLine::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        describe();
}

void AddressLine::paintEvent(QPaintEvent *)
{
    QStyleOptionFrame option;
    option.initFrom(this);
    option.lineWidth = style()->pixelMetric(QStyle::PM_DefaultFrameWidth, &option, this);
    option.state |= QStyle::State_Sunken | QStyle::State_ReadOnly;
    QStylePainter painter(this);
    painter.drawPrimitive(QStyle::PE_PanelLineEdit, option);
    if (m_url.isEmpty())
        return;

    const QRect inner = rect().adjusted(Gap, 0, -Gap, 0);
    const QRect iconRect = QStyle::visualRect(layoutDirection(), inner,
                                              QRect(inner.left(), (height() - IconSize) / 2, IconSize, IconSize));
    (m_secure ? m_lock : m_openLock).paint(&painter, iconRect);

    const QRect textRect = QStyle::visualRect(layoutDirection(), inner, inner.adjusted(IconSize + Gap, 0, 0, 0));
    const QFont strong = strongFont();
    const QFontMetrics plainMetrics(font());
    const QFontMetrics strongMetrics(strong);
    const AddressParts parts = fittedAddress(addressParts(m_url), textRect.width(), plainMetrics, strongMetrics);

    // An address runs from left to right in every language; only where it begins follows the window.
    const int used = plainMetrics.horizontalAdvance(parts.scheme) + strongMetrics.horizontalAdvance(parts.host)
        + plainMetrics.horizontalAdvance(parts.rest);
    int x = layoutDirection() == Qt::RightToLeft ? textRect.right() + 1 - used : textRect.left();
    const int baseline = (height() + plainMetrics.ascent() - plainMetrics.descent()) / 2;
    const auto draw = [&](const QString &text, const QFont &textFont, const QFontMetrics &metrics,
                          const QColor &colour) {
        painter.setFont(textFont);
        painter.setPen(colour);
        painter.drawText(QPointF(x, baseline), text);
        x += metrics.horizontalAdvance(text);
    };
    const QColor text = palette().color(QPalette::Text);
    const QColor grey = blended(text, palette().color(QPalette::Base), 0.65);
    painter.setLayoutDirection(Qt::LeftToRight);
    draw(parts.scheme, font(), plainMetrics, grey);
    draw(parts.host, strong, strongMetrics, text);
    draw(parts.rest, font(), plainMetrics, grey);
}

} // namespace Ferry
