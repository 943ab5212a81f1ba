// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/formats/vcardlines.h"

#include "app/formats/labels.h"
#include "app/formats/photouri.h"
#include "app/formats/quotedprintable.h"
#include "app/formats/vcardcontact.h"
#include "app/formats/vcardtext.h"

#include <array>
#include <charconv>
#include <initializer_list>
#include <string>
#include <string_view>

using namespace Qt::Literals::StringLiterals;

namespace Ferry {

namespace {

using enum VCardVersion;

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

/// Whether TYPE says all of \a kind: what is no device of telephony cannot be a "mobile" one, and "main" is not in it.
bool typesSay(const LabelKind &kind, bool isPhone)
{
    return kind.exact && (isPhone ? kind.device != LabelKind::Device::Main : kind.device == LabelKind::Device::None);
}

QString carriedLabel(const QString &label, bool isPhone)
{
    LabelKind kind = classifyLabel(label);
    if (!typesSay(kind, isPhone))
        return readableLabel(label);
    if (kind.place == LabelKind::Place::Other)
        kind.place = LabelKind::Place::None;
    return standardLabel(kind);
}

/// What the labels say that were asked for last: an address book has few of them, most sharing their text.
class LabelKinds
{
public:
    const LabelKind &of(const QString &label)
    {
        Entry &entry = m_entries[reinterpret_cast<quintptr>(label.constData()) / 32 % m_entries.size()];
        if (entry.label.constData() != label.constData() || entry.label.size() != label.size())
            entry = {label, classifyLabel(label)};
        return entry.kind;
    }

private:
    struct Entry {
        /// Held, so that no other text can be where this one is.
        QString label = {};
        LabelKind kind = {};
    };
    std::array<Entry, 32> m_entries;
};

/// Writes one card at the end of a buffer.
class Card
{
public:
    Card(OutputBuffer &out, VCardVersion version, LabelKinds &labels)
        : m_out(out)
        , m_version(version)
        , m_labels(labels)
    {
    }

    void write(const Contact &contact)
    {
        m_isFitting = contact.locations.isEmpty();
        line("BEGIN:VCARD");
        line(m_version == V21 ? "VERSION:2.1" : m_version == V30 ? "VERSION:3.0" : "VERSION:4.0");
        name(contact);
        text("NICKNAME", contact.nickname);
        organizations(contact);
        text("TITLE", contact.jobTitle);
        for (const EmailAddress &entry : contact.emails)
            email(entry);
        for (const PhoneNumber &entry : contact.phones)
            phone(entry);
        for (const PostalAddress &entry : contact.addresses)
            postal(entry);
        if (contact.birthday)
            birthday(*contact.birthday);
        for (const QString &website : contact.websites) {
            require(!website.isEmpty());
            text("URL", website);
        }
        for (const QString &entry : contact.photos)
            photo(entry);
        text("NOTE", contact.notes);
        categories(contact.groups);
        text("UID", contact.externalId);
        line("END:VCARD");
    }

    /// Whether contactfit would have left the contact as it is, but for the spelling of labels that were not written. Never true
    /// when it would not have, which is all that counts.
    [[nodiscard]] bool isFitting() const { return m_isFitting; }

private:
    void require(bool condition) { m_isFitting = m_isFitting && condition; }
    void requireText(QStringView text)
    {
        const bool beginsInk = !text.isEmpty() && text.front() > u' ' && text.front() < u'\x7f';
        require(beginsInk || !isBlank(text));
    }
    void begin(std::string_view property)
    {
        m_lineStart = m_out.size();
        add(property);
    }
    void add(std::string_view piece) { m_out.append(piece); }
    void value()
    {
        add(":");
        m_valueStart = m_out.size();
    }
    void add(QStringView text)
    {
        if (text.isEmpty())
            return;
        requireText(text);
        require(m_version == V21 ? appendLegacyEscaped(m_out, text) : appendEscaped(m_out, text));
    }

    void end()
    {
        if (m_version != V21) {
            endLine(m_out, m_lineStart);
            return;
        }
        // 2.1 folds at spaces and gives them back, or not: programs differ. Long lines are broken as quoted-printable.
        constexpr qsizetype LongestLine = 76;
        const std::string written(m_out.from(m_valueStart));
        if (m_out.size() - m_lineStart > LongestLine || !isPlainAscii(written)) {
            m_out.truncate(m_valueStart - 1);
            add(";CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:");
            appendQuotedPrintable(m_out, m_lineStart, written);
        }
        add("\r\n");
    }

    void line(std::string_view whole)
    {
        add(whole);
        add("\r\n");
    }

    void text(std::string_view property, QStringView content)
    {
        if (content.isEmpty())
            return;
        begin(property);
        value();
        add(content);
        end();
    }

