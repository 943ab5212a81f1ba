// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/formats/vcard3writer.h"

#include "app/formats/labels.h"
#include "app/formats/vcardtext.h"

#include <initializer_list>
#include <string_view>

using namespace Qt::Literals::StringLiterals;

namespace Ferry {

namespace {

/// The year that Apple writes, and marks, for "no year".
constexpr std::string_view BirthdayWithoutYear = "BDAY;X-APPLE-OMIT-YEAR=1604:1604-";

std::string_view placeType(const LabelKind &kind)
{
    switch (kind.place) {
    case LabelKind::Place::Home:
        return "HOME";
    case LabelKind::Place::Work:
        return "WORK";
    case LabelKind::Place::None:
    case LabelKind::Place::Other:
        break;
    }
    return {};
}

std::string_view deviceType(const LabelKind &kind)
{
    switch (kind.device) {
    case LabelKind::Device::Mobile:
        return "CELL";
    case LabelKind::Device::Fax:
        return "FAX";
    case LabelKind::Device::Pager:
        return "PAGER";
    case LabelKind::Device::None:
    case LabelKind::Device::Main:
        break;
    }
    return "VOICE";
}

/// Readers open what PHOTO names, so nothing else may stand there.
bool isWebAddress(QStringView text)
{
    const QStringView trimmed = text.trimmed();
    return trimmed.startsWith("https://"_L1, Qt::CaseInsensitive)
        || trimmed.startsWith("http://"_L1, Qt::CaseInsensitive);
}

bool hasParts(const PostalAddress &address)
{
    for (const QString &part : {address.street, address.city, address.region, address.postalCode, address.country}) {
        if (!isBlank(part))
            return true;
    }
    return false;
}

/// Writes one card at the end of a buffer.
class Card
{
public:
    explicit Card(OutputBuffer &out)
        : m_out(out)
    {
    }

    void write(const Contact &contact)
    {
        line("BEGIN:VCARD");
        line("VERSION:3.0");
        name(contact);
        for (const QString &company : contact.companies)
            text("ORG:", company);
        text("TITLE:", contact.jobTitle);
        for (const EmailAddress &entry : contact.emails)
            email(entry);
        for (const PhoneNumber &entry : contact.phones)
            phone(entry);
        for (const PostalAddress &entry : contact.addresses)
            postal(entry);
        if (contact.birthday)
            birthday(*contact.birthday);
        QStringList notes = contact.locations;
        for (const QString &photo : contact.photos) {
            if (isWebAddress(photo))
                link("PHOTO;VALUE=uri:", photo);
            else
                notes.append(photo);
        }
        text("NOTE:", notes.join(u'\n'));
        categories(contact.groups);
        line("END:VCARD");
    }

private:
    void begin() { m_lineStart = m_out.size(); }
    void add(std::string_view piece) { m_out.append(piece); }
    void add(QStringView value) { appendEscaped(m_out, value); }
    void end() { endLine(m_out, m_lineStart); }

    void line(std::string_view whole)
    {
        begin();
        add(whole);
        end();
    }

    void text(std::string_view start, QStringView value)
    {
        if (isBlank(value))
            return;
        begin();
        add(start);
        add(value);
        end();
    }

    void name(const Contact &contact)
    {
        begin();
        add("N:");
        add(contact.familyName);
        add(";");
        add(contact.givenName);
        add(";;");
        add(contact.namePrefix);
        add(";");
        end();

        const QString shown = displayName(contact);
        begin();
        add("FN:");
        // Without one, some importers refuse the whole file.
        add(isBlank(shown) ? QStringView(u"?") : QStringView(shown));
        end();
        if (isBlank(contact.givenName) && isBlank(contact.familyName) && !contact.companies.isEmpty())
            line("X-ABShowAs:COMPANY");
    }

    /// Begins a property; one that keeps a label of its own is tied to it by a group, "item1.".
    void beginProperty(std::string_view property, const QString &ownLabel)
    {
        begin();
        if (!ownLabel.isEmpty()) {
            add("item");
            m_out.append(QByteArray::number(m_items));
            add(".");
        }
        add(property);
    }

