// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/account/tagsdialog.h"

#include "app/account/accounteditor.h"
#include "ui/account/accountpage.h"
#include "ui/account/questions.h"
#include "ui/look/icons.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/plaintext.h"

#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QListView>
#include <QMenu>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace Ferry {

TagsDialog::TagsDialog(AccountPage &page, AccountEditor &editor, QWidget *parent)
    : QDialog(parent)
    , m_page(page)
    , m_editor(editor)
    , m_messages(new MessageBar(this))
    , m_list(new QListView(this))
    , m_new(new QPushButton(icon("add"_L1), tr("&New…"), this))
    , m_rename(new QPushButton(icon("edit"_L1), tr("&Rename…"), this))
    , m_delete(new QPushButton(icon("trash"_L1), tr("&Delete…"), this))
{
    setObjectName(u"tagsDialog"_s);
    setWindowTitle(tr("Tags at Contacts+"));
    m_list->setObjectName(u"tagList"_s);
    m_list->setAccessibleName(tr("Tags"));
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setUniformItemSizes(true);
    m_list->setModel(&page.book()->tags());
    m_new->setObjectName(u"newTag"_s);
    m_rename->setObjectName(u"renameTag"_s);
    m_delete->setObjectName(u"deleteTag"_s);

    auto *buttons = new QVBoxLayout;
    for (QPushButton *button : {m_new, m_rename, m_delete}) {
        button->setAutoDefault(false);
        buttons->addWidget(button);
    }
    buttons->addStretch(1);
    auto *middle = new QHBoxLayout;
    middle->addWidget(m_list, 1);
    middle->addLayout(buttons);
    auto *foot = new QDialogButtonBox(QDialogButtonBox::Close);
    connect(foot, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *column = new QVBoxLayout(this);
    column->addWidget(m_messages);
    column->addLayout(middle, 1);
    column->addWidget(foot);
    const int letter = fontMetrics().averageCharWidth();
    resize(letter * 60, letter * 60);

    connect(m_new, &QPushButton::clicked, this, [this] {
        AccountQuestions::nameTag(this, {}, [this](const QString &name) { m_editor.tagWithNew({}, name); });
    });
    connect(m_rename, &QPushButton::clicked, this, &TagsDialog::rename);
    connect(m_list, &QAbstractItemView::activated, this, &TagsDialog::rename);
    connect(m_delete, &QPushButton::clicked, this, &TagsDialog::remove);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, &TagsDialog::enable);
    connect(&m_editor, &AccountEditor::progressed, this, &TagsDialog::enable);
    enable();
}

QString TagsDialog::current() const
{
    return m_list->currentIndex().data(TagList::IdRole).toString();
}

void TagsDialog::enable()
{
    const bool canChange = !m_editor.isBusy();
    const bool hasCurrent = m_list->currentIndex().isValid();
    m_new->setEnabled(canChange);
    m_rename->setEnabled(canChange && hasCurrent);
    m_delete->setEnabled(canChange && hasCurrent);
}

void TagsDialog::rename()
{
    if (!m_rename->isEnabled() || !m_page.book())
        return;
    const PlusTag *tag = m_page.book()->tags().find(current());
    if (!tag)
        return;
    AccountQuestions::nameTag(this, tag->name,
                              [this, tag = *tag](const QString &name) { m_editor.renameTag(tag, name); });
}

void TagsDialog::remove()
{
    const PlusTag *tag = m_page.book() ? m_page.book()->tags().find(current()) : nullptr;
    if (!tag)
        return;
    const QList<PlusContact> &all = m_page.book()->all().contacts();
    const auto count = std::count_if(all.cbegin(), all.cend(),
                                     [tag](const PlusContact &contact) { return contact.tagIds.contains(tag->id); });
    AccountQuestions::deleteTag(this, tag->name, static_cast<int>(count),
                                [this, tag = *tag] { m_editor.removeTag(tag); });
}

void fillTagMenu(QMenu &menu, AccountPage &page, AccountEditor &editor, const std::function<void()> &manage)
{
    menu.clear();
    const QList<PlusContact> chosen = page.chosen();
    for (const PlusTag &tag : page.book()->tags().tags()) {
        const auto having = std::count_if(chosen.cbegin(), chosen.cend(), [&tag](const PlusContact &contact) {
            return contact.tagIds.contains(tag.id);
        });
        const bool all = !chosen.isEmpty() && having == chosen.size();
        const QString text = PlainText::menuText(tag.name);
        //: A tag in a menu that some of the contacts chosen have, and others have not.
        QAction *action = menu.addAction(having > 0 && !all ? TagsDialog::tr("%1 (some of them)").arg(text) : text);
        action->setCheckable(true);
        action->setChecked(all);
        action->setEnabled(!chosen.isEmpty());
        QObject::connect(action, &QAction::triggered, &editor,
                         [&editor, chosen, id = tag.id, all] { editor.setTag(chosen, id, !all); });
    }
    if (!menu.isEmpty())
        menu.addSeparator();
    QAction *fresh = menu.addAction(icon("add"_L1), TagsDialog::tr("&New tag…"));
    fresh->setObjectName(u"tagWithNew"_s);
    fresh->setEnabled(!chosen.isEmpty());
    QObject::connect(fresh, &QAction::triggered, &page, [&page, &editor, chosen] {
        AccountQuestions::nameTag(&page, {},
                                  [&editor, chosen](const QString &name) { editor.tagWithNew(chosen, name); });
    });
    QAction *managing = menu.addAction(icon("settings"_L1), TagsDialog::tr("&Manage tags…"));
    managing->setObjectName(u"manageTags"_s);
    QObject::connect(managing, &QAction::triggered, &page, manage);
}

void fillOwnerMenu(QMenu &menu, AccountPage &page, AccountEditor &editor)
{
    menu.clear();
    const QList<PlusContact> chosen = page.chosen();
    const auto add = [&](const QString &text, const QString &id) {
        QAction *action = menu.addAction(text);
        action->setCheckable(true);
        action->setChecked(!chosen.isEmpty() && std::all_of(chosen.cbegin(), chosen.cend(), [&id](const auto &contact) {
            return contact.ownedBy == id;
        }));
        QObject::connect(action, &QAction::triggered, &editor, [&editor, chosen, id] { editor.setOwner(chosen, id); });
    };
    const QList<TeamMember> members = membersOf(page.book()->place());
    for (const TeamMember &member : members)
        add(PlainText::menuText(member.name), member.accountId);
    menu.addSeparator();
    //: In place of the owner of a team's contact.
    add(TagsDialog::tr("N&obody"), {});
}

} // namespace Ferry
