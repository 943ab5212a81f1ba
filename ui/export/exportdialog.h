// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/formats/preparedexport.h"
#include "ui/export/contactchoice.h"

#include <QDate>
#include <QDialog>
#include <QString>

class QButtonGroup;
class QPushButton;
class QScrollArea;

namespace Ferry {

class ContactScopes;
class ExportOptions;
class LossPanel;
class PlainLabel;

/// Asks where contacts are going, picks how, and says what will be lost on the way before it asks for a file:
///
///     which contacts, where to -> plan -> what it costs (LossPanel) -> Export… -> file or folder -> chosen()
///
/// Open it with open().
class ExportDialog : public QDialog
{
    Q_OBJECT

public:
    /// With \a target chosen.
    ExportDialog(ContactChoice choice, ExportTarget target, QWidget *parent = nullptr);

    [[nodiscard]] ExportTarget target() const;

signals:
    /// The person has seen what \a prepared costs and chose the file \a path, or the new folder for several files.
    void chosen(const Ferry::PreparedExport &prepared, const QString &path);
    /// The screen says what the export will cost; every choice made leads to another one.
    void settled();

protected:
    void showEvent(QShowEvent *event) override;

private:
    QWidget *buildTargets(ExportTarget target);
    void build(ExportTarget target);
    void takeTarget();
    void takePlan();
    /// As high as what is in it, as far as the screen goes; lower only when the person made it less.
    void fit(bool mayShrink = false);
    void askForPlace();
    void finish(const QString &path);

    ContactChoice m_choice;
    /// Those of the scope that is chosen.
    QList<Contact> m_contacts;
    ContactScopes *m_scopes = nullptr;
    QButtonGroup *m_targets = nullptr;
    PlainLabel *m_plan = nullptr;
    PlainLabel *m_bringIn = nullptr;
    ExportOptions *m_options = nullptr;
    LossPanel *m_losses = nullptr;
    QScrollArea *m_scroll = nullptr;
    QPushButton *m_export = nullptr;
};

/// "Contacts from Yahoo 2026-11-21": a name that every file system takes, whatever \a origin is.
[[nodiscard]] QString suggestedExportName(const QString &origin, const QDate &day);
/// Where people keep what is theirs, as far as that folder is there.
[[nodiscard]] QString usualFolder();

} // namespace Ferry
