// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/export/exportdialog.h"

#include <QObject>
#include <QPointer>

namespace Ferry {

class Exporter;
class Settings;

/// From the wish to export to the running export: opens the dialog, remembers where contacts went last, starts.
class ExportFlow : public QObject
{
    Q_OBJECT

public:
    /// \a exporter and \a settings must outlive it.
    ExportFlow(Exporter &exporter, Settings &settings, QObject *parent = nullptr);

    /// Opens the dialog over \a parent; while it is open, brings it to the front. It deletes itself.
    ExportDialog *ask(ContactChoice choice, QWidget *parent);

private:
    [[nodiscard]] ExportTarget lastTarget() const;

    Exporter &m_exporter;
    Settings &m_settings;
    QPointer<ExportDialog> m_dialog;
};

} // namespace Ferry
