// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/settinglayer.h"

#include "models/source/addresssource.h"
#include "models/source/secureurl.h"

#include <QMetaType>

#include <algorithm>
#include <array>
#include <type_traits>

using namespace Qt::Literals::StringLiterals;

namespace Ferry {

namespace {

constexpr qsizetype LongestText = 1000;

template<typename Choice>
struct ChoiceName {
    Choice choice;
    QLatin1StringView name;
};

constexpr std::array SchemeNames{ChoiceName{ColorScheme::System, "system"_L1},
                                 ChoiceName{ColorScheme::Light, "light"_L1}, ChoiceName{ColorScheme::Dark, "dark"_L1}};
constexpr std::array FormatNames{ChoiceName{AnswerFormat::Json, "json"_L1}, ChoiceName{AnswerFormat::Xml, "xml"_L1}};
constexpr std::array PlaceNames{ChoiceName{CredentialsPlace::Basic, "basic"_L1},
                                ChoiceName{CredentialsPlace::Parameters, "parameters"_L1}};

/// The choice in \a names that is called \a written, in any case.
template<typename Names>
auto choiceOf(const Names &names, QStringView written) -> std::optional<decltype(names.front().choice)>
{
    for (const auto &row : names) {
        if (written.trimmed().compare(row.name, Qt::CaseInsensitive) == 0)
            return row.choice;
    }
    return {};
}

template<typename Names, typename Choice>
QLatin1StringView nameOf(const Names &names, Choice choice)
{
    const auto it =
        std::find_if(names.begin(), names.end(), [choice](const auto &row) { return row.choice == choice; });
    Q_ASSERT(it != names.end());
    return it->name;
}

/// One line of text. An unquoted comma in an INI file makes a list, which is not what somebody meant as a password.
std::optional<QString> text(const QVariant &value)
{
    if (value.metaType() != QMetaType::fromType<QString>())
        return {};
    const QString read = value.toString().trimmed();
    const bool isPlain =
        std::none_of(read.begin(), read.end(), [](QChar c) { return c.category() == QChar::Other_Control; });
    if (read.isEmpty() || read.size() > LongestText || !isPlain)
        return {};
    return read;
}

/// Those that app/formats knows, in any case. They are names only here, as formats lie above settings; a test compares them.
std::optional<QString> dragFormat(const QVariant &value)
{
    static constexpr std::array Names{"vcard4"_L1,
                                      "vcard3"_L1,
                                      "vcard21"_L1,
                                      "google-csv"_L1,
                                      "outlook-csv"_L1,
                                      "outlook-classic-csv"_L1,
                                      "thunderbird-csv"_L1,
                                      "spreadsheet-csv"_L1,
                                      "xlsx"_L1,
                                      "ldif"_L1,
                                      "jcard"_L1,
                                      "jscontact"_L1};
    const QString written = text(value).value_or(QString()).toLower();
    const bool isKnown = std::find(Names.begin(), Names.end(), written) != Names.end();
    return isKnown ? std::optional(written) : std::nullopt;
}

std::optional<QUrl> address(const QVariant &value)
{
    const Result<QUrl> url = secureUrl(text(value).value_or(QString()));
    return url ? std::optional(*url) : std::nullopt;
}

std::optional<int> number(const QVariant &value, int least, int most)
{
    bool isNumber = false;
    const int read = value.toString().toInt(&isNumber);
    if (!isNumber || read < least || read > most)
        return {};
    return read;
}

std::optional<bool> yesOrNo(const QVariant &value)
{
    const QString read = value.toString().trimmed().toLower();
    if (read == "true"_L1 || read == "yes"_L1 || read == "1"_L1)
        return true;
    if (read == "false"_L1 || read == "no"_L1 || read == "0"_L1)
        return false;
    return {};
}

std::optional<QStringList> sourceCodes(const QVariant &value)
{
    QStringList codes;
    for (const QString &written : value.toStringList()) {
        const AddressSource *source = findAddressSource(written.trimmed());
        if (!source)
            return {};
        if (!codes.contains(source->code))
            codes.append(source->code);
    }
    if (codes.isEmpty())
        return {};
    return codes;
}

/// How one setting is called in files, read from there and written there.
template<typename T>
struct Row {
    QLatin1StringView name;
    std::optional<T> SettingLayer::*member;
    std::optional<T> (*read)(const QVariant &);
    QVariant (*write)(const T &);
};

template<typename T>
QVariant asItIs(const T &value)
{
    return value;
}

/// Calls \a visit with the Row of every setting.
template<typename Visit>
void forEachRow(Visit visit)
{
    const auto encoded = [](const QUrl &url) -> QVariant { return url.toString(QUrl::FullyEncoded); };
    visit(Row<QUrl>{"cloudsponge/endpoint"_L1, &SettingLayer::endpoint, address, encoded});
    visit(Row<QString>{"cloudsponge/domain_key"_L1, &SettingLayer::domainKey, text, asItIs<QString>});
    visit(Row<QString>{"cloudsponge/domain_password"_L1, &SettingLayer::domainPassword, text, asItIs<QString>});
    visit(Row<QString>{"cloudsponge/user_id"_L1, &SettingLayer::userId, text, asItIs<QString>});
    visit(Row<QUrl>{"cloudsponge/redirect_url"_L1, &SettingLayer::redirectUrl, address, encoded});
    visit(Row<QUrl>{"contactsplus/api_url"_L1, &SettingLayer::plusApiUrl, address, encoded});
    visit(Row<QUrl>{"contactsplus/app_url"_L1, &SettingLayer::plusAppUrl, address, encoded});
    visit(Row<QString>{"contactsplus/client_id"_L1, &SettingLayer::plusClientId, text, asItIs<QString>});
    visit(Row<QString>{"contactsplus/client_secret"_L1, &SettingLayer::plusClientSecret, text, asItIs<QString>});
    visit(Row<QUrl>{"contactsplus/redirect_uri"_L1, &SettingLayer::plusRedirectUri, address, encoded});
    visit(Row<int>{"contactsplus/requests_at_a_time"_L1, &SettingLayer::plusRequestsAtATime,
                   [](const QVariant &value) { return number(value, 1, mostRequestsAtATime); }, asItIs<int>});
    visit(
        Row<AnswerFormat>{"cloudsponge/format"_L1, &SettingLayer::answerFormat,
                          [](const QVariant &value) { return choiceOf(FormatNames, value.toString()); },
                          [](const AnswerFormat &format) -> QVariant { return QString(nameOf(FormatNames, format)); }});
    visit(Row<CredentialsPlace>{
        "cloudsponge/credentials"_L1, &SettingLayer::credentialsPlace,
        [](const QVariant &value) { return choiceOf(PlaceNames, value.toString()); },
        [](const CredentialsPlace &place) -> QVariant { return QString(nameOf(PlaceNames, place)); }});
    visit(Row<int>{"cloudsponge/page_size"_L1, &SettingLayer::pageSize,
                   [](const QVariant &value) { return number(value, 1, 10'000); }, asItIs<int>});
    visit(Row<bool>{"import/include_addresses"_L1, &SettingLayer::includeAddresses, yesOrNo, asItIs<bool>});
    visit(Row<QStringList>{"import/sources"_L1, &SettingLayer::offeredSources, sourceCodes, asItIs<QStringList>});
    visit(Row<bool>{"import/own_browser_only"_L1, &SettingLayer::ownBrowserOnly, yesOrNo, asItIs<bool>});
    visit(Row<std::chrono::minutes>{
        "import/consent_minutes"_L1, &SettingLayer::consentDeadline,
        [](const QVariant &value) -> std::optional<std::chrono::minutes> {
            const std::optional<int> minutes = number(value, 1, 24 * 60);
            return minutes ? std::optional(std::chrono::minutes(*minutes)) : std::nullopt;
        },
        [](const std::chrono::minutes &minutes) -> QVariant { return static_cast<int>(minutes.count()); }});
    visit(Row<QString>{"drag/format"_L1, &SettingLayer::dragFormat, dragFormat, asItIs<QString>});
    visit(Row<bool>{"drag/file_for_each"_L1, &SettingLayer::dragSeparately, yesOrNo, asItIs<bool>});
    visit(Row<ColorScheme>{"view/color_scheme"_L1, &SettingLayer::colorScheme,
                           [](const QVariant &value) { return colorSchemeFromName(value.toString()); },
                           [](const ColorScheme &scheme) -> QVariant { return colorSchemeName(scheme); }});
}

template<typename T>
bool isSecret(std::optional<T> SettingLayer::*member)
{
    if constexpr (std::is_same_v<T, QString>)
        return std::find(secretSettings.begin(), secretSettings.end(), member) != secretSettings.end();
    return false;
}

} // namespace

std::optional<ColorScheme> colorSchemeFromName(QStringView name)
{
    return choiceOf(SchemeNames, name);
}

QString colorSchemeName(ColorScheme scheme)
{
    return nameOf(SchemeNames, scheme);
}

SettingLayer layerFromEntries(const QVariantMap &entries, QStringList &refused)
{
    SettingLayer layer;
    forEachRow([&](const auto &row) {
        const auto entry = entries.constFind(row.name);
        if (entry == entries.constEnd())
            return;
        layer.*row.member = row.read(*entry);
        if (!(layer.*row.member))
            refused.append(row.name);
    });
    return layer;
}

void writeEntries(const SettingLayer &layer, const QSet<QString> &refused, QVariantMap &entries)
{
    forEachRow([&](const auto &row) {
        if (isSecret(row.member))
            return; // one that somebody wrote there is theirs to remove
        const auto &value = layer.*row.member;
        if (value)
            entries.insert(row.name, row.write(*value));
        else if (!refused.contains(row.name))
            entries.remove(row.name);
    });
}

template<typename T>
QString settingName(std::optional<T> SettingLayer::*member)
{
    QString name;
    const auto compare = [&](const Row<T> &row) {
        if (row.member == member)
            name = row.name;
    };
    forEachRow([&]<typename Other>(const Row<Other> &row) {
        if constexpr (std::is_same_v<Other, T>)
            compare(row);
    });
    Q_ASSERT(!name.isEmpty());
    return name;
}

template QString settingName(std::optional<QUrl> SettingLayer::*);
template QString settingName(std::optional<QString> SettingLayer::*);
template QString settingName(std::optional<int> SettingLayer::*);
template QString settingName(std::optional<bool> SettingLayer::*);
template QString settingName(std::optional<QStringList> SettingLayer::*);
template QString settingName(std::optional<std::chrono::minutes> SettingLayer::*);
template QString settingName(std::optional<ColorScheme> SettingLayer::*);
template QString settingName(std::optional<AnswerFormat> SettingLayer::*);
template QString settingName(std::optional<CredentialsPlace> SettingLayer::*);

} // namespace Ferry
