// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/troubleline.h"

#include "ui/look/icons.h"
#include "ui/look/metrics.h"
#include "ui/widgets/iconlabel.h"
#include "ui/widgets/plainlabel.h"

#include <QAccessible>
#include <QHBoxLayout>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace Ferry {

QString troubleText(const ConnectionTrouble &trouble)
{
    if (trouble.offline)
        return TroubleLine::tr("This computer is offline. It goes on as soon as there is a connection again.");
    if (trouble.nextTryIn <= 0ms)
        return TroubleLine::tr("Connection lost, still trying…");
    const auto seconds = std::chrono::ceil<std::chrono::seconds>(trouble.nextTryIn).count();
    return TroubleLine::tr("Connection lost, still trying. Next try in %Ln second(s).", nullptr,
                           static_cast<int>(seconds));
}

TroubleLine::TroubleLine(QWidget *parent)
    : QWidget(parent)
    , m_text(new PlainLabel(this))
{
    m_text->setObjectName(u"trouble"_s);
    m_text->setElideMode(Qt::ElideRight);
    auto *sign = new IconLabel(Metrics::SmallIcon);
    sign->setIcon(icon("offline"_L1));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(Metrics::PageMargin, Metrics::TightGap, Metrics::PageMargin, Metrics::TightGap);
    row->setSpacing(Metrics::RelatedGap);
    row->addStretch(1);
    row->addWidget(sign, 0, Qt::AlignTop);
    row->addWidget(m_text);
    row->addStretch(1);
    hide();
}

void TroubleLine::showTrouble(const std::optional<ConnectionTrouble> &trouble)
{
    const bool wasHidden = isHidden();
    setVisible(trouble.has_value());
    if (!trouble)
        return;
    m_text->setText(troubleText(*trouble));
    if (!wasHidden)
        return; // the seconds that pass are not news
    m_text->setAccessibleName(m_text->text());
    QAccessibleEvent alert(m_text, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

} // namespace Ferry
