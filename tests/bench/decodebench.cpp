// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/decodebench.h"

#include "app/cloudsponge/jsonreader.h"
#include "tests/bench/plaindecoder.h"

using namespace Qt::Literals::StringLiterals;

namespace Ferry::Bench {

namespace {

Result<void> compare(const QByteArray &json, int people)
{
    const DecodedPage decoded = JsonReader::parseContacts(json);
    const Result<QList<Contact>> byQJson = contactsByQJson(json);
    const Result<Walk> walked = walk(paddedCopy(json));
    if (decoded.damage)
        return fail(*decoded.damage);
    if (!byQJson)
        return fail(byQJson.error());
    if (!walked)
        return fail(walked.error());
    const QList<Contact> &contacts = decoded.page.contacts;
    if (contacts.size() != people || byQJson->size() != people || walked->contacts != people)
        return fail(Error::Code::BadReply,
                    u"decoded %1, by QJsonDocument %2, walked %3 contacts of %4"_s.arg(contacts.size())
                        .arg(byQJson->size())
                        .arg(walked->contacts)
                        .arg(people));
    for (qsizetype i = 0; i < contacts.size(); ++i) {
        if (contacts[i] != byQJson->at(i))
            return fail(Error::Code::BadReply, u"contact %1 is another by QJsonDocument"_s.arg(i));
    }
    return {};
}

} // namespace

Result<QList<Finding>> measureDecoding(const QByteArray &json, int people, Effort effort)
{
    if (const Result<void> same = compare(json, people); !same)
        return fail(same.error());

    const QList<Contact> contacts = JsonReader::parseContacts(json).page.contacts;
    const std::vector<double> seconds = medians(
        rounds(effort, 7),
        {[&] {
             return processorTimeOf(paddedCopy(json),
                                    [](QByteArray bytes) { return JsonReader::parseContacts(std::move(bytes)); });
         },
         [&] {
             return processorTimeOf(paddedCopy(json), [](const QByteArray &bytes) { return contactsByQJson(bytes); });
         },
         [&] { return processorTimeOf(paddedCopy(json), [](const QByteArray &bytes) { return walk(bytes); }); },
         [&] { return processorTimeOf(0, [&](int) { return remade(contacts); }); }});
    const double ours = seconds[0] * 1e3;
    const double walked = seconds[2] * 1e3;
    const double kept = seconds[3] * 1e3;
    const QString what = u"decode %L1 contacts, %2 MiB"_s.arg(people).arg(json.size() >> 20);
    return QList<Finding>{
        {.what = what,
         .ours = ours,
         .baselineName = u"QJsonDocument"_s,
         .baseline = seconds[1] * 1e3,
         .goal = Goal{Goal::Kind::TimesFaster, 4},
         .note = u"The same contacts, by the same rules; processor time, from an empty heap."_s},
        {.what = what,
         .ours = ours,
         .baselineName = u"bare simdjson walk"_s,
         .baseline = walked,
         .goal = Goal{Goal::Kind::AtMost, 1.3},
         .note =
             u"The walk looks at every value, reads and unescapes every text as a view of bytes, and keeps nothing."_s},
        {.what = what,
         .ours = ours,
         .baselineName = u"walk, contacts copied"_s,
         .baseline = walked + kept,
         .note = u"The walk (%1 ms), and making the finished contacts anew in memory (%2 ms), which whoever keeps them "
                 "pays: together %3 times the bare walk."_s.arg(walked, 0, 'f', 0)
                     .arg(kept, 0, 'f', 0)
                     .arg((walked + kept) / walked, 0, 'f', 1)},
    };
}

} // namespace Ferry::Bench
