// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/account/accountbook.h"
#include "app/account/askingjob.h"

#include <memory>

namespace Ferry {

/// What a person has done, or undone, to contacts and tags of an account.
struct AccountChange {
    enum class Kind {
        Edit,
        Photo,
        Delete,
        /// A tag put on contacts, or taken off.
        Tag,
        Untag,
        Owner,
        MakeTag,
        RenameTag,
        DeleteTag,
        /// The last change is taken back; \c undone says which.
        Undo,
    };
    Kind kind = Kind::Edit;
    Kind undone = Kind::Edit;
    /// As many it was to be.
    int total = 0;
    /// As many it was, contacts or else tags.
    int done = 0;
    /// Others changed them meanwhile, so they were left.
    int changed = 0;
    int failed = 0;
    /// The first thing that went wrong.
    std::optional<Error> error = {};
};

/// Changes contacts and tags of an AccountBook at the service, one change at a time, and then in the book. The last change
/// can be taken back as far as the service lets us: deleted contacts and tags come back with other ids.
class AccountEditor final : public QObject
{
    Q_OBJECT

public:
    /// \a book must outlive it.
    explicit AccountEditor(AccountBook &book, QObject *parent = nullptr);
    ~AccountEditor() override;

    /// A change is under way; another one does not begin before that is over.
    [[nodiscard]] bool isBusy() const { return m_work != nullptr; }
    /// What is under way, with how far it is in \c done.
    [[nodiscard]] const AccountChange &current() const { return m_change; }
    /// Ends a change of many contacts early; what is done stays, and can be taken back.
    void endSoon();

    /// Makes contactData of \a known \a data.
    void edit(const PlusContact &known, const QJsonObject &data);
    void setPhoto(const PlusContact &contact, const QByteArray &image, PhotoFormat format);
    void remove(const QList<PlusContact> &contacts);
    /// Puts the tag \a tagId on \a contacts, or takes it off.
    void setTag(const QList<PlusContact> &contacts, const QString &tagId, bool on);
    /// Puts a tag called \a name on \a contacts, making it if need be; only makes it when there are none.
    void tagWithNew(const QList<PlusContact> &contacts, const QString &name);
    void renameTag(const PlusTag &tag, const QString &name);
    void removeTag(const PlusTag &tag);
    /// An empty \a ownerId: nobody's.
    void setOwner(const QList<PlusContact> &contacts, const QString &ownerId);

    /// The last change can be taken back.
    [[nodiscard]] bool canUndo() const { return m_undo && !isBusy(); }
    /// What that is.
    [[nodiscard]] AccountChange::Kind undoable() const { return m_undoable; }
    void undo();

signals:
    /// isBusy(), current() or canUndo() has news.
    void progressed();
    /// A change is over.
    void finished(const Ferry::AccountChange &change);

private:
    using Kind = AccountChange::Kind;
    using Undo = std::function<void()>;
    /// A change of the same kind for many ids.
    struct Batch {
        QStringList ids = {};
        QStringList addTags = {};
        QStringList removeTags = {};
        /// Set: the owner to be.
        std::optional<QString> owner = {};
    };

    [[nodiscard]] bool begin(Kind kind, qsizetype total);
    void advance(int done);
    void end(const BulkReport &report, Undo undo);
    /// As end(), for what either happened to one thing or did not.
    void endOne(const std::optional<Error> &error, Undo undo);
    void performEdit(const PlusContact &known, const QJsonObject &data);
    void performBatches(QList<Batch> batches, const Undo &undo, int before = 0);
    void performTag(const QStringList &ids, const QString &tagId, bool on);
    void restore(const QList<PlusContact> &contacts);
    void restoreTag(const PlusTag &tag, const QStringList &ids);

    AccountBook &m_book;
    AccountChange m_change;
    Undo m_undo;
    /// The one that is being performed; it can be tried again.
    Undo m_undoing;
    Kind m_undoable = Kind::Edit;
    /// The change under way belongs to it.
    std::unique_ptr<QObject> m_work;
    std::function<void()> m_endSoon;
    bool m_ending = false;
};

/// The ids of \a contacts.
[[nodiscard]] QStringList idsOf(const QList<PlusContact> &contacts);

} // namespace Ferry
