// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/export/exportflow.h"

#include "app/core/settings.h"
#include "ui/export/exporter.h"

namespace Ferry {

ExportFlow::ExportFlow(Exporter &exporter, Settings &settings, QObject *parent)
    : QObject(parent)
    , m_exporter(exporter)
    , m_settings(settings)
{
}

ExportDialog *ExportFlow::ask(ContactChoice choice, QWidget *parent)
{
    if (m_dialog) {
        m_dialog->raise();
        return m_dialog;
    }
    m_dialog = new ExportDialog(std::move(choice), lastTarget(), parent);
    m_dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(m_dialog, &ExportDialog::chosen, this, [this](const PreparedExport &prepared, const QString &path) {
        const QLatin1StringView name = exportTargetInfo(*prepared.plan.target).name;
        m_settings.setUiState(UiState::ExportTarget, QByteArray(name.data(), name.size()));
        m_settings.save();
        m_exporter.start(prepared, path);
    });
    m_dialog->open();
    return m_dialog;
}

ExportTarget ExportFlow::lastTarget() const
{
    const QByteArray name = m_settings.uiState(UiState::ExportTarget);
    for (const ExportTargetInfo &info : exportTargets()) {
        if (QLatin1StringView(name) == info.name)
            return info.target;
    }
    return exportTargets().front().target;
}

} // namespace Ferry
