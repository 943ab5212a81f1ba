// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/gatheringpage.h"

#include "models/source/addresssource.h"
#include "models/source/localsource.h"
#include "ui/look/metrics.h"
#include "ui/look/type.h"
#include "ui/widgets/datetext.h"
#include "ui/widgets/pagecolumn.h"
#include "ui/widgets/plainlabel.h"

#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLocale>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>
#include <limits>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace Ferry {

namespace {

/// The one number that may be larger than a title.
constexpr double NumberScale = 3.0;

int clamped(qint64 count)
{
    return static_cast<int>(std::clamp<qint64>(count, 0, std::numeric_limits<int>::max()));
}

} // namespace

GatheringPage::GatheringPage(QWidget *parent)
    : QWidget(parent)
    , m_title(new PlainLabel)
    , m_number(new PlainLabel)
    , m_caption(new PlainLabel)
    , m_bar(new QProgressBar)
    , m_time(new PlainLabel)
    , m_skipped(new PlainLabel)
{
    m_title->setObjectName(u"title"_s);
    m_title->setScale(Type::Title, Type::Strong);
    m_title->setAlignment(Qt::AlignCenter);
    m_title->setWordWrap(true);
    m_number->setObjectName(u"number"_s);
    m_number->setScale(NumberScale, QFont::Light);
    m_number->setAlignment(Qt::AlignCenter);
    m_caption->setObjectName(u"caption"_s);
    m_caption->setAlignment(Qt::AlignCenter);
    m_caption->setWordWrap(true);
    m_bar->setObjectName(u"bar"_s);
    m_bar->setAccessibleName(tr("Progress"));
    m_bar->setTextVisible(false);
    m_bar->setRange(0, 0);
    m_time->setObjectName(u"time"_s);
    m_time->setSecondary(true);
    m_skipped->setObjectName(u"skipped"_s);
    m_skipped->setSecondary(true);
    m_skipped->setWordWrap(true);
    m_skipped->hide();

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    buttons->button(QDialogButtonBox::Cancel)->setObjectName(u"cancel"_s);
    connect(buttons, &QDialogButtonBox::rejected, this, &GatheringPage::cancelled);
    auto *foot = new QHBoxLayout;
    foot->addWidget(m_time);
    foot->addStretch();
    foot->addWidget(buttons);

    QVBoxLayout *column = addScrollingPageColumn(this, Metrics::TextWidth);
    column->addStretch(2);
    column->addWidget(m_title);
    column->addSpacing(Metrics::GroupGap);
    column->addWidget(m_number);
    column->addWidget(m_caption);
    column->addSpacing(Metrics::GroupGap);
    column->addWidget(m_bar);
    column->addLayout(foot);
    column->addWidget(m_skipped);
    column->addStretch(3);
}

void GatheringPage::showProgress(const ImportProgress &progress, std::chrono::milliseconds elapsed)
{
    const AddressSource *source = findAddressSource(progress.request.service);
    const bool isLocal = LocalSource::isLocal(progress.request.service);
    const QString provider = source             ? QString(source->name)
        : progress.request.sourceName.isEmpty() ? progress.request.service
                                                : progress.request.sourceName;
    const bool downloading = isLocal || progress.phase == ImportPhase::Downloading || progress.received > 0;
    const qint64 count = downloading ? progress.received : progress.gathered.value_or(0);

    const bool connecting = progress.phase == ImportPhase::Beginning;
    m_title->setText(connecting        ? tr("Connecting to CloudSponge…")
                         : isLocal     ? tr("Reading %1").arg(provider)
                         : downloading ? tr("Fetching your contacts from %1").arg(provider)
                                       : tr("Gathering your contacts at %1").arg(provider));
    m_number->setText(QLocale().toString(count));

    QString status;
    m_number->setVisible(!connecting);
    m_caption->setVisible(!connecting);
    if (connecting) {
        status = m_title->text();
    } else if (!downloading) {
        //: Stands under the number itself, which is large.
        m_caption->setText(tr("contact(s) gathered so far", nullptr, clamped(count)));
        status = tr("%Ln contact(s) gathered so far", nullptr, clamped(count));
    } else if (progress.total) {
        //: %1 is how many there are in all. Stands under the number of those that have arrived, which is large.
        m_caption->setText(
            tr("of %1 fetched and saved", nullptr, clamped(count)).arg(QLocale().toString(*progress.total)));
        //: %1 is how many there are in all.
        status = tr("%Ln of %1 fetched and saved", nullptr, clamped(count)).arg(QLocale().toString(*progress.total));
    } else if (isLocal) {
        //: Stands under the number itself, which is large.
        m_caption->setText(tr("contact(s) read and saved", nullptr, clamped(count)));
        status = tr("%Ln contact(s) read and saved", nullptr, clamped(count));
    } else {
        //: Stands under the number itself, which is large.
        m_caption->setText(tr("contact(s) fetched and saved", nullptr, clamped(count)));
        status = tr("%Ln contact(s) fetched and saved", nullptr, clamped(count));
    }

    m_skipped->setVisible(progress.skipped > 0);
    m_skipped->setText(tr("%Ln record(s) could not be read and were left out.", nullptr, clamped(progress.skipped)));
    //: %1 is a time such as 1:05.
    m_time->setText(tr("Time: %1").arg(clockTime(elapsed)));
    showBar(progress);
    announce(status, elapsed);
}

void GatheringPage::showBar(const ImportProgress &progress)
{
    if (progress.phase != ImportPhase::Downloading || !progress.total || *progress.total <= 0) {
        m_bar->setRange(0, 0);
        return;
    }
    m_bar->setRange(0, clamped(*progress.total));
    m_bar->setValue(clamped(std::min(progress.received, *progress.total)));
}

void GatheringPage::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        emit cancelled();
    else
        QWidget::keyPressEvent(event);
}

void GatheringPage::announce(const QString &status, std::chrono::milliseconds elapsed)
{
    const bool newImport = m_announcedAt && elapsed < *m_announcedAt;
    if (m_announcedAt && !newImport && elapsed - *m_announcedAt < 1s)
        return;
    if (m_caption->accessibleName() == status)
        return;
    m_announcedAt = elapsed;
    // Qt 6.4 has no announcement event; a changed name, which this tells of, is what readers speak.
    m_caption->setAccessibleName(status);
}

} // namespace Ferry
