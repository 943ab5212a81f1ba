// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/export/contactchoice.h"

#include <QWidget>

class QButtonGroup;

namespace Ferry {

/// "All 2,340 contacts" and the like, with a mnemonic.
[[nodiscard]] QString scopeText(ContactScope scope, const ContactChoice &choice);

/// "All 2,340 contacts", "The 3 selected contacts" and what else there is to choose from.
class ContactScopes : public QWidget
{
    Q_OBJECT

public:
    explicit ContactScopes(const ContactChoice &choice, QWidget *parent = nullptr);

    [[nodiscard]] ContactScope scope() const;
    /// Its ids are ContactScopes.
    [[nodiscard]] QButtonGroup *group() const { return m_group; }

private:
    QButtonGroup *m_group = nullptr;
};

} // namespace Ferry
