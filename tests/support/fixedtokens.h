// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/contactsplus/accesstokens.h"

#include <QStringList>

namespace Ferry::Test {

/// Gives the tokens of a list, each until it is refused, and remembers what it was asked; SignInRequired after the last.
class FixedTokens final : public AccessTokens
{
public:
    explicit FixedTokens(QStringList tokens)
        : m_tokens(std::move(tokens))
    {
    }

    QStringList refusals = {};

    [[nodiscard]] JobOf<QString> *accessToken(const QString &refused, QObject *parent) override
    {
        if (!refused.isEmpty()) {
            refusals += refused;
            m_tokens.removeAll(refused);
        }
        return new Given(m_tokens.value(0), parent);
    }

private:
    class Given final : public JobOf<QString>
    {
    public:
        Given(QString token, QObject *parent)
            : JobOf(parent)
            , m_token(std::move(token))
        {
        }

    protected:
        void run() override
        {
            finishWith(m_token.isEmpty() ? Result<QString>(fail(Error::Code::SignInRequired)) : m_token);
        }

    private:
        QString m_token;
    };

    QStringList m_tokens;
};

} // namespace Ferry::Test
