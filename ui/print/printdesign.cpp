// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/print/printdesign.h"

#include "ui/widgets/contactdetails.h"
#include "ui/widgets/datetext.h"
#include "ui/widgets/plaintext.h"

#include <QCollator>
#include <QCoreApplication>

#include <algorithm>
#include <numeric>

using namespace Qt::Literals::StringLiterals;

namespace Ferry {

namespace {

/// "Müller, Dr. Anna": as people look a name up, where it stands under its family name.
QString directoryName(const Contact &contact)
{
    const QString family = contact.familyName.trimmed();
    QStringList others{contact.namePrefix, contact.givenName, contact.middleName, contact.nameSuffix};
    others.removeIf([](const QString &part) { return part.trimmed().isEmpty(); });
    if (family.isEmpty() || contact.givenName.trimmed().isEmpty())
        return displayName(contact);
    // Where the family name comes first anyway there is no comma.
    const QChar::Script script = QChar::script(family.toUcs4().constFirst());
    const bool isFirst = script == QChar::Script_Han || script == QChar::Script_Hangul
        || script == QChar::Script_Hiragana || script == QChar::Script_Katakana;
    return family + (isFirst ? u" "_s : u", "_s) + others.join(u' ');
}

class Words
{
    Q_DECLARE_TR_FUNCTIONS(Ferry::PrintDesign)

public:
    explicit Words(PrintDesign design)
        : m_design(design)
    {
    }

    void add(PrintLine::Style style, const QString &label, const QString &text)
    {
        // A page of one paragraph; what is longer is no note any more, and would stop the layout.
        constexpr qsizetype Longest = 4'000;
        if (text.trimmed().isEmpty() && (style != PrintLine::Style::Entry || label.trimmed().isEmpty()))
            return;
        QString shown = PlainText::visible(text);
        if (const qsizetype affordable = PlainText::affordableLength(shown, Longest); affordable < shown.size())
            shown = shown.first(affordable) + u'…';
        m_lines.append({style, PlainText::oneLine(label, 200), shown.trimmed()});
    }
    void detail(const QString &label, const QString &text) { add(PrintLine::Style::Detail, label, text); }

    QList<PrintLine> of(const Contact &contact)
    {
        const QString name = m_design == PrintDesign::Cards ? displayName(contact) : directoryName(contact);
        const QString shown = name.trimmed().isEmpty() ? tr("No name") : name;
        if (m_design == PrintDesign::PhoneList) {
            addPhoneList(shown, contact);
            return m_lines;
        }
        add(PrintLine::Style::Name, {}, PlainText::oneLine(shown));
        addWork(contact, displayName(contact));
        for (const PhoneNumber &phone : contact.phones)
            detail(label(phone.label, tr("Phone")), PlainText::isolated(phone.number));
        for (const EmailAddress &email : contact.emails)
            detail(label(email.label, tr("E-mail")), PlainText::isolated(email.address));
        for (const PostalAddress &address : contact.addresses)
            detail(label(address.label, tr("Address")), addressText(address));
        if (m_design == PrintDesign::Directory)
            addRest(contact);
        return m_lines;
    }

private:
    static QString label(const QString &own, const QString &otherwise)
    {
        return own.trimmed().isEmpty() ? otherwise : own;
    }

    void addPhoneList(const QString &name, const Contact &contact)
    {
        QStringList numbers;
        for (const PhoneNumber &phone : contact.phones) {
            if (phone.number.trimmed().isEmpty())
                continue;
            QString number = PlainText::isolated(PlainText::oneLine(phone.number));
            if (!phone.label.trimmed().isEmpty())
                number += u"  "_s + PlainText::selfDirected(PlainText::oneLine(phone.label, 40));
            numbers.append(number);
        }
        add(PrintLine::Style::Entry, name, numbers.join(u'\n'));
    }

    void addWork(const Contact &contact, const QString &name)
    {
        QStringList work;
        for (const QString &part : QStringList{contact.jobTitle, contact.department} + contact.companies) {
            if (!part.trimmed().isEmpty() && part != name)
                work.append(PlainText::oneLine(part));
        }
        detail({}, work.join(", "_L1));
    }

    void addRest(const Contact &contact)
    {
        detail(tr("Nickname"), contact.nickname == displayName(contact) ? QString() : contact.nickname);
        if (contact.birthday)
            detail(tr("Birthday"), dateText(*contact.birthday, QLocale()));
        for (const QString &website : contact.websites)
            detail(tr("Website"), PlainText::isolated(website));
        for (const QString &place : contact.locations)
            detail(tr("Place"), place);
        detail(tr("Groups"), contact.groups.join(", "_L1));
        detail(tr("Notes"), contact.notes);
    }

    PrintDesign m_design;
    QList<PrintLine> m_lines;
};

/// What a name is sorted by and stands under: the family name first.
QString sortName(const Contact &contact)
{
    const QString family = contact.familyName.trimmed();
    return family.isEmpty() ? displayName(contact).trimmed() : family + u' ' + contact.givenName;
}

} // namespace

QList<PrintLine> printLines(const Contact &contact, PrintDesign design)
{
    return Words(design).of(contact);
}

QList<Contact> inPrintOrder(QList<Contact> contacts)
{
    QCollator collator;
    collator.setNumericMode(true);
    collator.setCaseSensitivity(Qt::CaseInsensitive);
    struct Place {
        bool isLast;
        QCollatorSortKey key;
        qsizetype contact;
    };
    std::vector<Place> places;
    places.reserve(static_cast<std::size_t>(contacts.size()));
    for (qsizetype i = 0; i < contacts.size(); ++i) {
        const bool hasNoLetter = printLetter(contacts.at(i)) == "#"_L1;
        places.push_back({hasNoLetter, collator.sortKey(sortName(contacts.at(i)).left(200)), i});
    }
    std::stable_sort(places.begin(), places.end(),
                     [](const Place &a, const Place &b) { return a.isLast != b.isLast ? b.isLast : a.key < b.key; });
    QList<Contact> ordered;
    ordered.reserve(contacts.size());
    for (const Place &place : places)
        ordered.append(std::move(contacts[place.contact]));
    return ordered;
}

QString printLetter(const Contact &contact)
{
    const QString name = sortName(contact);
    if (name.isEmpty())
        return u"#"_s;
    // Without its accent: Ö stands under O, where the collation puts it in most languages.
    const QList<uint> points = name.left(4).normalized(QString::NormalizationForm_D).toUcs4();
    const char32_t first = points.isEmpty() ? U'#' : QChar::toUpper(static_cast<char32_t>(points.front()));
    return QChar::isLetter(first) ? QString::fromUcs4(&first, 1).normalized(QString::NormalizationForm_C) : u"#"_s;
}

} // namespace Ferry
