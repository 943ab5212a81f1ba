// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/sourcepage.h"

#include "models/items/sourcelistmodel.h"
#include "ui/look/icons.h"
#include "ui/look/metrics.h"
#include "ui/look/type.h"
#include "ui/pages/sourcetiledelegate.h"
#include "ui/widgets/iconlabel.h"
#include "ui/widgets/pagecolumn.h"
#include "ui/widgets/plainlabel.h"

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace Ferry {

SourcePage::SourcePage(SourceListModel &sources, QWidget *parent)
    : QWidget(parent)
    , m_sources(sources)
    , m_parts(new QStackedWidget(this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_parts);
    m_parts->addWidget(createGrid());
    m_desktopPanel = createDesktopPanel();
    m_parts->addWidget(m_desktopPanel);
}

QWidget *SourcePage::createGrid()
{
    auto *title = new PlainLabel(tr("Where are your contacts?"));
    title->setObjectName(u"title"_s);
    title->setScale(Type::Title, Type::Strong);

    m_search = new QLineEdit;
    m_search->setObjectName(u"search"_s);
    m_search->setPlaceholderText(tr("Search sources…"));
    m_search->setAccessibleName(tr("Search sources"));
    m_search->setClearButtonEnabled(true);
    m_search->addAction(icon("search"_L1), QLineEdit::LeadingPosition);
    m_search->installEventFilter(this);
    connect(m_search, &QLineEdit::textChanged, this, &SourcePage::search);

    m_tiles = new QListView;
    m_tiles->setObjectName(u"tiles"_s);
    m_tiles->setAccessibleName(tr("Sources"));
    m_tiles->setModel(&m_sources);
    m_tiles->setItemDelegate(new SourceTileDelegate(m_tiles));
    m_tiles->setViewMode(QListView::IconMode);
    m_tiles->setMovement(QListView::Static);
    m_tiles->setResizeMode(QListView::Adjust);
    m_tiles->setUniformItemSizes(true);
    m_tiles->setFrameShape(QFrame::NoFrame);
    m_tiles->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_tiles->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_tiles->viewport()->setAutoFillBackground(false);
    m_tiles->installEventFilter(this);
    connect(m_tiles, &QListView::clicked, this, &SourcePage::choose);

    m_emptyState = createEmptyState();
    m_results = new QStackedWidget;
    m_results->addWidget(m_tiles);
    m_results->addWidget(m_emptyState);

    m_addresses = new QCheckBox(tr("Also bring postal &addresses"));
    m_addresses->setObjectName(u"addresses"_s);
    m_addresses->setChecked(true);
    auto *fileNote =
        new PlainLabel(tr("Files are read here, by Contact Ferry itself: nothing of them leaves this computer, "
                          "and no account is needed."));
    fileNote->setObjectName(u"fileNote"_s);
    fileNote->setSecondary(true);
    fileNote->setWordWrap(true);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    buttons->button(QDialogButtonBox::Cancel)->setObjectName(u"cancel"_s);
    connect(buttons, &QDialogButtonBox::rejected, this, &SourcePage::cancelled);
    QPushButton *file = buttons->addButton(tr("Open a &file…"), QDialogButtonBox::ActionRole);
    file->setObjectName(u"openFile"_s);
    file->setAutoDefault(false);
    connect(file, &QPushButton::clicked, this, &SourcePage::fileWanted);
    auto *foot = new QHBoxLayout;
    foot->addWidget(m_addresses);
    foot->addStretch();
    foot->addWidget(buttons);

    auto *grid = new QWidget;
    QVBoxLayout *column = addPageColumn(grid, Metrics::PageWidth);
    column->addWidget(title);
    column->addSpacing(Metrics::RelatedGap);
    column->addWidget(m_search);
    column->addSpacing(Metrics::RelatedGap);
    column->addWidget(m_results, 1);
    column->addWidget(fileNote);
    column->addLayout(foot);
    setTabOrder(m_addresses, file);
    setTabOrder(file, buttons->button(QDialogButtonBox::Cancel));
    return grid;
}

QWidget *SourcePage::createEmptyState()
{
    auto *state = new QWidget;
    m_emptyText = new PlainLabel;
    m_emptyText->setObjectName(u"emptyText"_s);
    m_emptyText->setAlignment(Qt::AlignCenter);
    m_emptyText->setSecondary(true);
    m_emptyText->setWordWrap(true);
    auto *clear = new QPushButton(tr("Show all sources"));
    clear->setObjectName(u"showAll"_s);
    connect(clear, &QPushButton::clicked, this, &SourcePage::reset);

    auto *layout = new QVBoxLayout(state);
    layout->setSpacing(2 * Metrics::Grid);
    layout->addStretch(1);
    layout->addWidget(m_emptyText);
    layout->addWidget(clear, 0, Qt::AlignHCenter);
    layout->addStretch(2);
    return state;
}

QWidget *SourcePage::createDesktopPanel()
{
    auto *picture = new IconLabel(Metrics::PageIcon);
    picture->setIcon(icon("source-computer"_L1));
    m_desktopTitle = new PlainLabel;
    m_desktopTitle->setObjectName(u"desktopTitle"_s);
    m_desktopTitle->setScale(Type::Title, Type::Strong);
    m_desktopTitle->setWordWrap(true);
    auto *why = new PlainLabel(
        tr("A small Java program in the web browser used to read it. Browsers no longer run those, so CloudSponge "
           "cannot reach programs on your computer any more. Your contacts are safe where they are."));
    why->setObjectName(u"desktopWhy"_s);
    why->setWordWrap(true);
    m_desktopSteps = new PlainLabel;
    m_desktopSteps->setObjectName(u"desktopSteps"_s);
    m_desktopSteps->setWordWrap(true);

    auto *buttons = new QDialogButtonBox;
    QPushButton *file = buttons->addButton(tr("Open the file…"), QDialogButtonBox::AcceptRole);
    file->setObjectName(u"importFile"_s);
    file->setDefault(true);
    connect(file, &QPushButton::clicked, this, &SourcePage::fileWanted);
    QPushButton *others = buttons->addButton(tr("Other sources"), QDialogButtonBox::RejectRole);
    others->setObjectName(u"otherSources"_s);
    connect(others, &QPushButton::clicked, this, &SourcePage::reset);

    auto *panel = new QWidget;
    QVBoxLayout *column = addScrollingPageColumn(panel, Metrics::TextWidth);
    column->addStretch(1);
    column->addWidget(picture);
    column->addSpacing(Metrics::RelatedGap);
    column->addWidget(m_desktopTitle);
    column->addWidget(why);
    column->addSpacing(Metrics::RelatedGap);
    column->addWidget(m_desktopSteps);
    column->addSpacing(Metrics::GroupGap);
    column->addWidget(buttons);
    column->addStretch(2);
    return panel;
}

bool SourcePage::includesAddresses() const
{
    return m_addresses->isChecked();
}

void SourcePage::setIncludesAddresses(bool include, bool fixed)
{
    m_addresses->setChecked(include);
    m_addresses->setEnabled(!fixed);
}

void SourcePage::reset()
{
    m_search->clear();
    m_tiles->clearSelection();
    m_tiles->setCurrentIndex({});
    m_parts->setCurrentIndex(0);
    m_search->setFocus();
}

void SourcePage::search(const QString &text)
{
    m_sources.setFilter(text);
    const bool empty = m_sources.rowCount() == 0;
    if (empty)
        m_emptyText->setText(tr("No source is called “%1”.\nMost services can export their contacts as a file, which "
                                "you can open here.")
                                 .arg(text.trimmed()));
    m_results->setCurrentWidget(empty ? m_emptyState : static_cast<QWidget *>(m_tiles));
}

void SourcePage::enterTiles()
{
    if (m_sources.rowCount() == 0)
        return;
    if (!m_tiles->currentIndex().isValid())
        m_tiles->setCurrentIndex(m_sources.index(0));
    m_tiles->setFocus(Qt::OtherFocusReason);
}

void SourcePage::choose(const QModelIndex &index)
{
    const AddressSource &source = m_sources.source(index);
    if (source.kind == AddressSource::Kind::Desktop)
        explainDesktop(source);
    else if (source.kind == AddressSource::Kind::FileUpload)
        emit fileWanted(); // why upload what can be read here
    else
        emit chosen(source, includesAddresses());
}

void SourcePage::explainDesktop(const AddressSource &source)
{
    m_desktopTitle->setText(tr("%1 cannot be read from here any more").arg(source.name));
    m_desktopSteps->setText(
        source.code == "outlook"_L1
            ? tr("In Outlook, choose File, then Open & Export, then Import/Export, and export your contacts to a "
                 "file (comma separated values). Then open that file here.")
            : tr("In Contacts, select all cards, choose File, then Export, then Export vCard. Then open that file "
                 "here."));
    m_parts->setCurrentWidget(m_desktopPanel);
    m_desktopPanel->findChild<QPushButton *>(u"importFile"_s)->setFocus();
}

bool SourcePage::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        const bool enter = key == Qt::Key_Return || key == Qt::Key_Enter;
        if (watched == m_search && key == Qt::Key_Down) {
            enterTiles();
            return true;
        }
        if (watched == m_search && key == Qt::Key_Escape && !m_search->text().isEmpty()) {
            m_search->clear();
            return true;
        }
        if (watched == m_search && enter) {
            if (m_sources.rowCount() > 0)
                choose(m_sources.index(0));
            return true;
        }
        if (watched == m_tiles && enter && m_tiles->currentIndex().isValid()) {
            choose(m_tiles->currentIndex());
            return true;
        }
    } else if (watched == m_tiles && event->type() == QEvent::FocusIn) {
        enterTiles(); // by Tab too there is a current tile to see
    }
    return QWidget::eventFilter(watched, event);
}

void SourcePage::keyPressEvent(QKeyEvent *event)
{
    if (event->key() != Qt::Key_Escape)
        return QWidget::keyPressEvent(event);
    if (m_parts->currentWidget() == m_desktopPanel)
        reset(); // back to the sources
    else
        emit cancelled();
}

void SourcePage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (m_parts->currentIndex() == 0)
        m_search->setFocus();
}

} // namespace Ferry
