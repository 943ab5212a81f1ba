// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/consent/consentfoot.h"

#include "ui/look/icons.h"
#include "ui/look/metrics.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/plainlabel.h"

#include <QPushButton>
#include <QSignalBlocker>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace Ferry {

namespace {

PlainLabel *makeLine(QLatin1StringView name)
{
    auto *label = new PlainLabel;
    label->setObjectName(name);
    label->setWordWrap(true);
    return label;
}

QPushButton *makeButton(QLatin1StringView name, QLatin1StringView iconName, const QString &text)
{
    auto *button = new QPushButton(text);
    if (!iconName.isEmpty())
        button->setIcon(icon(iconName));
    button->setObjectName(name);
    button->setAutoDefault(true);
    return button;
}

} // namespace

ConsentFoot::ConsentFoot(QWidget *parent)
    : QWidget(parent)
    , m_notice(makeLine("consentNotice"_L1))
    , m_state(makeLine("consentState"_L1))
    , m_quiet(makeLine("consentQuietLine"_L1))
    , m_open(makeButton("consentOpenInBrowser"_L1, "browser"_L1, tr("Open in my browser")))
    , m_copy(makeButton("consentCopyLink"_L1, "copy"_L1, tr("Copy link")))
    , m_phone(makeButton("consentUsePhone"_L1, "qr-code"_L1, tr("Use my phone")))
    , m_showHere(makeButton("consentShowHere"_L1, "globe"_L1, tr("Show the page here")))
    , m_sources(makeButton("consentSources"_L1, "back"_L1, tr("Back to the sources")))
    , m_cancel(makeButton("consentCancel"_L1, {}, tr("Cancel")))
{
    m_notice->hide();
    m_quiet->setSecondary(true);
    m_phone->setCheckable(true);
    const QString endsImport = tr("Cancels this import. Nothing has been fetched yet.");
    m_sources->setToolTip(endsImport);
    m_sources->setAccessibleDescription(endsImport);
    connect(m_open, &QPushButton::clicked, this, &ConsentFoot::browserWanted);
    connect(m_copy, &QPushButton::clicked, this, &ConsentFoot::copyWanted);
    connect(m_phone, &QPushButton::toggled, this, &ConsentFoot::phoneToggled);
    connect(m_showHere, &QPushButton::clicked, this, &ConsentFoot::hereWanted);
    connect(m_sources, &QPushButton::clicked, this, &ConsentFoot::sourcesWanted);
    connect(m_cancel, &QPushButton::clicked, this, &ConsentFoot::cancelled);

    auto *ways = new FlowLayout(Metrics::RelatedGap);
    for (QPushButton *button : {m_open, m_copy, m_phone, m_showHere})
        ways->addWidget(button);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(Metrics::RelatedGap);
    buttons->addLayout(ways, 1);
    buttons->addWidget(m_sources, 0, Qt::AlignTop);
    buttons->addWidget(m_cancel, 0, Qt::AlignTop);

    auto *lines = new QVBoxLayout(this);
    lines->setContentsMargins({});
    lines->setSpacing(Metrics::RelatedGap);
    lines->addWidget(m_notice);
    lines->addWidget(m_state);
    lines->addLayout(buttons);
    lines->addWidget(m_quiet);
}

void ConsentFoot::setNotice(const QString &text)
{
    m_notice->setText(text);
    m_notice->setVisible(!text.isEmpty());
    // Qt 6.4 has no announcement event; a changed name is what screen readers notice.
    m_notice->setAccessibleName(text);
}

void ConsentFoot::setState(const QString &text)
{
    if (text == m_state->text())
        return;
    m_state->setText(text);
    m_state->setAccessibleName(text);
}

void ConsentFoot::setQuietLine(const QString &text)
{
    m_quiet->setText(text);
    m_quiet->setVisible(!text.isEmpty());
}

void ConsentFoot::setPhoneChecked(bool on)
{
    const QSignalBlocker quietly(m_phone);
    m_phone->setChecked(on);
}

void ConsentFoot::offerBrowser(bool on)
{
    m_open->setVisible(on);
}

void ConsentFoot::offerHere(bool on)
{
    m_showHere->setVisible(on);
}

QWidget *ConsentFoot::entry() const
{
    return m_open->isHidden() ? m_copy : m_open;
}

} // namespace Ferry
