// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/contactdetails.h"

#include "app/contactsplus/contactmapping.h"
#include "ui/look/metrics.h"
#include "ui/look/type.h"
#include "ui/widgets/datetext.h"
#include "ui/widgets/plainlabel.h"

#include <QHBoxLayout>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QVBoxLayout>

#include <algorithm>
#include <iterator>

using namespace Qt::Literals::StringLiterals;

namespace Ferry {

namespace {

/// A contact with 50,000 addresses is shown, too, but not with 100,000 widgets.
constexpr qsizetype MostItems = 50;

PlainLabel *valueLabel(const QString &text, bool isolate)
{
    auto *label = new PlainLabel;
    label->setIsolated(isolate);
    label->setWordWrap(true);
    label->setText(text);
    label->setSelectable(true);
    // Else a label of one long word keeps the pane as wide as that word.
    label->setMinimumWidth(1);
    return label;
}

PlainLabel *secondaryLabel(const QString &text)
{
    auto *label = new PlainLabel(text);
    label->setSecondary(true);
    return label;
}

/// A list of labelled values as Contacts+ has them, one a line; empty when \a list is something else.
QString labelledLines(const QJsonArray &list)
{
    QStringList lines;
    for (const auto &item : list) {
        const QJsonObject entry = item.toObject();
        const QString value = entry.value("value"_L1).toString();
        const QString label = entry.value("type"_L1).toString();
        if (value.isEmpty() || entry.size() > (label.isEmpty() ? 1 : 2))
            return {};
        lines.append(label.isEmpty() ? value : value + u" ("_s + label + u')');
    }
    return lines.join(u'\n');
}

QString valueText(const QJsonValue &value)
{
    if (const QString lines = labelledLines(value.toArray()); !lines.isEmpty())
        return lines;
    if (value.isString())
        return value.toString();
    if (value.isObject())
        return QString::fromUtf8(QJsonDocument(value.toObject()).toJson(QJsonDocument::Compact));
    if (value.isArray())
        return QString::fromUtf8(QJsonDocument(value.toArray()).toJson(QJsonDocument::Compact));
    return value.toVariant().toString();
}

} // namespace

QString addressText(const PostalAddress &address)
{
    const auto joined = [](const QStringList &parts, QChar separator) {
        QStringList present;
        std::copy_if(parts.cbegin(), parts.cend(), std::back_inserter(present),
                     [](const QString &part) { return !part.trimmed().isEmpty(); });
        return present.join(separator);
    };
    if (address.formatted.trimmed().isEmpty()) {
        const QString town = joined({address.postalCode, address.city, address.region}, u' ');
        return joined({address.street, town, address.country}, u'\n');
    }
    QStringList lines{address.formatted};
    for (const QString &part : {address.street, address.postalCode, address.city, address.region, address.country}) {
        if (!address.formatted.contains(part))
            lines.append(part);
    }
    return joined(lines, u'\n');
}

ContactDetails::ContactDetails(QWidget *parent)
    : QScrollArea(parent)
{
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus);
    setAccessibleName(tr("Details"));
    showCount(0);
}

QVBoxLayout *ContactDetails::startBody()
{
    auto *body = new QWidget;
    auto *column = new QVBoxLayout(body);
    column->setContentsMargins(2 * Metrics::PaneMargin, 2 * Metrics::PaneMargin, 2 * Metrics::PaneMargin,
                               2 * Metrics::PaneMargin);
    column->setSpacing(Metrics::TightGap);
    setWidget(body); // deletes the one before
    return column;
}

void ContactDetails::showCount(int selected)
{
    QVBoxLayout *column = startBody();
    auto *hint =
        secondaryLabel(selected == 0 ? tr("Select a contact") : tr("%Ln contact(s) selected", nullptr, selected));
    hint->setObjectName(u"detailsHint"_s);
    hint->setAlignment(Qt::AlignCenter);
    hint->setWordWrap(true);
    column->addStretch();
    column->addWidget(hint);
    column->addStretch();
}

