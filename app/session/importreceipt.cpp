// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/importreceipt.h"

#include "app/core/filehandle.h"
#include "app/store/spool.h"
#include "models/source/localsource.h"
#include "models/source/secureurl.h"

#include <QDir>
#include <QFileInfo>
#include <QUrl>

using namespace Qt::Literals::StringLiterals;

namespace Ferry {

namespace {

using Origin = ImportReceipt::Origin;
using ServiceCopy = ImportReceipt::ServiceCopy;

Origin originOf(const StoredImport &import)
{
    if (import.serviceCode == LocalSource::File)
        return Origin::Files;
    if (import.serviceCode == LocalSource::Clipboard)
        return Origin::Clipboard;
    if (import.serviceCode == LocalSource::Account)
        return Origin::Account;
    if (import.serviceCode.isEmpty())
        return Origin::Unknown;
    return isLoopbackHost(QUrl(import.remote.endpoint).host()) ? Origin::Demo : Origin::Service;
}

ServiceCopy serviceCopyOf(const ImportReceipt &receipt)
{
    switch (receipt.origin) {
    case Origin::Files:
    case Origin::Clipboard:
    case Origin::Account:
        return ServiceCopy::None;
    case Origin::Unknown:
        return ServiceCopy::NotKnown;
    case Origin::Demo:
    case Origin::Service:
        break;
    }
    const StoredImport &import = receipt.import;
    if (import.readyAt.isValid() || import.received > 0 || import.phase == StoredImport::Phase::Downloading)
        return ServiceCopy::MinutesAfterReady;
    if (receipt.wasLetIn() || import.phase == StoredImport::Phase::Gathering)
        return ServiceCopy::NotSaid;
    return ServiceCopy::None;
}

Result<ImportTraces> tracesOf(const ContactLibrary &library, qint64 importId)
{
    const QDir folder(library.profile().dataDir);
    const QString store = u"library.sqlite"_s;
    ImportTraces traces{.library = folder.filePath(store)};
    const Result<QList<SpooledPage>> pages = spooledPages(library.profile(), importId);
    if (!pages)
        return fail(pages.error());
    for (const SpooledPage &page : *pages) {
        traces.spool = QFileInfo(page.path).path();
        traces.spooledBytes += page.size;
    }
    const QStringList damaged = folder.entryList({store + ".damaged-*"_L1}, QDir::Files | QDir::Hidden, QDir::Name);
    for (const QString &name : damaged) {
        if (!name.endsWith("-wal"_L1) && !name.endsWith("-shm"_L1) && !name.endsWith("-journal"_L1))
            traces.damagedLibraries.append(folder.filePath(name));
    }
    const QString pushes = folder.filePath(u"pushes.sqlite"_s);
    if (fileKind(pushes) != FileKind::Missing)
        traces.pushJournal = pushes;
    return traces;
}

} // namespace

ImportReceipt receiptFor(const StoredImport &import, const ImportTraces &traces)
{
    ImportReceipt receipt{.origin = originOf(import), .import = import, .traces = traces};
    if (receipt.origin == Origin::Service || receipt.origin == Origin::Demo) {
        receipt.serviceHost = QUrl(import.remote.endpoint).host();
        if (const AddressSource *source = findAddressSource(import.serviceCode))
            receipt.sourceKind = source->kind;
    }
    receipt.serviceCopy = serviceCopyOf(receipt);
    if (receipt.serviceCopy == ServiceCopy::MinutesAfterReady)
        receipt.readyBy = import.readyAt.isValid() ? import.readyAt : import.finishedAt;
    return receipt;
}

Result<ImportReceipt> readReceipt(ContactLibrary &library, qint64 importId)
{
    const Result<StoredImport> import = library.import(importId);
    if (!import)
        return fail(import.error());
    return tracesOf(library, importId).map([&](const ImportTraces &traces) { return receiptFor(*import, traces); });
}

} // namespace Ferry
