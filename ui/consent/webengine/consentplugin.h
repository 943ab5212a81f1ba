// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/consent/consentview.h"

#include <QObject>

namespace Ferry {

/// What QPluginLoader finds in this library.
class ConsentPlugin final : public QObject, public ConsentViewFactory
{
    Q_OBJECT
    Q_PLUGIN_METADATA(IID FerryConsentViewFactoryId)
    Q_INTERFACES(Ferry::ConsentViewFactory)

public:
    [[nodiscard]] ConsentView *create(QWidget *parent, const QStringList &languages) override;
    [[nodiscard]] QString securityPatchVersion() const override;
};

} // namespace Ferry
