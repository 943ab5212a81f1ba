// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/source/addresssource.h"
#include "ui/consent/consentview.h"
#include "ui/consent/embeddedbrowser.h"

#include <QCoreApplication>
#include <QStringList>

#include <optional>

namespace Ferry {

/// What happened on the way to consent, as far as the panel of the own browser tells of it.
struct ConsentStory {
    /// What happened to the own browser's way.
    enum class Browser { NotOpened, Opened, CouldNotOpen };
    /// How the embedded page ended of itself.
    enum class Ending { None, Closed, Reached };

    Browser browser = Browser::NotOpened;
    Ending ending = Ending::None;
    std::optional<ConsentFault> fault = {};
    EmbeddedView embedded = EmbeddedView::Offered;
    AddressSource source = {};
};

/// The sentences of the consent page.
class ConsentText
{
    Q_DECLARE_TR_FUNCTIONS(Ferry::ConsentText)

public:
    struct Panel {
        QString title = {};
        QString text = {};
        QString button = {};
    };
    /// What the panel of the own browser says.
    [[nodiscard]] static Panel panel(const ConsentStory &story);

    /// Why \a source is asked in the own browser although the window could show its page; empty when it need not be.
    [[nodiscard]] static QString whyOwnBrowser(const AddressSource &source);
    /// Why the window cannot show a page; empty when it can.
    [[nodiscard]] static QString whyNotEmbedded(EmbeddedView view);
    /// What the person ought to know about the embedded browser; empty when there is nothing.
    [[nodiscard]] static QString aboutEngine(EmbeddedView view, bool securityFixesAreOld);
    /// What a page was not let do.
    [[nodiscard]] static QString refusal(ConsentRefusal what, const QString &detail);
    [[nodiscard]] static QString said(const QString &host, const QString &text);
    [[nodiscard]] static QString asked(const QString &host, const QString &text);
    [[nodiscard]] static QString zoom(int percent);
    [[nodiscard]] static QString notResponding();
    [[nodiscard]] static QString chooseFile(const QString &sourceName);
    /// For a file dialog: the \a patterns of the page, then any file.
    [[nodiscard]] static QStringList fileFilters(const QStringList &patterns);
    [[nodiscard]] static QString fileWaiting();

private:
    [[nodiscard]] static QString fault(ConsentFault fault);
};

} // namespace Ferry
