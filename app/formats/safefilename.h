// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/contact/contact.h"

#include <QHash>
#include <QSet>
#include <QString>

namespace Ferry {

/// \a text as a name, or a part of one, that every file system takes, no shell and no eye misreads: without separators,
/// control characters, marks of writing direction or invisible ones, dots and spaces at the ends; none of the names that
/// Windows keeps for devices; at most \a longest bytes of UTF-8, cut between characters. Empty when nothing is left.
[[nodiscard]] QString safeFileName(const QString &text, qsizetype longest = 120);

/// Names for files with one contact each, no two the same, even where capitals do not count.
class ContactFileNames
{
public:
    /// The \a suffix goes without the dot, \a nameless stands for a contact without any name.
    ContactFileNames(QString suffix, QString nameless);

    /// "Anna Müller.vcf"; "Anna Müller (2).vcf" for the next one of that name.
    [[nodiscard]] QString nextFor(const Contact &contact);

private:
    QString m_suffix;
    QString m_nameless;
    QSet<QString> m_taken;
    QHash<QString, int> m_counts;
};

} // namespace Ferry
