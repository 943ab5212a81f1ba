// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/session/importreceipt.h"

#include <QDialog>

class QPushButton;
class QWidget;

namespace Ferry {

/// The receipt of one import, to be read, copied, and acted on.
class ReceiptDialog : public QDialog
{
    Q_OBJECT

public:
    explicit ReceiptDialog(ImportReceipt receipt, QWidget *parent = nullptr);

    /// Whether the import can be erased now.
    void setErasable(bool erasable);

signals:
    /// The person wants the import erased; nobody has been asked yet whether they mean it.
    void eraseWanted();

protected:
    void showEvent(QShowEvent *event) override;

private:
    [[nodiscard]] QWidget *makePage() const;
    void copy();

    ImportReceipt m_receipt;
    QWidget *m_page = nullptr;
    QPushButton *m_erase = nullptr;
    QPushButton *m_copy = nullptr;
};

} // namespace Ferry
