// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/formats/tablerole.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace Ferry {

namespace {

using R = TableRole;
using F = CsvField;

// clang-format off
constexpr TableRoleInfo Roles[] = {
    {R::KeepAsIs, "keep"_L1}, {R::LeaveOut, "leave-out"_L1},
    {R::FullName, "full-name"_L1, F::DisplayName}, {R::GivenName, "given-name"_L1, F::GivenName},
    {R::MiddleName, "middle-name"_L1, F::MiddleName}, {R::FamilyName, "family-name"_L1, F::FamilyName},
    {R::NamePrefix, "name-prefix"_L1, F::NamePrefix}, {R::NameSuffix, "name-suffix"_L1, F::NameSuffix},
    {R::Nickname, "nickname"_L1, F::Nickname},
    {R::Email, "email"_L1, F::Email}, {R::HomeEmail, "email-home"_L1, F::Email, "Home"_L1},
    {R::WorkEmail, "email-work"_L1, F::Email, "Work"_L1},
    {R::Phone, "phone"_L1, F::Phone}, {R::MobilePhone, "phone-mobile"_L1, F::Phone, "Mobile"_L1},
    {R::HomePhone, "phone-home"_L1, F::Phone, "Home"_L1}, {R::WorkPhone, "phone-work"_L1, F::Phone, "Work"_L1},
    {R::OtherPhone, "phone-other"_L1, F::Phone, "Other"_L1}, {R::MainPhone, "phone-main"_L1, F::Phone, "Main"_L1},
    {R::Fax, "fax"_L1, F::Phone, "Fax"_L1}, {R::HomeFax, "fax-home"_L1, F::Phone, "Home Fax"_L1},
    {R::WorkFax, "fax-work"_L1, F::Phone, "Work Fax"_L1}, {R::OtherFax, "fax-other"_L1, F::Phone, "Other Fax"_L1},
    {R::Pager, "pager"_L1, F::Phone, "Pager"_L1}, {R::CarPhone, "phone-car"_L1, F::Phone, "Car"_L1},
    {R::AssistantPhone, "phone-assistant"_L1, F::Phone, "Assistant"_L1},
    {R::CallbackPhone, "phone-callback"_L1, F::Phone, "Callback"_L1},
    {R::RadioPhone, "phone-radio"_L1, F::Phone, "Radio"_L1}, {R::Telex, "telex"_L1, F::Phone, "Telex"_L1},
    {R::TextTelephone, "tty"_L1, F::Phone, "TTY"_L1}, {R::Isdn, "isdn"_L1, F::Phone, "ISDN"_L1},
    {R::Company, "company"_L1, F::Company}, {R::Department, "department"_L1, F::Department},
    {R::JobTitle, "job-title"_L1, F::JobTitle},
    {R::Address, "address"_L1, F::AddressFormatted}, {R::Street, "street"_L1, F::Street},
    {R::AddressMore, "address-more"_L1, F::AddressMore}, {R::PostalCode, "postal-code"_L1, F::PostalCode},
    {R::City, "city"_L1, F::City}, {R::Region, "region"_L1, F::Region}, {R::Country, "country"_L1, F::Country},
    {R::HomeAddress, "address-home"_L1, F::AddressFormatted, "Home"_L1},
    {R::HomeStreet, "street-home"_L1, F::Street, "Home"_L1},
    {R::HomeAddressMore, "address-more-home"_L1, F::AddressMore, "Home"_L1},
    {R::HomePostalCode, "postal-code-home"_L1, F::PostalCode, "Home"_L1},
    {R::HomeCity, "city-home"_L1, F::City, "Home"_L1}, {R::HomeRegion, "region-home"_L1, F::Region, "Home"_L1},
    {R::HomeCountry, "country-home"_L1, F::Country, "Home"_L1},
    {R::WorkAddress, "address-work"_L1, F::AddressFormatted, "Work"_L1},
    {R::WorkStreet, "street-work"_L1, F::Street, "Work"_L1},
    {R::WorkAddressMore, "address-more-work"_L1, F::AddressMore, "Work"_L1},
    {R::WorkPostalCode, "postal-code-work"_L1, F::PostalCode, "Work"_L1},
    {R::WorkCity, "city-work"_L1, F::City, "Work"_L1}, {R::WorkRegion, "region-work"_L1, F::Region, "Work"_L1},
    {R::WorkCountry, "country-work"_L1, F::Country, "Work"_L1},
    {R::OtherAddress, "address-other"_L1, F::AddressFormatted, "Other"_L1},
    {R::OtherStreet, "street-other"_L1, F::Street, "Other"_L1},
    {R::OtherAddressMore, "address-more-other"_L1, F::AddressMore, "Other"_L1},
    {R::OtherPostalCode, "postal-code-other"_L1, F::PostalCode, "Other"_L1},
    {R::OtherCity, "city-other"_L1, F::City, "Other"_L1}, {R::OtherRegion, "region-other"_L1, F::Region, "Other"_L1},
    {R::OtherCountry, "country-other"_L1, F::Country, "Other"_L1},
    {R::Website, "website"_L1, F::Website}, {R::Birthday, "birthday"_L1, F::Birthday},
    {R::BirthDay, "birth-day"_L1, F::BirthDay}, {R::BirthMonth, "birth-month"_L1, F::BirthMonth},
    {R::BirthYear, "birth-year"_L1, F::BirthYear}, {R::Place, "place"_L1, F::Location},
    {R::Groups, "groups"_L1, F::Groups}, {R::Notes, "notes"_L1, F::Notes}};
// clang-format on

static_assert(std::size(Roles) == static_cast<size_t>(R::Notes) + 1);

} // namespace

std::span<const TableRoleInfo> tableRoles()
{
    return Roles;
}

const TableRoleInfo &tableRoleInfo(TableRole role)
{
    return Roles[static_cast<size_t>(role)];
}

std::optional<TableRole> tableRoleFromKey(QStringView key)
{
    for (const TableRoleInfo &info : Roles) {
        if (info.key == key)
            return info.role;
    }
    return {};
}

TableRole tableRoleFor(CsvField field, QLatin1StringView label)
{
    if (field == CsvField::Unknown)
        return TableRole::KeepAsIs;
    const auto with = [field](QLatin1StringView wanted) {
        return std::find_if(std::begin(Roles), std::end(Roles), [field, wanted](const TableRoleInfo &info) {
            return info.field == field && info.label == wanted;
        });
    };
    if (const auto exact = with(label); exact != std::end(Roles))
        return exact->role;
    const auto plain = with({});
    return plain == std::end(Roles) ? TableRole::KeepAsIs : plain->role;
}

} // namespace Ferry
