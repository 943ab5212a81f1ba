// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/source/addresssource.h"
#include "models/source/sourceoffer.h"

#include <QAbstractListModel>
#include <QStringList>

#include <deque>

namespace Ferry {

/// The address books one can import from: those used recently first, in the order they were given, then all others
/// best known first. A filter narrows it to sources whose name or code contains a text.
class SourceListModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role {
        /// CloudSponge's service code, QString.
        CodeRole = Qt::UserRole,
        /// Name of the neutral glyph, QString.
        IconRole,
        /// AddressSource::Kind as int.
        KindRole,
        /// Whether it was used recently, bool.
        RecentRole,
    };

    explicit SourceListModel(QObject *parent = nullptr);

    /// What a person calls \a source: its name, or what it is in their language where it has none of its own.
    [[nodiscard]] static QString nameOf(const AddressSource &source);

    /// \a codes were used recently, the latest first. Unknown ones and repetitions are passed over.
    void setRecent(const QStringList &codes);
    /// Offers only the sources with \a codes, in that order; all of them when there are none.
    void setOffered(const QStringList &codes);
    /// What the account offers: of the sources built in only those, each let in as the service says, and after them what is
    /// new, by the service's name for it, where it says how it is let in. Files need no account and always stay. All as they
    /// are built in when \a offers has none.
    void setOffers(const QList<SourceOffer> &offers);
    /// Shows only what contains \a text, whatever its case and accents; everything when it is blank.
    void setFilter(const QString &text);
    [[nodiscard]] QString filter() const { return m_filter; }

    /// The source at \a index of this model, which must be valid.
    [[nodiscard]] const AddressSource &source(const QModelIndex &index) const;
    /// The source with \a code, also by an older one, as it is offered; null when it is not.
    [[nodiscard]] const AddressSource *known(const QString &code) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

private:
    void rebuild();
    [[nodiscard]] QLatin1StringView keep(const QString &text);
    /// All sources that could be offered, best known first.
    QList<AddressSource> m_known;
    /// What sources that are not built in are called; never forgotten, since sources are handed out by value.
    std::deque<QByteArray> m_texts;
    QStringList m_offered;
    QStringList m_recent;
    QString m_filter;
    QList<const AddressSource *> m_rows;
};

} // namespace Ferry
