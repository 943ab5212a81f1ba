// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/formats/contactexport.h"
#include "app/formats/contactreader.h"
#include "app/formats/csvreader.h"

#include <QBuffer>

#include <cstdlib>
#include <optional>

namespace {

using namespace Ferry;

QList<Contact> contactsIn(const QByteArray &file, ContactFileReader reader)
{
    QList<Contact> contacts;
    const Result<ReadReport> report = reader(file, [&](Contact contact) {
        contacts.append(std::move(contact));
        return true;
    });
    if (report && report->contacts != contacts.size())
        std::abort();
    return contacts;
}

/// What was read is written, and read again: what fits must come back.
void demandRoundTrip(const QList<Contact> &contacts, ExportFormat format)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    if (!writerFor(format)(buffer, contacts, {}, {}))
        std::abort();
    // What is in a code page can look like another, or like UTF-8: "\u00c3\u00bc".
    const ContactFileReader inItsPage = [](QByteArrayView file, const ContactReceiver &receiver) {
        return readCsv(file, "windows-1252", receiver);
    };
    const bool isInPage = exportFormatInfo(format).ability().inCodePage;
    const QList<Contact> back = contactsIn(buffer.data(), isInPage ? inItsPage : readerFor(format));
    if (back.size() != contacts.size())
        std::abort();
    for (qsizetype i = 0; i < back.size(); ++i) {
        if (back.at(i) != fit(contacts.at(i), format).contact)
            std::abort();
    }
}

/// The one format to look at, from FERRY_FORMAT; without it, all.
std::optional<ExportFormat> chosenFormat()
{
    static const QString Name = qEnvironmentVariable("FERRY_FORMAT");
    static const std::optional<ExportFormat> Format = formatFromName(Name);
    if (!Name.isEmpty() && !(Format && readerFor(*Format)))
        std::abort();
    return Format;
}

} // namespace

// The name is libFuzzer's.
extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, size_t size)
{
    const QByteArray file(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    if (const std::optional<ExportFormat> format = chosenFormat()) {
        demandRoundTrip(contactsIn(file, readerFor(*format)), *format);
        return 0;
    }
    const QList<Contact> contacts = contactsIn(file, &readContacts);
    for (const ExportFormatInfo &info : exportFormats()) {
        if (!readerFor(info.format))
            continue;
        (void)contactsIn(file, readerFor(info.format));
        demandRoundTrip(contacts, info.format);
    }
    return 0;
}
