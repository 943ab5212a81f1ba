// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tables/tableroletext.h"

#include <QCoreApplication>

namespace Ferry {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Ferry::TableRole)
};

} // namespace

QString tableRoleText(TableRole role)
{
    switch (role) {
    case TableRole::KeepAsIs:
        return Words::tr("Keep as it is");
    case TableRole::LeaveOut:
        return Words::tr("Leave out");
    case TableRole::FullName:
        return Words::tr("Name");
    case TableRole::GivenName:
        return Words::tr("First name");
    case TableRole::MiddleName:
        return Words::tr("Middle name");
    case TableRole::FamilyName:
        return Words::tr("Last name");
    case TableRole::NamePrefix:
        return Words::tr("Title before the name");
    case TableRole::NameSuffix:
        return Words::tr("Suffix after the name");
    case TableRole::Nickname:
        return Words::tr("Nickname");
    case TableRole::Email:
        return Words::tr("E-mail");
    case TableRole::HomeEmail:
        return Words::tr("E-mail (home)");
    case TableRole::WorkEmail:
        return Words::tr("E-mail (work)");
    case TableRole::Phone:
        return Words::tr("Phone");
    case TableRole::MobilePhone:
        return Words::tr("Phone (mobile)");
    case TableRole::HomePhone:
        return Words::tr("Phone (home)");
    case TableRole::WorkPhone:
        return Words::tr("Phone (work)");
    case TableRole::OtherPhone:
        return Words::tr("Phone (other)");
    case TableRole::MainPhone:
        return Words::tr("Phone (main)");
    case TableRole::Fax:
        return Words::tr("Fax");
    case TableRole::HomeFax:
        return Words::tr("Fax (home)");
    case TableRole::WorkFax:
        return Words::tr("Fax (work)");
    case TableRole::OtherFax:
        return Words::tr("Fax (other)");
    case TableRole::Pager:
        return Words::tr("Pager");
    case TableRole::CarPhone:
        return Words::tr("Phone (car)");
    case TableRole::AssistantPhone:
        return Words::tr("Phone (assistant)");
    case TableRole::CallbackPhone:
        return Words::tr("Phone (callback)");
    case TableRole::RadioPhone:
        return Words::tr("Phone (radio)");
    case TableRole::Telex:
        return Words::tr("Telex");
    case TableRole::TextTelephone:
        return Words::tr("Text telephone");
    case TableRole::Isdn:
        return Words::tr("ISDN");
    case TableRole::Company:
        return Words::tr("Organisation");
    case TableRole::Department:
        return Words::tr("Department");
    case TableRole::JobTitle:
        return Words::tr("Job title");
    case TableRole::Address:
        return Words::tr("Whole address");
    case TableRole::Street:
        return Words::tr("Street");
    case TableRole::AddressMore:
        return Words::tr("More of the address");
    case TableRole::PostalCode:
        return Words::tr("Postal code");
    case TableRole::City:
        return Words::tr("City");
    case TableRole::Region:
        return Words::tr("Region");
    case TableRole::Country:
        return Words::tr("Country");
    case TableRole::HomeAddress:
        return Words::tr("Whole address (home)");
    case TableRole::HomeStreet:
        return Words::tr("Street (home)");
    case TableRole::HomeAddressMore:
        return Words::tr("More of the address (home)");
    case TableRole::HomePostalCode:
        return Words::tr("Postal code (home)");
    case TableRole::HomeCity:
        return Words::tr("City (home)");
    case TableRole::HomeRegion:
        return Words::tr("Region (home)");
    case TableRole::HomeCountry:
        return Words::tr("Country (home)");
    case TableRole::WorkAddress:
        return Words::tr("Whole address (work)");
    case TableRole::WorkStreet:
        return Words::tr("Street (work)");
    case TableRole::WorkAddressMore:
        return Words::tr("More of the address (work)");
    case TableRole::WorkPostalCode:
        return Words::tr("Postal code (work)");
    case TableRole::WorkCity:
        return Words::tr("City (work)");
    case TableRole::WorkRegion:
        return Words::tr("Region (work)");
    case TableRole::WorkCountry:
        return Words::tr("Country (work)");
    case TableRole::OtherAddress:
        return Words::tr("Whole address (other)");
    case TableRole::OtherStreet:
        return Words::tr("Street (other)");
    case TableRole::OtherAddressMore:
        return Words::tr("More of the address (other)");
    case TableRole::OtherPostalCode:
        return Words::tr("Postal code (other)");
    case TableRole::OtherCity:
        return Words::tr("City (other)");
    case TableRole::OtherRegion:
        return Words::tr("Region (other)");
    case TableRole::OtherCountry:
        return Words::tr("Country (other)");
    case TableRole::Website:
        return Words::tr("Website");
    case TableRole::Birthday:
        return Words::tr("Birthday");
    case TableRole::BirthDay:
        return Words::tr("Day of birth");
    case TableRole::BirthMonth:
        return Words::tr("Month of birth");
    case TableRole::BirthYear:
        return Words::tr("Year of birth");
    case TableRole::Place:
        return Words::tr("Place");
    case TableRole::Groups:
        return Words::tr("Groups");
    case TableRole::Notes:
        return Words::tr("Notes");
    }
    Q_UNREACHABLE();
}

} // namespace Ferry
