// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/dialogs/settingrow.h"

#include <QWidget>

namespace Ferry {

/// The part of the preferences about the program itself: how it looks, and what imports begin with.
class GeneralSettings final : public QWidget
{
    Q_OBJECT

public:
    explicit GeneralSettings(Settings &settings, QWidget *parent = nullptr);

    void load();
    void store();

private:
    QList<SettingRow *> m_rows;
};

} // namespace Ferry
