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

/// Parts of a date that come from two people are nobody's birthday.
bool isOneThing(const QString &key)
{
    return key == "birthday"_L1;
}

QStringList keysOf(const QJsonObject &theirs, const QJsonObject &mine)
{
    QStringList keys = theirs.keys();
    for (const QString &key : mine.keys()) {
        if (!theirs.contains(key))
            keys += key;
    }
    return keys;
}

void findClashes(const QStringList &outer, const QJsonObject &base, const QJsonObject &mine, const QJsonObject &theirs,
                 QList<Clash> &found)
{
    for (const QString &key : keysOf(theirs, mine)) {
        const QJsonValue was = base.value(key);
        const QJsonValue ours = mine.value(key);
        const QJsonValue other = theirs.value(key);
        if (ours == was || other == was || ours == other || other.isUndefined())
            continue;
        const bool isText = key == "notes"_L1 && ours.isString() && other.isString();
        if (isText || other.isArray())
            continue; // both find their place
        const QStringList path = outer + QStringList{key};
        if (other.isObject() && (ours.isObject() || ours.isUndefined()) && !isOneThing(key))
            findClashes(path, was.toObject(), ours.toObject(), other.toObject(), found);
        else
            found += Clash{path, ours, other};
    }
}

QJsonValue mergedValues(const QString &key, const QJsonValue &base, const QJsonValue &mine, const QJsonValue &theirs)
{
    const bool hasParts = theirs.isObject() && !isOneThing(key);
    if (mine.isUndefined() && base.isObject() && hasParts) {
        const QJsonObject left = merged(base.toObject(), {}, theirs.toObject());
        return left.isEmpty() ? QJsonValue(QJsonValue::Undefined) : left;
    }
    if (mine == base || mine.isUndefined())
        return theirs;
    if (theirs == base || theirs == mine || theirs.isUndefined())
        return mine;
    if (mine.isArray() && theirs.isArray())
        return mergedLists(base.toArray(), mine.toArray(), theirs.toArray());
    if (mine.isObject() && hasParts)
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
    for (const QString &key : keysOf(theirs, mine)) {
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

QList<Clash> clashes(const QJsonObject &base, const QJsonObject &mine, const QJsonObject &theirs)
{
    QList<Clash> found;
    findClashes({}, base, mine, theirs, found);
    return found;
}

QJsonObject withValue(QJsonObject data, const QStringList &path, const QJsonValue &value)
{
    if (path.size() == 1) {
        data.insert(path.constFirst(), value); // an undefined one takes it out
        return data;
    }
    const QJsonObject inner = withValue(data.value(path.constFirst()).toObject(), path.mid(1), value);
    data.insert(path.constFirst(), inner.isEmpty() ? QJsonValue(QJsonValue::Undefined) : QJsonValue(inner));
    return data;
}

QStringList changedByThem(const QJsonObject &base, const QJsonObject &mine, const QJsonObject &theirs)
{
    QStringList changed;
    for (const QString &key : keysOf(theirs, base)) {
        if (theirs.value(key) != base.value(key) && theirs.value(key) != mine.value(key))
            changed += key;
    }
    return changed;
}

} // namespace Ferry
