// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/formats/preparedexport.h"

#include "app/formats/codepagechoice.h"
#include "app/formats/contactfit.h"
#include "app/formats/photouri.h"

namespace Ferry {

namespace {

using Kind = Loss::Kind;

/// What becomes of \a photo: empty when it stays behind.
QString plannedPhoto(const QString &photo, const ExportPlan &plan, PhotoShrinker shrink, bool holdsPictures,
                     qint64 largestThere, std::optional<Kind> &loss)
{
    if (plan.photos == ExportPlan::Photos::LeaveOut) {
        loss = Kind::Dropped;
        return {};
    }
    if (!holdsPictures || !isInlinePhoto(photo))
        return photo; // the format has its own say about it
    const qint64 size = photoSize(photo);
    if (plan.photos == ExportPlan::Photos::Keep) {
        if (largestThere > 0 && size > largestThere)
            loss = Kind::RefusedThere;
        return photo;
    }
    if (size <= plan.largestPhoto)
        return photo;
    const QString smaller = shrink ? shrink(photo, plan.largestPhoto) : QString();
    loss = smaller.isEmpty() ? Kind::Dropped : Kind::Shrunk;
    return smaller;
}

QList<Loss> planPhotos(QStringList &photos, const ExportPlan &plan, PhotoShrinker shrink, bool holdsPictures,
                       qint64 largestThere)
{
    QList<Loss> losses;
    for (qsizetype i = 0; i < photos.size(); ++i) {
        if (photos.at(i).isEmpty())
            continue;
        std::optional<Kind> loss;
        QString planned = plannedPhoto(photos.at(i), plan, shrink, holdsPictures, largestThere, loss);
        if (loss)
            losses.append({ContactField::Photo, *loss, static_cast<int>(i + 1)});
        // Left out it stays in the list, empty, so that the others keep their numbers.
        if (planned != photos.at(i))
            photos[i] = std::move(planned);
    }
    return losses;
}

} // namespace

qint64 photoSize(const QString &photo)
{
    const auto parts = inlinePhoto(photo);
    if (!parts)
        return 0;
    const qsizetype padding = parts->base64.endsWith("==") ? 2 : parts->base64.endsWith('=') ? 1 : 0;
    return parts->base64.size() / 4 * 3 - padding;
}

Result<PreparedExport> prepareExport(QList<Contact> contacts, const ExportPlan &plan, PhotoShrinker shrink,
                                     const ExportProgress &progress)
{
    constexpr qsizetype ContactsPerReport = 64;
    const FormatAbility &ability = exportFormatInfo(plan.format).ability();
    const qint64 largestThere = plan.target ? exportTargetInfo(*plan.target).largestPhoto : 0;
    PreparedExport prepared{.plan = plan, .contacts = std::move(contacts)};
    if (ability.inCodePage && !plan.fit.codePage) {
        const auto page = codePageFor(prepared.contacts, ability, plan.fit, QLocale(), progress);
        if (!page)
            return fail(page.error());
        prepared.plan.fit.codePage = *page;
    }
    for (qsizetype i = 0; i < prepared.contacts.size(); ++i) {
        if (progress && i % ContactsPerReport == 0 && !progress(i))
            return fail(Error::Code::Aborted);
        QList<Loss> losses;
        if (!prepared.contacts.at(i).photos.isEmpty()) {
            if (progress && !progress(i)) // each picture may take a while
                return fail(Error::Code::Aborted);
            QStringList photos = prepared.contacts.at(i).photos;
            losses = planPhotos(photos, plan, shrink, ability.inlinePhotos, largestThere);
            if (photos != prepared.contacts.at(i).photos)
                prepared.contacts[i].photos = std::move(photos);
        }
        losses += fit(prepared.contacts.at(i), ability, prepared.plan.fit).losses;
        prepared.losses.add(i, losses);
    }
    if (progress && !progress(prepared.contacts.size()))
        return fail(Error::Code::Aborted);
    return prepared;
}

} // namespace Ferry
