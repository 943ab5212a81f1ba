// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/account/contactform.h"

#include "app/contactsplus/contactmapping.h"
#include "ui/account/clashbox.h"
#include "ui/account/fieldrows.h"
#include "ui/look/metrics.h"
#include "ui/widgets/plainlabel.h"

#include <QAccessible>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QLocale>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QSpinBox>

#include <algorithm>
#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace Ferry {

ContactForm::ContactForm(const QJsonObject &base, QWidget *parent)
    : ContactForm(base, base, {}, parent)
{
}

ContactForm::ContactForm(const QJsonObject &base, const QJsonObject &typed, const QList<Clash> &clashes,
                         QWidget *parent)
    : QDialog(parent)
    , m_base(base)
    , m_data(typed)
{
    setObjectName(u"contactForm"_s);
    const QString name = displayName(ContactMapping::fromContactData(base)).simplified();
    setWindowTitle(name.isEmpty() ? tr("Edit contact") : tr("Edit %1").arg(name));
    build(clashes);
    check();
}

void ContactForm::build(const QList<Clash> &clashes)
{
    auto *inside = new QWidget;
    auto *form = new QFormLayout(inside);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    addNames(*form);
    addLists(*form);
    addBirthday(*form);
    m_notes = new QPlainTextEdit(m_data.value("notes"_L1).toString());
    m_notes->setObjectName(u"notes"_s);
    m_notes->setTabChangesFocus(true);
    m_notes->setMinimumHeight(fontMetrics().height() * 5);
    form->addRow(tr("&Notes"), m_notes);
    auto *hint = new PlainLabel(tr("Whatever else Contacts+ keeps of this contact stays as it is."));
    hint->setSecondary(true);
    hint->setWordWrap(true);
    form->addRow(hint);

    auto *area = new QScrollArea;
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setWidget(inside);
    area->viewport()->setAutoFillBackground(false);
    inside->setAutoFillBackground(false);

    m_fields = area;
    m_complaint = new PlainLabel;
    m_complaint->setObjectName(u"complaint"_s);
    m_complaint->setWordWrap(true);
    m_complaint->hide();
    m_buttons = new QDialogButtonBox(QDialogButtonBox::Save | QDialogButtonBox::Cancel);
    m_save = m_buttons->button(QDialogButtonBox::Save);
    m_signIn = m_buttons->addButton(tr("Sign in…"), QDialogButtonBox::ActionRole);
    m_signIn->setObjectName(u"formSignIn"_s);
    m_signIn->hide();
    connect(m_signIn, &QPushButton::clicked, this, &ContactForm::signInWanted);
    connect(m_buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_buttons, &QDialogButtonBox::accepted, this, &ContactForm::save);
    connect(m_notes, &QPlainTextEdit::textChanged, this, &ContactForm::check);

    auto *column = new QVBoxLayout(this);
    if (!clashes.isEmpty()) {
        auto *box = new ClashBox(clashes);
        connect(box, &ClashBox::theirsWanted, this, &ContactForm::takeTheirs);
        column->addWidget(box);
    }
    column->addWidget(area, 1);
    column->addWidget(m_complaint);
    column->addWidget(m_buttons);
    const int letter = fontMetrics().averageCharWidth();
    resize(letter * 96, letter * 90);
}

void ContactForm::save()
{
    if (!m_save->isEnabled() || m_isSaving)
        return;
    setSaving(true);
    emit saveWanted(data());
}

void ContactForm::setSaving(bool isSaving)
{
    m_isSaving = isSaving;
    m_fields->setEnabled(!isSaving);
    m_signIn->hide();
    m_save->setText(isSaving ? tr("Saving…") : tr("&Save"));
    // Closed meanwhile it goes on, and what could not be kept is offered again.
    m_buttons->button(QDialogButtonBox::Cancel)->setText(isSaving ? tr("&Close") : tr("Cancel"));
    check();
}

void ContactForm::refuse(const QString &why, bool asksForSignIn)
{
    setSaving(false);
    m_complaint->setText(why + u' ' + tr("What you typed is still here."));
    m_complaint->show();
    m_signIn->setVisible(asksForSignIn);
    (asksForSignIn ? m_signIn : m_save)->setFocus();
    QAccessibleEvent event(this, QAccessible::Alert);
    setAccessibleDescription(m_complaint->text());
    QAccessible::updateAccessibility(&event);
}

