// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

namespace Ferry {

/// A long text to look through, such as what could not be read of a file. Plain text, which can be copied.
class ReadingDialog : public QDialog
{
    Q_OBJECT

public:
    ReadingDialog(const QString &title, const QString &text, QWidget *parent = nullptr);
};

} // namespace Ferry
