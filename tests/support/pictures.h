// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/look/theme.h"

#include <QApplication>
#include <QDir>
#include <QLocale>
#include <QTranslator>
#include <QWidget>

namespace Ferry::Test {

/// With FERRY_PICTURES_THEME=dark, and FERRY_PICTURES_LANGUAGE=de or another one, pictures are so; tests that read words fail
/// then.
inline void dressForPictures()
{
    if (qEnvironmentVariable("FERRY_PICTURES_THEME") == QLatin1StringView("dark"))
        QApplication::setPalette(darkPalette());
    const QString language = qEnvironmentVariable("FERRY_PICTURES_LANGUAGE");
    if (language.isEmpty())
        return;
    QLocale::setDefault(QLocale(language));
    auto *translator = new QTranslator(qApp);
    if (translator->load(QStringLiteral(":/i18n/contact-ferry_%1.qm").arg(language)))
        QCoreApplication::installTranslator(translator);
}

/// With FERRY_PICTURES=DIR keeps a picture of \a widget there, for a look.
inline bool keepPicture(QWidget &widget, const QString &name)
{
    const QString folder = qEnvironmentVariable("FERRY_PICTURES");
    QCoreApplication::processEvents(); // what is new has yet to be laid out
    return folder.isEmpty() || widget.grab().save(QDir(folder).filePath(name + QStringLiteral(".png")));
}

} // namespace Ferry::Test
