// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/searchbench.h"

#include "models/items/contactordermodel.h"

#include <QEventLoop>
#include <QSortFilterProxyModel>

using namespace Qt::Literals::StringLiterals;

namespace Ferry::Bench {

namespace {

void settle(ContactOrderModel &model)
{
    if (!model.isBusy())
        return;
    QEventLoop loop;
    QObject::connect(&model, &ContactOrderModel::settled, &loop, &QEventLoop::quit);
    loop.exec();
}

} // namespace

Result<QList<Finding>> measureSearch(const QList<Contact> &contacts, Effort effort)
{
    ContactTableModel table;
    table.setContacts(contacts);

    ContactOrderModel ours;
    ours.setTable(&table);
    ours.sort(ContactTableModel::Name);
    settle(ours);

    // Both are sorted by name, and look at every column.
    QSortFilterProxyModel proxy;
    proxy.setSourceModel(&table);
    proxy.setFilterCaseSensitivity(Qt::CaseInsensitive);
    proxy.setSortLocaleAware(true);
    proxy.setFilterKeyColumn(-1);
    proxy.sort(ContactTableModel::Name);

    // An address nobody else has, so that accents and the columns the proxy does not see play no part.
    const EmailAddress *address = nullptr;
    for (qsizetype i = contacts.size() / 2; !address && i < contacts.size(); ++i)
        address = primaryEmail(contacts[i]);
    if (!address)
        return fail(Error::Code::BadReply, u"nobody has an e-mail address"_s);
    const QString words = address->address;

    const auto searchOurs = [&] {
        const double begin = wallSeconds();
        ours.setSearch(words);
        settle(ours);
        return wallSeconds() - begin;
    };
    const auto searchProxy = [&] {
        const double begin = wallSeconds();
        proxy.setFilterFixedString(words);
        return wallSeconds() - begin;
    };
    const auto clear = [&] {
        ours.setSearch({});
        settle(ours);
        proxy.setFilterFixedString({});
        return 0.0;
    };
    int found = 0;
    int foundByProxy = 0;
    const auto compare = [&] {
        found = ours.rowCount();
        foundByProxy = proxy.rowCount();
        return 0.0;
    };
    const std::vector<double> seconds = medians(rounds(effort, 5), {searchOurs, searchProxy, compare, clear});
    if (found != foundByProxy || found == 0)
        return fail(Error::Code::BadReply, u"the search found %1 rows, the proxy %2"_s.arg(found).arg(foundByProxy));
    return QList<Finding>{{.what = u"search %L1 contacts"_s.arg(contacts.size()),
                           .ours = seconds[0] * 1e3,
                           .baselineName = u"QSortFilterProxyModel"_s,
                           .baseline = seconds[1] * 1e3,
                           .goal = Goal{Goal::Kind::TimesFaster, 50}}};
}

} // namespace Ferry::Bench
