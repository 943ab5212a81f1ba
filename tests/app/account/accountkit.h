// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/account/accountbook.h"
#include "app/account/accounteditor.h"
#include "tests/support/fakeplus.h"
#include "tests/support/fixedtokens.h"
#include "tests/support/heldclock.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QJsonObject>

namespace Ferry::Test {

/// A book of the account in this process, in held time.
struct AccountKit {
    explicit AccountKit(int contacts = 40, const PlusTeam &place = {}, std::uint64_t seed = 1)
        : plus(seed, contacts)
        , book(client, clock, place)
        , editor(book)
    {
    }

    FakePlus plus;
    HeldClock clock;
    FixedTokens tokens{QStringList{QStringLiteral("token")}};
    ContactsPlusClient client{plus.network, clock, QUrl(QStringLiteral("http://127.0.0.1:1")), tokens};
    AccountBook book;
    AccountEditor editor;

    /// Lets time pass until \a isSo; false when it does not come to that.
    bool until(const std::function<bool()> &isSo)
    {
        QElapsedTimer timer;
        timer.start();
        for (int idle = 0; timer.elapsed() < 60'000;) {
            const int before = plus.calls;
            for (int i = 0; i < 5; ++i) {
                QCoreApplication::processEvents(QEventLoop::AllEvents, 5);
                if (isSo())
                    return true;
            }
            idle = plus.calls == before ? idle + 1 : 0;
            if (idle > 2)
                clock.advanceToNext();
        }
        return false;
    }
    bool load()
    {
        book.load();
        return until([this] { return book.state() != AccountBook::State::Loading; });
    }
    bool settle()
    {
        return until([this] { return !editor.isBusy(); });
    }
    QList<PlusContact> contacts() { return book.all().contacts(); }
};

/// Somebody else's change of a contact.
inline void meddle(AccountKit &kit, const QString &id, const QString &key, const QJsonValue &value)
{
    const QJsonObject there =
        kit.plus.call(QStringLiteral("contacts.get"), {{QLatin1StringView("contactIds"), QJsonArray{id}}})
            .value(QLatin1StringView("contacts"))[0]
            .toObject();
    QJsonObject data = there.value(QLatin1StringView("contactData")).toObject();
    data.insert(key, value);
    kit.plus.call(QStringLiteral("contacts.update"),
                  {{QLatin1StringView("contact"),
                    QJsonObject{{QLatin1StringView("contactId"), id},
                                {QLatin1StringView("etag"), there.value(QLatin1StringView("etag"))},
                                {QLatin1StringView("contactData"), data}}}});
}

inline QJsonObject dataOf(const AccountKit &kit, const QString &id)
{
    for (const auto &contact : kit.plus.contacts()) {
        if (contact.toObject().value(QLatin1StringView("contactId")).toString() == id)
            return contact.toObject().value(QLatin1StringView("contactData")).toObject();
    }
    return {};
}

} // namespace Ferry::Test
