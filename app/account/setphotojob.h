// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/account/askingjob.h"

namespace Ferry {

/// Gives a contact a new first picture. An upload whose answer was lost is looked for before it is tried again. Yields the
/// contact as it is then.
class SetPhotoJob final : public AskingJob<PlusContact>
{
    Q_OBJECT

public:
    SetPhotoJob(const ContactsPlusClient &client, Clock &clock, const PlusContact &contact, QByteArray image,
                PhotoFormat format, QObject *parent);

protected:
    void run() override;

private:
    void upload();
    void lookAfter(const Error &error);

    PlusContact m_contact;
    QByteArray m_image;
    PhotoFormat m_format;
    int m_failures = 0;
    qsizetype m_photosBefore = 0;
};

} // namespace Ferry
