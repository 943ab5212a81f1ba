// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/formats/vcard3writer.h"

namespace Ferry {

Result<qint64> writeVCard3(QIODevice &device, const QList<Contact> &contacts, const FitOptions &options,
                           const ExportProgress &progress)
{
    return writeVCards(device, contacts, VCardVersion::V30, options, progress);
}

} // namespace Ferry
