// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/push/pushtargetpage.h"

#include "ui/export/contactscopes.h"
#include "ui/look/icons.h"
#include "ui/look/metrics.h"
#include "ui/look/type.h"
#include "ui/push/tagchoice.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/plaintext.h"

#include <QAbstractButton>
#include <QButtonGroup>
#include <QComboBox>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace Ferry {

namespace {

constexpr int MostTagPages = 50;
constexpr int TagsAtOnce = 100;

PlainLabel *head(const QString &text)
{
    auto *label = new PlainLabel(text);
    label->setFont(strongFont());
    return label;
}

} // namespace

PushTargetPage::PushTargetPage(PlusController &controller, ContactChoice choice, const QString &usualTag,
                               QWidget *parent)
    : QWidget(parent)
    , m_controller(controller)
    , m_choice(std::move(choice))
    , m_scopes(new ContactScopes(m_choice, this))
    , m_account(new PlainLabel(this))
    , m_where(new QComboBox(this))
    , m_teamsNote(new PlainLabel(this))
    , m_tags(new TagChoice(usualTag, this))
    , m_tagsNote(new PlainLabel(this))
    , m_tagWork(std::make_unique<QObject>())
{
    m_account->setObjectName(u"pushAccount"_s);
    m_account->setElideMode(Qt::ElideMiddle);
    m_where->setObjectName(u"pushWhere"_s);
    m_where->setAccessibleName(tr("Into which contacts"));
    m_where->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    for (PlainLabel *note : {m_teamsNote, m_tagsNote}) {
        note->setSecondary(true);
        note->setWordWrap(true);
        note->hide();
    }
    m_teamsNote->setObjectName(u"pushTeamsNote"_s);
    m_tagsNote->setObjectName(u"pushTagsNote"_s);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->addWidget(head(tr("Which contacts?")));
    column->addWidget(m_scopes);
    column->addSpacing(Metrics::Grid);
    column->addWidget(head(tr("Where to?")));
    column->addWidget(m_account);
    column->addWidget(m_where);
    column->addWidget(m_teamsNote);
    column->addSpacing(Metrics::Grid);
    column->addWidget(head(tr("With which tags?")));
    column->addWidget(m_tags, 1);
    column->addWidget(m_tagsNote);

    connect(&m_controller, &PlusController::stateChanged, this, &PushTargetPage::showAccount);
    connect(&m_controller, &PlusController::teamsChanged, this, &PushTargetPage::showTeams);
    connect(&m_controller, &PlusController::teamsFailed, this, [this] {
        m_teamsNote->setText(tr("Your teams could not be asked for. Your own contacts are there to push to."));
        m_teamsNote->show();
    });
    connect(m_where, &QComboBox::currentIndexChanged, this, &PushTargetPage::dropTags);
    showTeams();
    showAccount();
}

PushTargetPage::~PushTargetPage() = default;

void PushTargetPage::showAccount()
{
    if (!m_controller.account())
        return;
    //: %1 is whose account it is, mostly an e-mail address.
    m_account->setText(tr("Account: %1").arg(PlusController::nameOf(*m_controller.account())));
    if (!m_controller.areTeamsKnown())
        m_controller.refreshTeams();
    dropTags();
}

void PushTargetPage::showTeams()
{
    const QString chosen = teamId();
    {
        const QSignalBlocker blocker(m_where);
        m_where->clear();
        m_where->addItem(icon("person"_L1), tr("My own contacts"), QString());
        for (const PlusTeam &team : m_controller.teams())
            m_where->addItem(icon("group"_L1),
                             tr("Team %1").arg(PlainText::selfDirected(PlainText::oneLine(team.name, 80))), team.id);
        m_where->setCurrentIndex(std::max(0, m_where->findData(chosen)));
    }
    if (m_controller.areTeamsKnown())
        m_teamsNote->hide();
    if (teamId() != chosen)
        dropTags();
}

void PushTargetPage::dropTags()
{
    if (!m_controller.account())
        return;
    m_tagWork = std::make_unique<QObject>();
    m_known.clear();
    m_tags->setKnown({});
    m_tagsNote->setText(tr("Asking which tags are there…"));
    m_tagsNote->show();
    askForTags({});
}

void PushTargetPage::askForTags(const QString &cursor)
{
    auto *job =
        m_controller.client().scrollTags({.cursor = cursor, .size = TagsAtOnce, .teamId = teamId()}, m_tagWork.get());
    connect(job, &Job::finished, this, [this, job, cursor] {
        job->deleteLater();
        if (!job->result()) {
            m_tagsNote->setText(
                tr("The tags that are there could not be asked for. You can still name one: should it be "
                   "there, it is used."));
            return;
        }
        m_known += job->result()->tags;
        const QString next = job->result()->cursor;
        if (!next.isEmpty() && next != cursor && m_known.size() < qsizetype{MostTagPages} * TagsAtOnce)
            return askForTags(next);
        m_tags->setKnown(m_known);
        m_tagsNote->hide();
    });
    job->start();
}

QList<Contact> PushTargetPage::contacts() const
{
    return m_choice.contacts(m_scopes->scope());
}

QString PushTargetPage::teamId() const
{
    return m_where->currentData().toString();
}

QString PushTargetPage::teamName() const
{
    const PlusTeam *team = m_controller.team(teamId());
    return team ? team->name : QString();
}

QStringList PushTargetPage::tags() const
{
    return m_tags->tags();
}

QWidget *PushTargetPage::entry() const
{
    return m_scopes->group()->checkedButton();
}

} // namespace Ferry
