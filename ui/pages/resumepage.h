// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/store/storedimport.h"

#include <QWidget>

class QPushButton;

namespace Ferry {

class PlainLabel;

/// Offers to go on with an import that the end of the program interrupted: which one, how far it had come, and to take it
/// up, to keep what arrived of it, or to forget it when nothing did.
class ResumePage : public QWidget
{
    Q_OBJECT

public:
    explicit ResumePage(QWidget *parent = nullptr);

    void showImport(const StoredImport &import);

signals:
    void takeUpWanted(qint64 importId);
    /// The import is to be ended; what arrived stays.
    void giveUpWanted(qint64 importId);
    /// The person wants to decide another time.
    void laterWanted();

protected:
    void showEvent(QShowEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    qint64 m_id = 0;
    PlainLabel *m_what = nullptr;
    PlainLabel *m_arrived = nullptr;
    PlainLabel *m_outlook = nullptr;
    QPushButton *m_takeUp = nullptr;
    QPushButton *m_giveUp = nullptr;
};

} // namespace Ferry
