// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/settings.h"
#include "ui/dialogs/settingtext.h"
#include "ui/widgets/plainlabel.h"

#include <QComboBox>
#include <QSignalBlocker>
#include <QSpinBox>

class QFormLayout;
class QLayout;
class QLineEdit;

namespace Ferry {

/// One setting in a form: its name, a field, and below it in small words where the value comes from.
class SettingRow : public QObject
{
    Q_OBJECT

public:
    [[nodiscard]] QWidget &field() const { return *m_field; }
    /// What the field is called, without marks.
    [[nodiscard]] const QString &name() const { return m_name; }
    [[nodiscard]] QString note() const;
    void setNote(const QString &note);
    /// Shows or hides the whole row.
    void setShown(bool shown);
    /// Gives a field that cannot be changed the look of that, in the palette of now.
    void showReadOnly();
    [[nodiscard]] bool isReadOnly() const { return m_readOnly; }
    void setReadOnly(bool readOnly);

    /// Puts what counts now into the field.
    virtual void load() = 0;
    /// Why what is in the field cannot be a value; empty when it can.
    [[nodiscard]] virtual QString complaint() const { return {}; }
    /// Makes the field's value the person's own, in memory.
    virtual void store() = 0;

signals:
    /// The person changed the field.
    void edited();

protected:
    /// Adds itself to \a form. \a objectName is the field's, for tests and helpers.
    SettingRow(QFormLayout &form, const QString &label, QWidget *field, const QString &objectName);

private:
    QFormLayout &m_form;
    QString m_name;
    QWidget *m_field = nullptr;
    PlainLabel *m_note = nullptr;
    QLayout *m_column = nullptr;
    bool m_readOnly = false;
};

/// A row for the setting that \a Settings gives as \a T.
template<typename T>
class SettingRowOf : public SettingRow
{
public:
    using Member = std::optional<T> SettingLayer::*;
    using Read = Setting<T> (Settings::*)() const;

    /// The value in the field; none while it cannot be one.
    [[nodiscard]] virtual std::optional<T> value() const = 0;

    void load() final
    {
        const Setting<T> setting = current();
        setReadOnly(setting.isFixed);
        show(setting.value);
        setNote(originText(setting));
    }
    void store() final
    {
        const std::optional<T> wanted = value();
        if (isReadOnly() || !wanted || *wanted == current().value)
            return;
        const bool isUsual = *wanted == usual();
        m_settings.setPersonal(m_member, isUsual ? std::nullopt : wanted);
    }

protected:
    SettingRowOf(QFormLayout &form, const QString &label, QWidget *field, const QString &objectName, Settings &settings,
                 Member member, Read read)
        : SettingRow(form, label, field, objectName)
        , m_settings(settings)
        , m_member(member)
        , m_read(read)
    {
    }
    [[nodiscard]] Setting<T> current() const { return (m_settings.*m_read)(); }
    /// What counts when the person says nothing.
    [[nodiscard]] T usual() const { return m_settings.withoutPersonal(m_member).value; }
    virtual void show(const T &value) = 0;

private:
    Settings &m_settings;
    Member m_member;
    Read m_read;
};

/// A line of text.
class TextSettingRow final : public SettingRowOf<QString>
{
public:
    TextSettingRow(QFormLayout &form, const QString &label, const QString &objectName, Settings &settings,
                   Member member, Read read);
    [[nodiscard]] QLineEdit &edit() const { return *m_edit; }
    [[nodiscard]] std::optional<QString> value() const override;

protected:
    void show(const QString &value) override;

private:
    QLineEdit *m_edit = nullptr;
};

/// An address that may carry secrets; empty for the usual one.
class UrlSettingRow final : public SettingRowOf<QUrl>
{
public:
    UrlSettingRow(QFormLayout &form, const QString &label, const QString &objectName, Settings &settings, Member member,
                  Read read);
    [[nodiscard]] QLineEdit &edit() const { return *m_edit; }
    [[nodiscard]] std::optional<QUrl> value() const override;
    [[nodiscard]] QString complaint() const override;

protected:
    void show(const QUrl &value) override;

private:
    QLineEdit *m_edit = nullptr;
};

/// A whole number in a range, or a time as that many of its units.
template<typename T>
class NumberSettingRow final : public SettingRowOf<T>
{
public:
    NumberSettingRow(QFormLayout &form, const QString &label, const QString &objectName, Settings &settings,
                     typename SettingRowOf<T>::Member member, typename SettingRowOf<T>::Read read, T least, T most)
        : SettingRowOf<T>(form, label, new QSpinBox, objectName, settings, member, read)
        , m_box(static_cast<QSpinBox *>(&this->field()))
    {
        m_box->setRange(plain(least), plain(most));
        QObject::connect(m_box, &QSpinBox::valueChanged, this, &SettingRow::edited);
    }
    [[nodiscard]] QSpinBox &box() const { return *m_box; }
    [[nodiscard]] std::optional<T> value() const override { return T{m_box->value()}; }

protected:
    void show(const T &value) override
    {
        const QSignalBlocker blocker(m_box);
        m_box->setValue(plain(value));
    }

private:
    static int plain(int number) { return number; }
    template<typename Rep, typename Period>
    static int plain(std::chrono::duration<Rep, Period> time)
    {
        return static_cast<int>(time.count());
    }

    QSpinBox *m_box = nullptr;
};

/// One of a few values.
template<typename T>
class ChoiceSettingRow final : public SettingRowOf<T>
{
public:
    struct Choice {
        T value;
        QString text;
    };

    ChoiceSettingRow(QFormLayout &form, const QString &label, const QString &objectName, Settings &settings,
                     typename SettingRowOf<T>::Member member, typename SettingRowOf<T>::Read read,
                     const QList<Choice> &choices)
        : SettingRowOf<T>(form, label, new QComboBox, objectName, settings, member, read)
        , m_box(static_cast<QComboBox *>(&this->field()))
        , m_choices(choices)
    {
        for (const Choice &choice : choices)
            m_box->addItem(choice.text);
        QObject::connect(m_box, &QComboBox::activated, this, &SettingRow::edited);
    }
    [[nodiscard]] std::optional<T> value() const override { return m_choices.at(m_box->currentIndex()).value; }

protected:
    void show(const T &value) override
    {
        for (int row = 0; row < m_choices.size(); ++row) {
            if (m_choices.at(row).value == value)
                m_box->setCurrentIndex(row);
        }
    }

private:
    QComboBox *m_box = nullptr;
    QList<Choice> m_choices;
};

/// A setting that is shown and not changed here.
template<typename T>
class ShownSettingRow final : public SettingRowOf<T>
{
public:
    ShownSettingRow(QFormLayout &form, const QString &label, const QString &objectName, Settings &settings,
                    typename SettingRowOf<T>::Member member, typename SettingRowOf<T>::Read read,
                    QString (*words)(const T &))
        : SettingRowOf<T>(form, label, new PlainLabel, objectName, settings, member, read)
        , m_label(static_cast<PlainLabel *>(&this->field()))
        , m_words(words)
    {
        m_label->setWordWrap(true);
    }
    [[nodiscard]] std::optional<T> value() const override { return {}; }

protected:
    void show(const T &value) override { m_label->setText(m_words(value)); }

private:
    PlainLabel *m_label = nullptr;
    QString (*m_words)(const T &) = nullptr;
};

} // namespace Ferry
