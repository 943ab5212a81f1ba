// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/errordetails.h"

#include <QStringList>
#include <QSysInfo>

using namespace Qt::Literals::StringLiterals;

namespace Ferry {

namespace {

QLatin1StringView name(Error::Code code)
{
    switch (code) {
    case Error::Code::NotFinished:
        return "NotFinished"_L1;
    case Error::Code::Aborted:
        return "Aborted"_L1;
    case Error::Code::NotConfigured:
        return "NotConfigured"_L1;
    case Error::Code::Network:
        return "Network"_L1;
    case Error::Code::Timeout:
        return "Timeout"_L1;
    case Error::Code::Tls:
        return "Tls"_L1;
    case Error::Code::RedirectRefused:
        return "RedirectRefused"_L1;
    case Error::Code::TooLarge:
        return "TooLarge"_L1;
    case Error::Code::InsecureUrl:
        return "InsecureUrl"_L1;
    case Error::Code::Unauthorized:
        return "Unauthorized"_L1;
    case Error::Code::BadRequest:
        return "BadRequest"_L1;
    case Error::Code::NotReady:
        return "NotReady"_L1;
    case Error::Code::NotFound:
        return "NotFound"_L1;
    case Error::Code::Gone:
        return "Gone"_L1;
    case Error::Code::RateLimited:
        return "RateLimited"_L1;
    case Error::Code::ServerFault:
        return "ServerFault"_L1;
    case Error::Code::UnexpectedStatus:
        return "UnexpectedStatus"_L1;
    case Error::Code::BadReply:
        return "BadReply"_L1;
    case Error::Code::ForeignImport:
        return "ForeignImport"_L1;
    case Error::Code::Service:
        return "Service"_L1;
    case Error::Code::ConsentTimeout:
        return "ConsentTimeout"_L1;
    case Error::Code::Incomplete:
        return "Incomplete"_L1;
    case Error::Code::OtherEndpoint:
        return "OtherEndpoint"_L1;
    case Error::Code::GatheringTimeout:
        return "GatheringTimeout"_L1;
    case Error::Code::DiskFull:
        return "DiskFull"_L1;
    case Error::Code::AccessDenied:
        return "AccessDenied"_L1;
    case Error::Code::FileMissing:
        return "FileMissing"_L1;
    case Error::Code::FileFault:
        return "FileFault"_L1;
    case Error::Code::StoreDamaged:
        return "StoreDamaged"_L1;
    case Error::Code::StoreTooNew:
        return "StoreTooNew"_L1;
    case Error::Code::Locked:
        return "Locked"_L1;
    case Error::Code::SignInRequired:
        return "SignInRequired"_L1;
    case Error::Code::SignInDenied:
        return "SignInDenied"_L1;
    case Error::Code::Conflict:
        return "Conflict"_L1;
    case Error::Code::KeychainMissing:
        return "KeychainMissing"_L1;
    case Error::Code::KeychainLocked:
        return "KeychainLocked"_L1;
    case Error::Code::KeychainFault:
        return "KeychainFault"_L1;
    }
    Q_UNREACHABLE();
}

QLatin1StringView name(ErrorContext::Operation operation)
{
    switch (operation) {
    case ErrorContext::Operation::Import:
        return "import"_L1;
    case ErrorContext::Operation::OpenFile:
        return "open a file"_L1;
    case ErrorContext::Operation::Export:
        return "export"_L1;
    case ErrorContext::Operation::Settings:
        return "settings"_L1;
    case ErrorContext::Operation::Store:
        return "store"_L1;
    }
    Q_UNREACHABLE();
}

} // namespace

QString errorDetails(const Error &error, const ErrorContext &context)
{
    const bool isOwnFile = context.operation == ErrorContext::Operation::OpenFile; // which may be called after a person
    QStringList lines{
        u"Contact Ferry %1, Qt %2, %3"_s.arg(QStringLiteral(FERRY_VERSION), QLatin1StringView(qVersion()),
                                             QSysInfo::prettyProductName()),
        u"During: %1 %2"_s.arg(name(context.operation), isOwnFile ? QString() : context.sourceName).trimmed(),
        u"Error: %1"_s.arg(name(error.code)),
    };
    if (error.serviceCode)
        lines += u"CloudSponge code: %1"_s.arg(*error.serviceCode);
    if (error.httpStatus)
        lines += u"HTTP status: %1"_s.arg(*error.httpStatus);
    if (error.retryAfter)
        lines += u"Retry after: %1 s"_s.arg(error.retryAfter->count());
    if (!error.detail.isEmpty())
        lines += u"Detail: %1"_s.arg(error.detail);
    lines += u"Received: %1 of %2"_s.arg(QString::number(context.received),
                                         context.total ? QString::number(*context.total) : u"unknown"_s);
    return lines.join(u'\n');
}

} // namespace Ferry
