// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/account/contactmerge.h"

#include <QJsonArray>

namespace Ferry {

using namespace Qt::Literals::StringLiterals;

namespace {

QJsonArray mergedLists(const QJsonArray &base, const QJsonArray &mine, const QJsonArray &theirs)
{
    QJsonArray list;
    QJsonArray placed;
    for (const auto &entry : theirs) {
        if (mine.contains(entry) || !base.contains(entry)) {
            list.append(entry);
            continue;
        }
        // Taken out, or changed where it stood.
        qsizetype at = 0;
        while (at < base.size() && base.at(at) != entry)
            ++at;
        const bool isChanged =
            mine.size() == base.size() && !base.contains(mine.at(at)) && !placed.contains(mine.at(at));
        if (isChanged && !theirs.contains(mine.at(at))) {
            list.append(mine.at(at));
            placed.append(mine.at(at));
        }
    }
    for (const auto &entry : mine) {
        if (!base.contains(entry) && !list.contains(entry))
            list.append(entry);
    }
    return list;
}

QJsonValue mergedValues(const QString &key, const QJsonValue &base, const QJsonValue &mine, const QJsonValue &theirs)
{
    if (mine == base || mine.isUndefined())
        return theirs;
    if (theirs == base || theirs == mine || theirs.isUndefined())
        return mine;
    if (mine.isArray() && theirs.isArray())
        return mergedLists(base.toArray(), mine.toArray(), theirs.toArray());
    if (mine.isObject() && theirs.isObject())
        return merged(base.toObject(), mine.toObject(), theirs.toObject());
    if (key == "notes"_L1 && mine.isString() && theirs.isString()) {
        if (theirs.toString().contains(mine.toString()))
            return theirs;
        if (!mine.toString().contains(theirs.toString()))
            return QString(theirs.toString() + "\n\n"_L1 + mine.toString());
    }
    return mine;
}

} // namespace

QJsonObject merged(const QJsonObject &base, const QJsonObject &mine, const QJsonObject &theirs)
{
    QJsonObject result;
    QStringList keys = theirs.keys();
    for (const QString &key : mine.keys()) {
        if (!theirs.contains(key))
            keys += key;
    }
    for (const QString &key : std::as_const(keys)) {
        const QJsonValue was = base.value(key);
        const QJsonValue ours = mine.value(key);
        const QJsonValue other = theirs.value(key);
        // Taken out by one, and left as it was by the other.
        if ((ours.isUndefined() && other == was) || (other.isUndefined() && ours == was))
            continue;
        result.insert(key, mergedValues(key, was, ours, other));
    }
    return result;
}

} // namespace Ferry
