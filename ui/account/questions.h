// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <functional>

class QWidget;

/// Questions before something at Contacts+ is deleted. Cancel is the default of each.
namespace Ferry::AccountQuestions {

/// \a where is what the account or team is called; \a name that of the contact when it is one.
void deleteContacts(QWidget *window, int count, const QString &name, const QString &where,
                    const std::function<void()> &confirmed);
/// \a contacts have the tag.
void deleteTag(QWidget *window, const QString &name, int contacts, const std::function<void()> &confirmed);
void deleteWebhook(QWidget *window, const QString &url, const std::function<void()> &confirmed);
/// Asks for the name of a tag, \a before being the one it has; \a given gets one that is not blank and not \a before.
void nameTag(QWidget *window, const QString &before, const std::function<void(const QString &)> &given);

} // namespace Ferry::AccountQuestions
