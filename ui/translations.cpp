// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/translations.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QTranslator>

using namespace Qt::Literals::StringLiterals;

namespace Ferry {

void installTranslations(const QLocale &locale)
{
    auto *qt = new QTranslator(QCoreApplication::instance());
    if (qt->load(locale, u"qtbase"_s, u"_"_s, QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QCoreApplication::installTranslator(qt);
    auto *ours = new QTranslator(QCoreApplication::instance());
    // Without one for the language there are still English plurals.
    if (!ours->load(locale, u"contact-ferry"_s, u"_"_s, u":/i18n"_s) && !ours->load(u":/i18n/contact-ferry_en.qm"_s))
        return;
    QCoreApplication::installTranslator(ours);
    // Numbers and dates stand in our sentences: in those of another language the system's digits would be strangers.
    const QLocale spoken(ours->language());
    if (locale.language() != QLocale::C && locale.language() != spoken.language())
        QLocale::setDefault(QLocale(spoken.language(), locale.territory()));
}

} // namespace Ferry
