// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/account/questions.h"

#include "app/account/changehistory.h"
#include "ui/widgets/plaintext.h"

#include <QCoreApplication>
#include <QInputDialog>
#include <QMessageBox>
#include <QPushButton>

using namespace Qt::Literals::StringLiterals;

namespace Ferry::AccountQuestions {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Ferry::AccountQuestions)
};

void ask(QWidget *window, const QString &title, const QString &question, const QString &more,
         const std::function<void()> &confirmed)
{
    auto *box = new QMessageBox(QMessageBox::Warning, title, {}, QMessageBox::Cancel, window);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setObjectName(u"accountQuestion"_s);
    box->setTextFormat(Qt::PlainText);
    box->setText(question);
    box->setInformativeText(more);
    QPushButton *remove = box->addButton(Text::tr("Delete"), QMessageBox::DestructiveRole);
    remove->setObjectName(u"confirmDelete"_s);
    box->setDefaultButton(QMessageBox::Cancel);
    QObject::connect(box, &QMessageBox::buttonClicked, window, [remove, confirmed](QAbstractButton *button) {
        if (button == remove)
            confirmed();
    });
    box->open();
}

/// Short enough for a line, and in its own direction.
QString quoted(const QString &name)
{
    return PlainText::selfDirected(PlainText::oneLine(name, 80));
}

} // namespace

void deleteContacts(QWidget *window, int count, const QString &name, const QString &where,
                    const std::function<void()> &confirmed)
{
    const QString question = count == 1 && !name.isEmpty()
        ? Text::tr("Delete %1 from %2?").arg(quoted(name), quoted(where))
        : Text::tr("Delete %Ln contact(s) from %1?", nullptr, count).arg(quoted(where));
    ask(window, Text::tr("Delete from Contacts+"), question,
        //: %1 is a number, 20.
        Text::tr("They go from all devices that use this account. While it is among your last %1 changes you can undo "
                 "it here, until you sign out or close Contact Ferry: they come back with everything in them, but as "
                 "new contacts, and a photo only if Contacts+ still keeps it. Imports on this computer stay as they "
                 "are.")
            .arg(ChangeHistory::limit),
        confirmed);
}

void deleteTag(QWidget *window, const QString &name, int contacts, const std::function<void()> &confirmed)
{
    ask(window, Text::tr("Delete tag"), Text::tr("Delete the tag %1?").arg(quoted(name)),
        Text::tr("%Ln contact(s) lose it and stay otherwise as they are.", nullptr, contacts), confirmed);
}

void deleteWebhook(QWidget *window, const QString &url, const std::function<void()> &confirmed)
{
    ask(window, Text::tr("Delete webhook"), Text::tr("Delete the webhook to %1?").arg(quoted(url)),
        Text::tr("That address is not told of changes any more. Undoing it makes a new webhook."), confirmed);
}

void nameTag(QWidget *window, const QString &before, const std::function<void(const QString &)> &given)
{
    auto *dialog = new QInputDialog(window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setObjectName(u"tagName"_s);
    dialog->setWindowTitle(before.isEmpty() ? Text::tr("New tag") : Text::tr("Rename tag"));
    dialog->setLabelText(Text::tr("Name of the tag:"));
    dialog->setTextValue(before);
    QObject::connect(dialog, &QInputDialog::textValueSelected, window, [before, given](const QString &text) {
        const QString name = text.simplified();
        if (!name.isEmpty() && name != before)
            given(name);
    });
    dialog->open();
}

} // namespace Ferry::AccountQuestions
