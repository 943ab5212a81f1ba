// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/formats/handout.h"
#include "models/core/error.h"

#include <QObject>

#include <memory>

class QPixmap;
class QWidget;

namespace Ferry {

class LazyMimeData;

/// What the pointer carries while \a count contacts are dragged from \a widget.
[[nodiscard]] QPixmap dragPicture(int count, const QWidget &widget);

/// Contacts dragged out of the window: files where files are taken, vCard for address books and mail programs, text for
/// everybody else. The files are made when the other program asks for them, or while many contacts are still on their way to
/// it, and stay until the program ends, since nobody tells when they have been copied.
class ContactDrag : public QObject
{
    Q_OBJECT

public:
    /// The files lie below \a folder, of which whatever an earlier run has left is removed. Without a folder only data is
    /// handed out.
    explicit ContactDrag(const QString &folder, QObject *parent = nullptr);
    ~ContactDrag() override;

    /// What a drag of \a contacts offers.
    [[nodiscard]] std::unique_ptr<LazyMimeData> dataFor(const QList<Contact> &contacts, Handout handout);
    /// Drags \a contacts from \a source until the person lets go; returns then. Qt has no other way than a loop of its own.
    void start(const QList<Contact> &contacts, const Handout &handout, QWidget *source);

    /// Removes the files of all drags so far, unless some are just being made.
    void forget();

signals:
    /// A file for each contact was wanted, and as there are more than \a most it becomes one for all.
    void joined(int most);
    /// The files that were asked for could not be made.
    void failed(const Ferry::Error &error);

private:
    struct Shared;

    std::shared_ptr<Shared> m_shared;
};

} // namespace Ferry
