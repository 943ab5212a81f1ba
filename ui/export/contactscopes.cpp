// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/export/contactscopes.h"

#include <QButtonGroup>
#include <QRadioButton>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace Ferry {

ContactScopes::ContactScopes(const ContactChoice &choice, QWidget *parent)
    : QWidget(parent)
    , m_group(new QButtonGroup(this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    const auto add = [&](ContactScope scope, const QString &name, const QString &text, bool isShown) {
        auto *button = new QRadioButton(text, this);
        button->setObjectName(name);
        m_group->addButton(button, static_cast<int>(scope));
        column->addWidget(button);
        button->setVisible(isShown);
        return button;
    };
    QRadioButton *all = add(ContactScope::All, u"exportAll"_s, tr("&All %Ln contact(s)", nullptr, choice.all), true);
    QRadioButton *checked = add(ContactScope::Checked, u"exportChecked"_s,
                                tr("The %Ln &checked contact(s)", nullptr, choice.checked), choice.checked > 0);
    QRadioButton *selected = add(ContactScope::Selected, u"exportSelected"_s,
                                 choice.selected == 0 ? tr("The &selected contacts")
                                                      : tr("The %Ln &selected contact(s)", nullptr, choice.selected),
                                 true);
    selected->setEnabled(choice.selected > 0);
    add(ContactScope::Found, u"exportFound"_s, tr("The %Ln contact(s) &found", nullptr, choice.found),
        choice.found > 0);
    // One is selected merely by looking at it. A search is never taken for a choice: people forget that it is there.
    (choice.checked > 0 ? checked : choice.selected > 1 ? selected : all)->setChecked(true);
}

ContactScope ContactScopes::scope() const
{
    return static_cast<ContactScope>(m_group->checkedId());
}

} // namespace Ferry
