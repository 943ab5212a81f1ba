// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/salvagetext.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <climits>

namespace Ferry {

namespace {

class SalvageText
{
    Q_DECLARE_TR_FUNCTIONS(Ferry::SalvageText)

public:
    static QString of(const Salvage &salvage)
    {
        const int saved = static_cast<int>(std::min<qint64>(salvage.contacts, INT_MAX));
        const QString &path = salvage.damagedPath;
        if (salvage.contacts == 0 && salvage.lost == 0 && salvage.isLossKnown) {
            //: %1 is a file.
            return tr("The file with your imports was damaged. A new one was begun, and the damaged one is kept as %1.")
                .arg(path);
        }
        if (salvage.contacts == 0) {
            //: %1 is a file.
            return tr("The file with your imports was damaged, and no contact in it could be read. A new one was "
                      "begun, "
                      "and the damaged one is kept as %1.")
                .arg(path);
        }
        if (!salvage.isLossKnown) {
            //: %1 is a file.
            return tr("The file with your imports was damaged. %Ln contact(s) in it could be saved, and others may be "
                      "lost. The damaged file is kept as %1.",
                      nullptr, saved)
                .arg(path);
        }
        if (salvage.lost == 0) {
            //: %1 is a file.
            return tr("The file with your imports was damaged, but all %Ln contact(s) in it could be saved. The "
                      "damaged "
                      "file is kept as %1.",
                      nullptr, saved)
                .arg(path);
        }
        //: %1 is how many contacts are lost, %2 is a file.
        return tr("The file with your imports was damaged. %Ln contact(s) in it could be saved; %1 could not be read. "
                  "The "
                  "damaged file is kept as %2.",
                  nullptr, saved)
            .arg(QLocale().toString(salvage.lost), path);
    }
};

} // namespace

QString salvageText(const Salvage &salvage)
{
    return SalvageText::of(salvage);
}

} // namespace Ferry
