// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/cloudsponge/answertree.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace Ferry::Test {

using Kind = AnswerNode::Kind;

AnswerTrees::AnswerTrees(std::uint32_t seed)
    : m_engine(seed)
{
}

int AnswerTrees::below(int limit)
{
    return static_cast<int>(m_engine() % static_cast<unsigned>(limit));
}

QString AnswerTrees::text()
{
    static const QStringList words{u"Ann"_s,
                                   u"O'Neil"_s,
                                   u"Müller & Söhne"_s,
                                   u"<b>bold</b>"_s,
                                   u"\"quoted\""_s,
                                   u"日本語"_s,
                                   u"أحمد"_s,
                                   u"🌻"_s,
                                   u"👩‍👩‍👧"_s,
                                   u"]]>"_s,
                                   u"&amp;"_s,
                                   u"&#65;"_s,
                                   u"line\nbreak"_s,
                                   u"tab\there"_s,
                                   u"return\r\nfeed"_s,
                                   u"back\\slash"_s,
                                   u"\\, vcard"_s,
                                   u"-->"_s,
                                   u" leading"_s,
                                   u"trailing "_s,
                                   u"null"_s,
                                   u"true"_s,
                                   u"0049 30 1234"_s,
                                   u"1e5"_s,
                                   u"{\"a\":[1]}"_s,
                                   u"<!--"_s,
                                   u"\u2028separator"_s,
                                   u"e\u0301"_s,
                                   u"\uFFFD"_s,
                                   u"%s%n"_s};
    QString result = words[below(int(words.size()))];
    while (sometimes(30))
        result += (sometimes(50) ? u" "_s : QString()) + words[below(int(words.size()))];
    return result;
}

