// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/resumepage.h"

#include "ui/look/icons.h"
#include "ui/look/metrics.h"
#include "ui/look/type.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/iconlabel.h"
#include "ui/widgets/pagecolumn.h"
#include "ui/widgets/plainlabel.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

#include <limits>

using namespace Qt::Literals::StringLiterals;

namespace Ferry {

namespace {

int clamped(qint64 count)
{
    return static_cast<int>(std::min<qint64>(count, std::numeric_limits<int>::max()));
}

QString arrivedText(const StoredImport &import)
{
    if (import.received == 0)
        return ResumePage::tr("No contact had arrived yet.");
    if (import.announcedTotal && *import.announcedTotal > import.received) {
        //: %1 is how many there are in all: "1,000 of 2,340 contacts"
        return ResumePage::tr("%Ln of %1 contacts had arrived. They are safe on this computer.", nullptr,
                              clamped(import.received))
            .arg(QLocale().toString(*import.announcedTotal));
    }
    return ResumePage::tr("%Ln contact(s) had arrived. They are safe on this computer.", nullptr,
                          clamped(import.received));
}

/// What going on would mean.
QString outlookText(StoredImport::Phase phase)
{
    switch (phase) {
    case StoredImport::Phase::Beginning:
    case StoredImport::Phase::AwaitingConsent:
        return ResumePage::tr("It was waiting for your consent. You can still give it.");
    case StoredImport::Phase::Gathering:
        return ResumePage::tr("CloudSponge was gathering the contacts. They may be ready by now.");
    case StoredImport::Phase::Downloading:
        return ResumePage::tr("CloudSponge keeps the rest for a few minutes only, so take it up soon.");
    }
    Q_UNREACHABLE();
}

} // namespace

ResumePage::ResumePage(QWidget *parent)
    : QWidget(parent)
    , m_what(new PlainLabel)
    , m_arrived(new PlainLabel)
    , m_outlook(new PlainLabel)
    , m_takeUp(new QPushButton(tr("Take it up where it was")))
    , m_giveUp(new QPushButton)
{
    auto *title = new PlainLabel(tr("An import was interrupted"));
    title->setObjectName(u"title"_s);
    title->setScale(Type::Title, Type::Strong);
    m_what->setObjectName(u"what"_s);
    m_arrived->setObjectName(u"arrived"_s);
    m_outlook->setObjectName(u"outlook"_s);
    m_outlook->setSecondary(true);
    for (PlainLabel *label : {title, m_what, m_arrived, m_outlook})
        label->setWordWrap(true);

    m_takeUp->setObjectName(u"takeUp"_s);
    m_takeUp->setDefault(true);
    m_giveUp->setObjectName(u"giveUp"_s);
    auto *later = new QPushButton(tr("Not now"));
    later->setObjectName(u"later"_s);
    connect(m_takeUp, &QPushButton::clicked, this, [this] { emit takeUpWanted(m_id); });
    connect(m_giveUp, &QPushButton::clicked, this, [this] { emit giveUpWanted(m_id); });
    connect(later, &QPushButton::clicked, this, &ResumePage::laterWanted);
    auto *buttons = new FlowLayout(Metrics::RelatedGap);
    for (QPushButton *button : {m_takeUp, m_giveUp, later}) {
        button->setAutoDefault(true);
        buttons->addWidget(button);
    }

    auto *pageIcon = new IconLabel(Metrics::PageIcon);
    pageIcon->setIcon(icon("history"_L1));
    auto *text = new QVBoxLayout;
    text->setSpacing(Metrics::RelatedGap);
    for (PlainLabel *label : {title, m_what, m_arrived, m_outlook})
        text->addWidget(label);
    text->addSpacing(Metrics::GroupGap - Metrics::RelatedGap);
    text->addLayout(buttons);
    auto *row = new QHBoxLayout;
    row->setSpacing(2 * Metrics::Grid);
    row->addWidget(pageIcon, 0, Qt::AlignTop);
    row->addLayout(text, 1);

    QVBoxLayout *column = addScrollingPageColumn(this, Metrics::PageWidth);
    column->addStretch(1);
    column->addLayout(row);
    column->addStretch(2);
    setAccessibleName(title->text());
}

void ResumePage::showImport(const StoredImport &import)
{
    m_id = import.id;
    //: Which import: "Yahoo, begun on 3 November 2026 14:02."
    m_what->setText(
        tr("%1, begun on %2.")
            .arg(import.sourceName, QLocale().toString(import.startedAt.toLocalTime(), QLocale::ShortFormat)));
    m_arrived->setText(arrivedText(import));
    m_outlook->setText(outlookText(import.phase));
    m_giveUp->setText(import.received > 0 ? tr("Keep what arrived") : tr("Forget it"));
    setAccessibleDescription(m_what->text() + u' ' + m_arrived->text() + u' ' + m_outlook->text());
    setEnabled(true);
    if (isVisible())
        m_takeUp->setFocus();
}

void ResumePage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    m_takeUp->setFocus();
}

void ResumePage::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        emit laterWanted();
    else
        QWidget::keyPressEvent(event);
}

} // namespace Ferry
