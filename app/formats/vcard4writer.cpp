// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/formats/vcard4writer.h"

namespace Ferry {

Result<qint64> writeVCard4(QIODevice &device, const QList<Contact> &contacts, const FitOptions &options,
                           const ExportProgress &progress)
{
    return writeVCards(device, contacts, VCardVersion::V40, options, progress);
}

} // namespace Ferry
