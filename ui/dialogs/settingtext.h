// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/settings.h"

#include <QString>
#include <QUrl>

#include <type_traits>

namespace Ferry {

/// Where a value comes from and, if so, that it cannot be changed; never empty.
[[nodiscard]] QString originText(SettingOrigin origin, bool isFixed, bool isEmpty);

template<typename T>
[[nodiscard]] QString originText(const Setting<T> &setting)
{
    bool isEmpty = false;
    if constexpr (std::is_same_v<T, QString> || std::is_same_v<T, QUrl>)
        isEmpty = setting.value.isEmpty();
    return originText(setting.origin, setting.isFixed, isEmpty);
}

/// What was passed over when the settings were read.
[[nodiscard]] QString warningText(const SettingWarning &warning);

} // namespace Ferry
