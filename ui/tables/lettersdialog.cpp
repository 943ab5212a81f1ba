// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tables/lettersdialog.h"

#include "app/formats/tablereader.h"
#include "app/formats/tabletext.h"
#include "ui/look/metrics.h"
#include "ui/tables/letters.h"
#include "ui/widgets/plainlabel.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QSet>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace Ferry {

namespace {

constexpr qsizetype LookedAtRows = 2'000;

} // namespace

LettersDialog::LettersDialog(const QString &name, QByteArray sample, const TableForm &likely, QWidget *parent)
    : QDialog(parent)
    , m_sample(std::move(sample))
    , m_likely(likely)
{
    setObjectName(u"lettersDialog"_s);
    setWindowTitle(tr("Letters of the table"));
    build(name);
    chooseWords();
    showWords();
    connect(m_charset, &QComboBox::activated, this, &LettersDialog::showWords);
}

void LettersDialog::build(const QString &name)
{
    auto *what =
        new PlainLabel(tr("“%1” does not say which letters it is written in. Here are some of its words: if they "
                          "look wrong, choose other letters until they are right.")
                           .arg(name),
                       this);
    what->setObjectName(u"lettersText"_s);
    what->setWordWrap(true);
    m_charset = new QComboBox(this);
    m_charset->setObjectName(u"charset"_s);
    fillLetters(*m_charset, m_likely);
    auto *label = new QLabel(tr("&Letters:"), this);
    label->setTextFormat(Qt::PlainText);
    label->setBuddy(m_charset);
    auto *choice = new QHBoxLayout;
    choice->addWidget(label);
    choice->addWidget(m_charset);
    choice->addStretch();
    m_words = new PlainLabel(this);
    m_words->setObjectName(u"words"_s);
    m_words->setWordWrap(true);
    m_remark = new PlainLabel(this);
    m_remark->setObjectName(u"lettersRemark"_s);
    m_remark->setWordWrap(true);
    m_remark->setSecondary(true);

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    QPushButton *import = buttons->addButton(tr("&Import"), QDialogButtonBox::AcceptRole);
    import->setObjectName(u"importLetters"_s);
    import->setDefault(true);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);

    auto *column = new QVBoxLayout(this);
    column->addWidget(what);
    column->addLayout(choice);
    column->addSpacing(Metrics::Grid);
    column->addWidget(m_words);
    column->addWidget(m_remark);
    column->addStretch();
    column->addWidget(buttons);
    const int letter = fontMetrics().averageCharWidth();
    resize(letter * 70, letter * 44);
    import->setFocus();
}

TableMapping LettersDialog::mapping() const
{
    return {.form = {.separator = m_likely.separator, .charset = m_charset->currentData().toByteArray()}};
}

/// Those whose letters are in question, each once.
void LettersDialog::chooseWords()
{
    constexpr qsizetype MostWords = 8;
    const QList<QStringList> rows = tableRows(m_sample, m_likely, LookedAtRows);
    QSet<QString> seen;
    for (qsizetype row = 0; row < rows.size(); ++row) {
        for (qsizetype column = 0; column < rows.at(row).size(); ++column) {
            const QString &cell = rows.at(row).at(column);
            const bool isForeign = std::any_of(cell.begin(), cell.end(), [](QChar c) { return c >= u'\x80'; });
            if (!isForeign || seen.contains(cell))
                continue;
            seen.insert(cell);
            m_places.append({row, column});
            if (m_places.size() == MostWords)
                return;
        }
    }
}

void LettersDialog::showWords()
{
    constexpr qsizetype MostLetters = 60;
    const TableForm form = mapping().form;
    const QList<QStringList> rows = tableRows(m_sample, form, m_places.isEmpty() ? 0 : m_places.constLast().first + 1);
    QStringList words;
    for (const auto &[row, column] : std::as_const(m_places)) {
        if (row < rows.size() && column < rows.at(row).size())
            words.append(rows.at(row).at(column).simplified().left(MostLetters));
    }
    m_words->setText(words.join(u'\n'));
    const bool isWhole = tableText(m_sample, form.charset).unreadable == 0;
    m_remark->setText(isWhole ? QString() : tr("Some of its characters cannot be read with these letters."));
}

} // namespace Ferry
