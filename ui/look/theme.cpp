// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/look/theme.h"

#include "ui/look/colour.h"

#include <QApplication>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>

#include <chrono>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace Ferry {

namespace {

constexpr auto PortalService = "org.freedesktop.portal.Desktop"_L1;
constexpr auto PortalPath = "/org/freedesktop/portal/desktop"_L1;
constexpr auto PortalInterface = "org.freedesktop.portal.Settings"_L1;
constexpr auto AppearanceGroup = "org.freedesktop.appearance"_L1;
constexpr auto ColorSchemeKey = "color-scheme"_L1;
constexpr auto PortalPatience = 500ms;

struct Shades {
    QColor window, base, alternateBase, text, disabledText, button, highlight, link, visitedLink, toolTip;
};

QPalette paletteFrom(const Shades &shades)
{
    QPalette palette(shades.button, shades.window); // derives bevels and shadows
    const bool whiteReads = contrastRatio(Qt::white, shades.highlight) >= contrastRatio(Qt::black, shades.highlight);

    palette.setColor(QPalette::Base, shades.base);
    palette.setColor(QPalette::AlternateBase, shades.alternateBase);
    palette.setColor(QPalette::ToolTipBase, shades.toolTip);
    palette.setColor(QPalette::Highlight, shades.highlight);
    palette.setColor(QPalette::HighlightedText, whiteReads ? Qt::white : Qt::black);
    palette.setColor(QPalette::Link, shades.link);
    palette.setColor(QPalette::LinkVisited, shades.visitedLink);
    palette.setColor(QPalette::BrightText, Qt::white);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::ToolTipText}) {
        palette.setColor(role, shades.text);
        palette.setColor(QPalette::Disabled, role, shades.disabledText);
    }
    palette.setColor(QPalette::PlaceholderText, blended(shades.text, shades.base, 0.65));
    palette.setColor(QPalette::Disabled, QPalette::Base, shades.window);
    palette.setColor(QPalette::Disabled, QPalette::Highlight, shades.disabledText);
    palette.setColor(QPalette::Disabled, QPalette::HighlightedText, shades.window);
    return palette;
}

} // namespace

QPalette lightPalette()
{
    return paletteFrom({.window = QColor(0xf2, 0xf2, 0xf3),
                        .base = QColor(0xff, 0xff, 0xff),
                        .alternateBase = QColor(0xf7, 0xf7, 0xf8),
                        .text = QColor(0x1f, 0x22, 0x24),
                        .disabledText = QColor(0x8f, 0x93, 0x97),
                        .button = QColor(0xf2, 0xf2, 0xf3),
                        .highlight = QColor(0x1f, 0x6f, 0xb2),
                        .link = QColor(0x1a, 0x5f, 0x9a),
                        .visitedLink = QColor(0x6b, 0x4f, 0x9e),
                        .toolTip = QColor(0xff, 0xff, 0xff)});
}

QPalette darkPalette()
{
    // Not darker, and not lighter than #31363b: there Fusion's outlines, lightened by FerryStyle, keep 3:1.
    return paletteFrom({.window = QColor(0x2a, 0x2e, 0x32),
                        .base = QColor(0x1f, 0x22, 0x25),
                        .alternateBase = QColor(0x25, 0x29, 0x2c),
                        .text = QColor(0xee, 0xf0, 0xf1),
                        .disabledText = QColor(0x7c, 0x82, 0x87),
                        .button = QColor(0x34, 0x39, 0x3e),
                        .highlight = QColor(0x4d, 0xa3, 0xe0),
                        .link = QColor(0x6b, 0xb5, 0xee),
                        .visitedLink = QColor(0xb3, 0x9d, 0xdb),
                        .toolTip = QColor(0x34, 0x39, 0x3e)});
}

Theme::Theme(const QDBusConnection &bus, QObject *parent)
    : QObject(parent)
    , m_bus(bus)
{
    // Without it connect() below returns false and says nothing.
    qRegisterMetaType<QDBusVariant>("QDBusVariant");
    if (!m_bus.isConnected()) {
        QMetaObject::invokeMethod(this, &Theme::preferenceKnown, Qt::QueuedConnection);
        return;
    }
    if (!m_bus.connect(PortalService, PortalPath, PortalInterface, u"SettingChanged"_s, this,
                       SLOT(readSetting(QString, QString, QDBusVariant))))
        qWarning("The desktop's change of colour scheme will not be noticed");
    ask();
}

void Theme::setScheme(ColorScheme scheme)
{
    m_scheme = scheme;
    apply();
}

void Theme::ask()
{
    auto call = QDBusMessage::createMethodCall(PortalService, PortalPath, PortalInterface, u"Read"_s);
    call << QString(AppearanceGroup) << QString(ColorSchemeKey);
    const auto *watcher = new QDBusPendingCallWatcher(
        m_bus.asyncCall(call, static_cast<int>(std::chrono::milliseconds(PortalPatience).count())), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this](QDBusPendingCallWatcher *answer) {
        const QDBusPendingReply<QDBusVariant> reply = *answer;
        answer->deleteLater();
        // No portal, or a slow one: the platform's palette is right enough, and a change still comes as a
        // signal.
        if (reply.isValid())
            readSetting(AppearanceGroup, ColorSchemeKey, reply.value());
        emit preferenceKnown();
    });
}

void Theme::readSetting(const QString &group, const QString &key, const QDBusVariant &value)
{
    if (group != AppearanceGroup || key != ColorSchemeKey)
        return;
    QVariant scheme = value.variant();
    while (scheme.canConvert<QDBusVariant>()) // Read wraps it twice, SettingChanged once
        scheme = scheme.value<QDBusVariant>().variant();
    switch (scheme.toUInt()) {
    case 1:
        return setPreference(Preference::Dark);
    case 2:
        return setPreference(Preference::Light);
    default:
        return setPreference(Preference::None);
    }
}

void Theme::setPreference(Preference preference)
{
    m_preference = preference;
    apply();
}

void Theme::apply()
{
    QApplication::setPalette(QPalette()); // back to the platform's, which may have changed meanwhile
    const bool platformIsDark = isDark(QApplication::palette());
    switch (m_scheme) {
    case ColorScheme::System:
        if (m_preference == Preference::Dark && !platformIsDark)
            QApplication::setPalette(darkPalette());
        return;
    case ColorScheme::Light:
        if (platformIsDark)
            QApplication::setPalette(lightPalette());
        return;
    case ColorScheme::Dark:
        if (!platformIsDark)
            QApplication::setPalette(darkPalette());
        return;
    }
}

} // namespace Ferry
