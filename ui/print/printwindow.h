// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/export/contactchoice.h"
#include "ui/print/printjobs.h"

#include <QDialog>
#include <QPointer>

class QButtonGroup;
class QCheckBox;
class QComboBox;
class QLabel;
class QProgressBar;
class QPushButton;
class QSpinBox;
class QToolButton;

namespace Ferry {

class PagePreview;
class PlainLabel;

/// Asks which contacts go onto paper and how, shows every page beforehand, and prints them or saves them as a PDF. Open it
/// with open().
class PrintWindow : public QDialog
{
    Q_OBJECT

public:
    explicit PrintWindow(ContactChoice choice, QWidget *parent = nullptr);
    ~PrintWindow() override;

    /// Prints to the file at \a path what the preview shows.
    void savePdf(const QString &path);

    void reject() override;

signals:
    /// The preview shows what was asked for.
    void laidOut();
    /// Printing or saving is over.
    void finished(const Ferry::Result<int> &pages);

private:
    QWidget *buildChoices();
    QWidget *buildPreview();
    void build();
    void layOut();
    void takeLayout();
    void showPage();
    void askForPdf();
    void askForPrinter();
    void print(const std::shared_ptr<QPrinter> &printer);
    void follow(PrintPagesJob *job);
    void conclude();
    void enableButtons();
    [[nodiscard]] PrintWish wish() const;

    ContactChoice m_choice;
    QButtonGroup *m_scopes = nullptr;
    QButtonGroup *m_designs = nullptr;
    QCheckBox *m_photos = nullptr;
    QComboBox *m_paper = nullptr;
    PagePreview *m_preview = nullptr;
    QToolButton *m_back = nullptr;
    QToolButton *m_forward = nullptr;
    QSpinBox *m_page = nullptr;
    QProgressBar *m_progress = nullptr;
    PlainLabel *m_state = nullptr;
    QPushButton *m_show = nullptr;
    QPushButton *m_pdf = nullptr;
    QPushButton *m_print = nullptr;
    QPushButton *m_close = nullptr;
    std::shared_ptr<const PrintLayout> m_layout;
    QPointer<PrintLayoutJob> m_layoutJob;
    QPointer<PrintPagesJob> m_pagesJob;
    /// The file that is being saved, or was saved last; empty for paper.
    QString m_path;
};

} // namespace Ferry
