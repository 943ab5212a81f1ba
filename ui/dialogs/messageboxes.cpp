// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/messageboxes.h"

#include "models/source/importsummary.h"
#include "ui/look/icons.h"
#include "ui/look/metrics.h"

#include <QCoreApplication>
#include <QMessageBox>
#include <QPushButton>

using namespace Qt::Literals::StringLiterals;

namespace Ferry {

namespace {

struct MessageBoxes {
    Q_DECLARE_TR_FUNCTIONS(MessageBoxes)
};

} // namespace

void askToRemove(const ImportSummary &import, QWidget *parent, const std::function<void()> &confirmed)
{
    auto *question =
        new QMessageBox(QMessageBox::Warning, MessageBoxes::tr("Delete this import?"), {}, QMessageBox::Cancel, parent);
    question->setAttribute(Qt::WA_DeleteOnClose);
    question->setTextFormat(Qt::PlainText);
    question->setText(MessageBoxes::tr("Delete the %Ln contact(s) from %1 from this computer?", nullptr,
                                       static_cast<int>(import.contacts))
                          .arg(import.sourceName));
    question->setInformativeText(
        MessageBoxes::tr("The address book they came from stays as it is. Files that you exported stay too."));
    QPushButton *remove = question->addButton(MessageBoxes::tr("Delete"), QMessageBox::DestructiveRole);
    remove->setObjectName(u"deleteImport"_s);
    question->setDefaultButton(QMessageBox::Cancel);
    QObject::connect(question, &QMessageBox::buttonClicked, question, [remove, confirmed](QAbstractButton *button) {
        if (button == remove)
            confirmed();
    });
    question->open();
}

void askHowToImport(int count, QWidget *parent, const std::function<void()> &separately,
                    const std::function<void()> &together)
{
    auto *question =
        new QMessageBox(QMessageBox::Question, MessageBoxes::tr("Open files"), {}, QMessageBox::Cancel, parent);
    question->setAttribute(Qt::WA_DeleteOnClose);
    question->setTextFormat(Qt::PlainText);
    question->setText(MessageBoxes::tr("Open %Ln file(s)?", nullptr, count));
    question->setInformativeText(
        MessageBoxes::tr("Their contacts can stand together in one list, or each file in a list of its own."));
    QPushButton *one = question->addButton(MessageBoxes::tr("One list"), QMessageBox::AcceptRole);
    one->setObjectName(u"openTogether"_s);
    QPushButton *each = question->addButton(MessageBoxes::tr("One list for each file"), QMessageBox::AcceptRole);
    each->setObjectName(u"openSeparately"_s);
    question->setDefaultButton(one);
    QObject::connect(question, &QMessageBox::buttonClicked, question,
                     [one, each, separately, together](QAbstractButton *button) {
                         if (button == one)
                             together();
                         else if (button == each)
                             separately();
                     });
    question->open();
}

void showAbout(QWidget *parent)
{
    auto *box = new QMessageBox(parent);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setTextFormat(Qt::PlainText);
    box->setIconPixmap(applicationIcon().pixmap(QSize(Metrics::PageIcon, Metrics::PageIcon)));
    box->setWindowTitle(MessageBoxes::tr("About Contact Ferry"));
    box->setText(MessageBoxes::tr("Contact Ferry %1").arg(QStringLiteral(FERRY_VERSION)));
    box->setInformativeText(
        MessageBoxes::tr("Carries your contacts out of any address book and takes them wherever you want.\n\n"
                         "Free software under the GNU General Public License, version 3 or later."));
    box->open();
}

} // namespace Ferry
