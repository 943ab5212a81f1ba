// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/consent/embeddedconsent.h"

#include "app/net/proxylogin.h"
#include "ui/consent/consenttext.h"

#include <QFileDialog>
#include <QLocale>

using namespace Qt::Literals::StringLiterals;

namespace Ferry {

EmbeddedConsent::EmbeddedConsent(EmbeddedBrowser &browser, ProxyLogin &login, QWidget *window)
    : QObject(window)
    , m_browser(browser)
    , m_login(login)
    , m_window(window)
{
}

EmbeddedConsent::~EmbeddedConsent()
{
    if (m_view)
        m_view->setListener(nullptr);
    delete m_view; // as the window's child it would go after the browser, or us
}

void EmbeddedConsent::prepare()
{
    if (isOffered(m_browser.availability()))
        m_browser.factory();
}

bool EmbeddedConsent::canStart()
{
    return isOffered(m_browser.availability()) && m_browser.factory();
}

QString EmbeddedConsent::securityPatchVersion()
{
    return m_browser.factory()->securityPatchVersion();
}

QWidget *EmbeddedConsent::start(const ConsentTarget &target, const QString &sourceName)
{
    drop();
    if (!canStart())
        return nullptr;
    m_sourceName = sourceName;
    m_login.allowQuestions();
    m_proxyTried = 0;
    m_view = m_browser.factory()->create(m_window, QLocale::system().uiLanguages());
    m_view->setObjectName("consentView"_L1);
    m_view->setListener(this);
    m_view->open(target);
    return m_view;
}

void EmbeddedConsent::drop()
{
    if (m_dialog) {
        m_dialog->disconnect(this);
        m_dialog->close(); // deletes it, later: it may be calling us
        m_dialog.clear();
    }
    m_proxyQuestion.reset();
    m_responds = true;
    if (!m_view)
        return;
    m_view->setListener(nullptr);
    m_view->hide();
    m_view->deleteLater(); // it may be calling us
    m_view = nullptr;
}

void EmbeddedConsent::open(std::unique_ptr<QDialog> dialog)
{
    if (m_dialog)
        return;
    m_dialog = dialog.release();
    m_dialog->setAttribute(Qt::WA_DeleteOnClose);
    m_dialog->open();
}

void EmbeddedConsent::addressChanged(const QUrl &url, bool secure)
{
    emit addressShown(url, secure);
}

void EmbeddedConsent::canGoBackChanged(bool can)
{
    emit backPossible(can);
}

void EmbeddedConsent::loadProgress(int percent)
{
    emit progressed(percent);
}

void EmbeddedConsent::closed()
{
    drop();
    emit pageClosed();
}

void EmbeddedConsent::reachedEnd(const QUrl &where)
{
    const QUrl kept = where; // the view's own goes with it
    drop();
    emit endReached(kept);
}

void EmbeddedConsent::refused(ConsentRefusal what, const QString &detail)
{
    emit noticed(ConsentText::refusal(what, detail));
}

void EmbeddedConsent::pageSaid(const QString &host, const QString &text)
{
    emit noticed(ConsentText::said(host, text));
}

void EmbeddedConsent::pageAsked(const QString &host, const QString &text)
{
    emit noticed(ConsentText::asked(host, text));
}

void EmbeddedConsent::fileWanted(const QStringList &nameFilters)
{
    auto dialog = std::make_unique<QFileDialog>(m_window, ConsentText::chooseFile(m_sourceName));
    dialog->setObjectName("consentFileDialog"_L1);
    dialog->setFileMode(QFileDialog::ExistingFile);
    if (!nameFilters.isEmpty())
        dialog->setNameFilters(ConsentText::fileFilters(nameFilters));
    connect(dialog.get(), &QFileDialog::fileSelected, this, [this](const QString &path) {
        if (m_view)
            m_view->giveFile(path);
    });
    open(std::move(dialog));
}

void EmbeddedConsent::fileWaiting()
{
    emit noticed(ConsentText::fileWaiting());
}

void EmbeddedConsent::proxyAsks(const QString &proxy, bool again)
{
    m_proxyQuestion = std::make_unique<QObject>();
    m_login.ask(proxy, again ? m_proxyTried : 0, m_proxyQuestion.get(), [this, proxy](bool given) {
        m_proxyQuestion.release()->deleteLater(); // it is calling us
        if (!given)
            return failed(ConsentFault::NotLoaded, u"no name for the proxy"_s);
        const ProxyLogin::Known known = m_login.of(proxy);
        m_proxyTried = known.serial;
        m_view->answerProxy(known.user, known.password);
    });
}

void EmbeddedConsent::respondingChanged(bool responds)
{
    m_responds = responds;
    emit noticed(responds ? QString() : ConsentText::notResponding());
}

void EmbeddedConsent::zoomChanged(int percent)
{
    emit noticed(ConsentText::zoom(percent));
}

void EmbeddedConsent::failed(ConsentFault fault, const QString &detail)
{
    qWarning("Consent view: %s", qUtf8Printable(detail));
    if (fault == ConsentFault::NoSandbox)
        m_browser.distrust();
    drop();
    emit broke(fault);
}

} // namespace Ferry