    void name(const Contact &contact)
    {
        begin("N");
        value();
        add(contact.familyName);
        add(";");
        add(contact.givenName);
        add(";");
        add(contact.middleName);
        add(";");
        add(contact.namePrefix);
        add(";");
        add(contact.nameSuffix);
        end();

        const QString shown = displayName(contact);
        // Without one, some importers refuse the whole file.
        text("FN", isBlank(shown) ? QStringView(u"?") : QStringView(shown));
        if (!contact.companies.isEmpty() && shown == contact.companies.front())
            line(m_version == V40 ? "KIND:org" : "X-ABShowAs:COMPANY");
    }

    void organizations(const Contact &contact)
    {
        const qsizetype count = std::max<qsizetype>(contact.companies.size(), contact.department.isEmpty() ? 0 : 1);
        for (qsizetype i = 0; i < count; ++i) {
            begin("ORG");
            value();
            if (i < contact.companies.size()) {
                require(!contact.companies.at(i).isEmpty());
                add(contact.companies.at(i));
            }
            if (i == 0 && !contact.department.isEmpty()) {
                add(";");
                add(contact.department);
            }
            end();
        }
    }

    /// Begins a property; one that keeps a label of its own is tied to it by a group, "item1.".
    void beginGrouped(std::string_view property, const QString &ownLabel)
    {
        begin({});
        if (!ownLabel.isEmpty()) {
            add("item");
            std::array<char, 12> digits;
            const auto number = std::to_chars(digits.begin(), digits.end(), m_items);
            add(std::string_view(digits.data(), static_cast<size_t>(number.ptr - digits.data())));
            add(".");
        }
        add(property);
    }

    void types(std::initializer_list<std::string_view> list)
    {
        bool isFirst = true;
        for (const std::string_view type : list) {
            if (type.empty())
                continue;
            add(m_version == V21 ? ";" : isFirst ? ";TYPE=" : ",");
            isFirst = false;
            if (m_version == V40) {
                for (const char c : type)
                    m_out.append(static_cast<char>(c | 0x20)); // capitals to small letters
            } else {
                add(type);
            }
        }
    }
    std::string_view preferred(bool isPrimary) const { return isPrimary && m_version != V40 ? "PREF" : ""; }
    void preference(bool isPrimary)
    {
        if (isPrimary && m_version == V40)
            add(";PREF=1");
    }

    /// The label worth keeping beside the standard types; a number for its group is taken.
    QString ownLabel(const QString &label, const LabelKind &kind, bool isPhone)
    {
        if (typesSay(kind, isPhone) || label.isEmpty())
            return {};
        require(isLabelText(label) && !label.startsWith(u'_'));
        ++m_items;
        return label;
    }

    void writeOwnLabel(const QString &ownLabel)
    {
        if (ownLabel.isEmpty())
            return;
        beginGrouped("X-ABLabel", ownLabel);
        value();
        add(ownLabel);
        end();
    }

    void email(const EmailAddress &email)
    {
        require(!email.address.isEmpty());
        const LabelKind kind = m_labels.of(email.label);
        const QString own = ownLabel(email.label, kind, false);
        beginGrouped("EMAIL", own);
        types({m_version == V40 ? "" : "INTERNET", placeType(kind), preferred(email.primary)});
        preference(email.primary);
        value();
        add(email.address);
        end();
        writeOwnLabel(own);
    }

    void phone(const PhoneNumber &phone)
    {
        require(!phone.number.isEmpty());
        const LabelKind kind = m_labels.of(phone.label);
        const QString own = ownLabel(phone.label, kind, true);
        beginGrouped("TEL", own);
        types({placeType(kind), deviceType(kind), preferred(phone.primary)});
        preference(phone.primary);
        value();
        add(phone.number);
        end();
        writeOwnLabel(own);
    }

    void postal(const PostalAddress &address)
    {
        const QString *const parts[] = {&address.street, &address.city, &address.region, &address.postalCode,
                                        &address.country};
        const bool inParts =
            std::any_of(std::begin(parts), std::end(parts), [](const QString *part) { return !part->isEmpty(); });
        // Not one that says the same twice, or nothing.
        const bool onlyStreet =
            std::all_of(std::begin(parts) + 1, std::end(parts), [](const QString *part) { return part->isEmpty(); });
        require(!onlyStreet || address.street != address.formatted);
        const LabelKind kind = m_labels.of(address.label);
        const QString own = ownLabel(address.label, kind, false);
        beginGrouped("ADR", own);
        types({placeType(kind)});
        if (m_version == V40 && !address.formatted.isEmpty()) {
            add(";LABEL=");
            requireText(address.formatted);
            require(isClean(address.formatted));
            appendParameterValue(m_out, address.formatted);
        }
        value();
        add(";");
        // Few readers look at LABEL: an address without parts goes where they will find it.
        for (const QString *part : parts) {
            add(";");
            add(inParts || part != parts[0] ? *part : address.formatted);
        }
        end();
        if (m_version != V40 && !address.formatted.isEmpty()) {
            beginGrouped("LABEL", own);
            types({placeType(kind)});
            value();
            add(address.formatted);
            end();
        }
        writeOwnLabel(own);
    }