void ContactForm::takeTheirs(const Clash &clash)
{
    // Where nobody has typed since, m_data counts: also for what the fields do not show of it.
    m_data = withValue(m_data, clash.path, clash.theirs);
    const QString &key = clash.path.constFirst();
    const QJsonValue now = m_data.value(key);
    if (key == "birthday"_L1) {
        showBirthday(now.toObject());
    } else if (key == "notes"_L1) {
        m_notes->setPlainText(now.toString());
    } else if (FieldRows *rows = m_lists.value(key)) {
        rows->setEntries(now.toArray());
    } else if (key == "name"_L1) {
        for (auto it = m_names.cbegin(); it != m_names.cend(); ++it) {
            if (clash.path.size() == 1 || clash.path.at(1) == it.key())
                it.value()->setText(now.toObject().value(it.key()).toString());
        }
    }
    check();
}

void ContactForm::addNames(QFormLayout &form)
{
    const QJsonObject names = m_data.value("name"_L1).toObject();
    const QList<std::pair<QString, QString>> fields{
        {u"prefix"_s, tr("&Title before the name")}, {u"givenName"_s, tr("&First name")},
        {u"middleName"_s, tr("&Middle name")},       {u"familyName"_s, tr("&Last name")},
        {u"suffix"_s, tr("T&itle after the name")},  {u"nickname"_s, tr("Ni&ckname")}};
    for (const auto &[key, label] : fields) {
        auto *edit = new QLineEdit(names.value(key).toString());
        edit->setObjectName(key);
        edit->setCursorPosition(0);
        connect(edit, &QLineEdit::textEdited, this, &ContactForm::check);
        form.addRow(label, edit);
        m_names.insert(key, edit);
    }
}

void ContactForm::addLists(QFormLayout &form)
{
    const auto add = [&](const QString &key, const QString &label, QList<FieldRows::Field> fields,
                         const QString &addText) {
        auto *rows = new FieldRows(std::move(fields), addText);
        rows->setObjectName(key);
        rows->setEntries(m_data.value(key).toArray());
        connect(rows, &FieldRows::edited, this, &ContactForm::check);
        form.addRow(label, rows);
        m_lists.insert(key, rows);
    };
    const FieldRows::Field label{u"type"_s, tr("Label"), 1};
    add(u"emails"_s, tr("E-mail"), {label, {u"value"_s, tr("E-mail address"), 3}}, tr("Add an address"));
    add(u"phoneNumbers"_s, tr("Phone"), {label, {u"value"_s, tr("Phone number"), 3}}, tr("Add a number"));
    add(u"addresses"_s, tr("Address"),
        {label,
         {u"street"_s, tr("Street"), 3},
         {u"postalCode"_s, tr("Postcode"), 1},
         {u"city"_s, tr("City"), 2},
         {u"region"_s, tr("Region"), 1},
         {u"country"_s, tr("Country"), 2}},
        tr("Add an address"));
    add(u"organizations"_s, tr("Organisation"),
        {{u"name"_s, tr("Organisation"), 2}, {u"department"_s, tr("Department"), 1}, {u"title"_s, tr("Job title"), 2}},
        tr("Add an organisation"));
    add(u"urls"_s, tr("Website"), {label, {u"value"_s, tr("Address of the website"), 3}}, tr("Add a website"));
}

void ContactForm::addBirthday(QFormLayout &form)
{
    const QJsonObject date = m_data.value("birthday"_L1).toObject();
    m_day = new QSpinBox;
    m_day->setObjectName(u"birthDay"_s);
    m_day->setAccessibleName(tr("Day of birth"));
    m_day->setRange(0, 31);
    m_day->setSpecialValueText(tr("Day"));
    m_month = new QComboBox;
    m_month->setObjectName(u"birthMonth"_s);
    m_month->setAccessibleName(tr("Month of birth"));
    m_month->addItem(tr("Month"));
    for (int month = 1; month <= 12; ++month)
        m_month->addItem(QLocale().standaloneMonthName(month));
    m_year = new QSpinBox;
    m_year->setObjectName(u"birthYear"_s);
    m_year->setAccessibleName(tr("Year of birth"));
    m_year->setRange(0, 9999);
    m_year->setGroupSeparatorShown(false);
    m_year->setSpecialValueText(tr("No year"));
    showBirthday(date);
    auto *line = new QHBoxLayout;
    for (QWidget *part : std::initializer_list<QWidget *>{m_day, m_month, m_year})
        line->addWidget(part);
    line->addStretch(1);
    auto *label = new QLabel(tr("&Birthday"));
    label->setBuddy(m_day);
    form.addRow(label, line);
    for (QSpinBox *box : {m_day, m_year})
        connect(box, &QSpinBox::valueChanged, this, &ContactForm::check);
    connect(m_month, &QComboBox::currentIndexChanged, this, &ContactForm::check);
}

