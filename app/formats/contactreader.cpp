// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/formats/contactreader.h"

#include "app/formats/csvreader.h"
#include "app/formats/jcard.h"
#include "app/formats/jscontact.h"
#include "app/formats/ldifreader.h"
#include "app/formats/textencoding.h"
#include "app/formats/vcardreader.h"

#include <QFile>
#include <QFileInfo>

using namespace Qt::Literals::StringLiterals;

namespace Ferry {

ContactFileReader readerFor(ExportFormat format)
{
    switch (format) {
    case ExportFormat::VCard3:
    case ExportFormat::VCard4:
    case ExportFormat::VCard21:
        return &readVCards;
    case ExportFormat::GoogleCsv:
    case ExportFormat::OutlookCsv:
    case ExportFormat::OutlookClassicCsv:
    case ExportFormat::ThunderbirdCsv:
    case ExportFormat::SpreadsheetCsv:
        return &readCsv;
    case ExportFormat::Xlsx:
        return nullptr;
    case ExportFormat::Ldif:
        return &readLdif;
    case ExportFormat::JCard:
        return &readJCards;
    case ExportFormat::JsContact:
        return &readJsContacts;
    }
    Q_UNREACHABLE();
}

Result<ReadReport> readContacts(QByteArrayView file, const ContactReceiver &receiver)
{
    constexpr qsizetype Glance = 1024;
    QByteArray storage;
    const QByteArrayView start = withoutByteOrderMark(file.first(std::min(file.size(), Glance)), storage).trimmed();
    const QByteArray upper = start.toByteArray().toUpper();
    if (upper.startsWith("BEGIN:VCARD") || upper.contains("\nBEGIN:VCARD"))
        return readVCards(file, receiver);
    if (start.contains('\0'))
        return fail(Error::Code::BadReply, u"not a text"_s);
    if (start.startsWith('[') || start.startsWith('{')) {
        // Both kinds are arrays or single values: a jCard begins with its name, a Card is an object.
        const QByteArrayView inside = start.startsWith('[') ? start.sliced(1).trimmed() : start;
        const bool isJCard = inside.startsWith('"') || inside.startsWith('[');
        return isJCard ? readJCards(file, receiver) : readJsContacts(file, receiver);
    }
    if (upper.startsWith("DN:") || upper.startsWith("VERSION:") || upper.startsWith("#") || upper.contains("\nDN:"))
        return readLdif(file, receiver);
    return readCsv(file, receiver);
}

Result<ReadReport> readContactFile(const QString &path, const ContactReceiver &receiver)
{
    const QFileInfo info(path);
    if (!info.exists())
        return fail(Error::Code::FileMissing);
    if (!info.isFile()) // a pipe would wait for ever, a device never end
        return fail(Error::Code::FileFault, u"not an ordinary file"_s);
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return fail(Error::Code::AccessDenied, file.errorString());
    if (file.size() > ReadLimits::File)
        return fail(Error::Code::TooLarge, u"file"_s);
    // Read, not mapped: a file that another program cuts short meanwhile would end us.
    const QByteArray bytes = file.readAll();
    if (file.error() != QFileDevice::NoError)
        return fail(Error::Code::FileFault, file.errorString());
    return readContacts(bytes, receiver);
}

} // namespace Ferry
