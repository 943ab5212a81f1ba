// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

class QWidget;

namespace Ferry {

class ImportController;
class ImportList;
class WindowPages;

/// The list of kept imports at work: what is chosen in it is opened, what is shown is chosen in it, and one can be erased.
class KeptImports : public QObject
{
    Q_OBJECT

public:
    /// All but \a window, which owns this, must outlive it.
    KeptImports(ImportList &list, ImportController &imports, const WindowPages &pages, QWidget *window);

    /// One is chosen in the list.
    [[nodiscard]] bool hasCurrent() const;
    /// Asks whether the chosen one is to be erased, and has it erased.
    void askToRemoveCurrent();

signals:
    /// Another one is chosen, or none.
    void changed();

private:
    void select(int row);
    void open(const QModelIndex &index);

    ImportList &m_list;
    ImportController &m_imports;
    QWidget *m_window = nullptr;
};

} // namespace Ferry
