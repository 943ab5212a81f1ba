// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/contactsplus/contactsplusclient.h"
#include "models/core/result.h"

#include <functional>

class QWidget;

namespace Ferry {

/// A picture as Contacts+ takes it.
struct ChosenPhoto {
    QByteArray image = {};
    PhotoFormat format = PhotoFormat::Jpeg;
};

/// The picture in the file \a path, made anew and no larger than people look at a face, the right way up: nothing but what
/// can be seen is passed on, so not where it was taken. PNG, JPEG, GIF and WebP, each by its own decoder. Errors: a file's,
/// TooLarge, and BadReply when it is no such picture. Blocks.
[[nodiscard]] Result<ChosenPhoto> readPhoto(const QString &path);

/// Lets the person choose a picture, and calls \a done with it on this thread, unless they change their mind.
void choosePhoto(QWidget *window, std::function<void(const Result<ChosenPhoto> &)> done);

} // namespace Ferry
