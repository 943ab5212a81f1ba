// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/formats/tablemapping.h"

#include <QByteArray>
#include <QDialog>
#include <QList>

#include <utility>

class QComboBox;

namespace Ferry {

class PlainLabel;

/// Asks what a table is written in whose columns are known, but whose letters make sense in several ways: by showing some of
/// its words in the one that is chosen.
class LettersDialog : public QDialog
{
    Q_OBJECT

public:
    /// The table called \a name begins with \a sample (tableSample()), whose likelyForm() is \a likely.
    LettersDialog(const QString &name, QByteArray sample, const TableForm &likely, QWidget *parent = nullptr);

    /// Without columns: they are those of its header.
    [[nodiscard]] TableMapping mapping() const;

private:
    void build(const QString &name);
    void chooseWords();
    void showWords();

    QByteArray m_sample;
    TableForm m_likely;
    /// Rows and columns of the words that are shown.
    QList<std::pair<qsizetype, qsizetype>> m_places;
    QComboBox *m_charset = nullptr;
    PlainLabel *m_words = nullptr;
    PlainLabel *m_remark = nullptr;
};

} // namespace Ferry
