// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tables/letters.h"

#include "app/formats/codepage.h"

#include <QComboBox>
#include <QCoreApplication>
#include <QStandardItemModel>

namespace Ferry {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Ferry::Letters)
};

} // namespace

QString lettersText(int number)
{
    switch (number) {
    case 1252:
        return Words::tr("Western European (Windows)");
    case 1250:
        return Words::tr("Central European (Windows)");
    case 1251:
        return Words::tr("Cyrillic (Windows)");
    case 1253:
        return Words::tr("Greek (Windows)");
    case 1254:
        return Words::tr("Turkish (Windows)");
    case 1255:
        return Words::tr("Hebrew (Windows)");
    case 1256:
        return Words::tr("Arabic (Windows)");
    case 1257:
        return Words::tr("Baltic (Windows)");
    case 1258:
        return Words::tr("Vietnamese (Windows)");
    case 874:
        return Words::tr("Thai (Windows)");
    case 932:
        return Words::tr("Japanese (Windows)");
    case 936:
        return Words::tr("Simplified Chinese (Windows)");
    case 949:
        return Words::tr("Korean (Windows)");
    case 950:
        return Words::tr("Traditional Chinese (Windows)");
    default:
        return QString::number(number);
    }
}

void fillLetters(QComboBox &box, const TableForm &likely)
{
    const CodePage *page = CodePage::named(likely.charset);
    //: %1 is what a table seems to be written in: "Cyrillic (Windows)"
    box.addItem(page ? Words::tr("As it looks: %1").arg(lettersText(page->number())) : Words::tr("As it looks"),
                page ? likely.charset : QByteArray());
    box.addItem(Words::tr("Unicode (UTF-8)"), QByteArray("utf-8"));
    box.addItem(Words::tr("Unicode (UTF-16)"), QByteArray("utf-16"));
    for (const int number : CodePage::numbers()) {
        const bool isThere = CodePage::find(number);
        //: %1 is letters such as "Cyrillic (Windows)" that the program cannot read on this computer.
        box.addItem(isThere ? lettersText(number) : Words::tr("%1 – not on this system").arg(lettersText(number)),
                    CodePage::nameOf(number));
        if (auto *model = qobject_cast<QStandardItemModel *>(box.model()); model && !isThere)
            model->item(box.count() - 1)->setEnabled(false);
    }
}

} // namespace Ferry
