// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/look/type.h"

#include <QGuiApplication>

#include <cmath>

namespace Ferry {

QFont scaledFont(const QFont &base, double factor, QFont::Weight weight)
{
    QFont font = base;
    if (base.pointSizeF() > 0)
        font.setPointSizeF(base.pointSizeF() * factor);
    else
        font.setPixelSize(static_cast<int>(std::lround(base.pixelSize() * factor)));
    font.setWeight(weight);
    return font;
}

QFont titleFont()
{
    return scaledFont(QGuiApplication::font(), Type::Title, Type::Strong);
}

QFont sectionFont()
{
    return scaledFont(QGuiApplication::font(), Type::Section, Type::Strong);
}

QFont strongFont()
{
    return scaledFont(QGuiApplication::font(), Type::Body, Type::Strong);
}

} // namespace Ferry
