// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/formats/tabletext.h"

#include "app/formats/codepage.h"
#include "app/formats/codepagechoice.h"
#include "app/formats/textencoding.h"

#include <algorithm>

namespace Ferry {

namespace {

qint64 unreadableIn(const QString &text)
{
    return std::count(text.begin(), text.end(), QChar(QChar::ReplacementCharacter));
}

/// Whether \a decoded, which was no sound UTF-8, must be it all the same: by chance hardly any other bytes look like it.
bool isDamagedUtf8(const QString &decoded, qint64 unreadable)
{
    constexpr int SoundForEachDamaged = 10;
    const auto foreign = std::count_if(decoded.begin(), decoded.end(), [](QChar c) { return c >= u'\x80'; });
    return foreign - unreadable >= SoundForEachDamaged * unreadable;
}

} // namespace

TableText tableText(QByteArrayView file, const QByteArray &charset)
{
    TableText table;
    table.utf8 = withoutByteOrderMark(file, table.storage);
    const bool hasMark = table.utf8.data() != file.data() || table.utf8.size() != file.size();
    const CodePage *page = hasMark ? nullptr : CodePage::named(charset);
    const bool isSaid = !hasMark && !charset.isEmpty() && charset != "utf-8";
    if (!page && !isSaid && table.utf8.isValidUtf8())
        return table;

    QString text;
    if (!page) {
        text = isSaid ? decodeBytes(table.utf8, charset) : QString::fromUtf8(table.utf8);
        table.unreadable = unreadableIn(text);
        if (!isSaid && charset.isEmpty() && !hasMark && !isDamagedUtf8(text, table.unreadable)) {
            const CodePageGuess guess = likelyCodePage(table.utf8, QLocale());
            page = &CodePage::of(guess.number);
            table.isCodePageUnsure = !guess.isSure;
        }
    }
    if (page) {
        table.unreadable = 0;
        text = page->decoded(table.utf8, &table.unreadable);
        table.codePage = page->number();
        if (table.unreadable > 0) {
            const auto isControl = [](QChar c) { return c >= u'\x80' && c.category() == QChar::Other_Control; };
            std::replace_if(text.begin(), text.end(), isControl, QChar(QChar::ReplacementCharacter));
        }
    }
    table.storage = text.toUtf8();
    table.utf8 = table.storage;
    return table;
}

} // namespace Ferry
