// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/formats/vcard21writer.h"

namespace Ferry {

Result<qint64> writeVCard21(QIODevice &device, const QList<Contact> &contacts, const FitOptions &options,
                            const ExportProgress &progress)
{
    return writeVCards(device, contacts, VCardVersion::V21, options, progress);
}

} // namespace Ferry
