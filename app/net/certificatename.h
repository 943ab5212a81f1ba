// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QSslCertificate;

namespace Ferry {

/// Whether \a pattern, a DNS name of a certificate, covers \a host (RFC 9525 section 6.3: a wildcard stands for the whole
/// leftmost label and no more). Both in ASCII form.
[[nodiscard]] bool dnsNameCovers(const QString &pattern, const QString &host);

/// Whether \a certificate names \a host, a DNS name or an IP address, among its subject alternative names. The common
/// name does not count, though Qt would take it.
[[nodiscard]] bool certificateNames(const QSslCertificate &certificate, const QString &host);

} // namespace Ferry
