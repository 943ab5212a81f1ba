// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/push/plantext.h"

#include "app/formats/csvtext.h"
#include "ui/export/exporttext.h"
#include "ui/widgets/plaintext.h"

#include <QCoreApplication>
#include <QLocale>

using namespace Qt::Literals::StringLiterals;

namespace Ferry {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Ferry::PlanText)
};

QString hintText(const MatchHint &hint)
{
    const QString value = PlainText::isolated(PlainText::oneLine(hint.value, 80));
    switch (hint.reason) {
    case MatchReason::Email:
        //: Why two contacts are taken for one person; %1 is an address.
        return Words::tr("same e-mail %1").arg(value);
    case MatchReason::SharedEmail:
        return Words::tr("same e-mail %1, which others have too").arg(value);
    case MatchReason::Phone:
        return Words::tr("same phone %1").arg(value);
    case MatchReason::SharedPhone:
        return Words::tr("same phone %1, which others have too").arg(value);
    case MatchReason::Name:
        return Words::tr("same name");
    case MatchReason::NothingElse:
        return Words::tr("nothing but the name can be compared");
    case MatchReason::OtherName:
        return Words::tr("but another name");
    }
    Q_UNREACHABLE();
}

QString capitalised(QString text)
{
    if (!text.isEmpty())
        text[0] = text.at(0).toUpper();
    return text;
}

QString listed(const QList<PushDetail> &details)
{
    QStringList parts;
    for (const PushDetail &each : details)
        parts += PlanText::detail(each);
    return parts.join(u", "_s);
}

/// Without the marks that keep numbers in order on the screen: in a file they would be part of the value.
QString forFile(QString text)
{
    return text.removeIf([](QChar c) { return c.unicode() >= 0x2066 && c.unicode() <= 0x2069; });
}

QString sentence(const QString &text)
{
    return text.isEmpty() ? text : capitalised(text) + u'.';
}

} // namespace

QString shownName(const Contact &contact)
{
    const QString name = displayName(contact);
    return name.isEmpty() ? Words::tr("A contact without a name") : PlainText::selfDirected(PlainText::oneLine(name));
}

QString PlanText::action(PushAction action)
{
    switch (action) {
    case PushAction::Create:
        return Words::tr("Create");
    case PushAction::Add:
        return Words::tr("Add to the one there");
    case PushAction::AlreadyThere:
        return Words::tr("Already there");
    case PushAction::Skip:
        return Words::tr("Leave out");
    }
    Q_UNREACHABLE();
}

QString PlanText::meaning(PushAction action)
{
    switch (action) {
    case PushAction::Create:
        return Words::tr("A new contact is made in Contacts+.");
    case PushAction::Add:
        return Words::tr("What the contact in Contacts+ lacks is added to it. Nothing in it is changed or removed.");
    case PushAction::AlreadyThere:
        return Words::tr("Contacts+ has all of it. It only gets the tags.");
    case PushAction::Skip:
        return Words::tr("Nothing happens with it in Contacts+.");
    }
    Q_UNREACHABLE();
}

QString PlanText::detail(const PushDetail &detail)
{
    const QString value = PlainText::isolated(PlainText::oneLine(detail.text, 120));
    switch (detail.field) {
    case PushField::Name:
        return Words::tr("name %1").arg(value);
    case PushField::Email:
        return Words::tr("e-mail %1").arg(value);
    case PushField::Phone:
        return Words::tr("phone %1").arg(value);
    case PushField::Address:
        return Words::tr("address %1").arg(value);
    case PushField::Company:
        return Words::tr("company or job %1").arg(value);
    case PushField::Website:
        return Words::tr("website %1").arg(value);
    case PushField::Birthday:
        return Words::tr("birthday %1").arg(value);
    case PushField::Notes:
        return Words::tr("notes “%1”").arg(value);
    case PushField::Photo:
        return Words::tr("photo");
    case PushField::Other:
        return Words::tr("other details");
    }
    Q_UNREACHABLE();
}

QString PlanText::lost(const QList<ContactMapping::Lost> &lost)
{
    QStringList parts;
    for (const ContactMapping::Lost each : lost) {
        switch (each) {
        case ContactMapping::Lost::Groups:
            parts += Words::tr("groups");
            break;
        case ContactMapping::Lost::Locations:
            parts += Words::tr("locations");
            break;
        case ContactMapping::Lost::PhotoAddresses:
            parts += Words::tr("addresses of pictures");
            break;
        case ContactMapping::Lost::ExternalId:
            parts += Words::tr("the source’s own number");
            break;
        case ContactMapping::Lost::FormattedAddress:
            parts += Words::tr("the address as the source wrote it out");
            break;
        case ContactMapping::Lost::SeveralPrimaries:
            parts += Words::tr("which of several is the main one");
            break;
        case ContactMapping::Lost::UnknownFields:
            parts += Words::tr("other things the source sent");
            break;
        }
    }
    return parts.join(u", "_s);
}

QString PlanText::reason(const PushRow &row, const PlusContact *known)
{
    if (!row.match || !known)
        return Words::tr("Nobody like this is there");
    QStringList hints;
    for (const MatchHint &hint : row.match->hints)
        hints += hintText(hint);
    return capitalised(hints.join(u", "_s));
}

