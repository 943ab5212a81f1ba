// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/readingdialog.h"

#include <QDialogButtonBox>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace Ferry {

ReadingDialog::ReadingDialog(const QString &title, const QString &text, QWidget *parent)
    : QDialog(parent)
{
    setWindowTitle(title);
    auto *lines = new QPlainTextEdit(text, this);
    lines->setObjectName(u"readingDetails"_s);
    lines->setAccessibleName(title);
    lines->setReadOnly(true);
    lines->setLineWrapMode(QPlainTextEdit::NoWrap);
    lines->setTabChangesFocus(true);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *column = new QVBoxLayout(this);
    column->addWidget(lines, 1);
    column->addWidget(buttons);
    const int letter = fontMetrics().averageCharWidth();
    resize(letter * 84, letter * 50);
    buttons->button(QDialogButtonBox::Close)->setFocus();
}

} // namespace Ferry
