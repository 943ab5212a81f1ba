// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/match/contactkeys.h"

#include <algorithm>
#include <array>

namespace Ferry {

using namespace Qt::Literals::StringLiterals;

namespace {

void sortOnce(QStringList &list)
{
    list.removeAll(QString());
    list.sort();
    list.removeDuplicates();
}

} // namespace

QString emailKey(const QString &address)
{
    const QString key = address.trimmed().toCaseFolded();
    const qsizetype at = key.lastIndexOf(u'@');
    return at > 0 && at < key.size() - 1 ? key : QString();
}

bool isRoleAddress(const QString &email)
{
    static constexpr std::array roles{
        "abuse"_L1,      "accounting"_L1, "admin"_L1,       "administrator"_L1, "anfrage"_L1,   "billing"_L1,
        "buero"_L1,      "contact"_L1,    "contacto"_L1,    "donotreply"_L1,    "enquiries"_L1, "family"_L1,
        "familie"_L1,    "hallo"_L1,      "hello"_L1,       "help"_L1,          "helpdesk"_L1,  "hostmaster"_L1,
        "hr"_L1,         "info"_L1,       "information"_L1, "invoice"_L1,       "jobs"_L1,      "kontakt"_L1,
        "mail"_L1,       "marketing"_L1,  "newsletter"_L1,  "noc"_L1,           "noreply"_L1,   "office"_L1,
        "orders"_L1,     "postmaster"_L1, "press"_L1,       "privacy"_L1,       "reception"_L1, "sales"_L1,
        "security"_L1,   "service"_L1,    "shop"_L1,        "support"_L1,       "team"_L1,      "vertrieb"_L1,
        "verwaltung"_L1, "webmaster"_L1,  "welcome"_L1,
    };
    QString local = email.left(email.lastIndexOf(u'@'));
    local.truncate(local.indexOf(u'+') < 0 ? local.size() : local.indexOf(u'+'));
    local.remove(u'-');
    local.remove(u'_');
    local.remove(u'.');
    return std::find(roles.begin(), roles.end(), local) != roles.end();
}

QString nameKey(const QString &name)
{
    constexpr qsizetype longest = 400; // beyond that it is no name
    // Compatibility forms taken apart, so that full-width letters, ligatures and accents fall away.
    QString apart = name.left(longest).normalized(QString::NormalizationForm_KD).toCaseFolded();
    apart.replace(u'ß', "ss"_L1); // which has no form that is taken apart
    QStringList words;
    QString word;
    const auto endWord = [&] {
        if (!word.isEmpty())
            words += word;
        word.clear();
    };
    for (const QChar c : apart) {
        if (c.isLetterOrNumber() || c.isSurrogate())
            word += c;
        else if (!c.isMark() && c != u'\'' && c != u'\u2019')
            endWord();
    }
    endWord();
    words.sort();
    return words.join(u' ');
}

QString plainPhoneKey(const QString &number)
{
    QString key;
    int digits = 0;
    for (const QChar c : number.trimmed()) {
        if (c.isDigit()) {
            key += QChar(u'0' + c.digitValue());
            ++digits;
        } else if (c == u'+' && key.isEmpty()) {
            key += c;
        }
    }
    return digits >= 7 ? key : QString();
}

ContactKeys contactKeys(const Contact &contact, const PhoneKey &phoneKey, const QString &id)
{
    ContactKeys keys{.id = id};
    for (const EmailAddress &email : contact.emails)
        keys.emails += emailKey(email.address);
    for (const PhoneNumber &phone : contact.phones)
        keys.phones += phoneKey ? phoneKey(phone.number) : plainPhoneKey(phone.number);
    sortOnce(keys.emails);
    sortOnce(keys.phones);
    keys.name = nameKey(contact.givenName + u' ' + contact.familyName);
    keys.isFullName = keys.name.contains(u' ');
    if (keys.name.isEmpty() && !contact.companies.isEmpty()) {
        keys.name = nameKey(contact.companies.constFirst());
        keys.isFullName = !keys.name.isEmpty();
    }
    return keys;
}

} // namespace Ferry
