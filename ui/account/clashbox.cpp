// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/account/clashbox.h"

#include "ui/account/fieldtext.h"
#include "ui/look/metrics.h"
#include "ui/widgets/plainlabel.h"

#include <QGridLayout>
#include <QPushButton>

using namespace Qt::Literals::StringLiterals;

namespace Ferry {

ClashBox::ClashBox(const QList<Clash> &clashes, QWidget *parent)
    : QFrame(parent)
{
    setObjectName(u"clashBox"_s);
    setFrameShape(QFrame::StyledPanel);
    auto *grid = new QGridLayout(this);
    grid->setColumnStretch(0, 1);
    grid->setVerticalSpacing(Metrics::RelatedGap);
    auto *intro = new PlainLabel(tr("Nothing is saved yet: somebody else has changed the same meanwhile. What stands "
                                    "below is yours; all else that they changed is in it, too."));
    intro->setWordWrap(true);
    grid->addWidget(intro, 0, 0, 1, 2);
    int row = 1;
    for (const Clash &clash : clashes) {
        const QString field = FieldText::name(clash.path);
        //: %1 is a field ("First name"), %2 and %3 are what two people wrote there.
        auto *label = new PlainLabel(
            tr("%1: theirs is %2, yours is %3.")
                .arg(field, FieldText::value(clash.path, clash.theirs), FieldText::value(clash.path, clash.mine)));
        label->setObjectName(u"clash"_s);
        label->setWordWrap(true);
        auto *button = new QPushButton(tr("Take theirs"));
        button->setObjectName(u"takeTheirs"_s);
        button->setAutoDefault(false);
        button->setAccessibleName(tr("Take theirs: %1").arg(field));
        connect(button, &QPushButton::clicked, this, [this, clash, button] {
            button->setEnabled(false);
            emit theirsWanted(clash);
        });
        grid->addWidget(label, row, 0);
        grid->addWidget(button, row++, 1, Qt::AlignTop);
    }
}

} // namespace Ferry
