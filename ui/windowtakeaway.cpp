// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/windowtakeaway.h"

#include "app/core/settings.h"
#include "ui/errortext.h"
#include "ui/importcontroller.h"
#include "ui/pages/contactspage.h"
#include "ui/takeaway/contactdrag.h"
#include "ui/widgets/messagebar.h"
#include "ui/windowactions.h"
#include "ui/windowparts.h"

#include <QAction>
#include <QGuiApplication>

namespace Ferry {

WindowTakeaway::WindowTakeaway(const Services &services, QWidget *window)
    : QObject(window)
    , m_settings(services.settings)
    , m_imports(services.imports)
    , m_parts(services.parts)
    , m_drag(new ContactDrag(services.folder, this))
{
    m_parts.contacts->addTableAction(services.actions.copy);
    connect(services.actions.copy, &QAction::triggered, m_parts.contacts, &ContactsPage::copySelected);
    connect(m_parts.contacts, &ContactsPage::dragWanted, this, &WindowTakeaway::drag);
    connect(&m_imports, &ImportController::erased, m_drag, &ContactDrag::forget);
    connect(m_drag, &ContactDrag::joined, this, [this](int most) {
        m_parts.messages->say(
            MessageBar::Kind::Warning,
            tr("More than %Ln contact(s) go into one file with all of them, not into one each: no file "
               "manager takes so many. Export them to a folder to get a file each.",
               nullptr, most));
    });
    connect(m_drag, &ContactDrag::failed, this, [this](const Error &error) {
        m_parts.messages->say(MessageBar::Kind::Error,
                              describe(error, {.operation = ErrorContext::Operation::Export}).sentences());
    });
}

void WindowTakeaway::drag()
{
    // Shift, held when the mouse begins to move, turns the setting round: it selects only when the button goes down.
    const bool isOther = QGuiApplication::keyboardModifiers().testFlag(Qt::ShiftModifier);
    m_drag->start(m_parts.contacts->selectedContacts(),
                  {.format = formatFromName(m_settings.dragFormat().value).value_or(ExportFormat::VCard3),
                   .separately = m_settings.dragSeparately().value != isOther,
                   .name = m_imports.shown().sourceName,
                   .nameless = tr("No name")},
                  m_parts.contacts);
}

} // namespace Ferry
