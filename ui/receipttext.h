// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/session/importreceipt.h"

#include <QList>
#include <QString>

namespace Ferry {

/// What a receipt says under one head.
struct ReceiptSection {
    struct Line {
        /// Of what it speaks: a moment, somebody, a place.
        QString label = {};
        QString text = {};
    };

    QString title = {};
    QList<Line> lines = {};
};

/// \a receipt in words: what happened when, who saw what, what is kept here, and what is left elsewhere. Names, hosts and
/// paths in it are as they came from outside.
[[nodiscard]] QList<ReceiptSection> receiptSections(const ImportReceipt &receipt);

/// What the import of \a receipt is called: "2,340 contacts from Yahoo, joe@example.com".
[[nodiscard]] QString receiptTitle(const ImportReceipt &receipt);

/// All of it as text to be copied.
[[nodiscard]] QString receiptPlainText(const ImportReceipt &receipt);

} // namespace Ferry
