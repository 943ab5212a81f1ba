// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/source/addresssource.h"

#include <QWidget>

class QCheckBox;
class QLineEdit;
class QListView;
class QModelIndex;
class QStackedWidget;

namespace Ferry {

class PlainLabel;
class SourceListModel;

/// Where are your contacts? A search box over a grid of sources, and under it whether to bring postal addresses too.
///
/// One click, or Enter, chooses. From the search box the down key goes to the tiles, and Enter takes the first. A program
/// on this computer can no longer be read by the service: choosing it explains that and leads to a file instead. A source
/// that the service would take as a file is read here.
class SourcePage : public QWidget
{
    Q_OBJECT

public:
    /// \a sources must outlive the page.
    explicit SourcePage(SourceListModel &sources, QWidget *parent = nullptr);

    [[nodiscard]] bool includesAddresses() const;
    /// As the person left it last time; on at first. \a fixed: somebody else decides.
    void setIncludesAddresses(bool include, bool fixed = false);
    /// Back to the whole grid, with the search box empty and focused.
    void reset();

signals:
    /// The person wants to import from \a source.
    void chosen(const Ferry::AddressSource &source, bool includeAddresses);
    /// The contacts are in a file of this computer.
    void fileWanted();
    void cancelled();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    QWidget *createGrid();
    QWidget *createEmptyState();
    QWidget *createDesktopPanel();
    void search(const QString &text);
    void enterTiles();
    void choose(const QModelIndex &index);
    void explainDesktop(const AddressSource &source);

    SourceListModel &m_sources;
    QLineEdit *m_search = nullptr;
    QListView *m_tiles = nullptr;
    QCheckBox *m_addresses = nullptr;
    QStackedWidget *m_parts = nullptr;
    QStackedWidget *m_results = nullptr;
    QWidget *m_emptyState = nullptr;
    PlainLabel *m_emptyText = nullptr;
    QWidget *m_desktopPanel = nullptr;
    PlainLabel *m_desktopTitle = nullptr;
    PlainLabel *m_desktopSteps = nullptr;
};

} // namespace Ferry
