// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/contactsplus/contactsplusclient.h"
#include "app/core/job.h"
#include "app/push/pushitem.h"

namespace Ferry {

/// Sees to it that all tags of a push are there, and yields them with their ids.
class MakePushTagsJob final : public JobOf<QList<PushTag>>
{
    Q_OBJECT

public:
    /// What \a client refers to, and \a clock, must outlive the job.
    MakePushTagsJob(const ContactsPlusClient &client, Clock &clock, QList<PushTag> tags, const QString &teamId,
                    QObject *parent);

protected:
    void run() override;

private:
    void makeNext();

    ContactsPlusClient m_client;
    Clock &m_clock;
    QList<PushTag> m_tags;
    QString m_teamId;
};

/// Deletes the tags that were made for a push, those that somebody has put on other contacts since excepted. Yields the
/// tags that are left.
class RemovePushTagsJob final : public JobOf<QList<PushTag>>
{
    Q_OBJECT

public:
    RemovePushTagsJob(const ContactsPlusClient &client, Clock &clock, QList<PushTag> tags, const QString &teamId,
                      QObject *parent);

protected:
    void run() override;

private:
    void takeNext();
    void askWhetherUsed(const PushTag &tag);
    void askForEtag(const PushTag &tag);
    void remove(const PushTag &tag, const QString &etag);
    template<typename T, typename Ask, typename Done>
    void ask(Ask question, Done done);

    ContactsPlusClient m_client;
    Clock &m_clock;
    QList<PushTag> m_tags;
    QList<PushTag> m_left;
    QString m_teamId;
};

} // namespace Ferry
