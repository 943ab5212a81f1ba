// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QList>
#include <QString>

namespace Ferry::Sandbox {

/// A search as contacts.search takes it: words and "phrases", FIELD:WORD, and AND, which binds closer, and OR. No words
/// match every contact.
class PlusQuery
{
public:
    explicit PlusQuery(const QString &text);

    [[nodiscard]] bool matches(const QJsonObject &contactData) const;

private:
    struct Term {
        QString field; ///< lower case; empty: anywhere
        QString word;
    };
    QList<QList<Term>> m_anyOfAll;
};

} // namespace Ferry::Sandbox
