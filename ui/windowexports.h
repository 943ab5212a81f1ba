// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/formats/contactexport.h"
#include "models/core/result.h"

#include <QObject>

class QWidget;

namespace Ferry {

class Exporter;
class ImportController;
class WindowParts;

/// Everything that takes the shown contacts out of the main window.
class WindowExports : public QObject
{
    Q_OBJECT

public:
    /// \a parts and \a imports must outlive it; \a window owns it.
    WindowExports(WindowParts &parts, ImportController &imports, QWidget *window);

    /// Asks which contacts go into which file, and writes them.
    void ask();
    /// Writes all contacts shown.
    void exportAll(ExportFormat format, const QString &path);
    [[nodiscard]] bool isBusy() const;

signals:
    /// isBusy() has news.
    void busyChanged();
    void exported(const Ferry::Result<Ferry::ExportReport> &report);

private:
    WindowParts &m_parts;
    ImportController &m_imports;
    QWidget *m_window = nullptr;
    Exporter *m_exporter = nullptr;
};

} // namespace Ferry
