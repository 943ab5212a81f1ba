// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/account/sidepane.h"

#include "ui/look/metrics.h"
#include "ui/look/type.h"
#include "ui/widgets/importlist.h"
#include "ui/widgets/plainlabel.h"

#include <QEvent>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace Ferry {

SidePane::SidePane(QWidget *parent)
    : QWidget(parent)
    , m_imports(new ImportList(this))
    , m_accounts(new ImportList(this))
    , m_section(new QWidget(this))
{
    setObjectName(u"sidePane"_s);
    m_accounts->setObjectName(u"accountList"_s);
    m_accounts->setAccessibleName(tr("Accounts at Contacts+"));
    auto *title = new PlainLabel(tr("Contacts+"));
    title->setFont(sectionFont());
    title->setSecondary(true);
    title->setContentsMargins(Metrics::Grid, Metrics::Grid, Metrics::Grid, 0);
    auto *section = new QVBoxLayout(m_section);
    section->setContentsMargins(0, 0, 0, 0);
    section->setSpacing(Metrics::TightGap);
    section->addWidget(title);
    section->addWidget(m_accounts);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_imports, 1);
    column->addWidget(m_section);
    m_imports->hide();
    m_imports->installEventFilter(this);
    hide();
}

void SidePane::setAccountsKnown(bool known)
{
    m_accountsKnown = known;
    showWhatIs();
}

bool SidePane::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_imports && (event->type() == QEvent::ShowToParent || event->type() == QEvent::HideToParent))
        showWhatIs();
    return QWidget::eventFilter(watched, event);
}

void SidePane::showWhatIs()
{
    // Where there is something already, one should find what else there is.
    setVisible(m_imports->isVisibleTo(this) || m_accountsKnown);
    // Without imports the accounts stand at the top.
    static_cast<QVBoxLayout *>(layout())->setAlignment(m_section,
                                                       m_imports->isVisibleTo(this) ? Qt::Alignment() : Qt::AlignTop);
    fit();
}

void SidePane::fit()
{
    if (!m_accounts->model())
        return;
    constexpr int most = 8;
    const int rows = std::clamp(m_accounts->model()->rowCount(), 1, most);
    const int height = m_accounts->sizeHintForRow(0) + 2 * m_accounts->spacing();
    m_accounts->setFixedHeight(rows * height + Metrics::Grid);
}

} // namespace Ferry
