// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/formats/tableguess.h"

#include "app/formats/tablerole.h"
#include "app/formats/tablewords.h"

#include <QRegularExpression>
#include <QSet>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace Ferry {

namespace {

using enum TableRole;

/// More rows than these say nothing new.
constexpr qsizetype RowsLookedAt = 100;

bool looksLikeEmail(const QString &text)
{
    static const QRegularExpression Pattern(u"^[^\\s@,;<>]+@[^\\s@,;<>]+\\.[^\\s@,;<>.]+$"_s);
    return Pattern.match(text).hasMatch();
}

/// A number with something about it that mere amounts, codes and dates have not.
bool looksLikePhone(const QString &text)
{
    static const QRegularExpression Pattern(u"^\\+?[0-9()/ .\\-\u2013\u2011]+$"_s);
    static const QRegularExpression Date(u"^\\d{1,4}[./\\-]\\d{1,2}[./\\-]\\d{1,4}$"_s);
    if (!Pattern.match(text).hasMatch() || Date.match(text).hasMatch())
        return false;
    const auto digits = std::count_if(text.begin(), text.end(), [](QChar c) { return c.isDigit(); });
    const bool isParted = text.contains(u' ') || text.contains(u'/') || text.contains(u'-') || text.contains(u'(');
    return digits >= 6 && digits <= 15 && (text.startsWith(u'+') || text.startsWith(u'0') || isParted);
}

bool looksLikeWebsite(const QString &text)
{
    return text.startsWith("http://"_L1, Qt::CaseInsensitive) || text.startsWith("https://"_L1, Qt::CaseInsensitive)
        || text.startsWith("www."_L1, Qt::CaseInsensitive);
}

bool looksLikeName(const QString &text)
{
    constexpr qsizetype Longest = 60;
    const auto isNameLike = [](QChar c) {
        return c.isLetter() || c.isMark() || c.isSurrogate() || c == u' ' || c == u'-' || c == u'\'' || c == u'.'
            || c == u'\u2019' || c == u',';
    };
    return text.size() <= Longest && text.front().isLetter() && std::all_of(text.begin(), text.end(), isNameLike);
}

/// Looks at the values of a table's columns.
class Values
{
public:
    Values(const QList<QStringList> &rows, bool hasHeader)
        : m_rows(rows.mid(hasHeader ? 1 : 0, RowsLookedAt))
    {
    }

    /// Whether most of the values in \a column are as \a looks says.
    template<typename Looks>
    [[nodiscard]] bool mostly(qsizetype column, Looks looks) const
    {
        qsizetype all = 0;
        qsizetype such = 0;
        for (const QStringList &row : m_rows) {
            const QString text = row.value(column).trimmed();
            all += text.isEmpty() ? 0 : 1;
            such += !text.isEmpty() && looks(text) ? 1 : 0;
        }
        return all > 0 && such * 10 >= all * 6;
    }

private:
    QList<QStringList> m_rows;
};

bool isName(TableRole role)
{
    return role == FullName || role == GivenName || role == FamilyName;
}

class Guess
{
public:
    Guess(const QList<QStringList> &rows, bool hasHeader)
        : m_rows(rows)
        , m_values(rows, hasHeader)
        , m_hasHeader(hasHeader)
    {
    }

    QList<TableColumn> columns()
    {
        qsizetype count = 0;
        for (const QStringList &row : m_rows.first(std::min(m_rows.size(), RowsLookedAt + 1)))
            count = std::max(count, row.size());
        for (qsizetype i = 0; i < count; ++i) {
            const QString header = m_hasHeader ? m_rows.constFirst().value(i).trimmed() : QString();
            m_columns.append({header.isEmpty() ? u"Column %1"_s.arg(i + 1) : header, guessRole(header)});
            if (m_columns.constLast().role == KeepAsIs)
                m_columns.last().role = roleByLook(i, header);
        }
        settleNames();
        settleTitles();
        settleBirthday();
        settleAddresses();
        if (!std::any_of(m_columns.cbegin(), m_columns.cend(), [](const auto &column) { return isName(column.role); }))
            findNames();
        return m_columns;
    }

private:
    [[nodiscard]] bool has(TableRole role) const
    {
        return std::any_of(m_columns.cbegin(), m_columns.cend(),
                           [role](const TableColumn &column) { return column.role == role; });
    }

    [[nodiscard]] TableRole roleByLook(qsizetype column, const QString &header) const
    {
        if (m_values.mostly(column, looksLikeEmail))
            return Email;
        if (m_values.mostly(column, looksLikeWebsite))
            return Website;
        if (!TableWords::isAboutNumbers(header) && m_values.mostly(column, looksLikePhone))
            return Phone;
        return KeepAsIs;
    }

    /// "Vorname, Name" means the family name by Name, and "Nombre, Apellidos" the given one by Nombre.
    void settleNames()
    {
        const bool hasGiven = has(GivenName);
        const bool hasFamily = has(FamilyName);
        for (TableColumn &column : m_columns) {
            if (column.role != FullName)
                continue;
            const TableWords::BareName bare = TableWords::bareName(column.header);
            if (hasGiven && !hasFamily && bare != TableWords::BareName::No)
                column.role = FamilyName;
            else if (hasFamily && !hasGiven && bare == TableWords::BareName::MaybeGiven)
                column.role = GivenName;
        }
    }

