// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/welcomepage.h"

#include "ui/look/icons.h"
#include "ui/look/metrics.h"
#include "ui/look/type.h"
#include "ui/widgets/choicebutton.h"
#include "ui/widgets/iconlabel.h"
#include "ui/widgets/pagecolumn.h"
#include "ui/widgets/plainlabel.h"

#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace Ferry {

WelcomePage::WelcomePage(Demo demo, QWidget *parent)
    : QWidget(parent)
{
    auto *picture = new IconLabel(2 * Metrics::PageIcon);
    picture->setIcon(applicationIcon());
    auto *title = new PlainLabel(tr("Carry your contacts over"));
    title->setObjectName(u"title"_s);
    title->setScale(Type::Title, Type::Strong);
    title->setAlignment(Qt::AlignCenter);
    title->setWordWrap(true);
    auto *promise = new PlainLabel(tr("They stay on this computer until you take them elsewhere."));
    promise->setSecondary(true);
    promise->setAlignment(Qt::AlignCenter);
    promise->setWordWrap(true);

    QVBoxLayout *column = addScrollingPageColumn(this, Metrics::TextWidth);
    column->addStretch(1);
    column->addWidget(picture, 0, Qt::AlignHCenter);
    column->addSpacing(Metrics::RelatedGap);
    column->addWidget(title);
    column->addWidget(promise);
    column->addSpacing(Metrics::GroupGap);

    auto *import = new ChoiceButton(icon("new-import"_L1), tr("Import from an account"),
                                    tr("Gmail, Yahoo, Outlook.com, iCloud and more"), this);
    import->setObjectName(u"import"_s);
    import->setDefault(true);
    connect(import, &ChoiceButton::clicked, this, &WelcomePage::importWanted);
    column->addWidget(import);

    auto *file = new ChoiceButton(icon("open-file"_L1), tr("Open a file"),
                                  tr("vCard, CSV, LDIF and more, without an account"), this);
    file->setObjectName(u"openFile"_s);
    connect(file, &ChoiceButton::clicked, this, &WelcomePage::fileWanted);
    column->addWidget(file);

    if (demo == Demo::Offered) {
        auto *trial = new ChoiceButton(icon("demo"_L1), tr("Try the demo"),
                                       tr("Made-up people, without account or network"), this);
        trial->setObjectName(u"demo"_s);
        connect(trial, &ChoiceButton::clicked, this, &WelcomePage::demoWanted);
        column->addWidget(trial);
    }
    column->addStretch(2);
}

void WelcomePage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    findChild<ChoiceButton *>(u"import"_s)->setFocus();
}

} // namespace Ferry
