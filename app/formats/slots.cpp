// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/formats/slots.h"

#include "app/formats/labels.h"

namespace Ferry {

namespace {

/// 0: says the same; 1: the same in fewer words; 2: another place; 3: nothing in common; 4: never.
int distance(const QString &label, QLatin1StringView slot, SlotRule rule)
{
    if (sayTheSame(label, slot))
        return 0;
    const LabelKind wanted = classifyLabel(label);
    const LabelKind offered = classifyLabel(QString(slot));
    const bool sameDevice = wanted.device == offered.device && offered.exact;
    const bool isNeutral = offered.place == LabelKind::Place::None || offered.place == LabelKind::Place::Other;
    if (sameDevice && (isNeutral || offered.place == wanted.place))
        return 1;
    if (rule == SlotRule::AnyFree)
        return 3;
    const bool wantsNoPlace = wanted.place == LabelKind::Place::None || wanted.place == LabelKind::Place::Other;
    return sameDevice && wantsNoPlace ? 2 : 4;
}

} // namespace

SlotPlan planSlots(const QStringList &labels, const QList<bool> &present, std::span<const QLatin1StringView> slotLabels,
                   SlotRule rule)
{
    constexpr int Farthest = 3;
    const auto slotCount = static_cast<qsizetype>(slotLabels.size());
    QList<qsizetype> itemOf(slotCount, -1);
    QList<bool> isPlaced(labels.size(), false);
    qsizetype free = slotCount;
    for (int reach = 0; reach <= Farthest; ++reach) {
        for (qsizetype item = 0; item < labels.size() && free > 0; ++item) {
            if (!present.at(item) || isPlaced.at(item))
                continue;
            for (qsizetype slot = 0; slot < slotCount; ++slot) {
                if (itemOf.at(slot) != -1
                    || distance(labels.at(item), slotLabels[static_cast<size_t>(slot)], rule) > reach)
                    continue;
                itemOf[slot] = item;
                isPlaced[item] = true;
                --free;
                break;
            }
        }
    }
    SlotPlan plan;
    for (qsizetype slot = 0; slot < slotCount; ++slot) {
        if (itemOf.at(slot) != -1)
            plan.places.append({itemOf.at(slot), slot});
    }
    for (qsizetype item = 0; item < labels.size(); ++item) {
        if (present.at(item) && !isPlaced.at(item))
            plan.without.append(item);
    }
    return plan;
}

} // namespace Ferry
