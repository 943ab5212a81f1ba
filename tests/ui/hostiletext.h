// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QPair>
#include <QString>

namespace Ferry::Test {

/// What a contact may hold and no widget may take for anything but text.
inline QList<QPair<const char *, QString>> hostileTexts()
{
    using namespace Qt::Literals::StringLiterals;
    return {
        {"image", u"<img src=\"file:///etc/hostname\">"_s},
        {"share", u"<img src=\"//host.invalid/share/x.png\">"_s},
        {"link", u"<a href=\"https://evil.example\">Anna</a>"_s},
        {"table", u"<table><tr><td>x</td></tr></table>"_s},
        {"entity", u"Tom &lt;b&gt; &amp; Jerry"_s},
        {"mnemonic", u"Tom & Jerry && Co"_s},
        {"right-to-left override", u"\u202egnp.exe\u202c invoice"_s},
        {"unbalanced isolates", u"\u2069\u2069abc\u2066\u2067"_s},
        {"NUL", u"An"_s + QChar(u'\0') + u"na"_s},
        {"controls", u"a\u0001b\u001bc\u007fd\u0085e"_s},
        {"lines", u"one\r\ntwo\rthree\nfour\u2028five\u2029six"_s},
        {"frames of a document", QString(QChar(0xfdd0)) + u"x"_s + QChar(0xfdd1) + QChar(0xfffc)},
        {"lone surrogates", QChar(0xdc00) + u"x"_s + QChar(0xd83d)},
        {"combining marks", u"Z"_s + QString(10'000, QChar(0x0335))},
        {"one long word", QString(30'000, u'x')},
        {"emoji", u"🚢"_s.repeated(15'000)},
        {"blank", u" \t\n "_s},
    };
}

} // namespace Ferry::Test
