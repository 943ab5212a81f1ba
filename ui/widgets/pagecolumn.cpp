// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/pagecolumn.h"

#include "ui/look/metrics.h"

#include <QFrame>
#include <QHBoxLayout>
#include <QScrollArea>
#include <QVBoxLayout>

namespace Ferry {

QVBoxLayout *addPageColumn(QWidget *page, int width)
{
    auto *column = new QWidget(page);
    column->setMaximumWidth(width);
    auto *centre = new QHBoxLayout(page);
    centre->setContentsMargins(Metrics::PageMargin, Metrics::PageMargin, Metrics::PageMargin, Metrics::PageMargin);
    centre->addStretch(1);
    centre->addWidget(column, 1000); // all the room up to its width; what is left goes to both sides
    centre->addStretch(1);

    auto *layout = new QVBoxLayout(column);
    layout->setContentsMargins({});
    layout->setSpacing(Metrics::RelatedGap);
    return layout;
}

QVBoxLayout *addScrollingPageColumn(QWidget *page, int width)
{
    auto *inside = new QWidget;
    QVBoxLayout *column = addPageColumn(inside, width);

    auto *area = new QScrollArea(page);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setFocusPolicy(Qt::NoFocus);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setWidget(inside);
    // The window's colour, not the lists' one that a viewport has.
    area->viewport()->setAutoFillBackground(false);
    inside->setAutoFillBackground(false);

    auto *outer = new QVBoxLayout(page);
    outer->setContentsMargins({});
    outer->addWidget(area);
    return column;
}

QVBoxLayout *addPageStatement(QWidget *page, QWidget *icon)
{
    auto *text = new QVBoxLayout;
    text->setSpacing(Metrics::RelatedGap);
    auto *row = new QHBoxLayout;
    row->setSpacing(2 * Metrics::Grid);
    row->addWidget(icon, 0, Qt::AlignTop);
    row->addLayout(text, 1);

    QVBoxLayout *column = addScrollingPageColumn(page, Metrics::PageWidth);
    column->addStretch(1);
    column->addLayout(row);
    column->addStretch(2);
    return text;
}

} // namespace Ferry
