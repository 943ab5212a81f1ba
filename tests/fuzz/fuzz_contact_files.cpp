// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/formats/contactexport.h"
#include "app/formats/contactreader.h"

#include <QBuffer>

#include <cstdlib>

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

} // namespace

// What was read is written in every format, and read again: what fits must come back. The name is libFuzzer's.
extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, size_t size)
{
    const QByteArray file(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    const QList<Contact> contacts = contactsIn(file, &readContacts);
    for (const ExportFormatInfo &info : exportFormats()) {
        const ContactFileReader reader = readerFor(info.format);
        // Windows-1252 can look like UTF-8 by chance: "\u00c3\u00bc".
        if (!reader || info.format == ExportFormat::OutlookClassicCsv)
            continue;
        (void)contactsIn(file, reader);
        QBuffer buffer;
        buffer.open(QIODevice::WriteOnly);
        if (!writerFor(info.format)(buffer, contacts, {}, {}))
            std::abort();
        const QList<Contact> back = contactsIn(buffer.data(), reader);
        if (back.size() != contacts.size())
            std::abort();
        for (qsizetype i = 0; i < back.size(); ++i) {
            if (back.at(i) != fit(contacts.at(i), info.format).contact)
                std::abort();
        }
    }
    return 0;
}
