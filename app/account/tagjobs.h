// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/account/askingjob.h"

#include <QSet>

namespace Ferry {

/// All tags of the account or of a team.
class AllTagsJob final : public AskingJob<QList<PlusTag>>
{
    Q_OBJECT

public:
    AllTagsJob(const ContactsPlusClient &client, Clock &clock, const QString &teamId, QObject *parent);

protected:
    void run() override;

private:
    void scroll(const QString &cursor);

    QString m_teamId;
    QList<PlusTag> m_tags;
    QSet<QString> m_cursors;
};

/// Gives a tag another name, or deletes it; also when others have changed it meanwhile. Yields the tag as it is then, or
/// as it was. One that is gone already is as good as deleted, and Gone when it is to be renamed.
class ChangeTagJob final : public AskingJob<PlusTag>
{
    Q_OBJECT

public:
    /// Without a \a newName it is deleted.
    ChangeTagJob(const ContactsPlusClient &client, Clock &clock, const PlusTag &tag,
                 const std::optional<QString> &newName, const QString &teamId, QObject *parent);

protected:
    void run() override;

private:
    void rename();
    void remove();
    void fetch();
    void goOn();

    PlusTag m_tag;
    std::optional<QString> m_newName;
    QString m_teamId;
    int m_conflicts = 0;
};

} // namespace Ferry
