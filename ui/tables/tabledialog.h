// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/formats/tablemapping.h"

#include <QByteArray>
#include <QDialog>

#include <optional>

class QCheckBox;
class QComboBox;
class QTableView;

namespace Ferry {

class PlainLabel;
class TableColumnsModel;

/// Asks what the columns of a table become. It begins with a good guess, and nothing is lost unless the person says so.
class TableDialog : public QDialog
{
    Q_OBJECT

public:
    /// The table called \a name begins with \a sample (tableSample()), whose likelyForm() is \a likely; \a remembered is what
    /// was made of one with the same header.
    TableDialog(const QString &name, QByteArray sample, const TableForm &likely,
                const std::optional<QList<TableColumn>> &remembered, QWidget *parent = nullptr);
    ~TableDialog() override;

    [[nodiscard]] TableMapping mapping() const;

private:
    void build(const QString &name, const TableForm &likely);
    void guess(std::optional<bool> hasHeader);
    void showMapping(const TableMapping &mapping);
    void readOtherwise();
    void openEditors();
    void showRemark();
    [[nodiscard]] TableForm form() const;

    QByteArray m_sample;
    /// What the columns were last taken for, before the person said better.
    QList<TableColumn> m_guessed;
    TableColumnsModel *m_model = nullptr;
    QCheckBox *m_hasHeader = nullptr;
    QComboBox *m_separator = nullptr;
    QComboBox *m_charset = nullptr;
    QTableView *m_view = nullptr;
    PlainLabel *m_remark = nullptr;
};

} // namespace Ferry
