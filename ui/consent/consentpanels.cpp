// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/consent/consentpanels.h"

#include "ui/consent/qrcode.h"
#include "ui/look/icons.h"
#include "ui/look/metrics.h"
#include "ui/look/type.h"
#include "ui/widgets/pagecolumn.h"
#include "ui/widgets/plainlabel.h"

#include <QEvent>
#include <QPainter>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTextOption>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace Ferry {

namespace {

constexpr int LargestCode = 320;

/// A picture that is drawn anew in the palette's colours, which a QLabel's pixmap is not.
class Glyph : public QWidget
{
public:
    Glyph(QLatin1StringView name, QWidget *parent)
        : QWidget(parent)
        , m_icon(icon(name))
    {
        setFixedSize(Metrics::PageIcon, Metrics::PageIcon);
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        m_icon.paint(&painter, rect());
    }

private:
    QIcon m_icon;
};

} // namespace

BrowserPanel::BrowserPanel(QWidget *parent)
    : QWidget(parent)
    , m_title(new PlainLabel)
    , m_text(new PlainLabel)
    , m_button(new QPushButton)
{
    m_title->setScale(Type::Title, Type::Strong);
    for (PlainLabel *label : {m_title, m_text}) {
        label->setWordWrap(true);
        label->setAlignment(Qt::AlignHCenter);
    }
    m_button->setObjectName("consentPanelOpen"_L1);
    m_button->setDefault(true);
    connect(m_button, &QPushButton::clicked, this, &BrowserPanel::openWanted);

    QVBoxLayout *lines = addScrollingPageColumn(this, Metrics::TextWidth);
    lines->setSpacing(Metrics::Grid);
    lines->addStretch(2);
    lines->addWidget(new Glyph("browser"_L1, this), 0, Qt::AlignHCenter);
    lines->addSpacing(Metrics::Grid);
    lines->addWidget(m_title);
    lines->addWidget(m_text);
    lines->addSpacing(Metrics::Grid);
    lines->addWidget(m_button, 0, Qt::AlignHCenter);
    lines->addStretch(3);
}

void BrowserPanel::setTexts(const QString &title, const QString &text)
{
    m_title->setText(title);
    m_text->setText(text);
}

void BrowserPanel::setButtonText(const QString &text)
{
    m_button->setText(text);
}

QrView::QrView(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    setMinimumSize(160, 160);
    setMaximumHeight(LargestCode);
}

void QrView::setCode(const QImage &code)
{
    m_code = code;
    update();
}

QSize QrView::sizeHint() const
{
    return {LargestCode, LargestCode};
}

void QrView::paintEvent(QPaintEvent *)
{
    if (m_code.isNull())
        return;
    const qreal ratio = devicePixelRatioF();
    const int room = static_cast<int>(qMin(width(), height()) * ratio);
    const int scale = qMax(1, room / m_code.width());
    const qreal side = scale * m_code.width() / ratio;
    const auto aligned = [ratio](qreal position) { return qRound(position * ratio) / ratio; };
    QPainter painter(this);
    painter.setRenderHint(QPainter::SmoothPixmapTransform, false);
    painter.drawImage(QRectF(aligned((width() - side) / 2), aligned((height() - side) / 2), side, side), m_code);
}

PhonePanel::PhonePanel(QWidget *parent)
    : QWidget(parent)
    , m_hint(new PlainLabel)
    , m_code(new QrView)
    , m_link(new QPlainTextEdit)
{
    m_hint->setWordWrap(true);
    m_hint->setAlignment(Qt::AlignHCenter);
    m_code->setObjectName("consentQrCode"_L1);
    m_code->setAccessibleName(tr("The link as a QR code"));
    m_link->setObjectName("consentLink"_L1);
    m_link->setAccessibleName(tr("The link"));
    m_link->setReadOnly(true);
    m_link->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_link->setTabChangesFocus(true);
    m_link->setLayoutDirection(Qt::LeftToRight);
    m_link->setWordWrapMode(QTextOption::WrapAnywhere);
    m_link->setFixedHeight(m_link->fontMetrics().lineSpacing() * 3 + 2 * Metrics::Grid);

    QVBoxLayout *lines = addScrollingPageColumn(this, Metrics::TextWidth);
    lines->setSpacing(2 * Metrics::Grid);
    lines->addStretch(1);
    lines->addWidget(m_hint);
    lines->addWidget(m_code, 1000);
    lines->addWidget(m_link);
    lines->addStretch(1);
}

void PhonePanel::setLink(const QString &link, const QString &hint)
{
    const QImage code = qrCode(link);
    // Below two pixels a module no phone reads it.
    const bool isReadable = !code.isNull() && 2 * code.width() <= LargestCode;
    m_code->setCode(code);
    m_code->setVisible(isReadable);
    m_link->setPlainText(link);
    m_hint->setText(isReadable || link.isEmpty() ? hint
                                                 : tr("This link is too long for a code that a phone can read."));
}

QWidget *PhonePanel::entry() const
{
    return m_link;
}

} // namespace Ferry
