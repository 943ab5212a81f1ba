// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QListView>

namespace Ferry {

/// The side list of imports: where from and how many on one line, who and when on a second, quieter one. Shows an
/// ImportListModel.
class ImportList : public QListView
{
    Q_OBJECT

public:
    explicit ImportList(QWidget *parent = nullptr);

protected:
    void focusInEvent(QFocusEvent *event) override;
};

} // namespace Ferry
