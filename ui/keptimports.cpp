// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/keptimports.h"

#include "ui/dialogs/messageboxes.h"
#include "ui/importcontroller.h"
#include "ui/widgets/importlist.h"
#include "ui/windowpages.h"

#include <QSignalBlocker>

namespace Ferry {

KeptImports::KeptImports(ImportList &list, ImportController &imports, const WindowPages &pages, QWidget *window)
    : QObject(window)
    , m_list(list)
    , m_imports(imports)
    , m_window(window)
{
    // A click on the one that is current already leads back to it.
    connect(&m_list, &QAbstractItemView::clicked, this, [this, &pages](const QModelIndex &index) {
        if (!pages.isContacts())
            open(index);
    });
    connect(m_list.selectionModel(), &QItemSelectionModel::currentChanged, this, &KeptImports::open);
    connect(&m_imports, &ImportController::importsListed, this, &KeptImports::select);
    connect(&m_imports, &ImportController::contactsReplaced, this, [this] {
        const QSignalBlocker blocker(m_list.selectionModel());
        m_list.clearSelection();
    });
}

bool KeptImports::hasCurrent() const
{
    return m_list.currentIndex().isValid();
}

void KeptImports::open(const QModelIndex &index)
{
    m_imports.openImport(index.data(ImportListModel::IdRole).toLongLong());
}

void KeptImports::select(int row)
{
    {
        const QSignalBlocker blocker(m_list.selectionModel());
        // A list that appears may take the focus, and with that a current import that nobody chose.
        m_list.setVisible(m_imports.imports().rowCount() > 0);
        m_list.selectionModel()->clear();
        if (row >= 0)
            m_list.setCurrentIndex(m_imports.imports().index(row)); // its contacts are in the table already
        m_list.viewport()->update();
    }
    emit changed();
}

void KeptImports::askToRemoveCurrent()
{
    if (!hasCurrent())
        return;
    const ImportSummary import = m_imports.imports().import(m_list.currentIndex().row());
    askToRemove(import, m_window, [this, id = import.id] { m_imports.removeImport(id); });
}

} // namespace Ferry
