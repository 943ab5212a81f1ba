// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/formats/contactexport.h"
#include "app/formats/contactreader.h"

#include <QBuffer>

namespace Ferry::Test {

/// What the writer of \a format makes of \a contacts.
inline QByteArray written(const QList<Contact> &contacts, ExportFormat format, const FitOptions &options = {})
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    const Result<qint64> bytes = writerFor(format)(buffer, contacts, options, {});
    return bytes && *bytes == buffer.size() ? buffer.data() : QByteArray("(failed)");
}

/// The contacts that \a reader finds in \a file; \a report says how it went.
inline QList<Contact> contactsIn(const QByteArray &file, ContactFileReader reader, Result<ReadReport> &report)
{
    QList<Contact> contacts;
    report = reader(file, [&](Contact contact) {
        contacts.append(std::move(contact));
        return true;
    });
    return contacts;
}

} // namespace Ferry::Test
