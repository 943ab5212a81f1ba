// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/auth/secretservice.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusMetaType>
#include <QDBusObjectPath>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QDBusVariant>

#include <functional>

using namespace Qt::Literals::StringLiterals;

namespace Ferry {

namespace {

constexpr int AnswerMilliseconds = 10'000;

/// Sends \a call and hands the answer to \a then unless \a context is gone by that time.
void ask(const QDBusMessage &call, QObject *context, std::function<void(const QDBusMessage &)> then)
{
    auto *watcher =
        new QDBusPendingCallWatcher(QDBusConnection::sessionBus().asyncCall(call, AnswerMilliseconds), context);
    QObject::connect(watcher, &QDBusPendingCallWatcher::finished, context, [watcher, then = std::move(then)] {
        watcher->deleteLater();
        then(watcher->reply());
    });
}

SecretServiceState stateOf(const QDBusMessage &error)
{
    const QString name = error.errorName();
    const bool isMissing = name == "org.freedesktop.DBus.Error.ServiceUnknown"_L1
        || name == "org.freedesktop.DBus.Error.NameHasNoOwner"_L1
        || name == "org.freedesktop.DBus.Error.Disconnected"_L1
        || name.startsWith("org.freedesktop.DBus.Error.Spawn."_L1);
    return isMissing ? SecretServiceState::Missing : SecretServiceState::Unclear;
}

} // namespace

void SecretServiceJob::run()
{
    if (!QDBusConnection::sessionBus().isConnected()) {
        finishWith(SecretServiceState::Missing);
        return;
    }
    QDBusMessage call = QDBusMessage::createMethodCall(u"org.freedesktop.secrets"_s, u"/org/freedesktop/secrets"_s,
                                                       u"org.freedesktop.Secret.Service"_s, u"ReadAlias"_s);
    call.setArguments({u"default"_s});
    ask(call, this, [this](const QDBusMessage &answer) {
        const QDBusPendingReply<QDBusObjectPath> reply(answer);
        if (answer.type() == QDBusMessage::ErrorMessage)
            finishWith(stateOf(answer));
        else if (reply.isError())
            finishWith(SecretServiceState::Unclear);
        else if (reply.value().path() == "/"_L1)
            finishWith(SecretServiceState::Empty);
        else
            askWhetherLocked(reply.value().path());
    });
}

void SecretServiceJob::askWhetherLocked(const QString &collection)
{
    QDBusMessage call = QDBusMessage::createMethodCall(u"org.freedesktop.secrets"_s, collection,
                                                       u"org.freedesktop.DBus.Properties"_s, u"Get"_s);
    call.setArguments({u"org.freedesktop.Secret.Collection"_s, u"Locked"_s});
    ask(call, this, [this](const QDBusMessage &answer) {
        const QDBusPendingReply<QDBusVariant> reply(answer);
        if (answer.type() == QDBusMessage::ErrorMessage)
            finishWith(stateOf(answer));
        else if (reply.isError() || reply.value().variant().metaType() != QMetaType::fromType<bool>())
            finishWith(SecretServiceState::Unclear);
        else
            finishWith(reply.value().variant().toBool() ? SecretServiceState::Locked : SecretServiceState::Unlocked);
    });
}

LabelSecretJob::LabelSecretJob(QString service, QString name, QString label, QObject *parent)
    : JobOf(parent)
    , m_service(std::move(service))
    , m_name(std::move(name))
    , m_label(std::move(label))
{
}

void LabelSecretJob::run()
{
    if (!QDBusConnection::sessionBus().isConnected()) {
        finishWith({});
        return;
    }
    qDBusRegisterMetaType<QMap<QString, QString>>();
    QDBusMessage call = QDBusMessage::createMethodCall(u"org.freedesktop.secrets"_s, u"/org/freedesktop/secrets"_s,
                                                       u"org.freedesktop.Secret.Service"_s, u"SearchItems"_s);
    const QMap<QString, QString> attributes{{u"server"_s, m_service}, {u"user"_s, m_name}};
    call.setArguments({QVariant::fromValue(attributes)});
    ask(call, this, [this](const QDBusMessage &answer) {
        const QDBusPendingReply<QList<QDBusObjectPath>, QList<QDBusObjectPath>> reply(answer);
        if (reply.isError() || reply.value().isEmpty())
            finishWith({});
        else
            setLabel(reply.value().first().path());
    });
}

void LabelSecretJob::setLabel(const QString &item)
{
    QDBusMessage call = QDBusMessage::createMethodCall(u"org.freedesktop.secrets"_s, item,
                                                       u"org.freedesktop.DBus.Properties"_s, u"Set"_s);
    call.setArguments({u"org.freedesktop.Secret.Item"_s, u"Label"_s, QVariant::fromValue(QDBusVariant(m_label))});
    ask(call, this, [this](const QDBusMessage &) { finishWith({}); });
}

} // namespace Ferry
