// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/formats/contactexport.h"
#include "models/core/result.h"
#include "ui/export/contactchoice.h"

#include <QObject>

class QWidget;

namespace Ferry {

class Exporter;
class ExportDialog;
class ExportFlow;
class ImportController;
class Settings;
class WindowParts;

/// Everything that takes the shown contacts out of the main window.
class WindowExports : public QObject
{
    Q_OBJECT

public:
    /// \a parts, \a imports and \a settings must outlive it; \a window owns it.
    WindowExports(WindowParts &parts, ImportController &imports, Settings &settings, QWidget *window);

    /// Asks which contacts go where, says what that costs, and writes them. The dialog deletes itself.
    ExportDialog *ask(std::optional<ContactScope> wished = {});
    /// The same for other contacts than those shown.
    ExportDialog *ask(const ContactChoice &choice);
    /// Shows how the contacts look on paper, and prints them.
    void print(std::optional<ContactScope> wished = {});
    /// Writes all contacts shown.
    void exportAll(ExportFormat format, const QString &path);
    [[nodiscard]] bool isBusy() const;

signals:
    /// isBusy() has news.
    void busyChanged();
    void exported(const Ferry::Result<Ferry::ExportReport> &report);

private:
    [[nodiscard]] ContactChoice choice(std::optional<ContactScope> wished) const;

    WindowParts &m_parts;
    ImportController &m_imports;
    QWidget *m_window = nullptr;
    Exporter *m_exporter = nullptr;
    ExportFlow *m_flow = nullptr;
};

} // namespace Ferry
