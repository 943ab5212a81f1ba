// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/colorscheme.h"

#include <QDBusConnection>
#include <QDBusVariant>
#include <QObject>
#include <QPalette>

namespace Ferry {

/// Our palettes, used only where the platform's is not what was wished. Text on highlight is whichever of
/// black and white contrasts more.
[[nodiscard]] QPalette lightPalette();
[[nodiscard]] QPalette darkPalette();

/// Keeps the application's palette as light or dark as wished.
///
///     System: the platform's palette, unless the desktop prefers dark and the platform's palette is light
///     Light, Dark: the platform's palette if it is that, else ours
///
/// What the desktop prefers is asked of the Settings portal (org.freedesktop.appearance, color-scheme), which
/// Qt 6.4 does not read: asynchronously, given up after 500 ms, and followed when it changes. Widgets learn
/// of it by QEvent::PaletteChange.
class Theme : public QObject
{
    Q_OBJECT

public:
    /// What the portal calls 1 and 2; 0 and everything else is no preference.
    enum class Preference { None, Dark, Light };

    explicit Theme(const QDBusConnection &bus, QObject *parent = nullptr);

    /// Follows \a scheme from now on.
    void setScheme(ColorScheme scheme);
    [[nodiscard]] ColorScheme scheme() const { return m_scheme; }
    /// What the desktop said last.
    [[nodiscard]] Preference preference() const { return m_preference; }

signals:
    /// The portal answered, or its time is over.
    void preferenceKnown();

private slots:
    void readSetting(const QString &group, const QString &key, const QDBusVariant &value);

private:
    void ask();
    void setPreference(Preference preference);
    void apply();

    QDBusConnection m_bus;
    ColorScheme m_scheme = ColorScheme::System;
    Preference m_preference = Preference::None;
};

} // namespace Ferry
