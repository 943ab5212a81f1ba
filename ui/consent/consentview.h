// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QUrl>
#include <QWidget>

namespace Ferry {

/// A web page in which the person gives consent, in a browser that forgets everything when it is destroyed. It shows the
/// page alone: address line and buttons are the consent page's.
class ConsentView : public QWidget
{
    Q_OBJECT

public:
    using QWidget::QWidget;

    /// Loads \a consentUrl, which must be https, or plain http on loopback.
    virtual void open(const QUrl &consentUrl) = 0;
    virtual void back() = 0;
    virtual void reload() = 0;

signals:
    /// The page's address became \a url; \a secure is whether it came over a verified https connection.
    void addressChanged(const QUrl &url, bool secure);
    void canGoBackChanged(bool can);
    /// 0 to 100; 100 when the page stands.
    void loadProgress(int percent);
    /// The page closed itself, which ends the consent; the import goes on by polling.
    void closed();
    /// The page wanted to go where it may not; \a host is where, in punycode.
    void navigationRefused(const QString &host);
    /// The renderer died or the page could not be loaded; the person is offered another way.
    void failed(const QString &detail);
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