void ContactDetails::show(const Contact &contact)
{
    QVBoxLayout *column = startBody();
    addHead(*column, contact);

    QList<Item> emails;
    for (const EmailAddress &email : contact.emails)
        emails.append({email.address, email.label});
    addSection(*column, u"emails"_s, tr("E-mail"), emails, true);

    QList<Item> phones;
    for (const PhoneNumber &phone : contact.phones)
        phones.append({phone.number, phone.label});
    addSection(*column, u"phones"_s, tr("Phone"), phones, true);

    QList<Item> addresses;
    for (const PostalAddress &address : contact.addresses)
        addresses.append({addressText(address), address.label});
    addSection(*column, u"addresses"_s, tr("Address"), addresses);

    const auto items = [](const QStringList &texts) {
        QList<Item> list;
        for (const QString &text : texts)
            list.append({text});
        return list;
    };
    if (contact.birthday)
        addSection(*column, u"birthday"_s, tr("Birthday"), items({dateText(*contact.birthday, locale())}));
    addSection(*column, u"nickname"_s, tr("Nickname"), items({contact.nickname}));
    addSection(*column, u"department"_s, tr("Department"), items({contact.department}));
    addSection(*column, u"websites"_s, tr("Websites"), items(contact.websites), true);
    addSection(*column, u"groups"_s, tr("Groups"), items(contact.groups));
    addSection(*column, u"locations"_s, tr("Places"), items(contact.locations));
    addSection(*column, u"photos"_s, tr("Pictures"), items(contact.photos), true);
    addSection(*column, u"externalId"_s, tr("Number at the source"), items({contact.externalId}), true);

    addSection(*column, u"notes"_s, tr("Notes"), items({contact.notes}));

    QList<Item> unknown;
    QJsonObject fields = QJsonDocument::fromJson(contact.unknownFields).object();
    // What Contacts+ sent beyond our fields is kept under one name.
    if (const QJsonObject aside = fields.value(ContactMapping::asideKey).toObject();
        fields.size() == 1 && !aside.isEmpty())
        fields = aside;
    for (auto field = fields.begin(); field != fields.end(); ++field)
        unknown.append({field.key() + u": "_s + valueText(field.value())});
    if (fields.isEmpty())
        unknown.append({QString::fromUtf8(contact.unknownFields)});
    addSection(*column, u"unknown"_s, tr("Also sent by the source"), unknown);
    column->addStretch();
}

void ContactDetails::addHead(QVBoxLayout &column, const Contact &contact)
{
    const QString shown = displayName(contact);
    auto *name = valueLabel(shown.trimmed().isEmpty() ? tr("No name") : shown, false);
    name->setObjectName(u"name"_s);
    name->setFont(titleFont());
    column.addWidget(name);

    const auto addLine = [&column](const QString &text, const QString &objectName, const QString &description) {
        if (text.trimmed().isEmpty())
            return;
        auto *line = valueLabel(text, false);
        line->setObjectName(objectName);
        line->setAccessibleDescription(description);
        line->setSecondary(true);
        column.addWidget(line);
    };
    addLine(contact.jobTitle, u"title"_s, tr("Job title"));
    for (const QString &company : contact.companies.first(std::min(contact.companies.size(), MostItems)))
        addLine(company, u"companies"_s, tr("Organisation"));
}

void ContactDetails::addSection(QVBoxLayout &column, const QString &name, const QString &title,
                                const QList<Item> &items, bool isolate)
{
    QList<Item> present;
    std::copy_if(items.cbegin(), items.cend(), std::back_inserter(present),
                 [](const Item &item) { return !item.text.trimmed().isEmpty(); });
    if (present.isEmpty())
        return;

    column.addSpacing(2 * Metrics::Grid);
    auto *head = secondaryLabel(title);
    head->setFont(sectionFont());
    column.addWidget(head);
    for (const Item &item : present.first(std::min(present.size(), MostItems))) {
        auto *line = new QHBoxLayout;
        line->setSpacing(Metrics::RelatedGap);
        auto *value = valueLabel(item.text, isolate);
        value->setObjectName(name);
        value->setAccessibleDescription(item.label.isEmpty() ? title : title + u", "_s + item.label.left(100));
        line->addWidget(value, 3);
        if (!item.label.trimmed().isEmpty()) {
            auto *label = secondaryLabel(item.label);
            label->setObjectName(name + u"Label"_s);
            label->setElideMode(Qt::ElideRight);
            label->setMaximumWidth(fontMetrics().averageCharWidth() * 14);
            line->addWidget(label, 0, Qt::AlignTop);
        }
        column.addLayout(line);
    }
    if (const qsizetype more = present.size() - MostItems; more > 0) {
        auto *rest = secondaryLabel(tr("and %Ln more, which an export contains", nullptr, static_cast<int>(more)));
        rest->setObjectName(name + u"More"_s);
        rest->setWordWrap(true);
        column.addWidget(rest);
    }
}

} // namespace Ferry
