// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace Ferry::XmlReader {

/// What came of a translation.
struct Translation {
    enum class Fault {
        None,
        /// The text ends before its root does.
        Cut,
        /// Not well-formed, or nested beyond deepestElements. The JSON goes as far as it is.
        Malformed,
        /// A document type, which nothing of CloudSponge's has: it would let a few bytes unfold into millions.
        Refused,
    };

    /// The same in JSON, complete but for a fault; with one it ends where the fault is.
    QByteArray json = {};
    Fault fault = Fault::None;
    /// What and where, for the log.
    QString reason = {};
};

/// Elements inside of one another; more is no answer.
inline constexpr int deepestElements = 64;

/// \a xml, an answer, as the JSON that CloudSponge would have sent instead: the service (Rails) writes
/// both from one structure.
///
///     <first-name>Ann</first-name>               "first_name":"Ann"
///     <total type="integer">2</total>            "total":2
///     <primary type="boolean">true</primary>     "primary":true
///     <echo nil="true"></echo>                   "echo":null
///     <phone type="array"/>                      "phone":[]
///     <email type="array"><email>..</email>..    "email":[{..},..]
///
/// The lists of an answer and of a contact are known by their names too, where the attribute is missing. Comments and
/// other attributes say nothing. No entity is expanded but the five of XML.
[[nodiscard]] Translation toJson(const QByteArray &xml);

} // namespace Ferry::XmlReader
