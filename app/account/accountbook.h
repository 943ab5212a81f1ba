// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/account/accountrows.h"
#include "app/account/taglist.h"
#include "app/contactsplus/contactsplusclient.h"
#include "models/core/result.h"

#include <QObject>

#include <functional>
#include <memory>
#include <optional>

namespace Ferry {

class Clock;

/// The contacts and tags of one account, or of one of its teams, as they are known here; and what a full-text search of
/// the service finds among them. Nothing of it is on disk.
///
///     Idle -- load() --> Loading -- pages arrive --> Ready
///                           '----------------------> Failed, with what had arrived; load() begins anew
///     search("text") -> Waiting, so that the person can type on -> Asking -> Answered | Refused
class AccountBook final : public QObject
{
    Q_OBJECT

public:
    enum class State { Idle, Loading, Ready, Failed };
    enum class SearchState { None, Waiting, Asking, Answered, Refused };

    /// \a place is a team, or the person's own contacts when it has no id. What \a client refers to, and \a clock, must
    /// outlive it.
    AccountBook(const ContactsPlusClient &client, Clock &clock, PlusTeam place, QObject *parent = nullptr);
    ~AccountBook() override;

    [[nodiscard]] const ContactsPlusClient &client() const { return m_client; }
    [[nodiscard]] Clock &clock() const { return m_clock; }
    [[nodiscard]] const PlusTeam &place() const { return m_place; }
    [[nodiscard]] bool isTeam() const { return !m_place.id.isEmpty(); }
    /// The team, as the service tells of it now; the same one.
    void setPlace(const PlusTeam &place) { m_place = place; }

    /// Reads everything anew.
    void load();
    [[nodiscard]] State state() const { return m_state; }
    /// Why it is Failed.
    [[nodiscard]] const std::optional<Error> &error() const { return m_error; }
    /// Why there are no tags() though the contacts could be read.
    [[nodiscard]] const std::optional<Error> &tagsError() const { return m_tagsError; }
    /// So many times in a row the service was asked in vain, and is asked again.
    [[nodiscard]] int failures() const { return m_failures; }
    /// Entries of the service that nothing can be done with.
    [[nodiscard]] int unusable() const { return m_unusable; }

    [[nodiscard]] AccountRows &all() { return m_all; }
    [[nodiscard]] TagList &tags() { return m_tags; }

    /// Asks the service for \a text after a short while; an empty one ends the search.
    void search(const QString &text);
    /// Asks for the same once more.
    void searchAgain();
    [[nodiscard]] const QString &query() const { return m_query; }
    [[nodiscard]] SearchState searchState() const { return m_searchState; }
    [[nodiscard]] const std::optional<Error> &searchError() const { return m_searchError; }
    /// What was found, once it is Answered.
    [[nodiscard]] AccountRows &found() { return m_found; }

    /// The service told that \a contacts are so now.
    void update(const QList<PlusContact> &contacts);
    /// There are new ones.
    void add(const QList<PlusContact> &contacts);
    void remove(const QList<PlusContact> &contacts);
    void putTag(const PlusTag &tag);
    void removeTag(const QString &id);

signals:
    /// state(), failures() or the number of contacts has news.
    void changed();
    void searchChanged();

private:
    using Pages = std::function<void(const QList<AccountEntry> &)>;

    void setState(State state);
    void readTags();
    void readContacts();
    void askForSearch();
    void endSearch(SearchState state);
    /// Hands \a contacts as entries to \a take, in the order of the calls, not within the call; \a owner calls it off.
    void prepare(const QList<PlusContact> &contacts, QObject *owner, const Pages &take);
    [[nodiscard]] QList<AccountEntry> entriesOf(const QList<PlusContact> &contacts) const;
    void showTags();
    void showTagsFrom(int row);

    ContactsPlusClient m_client;
    Clock &m_clock;
    PlusTeam m_place;
    State m_state = State::Idle;
    std::optional<Error> m_error;
    std::optional<Error> m_tagsError;
    int m_failures = 0;
    int m_unusable = 0;
    /// Pages that have arrived and are not in the table yet.
    int m_preparing = 0;
    bool m_allArrived = false;
    AccountRows m_all;
    TagList m_tags;
    QString m_query;
    SearchState m_searchState = SearchState::None;
    std::optional<Error> m_searchError;
    AccountRows m_found;
    /// What is under way belongs to these; deleting them ends it.
    std::unique_ptr<QObject> m_loading;
    std::unique_ptr<QObject> m_searching;
    std::unique_ptr<QObject> m_retagging;
};

} // namespace Ferry
