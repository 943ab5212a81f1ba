// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/push/pushhistory.h"

#include "ui/look/metrics.h"
#include "ui/push/pushlistmodel.h"
#include "ui/push/pushtext.h"
#include "ui/pusherrortext.h"
#include "ui/widgets/plainlabel.h"

#include <QDialogButtonBox>
#include <QHeaderView>
#include <QMessageBox>
#include <QPushButton>
#include <QTableView>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace Ferry {

void askToUndoPush(const KeptPush &push, QWidget *parent, const std::function<void()> &confirmed)
{
    auto *question =
        new QMessageBox(QMessageBox::Warning, PushHistory::tr("Undo this push?"), {}, QMessageBox::Cancel, parent);
    question->setAttribute(Qt::WA_DeleteOnClose);
    question->setTextFormat(Qt::PlainText);
    question->setText(PushText::undoQuestion(push.counts));
    question->setInformativeText(PushText::undoMeaning(push.record));
    QPushButton *undo = question->addButton(PushHistory::tr("&Undo the push"), QMessageBox::DestructiveRole);
    undo->setObjectName(u"confirmUndo"_s);
    question->setDefaultButton(QMessageBox::Cancel);
    QObject::connect(question, &QMessageBox::buttonClicked, question, [undo, confirmed](QAbstractButton *button) {
        if (button == undo)
            confirmed();
    });
    question->open();
}

PushHistory::PushHistory(PushController &controller, QWidget *parent)
    : QDialog(parent)
    , m_controller(controller)
    , m_model(new PushListModel(this))
    , m_note(new PlainLabel(this))
    , m_table(new QTableView(this))
{
    setObjectName(u"pushHistory"_s);
    setWindowTitle(tr("Earlier pushes"));
    build();
    connect(&m_controller, &PushController::pushesRead, this, &PushHistory::take);
    connect(&m_controller, &PushController::pushesUnreadable, this,
            [this](const Error &error) { m_note->setText(describePushError(error).sentences()); });
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &PushHistory::showButtons);
    connect(m_table, &QTableView::activated, this, [this] {
        if (m_show->isEnabled())
            look();
    });
    showButtons();
    m_controller.readPushes();
}

void PushHistory::build()
{
    m_note->setObjectName(u"historyNote"_s);
    m_note->setWordWrap(true);
    m_note->setText(tr("Looking…"));
    m_table->setObjectName(u"historyTable"_s);
    m_table->setAccessibleName(tr("Earlier pushes"));
    m_table->setModel(m_model);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setShowGrid(false);
    m_table->setTabKeyNavigation(false);
    m_table->setWordWrap(false);
    m_table->verticalHeader()->hide();
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_table->horizontalHeader()->setHighlightSections(false);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    const auto add = [&](const QString &text, const QString &name, void (PushHistory::*pressed)()) {
        QPushButton *button = buttons->addButton(text, QDialogButtonBox::ActionRole);
        button->setObjectName(name);
        button->setAutoDefault(false);
        connect(button, &QPushButton::clicked, this, pressed);
        return button;
    };
    m_show = add(tr("&Show"), u"historyShow"_s, &PushHistory::look);
    m_show->setDefault(true);
    m_resume = add(tr("&Go on"), u"historyResume"_s, &PushHistory::goOn);
    m_undo = add(tr("&Undo…"), u"historyUndo"_s, &PushHistory::askToUndo);
    m_forget = add(tr("&Forget…"), u"historyForget"_s, &PushHistory::askToForget);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *column = new QVBoxLayout(this);
    column->addWidget(m_note);
    column->addWidget(m_table, 1);
    column->addWidget(buttons);
    resize(fontMetrics().averageCharWidth() * 130, fontMetrics().height() * 24);
}

void PushHistory::take(const QList<KeptPush> &pushes)
{
    m_model->setPushes(pushes);
    m_note->setText(pushes.isEmpty() ? tr("Nothing has been pushed from this computer yet.")
                                     : tr("A push can be undone as long as it is listed here."));
    m_table->resizeColumnsToContents();
    m_table->horizontalHeader()->setStretchLastSection(true);
    if (!pushes.isEmpty())
        m_table->setCurrentIndex(m_model->index(0, 0));
    showButtons();
}

const KeptPush *PushHistory::current() const
{
    const int row = m_table->currentIndex().row();
    return row >= 0 && row < m_model->rowCount() ? &m_model->push(row) : nullptr;
}

void PushHistory::showButtons()
{
    using enum PushRecord::State;
    const KeptPush *push = current();
    const bool isFree = push && !m_controller.isBusy();
    m_show->setEnabled(isFree);
    m_resume->setEnabled(
        isFree && (push->record.state == Running || push->record.state == Cancelled || push->record.state == Undoing));
    m_undo->setEnabled(isFree && push->record.state != Undone);
    m_forget->setEnabled(isFree);
    if (m_controller.isBusy())
        m_note->setText(
            tr("One push goes on at a time. When the one that does is over, these can be shown and undone."));
}

void PushHistory::look()
{
    if (!current())
        return;
    const PushRecord push = current()->record;
    accept();
    emit showWanted(push);
}

void PushHistory::goOn()
{
    if (!current())
        return;
    const PushRecord push = current()->record;
    accept();
    emit resumeWanted(push);
}

void PushHistory::askToUndo()
{
    if (!current())
        return;
    askToUndoPush(*current(), this, [this, push = current()->record] {
        accept();
        emit undoWanted(push);
    });
}

void PushHistory::askToForget()
{
    if (!current())
        return;
    auto *question = new QMessageBox(QMessageBox::Warning, tr("Forget this push?"), {}, QMessageBox::Cancel, this);
    question->setAttribute(Qt::WA_DeleteOnClose);
    question->setTextFormat(Qt::PlainText);
    question->setText(tr("Forget this push?"));
    question->setInformativeText(
        tr("What it brought into Contacts+ stays there, and it can neither be undone nor gone on with any more."));
    QPushButton *forget = question->addButton(tr("&Forget it"), QMessageBox::DestructiveRole);
    forget->setObjectName(u"confirmForget"_s);
    question->setDefaultButton(QMessageBox::Cancel);
    connect(question, &QMessageBox::buttonClicked, this, [this, forget, id = current()->record.id](QAbstractButton *b) {
        if (b == forget)
            m_controller.forget(id);
    });
    question->open();
}

} // namespace Ferry