void ContactForm::showBirthday(const QJsonObject &date)
{
    m_day->setValue(date.value("day"_L1).toInt());
    m_month->setCurrentIndex(std::clamp(date.value("month"_L1).toInt(), 0, 12));
    m_year->setValue(date.value("year"_L1).toInt());
}

QJsonValue ContactForm::birthday() const
{
    const QJsonValue original = m_data.value("birthday"_L1);
    const QJsonObject before = original.toObject();
    const bool isTouched = m_day->value() != before.value("day"_L1).toInt()
        || m_month->currentIndex() != before.value("month"_L1).toInt()
        || m_year->value() != before.value("year"_L1).toInt();
    if (!isTouched)
        return original;
    if (m_day->value() == 0 && m_month->currentIndex() == 0)
        return QJsonValue::Undefined;
    QJsonObject date = before;
    date.insert("day"_L1, m_day->value());
    date.insert("month"_L1, m_month->currentIndex());
    if (m_year->value() > 0)
        date.insert("year"_L1, m_year->value());
    else
        date.remove("year"_L1);
    return date;
}

QJsonObject ContactForm::data() const
{
    QJsonObject data = m_data;
    const auto put = [&data](const QString &key, const QJsonValue &value, bool isEmpty) {
        if (value == data.value(key))
            return;
        if (isEmpty || value.isUndefined())
            data.remove(key);
        else
            data.insert(key, value);
    };
    QJsonObject names = m_data.value("name"_L1).toObject();
    for (auto it = m_names.cbegin(); it != m_names.cend(); ++it) {
        if (!it.value()->isModified())
            continue;
        if (it.value()->text().isEmpty())
            names.remove(it.key());
        else
            names.insert(it.key(), it.value()->text());
    }
    if (names != m_data.value("name"_L1).toObject())
        put(u"name"_s, names, names.isEmpty());
    for (auto it = m_lists.cbegin(); it != m_lists.cend(); ++it) {
        const QJsonArray entries = it.value()->entries();
        if (entries != m_data.value(it.key()).toArray())
            put(it.key(), entries, entries.isEmpty());
    }
    put(u"birthday"_s, birthday(), false);
    if (m_notes->document()->isModified()) // line breaks alone may look different here
        put(u"notes"_s, m_notes->toPlainText(), m_notes->toPlainText().isEmpty());
    return data;
}

void ContactForm::check()
{
    const bool hasDay = m_day->value() > 0;
    const bool hasMonth = m_month->currentIndex() > 0;
    QString complaint;
    if (hasDay != hasMonth || (m_year->value() > 0 && !hasDay)) {
        complaint = tr("A birthday needs a day and a month.");
    } else if (hasDay) {
        const PartialDate date{.year = m_year->value() > 0 ? std::optional(m_year->value()) : std::nullopt,
                               .month = m_month->currentIndex(),
                               .day = m_day->value()};
        if (!parsePartialDate(toIsoString(date)))
            complaint = tr("There is no such day.");
    }
    // What came so from the service is not for this form to judge.
    if (birthday() == m_data.value("birthday"_L1))
        complaint.clear();
    const QJsonObject now = data();
    if (complaint.isEmpty() && now.isEmpty())
        complaint = tr("Nothing would be left of this contact. To be rid of it, delete it.");
    m_complaint->setText(complaint);
    m_complaint->setVisible(!complaint.isEmpty());
    m_save->setEnabled(complaint.isEmpty() && now != m_base && !m_isSaving);
}

} // namespace Ferry
