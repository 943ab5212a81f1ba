// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/export/exporttext.h"

#include "app/formats/contactreader.h"
#include "ui/tables/letters.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QLocale>

#include <algorithm>
#include <climits>

using namespace Qt::Literals::StringLiterals;

namespace Ferry {

namespace {

class Words
{
    Q_DECLARE_TR_FUNCTIONS(Ferry::ExportText)

public:
    static QString content(const QList<Contact> &contacts)
    {
        qint64 emails = 0;
        qint64 phones = 0;
        qint64 addresses = 0;
        qint64 photos = 0;
        for (const Contact &contact : contacts) {
            emails += contact.emails.size();
            phones += contact.phones.size();
            addresses += contact.addresses.size();
            photos += contact.photos.isEmpty() ? 0 : 1;
        }
        QStringList parts;
        if (emails > 0)
            parts += tr("%Ln e-mail address(es)", nullptr, countable(emails));
        if (phones > 0)
            parts += tr("%Ln phone number(s)", nullptr, countable(phones));
        if (addresses > 0)
            parts += tr("%Ln postal address(es)", nullptr, countable(addresses));
        if (photos > 0)
            parts += tr("%Ln picture(s)", nullptr, countable(photos));
        const QString count = tr("%Ln contact(s)", nullptr, countable(contacts.size()));
        //: %1 is "23 contacts", %2 a list: "40 e-mail addresses and 31 phone numbers".
        return parts.isEmpty() ? tr("%1.").arg(count)
                               : tr("%1 with %2.").arg(count, QLocale().createSeparatedList(parts));
    }

    /// Of which a contact can have several.
    static QString thing(ContactField field)
    {
        switch (field) {
        case ContactField::NamePrefix:
            return tr("name prefix");
        case ContactField::GivenName:
            return tr("first name");
        case ContactField::MiddleName:
            return tr("middle name");
        case ContactField::FamilyName:
            return tr("last name");
        case ContactField::NameSuffix:
            return tr("name suffix");
        case ContactField::Nickname:
            return tr("nickname");
        case ContactField::Email:
            return tr("e-mail");
        case ContactField::Phone:
            return tr("phone number");
        case ContactField::Address:
            return tr("address");
        case ContactField::Company:
            return tr("company");
        case ContactField::Department:
            return tr("department");
        case ContactField::JobTitle:
            return tr("job title");
        case ContactField::Group:
            return tr("group");
        case ContactField::Birthday:
            return tr("birthday");
        case ContactField::Photo:
            return tr("photo");
        case ContactField::Location:
            return tr("location");
        case ContactField::Website:
            return tr("website");
        case ContactField::Notes:
            return tr("notes");
        case ContactField::ExternalId:
            return tr("the source’s own number");
        case ContactField::UnknownFields:
            return tr("other things the source sent");
        }
        Q_UNREACHABLE();
    }

    /// \a thing as the \a position th of several.
    static QString ordinal(const QString &thing, int position)
    {
        const int tens = position % 100;
        const int ones = tens >= 11 && tens <= 13 ? 0 : position % 10;
        //: An ordinal and a thing: "1st e-mail", "21st e-mail"
        const QString pattern = ones == 1 ? tr("%1st %2")
            //: "2nd e-mail"
            : ones == 2 ? tr("%1nd %2")
            //: "3rd e-mail"
            : ones == 3 ? tr("%1rd %2")
                        //: "4th e-mail"
                        : tr("%1th %2");
        return pattern.arg(QString::number(position), thing);
    }

    static QString fate(Loss::Kind kind, std::optional<ExportTarget> target)
    {
        switch (kind) {
        case Loss::Kind::Dropped:
            return tr("stays behind");
        case Loss::Kind::MovedToNotes:
            return tr("goes into the notes");
        case Loss::Kind::LabelChanged:
            return tr("gets another label");
        case Loss::Kind::TextChanged:
            return tr("some characters change");
        case Loss::Kind::PreferenceDropped:
            return tr("is no longer marked as the preferred one");
        case Loss::Kind::RenderingDropped:
            return tr("goes in its parts, not as the source wrote it out");
        case Loss::Kind::Shrunk:
            return tr("is made smaller");
        case Loss::Kind::RefusedThere:
            return target ? tr("is too large for %1").arg(targetName(*target)) : tr("is too large there");
        }
        Q_UNREACHABLE();
    }

    static QString loss(const LossReport::Count &count, std::optional<ExportTarget> target)
    {
        QString what = thing(count.loss.field);
        // Nearly everybody has one alone.
        if (count.loss.position > (count.loss.field == ContactField::Photo ? 1 : 0))
            what = ordinal(what, count.loss.position);
        //: "4th e-mail of 12 contacts: goes into the notes"
        QString text =
            tr("%1 of %Ln contact(s): %2", nullptr, countable(count.contacts)).arg(what, fate(count.loss.kind, target));
        text[0] = text.at(0).toUpper();
        return text;
    }

