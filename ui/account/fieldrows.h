// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonArray>
#include <QJsonObject>
#include <QList>
#include <QWidget>

class QLineEdit;
class QPushButton;
class QVBoxLayout;

namespace Ferry {

/// A list of contactData in a form, each entry a row of fields that can be taken away, and one below them to add another.
/// What an entry has beyond its fields is kept.
class FieldRows : public QWidget
{
    Q_OBJECT

public:
    struct Field {
        /// Of the entry: "value".
        QString key = {};
        /// What it is called, for the empty field and for screen readers.
        QString name = {};
        int stretch = 1;
    };

    /// \a addText stands on the button that adds a row.
    FieldRows(QList<Field> fields, const QString &addText, QWidget *parent = nullptr);

    void setEntries(const QJsonArray &entries);
    /// Rows in which only a label ("type") is left are no entries.
    [[nodiscard]] QJsonArray entries() const;

signals:
    void edited();

private:
    struct Row {
        QWidget *widget = nullptr;
        QJsonValue original = {};
        QList<QLineEdit *> edits = {};
    };

    void addRow(const QJsonValue &entry, bool takesFocus);
    void removeRow(const QWidget *widget);
    [[nodiscard]] QJsonValue entryOf(const Row &row) const;

    QList<Field> m_fields;
    QList<Row> m_rows;
    QVBoxLayout *m_column = nullptr;
    QPushButton *m_add = nullptr;
};

} // namespace Ferry
