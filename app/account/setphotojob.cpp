// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/account/setphotojob.h"

namespace Ferry {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int mostFailures = 8;

qsizetype photosOf(const PlusContact &contact)
{
    return contact.data.value("photos"_L1).toArray().size();
}

} // namespace

SetPhotoJob::SetPhotoJob(const ContactsPlusClient &client, Clock &clock, const PlusContact &contact, QByteArray image,
                         PhotoFormat format, QObject *parent)
    : AskingJob(client, clock, parent)
    , m_contact(contact)
    , m_image(std::move(image))
    , m_format(format)
    , m_photosBefore(photosOf(contact))
{
}

void SetPhotoJob::run()
{
    upload();
}

void SetPhotoJob::upload()
{
    follow(client().uploadPhoto(m_contact.id, m_contact.teamId, m_image, m_format, this),
           [this](const Result<PlusContact> &updated) {
               if (updated || !RetryPolicy::isWorthRetrying(updated.error()) || ++m_failures > mostFailures)
                   return finishWith(updated);
               const auto delay = RetryPolicy::delay(m_failures, QRandomGenerator::global()->generateDouble(),
                                                     updated.error().retryAfter);
               clock().callLater(delay, this, [this, error = updated.error()] {
                   if (!isFinished())
                       lookAfter(error);
               });
           });
}

void SetPhotoJob::lookAfter(const Error &error)
{
    if (error.code == Error::Code::RateLimited)
        return upload();
    ask<PlusContactPage>(
        [this](QObject *parent) { return client().contacts({m_contact.id}, m_contact.teamId, parent); },
        [this](const Result<PlusContactPage> &page) {
            if (!page)
                return finishWith(fail(page.error()));
            if (page->contacts.isEmpty())
                return finishWith(fail(Error::Code::Gone, u"the contact is not there any more"_s));
            if (photosOf(page->contacts.constFirst()) > m_photosBefore)
                return finishWith(page->contacts.constFirst());
            upload();
        });
}

} // namespace Ferry