    static QString letters(int codePage)
    {
        //: %1 is "Cyrillic (Windows)": such a file holds the letters of one part of the world alone.
        return tr("Letters: %1.").arg(lettersText(codePage));
    }

    static QString plan(const ExportPlan &plan, qsizetype contacts)
    {
        const QString format = formatTitle(plan.format).section(u" – "_s, 0, 0);
        QString text;
        if (plan.files == ExportPlan::Files::One)
            text = tr("One file: %1.").arg(format);
        else
            text = tr("A folder with %Ln file(s): %1.", nullptr, countable(fileCount(plan, contacts))).arg(format);
        if (plan.fit.codePage && exportFormatInfo(plan.format).ability().inCodePage)
            text += u' ' + letters(*plan.fit.codePage);
        if (plan.photos == ExportPlan::Photos::Shrink && exportFormatInfo(plan.format).ability().inlinePhotos)
            text += u' '
                + tr("Pictures of at most %1.")
                      .arg(QLocale().formattedDataSize(plan.largestPhoto, 0, QLocale::DataSizeSIFormat));
        return text;
    }

    static QString bringIn(ExportTarget target)
    {
        switch (target) {
        case ExportTarget::ICloud:
            return tr(
                "Then: sign in at icloud.com, open Contacts, choose Import in the menu behind the plus sign or the "
                "gear, and pick the file.");
        case ExportTarget::GoogleContacts:
            return tr(
                "Then: open contacts.google.com, choose Import at the left, and pick the file. Google puts a label "
                "on what came with it, by which it is found again.");
        case ExportTarget::OutlookCom:
            return tr("Then: sign in at outlook.com, open People, choose Manage contacts and Import contacts, and pick "
                      "the file.");
        case ExportTarget::OutlookClassic:
            return tr("Then: in Outlook, choose File, Open and Export, Import/Export, “Import from another program or "
                      "file”, “Comma Separated Values”, and pick the file.");
        case ExportTarget::Thunderbird:
            return tr("Then: in Thunderbird, choose Tools, Import, Address Books, and pick the file.");
        case ExportTarget::Evolution:
            return tr(
                "Then: in Evolution, choose File, Import, “Import a single file”; in GNOME Contacts, “Import from "
                "file” in the menu.");
        case ExportTarget::KAddressBook:
            return tr("Then: in KAddressBook, choose File, Import, “Import vCard”, and pick the file.");
        case ExportTarget::Android:
            return tr("Then: bring the file onto the phone by cable or mail and open it there, or choose Import in the "
                      "settings of its Contacts app.");
        case ExportTarget::Excel:
            return tr(
                "Then: open it with a double click. All cells are text, so that no phone number loses its zero or "
                "its plus sign.");
        case ExportTarget::AnotherProgram:
            return tr("Then: look for Import in that program. Nearly all of them read vCard 3.0; if yours does not, "
                      "choose another format under More options.");
        }
        Q_UNREACHABLE();
    }

    static QString saved(const ExportReport &report)
    {
        const QFileInfo place(report.path);
        if (report.files.isEmpty())
            return tr("%Ln contact(s) saved to %1.", nullptr, countable(report.contacts)).arg(place.fileName());
        //: %1 is "3 files"
        return tr("%Ln contact(s) saved as %1 in the folder %2.", nullptr, countable(report.contacts))
            .arg(tr("%Ln file(s)", nullptr, countable(report.files.size())), place.fileName());
    }

    static QString readBack(const ExportReport &report)
    {
        const ExportVerification &checked = *report.verification;
        const QString found = QLocale().toString(checked.found - checked.differences);
        const QString expected = QLocale().toString(checked.expected);
        if (!checked.isAsItShouldBe()) {
            return tr("Reading back, %1 of %2 were as they should be: please check the file before you rely on it.")
                .arg(found, expected);
        }
        //: After reading the file back: "2,340 of 2,340 as sent"
        return tr("Read back: %1 of %2 as sent.").arg(found, expected);
    }

    static QString announced(const ExportReport &report, std::optional<ExportTarget> target)
    {
        constexpr qsizetype MostTold = 3;
        const QList<LossReport::Count> counts = report.losses.counts();
        QStringList told;
        for (const LossReport::Count &count : counts.first(std::min(counts.size(), MostTold)))
            told.append(loss(count, target));
        if (counts.size() > MostTold)
            told.append(tr("and %Ln more", nullptr, countable(counts.size() - MostTold)));
        //: "3 changed, as announced (Photo of 3 contacts: is made smaller)."
        return tr("%Ln changed, as announced (%1).", nullptr, countable(report.losses.contacts()))
            .arg(told.join("; "_L1));
    }

