// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/handover.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

using namespace Qt::Literals::StringLiterals;

namespace Ferry {

namespace {

constexpr int Version = 1;

/// The desktop's folder for sockets of this session; empty unless it is ours alone, as it must be.
QString runtimeFolder()
{
    const QString path = qEnvironmentVariable("XDG_RUNTIME_DIR");
    const QFileInfo folder(path);
    constexpr auto Others =
        QFile::ReadGroup | QFile::WriteGroup | QFile::ExeGroup | QFile::ReadOther | QFile::WriteOther | QFile::ExeOther;
    const bool isOurs = QDir::isAbsolutePath(path) && folder.isDir() && folder.ownerId() == ::geteuid()
        && !(folder.permissions() & Others);
    return isOurs ? path : QString();
}

bool isToken(const QByteArray &token, const HandoverLimits &limits)
{
    return token.size() <= limits.tokenBytes
        && std::all_of(token.cbegin(), token.cend(), [](char c) { return c > ' ' && c <= '~'; });
}

bool isFile(const QString &path)
{
    return QDir::isAbsolutePath(path) && !path.contains(QChar(u'\0'));
}

} // namespace

QStringList handoverPlaces(const Profile &profile)
{
    const QByteArray which = QCryptographicHash::hash(profile.dataDir.toUtf8(), QCryptographicHash::Sha256).toHex();
    constexpr qsizetype Enough = 16;
    QStringList places;
    if (const QString folder = runtimeFolder(); !folder.isEmpty())
        places.append(folder + "/contact-ferry-"_L1 + QString::fromLatin1(which.left(Enough)));
    places.append(profile.stateDir + "/window"_L1);
    // Qt makes the socket beside its place, in a folder with a longer name, before it moves it there.
    constexpr qsizetype Beside = 16;
    places.removeIf([](const QString &place) {
        return QFile::encodeName(place).size() + Beside >= static_cast<qsizetype>(sizeof(sockaddr_un::sun_path));
    });
    return places;
}

Result<QByteArray> writeHandover(const Handover &handover, const HandoverLimits &limits)
{
    // Without it the window may stay behind others; without the files the person has nothing.
    const QByteArray token = isToken(handover.activationToken, limits) ? handover.activationToken : QByteArray();
    const QJsonObject message{{u"contactFerry"_s, Version},
                              {u"files"_s, QJsonArray::fromStringList(handover.files)},
                              {u"token"_s, QString::fromLatin1(token)}};
    const QByteArray line = QJsonDocument(message).toJson(QJsonDocument::Compact);
    if (line.size() >= limits.bytes || handover.files.size() > limits.files)
        return fail(Error::Code::TooLarge, u"%1 files to hand over"_s.arg(handover.files.size()));
    // What the other side would refuse is not sent.
    if (const Result<Handover> read = readHandover(line, limits); !read)
        return fail(read.error());
    return line + '\n';
}

Result<Handover> readHandover(const QByteArray &line, const HandoverLimits &limits)
{
    const auto refuse = [](const QString &why) { return fail(Error::Code::BadReply, u"handover: "_s + why); };
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(line, &error);
    if (error.error != QJsonParseError::NoError || !document.isObject())
        return refuse(u"not an object of JSON"_s);
    const QJsonObject message = document.object();
    if (message.size() != 3 || message["contactFerry"_L1] != QJsonValue(Version) || !message["files"_L1].isArray()
        || !message["token"_L1].isString())
        return refuse(u"not one of ours"_s);
    const QJsonArray files = message["files"_L1].toArray();
    if (files.size() > limits.files)
        return refuse(u"too many files"_s);
    Handover handover;
    for (const QJsonValue &file : files) {
        if (!file.isString() || !isFile(file.toString()))
            return refuse(u"a file without an absolute path"_s);
        handover.files.append(file.toString());
    }
    handover.activationToken = message["token"_L1].toString().toUtf8();
    if (!isToken(handover.activationToken, limits))
        return refuse(u"a token that no desktop gives"_s);
    return handover;
}

bool isPeerOurselves(qintptr descriptor)
{
    const int socket = static_cast<int>(descriptor);
#ifdef SO_PEERCRED
    ucred peer = {};
    socklen_t size = sizeof peer;
    return ::getsockopt(socket, SOL_SOCKET, SO_PEERCRED, &peer, &size) == 0 && size == sizeof peer
        && peer.uid == ::geteuid();
#else
    uid_t user = 0;
    gid_t group = 0;
    return ::getpeereid(socket, &user, &group) == 0 && user == ::geteuid();
#endif
}

} // namespace Ferry
