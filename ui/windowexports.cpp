// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/windowexports.h"

#include "ui/export/exporter.h"
#include "ui/export/exportflow.h"
#include "ui/importcontroller.h"
#include "ui/pages/contactspage.h"
#include "ui/print/printwindow.h"
#include "ui/windowparts.h"

namespace Ferry {

WindowExports::WindowExports(WindowParts &parts, ImportController &imports, Settings &settings, QWidget *window)
    : QObject(window)
    , m_parts(parts)
    , m_imports(imports)
    , m_window(window)
    , m_exporter(new Exporter(*parts.activity, *parts.messages, this))
    , m_flow(new ExportFlow(*m_exporter, settings, this))
{
    connect(m_exporter, &Exporter::busyChanged, this, &WindowExports::busyChanged);
    connect(m_exporter, &Exporter::finished, this, &WindowExports::exported);
}

bool WindowExports::isBusy() const
{
    return m_exporter->isBusy();
}

ContactChoice WindowExports::choice(std::optional<ContactScope> wished) const
{
    ContactChoice choice = m_parts.contacts->choice(m_imports.shown().sourceName);
    choice.wished = wished;
    return choice;
}

ExportDialog *WindowExports::ask(std::optional<ContactScope> wished)
{
    return ask(choice(wished));
}

ExportDialog *WindowExports::ask(const ContactChoice &choice)
{
    return m_flow->ask(choice, m_window);
}

void WindowExports::print(std::optional<ContactScope> wished)
{
    auto *window = new PrintWindow(choice(wished), m_window);
    window->setAttribute(Qt::WA_DeleteOnClose);
    window->open();
}

void WindowExports::exportAll(ExportFormat format, const QString &path)
{
    m_exporter->start(m_imports.contacts().contacts(), format, path);
}

} // namespace Ferry
