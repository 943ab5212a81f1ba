// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/contactsplus/plusvalues.h"
#include "models/core/result.h"

#include <QByteArray>

/// The answers of Contacts+ as the sources agree and disagree on them. Pure; any bytes may come. Error: BadReply.
namespace Ferry::PlusReader {

/// The object in \a body; an empty one when the body is empty, as after deletes.
[[nodiscard]] Result<QJsonObject> object(const QByteArray &body);

[[nodiscard]] Result<PlusAccount> account(const QJsonObject &answer);
/// Of {"contacts", "cursor"}.
[[nodiscard]] Result<PlusContactPage> contacts(const QJsonObject &answer);
/// Of {"contact"}.
[[nodiscard]] Result<PlusContact> contact(const QJsonObject &answer);
[[nodiscard]] Result<PlusTagPage> tags(const QJsonObject &answer);
/// Of {"tag"}, or of {"existingTagId"}.
[[nodiscard]] Result<PlusTag> tag(const QJsonObject &answer);
/// Members as objects or as strings.
[[nodiscard]] Result<QList<PlusTeam>> teams(const QJsonObject &answer);
[[nodiscard]] Result<QList<PlusWebhook>> webhooks(const QJsonObject &answer);
[[nodiscard]] Result<PlusWebhook> webhook(const QJsonObject &answer);
/// As they came: nobody documents what a batch looks like.
[[nodiscard]] Result<QJsonArray> batches(const QJsonObject &answer);
/// Triggers as strings or as objects.
[[nodiscard]] Result<QStringList> triggers(const QJsonObject &answer);

} // namespace Ferry::PlusReader