AnswerNode AnswerTrees::textNode()
{
    switch (below(12)) {
    case 0:
        return {};
    case 1:
        return AnswerNode::ofText({});
    case 2:
        return AnswerNode::ofNumber(QString::number(below(100'000)));
    default:
        return AnswerNode::ofText(text());
    }
}

AnswerNode AnswerTrees::label()
{
    static const QStringList labels{u"Home"_s, u"Work"_s, u"mobile"_s, u"E-mail 1"_s, u"Business fax"_s, {}};
    return sometimes(10) ? AnswerNode() : AnswerNode::ofText(labels[below(int(labels.size()))]);
}

AnswerNode AnswerTrees::unknown(int depth)
{
    switch (below(depth > 2 ? 3 : 5)) {
    case 0:
        return AnswerNode::ofText(text());
    case 1:
        return AnswerNode::ofNumber(u"12345678901234567890"_s);
    case 2:
        return {.kind = Kind::Yes};
    case 3: {
        AnswerNode list{.kind = Kind::List};
        for (int i = below(3); i >= 0; --i)
            list.members.append({u"thing"_s, unknown(depth + 1)});
        return list;
    }
    default: {
        AnswerNode object{.kind = Kind::Object};
        for (int i = below(3); i >= 0; --i)
            object.members.append({u"member_%1"_s.arg(i), unknown(depth + 1)});
        return object;
    }
    }
}

AnswerNode AnswerTrees::itemWith(const QString &name, int primaryPercent)
{
    AnswerNode item{.kind = Kind::Object, .members = {{name, textNode()}}};
    if (sometimes(80))
        item.members.append({u"type"_s, label()});
    if (sometimes(primaryPercent))
        item.members.append({u"primary"_s, {.kind = Kind::Yes}});
    if (sometimes(5))
        item.members.append({u"unheard_of"_s, unknown(0)});
    shuffle(item);
    return item;
}

AnswerNode AnswerTrees::address()
{
    AnswerNode item{.kind = Kind::Object};
    for (const QString &name :
         {u"type"_s, u"street"_s, u"city"_s, u"region"_s, u"postal_code"_s, u"country"_s, u"formatted"_s}) {
        if (sometimes(70))
            item.members.append({name, textNode()});
    }
    if (item.members.isEmpty())
        item.members.append({u"city"_s, textNode()});
    shuffle(item);
    return item;
}

AnswerNode AnswerTrees::texts(const QString &item)
{
    AnswerNode list{.kind = Kind::List};
    for (int i = below(3); i > 0; --i)
        list.members.append({item, textNode()});
    return list;
}

AnswerNode AnswerTrees::contact()
{
    AnswerNode contact{.kind = Kind::Object};
    const auto add = [&](int percent, const QString &name, const auto &make) {
        if (sometimes(percent))
            contact.members.append({name, make()});
    };
    const auto plain = [this] { return textNode(); };
    const auto list = [this](const QString &item, const auto &make) {
        AnswerNode node{.kind = Kind::List};
        for (int i = below(4); i > 0; --i)
            node.members.append({item, sometimes(5) ? AnswerNode() : make()});
        return node;
    };
    add(95, u"first_name"_s, plain);
    add(95, u"last_name"_s, plain);
    add(20, u"title"_s, plain);
    add(30, u"job_title"_s, plain);
    add(90, u"phone"_s, [&] { return list(u"phone"_s, [this] { return itemWith(u"number"_s, 30); }); });
    add(90, u"email"_s, [&] { return list(u"email"_s, [this] { return itemWith(u"address"_s, 30); }); });
    add(60, sometimes(80) ? u"address"_s : u"addresses"_s,
        [&] { return list(u"address"_s, [this] { return address(); }); });
    add(50, u"groups"_s, [this] { return texts(u"group"_s); });
    add(50, u"companies"_s, [this] { return texts(u"company"_s); });
    add(30, u"photos"_s, [this] { return texts(u"photo"_s); });
    add(30, u"locations"_s, [this] { return texts(u"location"_s); });
    add(30, u"dob"_s, [this] { return AnswerNode::ofText(sometimes(80) ? u"1980-02-29"_s : text()); });
    add(30, u"birthday"_s, [this] { return AnswerNode::ofText(sometimes(80) ? u"02-29"_s : text()); });
    add(10, u"external_id"_s, plain);
    add(10, u"owner"_s, [] { return AnswerNode{.kind = Kind::Yes}; });
    add(10, u"nick_name"_s, [this] { return unknown(0); });
    if (contact.members.isEmpty())
        contact.members.append({u"first_name"_s, textNode()});
    // One with a type that it cannot have, which costs the contact and no more.
    if (sometimes(5))
        contact.members.append({u"last_name"_s, {.kind = Kind::Object, .members = {{u"a"_s, textNode()}}}});
    shuffle(contact);
    return contact;
}

void AnswerTrees::addTrace(AnswerNode &answer)
{
    answer.members.append({u"import_id"_s, AnswerNode::ofNumber(u"1126"_s)});
    if (sometimes(50))
        answer.members.append({u"id"_s, AnswerNode::ofNumber(u"1126"_s)});
    if (sometimes(70))
        answer.members.append({u"user_id"_s, textNode()});
    if (sometimes(70))
        answer.members.append({u"echo"_s, textNode()});
}

void AnswerTrees::shuffle(AnswerNode &object)
{
    for (qsizetype i = object.members.size() - 1; i > 0; --i)
        object.members.swapItemsAt(i, below(static_cast<int>(i) + 1));
}

AnswerNode AnswerTrees::contacts()
{
    AnswerNode answer{.kind = Kind::Object};
    AnswerNode list{.kind = Kind::List};
    for (int i = below(8); i > 0; --i)
        list.members.append({u"contact"_s, contact()});
    const auto count = QString::number(list.members.size());
    answer.members.append({u"contacts"_s, list});
    if (sometimes(80))
        answer.members.append({u"contacts_owner"_s, sometimes(10) ? AnswerNode() : contact()});
    for (const QString &name : {u"start"_s, u"count"_s, u"total"_s}) {
        if (sometimes(80))
            answer.members.append({name, AnswerNode::ofNumber(name == "start"_L1 ? u"0"_s : count)});
    }
    addTrace(answer);
    shuffle(answer);
    return answer;
}

AnswerNode AnswerTrees::events()
{
    AnswerNode list{.kind = Kind::List};
    for (int i = below(5); i > 0; --i) {
        static const QStringList types{u"INITIALIZING"_s, u"GATHERING"_s, u"COMPLETE"_s, u"SUBMITTING"_s, u"NEW"_s};
        static const QStringList states{u"INPROGRESS"_s, u"COMPLETED"_s, u"ERROR"_s, u"PENDING"_s, u"NEW"_s};
        AnswerNode row{.kind = Kind::Object,
                       .members = {{u"event_type"_s, AnswerNode::ofText(types[below(5)])},
                                   {u"status"_s, AnswerNode::ofText(states[below(5)])},
                                   {u"value"_s, AnswerNode::ofNumber(QString::number(below(2'000)))}}};
        if (sometimes(60))
            row.members.append({u"description"_s, textNode()});
        if (sometimes(60))
            row.members.append({u"import_action_id"_s, AnswerNode::ofNumber(u"9"_s)});
        shuffle(row);
        list.members.append({u"event"_s, row});
    }
    AnswerNode answer{.kind = Kind::Object, .members = {{u"events"_s, list}}};
    addTrace(answer);
    shuffle(answer);
    return answer;
}

AnswerNode AnswerTrees::ticket()
{
    AnswerNode answer{
        .kind = Kind::Object,
        .members = {{u"status"_s, AnswerNode::ofText(u"success"_s)},
                    {u"url"_s, AnswerNode::ofText(u"https://api.cloudsponge.com/n/FULNW3D?a=1&b=<2>"_s)}}};
    if (sometimes(10))
        answer.members.removeAt(below(2));
    addTrace(answer);
    shuffle(answer);
    return answer;
}

AnswerNode AnswerTrees::error()
{
    AnswerNode told{.kind = Kind::Object, .members = {{u"message"_s, textNode()}}};
    if (sometimes(70))
        told.members.append({u"code"_s, AnswerNode::ofNumber(QString::number(below(2'000)))});
    return {
        .kind = Kind::Object,
        .members = {{u"status"_s, AnswerNode::ofText(sometimes(50) ? u"error"_s : u"failure"_s)}, {u"error"_s, told}}};
}

AnswerNode AnswerTrees::services()
{
    AnswerNode answer{.kind = Kind::Object};
    for (const QString &code : {u"gmail"_s, u"mail_ru"_s, u"unheard_of"_s, u"icloud"_s, u"CSV"_s}) {
        static const QStringList types{u"OAUTH"_s, u"CSV"_s, u"USERNAME_PASSWORD"_s, u"DESKTOP"_s, u"TELEPATHY"_s};
        AnswerNode service{.kind = Kind::Object, .members = {{u"import_type"_s, AnswerNode::ofText(types[below(5)])}}};
        if (sometimes(70))
            service.members.append({u"enabled"_s, {.kind = Kind::Yes}});
        if (sometimes(70))
            service.members.append({u"name"_s, AnswerNode::ofText(text())});
        shuffle(service);
        if (sometimes(80))
            answer.members.append({code, service});
    }
    return answer;
}

QByteArray AnswerTrees::blank(bool xml)
{
    switch (below(8)) {
    case 0:
        return "\n  ";
    case 1:
        return xml ? "<!-- a comment, with <tags> & more -->"_ba : "\t"_ba;
    case 2:
        return xml ? "<?instruction x?>"_ba : " "_ba;
    default:
        return {};
    }
}

QByteArray AnswerTrees::jsonString(const QString &text)
{
    QByteArray json = "\"";
    for (const QChar c : text) {
        if (c == u'"' || c == u'\\')
            json += '\\' + QByteArray(1, c.toLatin1());
        else if (c.unicode() < 0x20 || (c.isSurrogate() || sometimes(10)))
            json += "\\u" + QByteArray::number(c.unicode(), 16).rightJustified(4, '0');
        else
            json += QString(c).toUtf8();
    }
    return json + '"';
}

QByteArray AnswerTrees::toJson(const AnswerNode &node)
{
    switch (node.kind) {
    case Kind::Null:
        return "null";
    case Kind::Text:
        return jsonString(node.text);
    case Kind::Number:
        return node.text.toLatin1();
    case Kind::Yes:
        return "true";
    case Kind::List:
    case Kind::Object:
        break;
    }
    QByteArrayList parts;
    for (const auto &[name, value] : node.members) {
        const QByteArray key =
            node.kind == Kind::Object ? '"' + name.toUtf8() + '"' + blank(false) + ':' : QByteArray();
        parts.append(blank(false) + key + toJson(value) + blank(false));
    }
    const QByteArray inside = parts.join(',');
    return node.kind == Kind::Object ? '{' + inside + '}' : '[' + inside + ']';
}

QByteArray AnswerTrees::xmlText(const QString &text)
{
    if (sometimes(10) && !text.contains("]]>"_L1) && !text.contains(u'\r'))
        return "<![CDATA[" + text.toUtf8() + "]]>";
    QByteArray xml;
    const QList<uint> characters = text.toUcs4();
    for (const char32_t c : characters) {
        if (c == U'&' || c == U'<' || c == U'>' || c == U'\r' || sometimes(10))
            xml += sometimes(50) ? "&#" + QByteArray::number(static_cast<uint>(c)) + ';'
                                 : "&#x" + QByteArray::number(static_cast<uint>(c), 16) + ';';
        else
            xml += QString::fromUcs4(&c, 1).toUtf8();
    }
    return xml;
}

void AnswerTrees::writeXml(QByteArray &xml, const QString &name, const AnswerNode &node, bool mayLackType)
{
    const QByteArray dashed = QString(name).replace(u'_', u'-').toUtf8();
    const auto write = [&](const QByteArray &attributes, const QByteArray &content) {
        xml += '<' + dashed + attributes;
        if (content.isEmpty() && sometimes(50))
            xml += "/>";
        else
            xml += '>' + content + "</" + dashed + '>';
    };
    switch (node.kind) {
    case Kind::Null:
        return write(" nil=\"true\"", {});
    case Kind::Text:
        return write(sometimes(5) ? " nil='false'" : QByteArray(),
                     node.text.isEmpty() ? QByteArray() : xmlText(node.text));
    case Kind::Number:
        return write(" type=\"integer\"", node.text.toLatin1());
    case Kind::Yes:
        return write(" type=\"boolean\"", "true");
    case Kind::List:
    case Kind::Object:
        break;
    }
    static const QStringList knownLists{u"phone"_s,  u"email"_s,     u"address"_s, u"addresses"_s,
                                        u"groups"_s, u"companies"_s, u"photos"_s,  u"locations"_s};
    QByteArray inside;
    for (const auto &[member, value] : node.members) {
        inside += blank(true);
        const bool isList = (name == "contact"_L1 || name == "contacts_owner"_L1) && knownLists.contains(member);
        writeXml(inside, member, value, isList);
        inside += blank(true);
    }
    const bool typed = node.kind == Kind::List && !(mayLackType && sometimes(20));
    write(typed ? " type=\"array\"" : QByteArray(), inside);
}

QByteArray AnswerTrees::toXml(const AnswerNode &node, const QString &root)
{
    QByteArray xml = sometimes(90) ? "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"_ba : QByteArray();
    writeXml(xml, root, node, false);
    return xml;
}

} // namespace Ferry::Test