QString PlanText::outcome(const PushRow &row)
{
    if (row.action == PushAction::Add)
        //: In the plan's table; %1 lists what is added: "e-mail x, photo"
        return Words::tr("adds %1").arg(listed(row.additions));
    return {};
}

QString PlanText::details(const PushRow &row, const PlusContact *known)
{
    QStringList parts{shownName(row.contact) + u": "_s + meaning(row.action)};
    if (known) {
        const QString name = shownName(ContactMapping::fromContactData(known->data));
        parts += Words::tr("In Contacts+ it is taken for %1: %2.").arg(name, reason(row, known));
        if (row.match->isDoubtful())
            parts += Words::tr("That is not sure; have a look.");
    }
    if (row.action == PushAction::Add && !row.additions.isEmpty())
        parts += Words::tr("Added: %1.").arg(listed(row.additions));
    if (known && !row.leftOut.isEmpty() && row.action == PushAction::Add)
        parts += Words::tr("Contacts+ says otherwise, and its word stands: %1.").arg(listed(row.leftOut));
    if ((row.action == PushAction::Add || row.action == PushAction::Create) && !row.lost.isEmpty())
        parts += Words::tr("There is no place in Contacts+ for: %1.").arg(lost(row.lost));
    return parts.join(u' ');
}

QString PlanText::totals(const PushTotals &totals)
{
    QStringList parts;
    if (totals.create > 0)
        parts += Words::tr("%Ln contact(s) will be created", nullptr, totals.create);
    if (totals.add > 0)
        parts += Words::tr("%Ln contact(s) will be added to", nullptr, totals.add);
    if (totals.alreadyThere > 0)
        parts += Words::tr("%Ln contact(s) are there already", nullptr, totals.alreadyThere);
    if (totals.skip > 0)
        parts += Words::tr("%Ln contact(s) are left out", nullptr, totals.skip);
    return sentence(parts.join(u", "_s));
}

QString PlanText::limitWarning(const PushPlan &plan)
{
    const QString afterwards = QLocale().toString(plan.totals().afterwards);
    switch (plan.exceeds()) {
    case PlanLimit::None:
        return {};
    case PlanLimit::Free:
        return Words::tr(
                   "There would be %1 contacts then. The free plan of Contacts+ holds %2; with it, the rest would "
                   "be refused.")
            .arg(afterwards, QLocale().toString(freePlanLimit));
    case PlanLimit::Premium:
        return Words::tr("There would be %1 contacts then. The largest plan of Contacts+ holds %2, so some would be "
                         "refused. Leave some out.")
            .arg(afterwards, QLocale().toString(premiumPlanLimit));
    }
    Q_UNREACHABLE();
}

QString PlanText::unusable(const PushPlan &plan)
{
    const int count = plan.there().unusable;
    return count == 0 ? QString()
                      : Words::tr("%Ln contact(s) in Contacts+ came without what identifies them and could not be "
                                  "compared. Look out for doubles.",
                                  nullptr, count);
}

QString PlanText::begin(const PushTotals &totals, bool hasTags)
{
    const int changes = totals.create + totals.add + (hasTags ? totals.alreadyThere : 0);
    return changes == 0 ? Words::tr("Nothing to push") : Words::tr("&Push %Ln contact(s)", nullptr, changes);
}

QByteArray PlanText::asCsv(const PushPlan &plan)
{
    OutputBuffer out;
    const auto writeRow = [&](const QStringList &cells) {
        for (qsizetype i = 0; i < cells.size(); ++i) {
            if (i > 0)
                out.append(',');
            appendCsvCell(out, guardedFromFormulas(forFile(cells.at(i))));
        }
        out.append("\r\n");
    };
    writeRow({Words::tr("Contact"), Words::tr("What happens"), Words::tr("Why"), Words::tr("Taken for"),
              Words::tr("Added"), Words::tr("Not taken over"), Words::tr("No place for")});
    for (qsizetype i = 0; i < plan.rows().size(); ++i) {
        const PushRow &row = plan.rows().at(i);
        const PlusContact *known = plan.matchOf(i);
        writeRow({displayName(row.contact), action(row.action), reason(row, known),
                  known ? displayName(ContactMapping::fromContactData(known->data)) : QString(),
                  row.action == PushAction::Add ? listed(row.additions) : QString(), listed(row.leftOut),
                  lost(row.lost)});
    }
    return out.toByteArray();
}

QByteArray PlanText::asText(const PushPlan &plan, const QString &where, const QStringList &tags)
{
    QString text = Words::tr("Plan of a push to Contacts+: %1").arg(where) + u"\n"_s + totals(plan.totals()) + u'\n';
    if (!tags.isEmpty())
        text += Words::tr("Tags: %1").arg(tags.join(u", "_s)) + u'\n';
    for (const QString &remark : {limitWarning(plan), unusable(plan)}) {
        if (!remark.isEmpty())
            text += remark + u'\n';
    }
    text += u'\n';
    for (qsizetype i = 0; i < plan.rows().size(); ++i)
        text += details(plan.rows().at(i), plan.matchOf(i)) + u'\n';
    return forFile(text).toUtf8();
}

} // namespace Ferry
