// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/colorscheme.h"
#include "app/core/servicechoices.h"

#include <QSet>
#include <QString>
#include <QStringList>
#include <QUrl>
#include <QVariantMap>

#include <array>
#include <chrono>
#include <optional>

namespace Ferry {

/// The values that one origin has an opinion on.
struct SettingLayer {
    std::optional<QUrl> endpoint = {};
    std::optional<QString> domainKey = {};
    std::optional<QString> domainPassword = {};
    std::optional<QString> userId = {};
    std::optional<QUrl> redirectUrl = {};
    std::optional<QUrl> plusApiUrl = {};
    std::optional<QUrl> plusAppUrl = {};
    std::optional<QString> plusClientId = {};
    std::optional<QString> plusClientSecret = {};
    std::optional<QUrl> plusRedirectUri = {};
    std::optional<int> plusRequestsAtATime = {};
    std::optional<AnswerFormat> answerFormat = {};
    std::optional<CredentialsPlace> credentialsPlace = {};
    std::optional<int> pageSize = {};
    std::optional<bool> includeAddresses = {};
    std::optional<QStringList> offeredSources = {};
    std::optional<bool> ownBrowserOnly = {};
    std::optional<std::chrono::minutes> consentDeadline = {};
    std::optional<ColorScheme> colorScheme = {};
    std::optional<QString> dragFormat = {};
    std::optional<bool> dragSeparately = {};

    bool operator==(const SettingLayer &) const = default;
};

/// The network library keeps so many connections to one host: more requests at a time would only wait in it.
inline constexpr int mostRequestsAtATime = 6;

/// Those that no file of the person's may hold, and an operator's only when nobody else can read it.
inline constexpr std::array secretSettings{&SettingLayer::domainPassword, &SettingLayer::plusClientSecret};

/// "light", "dark" or "system", in any case.
[[nodiscard]] std::optional<ColorScheme> colorSchemeFromName(QStringView name);
[[nodiscard]] QString colorSchemeName(ColorScheme scheme);

/// What \a entries of a settings file ("group/name" to value) say. Names of values that cannot be are added to
/// \a refused.
[[nodiscard]] SettingLayer layerFromEntries(const QVariantMap &entries, QStringList &refused);
/// The other way: sets or removes the entries of all settings, the secret ones excepted, and leaves other entries alone. Those
/// named in \a refused are not removed.
void writeEntries(const SettingLayer &layer, const QSet<QString> &refused, QVariantMap &entries);

/// The name of the setting in files: "cloudsponge/endpoint".
template<typename T>
[[nodiscard]] QString settingName(std::optional<T> SettingLayer::*member);

} // namespace Ferry