    void types(std::initializer_list<std::string_view> types)
    {
        std::string_view separator = ";TYPE=";
        for (const std::string_view type : types) {
            if (type.empty())
                continue;
            add(separator);
            add(type);
            separator = ",";
        }
    }

    /// The label worth keeping beside the standard types; a number for its group is taken.
    QString ownLabel(const QString &label, bool standardSaysIt)
    {
        if (standardSaysIt)
            return {};
        QString own = labelText(label);
        if (!own.isEmpty())
            ++m_items;
        return own;
    }

    void writeOwnLabel(const QString &ownLabel)
    {
        if (ownLabel.isEmpty())
            return;
        beginProperty("X-ABLabel:", ownLabel);
        add(ownLabel);
        end();
    }

    void email(const EmailAddress &email)
    {
        if (isBlank(email.address))
            return;
        const LabelKind kind = classifyLabel(email.label);
        const QString own = ownLabel(email.label, kind.exact && kind.device == LabelKind::Device::None);
        beginProperty("EMAIL", own);
        types({"INTERNET", placeType(kind), email.primary ? "PREF" : ""});
        add(":");
        add(email.address);
        end();
        writeOwnLabel(own);
    }

    void phone(const PhoneNumber &phone)
    {
        if (isBlank(phone.number))
            return;
        const LabelKind kind = classifyLabel(phone.label);
        const QString own = ownLabel(phone.label, kind.exact && kind.device != LabelKind::Device::Main);
        beginProperty("TEL", own);
        types({placeType(kind), deviceType(kind), phone.primary ? "PREF" : ""});
        add(":");
        add(phone.number);
        end();
        writeOwnLabel(own);
    }

    void postal(const PostalAddress &address)
    {
        const bool inParts = hasParts(address);
        const bool isFormatted = !isBlank(address.formatted);
        if (!inParts && !isFormatted)
            return;
        const LabelKind kind = classifyLabel(address.label);
        const QString own = ownLabel(address.label, kind.exact && kind.device == LabelKind::Device::None);
        beginProperty("ADR", own);
        types({placeType(kind)});
        add(":;;");
        // Few readers look at LABEL: an address without parts goes where they will find it.
        add(inParts ? address.street : address.formatted);
        for (const QString &part : {address.city, address.region, address.postalCode, address.country}) {
            add(";");
            add(part);
        }
        end();
        if (isFormatted) {
            beginProperty("LABEL", own);
            types({placeType(kind)});
            add(":");
            add(address.formatted);
            end();
        }
        writeOwnLabel(own);
    }

    void birthday(const PartialDate &date)
    {
        begin();
        const QByteArray iso = toIsoString(date).toLatin1();
        if (date.year) {
            add("BDAY:");
            m_out.append(iso);
        } else {
            add(BirthdayWithoutYear);
            m_out.append(iso.sliced(2)); // without "--"
        }
        end();
    }

    /// A URI, which knows no escapes: what may not stand in one is percent-encoded.
    void link(std::string_view start, const QString &uri)
    {
        begin();
        add(start);
        const QByteArray bytes = cleanText(uri).trimmed().toUtf8();
        m_out.append(bytes.toPercentEncoding("!#$%&'()*+,/:;=?@[]"));
        end();
    }

    void categories(const QStringList &groups)
    {
        begin();
        std::string_view separator = "CATEGORIES:";
        for (const QString &group : groups) {
            if (isBlank(group))
                continue;
            add(separator);
            add(group);
            separator = ",";
        }
        if (m_out.size() > m_lineStart)
            end();
    }

    OutputBuffer &m_out;
    qsizetype m_lineStart = 0;
    int m_items = 0;
};

} // namespace

void appendVCard3(OutputBuffer &out, const Contact &contact)
{
    Card(out).write(contact);
}

Result<qint64> writeVCard3(QIODevice &device, const QList<Contact> &contacts, const ExportProgress &progress)
{
    ContactSink sink(device, progress);
    for (const Contact &contact : contacts) {
        appendVCard3(sink.buffer(), contact);
        if (const Result<void> done = sink.contactDone(); !done)
            return fail(done.error());
    }
    return sink.finish();
}

} // namespace Ferry
