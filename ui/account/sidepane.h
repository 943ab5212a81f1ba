// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace Ferry {

class ImportList;

/// The left of the window: the imports, and below them where contacts are at Contacts+. Hidden while there are neither
/// imports nor accounts, so that a person who begins sees nothing but the beginning.
class SidePane : public QWidget
{
    Q_OBJECT

public:
    explicit SidePane(QWidget *parent = nullptr);

    [[nodiscard]] ImportList &imports() { return *m_imports; }
    [[nodiscard]] ImportList &accounts() { return *m_accounts; }
    /// Shows the accounts even while there are no imports.
    void setAccountsKnown(bool known);

    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void fit();
    void showWhatIs();

    ImportList *m_imports = nullptr;
    ImportList *m_accounts = nullptr;
    QWidget *m_section = nullptr;
    bool m_accountsKnown = false;
};

} // namespace Ferry
