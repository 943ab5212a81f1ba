// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/contact/contact.h"
#include "models/core/result.h"

#include <QByteArray>
#include <QByteArrayView>

#include <memory>

namespace Ferry {

/// \a contact as the library keeps it: compact JSON of our own, version 1, empty fields left out. Every Contact comes back
/// equal; a text with lone surrogates, which no UTF-8 can hold, is written as the array of its UTF-16 units.
[[nodiscard]] QByteArray toRecord(const Contact &contact);

/// Reads records. Keep one for many: its buffers are used again.
class ContactRecordReader
{
public:
    ContactRecordReader();
    ~ContactRecordReader();
    ContactRecordReader(const ContactRecordReader &) = delete;
    ContactRecordReader &operator=(const ContactRecordReader &) = delete;

    /// StoreDamaged when \a record is none, StoreTooNew when it is of a later version.
    [[nodiscard]] Result<Contact> read(QByteArrayView record);

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace Ferry
