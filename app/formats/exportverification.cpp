// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/formats/exportverification.h"

#include "app/formats/codepage.h"
#include "app/formats/contactreader.h"
#include "app/formats/csvreader.h"

#include <QFile>

namespace Ferry {

Result<ExportVerification> verifyExport(const QList<Contact> &contacts, ExportFormat format, const QString &path,
                                        const ExportProgress &progress, const FitOptions &options)
{
    constexpr qsizetype MostDifferent = 100;
    constexpr qint64 ContactsPerReport = 256;
    ExportVerification verification{.expected = contacts.size()};
    const ContactFileReader reader = readerFor(format);
    if (!reader)
        return verification;

    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return fail(file.exists() ? Error::Code::AccessDenied : Error::Code::FileMissing, file.errorString());
    const QByteArray bytes = file.readAll();
    if (file.error() != QFileDevice::NoError)
        return fail(Error::Code::FileFault, file.errorString());

    const FormatAbility &ability = exportFormatInfo(format).ability();
    const auto differs = [&](qsizetype contact) {
        ++verification.differences;
        if (verification.different.size() < MostDifferent)
            verification.different.append(contact);
    };
    const ContactReceiver compare = [&](const Contact &found) {
        const qsizetype i = verification.found++;
        if (i < contacts.size()) {
            const FittedContact fitted = fit(contacts.at(i), ability, options);
            if (found != fitted.contact)
                differs(i);
            else if (fitted.losses.isEmpty())
                ++verification.asSent;
            else
                ++verification.asAnnounced;
        }
        return !progress || verification.found % ContactsPerReport != 0 || progress(verification.found);
    };
    const Result<ReadReport> report = ability.inCodePage
        ? readCsv(bytes, CodePage::nameOf(codePageOf(options).number()), compare)
        : reader(bytes, compare);
    if (!report && report.error().code == Error::Code::Aborted)
        return fail(report.error());
    verification.isRead = report && report->skipped == 0 && report->groupLosses == 0 && report->strays == 0;
    return verification;
}

} // namespace Ferry