    static QString outcome(const ExportReport &report, const ExportPlan &plan)
    {
        QStringList sentences{saved(report)};
        if (report.codePage)
            sentences.append(letters(*report.codePage));
        if (report.verification && report.verification->expected > 0)
            sentences.append(readBack(report));
        else if (readerFor(plan.format) && report.contacts > 0)
            sentences.append(tr("It was not read back."));
        if (!report.losses.isEmpty())
            sentences.append(announced(report, plan.target));
        return sentences.join(u' ');
    }
};

} // namespace

QString targetName(ExportTarget target)
{
    switch (target) {
    case ExportTarget::ICloud:
        return u"iCloud"_s;
    case ExportTarget::GoogleContacts:
        return u"Google"_s;
    case ExportTarget::OutlookCom:
        return Words::tr("Outlook.com, new Outlook");
    case ExportTarget::OutlookClassic:
        return Words::tr("Classic Outlook");
    case ExportTarget::Thunderbird:
        return u"Thunderbird"_s;
    case ExportTarget::Evolution:
        return Words::tr("Evolution, GNOME Contacts");
    case ExportTarget::KAddressBook:
        return u"KAddressBook"_s;
    case ExportTarget::Android:
        return Words::tr("Android phone");
    case ExportTarget::Excel:
        return Words::tr("Excel, LibreOffice");
    case ExportTarget::AnotherProgram:
        return Words::tr("Another program");
    }
    Q_UNREACHABLE();
}

QString formatTitle(ExportFormat format)
{
    switch (format) {
    case ExportFormat::VCard3:
        return Words::tr("vCard 3.0 – iCloud, Google, phones and most programs");
    case ExportFormat::VCard4:
        return Words::tr("vCard 4.0 – Thunderbird and other new programs");
    case ExportFormat::VCard21:
        return Words::tr("vCard 2.1 – old phones and programs");
    case ExportFormat::GoogleCsv:
        return Words::tr("Google CSV – Google Contacts");
    case ExportFormat::OutlookCsv:
        return Words::tr("Outlook CSV – Outlook.com and the new Outlook");
    case ExportFormat::OutlookClassicCsv:
        return Words::tr("Classic Outlook CSV – Outlook for the desktop");
    case ExportFormat::ThunderbirdCsv:
        return Words::tr("Thunderbird CSV – Thunderbird");
    case ExportFormat::SpreadsheetCsv:
        return Words::tr("Spreadsheet CSV – LibreOffice and other spreadsheets");
    case ExportFormat::Xlsx:
        return Words::tr("Excel workbook – Excel and other spreadsheets");
    case ExportFormat::Ldif:
        return Words::tr("LDIF – Thunderbird and directory servers");
    case ExportFormat::JCard:
        return Words::tr("jCard – vCard as JSON, for developers");
    case ExportFormat::JsContact:
        return Words::tr("JSContact – new JSON standard, for developers");
    }
    Q_UNREACHABLE();
}

QString fileTypeName(ExportFormat format)
{
    switch (format) {
    case ExportFormat::VCard3:
    case ExportFormat::VCard4:
    case ExportFormat::VCard21:
        return Words::tr("vCard files");
    case ExportFormat::GoogleCsv:
    case ExportFormat::OutlookCsv:
    case ExportFormat::OutlookClassicCsv:
    case ExportFormat::ThunderbirdCsv:
    case ExportFormat::SpreadsheetCsv:
        return Words::tr("CSV files");
    case ExportFormat::Xlsx:
        return Words::tr("Excel workbooks");
    case ExportFormat::Ldif:
        return Words::tr("LDIF files");
    case ExportFormat::JCard:
        return Words::tr("jCard files");
    case ExportFormat::JsContact:
        return Words::tr("JSContact files");
    }
    Q_UNREACHABLE();
}

QString planText(const ExportPlan &plan, qsizetype contacts)
{
    return Words::plan(plan, contacts);
}

QString contentText(const QList<Contact> &contacts)
{
    return Words::content(contacts);
}

QString bringInText(ExportTarget target)
{
    return Words::bringIn(target);
}

QString lossText(const LossReport::Count &count, std::optional<ExportTarget> target)
{
    return Words::loss(count, target);
}

QStringList lossTexts(const LossReport &losses, std::optional<ExportTarget> target)
{
    QStringList texts;
    for (const LossReport::Count &count : losses.counts())
        texts.append(Words::loss(count, target));
    return texts;
}

QString outcomeText(const ExportReport &report, const ExportPlan &plan)
{
    return Words::outcome(report, plan);
}

bool hasSurprises(const ExportReport &report, const ExportPlan &plan)
{
    return report.verification && readerFor(plan.format) && !report.verification->isAsItShouldBe();
}

int countable(qint64 count)
{
    return static_cast<int>(std::min<qint64>(count, INT_MAX));
}

} // namespace Ferry
