// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/formats/csvtext.h"

#include <algorithm>

namespace Ferry {

namespace {

bool needsQuotes(QStringView text)
{
    if (text.isEmpty())
        return false;
    if (text.front().isSpace() || text.back().isSpace())
        return true;
    return std::any_of(text.begin(), text.end(),
                       [](QChar c) { return c == u',' || c == u'"' || c == u'\n' || c == u'\r' || c == u'\0'; });
}

} // namespace

void appendCsvCell(OutputBuffer &out, QStringView text)
{
    if (!needsQuotes(text)) {
        out.append(text.toUtf8());
        return;
    }
    out.append('"');
    const QByteArray utf8 = text.toUtf8();
    for (const char c : utf8) {
        if (c == '"')
            out.append('"');
        if (c != '\0')
            out.append(c);
    }
    out.append('"');
}

} // namespace Ferry
