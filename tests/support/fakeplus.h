// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sandbox/contactsplusaccount.h"
#include "tests/support/fakenetworkaccessmanager.h"

#include <QJsonArray>

#include <functional>
#include <memory>

namespace Ferry::Test {

/// What becomes of one call.
enum class CallFate {
    Answered,
    /// The connection ends; nothing was done.
    CutBefore,
    /// The connection ends after it was done.
    CutAfter,
    /// Half an answer after it was done.
    Truncated,
    /// A status; nothing was done.
    Refused,
    /// 500, though it was done.
    FaultAfter,
    /// Neither done nor answered, ever.
    HangsBefore,
    /// Done, and never answered.
    HangsAfter,
};

struct CallOutcome {
    CallFate fate = CallFate::Answered;
    int status = 0;
};

/// The sandbox's Contacts+ account behind a network that answers at once, in this process.
class FakePlus
{
public:
    explicit FakePlus(std::uint64_t seed = 1, int contacts = 0);

    /// Asked for each call: its method, and how many calls there were before it.
    std::function<CallOutcome(const QString &method, int nth)> decide;
    /// Asked before that for each access token; one that is not good any more gets 401.
    std::function<bool(const QByteArray &token)> accepts;
    /// The caller dies at this call, and hears nothing any more; negative: never.
    int deadFrom = -1;
    /// Whether that call is done all the same.
    bool lastIsDone = false;
    FakeNetworkAccessManager network;
    int calls = 0;
    QStringList methods = {};

    /// What is in the person's own book, by id: contactData and tagIds.
    [[nodiscard]] QJsonArray contacts() const;
    [[nodiscard]] QJsonArray tags() const;
    /// contactData and names of tags of each contact, as sorted texts: what must be the same, whatever happened on the way.
    [[nodiscard]] QStringList summary() const;
    /// A call of its own, with no fate.
    QJsonObject call(const QString &method, const QJsonObject &body);

private:
    CannedReply respond(const RecordedRequest &request);
    Sandbox::PlusAnswer act(const QString &method, const QByteArray &body);

    Sandbox::PlusAccount m_account;
    int m_photos = 0;
};

} // namespace Ferry::Test