    void birthday(const PartialDate &date)
    {
        require(date.year != 1604); // which is taken for the mark below
        const QByteArray iso = toIsoString(date).toLatin1();
        begin("BDAY");
        if (m_version == V40) {
            value();
            for (qsizetype i = 0; i < iso.size(); ++i) {
                if (iso[i] != '-' || i < (date.year ? 0 : 2))
                    m_out.append(iso[i]); // the basic form, the only one in RFC 6350
            }
        } else if (date.year) {
            value();
            m_out.append(iso);
        } else {
            // The year that Apple writes, and marks, for "no year".
            add(";X-APPLE-OMIT-YEAR=1604");
            value();
            add("1604");
            m_out.append(iso.sliced(1));
        }
        end();
    }

    void photo(const QString &photo)
    {
        const std::optional<InlinePhoto> picture = inlinePhoto(photo);
        if (!picture || m_version == V40) {
            require(picture || (!photo.isEmpty() && photo == webAddress(photo)));
            // A URI, which knows no escapes. 4.0 takes it for one anyway; Evolution and KAddressBook want to be told.
            begin(m_version == V21 ? "PHOTO;VALUE=URL" : "PHOTO;VALUE=uri");
            value();
            m_out.append(photo.toLatin1());
            if (m_version == V21)
                add("\r\n");
            else
                end();
            return;
        }
        const QByteArray type = picture->subtype.toUpper();
        begin(m_version == V30 ? "PHOTO;ENCODING=b;TYPE=" : "PHOTO;ENCODING=BASE64;");
        m_out.append(type);
        value();
        m_out.append(picture->base64);
        endLine(m_out, m_lineStart);
        if (m_version == V21)
            add("\r\n"); // Outlook's reader wants an empty line there
    }

    void categories(const QStringList &groups)
    {
        if (groups.isEmpty())
            return;
        begin("CATEGORIES");
        value();
        for (qsizetype i = 0; i < groups.size(); ++i) {
            require(!groups.at(i).isEmpty());
            if (i > 0)
                add(",");
            if (m_version != V21) {
                add(groups.at(i));
                continue;
            }
            OutputBuffer escaped;
            requireText(groups.at(i));
            require(appendLegacyEscaped(escaped, groups.at(i)));
            m_out.append(escaped.toByteArray().replace(",", "\\,"));
        }
        end();
    }

    OutputBuffer &m_out;
    VCardVersion m_version;
    LabelKinds &m_labels;
    qsizetype m_lineStart = 0;
    qsizetype m_valueStart = 0;
    int m_items = 0;
    bool m_isFitting = true;
};

/// Appends \a contact if it fits as it is.
bool appendedAsItIs(OutputBuffer &out, const Contact &contact, VCardVersion version, LabelKinds &labels)
{
    const qsizetype begin = out.size();
    Card card(out, version, labels);
    card.write(contact);
    if (!card.isFitting())
        out.truncate(begin);
    return card.isFitting();
}

} // namespace

const FormatAbility &vCardAbility()
{
    static constexpr FormatAbility Ability{
        .locations = 0,
        .emailLabel = [](const QString &label, bool) { return carriedLabel(label, false); },
        .phoneLabel = [](const QString &label, bool) { return carriedLabel(label, true); },
        .addressLabel = [](const QString &label, bool) { return carriedLabel(label, false); },
        .inlinePhotos = true,
    };
    return Ability;
}

void appendVCard(OutputBuffer &out, const Contact &contact, VCardVersion version)
{
    LabelKinds labels;
    Card(out, version, labels).write(contact);
}

Result<qint64> writeVCards(QIODevice &device, const QList<Contact> &contacts, VCardVersion version,
                           const FitOptions &options, const ExportProgress &progress)
{
    ContactSink sink(device, progress);
    LabelKinds labels;
    for (const Contact &contact : contacts) {
        // Nearly all of them fit. That is seen while they are written, at a third of the cost of looking first.
        if (!options.ownLabels || !appendedAsItIs(sink.buffer(), contact, version, labels))
            appendVCard(sink.buffer(), fit(contact, vCardAbility(), options).contact, version);
        if (const Result<void> done = sink.contactDone(); !done)
            return fail(done.error());
    }
    return sink.finish();
}

} // namespace Ferry
