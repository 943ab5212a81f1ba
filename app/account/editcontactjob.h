// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/account/askingjob.h"
#include "app/account/contactmerge.h"

namespace Ferry {

/// Makes contactData of one contact another one. When somebody else has changed it meanwhile, both changes are brought
/// together, see merged(), and it is tried again; unless both changed the same thing, which is for the person to decide:
/// Conflict, with clashes(). Yields the contact as it is then. Gone when it is not there any more, Conflict without
/// clashes when others change it again and again.
class EditContactJob final : public AskingJob<PlusContact>
{
    Q_OBJECT

public:
    /// \a known is the contact as it was when \a data was made of it.
    EditContactJob(const ContactsPlusClient &client, Clock &clock, const PlusContact &known, const QJsonObject &data,
                   QObject *parent);

    /// contactData at the service just before it was changed.
    [[nodiscard]] const QJsonObject &before() const { return m_before; }
    /// The keys of contactData that somebody else had changed, which is kept.
    [[nodiscard]] const QStringList &changedByOthers() const { return m_changedByOthers; }
    [[nodiscard]] const QList<Clash> &clashes() const { return m_clashes; }
    /// The contact as others made it, when there are clashes.
    [[nodiscard]] const PlusContact &there() const { return m_there; }

protected:
    void run() override;

private:
    void send(const PlusContact &contact);
    void fetch();

    PlusContact m_known;
    QJsonObject m_data;
    QJsonObject m_before;
    QStringList m_changedByOthers;
    QList<Clash> m_clashes;
    PlusContact m_there;
    int m_conflicts = 0;
};

} // namespace Ferry
