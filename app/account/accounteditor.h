// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/account/accountbook.h"
#include "app/account/askingjob.h"
#include "app/account/changehistory.h"

#include <memory>

namespace Ferry {

/// Changes contacts and tags of an AccountBook at the service, one change at a time, and then in the book. The last
/// ChangeHistory::limit changes can be taken back, newest first, and done again, as far as the service lets us: deleted
/// contacts and tags come back with other ids, which the steps before them then go by; what others have changed since in
/// the same place stays as they made it, and the step is lost, see AccountChange::isLost.
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
    /// Ends a change early; what is done of many stays, and can be taken back. Of one alone it is not known then (Aborted).
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

    /// The change that undo() takes back, or that redo() does again; null when there is none, or one is under way.
    [[nodiscard]] const ChangeHistory::Step *undoable() const { return nextStep(ChangeHistory::Way::Back); }
    [[nodiscard]] const ChangeHistory::Step *redoable() const { return nextStep(ChangeHistory::Way::Forth); }
    [[nodiscard]] bool canUndo() const { return undoable(); }
    [[nodiscard]] bool canRedo() const { return redoable(); }
    void undo();
    void redo();

    /// The last change did not come to its end, and what is left of it can be tried again.
    [[nodiscard]] bool canRepeat() const { return m_again && !isBusy(); }
    void repeat();

signals:
    /// isBusy(), current() or what can be undone has news.
    void progressed();
    /// A change is over.
    void finished(const Ferry::AccountChange &change);

private:
    using Kind = AccountChange::Kind;
    using Action = std::function<void()>;
    using Way = ChangeHistory::Way;
    /// A change of the same kind for many ids.
    struct Batch {
        QStringList ids = {};
        QStringList addTags = {};
        QStringList removeTags = {};
        /// Set: the owner to be.
        std::optional<QString> owner = {};
    };

    /// As start(), unless another change is under way.
    [[nodiscard]] bool begin(Kind kind, qsizetype total, const QString &name = {});
    void start(Kind kind, qsizetype total, const QString &name);
    [[nodiscard]] bool isStep() const { return m_change.kind == Kind::Undo || m_change.kind == Kind::Redo; }
    [[nodiscard]] const ChangeHistory::Step *nextStep(Way way) const;
    void go(Way way);
    void advance(int done);
    /// The change is over. \a inverse takes back what is done of it, \a rest does what is left.
    void end(const BulkReport &report, const Action &inverse, const Action &rest = {});
    /// As end(), for what either happened to one thing or did not.
    void endOne(const std::optional<Error> &error, const Action &inverse);
    void remember(const Action &inverse, const Action &rest);
    void performEdit(const PlusContact &known, const QJsonObject &data);
    void performRemoval(const QList<PlusContact> &contacts);
    void restore(const QList<PlusContact> &contacts);
    /// \a inverse takes all of \a batches back; those are taken up after \a before contacts.
    void performBatches(QList<Batch> batches, const QList<Batch> &inverse, int before = 0);
    void performNextBatch(QList<Batch> batches, const Action &inverse, int before);
    void performTag(const QStringList &ids, const QString &tagId, bool on);
    void restoreTag(const PlusTag &tag, const QStringList &ids);
    void performRename(const PlusTag &tag, const QString &name);
    void performTagRemoval(const PlusTag &tag);
    /// The id that is in the place of \a id since that was deleted and came back.
    [[nodiscard]] QString idNow(const QString &id) const { return m_idsNow.value(id, id); }
    void replaceId(const QString &before, const QString &now);

    AccountBook &m_book;
    AccountChange m_change;
    ChangeHistory m_history;
    /// The one that is being performed.
    ChangeHistory::Step m_step;
    Action m_again;
    QHash<QString, QString> m_idsNow;
    /// The change under way belongs to it.
    std::unique_ptr<QObject> m_work;
    Action m_endSoon;
    bool m_ending = false;
};

/// The ids of \a contacts.
[[nodiscard]] QStringList idsOf(const QList<PlusContact> &contacts);

} // namespace Ferry
