// SPDX-License-Identifier: GPL-3.0-or-later
#include <QApplication>
#include <QMainWindow>
#include <QTableView>

/// The least that a window of ours with a table can cost.
int main(int argc, char *argv[])
{
    QApplication app(argc, argv);
    QMainWindow window;
    window.setCentralWidget(new QTableView);
    window.resize(1080, 720);
    window.show();
    return QApplication::exec();
}
