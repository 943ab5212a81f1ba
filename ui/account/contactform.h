// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>
#include <QJsonObject>
#include <QMap>

class QComboBox;
class QFormLayout;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;
class QSpinBox;

namespace Ferry {

class FieldRows;
class PlainLabel;

/// A form for contactData: names, e-mail addresses, numbers, addresses, organisations, websites, birthday and notes. What
/// else there is stays as it is.
class ContactForm : public QDialog
{
    Q_OBJECT

public:
    explicit ContactForm(const QJsonObject &data, QWidget *parent = nullptr);

    /// What the person made of it.
    [[nodiscard]] QJsonObject data() const;

signals:
    /// The person wants \a data kept; the form closes.
    void saved(const QJsonObject &data);

private:
    void addNames(QFormLayout &form);
    void addLists(QFormLayout &form);
    void addBirthday(QFormLayout &form);
    [[nodiscard]] QJsonValue birthday() const;
    void check();

    QJsonObject m_data;
    QMap<QString, QLineEdit *> m_names;
    QMap<QString, FieldRows *> m_lists;
    QSpinBox *m_day = nullptr;
    QComboBox *m_month = nullptr;
    QSpinBox *m_year = nullptr;
    QPlainTextEdit *m_notes = nullptr;
    PlainLabel *m_complaint = nullptr;
    QPushButton *m_save = nullptr;
};

} // namespace Ferry
