// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/consent/webengine/consentplugin.h"

#include "ui/consent/webengine/webconsentview.h"

#include <qtwebenginecoreglobal.h>
#include <QtWebEngineCoreVersion>

namespace Ferry {

ConsentView *ConsentPlugin::create(QWidget *parent, const QStringList &languages)
{
    return new WebConsentView(parent, languages);
}

QString ConsentPlugin::securityPatchVersion() const
{
    return QString::fromLatin1(qWebEngineChromiumSecurityPatchVersion());
}

} // namespace Ferry
