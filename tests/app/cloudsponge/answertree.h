// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

#include <random>
#include <utility>

namespace Ferry::Test {

/// A value as CloudSponge's answers are made of them, to be written in either format.
struct AnswerNode {
    enum class Kind { Null, Text, Number, Yes, List, Object };

    Kind kind = Kind::Null;
    /// Of Text and Number.
    QString text = {};
    /// Names (of a list's entries: what XML calls them) and values.
    QList<std::pair<QString, AnswerNode>> members = {};

    static AnswerNode ofText(const QString &text) { return {.kind = Kind::Text, .text = text}; }
    static AnswerNode ofNumber(const QString &digits) { return {.kind = Kind::Number, .text = digits}; }
};

/// Answers out of a seed, in the shapes that are recorded and documented, and in both formats with every freedom that the
/// format leaves: order, white space, escapes, references, comments, attributes.
class AnswerTrees
{
public:
    explicit AnswerTrees(std::uint32_t seed);

    [[nodiscard]] AnswerNode contacts();
    [[nodiscard]] AnswerNode events();
    [[nodiscard]] AnswerNode ticket();
    [[nodiscard]] AnswerNode error();
    [[nodiscard]] AnswerNode services();

    [[nodiscard]] QByteArray toJson(const AnswerNode &node);
    /// \a root names the outermost element.
    [[nodiscard]] QByteArray toXml(const AnswerNode &node, const QString &root);

private:
    [[nodiscard]] int below(int limit);
    [[nodiscard]] bool sometimes(int percent) { return below(100) < percent; }
    [[nodiscard]] QString text();
    [[nodiscard]] AnswerNode textNode();
    [[nodiscard]] AnswerNode label();
    [[nodiscard]] AnswerNode unknown(int depth);
    [[nodiscard]] AnswerNode contact();
    [[nodiscard]] AnswerNode itemWith(const QString &name, int primaryPercent);
    [[nodiscard]] AnswerNode address();
    [[nodiscard]] AnswerNode texts(const QString &item);
    void addTrace(AnswerNode &answer);
    void shuffle(AnswerNode &object);

    [[nodiscard]] QByteArray jsonString(const QString &text);
    [[nodiscard]] QByteArray blank(bool xml);
    [[nodiscard]] QByteArray xmlText(const QString &text);
    void writeXml(QByteArray &xml, const QString &name, const AnswerNode &node, bool mayLackType);

    std::mt19937 m_engine;
};

} // namespace Ferry::Test
