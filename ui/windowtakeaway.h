// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

class QWidget;

namespace Ferry {

class ContactDrag;
class ImportController;
class Settings;
class WindowActions;
class WindowParts;

/// The selected contacts on their way out of the main window by clipboard and by drag.
class WindowTakeaway : public QObject
{
    Q_OBJECT

public:
    struct Services {
        const Settings &settings;
        ImportController &imports;
        WindowActions &actions;
        WindowParts &parts;
        /// Where files that are dragged out lie meanwhile; empty: none can be.
        QString folder = {};
    };

    /// All of \a services must outlive it; \a window owns it.
    WindowTakeaway(const Services &services, QWidget *window);

private:
    void drag();

    const Settings &m_settings;
    ImportController &m_imports;
    WindowParts &m_parts;
    ContactDrag *m_drag = nullptr;
};

} // namespace Ferry
