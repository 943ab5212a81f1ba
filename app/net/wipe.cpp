// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/net/wipe.h"

#include <cstring>

namespace Ferry {

namespace {

template<typename Text>
void overwrite(Text &text)
{
    if (text.isEmpty() || !text.isDetached()) {
        text.clear();
        return;
    }
    ::explicit_bzero(text.data(), static_cast<size_t>(text.size()) * sizeof(*text.constData()));
    text.resize(0);
}

} // namespace

void wipe(QByteArray &text)
{
    overwrite(text);
}

void wipe(QString &text)
{
    overwrite(text);
}

} // namespace Ferry
