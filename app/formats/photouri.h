// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QString>

#include <optional>

namespace Ferry {

/// A picture that came along with a contact.
struct InlinePhoto {
    /// "jpeg", "png" or "gif"
    QByteArray subtype = {};
    QByteArray base64 = {};

    bool operator==(const InlinePhoto &) const = default;
};

/// Whether \a photo is a `data:image/(jpeg|png|gif);base64,` address (RFC 2397) of nothing but base64.
[[nodiscard]] bool isInlinePhoto(const QString &photo);
/// Its parts; nothing unless isInlinePhoto().
[[nodiscard]] std::optional<InlinePhoto> inlinePhoto(const QString &photo);
/// The address for a picture of these bytes in base64, whose type is told by its first bytes (never by what a file says of
/// it); empty when it is none of the three, or no base64.
[[nodiscard]] QString inlinePhotoUri(QByteArrayView base64);

/// \a text as an address that may stand as a URI in a file: http or https, without spaces around it, what may not stand in
/// one percent-encoded. Empty when it is none.
[[nodiscard]] QString webAddress(const QString &text);

} // namespace Ferry
