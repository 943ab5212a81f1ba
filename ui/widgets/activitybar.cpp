// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/activitybar.h"

#include "ui/look/icons.h"
#include "ui/look/metrics.h"
#include "ui/widgets/plainlabel.h"

#include <QHBoxLayout>
#include <QProgressBar>
#include <QToolButton>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace Ferry {

ActivityBar::ActivityBar(QWidget *parent)
    : QWidget(parent)
    , m_text(new PlainLabel(this))
    , m_bar(new QProgressBar(this))
    , m_cancel(new QToolButton(this))
{
    setObjectName(u"activityBar"_s);
    m_bar->setTextVisible(false);
    m_bar->setFixedWidth(m_bar->fontMetrics().averageCharWidth() * 20);
    m_bar->setMaximumHeight(m_bar->fontMetrics().height());
    m_cancel->setObjectName(u"activityCancel"_s);
    m_cancel->setIcon(icon("cancel"_L1));
    m_cancel->setText(tr("Cancel"));
    m_cancel->setToolTip(tr("Cancel"));
    m_cancel->setAutoRaise(true);
    connect(m_cancel, &QToolButton::clicked, this, &ActivityBar::cancelled);

    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Metrics::RelatedGap);
    layout->addWidget(m_text);
    layout->addWidget(m_bar);
    layout->addWidget(m_cancel);
}

void ActivityBar::show(const QString &text, qint64 done, std::optional<qint64> total)
{
    m_text->setText(text);
    m_bar->setAccessibleName(text);
    showProgress(*m_bar, done, total);
    QWidget::show();
}

void showProgress(QProgressBar &bar, qint64 done, std::optional<qint64> total)
{
    constexpr int Steps = 10'000;
    const bool known = total && *total > 0;
    const qint64 clamped = known ? std::clamp<qint64>(done, 0, *total) : 0;
    bar.setRange(0, known ? Steps : 0);
    bar.setValue(known ? static_cast<int>(clamped * Steps / *total) : 0);
}

} // namespace Ferry
