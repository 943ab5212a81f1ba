// SPDX-License-Identifier: GPL-3.0-or-later
// Never compiled: five strings, each of which the translation beside it spoils in another way.
#include <QCoreApplication>

class Words
{
    Q_DECLARE_TR_FUNCTIONS(Words)

    static QStringList all(int count)
    {
        return {tr("Never translated"), tr("%1 of %2 contacts"), tr("&Export…"), tr("%n contact(s)", nullptr, count),
                tr("Missing from the file")};
    }
};
