// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/contactsplus/accesstokens.h"
#include "app/contactsplus/plusvalues.h"
#include "app/net/httpclient.h"

namespace Ferry {

class PlusCall;
struct PlusQuestion;

/// How to go through contacts or tags, a page at a time.
struct PlusScroll {
    /// Of the page before; empty for the first one.
    QString cursor = {};
    /// In one page; the service has taken 1,000. 0 leaves it to the service.
    int size = 0;
    bool includeDeleted = false;
    QString teamId = {};
};

struct PlusSearch {
    /// Full text, or `email:x`, `firstName:John AND company:Acme`.
    QString query = {};
    QStringList tagIds = {};
    QString cursor = {};
    QString teamId = {};
};

enum class PhotoFormat { Png, Jpeg };

/// Contacts+ as one account: makes the jobs, none of them started, each owned by its \a parent. An empty \a teamId means
/// the person's own contacts, tags or webhooks.
class ContactsPlusClient
{
public:
    /// \a network, \a clock and \a tokens must outlive the client and its jobs. \a api is the address that
    /// https://api.contactsplus.com has.
    ContactsPlusClient(QNetworkAccessManager &network, Clock &clock, const QUrl &api, AccessTokens &tokens);

    [[nodiscard]] JobOf<PlusAccount> *account(QObject *parent) const;

    /// Ids that are not there are missing from the answer; that is no error.
    [[nodiscard]] JobOf<PlusContactPage> *contacts(const QStringList &ids, const QString &teamId,
                                                   QObject *parent) const;
    [[nodiscard]] JobOf<PlusContactPage> *scrollContacts(const PlusScroll &scroll, QObject *parent) const;
    [[nodiscard]] JobOf<PlusContactPage> *searchContacts(const PlusSearch &search, QObject *parent) const;
    [[nodiscard]] JobOf<PlusContact> *createContact(const QJsonObject &data, const QString &teamId,
                                                    QObject *parent) const;
    /// Replaces all of contactData by `data` of \a contact, found by its id, etag and team. Conflict when the etag is old.
    [[nodiscard]] JobOf<PlusContact> *updateContact(const PlusContact &contact, QObject *parent) const;
    [[nodiscard]] JobOf<void> *deleteContact(const QString &id, const QString &etag, const QString &teamId,
                                             QObject *parent) const;
    /// The picture becomes the contact's first.
    [[nodiscard]] JobOf<PlusContact> *uploadPhoto(const QString &id, const QString &teamId, const QByteArray &image,
                                                  PhotoFormat format, QObject *parent) const;
    /// An empty \a ownerId leaves the contacts without an owner.
    [[nodiscard]] JobOf<PlusContactPage> *changeOwner(const QStringList &ids, const QString &ownerId,
                                                      const QString &teamId, QObject *parent) const;
    [[nodiscard]] JobOf<PlusContactPage> *manageTags(const QStringList &contactIds, const QStringList &add,
                                                     const QStringList &remove, const QString &teamId,
                                                     QObject *parent) const;

    [[nodiscard]] JobOf<PlusTagPage> *tags(const QStringList &ids, const QString &teamId, QObject *parent) const;
    [[nodiscard]] JobOf<PlusTagPage> *scrollTags(const PlusScroll &scroll, QObject *parent) const;
    /// The tag called \a name, made unless it is there.
    [[nodiscard]] JobOf<PlusTag> *createTag(const QString &name, const QString &teamId, QObject *parent) const;
    [[nodiscard]] JobOf<PlusTag> *updateTag(const PlusTag &tag, const QString &teamId, QObject *parent) const;
    [[nodiscard]] JobOf<void> *deleteTag(const QString &id, const QString &etag, const QString &teamId,
                                         QObject *parent) const;

    [[nodiscard]] JobOf<QList<PlusTeam>> *teams(QObject *parent) const;

    [[nodiscard]] JobOf<QList<PlusWebhook>> *webhooks(const QStringList &ids, int page, const QString &teamId,
                                                      QObject *parent) const;
    [[nodiscard]] JobOf<QList<PlusWebhook>> *searchWebhooks(const QString &url, const QStringList &triggerIds, int page,
                                                            const QString &teamId, QObject *parent) const;
    [[nodiscard]] JobOf<PlusWebhook> *createWebhook(const QString &url, const QStringList &triggerIds,
                                                    const QString &teamId, QObject *parent) const;
    [[nodiscard]] JobOf<void> *deleteWebhook(const QString &id, const QString &teamId, QObject *parent) const;
    /// Of the last 14 days. An empty \a batchId asks for all of them.
    [[nodiscard]] JobOf<QJsonArray> *webhookBatches(const QString &webhookId, const QString &batchId,
                                                    const QString &teamId, QObject *parent) const;
    [[nodiscard]] JobOf<QStringList> *webhookTriggers(QObject *parent) const;

private:
    template<typename Read>
    [[nodiscard]] auto *call(const QString &method, const QJsonObject &body, Read read, QObject *parent) const;
    [[nodiscard]] PlusCall *exchange(PlusQuestion question) const;

    HttpClient m_http;
    AccessTokens &m_tokens;
};

} // namespace Ferry
