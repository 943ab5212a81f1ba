// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/formats/tablewords.h"

#include "app/formats/labels.h"
#include "app/formats/tablerole.h"

#include <QHash>
#include <QSet>
#include <QStringList>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace Ferry::TableWords {

namespace {

// A header is taken apart into small words without accents: "E-Mail 2: Adresse" is "email adresse", "Straße privat" is
// "strasse privat". Words of kind ("privat", "work") are then taken off, and what is left is looked up.

struct Said {
    CsvField field = CsvField::Unknown;
    const char *words = nullptr;
};

// clang-format off
constexpr Said Fields[] = {
    {CsvField::DisplayName,
     "name|full name|complete name|contact|contact name|person|anzeigename|angezeigter name|display name|vollstandiger name"
     "|ganzer name|kontakt|kontaktname|ansprechpartner|vor und nachname|vorname und nachname|vorname nachname|name vorname"
     "|nachname vorname|nom|nom complet|nom et prenom|prenom nom|nom prenom|nombre|nombre completo|nombre y apellidos|nome"
     "|nome completo|nome e cognome|naam|volledige naam|namn|navn|nimi|imie i nazwisko|nazwa"},
    {CsvField::GivenName,
     "first name|first|firstname|given name|given names|forename|christian name|vorname|vornamen|rufname|prenom|prenoms"
     "|primer nombre|nombre de pila|voornaam|fornamn|fornavn|etunimi|imie|jmeno|keresztnev|prenume|meno"},
    {CsvField::MiddleName,
     "middle name|middle names|middle|middle initial|additional name|zweiter vorname|weitere vornamen|mittelname"
     "|deuxieme prenom|segundo nombre|secondo nome|tussenvoegsel"},
    {CsvField::FamilyName,
     "last name|last|lastname|surname|family name|nachname|familienname|zuname|nom de famille|nom famille|apellido|apellidos"
     "|primer apellido|cognome|achternaam|efternamn|etternavn|efternavn|sukunimi|nazwisko|sobrenome|apelido|prijmeni"
     "|vezeteknev|nume|priezvisko"},
    {CsvField::NamePrefix, "title|prefix|name prefix|anrede|titel|akad titel|salutation|civilite|titre|tratamiento|titolo|aanhef"},
    {CsvField::NameSuffix, "suffix|name suffix|namenszusatz|suffixe|sufijo|suffisso|achtervoegsel"},
    {CsvField::Nickname, "nickname|nick name|nick|spitzname|surnom|apodo|soprannome|bijnaam|roepnaam|smeknamn"},
    {CsvField::Email,
     "email|emails|mail|mails|email address|email addresses|mail address|email adresse|mail adresse|emailadresse|mailadresse"
     "|email adressen|courriel|adresse email|adresse mail|adresse courriel|adresse de messagerie|adresse electronique|correo"
     "|correo electronico|direccion de correo electronico|posta elettronica|indirizzo email|indirizzo di posta elettronica"
     "|emailadres|email adres|epost|epostadress|e post|sahkoposti|adres email"},
    {CsvField::Phone,
     "phone|phones|telephone|tel|telefon|telefonnummer|telefonnr|fon|festnetz|festnetznummer|rufnummer|landline|phone home"
     "|telefono|telefone|telefoon|telefoonnummer|puhelin|fixe|telephone fixe|tel fixe|fijo|telefono fijo|haupttelefon"
     "|telefonas"},
    {CsvField::Company,
     "company|company name|organization|organisation|organization name|organisation name|employer|business name|firma"
     "|firmenname|unternehmen|arbeitgeber|verein|institution|societe|entreprise|organisme|empresa|compania|organizacion"
     "|azienda|societa|ditta|organizzazione|bedrijf|bedrijfsnaam|organisatie|foretag|virksomhed|firme"},
    {CsvField::Department,
     "department|dept|division|abteilung|service|departamento|reparto|afdeling|avdelning|organization department"},
    {CsvField::JobTitle,
     "job title|job|position|role|occupation|organization title|funktion|stelle|berufsbezeichnung|arbeitstitel"
     "|stellenbezeichnung|beruf|fonction|poste|cargo|puesto|qualifica|mansione|functie|befattning"},
    {CsvField::AddressFormatted,
     "address|addresses|full address|postal address|mailing address|adresse|anschrift|postanschrift|postadresse|adresse postale"
     "|direccion|indirizzo|adres|endereco|adress"},
    {CsvField::Street,
     "street|street address|street name|address line|strasse|str|strasse hausnummer|strasse und hausnummer|strasse hausnr"
     "|strasse hnr|rue|calle|via|straat|straat en huisnummer|gatuadress|gata|katuosoite|ulica|rua|adresse strasse"},
    {CsvField::AddressMore,
     "po box|pobox|address po box|extended address|apartment|postfach|adresszusatz|zusatz|boite postale|boite postale du"
     "|complement adresse|complement d adresse|apartado|casella postale|postbus"},
    {CsvField::PostalCode,
     "zip|zip code|zipcode|postal code|postcode|post code|plz|postleitzahl|code postal|cp|codigo postal|cap|codice postale"
     "|postnummer|postinumero|kod pocztowy|cep|psc"},
    {CsvField::City,
     "city|town|locality|ort|stadt|wohnort|ortschaft|ville|commune|localite|ciudad|poblacion|localidad|citta|comune|localita"
     "|plaats|woonplaats|stad|kaupunki|miasto|cidade|mesto"},
    {CsvField::Region,
     "state|region|province|county|state province|state region|bundesland|kanton|bundesland kanton|bundesstaat|provinz"
     "|dep region|departement|provincia|estado|regione|provincie|lan"},
    {CsvField::Country,
     "country|country region|nation|land|land region|staat|pays|pays region|pais|pais region|paese|nazione|maa|kraj|lander"},
    {CsvField::Website,
     "website|web site|web page|webpage|homepage|home page|url|web|web address|webseite|internet|internetseite|internetadresse"
     "|site web|site internet|page web|pagina web|sitio web|sito web|sito|hemsida"},
    {CsvField::Birthday,
     "birthday|birth date|birthdate|date of birth|dob|born|geburtstag|geburtsdatum|geb datum|geboren|geb|date de naissance"
     "|naissance|fecha de nacimiento|cumpleanos|data di nascita|compleanno|geboortedatum|verjaardag|data de nascimento"
     "|fodelsedatum|syntymaaika|data urodzenia"},
    {CsvField::BirthYear, "birth year|year of birth|geburtsjahr|annee de naissance"},
    {CsvField::BirthMonth, "birth month|month of birth|geburtsmonat|mois de naissance"},
    {CsvField::BirthDay, "birth day|day of birth|jour de naissance"},
    {CsvField::Notes,
     "note|notes|comment|comments|remark|remarks|description|notiz|notizen|bemerkung|bemerkungen|kommentar|kommentare"
     "|anmerkung|anmerkungen|remarque|remarques|commentaire|commentaires|nota|notas|observaciones|comentarios|osservazioni"
     "|opmerking|opmerkingen|notitie|notities|anteckningar"},
    {CsvField::Groups,
     "group|groups|category|categories|label|labels|tags|group membership|gruppe|gruppen|kategorie|kategorien|groupe|groupes"
     "|categorie|grupo|grupos|categoria|categorias|gruppo|gruppi|groep|groepen"},
    {CsvField::Location, "location|emplacement|standort"}};

/// Numbers of telephones that are of a kind by themselves.
struct SaidPhone {
    TableRole role;
    const char *words = nullptr;
};
constexpr SaidPhone Phones[] = {
    {TableRole::MobilePhone,
     "mobile|mobil|mobile phone|mobil tel|mobiltel|mobiltelefon|mobilnummer|mobilfunk|mobilfunknummer|mobilrufnummer|handy"
     "|handynummer|handynr|telefon mobil|tel mobil|cell|cell phone|cellphone|cellular|cellular phone|natel|portable|gsm"
     "|tel mobile|telephone mobile|telephone portable|tel portable|mobiel|mobiele telefoon|movil|telefono movil|celular"
     "|cellulare|telefono cellulare|telemovel|mobilis|matkapuhelin|komorka|phone mobile|mobiltelefonnummer"},
    {TableRole::Fax, "fax|telefax|faxnummer|fax phone|phone fax|telecopie|telecopieur|telefon fax|tel fax"},
    {TableRole::Pager, "pager|beeper|funkruf|recepteur de radiomessagerie"},
    {TableRole::MainPhone, "main|main phone|company main phone|phone main|zentrale|telefon firma|telephone societe"},
    {TableRole::CarPhone, "car|car phone|autotelefon|telephone voiture"},
    {TableRole::AssistantPhone, "assistant phone|telefon assistent|telefon assistentin|telephone de assistant"},
    {TableRole::CallbackPhone, "callback|callback phone|ruckmeldung|rappel"},
    {TableRole::RadioPhone, "radio phone|funktelefon|radio telephone"},
    {TableRole::Telex, "telex"},
    {TableRole::TextTelephone, "tty tdd phone|telefon fur horbehinderte|telephone tdd tty|schreibtelefon"},
    {TableRole::Isdn, "isdn|rnis"}};

constexpr const char *HomeWords =
    "home|privat|private|privater|privates|privee|prive|personal|personnel|personnelle|domicile|zuhause|casa|particular"
    "|privado|privada|privato|privata|abitazione|thuis|hem|hjem|dom|domowy";
constexpr const char *WorkWords =
    "work|business|office|geschaftlich|geschaft|gesch|dienstlich|dienst|arbeit|beruflich|buro|bureau|professionnel"
    "|professionnelle|travail|trabajo|oficina|trabalho|lavoro|ufficio|werk|zakelijk|praca|sluzbowy|arbete|jobb";
constexpr const char *OtherWords =
    "other|weitere|weiterer|weiteres|weiteren|andere|anderer|anderes|sonstige|sonstiges|autre|otro|otra|altro|altra|outro"
    "|outra|overig|annan|annen";
/// Words that say nothing of what is in the column.
constexpr const char *EmptyWords =
    "number|numbers|nummer|nummern|nr|no|num|numero|value|wert|primary|primare|secondary|sekundare|principal|principale"
    "|preferred|bevorzugte|hauptadresse|the|der|die|das|la|le|el|il|de la";
/// Numbers that are of no telephone.
constexpr const char *NumberWords =
    "id|ids|key|code|codes|customer|client|kunde|kunden|kundennummer|kundennr|mitgliedsnummer|mitglied|member|account|konto"
    "|kontonummer|iban|bic|bank|vat|ust|tax|steuer|steuernummer|ssn|isbn|ean|sku|order|invoice|rechnung|amount|price|preis"
    "|betrag|date|datum|time|zeit|created|updated|modified|nummer|number|nr|no|num|numero|personalnummer|vertrag|contract";
// clang-format on

QSet<QString> setOf(const char *words)
{
    const QStringList list = QString::fromLatin1(words).split(u'|');
    return {list.begin(), list.end()};
}

/// The small words of \a header, without accents.
QStringList wordsOf(const QString &header)
{
    constexpr qsizetype Longest = 200;
    const QString text = header.left(Longest).normalized(QString::NormalizationForm_KD);
    QString spaced;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text.at(i);
        if (c.isMark())
            continue;
        const QChar before = spaced.isEmpty() ? QChar(u' ') : spaced.back();
        const bool isHump = c.isUpper() && before.isLower();
        const bool isBorder = c.isDigit() != before.isDigit() && c.isLetterOrNumber() && before.isLetterOrNumber();
        if (isHump || isBorder)
            spaced += u' ';
        spaced += c.isLetterOrNumber() || c.isSurrogate() ? c : QChar(u' ');
    }
    const QString plain = spaced.toCaseFolded().replace(u'ß', "ss"_L1); // which Qt's folding leaves
    QStringList words = plain.simplified().split(u' ', Qt::SkipEmptyParts);
    for (qsizetype i = 0; i + 1 < words.size(); ++i) {
        if (words.at(i) == u'e' && (words.at(i + 1).startsWith("mail"_L1) || words.at(i + 1).startsWith("post"_L1)))
            words.replace(i, u'e' + words.takeAt(i + 1));
    }
    return words;
}

