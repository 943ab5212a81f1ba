// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/consent/consentfoot.h"

#include "ui/look/icons.h"
#include "ui/look/metrics.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/plainlabel.h"

#include <QMenu>
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
    , m_more(makeButton("consentMore"_L1, {}, tr("Other ways")))
    , m_menu(new QMenu(this))
    , m_cancel(makeButton("consentCancel"_L1, {}, tr("Cancel")))
    , m_lines(new QVBoxLayout(this))
    , m_buttons(new QHBoxLayout)
{
    m_notice->hide();
    m_quiet->hide();
    m_more->hide();
    m_more->setMenu(m_menu);
    connect(m_menu, &QMenu::aboutToShow, this, &ConsentFoot::fillMenu);
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
    m_buttons->setSpacing(Metrics::RelatedGap);
    m_buttons->addLayout(ways, 1);
    m_buttons->addWidget(m_more, 0, Qt::AlignTop);
    m_buttons->addWidget(m_sources, 0, Qt::AlignTop);
    m_buttons->addWidget(m_cancel, 0, Qt::AlignTop);

    m_lines->setContentsMargins({});
    m_lines->setSpacing(Metrics::RelatedGap);
    m_lines->addWidget(m_notice);
    m_lines->addWidget(m_state);
    m_lines->addLayout(m_buttons);
    m_lines->addWidget(m_quiet);
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
    showWays();
}

void ConsentFoot::setPhoneChecked(bool on)
{
    const QSignalBlocker quietly(m_phone);
    m_phone->setChecked(on);
}

void ConsentFoot::offerBrowser(bool on)
{
    m_browserOffered = on;
    showWays();
}

void ConsentFoot::offerHere(bool on)
{
    m_hereOffered = on;
    showWays();
}

void ConsentFoot::setCompact(bool compact)
{
    if (compact == m_compact)
        return;
    m_compact = compact;
    m_lines->removeWidget(m_state);
    m_buttons->removeWidget(m_state);
    if (compact)
        m_buttons->insertWidget(0, m_state, 1, Qt::AlignVCenter);
    else
        m_lines->insertWidget(1, m_state);
    m_buttons->setStretch(compact ? 1 : 0, compact ? 0 : 1);
    m_lines->setSpacing(compact ? Metrics::TightGap : Metrics::RelatedGap);
    showWays();
}

void ConsentFoot::showWays()
{
    m_open->setVisible(m_browserOffered && !m_compact);
    m_showHere->setVisible(m_hereOffered && !m_compact);
    for (QPushButton *always : {m_copy, m_phone, m_sources})
        always->setVisible(!m_compact);
    m_more->setVisible(m_compact);
    m_quiet->setVisible(!m_compact && !m_quiet->text().isEmpty());
}

void ConsentFoot::fillMenu()
{
    m_menu->clear();
    const auto add = [this](QPushButton *button) {
        QAction *action = m_menu->addAction(button->icon(), button->text(), button, &QPushButton::click);
        action->setCheckable(button->isCheckable());
        action->setChecked(button->isChecked());
    };
    if (m_browserOffered)
        add(m_open);
    add(m_copy);
    add(m_phone);
    if (m_hereOffered)
        add(m_showHere);
    m_menu->addSeparator();
    add(m_sources);
    if (m_quiet->text().isEmpty())
        return;
    m_menu->addSeparator();
    m_menu->addAction(m_quiet->text())->setEnabled(false);
}

QWidget *ConsentFoot::entry() const
{
    if (m_compact)
        return m_more;
    return m_browserOffered ? m_open : m_copy;
}

} // namespace Ferry
