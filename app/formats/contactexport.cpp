// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/formats/contactexport.h"

#include "app/core/durablefile.h"
#include "app/formats/googlecsvwriter.h"
#include "app/formats/jcard.h"
#include "app/formats/jscontact.h"
#include "app/formats/ldifwriter.h"
#include "app/formats/outlookclassiccsvwriter.h"
#include "app/formats/outlookcsvwriter.h"
#include "app/formats/spreadsheetcsvwriter.h"
#include "app/formats/thunderbirdcsvwriter.h"
#include "app/formats/vcard21writer.h"
#include "app/formats/vcard3writer.h"
#include "app/formats/vcard4writer.h"
#include "app/formats/xlsxwriter.h"

namespace Ferry {

ContactWriter writerFor(ExportFormat format)
{
    switch (format) {
    case ExportFormat::VCard3:
        return &writeVCard3;
    case ExportFormat::VCard4:
        return &writeVCard4;
    case ExportFormat::VCard21:
        return &writeVCard21;
    case ExportFormat::GoogleCsv:
        return &writeGoogleCsv;
    case ExportFormat::OutlookCsv:
        return &writeOutlookCsv;
    case ExportFormat::OutlookClassicCsv:
        return &writeOutlookClassicCsv;
    case ExportFormat::ThunderbirdCsv:
        return &writeThunderbirdCsv;
    case ExportFormat::SpreadsheetCsv:
        return &writeSpreadsheetCsv;
    case ExportFormat::Xlsx:
        return &writeXlsx;
    case ExportFormat::Ldif:
        return &writeLdif;
    case ExportFormat::JCard:
        return &writeJCard;
    case ExportFormat::JsContact:
        return &writeJsContact;
    }
    Q_UNREACHABLE();
}

Result<qint64> writeContactFile(const QList<Contact> &contacts, ExportFormat format, const QString &path,
                                const ExportProgress &progress, const FitOptions &options)
{
    const Result<std::unique_ptr<DurableFile>> file = DurableFile::create(path);
    if (!file)
        return fail(file.error());
    const Result<qint64> bytes = writerFor(format)((*file)->sink(), contacts, options, progress);
    if (!bytes)
        return fail(
            (*file)->fault().value_or(bytes.error())); // the file knows the cause, the writer only that it failed
    if (progress && !progress(contacts.size()))
        return fail(Error::Code::Aborted);
    if (const Result<void> committed = (*file)->commit(); !committed)
        return fail(committed.error());
    return bytes;
}

Result<ExportReport> exportContacts(const QList<Contact> &contacts, ExportFormat format, const QString &path,
                                    const ExportProgress &progress, const FitOptions &options)
{
    return writeContactFile(contacts, format, path, progress, options).map([&](qint64 bytes) {
        return ExportReport{
            .contacts = contacts.size(), .bytes = bytes, .losses = lossesOf(contacts, format, options), .path = path};
    });
}

} // namespace Ferry
