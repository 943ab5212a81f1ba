// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/contactsplus/plusvalues.h"

#include <QStringList>
#include <QWidget>

class QLineEdit;
class QListView;
class QPushButton;
class QStandardItem;
class QStandardItemModel;

namespace Ferry {

/// Which tags a push puts on its contacts: some of those that are there, and new ones.
class TagChoice final : public QWidget
{
    Q_OBJECT

public:
    /// With a new tag \a usual, which is chosen.
    explicit TagChoice(const QString &usual, QWidget *parent = nullptr);

    /// The tags that are there; what was chosen stays chosen.
    void setKnown(const QList<PlusTag> &tags);
    /// The names chosen.
    [[nodiscard]] QStringList tags() const;

private:
    void addTyped();
    QStandardItem *add(const QString &name, bool isChecked, bool isNew);
    [[nodiscard]] QStandardItem *find(const QString &name) const;

    QStandardItemModel *m_model = nullptr;
    QListView *m_list = nullptr;
    QLineEdit *m_name = nullptr;
    QPushButton *m_add = nullptr;
};

} // namespace Ferry
