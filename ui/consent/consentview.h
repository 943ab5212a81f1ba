// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
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
    /// Asking for a file of this computer.
    FilePicker,
    /// A window that nobody clicked for, or one too many.
    Window,
    /// A question (confirm or prompt), which was answered with No; the detail is its text.
    Question,
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
    virtual void refused(ConsentRefusal what, const QString &detail) = 0;
    /// The page says \a text (an alert), plain and of at most 300 characters.
    virtual void pageSaid(const QString &text) = 0;
    /// The renderer died, is not fenced in, or the page could not be loaded: \a detail, in English for the log, says
    /// which. The person is offered another way.
    virtual void failed(const QString &detail) = 0;

protected:
    ~ConsentViewListener() = default;
};

/// A web page in which the person gives consent, in a browser that forgets everything when it is destroyed. It shows the
/// page alone: address line and buttons are the consent page's.
class ConsentView : public QWidget
{
public:
    using QWidget::QWidget;

    /// Loads \a consentUrl, which must be https, or plain http on loopback.
    virtual void open(const QUrl &consentUrl) = 0;
    /// Back in the topmost page; from a popup's first page back to the page that opened it.
    virtual void back() = 0;
    virtual void reload() = 0;

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

#define FerryConsentViewFactoryId "org.contactferry.ConsentViewFactory/1"
Q_DECLARE_INTERFACE(Ferry::ConsentViewFactory, FerryConsentViewFactoryId)
