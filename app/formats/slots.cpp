// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/formats/slots.h"

#include "app/formats/labels.h"

#include <QVarLengthArray>

#include <optional>

namespace Ferry {

namespace {

/// 1: the same in fewer words; 2: another place; 3: nothing in common; 4: never.
int distance(const LabelKind &wanted, const LabelKind &offered, SlotRule rule)
{
    const bool sameDevice = wanted.device == offered.device && offered.exact;
    const bool isNeutral = offered.place == LabelKind::Place::None || offered.place == LabelKind::Place::Other;
    if (sameDevice && (isNeutral || offered.place == wanted.place))
        return 1;
    if (rule == SlotRule::AnyFree)
        return 3;
    const bool wantsNoPlace = wanted.place == LabelKind::Place::None || wanted.place == LabelKind::Place::Other;
    return sameDevice && wantsNoPlace ? 2 : 4;
}

/// How far it is from labels to slots; what it takes to know is looked up once.
class Distances
{
public:
    Distances(const QStringList &labels, std::span<const QLatin1StringView> slotLabels, SlotRule rule)
        : m_labels(labels)
        , m_slotLabels(slotLabels)
        , m_rule(rule)
        , m_kinds(labels.size())
        , m_slotKinds(static_cast<qsizetype>(slotLabels.size()))
    {
    }

    /// 0 when they say the same.
    [[nodiscard]] int between(qsizetype item, qsizetype slot)
    {
        const QLatin1StringView offered = m_slotLabels[static_cast<size_t>(slot)];
        if (m_labels.at(item) == offered)
            return 0;
        const LabelKind &wanted = known(m_kinds[item], m_labels.at(item));
        const LabelKind &slotKind = known(m_slotKinds[slot], offered);
        return sayTheSame(wanted, slotKind) ? 0 : distance(wanted, slotKind, m_rule);
    }

private:
    template<typename Label>
    static const LabelKind &known(std::optional<LabelKind> &kind, const Label &label)
    {
        if (!kind)
            kind = classifyLabel(label);
        return *kind;
    }

    const QStringList &m_labels;
    std::span<const QLatin1StringView> m_slotLabels;
    SlotRule m_rule;
    QVarLengthArray<std::optional<LabelKind>, 8> m_kinds;
    QVarLengthArray<std::optional<LabelKind>, 24> m_slotKinds;
};

} // namespace

SlotPlan planSlots(const QStringList &labels, const QList<bool> &present, std::span<const QLatin1StringView> slotLabels,
                   SlotRule rule)
{
    constexpr int Farthest = 3;
    const auto slotCount = static_cast<qsizetype>(slotLabels.size());
    QList<qsizetype> itemOf(slotCount, -1);
    QList<bool> isPlaced(labels.size(), false);
    qsizetype free = slotCount;
    Distances distances(labels, slotLabels, rule);
    for (int reach = 0; reach <= Farthest; ++reach) {
        for (qsizetype item = 0; item < labels.size() && free > 0; ++item) {
            if (!present.at(item) || isPlaced.at(item))
                continue;
            for (qsizetype slot = 0; slot < slotCount; ++slot) {
                if (itemOf.at(slot) != -1 || distances.between(item, slot) > reach)
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
