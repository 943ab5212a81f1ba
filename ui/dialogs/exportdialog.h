// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/formats/exportformat.h"

#include <QDate>
#include <QDialog>
#include <QString>

class QButtonGroup;
class QRadioButton;

namespace Ferry {

/// What the person wants exported, and where to.
struct ExportChoice {
    enum class Scope { All, Selected };

    Scope scope = Scope::All;
    ExportFormat format = ExportFormat::VCard3;
    /// Absolute. The suffix is the format's unless the person wrote another.
    QString path = {};

    bool operator==(const ExportChoice &) const = default;
};

/// Asks which contacts to export, in which format and into which file. Open it with open().
class ExportDialog : public QDialog
{
    Q_OBJECT

public:
    /// \a total contacts of \a origin ("Yahoo"; may be anything), of which \a selected are selected.
    ExportDialog(int total, int selected, const QString &origin, QWidget *parent = nullptr);

signals:
    /// The person chose everything, the file included.
    void chosen(const Ferry::ExportChoice &choice);

private:
    void build(int total, int selected);
    void askForFile();
    void finish(const QString &path);
    [[nodiscard]] ExportFormat format() const;

    QString m_origin;
    QRadioButton *m_selectedOnly = nullptr;
    QButtonGroup *m_formats = nullptr;
};

/// "Contacts from Yahoo 2026-11-21.vcf": a name that every file system takes, whatever \a origin is.
[[nodiscard]] QString suggestedExportName(const QString &origin, const QDate &day, ExportFormat format);

} // namespace Ferry
