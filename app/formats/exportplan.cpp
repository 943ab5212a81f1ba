// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/formats/exportplan.h"

#include <algorithm>

namespace Ferry {

namespace {

/// The most that will be in one file.
qint64 largestFile(const ExportPlan &plan, qsizetype contacts)
{
    switch (plan.files) {
    case ExportPlan::Files::One:
        return contacts;
    case ExportPlan::Files::Several:
        return std::min<qint64>(contacts, std::max<qint64>(plan.contactsPerFile, 1));
    case ExportPlan::Files::OnePerContact:
        return std::min<qint64>(contacts, 1);
    }
    Q_UNREACHABLE();
}

} // namespace

ExportPlan planFor(ExportTarget target, qsizetype contacts)
{
    const ExportTargetInfo &info = exportTargetInfo(target);
    ExportPlan plan{.target = target, .format = info.format};
    plan.fit.ownLabels = info.ownLabels;
    if (info.splitting == ExportTargetInfo::Splitting::FilePerContact) {
        plan.files = ExportPlan::Files::OnePerContact;
    } else if (info.mostContacts > 0) {
        plan.contactsPerFile = info.mostContacts;
        if (contacts > info.mostContacts)
            plan.files = ExportPlan::Files::Several;
    }
    if (info.largestPhoto > 0) {
        plan.photos = ExportPlan::Photos::Shrink;
        plan.largestPhoto = info.largestPhoto;
    }
    return plan;
}

bool takesPhotos(ExportTarget target)
{
    return exportTargetInfo(target).largestPhoto > 0;
}

qsizetype fileCount(const ExportPlan &plan, qsizetype contacts)
{
    if (plan.files == ExportPlan::Files::One || contacts == 0)
        return 1;
    const qint64 each = largestFile(plan, contacts);
    return static_cast<qsizetype>((contacts + each - 1) / each);
}

bool hasTooManyForTarget(const ExportPlan &plan, qsizetype contacts)
{
    const qint64 most = plan.target ? exportTargetInfo(*plan.target).mostContacts : 0;
    return most > 0 && largestFile(plan, contacts) > most;
}

} // namespace Ferry
