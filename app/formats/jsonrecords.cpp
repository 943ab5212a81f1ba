// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/formats/jsonrecords.h"

#include "app/formats/textencoding.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::Literals::StringLiterals;

namespace Ferry {

namespace {

// QJsonDocument takes one at the beginning of a text away.
constexpr char ByteOrderMark[] = "\xef\xbb\xbf";
constexpr char EscapedMark[] = "\\ufeff";

/// Finds the ends of values in a JSON text, by strings and brackets alone.
class Splitter
{
public:
    explicit Splitter(QByteArrayView text)
        : m_text(text)
    {
    }

    /// The next value before a comma or the bracket that closes the array; empty at the end.
    QByteArrayView next()
    {
        m_isTooDeep = false;
        const qsizetype begin = m_at;
        int depth = 0;
        bool isText = false;
        for (; m_at < m_text.size(); ++m_at) {
            const char c = m_text[m_at];
            if (isText) {
                if (c == '\\')
                    ++m_at;
                else if (c == '"')
                    isText = false;
            } else if (c == '"') {
                isText = true;
            } else if (c == '[' || c == '{') {
                m_isTooDeep = m_isTooDeep || ++depth > ReadLimits::Depth;
            } else if (c == ']' || c == '}') {
                if (depth == 0)
                    break;
                --depth;
            } else if (c == ',' && depth == 0) {
                break;
            }
        }
        m_at = std::min(m_at, m_text.size());
        m_isCut = m_at == m_text.size();
        const QByteArrayView value = m_text.sliced(begin, m_at - begin).trimmed();
        m_hasMore = !m_isCut && m_text[m_at] == ',';
        ++m_at;
        return value;
    }
    [[nodiscard]] bool hasMore() const { return m_hasMore; }
    [[nodiscard]] bool isTooDeep() const { return m_isTooDeep; }
    /// The text ended before the value, or the array, did.
    [[nodiscard]] bool isCut() const { return m_isCut; }

private:
    QByteArrayView m_text;
    qsizetype m_at = 0;
    bool m_isTooDeep = false;
    bool m_isCut = false;
    bool m_hasMore = false;
};

tl::expected<QJsonValue, ReadProblem::Kind> parse(QByteArrayView text, const Splitter &splitter)
{
    if (splitter.isTooDeep() || text.size() > ReadLimits::Record)
        return tl::unexpected(ReadProblem::Kind::TooLarge);
    QJsonParseError error;
    QByteArray bytes = QByteArray::fromRawData(text.data(), text.size());
    if (bytes.contains(ByteOrderMark))
        bytes.replace(ByteOrderMark, EscapedMark);
    const QJsonDocument document = QJsonDocument::fromJson(bytes, &error);
    if (error.error != QJsonParseError::NoError)
        return tl::unexpected(splitter.isCut() ? ReadProblem::Kind::Unfinished : ReadProblem::Kind::Malformed);
    return document.isArray() ? QJsonValue(document.array()) : QJsonValue(document.object());
}

} // namespace

QByteArray jsonRecord(const QJsonDocument &document)
{
    return document.toJson(QJsonDocument::Compact).replace(ByteOrderMark, EscapedMark);
}

Result<ReadReport> JsonRecords::read(QByteArrayView file) const
{
    if (file.size() > ReadLimits::File)
        return fail(Error::Code::TooLarge, u"json: file"_s);
    QByteArray storage;
    QByteArrayView text = withoutByteOrderMark(file, storage).trimmed();
    ReadReport report;
    if (text.isEmpty())
        return report;
    const bool isOne = text.startsWith('{') || (text.startsWith('[') && isSingle && isSingle(text));
    if (!isOne && !text.startsWith('['))
        return fail(Error::Code::BadReply, u"json: neither array nor object"_s);

    Splitter splitter(isOne ? text : text.sliced(1));
    qint64 number = 0;
    do {
        const QByteArrayView one = splitter.next();
        if (one.isEmpty() && !splitter.hasMore())
            break;
        ++number;
        if (number > ReadLimits::Records)
            return fail(Error::Code::TooLarge, u"json: records"_s);
        const tl::expected<QJsonValue, ReadProblem::Kind> value = parse(one, splitter);
        const Outcome outcome = value ? take(*value) : Outcome(tl::unexpect, value.error());
        if (!outcome)
            report.skip({outcome.error(), number});
        else if (!*outcome)
            return fail(Error::Code::Aborted);
        else
            ++report.contacts;
    } while (splitter.hasMore());
    return report;
}

} // namespace Ferry
