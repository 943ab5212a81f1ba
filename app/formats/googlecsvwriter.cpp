// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/formats/googlecsvwriter.h"

#include "app/formats/csvtext.h"
#include "app/formats/labels.h"
#include "app/formats/vcardtext.h"

#include <algorithm>
#include <string_view>

using namespace Qt::Literals::StringLiterals;

namespace Ferry {

namespace {

constexpr std::string_view FixedColumns =
    "First Name,Middle Name,Last Name,Phonetic First Name,Phonetic Middle Name,Phonetic Last Name,Name Prefix,"
    "Name Suffix,Nickname,File As,Organization Name,Organization Title,Organization Department,Birthday,Notes,Photo,"
    "Labels";

struct Field {
    QString label;
    QString value;
};

/// Blocks of each kind that the widest contact fills.
struct Blocks {
    qsizetype emails = 0;
    qsizetype phones = 0;
    qsizetype addresses = 0;
    qsizetype custom = 0;
};

QList<Field> customFields(const Contact &contact)
{
    QList<Field> fields;
    for (const QString &company : contact.companies.mid(1))
        fields.append({u"Company"_s, company});
    for (const QString &location : contact.locations)
        fields.append({u"Location"_s, location});
    for (const QString &photo : contact.photos.mid(1))
        fields.append({u"Photo"_s, photo});
    return fields;
}

Blocks blocksFor(const QList<Contact> &contacts)
{
    Blocks blocks;
    for (const Contact &contact : contacts) {
        blocks.emails = std::max(blocks.emails, contact.emails.size());
        blocks.phones = std::max(blocks.phones, contact.phones.size());
        blocks.addresses = std::max(blocks.addresses, contact.addresses.size());
        const qsizetype custom = std::max<qsizetype>(contact.companies.size() - 1, 0) + contact.locations.size()
            + std::max<qsizetype>(contact.photos.size() - 1, 0);
        blocks.custom = std::max(blocks.custom, custom);
    }
    return blocks;
}

void appendHeader(OutputBuffer &out, const Blocks &blocks)
{
    const auto block = [&out](std::string_view name, qsizetype count, std::initializer_list<std::string_view> parts) {
        for (qsizetype number = 1; number <= count; ++number) {
            for (const std::string_view part : parts) {
                out.append(',');
                out.append(name);
                out.append(' ');
                out.append(QByteArray::number(number));
                out.append(" - ");
                out.append(part);
            }
        }
    };
    out.append(FixedColumns);
    block("E-mail", blocks.emails, {"Label", "Value"});
    block("Phone", blocks.phones, {"Label", "Value"});
    block("Address", blocks.addresses,
          {"Label", "Formatted", "Street", "City", "PO Box", "Region", "Postal Code", "Country", "Extended Address"});
    block("Custom Field", blocks.custom, {"Label", "Value"});
    out.append("\r\n");
}

QString placeWord(LabelKind::Place place)
{
    switch (place) {
    case LabelKind::Place::Home:
        return u"Home"_s;
    case LabelKind::Place::Work:
        return u"Work"_s;
    case LabelKind::Place::Other:
        return u"Other"_s;
    case LabelKind::Place::None:
        break;
    }
    return {};
}

QString deviceWord(LabelKind::Device device)
{
    switch (device) {
    case LabelKind::Device::Mobile:
        return u"Mobile"_s;
    case LabelKind::Device::Fax:
        return u"Fax"_s;
    case LabelKind::Device::Pager:
        return u"Pager"_s;
    case LabelKind::Device::Main:
        return u"Main"_s;
    case LabelKind::Device::None:
        break;
    }
    return {};
}

/// Google's marks out of a text that must not be taken for one: " ::: " parts values, "* " in front marks the preferred.
QString withoutMarks(QString text)
{
    text = labelText(text).replace(":::"_L1, "::"_L1);
    while (text.startsWith(u'*'))
        text = text.sliced(1).trimmed();
    return text;
}

QString googleLabel(const QString &label, bool primary)
{
    const LabelKind kind = classifyLabel(label);
    QString text;
    if (kind.exact)
        text = QString(placeWord(kind.place) + u' ' + deviceWord(kind.device)).trimmed();
    else
        text = withoutMarks(label);
    if (!primary)
        return text;
    return "* "_L1 + (text.isEmpty() ? u"Other"_s : text); // a lone "*" would become a label
}

QString googleLabels(const QStringList &groups)
{
    QStringList labels;
    for (const QString &group : groups) {
        if (const QString label = withoutMarks(group); !label.isEmpty())
            labels.append(label);
    }
    labels.append(u"* myContacts"_s); // without it an import lands among "other contacts"
    return labels.join(" ::: "_L1);
}

/// Writes cells, the first of a row without a comma before it.
class Row
{
public:
    explicit Row(OutputBuffer &out)
        : m_out(out)
    {
    }
    void cell(QStringView text)
    {
        if (!m_isFirst)
            m_out.append(',');
        m_isFirst = false;
        appendCsvCell(m_out, text);
    }
    void empty(qsizetype count)
    {
        for (; count > 0; --count)
            m_out.append(',');
    }
    void end() { m_out.append("\r\n"); }

private:
    OutputBuffer &m_out;
    bool m_isFirst = true;
};

void appendRow(OutputBuffer &out, const Contact &contact, const Blocks &blocks)
{
    Row row(out);
    row.cell(contact.givenName);
    row.empty(1); // Middle Name
    row.cell(contact.familyName);
    row.empty(3); // the phonetic names
    row.cell(contact.namePrefix);
    row.empty(3); // Name Suffix, Nickname, File As
    row.cell(contact.companies.value(0));
    row.cell(contact.jobTitle);
    row.empty(1); // Organization Department
    row.cell(contact.birthday ? toIsoString(*contact.birthday) : QString());
    row.empty(1); // Notes
    row.cell(contact.photos.value(0));
    row.cell(googleLabels(contact.groups));

    for (const EmailAddress &email : contact.emails) {
        row.cell(googleLabel(email.label, email.primary));
        row.cell(email.address);
    }
    row.empty(2 * (blocks.emails - contact.emails.size()));
    for (const PhoneNumber &phone : contact.phones) {
        row.cell(googleLabel(phone.label, phone.primary));
        row.cell(phone.number);
    }
    row.empty(2 * (blocks.phones - contact.phones.size()));
    for (const PostalAddress &address : contact.addresses) {
        row.cell(googleLabel(address.label, false));
        row.cell(address.formatted);
        row.cell(address.street);
        row.cell(address.city);
        row.empty(1); // PO Box
        row.cell(address.region);
        row.cell(address.postalCode);
        row.cell(address.country);
        row.empty(1); // Extended Address
    }
    row.empty(9 * (blocks.addresses - contact.addresses.size()));
    const QList<Field> custom = customFields(contact);
    for (const Field &field : custom) {
        row.cell(field.label);
        row.cell(field.value);
    }
    row.empty(2 * (blocks.custom - custom.size()));
    row.end();
}

} // namespace

Result<qint64> writeGoogleCsv(QIODevice &device, const QList<Contact> &contacts, const ExportProgress &progress)
{
    ContactSink sink(device, progress);
    const Blocks blocks = blocksFor(contacts);
    appendHeader(sink.buffer(), blocks);
    for (const Contact &contact : contacts) {
        appendRow(sink.buffer(), contact, blocks);
        if (const Result<void> done = sink.contactDone(); !done)
            return fail(done.error());
    }
    return sink.finish();
}

} // namespace Ferry
