// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/contact/contact.h"

#include <QByteArray>
#include <QJsonObject>

namespace Ferry {

/// The first picture that came along with \a contact and that Contacts+ takes, PNG or JPEG; empty when there is none. What
/// is only an address is never fetched.
[[nodiscard]] QByteArray photoOf(const Contact &contact);

/// Whether \a image begins as a PNG does; the other kind of photoOf() is JPEG.
[[nodiscard]] bool isPng(const QByteArray &image);

/// Whether contactData \a data has a picture already.
[[nodiscard]] bool hasPhoto(const QJsonObject &data);

} // namespace Ferry
