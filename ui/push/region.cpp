// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/push/region.h"

#include <QLocale>

namespace Ferry {

QString personsRegion()
{
    const QLocale system = QLocale::system();
    return system.language() == QLocale::C ? QString() : QLocale::territoryToCode(system.territory());
}

} // namespace Ferry
