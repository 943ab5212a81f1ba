// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cloudsponge/jsonreader.h"
#include "tests/bench/decodebench.h"
#include "tests/bench/filebench.h"
#include "tests/bench/formatbench.h"
#include "tests/bench/importbench.h"
#include "tests/bench/pushbench.h"
#include "tests/bench/searchbench.h"
#include "tests/bench/startbench.h"

#include <QApplication>

#include <cstdio>
#include <functional>

using namespace Ferry;
using namespace Ferry::Bench;
using namespace Qt::Literals::StringLiterals;

namespace {

struct Section {
    QString name;
    std::function<Result<QList<Finding>>()> measure;
};

} // namespace

/// contact-ferry-bench [--quick] [SECTION...]: what is fast, beside the bare thing on the same machine in the same minutes. Status 1
/// when a result is wrong; never because of a figure.
int main(int argc, char *argv[])
{
    QApplication app(argc, argv);
    QApplication::setQuitOnLastWindowClosed(false);
    QStringList wanted = QApplication::arguments().mid(1);
    const Effort effort = wanted.removeAll(u"--quick"_s) > 0 ? Effort::Quick : Effort::Full;
    SandboxBook book(effort == Effort::Full ? 100'000 : 200);
    QByteArray answer;
    const auto answered = [&]() -> Result<void> {
        if (!answer.isEmpty())
            return {};
        const Result<QByteArray> fetched =
            book.grantedImport().and_then([&](const QString &id) { return book.answer(id); });
        if (!fetched)
            return fail(fetched.error());
        answer = *fetched;
        return {};
    };
    const auto contacts = [&] {
        return answered().map([&] { return JsonReader::parseContacts(answer).page.contacts; });
    };
    const QList<Section> sections{
        {u"start"_s, [&] { return measureStart(effort); }}, // first, while this process is small
        {u"import"_s, [&] { return measureImport(book, effort); }},
        {u"decode"_s,
         [&] { return answered().and_then([&] { return measureDecoding(answer, book.people(), effort); }); }},
        {u"search"_s,
         [&] { return contacts().and_then([&](const auto &people) { return measureSearch(people, effort); }); }},
        {u"files"_s,
         [&] { return contacts().and_then([&](const auto &people) { return measureFiles(people, effort); }); }},
        {u"formats"_s,
         [&] { return contacts().and_then([&](const auto &people) { return measureFormats(people, effort); }); }},
        {u"push"_s, [&] { return measurePush(effort); }},
    };

    QList<Finding> findings;
    bool isSound = true;
    for (const Section &section : sections) {
        if (!wanted.isEmpty() && !wanted.contains(section.name))
            continue;
        std::fprintf(stderr, "measuring: %s\n", qUtf8Printable(section.name));
        if (const Result<QList<Finding>> found = section.measure()) {
            findings += *found;
        } else {
            std::fprintf(stderr, "contact-ferry-bench: %s: %s\n", qUtf8Printable(section.name),
                         qUtf8Printable(found.error().detail));
            isSound = false;
        }
    }
    std::fputs(qUtf8Printable(table(findings)), stdout);
    return isSound ? 0 : 1;
}
