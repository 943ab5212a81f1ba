// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/push/pushitem.h"

#include "app/store/contactrecord.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace Ferry {

using namespace Qt::Literals::StringLiterals;

namespace {

QByteArray toText(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

Result<QJsonObject> objectIn(const QByteArray &text)
{
    const QJsonDocument document = QJsonDocument::fromJson(text);
    if (!document.isObject())
        return fail(Error::Code::StoreDamaged, u"push: an item is no JSON"_s);
    return document.object();
}

void insert(QJsonObject &object, QLatin1StringView name, const QJsonValue &value)
{
    const bool isEmpty = value.isNull() || value == QJsonValue(QString()) || value == QJsonValue(QJsonArray())
        || value == QJsonValue(QJsonObject()) || value == QJsonValue(false) || value == QJsonValue(0);
    if (!isEmpty)
        object.insert(name, value);
}

QStringList textsIn(const QJsonValue &list)
{
    QStringList texts;
    for (const auto &text : list.toArray())
        texts += text.toString();
    return texts;
}

std::optional<Error::Code> codeIn(const QJsonValue &value)
{
    // A later version may know more of them; that it failed is what matters.
    if (!value.isDouble())
        return {};
    const int code = value.toInt();
    const bool isKnown = code >= 0 && code <= static_cast<int>(Error::Code::KeychainFault);
    return isKnown ? static_cast<Error::Code>(code) : Error::Code::Service;
}

QJsonValue valueOf(const std::optional<Error::Code> &code)
{
    return code ? QJsonValue(static_cast<int>(*code)) : QJsonValue();
}

} // namespace

PushCounts countItems(const QList<PushItem> &items)
{
    PushCounts counts{.items = static_cast<int>(items.size())};
    for (const PushItem &item : items) {
        if (item.failure) {
            ++counts.failed;
            continue;
        }
        switch (item.stage) {
        case PushStage::Done:
            ++(item.kind == PushKind::Create    ? counts.created
                   : item.kind == PushKind::Add ? counts.changed
                                                : counts.tagged);
            counts.withoutPhoto += item.photoFailure ? 1 : 0;
            break;
        case PushStage::Undone:
            ++counts.undone;
            break;
        case PushStage::Left:
            ++counts.left;
            break;
        case PushStage::Ready:
        case PushStage::Asked:
        case PushStage::Stale:
        case PushStage::Written:
        case PushStage::PhotoAsked:
        case PushStage::Tagging:
        case PushStage::UndoReady:
        case PushStage::UndoChecked:
        case PushStage::UndoUntagAsked:
        case PushStage::UndoUntagged:
        case PushStage::UndoAsked:
            ++counts.waiting;
            break;
        }
    }
    return counts;
}

bool isUnfinished(const PushRecord &push, const PushCounts &counts)
{
    using enum PushRecord::State;
    switch (push.state) {
    case Running:
    case Cancelled:
        return true;
    case Undoing:
        // With nothing waiting its tags are still to be removed, or that was not written down.
        return counts.waiting > 0 || counts.failed == 0;
    case Finished:
    case Undone:
        return false;
    }
    Q_UNREACHABLE();
}

QByteArray contentOf(const PushItem &item)
{
    QJsonArray rows;
    for (const int row : item.rows)
        rows.append(row);
    QJsonArray contacts;
    for (const Contact &contact : item.contacts)
        contacts.append(QJsonDocument::fromJson(toRecord(contact)).object());
    return toText({{"rows"_L1, rows}, {"contacts"_L1, contacts}});
}

QByteArray progressOf(const PushItem &item)
{
    QJsonObject object;
    insert(object, "data"_L1, item.data);
    insert(object, "before"_L1, item.before);
    insert(object, "contactId"_L1, item.contactId);
    insert(object, "etag"_L1, item.etag);
    insert(object, "etagUnsure"_L1, item.isEtagUnsure);
    insert(object, "tagsBefore"_L1, QJsonArray::fromStringList(item.tagsBefore));
    insert(object, "tagsAdded"_L1, QJsonArray::fromStringList(item.tagsAdded));
    insert(object, "foreign"_L1, item.isForeign);
    insert(object, "conflicts"_L1, item.conflicts);
    insert(object, "undoing"_L1, item.isUndoing);
    insert(object, "photosBefore"_L1, item.photosBefore);
    insert(object, "photoDone"_L1, item.isPhotoDone);
    if (item.photoFailure)
        object.insert("photoFailure"_L1, valueOf(item.photoFailure));
    if (item.failure)
        object.insert("failure"_L1, valueOf(item.failure));
    insert(object, "failureDetail"_L1, item.failureDetail);
    return toText(object);
}

Result<void> readContent(const QByteArray &text, PushItem &item)
{
    const Result<QJsonObject> object = objectIn(text);
    if (!object)
        return fail(object.error());
    item.rows.clear();
    for (const auto &row : object->value("rows"_L1).toArray())
        item.rows += row.toInt();
    item.contacts.clear();
    ContactRecordReader reader;
    for (const auto &record : object->value("contacts"_L1).toArray()) {
        Result<Contact> contact = reader.read(toText(record.toObject()));
        if (!contact)
            return fail(contact.error());
        item.contacts += std::move(*contact);
    }
    return {};
}

Result<void> readProgress(const QByteArray &text, PushItem &item)
{
    const Result<QJsonObject> read = objectIn(text);
    if (!read)
        return fail(read.error());
    const QJsonObject &object = *read;
    item.data = object.value("data"_L1).toObject();
    item.before = object.value("before"_L1).toObject();
    item.contactId = object.value("contactId"_L1).toString();
    item.etag = object.value("etag"_L1).toString();
    item.isEtagUnsure = object.value("etagUnsure"_L1).toBool();
    item.tagsBefore = textsIn(object.value("tagsBefore"_L1));
    item.tagsAdded = textsIn(object.value("tagsAdded"_L1));
    item.isForeign = object.value("foreign"_L1).toBool();
    item.conflicts = object.value("conflicts"_L1).toInt();
    item.isUndoing = object.value("undoing"_L1).toBool();
    item.photosBefore = object.value("photosBefore"_L1).toInt();
    item.isPhotoDone = object.value("photoDone"_L1).toBool();
    item.photoFailure = codeIn(object.value("photoFailure"_L1));
    item.failure = codeIn(object.value("failure"_L1));
    item.failureDetail = object.value("failureDetail"_L1).toString();
    return {};
}

} // namespace Ferry
