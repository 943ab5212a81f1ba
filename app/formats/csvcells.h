// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/formats/csvdialect.h"
#include "models/contact/contact.h"

#include <QList>
#include <QString>
#include <QStringList>

namespace Ferry {

/// The cells of one contact, which must fit (contactfit): what stands in which column.
class CsvCells
{
public:
    CsvCells(const Contact &contact, const CsvDialect &dialect);

    [[nodiscard]] QString cell(const CsvColumn &column) const;

private:
    [[nodiscard]] QString addressPart(const CsvColumn &column) const;
    [[nodiscard]] QString birthday(CsvField field) const;
    [[nodiscard]] QString groups() const;

    const Contact &m_contact;
    const CsvDialect &m_dialect;
    /// What stands in each slot, or -1.
    QList<qsizetype> m_phoneAt;
    QList<qsizetype> m_addressAt;
    QList<std::pair<QString, QString>> m_custom;
};

/// The contact that one row makes: \a cells under \a columns, as many as there are of both.
[[nodiscard]] Contact contactFromCells(const QStringList &cells, const QList<CsvColumn> &columns,
                                       const CsvDialect &dialect);

} // namespace Ferry
