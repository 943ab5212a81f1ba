// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sandbox/imports.h"

#include <map>
#include <string>

namespace Ferry::Sandbox {

/// The page that asks for consent. With \a popupButtons it is the small window of the popup scenario.
[[nodiscard]] std::string consentPage(const Import &import, const std::string &account, bool popupButtons);

/// What is shown once the import's decision is taken, or for the reason \a notice.
[[nodiscard]] std::string donePage(const std::string &title, const std::string &notice);

/// The page made of the template \a file with each {{name}} replaced; values are given ready for HTML.
[[nodiscard]] std::string filledPage(const std::string &file, const std::map<std::string, std::string> &values);

/// A file of the pages, such as "consent.css"; empty when there is none.
[[nodiscard]] std::string pageFile(const std::string &name);

/// The Content-Security-Policy of the pages. \a redirectUrl is let through after the form is sent.
[[nodiscard]] std::string contentSecurityPolicy(const std::string &redirectUrl);

} // namespace Ferry::Sandbox