struct Header {
    QString base = {};
    LabelKind::Place place = LabelKind::Place::None;
    /// The last counting number in it; 0 without one.
    int number = 0;
};

Header headerOf(const QString &text)
{
    static const QSet<QString> Home = setOf(HomeWords);
    static const QSet<QString> Work = setOf(WorkWords);
    static const QSet<QString> Other = setOf(OtherWords);
    static const QSet<QString> Empty = setOf(EmptyWords);
    Header header;
    QStringList base;
    const QStringList words = wordsOf(text);
    for (const QString &word : words) {
        bool isNumber = false;
        const int number = word.toInt(&isNumber);
        if (isNumber)
            header.number = number;
        else if (Home.contains(word))
            header.place = LabelKind::Place::Home;
        else if (Work.contains(word))
            header.place = LabelKind::Place::Work;
        else if (Other.contains(word))
            header.place = LabelKind::Place::Other;
        else if (!Empty.contains(word)
                 && (word.size() > 1 || words.size() == 1 || !word.front().isLetter()
                     || word.front().script() != QChar::Script_Latin))
            base.append(word);
    }
    header.base = base.join(u' ');
    return header;
}

const QHash<QString, CsvField> &fieldsByWords()
{
    static const QHash<QString, CsvField> All = [] {
        QHash<QString, CsvField> all;
        for (const Said &said : Fields) {
            const QSet<QString> words = setOf(said.words);
            for (const QString &each : words)
                all.insert(each, said.field);
        }
        // No letters of ours to write them in above.
        all.insert(u"имя"_s, CsvField::GivenName);
        all.insert(u"фамилия"_s, CsvField::FamilyName);
        all.insert(u"телефон"_s, CsvField::Phone);
        all.insert(u"名"_s, CsvField::GivenName);
        all.insert(u"姓"_s, CsvField::FamilyName);
        all.insert(u"氏名"_s, CsvField::DisplayName);
        all.insert(u"姓名"_s, CsvField::DisplayName);
        all.insert(u"名前"_s, CsvField::DisplayName);
        all.insert(u"電話番号"_s, CsvField::Phone);
        all.insert(u"电话"_s, CsvField::Phone);
        return all;
    }();
    return All;
}

