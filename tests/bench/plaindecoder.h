// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/contact/contact.h"
#include "models/core/result.h"

#include <QByteArray>
#include <QList>

/// What the decoder of contacts is compared with: the ordinary way with Qt, and the least that any way costs.
namespace Ferry::Bench {

/// The contacts of a sound answer of /contacts, by QJsonDocument and by the rules of JsonReader::parseContacts(), as one
/// writes it who knows Qt well.
[[nodiscard]] Result<QList<Contact>> contactsByQJson(const QByteArray &json);

struct Walk {
    qint64 contacts = 0;
    qint64 values = 0;
    /// Of all texts, in UTF-8.
    qint64 bytes = 0;
};
/// Visits every value of \a json, a paddedCopy(), and unescapes its texts, but keeps nothing.
[[nodiscard]] Result<Walk> walk(const QByteArray &json);

/// \a contacts made anew, one by one and field by field. Texts that several of them share are shared again, all others are
/// copied: the least that keeping contacts costs, whoever decoded them.
[[nodiscard]] QList<Contact> remade(const QList<Contact> &contacts);

/// \a json with as much room behind it as simdjson wants, shared with nobody.
[[nodiscard]] QByteArray paddedCopy(const QByteArray &json);

} // namespace Ferry::Bench
