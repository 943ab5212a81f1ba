// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace Ferry {

/// The first page of a program that has no contacts yet: the few ways to begin, and nothing else.
class WelcomePage : public QWidget
{
    Q_OBJECT

public:
    enum class Demo { Absent, Offered };

    /// \a demo is offered only where the sandbox program is installed.
    explicit WelcomePage(Demo demo, QWidget *parent = nullptr);

signals:
    void importWanted();
    /// Open a file of this computer.
    void fileWanted();
    /// Start the sandbox and import made-up people from it.
    void demoWanted();

protected:
    void showEvent(QShowEvent *event) override;
};

} // namespace Ferry
