// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/account/contactmerge.h"

#include <QDialog>
#include <QJsonObject>
#include <QMap>

class QComboBox;
class QDialogButtonBox;
class QFormLayout;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;
class QSpinBox;

namespace Ferry {

class FieldRows;
class PlainLabel;

/// A form for contactData: names, e-mail addresses, numbers, addresses, organisations, websites, birthday and notes. What
/// else there is stays as it is. It stays open until what was typed is kept:
///
///     typing -- saveWanted() --> saving -- accept() --> gone
///       '----- refuse() ------------'---- a ClashBox --> gone, and another form in its place
class ContactForm : public QDialog
{
    Q_OBJECT

public:
    /// \a base is what the service has.
    explicit ContactForm(const QJsonObject &base, QWidget *parent = nullptr);
    /// With what was \a typed into another form, which could not be kept, perhaps because of \a clashes.
    ContactForm(const QJsonObject &base, const QJsonObject &typed, const QList<Clash> &clashes,
                QWidget *parent = nullptr);

    /// What the person made of it.
    [[nodiscard]] QJsonObject data() const;
    [[nodiscard]] bool isSaving() const { return m_isSaving; }
    /// As if the person had pressed Save.
    void save();
    /// It could not be kept, for the reason that \a why says; what was typed stays. \a asksForSignIn: signing in helps.
    void refuse(const QString &why, bool asksForSignIn);

signals:
    /// The person wants \a data kept; the form waits for accept() or refuse().
    void saveWanted(const QJsonObject &data);
    void signInWanted();

private:
    void build(const QList<Clash> &clashes);
    void setSaving(bool isSaving);
    void takeTheirs(const Clash &clash);
    void showBirthday(const QJsonObject &date);
    void addNames(QFormLayout &form);
    void addLists(QFormLayout &form);
    void addBirthday(QFormLayout &form);
    [[nodiscard]] QJsonValue birthday() const;
    void check();

    /// What the service has, and what the fields began with.
    QJsonObject m_base;
    QJsonObject m_data;
    bool m_isSaving = false;
    QWidget *m_fields = nullptr;
    QDialogButtonBox *m_buttons = nullptr;
    QPushButton *m_signIn = nullptr;
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
