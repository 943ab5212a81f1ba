// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>
#include <QUrl>
#include <QWidget>

#include <utility>

namespace Ferry {

/// What the embedded browser did not let a page do, and the person is told of.
enum class ConsentRefusal {
    /// Going where the NavigationRule does not allow; the detail is the host, in punycode, or the scheme.
    Navigation,
    /// A server that could not prove who it is; the detail is the host, in punycode.
    Certificate,
    /// Saving a file.
    Download,
    /// Asking for a file of this computer, where the source does not take one.
    FilePicker,
    /// A window that nobody clicked for, or one too many.
    Window,
    /// A user name and password in the browser's own dialog (HTTP authentication); the detail is the host.
    SignIn,
    /// A certificate of the person's; the detail is the host.
    ClientCertificate,
    /// Location, camera, clipboard, notifications, the whole screen, links of other programs and their like.
    Permission,
    /// Printing itself.
    Print,
};

/// Why a ConsentView is of no more use.
enum class ConsentFault {
    /// The page cannot be had: no connection, no such host, no answer.
    NotLoaded,
    /// The process behind the page ended.
    RendererEnded,
    /// The process behind the page is not fenced in, so nothing is shown in it.
    NoSandbox,
};

/// What a ConsentView is to show.
struct ConsentTarget {
    /// https, or plain http on loopback.
    QUrl url = {};
    /// Where the service sends the person at the end (`redirect_url`): reaching it ends the view, and it is not loaded.
    /// Empty when there is no such place.
    QUrl end = {};
    /// The source takes a file, so the page may ask for one.
    bool takesFile = false;

    bool operator==(const ConsentTarget &) const = default;
};

/// Told what happens in a ConsentView.
///
/// Not signals, on purpose: a class with Q_OBJECT that both the program and the plugin use needs its moc in exactly one
/// of them and the other to link against that one, which modules and programs do differently on every system. Without
/// it the plugin takes from the program nothing but virtual functions, and links with `--no-undefined`.
class ConsentViewListener
{
public:
    /// The page's address became \a url; \a secure is whether it came over a verified https connection.
    virtual void addressChanged(const QUrl &url, bool secure) = 0;
    virtual void canGoBackChanged(bool can) = 0;
    /// 0 to 100; 100 when the page stands.
    virtual void loadProgress(int percent) = 0;
    /// The page closed itself, which ends the consent; the import goes on by polling.
    virtual void closed() = 0;
    /// The page went to ConsentTarget::end, which it does once all is said: \a where is that address with all that it
    /// carries. Nothing of it was loaded.
    virtual void reachedEnd(const QUrl &where) = 0;
    virtual void refused(ConsentRefusal what, const QString &detail) = 0;
    /// The page of \a host says \a text (an alert), plain and of at most 300 characters. At most three times a view,
    /// questions included.
    virtual void pageSaid(const QString &host, const QString &text) = 0;
    /// The page of \a host asked \a text (confirm or prompt), and was answered with No.
    virtual void pageAsked(const QString &host, const QString &text) = 0;
    /// The page wants a file: whoever chooses one hands it over with ConsentView::giveFile(). \a nameFilters are for a
    /// file dialog ("*.csv"), empty for any file.
    virtual void fileWanted(const QStringList &nameFilters) = 0;
    /// A file was given and is waiting for the page to ask for it once more.
    virtual void fileWaiting() = 0;
    /// The system's proxy, "host:port", wants a user name and password: whoever asks the person for them hands them over
    /// with ConsentView::answerProxy(). \a again: the ones given were refused.
    virtual void proxyAsks(const QString &proxy, bool again) = 0;
    /// Whether the page still does anything but keep its processor busy.
    virtual void respondingChanged(bool responds) = 0;
    virtual void zoomChanged(int percent) = 0;
    /// \a detail, in English for the log, says more. The person is offered another way.
    virtual void failed(ConsentFault fault, const QString &detail) = 0;

protected:
    ~ConsentViewListener() = default;
};

/// A web page in which the person gives consent, in a browser that forgets everything when it is destroyed. It shows the
/// page alone: address line and buttons are the consent page's.
class ConsentView : public QWidget
{
public:
    using QWidget::QWidget;

    /// Loads \a target, once the engine's sandbox is proven to stand: before that no byte of the page is asked for.
    virtual void open(const ConsentTarget &target) = 0;
    /// Back in the topmost page; from a popup's first page back to the page that opened it.
    virtual void back() = 0;
    virtual void reload() = 0;
    /// One step larger (+1) or smaller (-1), or back to 100 % (0).
    virtual void zoom(int step) = 0;
    /// The answer to fileWanted().
    virtual void giveFile(const QString &path) = 0;
    /// The answer to proxyAsks(); kept by the view alone, and gone with it.
    virtual void answerProxy(const QString &user, const QString &password) = 0;

    /// Who is told. Must outlive the view or be taken away with null; a view may be deleted from none of its calls, so
    /// take it away and use deleteLater().
    void setListener(ConsentViewListener *listener) { m_listener = listener; }

protected:
    /// Calls \a function of the listener, if there is one.
    template<typename Function, typename... Arguments>
    void tell(Function function, Arguments &&...arguments)
    {
        if (m_listener)
            (m_listener->*function)(std::forward<Arguments>(arguments)...);
    }

private:
    ConsentViewListener *m_listener = nullptr;
};

/// What the plugin with the embedded browser offers. Loaded with QPluginLoader only while a source is being chosen.
class ConsentViewFactory
{
public:
    virtual ~ConsentViewFactory() = default;

    /// A new view with an off-the-record profile of its own; never null. \a languages go out as Accept-Language.
    [[nodiscard]] virtual ConsentView *create(QWidget *parent, const QStringList &languages) = 0;
    /// Chromium's version whose security fixes the engine has, "108.0.5359.94".
    [[nodiscard]] virtual QString securityPatchVersion() const = 0;
};

} // namespace Ferry

#define FerryConsentViewFactoryId "org.contactferry.ConsentViewFactory/3"
Q_DECLARE_INTERFACE(Ferry::ConsentViewFactory, FerryConsentViewFactoryId)
