// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/formats/vcardproperty.h"
#include "models/contact/contact.h"

#include <QList>
#include <QString>

namespace Ferry {

/// The contact that the properties of one card make, of whatever version. Types and Apple's X-ABLabel become labels, a
/// birthday in 1604 one without a year. Properties without a place in a Contact are kept among its unknown fields, under their
/// names; of those larger than 64 KiB only the size.
[[nodiscard]] Contact contactFromVCard(const QList<VCardProperty> &properties);

/// \a label without Apple's brackets: "_$!<Main>!$_" is "Main".
[[nodiscard]] QString readableLabel(const QString &label);

} // namespace Ferry
