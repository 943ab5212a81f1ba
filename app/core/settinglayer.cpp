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

struct SchemeName {
    ColorScheme scheme;
    QLatin1StringView name;
};

constexpr std::array SchemeNames{SchemeName{ColorScheme::System, "system"_L1},
                                 SchemeName{ColorScheme::Light, "light"_L1},
                                 SchemeName{ColorScheme::Dark, "dark"_L1}};

/// One line of text. An unquoted comma in an INI file makes a list, which is not what somebody meant as a password.
std::optional<QString> text(const QVariant &value)
{
    if (value.metaType() != QMetaType::fromType<QString>())
        return {};
    const QString read = value.toString().trimmed();
    const bool isPlain = std::none_of(read.begin(), read.end(), [](QChar c) { return c.category() == QChar::Other_Control; });
    if (read.isEmpty() || read.size() > LongestText || !isPlain)
        return {};
    return read;
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
    visit(Row<QUrl>{"cloudsponge/endpoint"_L1, &SettingLayer::endpoint,
                    [](const QVariant &value) -> std::optional<QUrl> {
                        const Result<QUrl> url = secureUrl(text(value).value_or(QString()));
                        return url ? std::optional(*url) : std::nullopt;
                    },
                    [](const QUrl &url) -> QVariant { return url.toString(QUrl::FullyEncoded); }});
    visit(Row<QString>{"cloudsponge/domain_key"_L1, &SettingLayer::domainKey, text, asItIs<QString>});
    visit(Row<QString>{"cloudsponge/domain_password"_L1, &SettingLayer::domainPassword, text, asItIs<QString>});
    visit(Row<int>{"cloudsponge/page_size"_L1, &SettingLayer::pageSize,
                   [](const QVariant &value) { return number(value, 1, 10'000); }, asItIs<int>});
    visit(Row<bool>{"import/include_addresses"_L1, &SettingLayer::includeAddresses, yesOrNo, asItIs<bool>});
    visit(Row<QStringList>{"import/sources"_L1, &SettingLayer::offeredSources, sourceCodes, asItIs<QStringList>});
    visit(Row<bool>{"import/own_browser_only"_L1, &SettingLayer::ownBrowserOnly, yesOrNo, asItIs<bool>});
    visit(Row<std::chrono::minutes>{"import/consent_minutes"_L1, &SettingLayer::consentDeadline,
                                    [](const QVariant &value) -> std::optional<std::chrono::minutes> {
                                        const std::optional<int> minutes = number(value, 1, 24 * 60);
                                        return minutes ? std::optional(std::chrono::minutes(*minutes)) : std::nullopt;
                                    },
                                    [](const std::chrono::minutes &minutes) -> QVariant {
                                        return static_cast<int>(minutes.count());
                                    }});
    visit(Row<ColorScheme>{"view/color_scheme"_L1, &SettingLayer::colorScheme,
                           [](const QVariant &value) { return colorSchemeFromName(value.toString()); },
                           [](const ColorScheme &scheme) -> QVariant { return colorSchemeName(scheme); }});
}

} // namespace

std::optional<ColorScheme> colorSchemeFromName(QStringView name)
{
    const QStringView trimmed = name.trimmed();
    const auto it = std::find_if(SchemeNames.begin(), SchemeNames.end(), [trimmed](const SchemeName &row) {
        return trimmed.compare(row.name, Qt::CaseInsensitive) == 0;
    });
    return it == SchemeNames.end() ? std::nullopt : std::optional(it->scheme);
}

QString colorSchemeName(ColorScheme scheme)
{
    const auto it = std::find_if(SchemeNames.begin(), SchemeNames.end(),
                                 [scheme](const SchemeName &row) { return row.scheme == scheme; });
    Q_ASSERT(it != SchemeNames.end());
    return it->name;
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

void writeEntries(const SettingLayer &layer, QVariantMap &entries)
{
    forEachRow([&](const auto &row) {
        const auto &value = layer.*row.member;
        if (value && row.name != "cloudsponge/domain_password"_L1)
            entries.insert(row.name, row.write(*value));
        else
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

} // namespace Ferry
