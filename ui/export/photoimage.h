// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>
#include <QString>

namespace Ferry {

/// The picture at \a photo, if it came along with the contact (isInlinePhoto()), with neither side over \a longestSide. Null
/// when it cannot be decoded, or says that it is larger than any picture of a person: decoding takes at most the decoders'
/// own limit (128 MB), and that only for a moment. May take some milliseconds.
[[nodiscard]] QImage photoImage(const QString &photo, int longestSide);
/// Whether photoImage() will try; decodes no more of it than what it says of itself.
[[nodiscard]] bool isPhotoImage(const QString &photo);

} // namespace Ferry
