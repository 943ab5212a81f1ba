// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/consent/consentbar.h"

#include "ui/consent/addressline.h"
#include "ui/look/icons.h"
#include "ui/look/metrics.h"

#include <QHBoxLayout>
#include <QToolButton>

using namespace Qt::Literals::StringLiterals;

namespace Ferry {

namespace {

/// A toolbar button; its text is for screen readers and its tool tip.
QToolButton *makeToolButton(QLatin1StringView name, QLatin1StringView iconName, const QString &text)
{
    auto *button = new QToolButton;
    button->setObjectName(name);
    button->setIcon(icon(iconName));
    button->setIconSize({Metrics::SmallIcon, Metrics::SmallIcon});
    button->setText(text);
    button->setToolTip(text);
    button->setAccessibleName(text);
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::StrongFocus);
    return button;
}

} // namespace

ConsentBar::ConsentBar(QWidget *parent)
    : QWidget(parent)
    , m_back(makeToolButton("consentBack"_L1, "back"_L1, tr("Back")))
    , m_reload(makeToolButton("consentReload"_L1, "reload"_L1, tr("Reload")))
    , m_address(new AddressLine)
{
    m_address->setObjectName("consentAddress"_L1);
    auto *line = new QHBoxLayout(this);
    line->setContentsMargins({});
    line->setSpacing(Metrics::TightGap);
    line->addWidget(m_back);
    line->addWidget(m_reload);
    line->addWidget(m_address, 1);
    connect(m_back, &QToolButton::clicked, this, &ConsentBar::backWanted);
    connect(m_reload, &QToolButton::clicked, this, &ConsentBar::reloadWanted);
}

void ConsentBar::setAddress(const QUrl &url, bool secure)
{
    m_address->setAddress(url, secure);
}

void ConsentBar::setCanGoBack(bool can)
{
    m_back->setEnabled(can);
}

QWidget *ConsentBar::entry() const
{
    return m_address;
}

void ConsentBar::goBack()
{
    m_back->click();
}

void ConsentBar::reload()
{
    m_reload->click();
}

} // namespace Ferry
