// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/windowexports.h"

#include "ui/dialogs/exportdialog.h"
#include "ui/exporter.h"
#include "ui/importcontroller.h"
#include "ui/pages/contactspage.h"
#include "ui/windowparts.h"

namespace Ferry {

WindowExports::WindowExports(WindowParts &parts, ImportController &imports, QWidget *window)
    : QObject(window)
    , m_parts(parts)
    , m_imports(imports)
    , m_window(window)
    , m_exporter(new Exporter(*parts.activity, *parts.messages, this))
{
    connect(m_exporter, &Exporter::busyChanged, this, &WindowExports::busyChanged);
    connect(m_exporter, &Exporter::finished, this, &WindowExports::exported);
}

bool WindowExports::isBusy() const
{
    return m_exporter->isBusy();
}

void WindowExports::ask()
{
    const ContactsPage &page = *m_parts.contacts;
    auto *dialog = new ExportDialog(page.totalCount(), page.selectedCount(), m_imports.shown().sourceName, m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &ExportDialog::chosen, this, [this, &page](const ExportChoice &choice) {
        const bool all = choice.scope == ExportChoice::Scope::All;
        m_exporter->start(all ? page.allContacts() : page.selectedContacts(), choice.format, choice.path);
    });
    dialog->open();
}

void WindowExports::exportAll(ExportFormat format, const QString &path)
{
    m_exporter->start(m_imports.contacts().contacts(), format, path);
}

} // namespace Ferry
