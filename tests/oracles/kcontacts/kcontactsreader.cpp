// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/oracles/readers/jsontext.h"

#include <KContacts/Addressee>
#include <KContacts/VCardConverter>

#include <QFile>

#include <cstdio>
#include <ctime>

namespace {

std::string quoted(const QString &text)
{
    return Oracle::quoted(text.toStdString());
}

std::string labelOf(bool isHome, bool isWork, const char *device = "")
{
    std::string label = isHome ? "Home" : isWork ? "Work" : "";
    if (*device)
        label += (label.empty() ? "" : " ") + std::string(device);
    return label;
}

std::string item(const QString &value, const std::string &label, bool isPreferred)
{
    return Oracle::object(Oracle::member("value", quoted(value)) + Oracle::member("label", Oracle::quoted(label))
                          + Oracle::member("primary", isPreferred ? "true" : "false"));
}

std::string emails(const KContacts::Addressee &person)
{
    std::vector<std::string> items;
    const KContacts::Email::List emails = person.emailList();
    for (const KContacts::Email &email : emails)
        items.push_back(item(email.mail(),
                             labelOf(email.type() & KContacts::Email::Home, email.type() & KContacts::Email::Work),
                             email.isPreferred()));
    return Oracle::list(items);
}

std::string phones(const KContacts::Addressee &person)
{
    using Phone = KContacts::PhoneNumber;
    std::vector<std::string> items;
    const Phone::List numbers = person.phoneNumbers();
    for (const Phone &number : numbers) {
        const Phone::Type type = number.type();
        const char *device = type & Phone::Fax ? "Fax"
            : type & Phone::Cell               ? "Mobile"
            : type & Phone::Pager              ? "Pager"
                                               : "";
        items.push_back(
            item(number.number(), labelOf(type & Phone::Home, type & Phone::Work, device), number.isPreferred()));
    }
    return Oracle::list(items);
}

std::string addresses(const KContacts::Addressee &person)
{
    std::vector<std::string> items;
    const KContacts::Address::List addresses = person.addresses();
    for (const KContacts::Address &address : addresses)
        items.push_back(Oracle::object(
            Oracle::member("label",
                           Oracle::quoted(labelOf(address.type() & KContacts::Address::Home,
                                                  address.type() & KContacts::Address::Work)))
            + Oracle::member("street", quoted(address.street())) + Oracle::member("city", quoted(address.locality()))
            + Oracle::member("region", quoted(address.region()))
            + Oracle::member("postalCode", quoted(address.postalCode()))
            + Oracle::member("country", quoted(address.country()))
            + Oracle::member("formatted", quoted(address.label()))));
    return Oracle::list(items);
}

std::string texts(const QStringList &list)
{
    std::vector<std::string> items;
    for (const QString &text : list)
        items.push_back(quoted(text));
    return Oracle::list(items);
}

void addPhoto(QStringList &photos, const KContacts::Picture &photo)
{
    if (photo.isEmpty())
        return;
    if (!photo.isIntern())
        photos.append(photo.url());
    else
        photos.append(QStringLiteral("data:image/%1;base64,%2")
                          .arg(photo.type().toLower(), QString::fromLatin1(photo.rawData().toBase64())));
}

QString birthday(QDate date)
{
    // The year of those without one.
    constexpr int NoYear = -1;
    return date.year() == NoYear ? date.toString(QStringLiteral("--MM-dd"))
                                 : date.toString(QStringLiteral("yyyy-MM-dd"));
}

std::string json(const KContacts::Addressee &person)
{
    using namespace Oracle;
    QStringList companies;
    const KContacts::Org::List organizations = person.extraOrganizationList();
    for (const KContacts::Org &organization : organizations)
        companies.append(organization.organization());
    companies.removeAll(QString());
    QStringList websites;
    const KContacts::ResourceLocatorUrl::List urls = person.extraUrlList();
    for (const KContacts::ResourceLocatorUrl &url : urls)
        websites.append(url.url().toString());
    QStringList photos;
    addPhoto(photos, person.photo());
    const KContacts::Picture::List pictures = person.extraPhotoList();
    for (const KContacts::Picture &picture : pictures)
        addPhoto(photos, picture);
    return object(member("prefix", ::quoted(person.prefix())) + member("given", ::quoted(person.givenName()))
                  + member("middle", ::quoted(person.additionalName()))
                  + member("family", ::quoted(person.familyName())) + member("suffix", ::quoted(person.suffix()))
                  + member("shown", ::quoted(person.formattedName())) + member("nickname", ::quoted(person.nickName()))
                  + member("title", ::quoted(person.title())) + member("notes", ::quoted(person.note()))
                  + member("uid", ::quoted(person.uid())) + member("emails", emails(person))
                  + member("phones", phones(person)) + member("addresses", addresses(person))
                  + member("companies", texts(companies)) + member("department", ::quoted(person.department()))
                  + member("groups", texts(person.categories())) + member("websites", texts(websites))
                  + member("photos", texts(photos)) + member("birthday", ::quoted(birthday(person.birthday().date()))));
}

/// Of processor time, so far.
double seconds()
{
    return static_cast<double>(std::clock()) / CLOCKS_PER_SEC;
}

/// Seconds to read the cards in \a file, and to write them again.
void time(const QByteArray &file)
{
    const double begin = seconds();
    const KContacts::Addressee::List people = KContacts::VCardConverter().parseVCards(file);
    const double read = seconds();
    const QByteArray written = KContacts::VCardConverter().createVCards(people, KContacts::VCardConverter::v3_0);
    std::printf("%d %d %f %f\n", people.size(), written.size(), read - begin, seconds() - read);
}

} // namespace

/// kcontacts_reader FILE: prints the cards as KContacts reads them, a JSON object a line.
/// kcontacts_reader --time FILE: prints how many there are, how many bytes it writes, and the seconds to read and to write them,
/// three times.
int main(int argc, char *argv[])
{
    const bool isTimed = argc == 3 && qstrcmp(argv[1], "--time") == 0;
    QFile file(QFile::decodeName(argc > 1 ? argv[argc - 1] : ""));
    if (!file.open(QIODevice::ReadOnly))
        return 1;
    const QByteArray bytes = file.readAll();
    for (int i = 0; i < 3 && isTimed; ++i)
        time(bytes);
    const KContacts::Addressee::List people =
        isTimed ? KContacts::Addressee::List() : KContacts::VCardConverter().parseVCards(bytes);
    for (const KContacts::Addressee &person : people)
        std::puts(json(person).c_str());
    return 0;
}
