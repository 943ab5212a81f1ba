// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/contact/contact.h"

#include <QScrollArea>

class QVBoxLayout;

namespace Ferry {

/// Everything a contact has, in one column. Nothing in it is fetched, opened or taken for markup.
class ContactDetails : public QScrollArea
{
    Q_OBJECT

public:
    explicit ContactDetails(QWidget *parent = nullptr);

    /// Shows all of \a contact.
    void show(const Contact &contact);
    /// Shows, in grey, that \a selected contacts are selected; none: that one may be.
    void showCount(int selected);
    using QScrollArea::show;

private:
    struct Item {
        QString text;
        QString label = {};
    };

    QVBoxLayout *startBody();
    void addHead(QVBoxLayout &column, const Contact &contact);
    /// A section with a line for each item; none when there are no items.
    void addSection(QVBoxLayout &column, const QString &name, const QString &title, const QList<Item> &items,
                    bool isolate = false);
};

/// The lines of \a address: as its source wrote it, then what that leaves out; else composed of its parts.
[[nodiscard]] QString addressText(const PostalAddress &address);

} // namespace Ferry
