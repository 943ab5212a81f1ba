// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/receiptdialog.h"

#include "ui/look/icons.h"
#include "ui/look/metrics.h"
#include "ui/look/type.h"
#include "ui/receipttext.h"
#include "ui/widgets/plainlabel.h"

#include <QClipboard>
#include <QDialogButtonBox>
#include <QGuiApplication>
#include <QPushButton>
#include <QScreen>
#include <QScrollArea>
#include <QShowEvent>
#include <QStyle>
#include <QVBoxLayout>

#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace Ferry {

ReceiptDialog::ReceiptDialog(ImportReceipt receipt, QWidget *parent)
    : QDialog(parent)
    , m_receipt(std::move(receipt))
{
    setObjectName(u"receipt"_s);
    setWindowTitle(tr("What was seen and stored"));
    auto *title = new PlainLabel(receiptTitle(m_receipt), this);
    title->setObjectName(u"receiptTitle"_s);
    title->setScale(Type::Title, Type::Strong);
    title->setWordWrap(true);

    m_page = makePage();
    auto *area = new QScrollArea(this);
    area->setObjectName(u"receiptPage"_s);
    area->setAccessibleName(windowTitle());
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setFocusPolicy(Qt::StrongFocus); // scrolls by keyboard
    area->setWidget(m_page);
    area->viewport()->setAutoFillBackground(false);
    m_page->setAutoFillBackground(false);

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    m_copy = buttons->addButton(tr("&Copy as text"), QDialogButtonBox::ActionRole);
    m_copy->setObjectName(u"copyReceipt"_s);
    m_erase = buttons->addButton(tr("&Erase this import…"), QDialogButtonBox::ResetRole);
    m_erase->setObjectName(u"eraseImport"_s);
    m_erase->setIcon(icon("trash"_L1));
    for (QPushButton *button : {m_copy, m_erase})
        button->setAutoDefault(false);
    buttons->button(QDialogButtonBox::Close)->setDefault(true);
    connect(m_copy, &QPushButton::clicked, this, &ReceiptDialog::copy);
    connect(m_erase, &QPushButton::clicked, this, &ReceiptDialog::eraseWanted);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);

    auto *column = new QVBoxLayout(this);
    column->setSpacing(Metrics::GroupGap / 2);
    column->addWidget(title);
    column->addWidget(area, 1);
    column->addWidget(buttons);
    buttons->button(QDialogButtonBox::Close)->setFocus();
}

QWidget *ReceiptDialog::makePage() const
{
    auto *page = new QWidget;
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(Metrics::TightGap, 0, Metrics::TightGap, 0); // off the scroll bar, on whichever side
    column->setSpacing(Metrics::TightGap);
    for (const ReceiptSection &section : receiptSections(m_receipt)) {
        if (column->count() > 0)
            column->addSpacing(Metrics::GroupGap / 2);
        auto *head = new PlainLabel(section.title);
        head->setScale(Type::Body, Type::Strong);
        head->setWordWrap(true);
        column->addWidget(head);
        for (const ReceiptSection::Line &line : section.lines) {
            auto *label = new PlainLabel(line.label);
            label->setSecondary(true);
            label->setWordWrap(true);
            auto *text = new PlainLabel(line.text);
            text->setSelectable(true);
            text->setWordWrap(true);
            text->setAccessibleName(line.label + u": "_s + line.text);
            column->addSpacing(Metrics::TightGap);
            column->addWidget(label);
            column->addWidget(text);
        }
    }
    column->addStretch(1);
    return page;
}

void ReceiptDialog::setErasable(bool erasable)
{
    m_erase->setEnabled(erasable);
    m_erase->setToolTip(erasable ? QString() : tr("Not while an import is going on"));
}

void ReceiptDialog::copy()
{
    QGuiApplication::clipboard()->setText(receiptPlainText(m_receipt));
    m_copy->setText(tr("Copied"));
}

void ReceiptDialog::showEvent(QShowEvent *event)
{
    QDialog::showEvent(event);
    if (event->spontaneous())
        return;
    // As much as fits of it at a width that is good to read; the rest scrolls.
    const int width = Metrics::PageWidth;
    const int margins = this->width() - contentsRect().width() + 2 * style()->pixelMetric(QStyle::PM_LayoutLeftMargin);
    const int inner = width - margins - style()->pixelMetric(QStyle::PM_ScrollBarExtent);
    const int page = m_page->layout()->heightForWidth(inner);
    const int others = sizeHint().height() - m_page->sizeHint().height();
    const QSize screenRoom = screen()->availableSize() - QSize(2, 8) * Metrics::Grid;
    resize(
        QSize(width, std::max(page + std::max(others, 20 * Metrics::Grid), 40 * Metrics::Grid)).boundedTo(screenRoom));
}

} // namespace Ferry