const QHash<QString, TableRole> &phonesByWords()
{
    static const QHash<QString, TableRole> All = [] {
        QHash<QString, TableRole> all;
        for (const SaidPhone &said : Phones) {
            const QSet<QString> words = setOf(said.words);
            for (const QString &each : words)
                all.insert(each, said.role);
        }
        return all;
    }();
    return All;
}

QLatin1StringView labelOf(LabelKind::Place place)
{
    switch (place) {
    case LabelKind::Place::None:
        return {};
    case LabelKind::Place::Home:
        return "Home"_L1;
    case LabelKind::Place::Work:
        return "Work"_L1;
    case LabelKind::Place::Other:
        return "Other"_L1;
    }
    Q_UNREACHABLE();
}

TableRole faxOf(LabelKind::Place place)
{
    switch (place) {
    case LabelKind::Place::None:
        return TableRole::Fax;
    case LabelKind::Place::Home:
        return TableRole::HomeFax;
    case LabelKind::Place::Work:
        return TableRole::WorkFax;
    case LabelKind::Place::Other:
        return TableRole::OtherFax;
    }
    Q_UNREACHABLE();
}

} // namespace

TableRole role(const QString &text)
{
    const Header header = headerOf(text);
    if (const auto phone = phonesByWords().constFind(header.base); phone != phonesByWords().cend())
        return *phone == TableRole::Fax ? faxOf(header.place) : *phone;
    // A whole header may be a word of its own, though a part of it has another meaning: "home page".
    const QString whole = wordsOf(text).join(u' ');
    const QHash<QString, CsvField> &known = fieldsByWords();
    const auto found = known.contains(whole) ? known.constFind(whole) : known.constFind(header.base);
    if (found == known.cend())
        return TableRole::KeepAsIs;
    CsvField field = *found;
    if (field == CsvField::GivenName && header.place == LabelKind::Place::Other)
        field = CsvField::MiddleName; // "Weitere Vornamen"
    const bool isAddressLine = field == CsvField::Street || field == CsvField::AddressFormatted;
    if (isAddressLine && header.number > 1)
        field = CsvField::AddressMore;
    else if (field == CsvField::Street || (field == CsvField::AddressFormatted && header.number == 1))
        field = CsvField::Street;
    return tableRoleFor(field, labelOf(header.place));
}

BareName bareName(const QString &text)
{
    const QString base = headerOf(text).base;
    if (base == "nombre"_L1 || base == "nome"_L1)
        return BareName::MaybeGiven;
    for (const auto word : {"name"_L1, "nom"_L1, "naam"_L1, "namn"_L1, "navn"_L1, "nimi"_L1}) {
        if (base == word)
            return BareName::Yes;
    }
    return BareName::No;
}

bool isTitle(const QString &text)
{
    const QString base = headerOf(text).base;
    return base == "title"_L1 || base == "titre"_L1 || base == "titel"_L1 || base == "titolo"_L1;
}

bool isAboutNumbers(const QString &text)
{
    static const QSet<QString> Numbers = setOf(NumberWords);
    const QStringList words = wordsOf(text);
    return std::any_of(words.cbegin(), words.cend(), [](const QString &word) {
        return Numbers.contains(word) || word.endsWith("nr"_L1) || word.endsWith("nummer"_L1)
            || word.endsWith("number"_L1);
    });
}

} // namespace Ferry::TableWords
