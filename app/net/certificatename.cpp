// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/net/certificatename.h"

#include <QHostAddress>
#include <QSslCertificate>
#include <QUrl>

#include <algorithm>

namespace Ferry {

bool dnsNameCovers(const QString &pattern, const QString &host)
{
    if (pattern.isEmpty() || host.isEmpty())
        return false;
    if (!pattern.startsWith(QLatin1StringView("*.")))
        return !pattern.contains(u'*') && pattern.compare(host, Qt::CaseInsensitive) == 0;
    // "*.example" would stand for every name of a whole top-level domain.
    const QStringView parent = QStringView(pattern).mid(1);
    if (parent.count(u'.') < 2 || parent.contains(u'*') || parent.endsWith(u'.'))
        return false;
    const qsizetype firstDot = host.indexOf(u'.');
    return firstDot > 0 && QStringView(host).mid(firstDot).compare(parent, Qt::CaseInsensitive) == 0;
}

bool certificateNames(const QSslCertificate &certificate, const QString &host)
{
    const auto names = certificate.subjectAlternativeNames();
    QHostAddress address;
    if (address.setAddress(host)) {
        const QList<QString> entries = names.values(QSsl::IpAddressEntry);
        return std::any_of(entries.cbegin(), entries.cend(),
                           [&](const QString &entry) { return QHostAddress(entry) == address; });
    }
    const QString ascii = QString::fromLatin1(QUrl::toAce(host));
    const QList<QString> entries = names.values(QSsl::DnsEntry);
    return std::any_of(entries.cbegin(), entries.cend(),
                       [&](const QString &entry) { return dnsNameCovers(entry, ascii); });
}

} // namespace Ferry
