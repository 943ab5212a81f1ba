// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/choicebutton.h"

#include "ui/look/metrics.h"
#include "ui/look/type.h"
#include "ui/widgets/iconlabel.h"
#include "ui/widgets/plainlabel.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace Ferry {

ChoiceButton::ChoiceButton(const QIcon &icon, const QString &title, const QString &explanation, QWidget *parent)
    : QPushButton(parent)
{
    // The labels are for the eye; the button itself has the words for screen readers and keeps every click.
    setAccessibleName(title);
    setAccessibleDescription(explanation);
    setAutoDefault(true);

    auto *picture = new IconLabel(Metrics::TileIcon, this);
    picture->setIcon(icon);
    auto *head = new PlainLabel(title, this);
    head->setScale(Type::Body, Type::Strong);
    // Not dimmed: on a lit button in the dark that would fall below 4.5:1. The bold line above is order enough.
    auto *body = new PlainLabel(explanation, this);
    body->setWordWrap(true);
    for (QWidget *child : {static_cast<QWidget *>(picture), static_cast<QWidget *>(head), static_cast<QWidget *>(body)})
        child->setAttribute(Qt::WA_TransparentForMouseEvents);

    auto *text = new QVBoxLayout;
    text->setSpacing(Metrics::TightGap);
    text->addStretch(1);
    text->addWidget(head);
    text->addWidget(body);
    text->addStretch(1);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(2 * Metrics::Grid, 2 * Metrics::Grid, 2 * Metrics::Grid, 2 * Metrics::Grid);
    row->setSpacing(2 * Metrics::Grid);
    row->addWidget(picture);
    row->addLayout(text, 1);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Minimum);
}

QSize ChoiceButton::sizeHint() const
{
    return layout()->sizeHint();
}

QSize ChoiceButton::minimumSizeHint() const
{
    return layout()->minimumSize();
}

int ChoiceButton::heightForWidth(int width) const
{
    return layout()->totalHeightForWidth(width);
}

} // namespace Ferry
