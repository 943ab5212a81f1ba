// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/export/contactscopes.h"

#include <QButtonGroup>
#include <QRadioButton>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace Ferry {

QString scopeText(ContactScope scope, const ContactChoice &choice)
{
    const int count = countOf(choice, scope);
    switch (scope) {
    case ContactScope::All:
        return ContactScopes::tr("&All %Ln contact(s)", nullptr, count);
    case ContactScope::Checked:
        return ContactScopes::tr("The %Ln &checked contact(s)", nullptr, count);
    case ContactScope::Selected:
        return count == 0 ? ContactScopes::tr("The &selected contacts")
                          : ContactScopes::tr("The %Ln &selected contact(s)", nullptr, count);
    case ContactScope::Found:
        return ContactScopes::tr("The %Ln contact(s) &found", nullptr, count);
    }
    Q_UNREACHABLE();
}

ContactScopes::ContactScopes(const ContactChoice &choice, QWidget *parent)
    : QWidget(parent)
    , m_group(new QButtonGroup(this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    const auto add = [&](ContactScope scope, const QString &name) {
        auto *button = new QRadioButton(scopeText(scope, choice), this);
        button->setObjectName(name);
        button->setEnabled(countOf(choice, scope) > 0);
        m_group->addButton(button, static_cast<int>(scope));
        column->addWidget(button);
        return button;
    };
    add(ContactScope::All, u"exportAll"_s)->setEnabled(true);
    add(ContactScope::Checked, u"exportChecked"_s)->setVisible(choice.checked > 0);
    add(ContactScope::Selected, u"exportSelected"_s);
    add(ContactScope::Found, u"exportFound"_s)->setVisible(choice.found > 0);
    const ContactScope wished = choice.wished.value_or(usualScope(choice));
    m_group->button(static_cast<int>(countOf(choice, wished) > 0 ? wished : ContactScope::All))->setChecked(true);
}

ContactScope ContactScopes::scope() const
{
    return static_cast<ContactScope>(m_group->checkedId());
}

} // namespace Ferry
