// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

class QWidget;

namespace Ferry {

class ImportController;
class WindowParts;

/// Which page stands in the main window, and which one comes after it.
class WindowPages : public QObject
{
    Q_OBJECT

public:
    /// Both must outlive it.
    WindowPages(WindowParts &parts, ImportController &imports, QObject *parent);

    /// What a person sees first: an import that was interrupted, the newest one kept, or the welcome. A journey that has
    /// begun meanwhile stays, and so does the page of an account.
    void showFirst();
    void showWelcome();
    void showJourney();
    void showContacts();
    void showPush();
    void showAccount();
    /// From the journey back to the contacts, if there are any.
    void leaveJourney();
    /// What came of the import is on the journey's page.
    void showEndOfJourney();

    [[nodiscard]] bool isJourney() const;
    [[nodiscard]] bool isContacts() const;
    [[nodiscard]] bool isPush() const;
    [[nodiscard]] bool isAccount() const;

signals:
    /// A page stands, by its name for pictures: see MainWindow::pageShown().
    void pageShown(const QString &name);
    /// Another page stands, whether named or not.
    void changed();
    /// There is nothing to go back to but the sources.
    void sourcesWanted();

private:
    void offerToResume();
    void go(QWidget *page);

    WindowParts &m_parts;
    ImportController &m_imports;
    /// The person put the decision on interrupted imports off.
    bool m_resumeLater = false;
};

} // namespace Ferry
