// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/formats/contactreader.h"

#include "app/formats/csvreader.h"
#include "app/formats/jcard.h"
#include "app/formats/jscontact.h"
#include "app/formats/ldifreader.h"
#include "app/formats/tablereader.h"
#include "app/formats/textencoding.h"
#include "app/formats/vcardreader.h"

#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <memory>

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

namespace {

enum class Kind { VCard, NoText, JCard, JsContact, Ldif, Table };

Kind kindOf(QByteArrayView file)
{
    constexpr qsizetype Glance = 1024;
    QByteArray storage;
    const QByteArrayView start = withoutByteOrderMark(file.first(std::min(file.size(), Glance)), storage).trimmed();
    const QByteArray upper = start.toByteArray().toUpper();
    if (upper.startsWith("BEGIN:VCARD") || upper.contains("\nBEGIN:VCARD"))
        return Kind::VCard;
    if (start.contains('\0'))
        return Kind::NoText;
    if (start.startsWith('[') || start.startsWith('{')) {
        // Both kinds are arrays or single values: a jCard begins with its name, a Card is an object.
        const QByteArrayView inside = start.startsWith('[') ? start.sliced(1).trimmed() : start;
        return inside.startsWith('"') || inside.startsWith('[') ? Kind::JCard : Kind::JsContact;
    }
    if (upper.startsWith("DN:") || upper.startsWith("VERSION:") || upper.startsWith("#") || upper.contains("\nDN:"))
        return Kind::Ldif;
    return Kind::Table;
}

/// The ordinary file at \a path, opened.
Result<std::unique_ptr<QFile>> opened(const QString &path)
{
    const QFileInfo info(path);
    if (!info.exists())
        return fail(Error::Code::FileMissing);
    if (!info.isFile()) // a pipe would wait for ever, a device never end
        return fail(Error::Code::FileFault, u"not an ordinary file"_s);
    auto file = std::make_unique<QFile>(path);
    if (!file->open(QIODevice::ReadOnly))
        return fail(Error::Code::AccessDenied, file->errorString());
    if (file->size() > ReadLimits::File)
        return fail(Error::Code::TooLarge, u"file"_s);
    return file;
}

} // namespace

Result<ReadReport> readContacts(QByteArrayView file, const ContactReceiver &receiver)
{
    switch (kindOf(file)) {
    case Kind::VCard:
        return readVCards(file, receiver);
    case Kind::NoText:
        return fail(Error::Code::BadReply, u"not a text"_s);
    case Kind::JCard:
        return readJCards(file, receiver);
    case Kind::JsContact:
        return readJsContacts(file, receiver);
    case Kind::Ldif:
        return readLdif(file, receiver);
    case Kind::Table:
        return readCsv(file, receiver);
    }
    Q_UNREACHABLE();
}

Result<ReadReport> readContacts(QByteArrayView file, const ContactReceiver &receiver,
                                const std::optional<TableMapping> &mapping)
{
    if (!mapping)
        return readContacts(file, receiver);
    return mapping->columns.isEmpty() ? readCsv(file, mapping->form.charset, receiver)
                                      : readTable(file, *mapping, receiver);
}

Result<ReadReport> readContactFile(const QString &path, const ContactReceiver &receiver,
                                   const std::optional<TableMapping> &mapping)
{
    const Result<std::unique_ptr<QFile>> file = opened(path);
    if (!file)
        return fail(file.error());
    // Read, not mapped: a file that another program cuts short meanwhile would end us.
    const QByteArray bytes = (*file)->readAll();
    if ((*file)->error() != QFileDevice::NoError)
        return fail(Error::Code::FileFault, (*file)->errorString());
    return readContacts(bytes, receiver, mapping);
}

bool isUnknownTable(QByteArrayView sample)
{
    return kindOf(sample) == Kind::Table && isTabular(sample) && !isKnownCsv(sample);
}

bool isTableOfUnsureLetters(QByteArrayView sample)
{
    return kindOf(sample) == Kind::Table && isUnsureOfLetters(sample);
}

Result<QByteArray> readTableSample(const QString &path)
{
    const Result<std::unique_ptr<QFile>> file = opened(path);
    if (!file)
        return fail(file.error());
    const QByteArray bytes = (*file)->read(TableSample);
    if ((*file)->error() != QFileDevice::NoError)
        return fail(Error::Code::FileFault, (*file)->errorString());
    return tableSample(bytes).toByteArray();
}

} // namespace Ferry
