// SPDX-License-Identifier: GPL-3.0-or-later
// Appends pages of contacts to the library below argv[1] for ever and prints the position of each that is acknowledged.
// To be killed: see tst_storecrash.
#include "app/store/contactlibrary.h"
#include "tests/support/randomcontacts.h"

#include <QCoreApplication>

#include <cstdio>

using namespace Ferry;

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    const Result<Profile> profile = openProfile(application.arguments().value(1));
    if (!profile)
        return 2;
    auto library = ContactLibrary::open(*profile);
    if (!library || (*library)->salvaged())
        return 3;
    const Result<qint64> id = (*library)->beginImport({.serviceCode = QStringLiteral("yahoo")});
    if (!id)
        return 4;
    std::printf("import %lld\n", *id);
    std::fflush(stdout);
    for (unsigned page = 0;; ++page) {
        const qint64 position = page * 100LL;
        Test::RandomContacts random(page);
        if (!(*library)->appendPage(*id, {.position = position, .contacts = random.contacts(100)}))
            return 5;
        std::printf("page %lld\n", position);
        std::fflush(stdout);
    }
}
