// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/export/exportoptions.h"

#include "ui/export/exporttext.h"
#include "ui/look/icons.h"

#include <QComboBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace Ferry {

namespace {

constexpr int KiloByte = 1'000;

template<typename Enum>
void addChoice(QComboBox &box, const QString &text, Enum value)
{
    box.addItem(text, static_cast<int>(value));
}

template<typename Enum>
void choose(QComboBox &box, Enum value)
{
    box.setCurrentIndex(box.findData(static_cast<int>(value)));
}

template<typename Enum>
Enum chosen(const QComboBox &box)
{
    return static_cast<Enum>(box.currentData().toInt());
}

/// A combo box as wide as its room, not as its longest text.
QComboBox *makeBox(QWidget *parent, const QString &name)
{
    auto *box = new QComboBox(parent);
    box->setObjectName(name);
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    box->setMinimumContentsLength(16);
    box->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    return box;
}

} // namespace

ExportOptions::ExportOptions(QWidget *parent)
    : QWidget(parent)
    , m_more(new QToolButton(this))
    , m_form(new QWidget(this))
    , m_format(makeBox(m_form, u"exportFormat"_s))
    , m_overflow(makeBox(m_form, u"exportOverflow"_s))
    , m_photos(makeBox(m_form, u"exportPhotos"_s))
    , m_photoSize(new QSpinBox(m_form))
    , m_files(makeBox(m_form, u"exportFiles"_s))
    , m_perFile(new QSpinBox(m_form))
{
    for (const ExportFormatInfo &info : exportFormats())
        addChoice(*m_format, formatTitle(info.format), info.format);
    addChoice(*m_overflow, tr("Put into the notes"), true);
    addChoice(*m_overflow, tr("Leave behind"), false);
    addChoice(*m_photos, tr("Make them smaller, to at most"), ExportPlan::Photos::Shrink);
    addChoice(*m_photos, tr("As they are"), ExportPlan::Photos::Keep);
    addChoice(*m_photos, tr("Leave them out"), ExportPlan::Photos::LeaveOut);
    addChoice(*m_files, tr("One file"), ExportPlan::Files::One);
    addChoice(*m_files, tr("Several files, each with at most"), ExportPlan::Files::Several);
    addChoice(*m_files, tr("One file for each contact"), ExportPlan::Files::OnePerContact);
    m_photoSize->setObjectName(u"exportPhotoSize"_s);
    m_photoSize->setRange(1, 10'000);
    //: kilobytes
    m_photoSize->setSuffix(u' ' + tr("KB"));
    m_photoSize->setAccessibleName(tr("Largest picture"));
    m_perFile->setObjectName(u"exportPerFile"_s);
    m_perFile->setRange(1, 1'000'000);
    m_perFile->setGroupSeparatorShown(true);
    m_perFile->setAccessibleName(tr("Contacts in each file"));
    build();
}

void ExportOptions::build()
{
    m_more->setObjectName(u"exportMore"_s);
    m_more->setText(tr("&More options"));
    m_more->setCheckable(true);
    m_more->setAutoRaise(true);
    m_more->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_more->setIcon(icon("settings"_L1));
    connect(m_more, &QToolButton::toggled, this, [this](bool open) {
        m_form->setVisible(open);
        emit toggled();
    });
    m_form->hide();

    const auto pair = [](QWidget *left, QWidget *right) {
        auto *row = new QHBoxLayout;
        row->addWidget(left, 1);
        row->addWidget(right);
        return row;
    };
    auto *form = new QFormLayout(m_form);
    form->setContentsMargins(0, 0, 0, 0);
    form->setRowWrapPolicy(QFormLayout::WrapLongRows);
    form->addRow(tr("F&ormat:"), m_format);
    form->addRow(tr("&What has no place there:"), m_overflow);
    form->addRow(tr("&Pictures:"), pair(m_photos, m_photoSize));
    form->addRow(tr("F&iles:"), pair(m_files, m_perFile));
    const auto label = [form](QLayout *row, QWidget *buddy) {
        if (auto *text = qobject_cast<QLabel *>(form->labelForField(row)))
            text->setBuddy(buddy);
    };
    label(form->itemAt(2, QFormLayout::FieldRole)->layout(), m_photos);
    label(form->itemAt(3, QFormLayout::FieldRole)->layout(), m_files);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_more);
    column->addWidget(m_form);
    for (QComboBox *box : {m_format, m_overflow, m_photos, m_files})
        connect(box, &QComboBox::activated, this, &ExportOptions::take);
    for (QSpinBox *box : {m_photoSize, m_perFile}) {
        box->setKeyboardTracking(false);
        connect(box, &QSpinBox::valueChanged, this, &ExportOptions::take);
    }
}

void ExportOptions::setPlan(const ExportPlan &plan)
{
    constexpr int UsualPhoto = 200;
    constexpr int UsualPerFile = 1'000;
    m_plan = plan;
    choose(*m_format, plan.format);
    choose(*m_overflow, plan.fit.overflowToNotes);
    choose(*m_photos, plan.photos);
    choose(*m_files, plan.files);
    const QSignalBlocker photoBlocker(m_photoSize);
    const QSignalBlocker fileBlocker(m_perFile);
    m_photoSize->setValue(plan.largestPhoto > 0 ? static_cast<int>(plan.largestPhoto / KiloByte) : UsualPhoto);
    m_perFile->setValue(plan.contactsPerFile > 0 ? countable(plan.contactsPerFile) : UsualPerFile);
    enableFields();
}

void ExportOptions::take()
{
    m_plan.format = chosen<ExportFormat>(*m_format);
    m_plan.fit.overflowToNotes = chosen<bool>(*m_overflow);
    m_plan.photos = chosen<ExportPlan::Photos>(*m_photos);
    m_plan.largestPhoto = qint64{m_photoSize->value()} * KiloByte;
    m_plan.files = chosen<ExportPlan::Files>(*m_files);
    m_plan.contactsPerFile = m_perFile->value();
    enableFields();
    emit changed();
}

void ExportOptions::enableFields()
{
    m_photoSize->setEnabled(m_plan.photos == ExportPlan::Photos::Shrink);
    m_perFile->setEnabled(m_plan.files == ExportPlan::Files::Several);
}

} // namespace Ferry
