// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/session/importprogress.h"

#include <QWidget>

#include <chrono>
#include <optional>

class QProgressBar;

namespace Ferry {

class PlainLabel;

/// What there is to see while the service reads the address book and its contacts are fetched: a number that grows, a
/// bar, the time, and Cancel. A screen reader hears the number at most once a second.
class GatheringPage : public QWidget
{
    Q_OBJECT

public:
    explicit GatheringPage(QWidget *parent = nullptr);

    /// Shows \a progress, \a elapsed after the import's start.
    void showProgress(const ImportProgress &progress, std::chrono::milliseconds elapsed);

signals:
    void cancelled();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void showBar(const ImportProgress &progress);
    void announce(const QString &status, std::chrono::milliseconds elapsed);

    PlainLabel *m_title = nullptr;
    PlainLabel *m_number = nullptr;
    PlainLabel *m_caption = nullptr;
    QProgressBar *m_bar = nullptr;
    PlainLabel *m_time = nullptr;
    PlainLabel *m_skipped = nullptr;
    std::optional<std::chrono::milliseconds> m_announcedAt;
};

} // namespace Ferry
