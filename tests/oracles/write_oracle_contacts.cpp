// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/formats/contactexport.h"
#include "tests/oracles/oraclecontacts.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonDocument>

#include <cstdio>

using namespace Ferry;

namespace {

int complain(const QString &what)
{
    std::fprintf(stderr, "write_oracle_contacts: %s\n", qUtf8Printable(what));
    return 1;
}

} // namespace

/// write_oracle_contacts FORMAT COUNT FILE EXPECTED: writes that many generated contacts to FILE, and to EXPECTED what a
/// reader should find of each, a JSON object a line.
int main(int argc, char *argv[])
{
    const QCoreApplication app(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    const std::optional<ExportFormat> format = formatFromName(arguments.value(1));
    if (arguments.size() != 5 || !format)
        return complain(QStringLiteral("FORMAT COUNT FILE EXPECTED"));
    constexpr std::uint32_t Seed = 20'261;
    const QList<Contact> contacts = Test::oracleContacts(Seed, arguments.at(2).toInt());
    if (const Result<ExportReport> report = exportContacts(contacts, *format, arguments.at(3)); !report)
        return complain(report.error().detail);
    QFile expected(arguments.at(4));
    if (!expected.open(QIODevice::WriteOnly))
        return complain(expected.errorString());
    for (const Contact &contact : contacts) {
        const QJsonObject object = Test::expectation(fit(contact, *format).contact);
        expected.write(QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n');
    }
    return expected.flush() ? 0 : complain(expected.errorString());
}
