// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/contact/contact.h"
#include "ui/export/contactchoice.h"
#include "ui/plus/pluscontroller.h"

#include <QWidget>

class QComboBox;

namespace Ferry {

class ContactScopes;
class PlainLabel;
class TagChoice;

/// Which contacts, into which account or team, with which tags.
class PushTargetPage final : public QWidget
{
    Q_OBJECT

public:
    /// \a usualTag is chosen at first. \a controller must outlive it, and have an account.
    PushTargetPage(PlusController &controller, ContactChoice choice, const QString &usualTag,
                   QWidget *parent = nullptr);
    ~PushTargetPage() override;

    [[nodiscard]] QList<Contact> contacts() const;
    /// Empty for the person's own contacts.
    [[nodiscard]] QString teamId() const;
    [[nodiscard]] QString teamName() const;
    [[nodiscard]] QStringList tags() const;
    /// Where the keyboard goes when the page comes up.
    [[nodiscard]] QWidget *entry() const;

private:
    void showAccount();
    void showTeams();
    void askForTags(const QString &cursor);
    void dropTags();

    PlusController &m_controller;
    ContactChoice m_choice;
    ContactScopes *m_scopes = nullptr;
    PlainLabel *m_account = nullptr;
    QComboBox *m_where = nullptr;
    PlainLabel *m_teamsNote = nullptr;
    TagChoice *m_tags = nullptr;
    PlainLabel *m_tagsNote = nullptr;
    QList<PlusTag> m_known;
    std::unique_ptr<QObject> m_tagWork;
};

} // namespace Ferry
