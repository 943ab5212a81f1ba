// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cloudsponge/xmltext.h"

#include <QRegularExpression>
#include <QStringDecoder>

#include <algorithm>
#include <optional>

namespace Ferry::XmlReader {

using namespace Qt::Literals::StringLiterals;

namespace {

struct Tag {
    size_t begin = 0;
    /// Behind its ">", or the end of the text.
    size_t end = 0;
    /// As written, with the slash of an end tag.
    std::string_view name = {};
    bool isWhole = false;
    bool isSelfClosed = false;
};

/// The next tag in \a xml from \a at on; comments, CDATA, declarations and instructions are passed over.
std::optional<Tag> nextTag(std::string_view xml, size_t at)
{
    using Skipped = std::pair<std::string_view, std::string_view>;
    constexpr Skipped skipped[] = {{"<!--", "-->"}, {"<![CDATA[", "]]>"}, {"<?", "?>"}};
    for (;;) {
        at = xml.find('<', at);
        if (at == std::string_view::npos)
            return {};
        const std::string_view rest = xml.substr(at);
        const auto *const other = std::find_if(std::begin(skipped), std::end(skipped),
                                               [rest](const Skipped &pair) { return rest.starts_with(pair.first); });
        if (other == std::end(skipped))
            break;
        const size_t end = xml.find(other->second, at + other->first.size());
        if (end == std::string_view::npos)
            return {};
        at = end + other->second.size();
    }
    Tag tag{.begin = at, .end = xml.find('>', at)};
    tag.isWhole = tag.end != std::string_view::npos;
    tag.end = tag.isWhole ? tag.end + 1 : xml.size();
    tag.isSelfClosed = tag.isWhole && xml[tag.end - 2] == '/';
    const std::string_view inside = xml.substr(at + 1, tag.end - at - 1);
    tag.name = inside.substr(0, std::min(inside.find_first_of(" \t\r\n>"), inside.size()));
    if (tag.isSelfClosed && tag.name.size() > 1 && tag.name.ends_with('/'))
        tag.name.remove_suffix(1);
    return tag;
}

bool isBlank(std::string_view text)
{
    return text.find_first_not_of(" \t\r\n") == std::string_view::npos;
}

bool isXmlCharacter(char32_t c)
{
    return c == U'\t' || c == U'\n' || c == U'\r' || (c >= 0x20 && c <= 0xD7FF) || (c >= 0xE000 && c <= 0xFFFD)
        || (c >= 0x10000 && c <= 0x10FFFF);
}

/// The name of the encoding in the declaration at the start of \a xml; empty without.
QByteArray declaredEncoding(const QByteArray &xml)
{
    static const QRegularExpression declaration(u"\\A<\\?xml[^>]*?\\sencoding\\s*=\\s*[\"']([A-Za-z0-9._-]+)[\"']"_s);
    return declaration.match(QString::fromLatin1(xml.left(200))).captured(1).toLatin1();
}

QByteArray withoutDeclaration(const QByteArray &xml)
{
    const qsizetype end = xml.startsWith("<?xml") ? xml.indexOf("?>") : -1;
    return end < 0 ? xml : xml.sliced(end + 2);
}

} // namespace

bool hasEndlessTag(std::string_view xml)
{
    for (std::optional<Tag> tag = nextTag(xml, 0); tag; tag = nextTag(xml, tag->end)) {
        if (tag->end - tag->begin > static_cast<size_t>(longestTag))
            return true;
    }
    return false;
}

QByteArray inUtf8(const QByteArray &xml)
{
    if (xml.startsWith("\xEF\xBB\xBF"))
        return withoutDeclaration(xml.sliced(3));
    std::optional<QStringConverter::Encoding> encoding = QStringConverter::encodingForData(xml, u'<');
    if (!encoding) {
        encoding = QStringConverter::encodingForName(declaredEncoding(xml).constData());
        if (encoding == QStringConverter::System)
            encoding = QStringConverter::Utf8;
    }
    if (!encoding || *encoding == QStringConverter::Utf8)
        return withoutDeclaration(xml);
    const QString text = QStringDecoder(*encoding)(xml);
    return withoutDeclaration(text.toUtf8());
}

RecordOutline outlineRecords(std::string_view xml)
{
    RecordOutline outline;
    std::optional<Tag> tag = nextTag(xml, 0);
    while (tag && tag->name != "contacts")
        tag = nextTag(xml, tag->end);
    if (!tag) {
        outline.frame = QByteArray(xml.data(), static_cast<qsizetype>(xml.size()));
        return outline;
    }
    outline.hasContacts = true;
    const size_t contactsBegin = tag->begin;
    size_t contactsEnd = tag->isSelfClosed ? tag->end : xml.size();
    std::optional<size_t> record;
    size_t recordsText = 0;
    const auto endRecord = [&](size_t end, bool byItself) {
        // Nothing at all between two beginnings: the first was an end that lost its slash.
        if (record && (byItself || !isBlank(xml.substr(recordsText, end - recordsText))))
            outline.records.push_back(xml.substr(*record, end - *record));
        record.reset();
    };
    if (!tag->isSelfClosed) {
        for (tag = nextTag(xml, tag->end); tag; tag = nextTag(xml, tag->end)) {
            if (tag->name == "contact" && tag->isWhole) {
                endRecord(tag->begin, false);
                record = tag->begin;
                recordsText = tag->end;
                if (tag->isSelfClosed)
                    endRecord(tag->end, true);
            } else if (tag->name == "/contact" && tag->isWhole) {
                endRecord(tag->end, true);
            } else if (tag->name == "/contacts") {
                endRecord(tag->begin, false);
                contactsEnd = tag->end;
                break;
            }
        }
    }
    outline.frame = QByteArray(xml.data(), static_cast<qsizetype>(contactsBegin));
    outline.frame.append(xml.data() + contactsEnd, static_cast<qsizetype>(xml.size() - contactsEnd));
    return outline;
}

QByteArray mended(std::string_view text)
{
    const QList<uint> characters = QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size())).toUcs4();
    QString result;
    result.reserve(characters.size());
    for (const char32_t c : characters)
        result += isXmlCharacter(c) ? QString::fromUcs4(&c, 1) : QString(QChar::ReplacementCharacter);

    static const QRegularExpression ampersand(
        u"&(?:(?:amp|lt|gt|quot|apos);|#(?:([0-9]{1,10})|x([0-9A-Fa-f]{1,8}));)?"_s);
    QString whole;
    qsizetype plain = 0;
    for (auto it = ampersand.globalMatch(result); it.hasNext();) {
        const QRegularExpressionMatch match = it.next();
        const QStringView found = match.capturedView();
        whole += QStringView(result).sliced(plain, match.capturedStart() - plain);
        plain = match.capturedEnd();
        if (found == "&"_L1) {
            whole += "&amp;"_L1;
        } else if (found.startsWith("&#"_L1)) {
            const bool isHex = match.capturedLength(2) > 0;
            const qulonglong code = match.capturedView(isHex ? 2 : 1).toULongLong(nullptr, isHex ? 16 : 10);
            whole += code <= 0x10FFFF && isXmlCharacter(static_cast<char32_t>(code)) ? found : QStringView(u"\uFFFD");
        } else {
            whole += found;
        }
    }
    whole += QStringView(result).sliced(plain);
    return whole.toUtf8();
}

} // namespace Ferry::XmlReader
