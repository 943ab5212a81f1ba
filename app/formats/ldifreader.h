// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/formats/contactsource.h"

#include <QByteArrayView>

namespace Ferry {

/// Reads the persons of an LDIF file (RFC 2849), with the names that Thunderbird, Netscape and plain LDAP give to attributes.
/// Lists, organisations, changes and deletions are no contacts: they are skipped and told, as is an entry with a value that
/// stands elsewhere (`:<`), which is never opened. TooLarge beyond ReadLimits, BadReply when there is no entry at all.
[[nodiscard]] Result<ReadReport> readLdif(QByteArrayView file, const ContactReceiver &receiver);

} // namespace Ferry
