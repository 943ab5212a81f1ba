// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/steptrail.h"

#include "ui/look/metrics.h"
#include "ui/look/type.h"
#include "ui/widgets/plainlabel.h"

#include <QEvent>
#include <QHBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace Ferry {

StepTrail::StepTrail(QWidget *parent)
    : QWidget(parent)
{
    const std::array names{tr("Source"), tr("Consent"), tr("Gathering"), tr("Contacts")};
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(Metrics::RelatedGap);
    layout->addStretch(1);
    for (size_t i = 0; i < names.size(); ++i) {
        if (i > 0) {
            auto *dash = new PlainLabel(u"—"_s, this);
            dash->setSecondary(true);
            layout->addWidget(dash);
        }
        m_labels[i] = new PlainLabel(names[i], this);
        m_labels[i]->setObjectName(u"step%1"_s.arg(i + 1));
        m_labels[i]->setAlignment(Qt::AlignCenter);
        layout->addWidget(m_labels[i]);
    }
    layout->addStretch(1);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    stress();
}

void StepTrail::setCurrent(Step step)
{
    if (step == m_current)
        return;
    m_current = step;
    stress();
}

void StepTrail::stress()
{
    const auto current = static_cast<size_t>(m_current);
    for (size_t i = 0; i < m_labels.size(); ++i) {
        PlainLabel *label = m_labels[i];
        label->setScale(Type::Body, i == current ? Type::Strong : QFont::Normal);
        label->setSecondary(i != current);
        // Room for the bold, or the others would move with every step.
        label->setMinimumWidth(QFontMetrics(strongFont()).horizontalAdvance(label->text()) + 1);
    }

    //: %1 and %2 are numbers, %3 the name of the step.
    setAccessibleName(tr("Step %1 of %2: %3").arg(current + 1).arg(m_labels.size()).arg(m_labels[current]->text()));
}

void StepTrail::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::ApplicationFontChange)
        stress();
}

} // namespace Ferry
