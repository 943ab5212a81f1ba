// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/contactsplus/signin.h"
#include "ui/errortext.h"
#include "ui/plus/pluscontroller.h"

#include <QDialog>

class QLabel;
class QProgressBar;
class QPushButton;

namespace Ferry {

class EmbeddedSignIn;
class IconLabel;
class PlainLabel;

/// Leads through signing in to Contacts+:
///
///     Preparing -> Explaining -> InBrowser -> (accepted)
///         |             '------> InWindow -> Finishing -> (accepted)
///         '----> Failed <-------------'
///
/// In the own browser where it can come back to this computer; where the registered address is another one, on a page in
/// the dialog, which stops there. Open it with open(), or by askToSignIn(). PlusController::signedIn() tells of success.
class SignInDialog final : public QDialog
{
    Q_OBJECT

public:
    enum class Step { Preparing, Explaining, InBrowser, InWindow, Finishing, Failed };

    /// \a controller must outlive it.
    SignInDialog(PlusController &controller, QStringList scopes, QWidget *parent = nullptr);
    ~SignInDialog() override;

    [[nodiscard]] Step step() const { return m_step; }
    /// The page that was opened last.
    [[nodiscard]] const QUrl &page() const { return m_page; }

    /// What the main button does: opens the page, or tries again.
    void goOn();

    void done(int result) override;

signals:
    void stepChanged();

protected:
    bool event(QEvent *event) override;

private:
    void build();
    void follow();
    void explain();
    void beginInBrowser();
    void beginInWindow();
    void takeAnswer(const QUrl &where);
    void openPage();
    void copyLink();
    void conclude(const Result<KnownAccount> &account);
    void fail(const ErrorText &text);
    void go(Step step, const QString &title, const QString &text);
    void endWork();

    PlusController &m_controller;
    QStringList m_scopes;
    Step m_step = Step::Preparing;
    QUrl m_page;
    SignInAttempt m_attempt;
    ErrorText::Remedy m_remedy = ErrorText::Remedy::TryAgain;

    IconLabel *m_icon = nullptr;
    PlainLabel *m_title = nullptr;
    PlainLabel *m_text = nullptr;
    PlainLabel *m_note = nullptr;
    QProgressBar *m_busy = nullptr;
    EmbeddedSignIn *m_embedded = nullptr;
    QPushButton *m_main = nullptr;
    QPushButton *m_again = nullptr;
    QPushButton *m_copy = nullptr;
    QPushButton *m_cancel = nullptr;
    std::unique_ptr<QObject> m_work;
};

/// Opens a SignInDialog over \a window for \a scopes; it deletes itself.
SignInDialog *askToSignIn(PlusController &controller, QWidget *window,
                          const QStringList &scopes = PlusScope::pushing());

} // namespace Ferry
