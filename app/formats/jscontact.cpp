// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/formats/jscontact.h"

#include "app/formats/jsonrecords.h"

#include <QJsonDocument>

using namespace Qt::Literals::StringLiterals;

namespace Ferry {

const FormatAbility &jsContactAbility()
{
    static constexpr FormatAbility Ability{
        .companies = FormatAbility::Any,
        .locations = 0,
        .id = [](const QString &id) { return isMadeUpUid(id) ? QString() : id; },
        .groupsAreASet = true,
        .inlinePhotos = true,
    };
    return Ability;
}

Result<qint64> writeJsContact(QIODevice &device, const QList<Contact> &contacts, const FitOptions &options,
                              const ExportProgress &progress)
{
    ContactSink sink(device, progress);
    std::string_view before = "[\n";
    for (const Contact &contact : contacts) {
        sink.buffer().append(std::exchange(before, ",\n"));
        const QJsonObject card = toJsContact(fit(contact, jsContactAbility(), options).contact);
        sink.buffer().append(jsonRecord(QJsonDocument(card)));
        if (const Result<void> done = sink.contactDone(); !done)
            return fail(done.error());
    }
    sink.buffer().append(contacts.isEmpty() ? "[]\n" : "\n]\n");
    return sink.finish();
}

Result<ReadReport> readJsContacts(QByteArrayView file, const ContactReceiver &receiver)
{
    const JsonRecords records{.take = [&](const QJsonValue &value) -> JsonRecords::Outcome {
        const QJsonObject card = value.toObject();
        if (const QString type = card["@type"_L1].toString(u"Card"_s); card.isEmpty() || type != "Card"_L1)
            return tl::unexpected(ReadProblem::Kind::NotAContact);
        return receiver(fromJsContact(card));
    }};
    return records.read(file);
}

} // namespace Ferry
