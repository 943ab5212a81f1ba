// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/formats/contactexport.h"

#include "app/core/durablefile.h"
#include "app/formats/googlecsvwriter.h"
#include "app/formats/vcard3writer.h"

#include <algorithm>

namespace Ferry {

namespace {

Result<qint64> write(QIODevice &device, const QList<Contact> &contacts, ExportFormat format,
                     const ExportProgress &progress)
{
    switch (format) {
    case ExportFormat::VCard3:
        return writeVCard3(device, contacts, progress);
    case ExportFormat::GoogleCsv:
        return writeGoogleCsv(device, contacts, progress);
    }
    Q_UNREACHABLE();
}

} // namespace

Result<ExportReport> exportContacts(const QList<Contact> &contacts, ExportFormat format, const QString &path,
                                    const ExportProgress &progress)
{
    const Result<std::unique_ptr<DurableFile>> file = DurableFile::create(path);
    if (!file)
        return fail(file.error());
    const Result<qint64> bytes = write((*file)->sink(), contacts, format, progress);
    if (!bytes)
        return fail(
            (*file)->fault().value_or(bytes.error())); // the file knows the cause, the writer only that it failed
    if (progress && !progress(contacts.size()))
        return fail(Error::Code::Aborted);
    if (const Result<void> committed = (*file)->commit(); !committed)
        return fail(committed.error());

    const auto incomplete = std::count_if(contacts.cbegin(), contacts.cend(), [](const Contact &contact) {
        return !contact.externalId.isEmpty() || !contact.unknownFields.isEmpty();
    });
    return ExportReport{.contacts = contacts.size(), .bytes = *bytes, .incomplete = incomplete};
}

} // namespace Ferry