    /// Two titles are one before the name and one at work, as in Outlook's French.
    void settleTitles()
    {
        TableColumn *first = nullptr;
        for (TableColumn &column : m_columns) {
            if (column.role != NamePrefix || !TableWords::isTitle(column.header))
                continue;
            if (first && !has(JobTitle))
                column.role = JobTitle;
            first = &column;
        }
    }

    /// The day of Thunderbird's three columns is called like a whole birthday.
    void settleBirthday()
    {
        for (TableColumn &column : m_columns) {
            const bool isDay = column.role == Birthday && (has(BirthMonth) || has(BirthYear));
            if (isDay)
                column.role = BirthDay;
            else if (column.role == BirthDay && !has(BirthMonth) && !has(BirthYear))
                column.role = Birthday;
        }
    }

    /// "Adresse" beside "Ort" is the street alone, and "Ort" beside "Ort privat" a place.
    void settleAddresses()
    {
        constexpr std::array Kinds{std::array{Address, Street, PostalCode, City},
                                   std::array{HomeAddress, HomeStreet, HomePostalCode, HomeCity},
                                   std::array{WorkAddress, WorkStreet, WorkPostalCode, WorkCity},
                                   std::array{OtherAddress, OtherStreet, OtherPostalCode, OtherCity}};
        for (const auto &[address, street, postalCode, city] : Kinds) {
            const bool isInParts = !has(street) && (has(postalCode) || has(city));
            for (TableColumn &column : m_columns) {
                if (column.role == address && isInParts)
                    column.role = street;
            }
        }
        const bool isElsewhere = (has(HomeCity) || has(WorkCity)) && !has(Street) && !has(PostalCode);
        for (TableColumn &column : m_columns) {
            if (column.role == City && isElsewhere)
                column.role = Place;
        }
    }

    /// Where no header tells, the first columns of words are names.
    void findNames()
    {
        QList<qsizetype> words;
        for (qsizetype i = 0; i < m_columns.size() && words.size() < 2; ++i) {
            const bool isUntold = !m_hasHeader || m_rows.constFirst().value(i).trimmed().isEmpty();
            if (!isUntold || m_columns.at(i).role != KeepAsIs || !m_values.mostly(i, looksLikeName)) {
                if (!words.isEmpty())
                    break;
                continue;
            }
            words.append(i);
        }
        const auto isSeveral = [](const QString &text) { return text.contains(u' '); };
        if (words.isEmpty())
            return;
        if (words.size() == 1 || m_values.mostly(words.constFirst(), isSeveral)) {
            m_columns[words.constFirst()].role = FullName;
        } else {
            m_columns[words.constFirst()].role = GivenName;
            m_columns[words.constLast()].role = FamilyName;
        }
    }

    const QList<QStringList> &m_rows;
    Values m_values;
    bool m_hasHeader;
    QList<TableColumn> m_columns;
};

/// A row of names has no values in it, and either a word that is one or values of another look below.
bool beginsWithHeader(const QList<QStringList> &rows)
{
    QSet<QString> seen;
    qsizetype known = 0;
    for (const QString &cell : rows.constFirst()) {
        const QString text = cell.trimmed();
        if (looksLikeEmail(text) || looksLikeWebsite(text) || looksLikePhone(text))
            return false;
        known += guessRole(text) != KeepAsIs ? 1 : 0;
        if (!text.isEmpty())
            seen.insert(text);
    }
    if (known > 0 || rows.size() < 2)
        return true;
    const Values values(rows, true);
    for (qsizetype i = 0; i < rows.constFirst().size(); ++i) {
        if (values.mostly(i, looksLikeEmail) || values.mostly(i, looksLikePhone) || values.mostly(i, looksLikeWebsite))
            return true;
    }
    // Nothing tells: a table has one as a rule, and names do not come twice in it.
    const auto isBlankCell = [](const QString &cell) { return cell.trimmed().isEmpty(); };
    return std::none_of(rows.constFirst().cbegin(), rows.constFirst().cend(), isBlankCell)
        && seen.size() == rows.constFirst().size();
}

} // namespace

TableRole guessRole(const QString &header)
{
    return TableWords::role(header);
}

TableMapping guessTable(const QList<QStringList> &rows, const TableForm &form, std::optional<bool> hasHeader)
{
    TableMapping mapping{.form = form};
    if (rows.isEmpty())
        return mapping;
    mapping.hasHeader = hasHeader ? *hasHeader : beginsWithHeader(rows);
    mapping.columns = Guess(rows, mapping.hasHeader).columns();
    return mapping;
}

bool namesSomebody(const TableMapping &mapping)
{
    return std::any_of(mapping.columns.cbegin(), mapping.columns.cend(), [](const TableColumn &column) {
        const CsvField field = tableRoleInfo(column.role).field;
        return isName(column.role) || column.role == Nickname || column.role == Company || field == CsvField::Email
            || field == CsvField::Phone;
    });
}

} // namespace Ferry
