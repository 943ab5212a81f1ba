// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/account/askingjob.h"

namespace Ferry {

/// Makes contactData of one contact another one. When somebody else has changed it meanwhile, both changes are brought
/// together, see merged(), and it is tried again. Yields the contact as it is then. Gone when it is not there any more,
/// Conflict when others change it again and again.
class EditContactJob final : public AskingJob<PlusContact>
{
    Q_OBJECT

public:
    /// \a known is the contact as it was when \a data was made of it.
    EditContactJob(const ContactsPlusClient &client, Clock &clock, const PlusContact &known, const QJsonObject &data,
                   QObject *parent);

protected:
    void run() override;

private:
    void send(const PlusContact &contact);
    void fetch();

    PlusContact m_known;
    QJsonObject m_data;
    int m_conflicts = 0;
};

} // namespace Ferry
