// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cloudsponge/xmltojson.h"

#include "app/cloudsponge/jsontext.h"

#include <QXmlStreamReader>

#include <algorithm>
#include <array>
#include <vector>

namespace Ferry::XmlReader {

using namespace Qt::Literals::StringLiterals;

namespace {

struct ListName {
    QLatin1StringView list;
    QLatin1StringView item;
};

constexpr std::array answerLists{ListName{"contacts"_L1, "contact"_L1}, ListName{"events"_L1, "event"_L1}};
constexpr std::array contactLists{
    ListName{"phone"_L1, "phone"_L1},     ListName{"email"_L1, "email"_L1},
    ListName{"address"_L1, "address"_L1}, ListName{"addresses"_L1, "address"_L1},
    ListName{"groups"_L1, "group"_L1},    ListName{"companies"_L1, "company"_L1},
    ListName{"photos"_L1, "photo"_L1},    ListName{"locations"_L1, "location"_L1},
};

template<typename Lists>
QLatin1StringView itemOf(const Lists &lists, QStringView list)
{
    const auto it =
        std::find_if(lists.begin(), lists.end(), [list](const ListName &name) { return name.list == list; });
    return it == lists.end() ? QLatin1StringView() : it->item;
}

bool isBlank(QStringView text)
{
    return text.trimmed().isEmpty();
}

/// Whether \a word is a number to every reader of JSON.
bool isNumber(QStringView word)
{
    const std::string token = word.toUtf8().toStdString();
    return JsonReader::isNumber(token) && JsonReader::checkGrammar(token) == JsonReader::Grammar::Valid;
}

/// An element that is open.
struct Element {
    enum class Shape { Undecided, Object, Array };

    Shape shape = Shape::Undecided;
    /// What an entry is called, when this is a list by its name.
    QLatin1StringView item = {};
    bool isTypedArray = false;
    bool isContact = false;
    bool isNil = false;
    bool isNumber = false;
    bool isBoolean = false;
    bool hasMembers = false;
    QString name = {};
    QString text = {};
};

class Translator
{
public:
    explicit Translator(const QByteArray &xml)
        : m_xml(xml)
    {
        m_xml.setNamespaceProcessing(false); // a colon means nothing here
        m_result.json.reserve(xml.size());
    }

    Translation translate()
    {
        while (m_result.fault == Translation::Fault::None && !m_xml.atEnd())
            take(m_xml.readNext());
        if (m_result.fault == Translation::Fault::None && m_xml.hasError()) {
            const bool cut = m_xml.error() == QXmlStreamReader::PrematureEndOfDocumentError;
            fail(cut ? Translation::Fault::Cut : Translation::Fault::Malformed, u"not well-formed"_s);
        }
        return std::move(m_result);
    }

private:
    void take(QXmlStreamReader::TokenType token)
    {
        // Qt's enumeration; the other tokens say nothing.
        if (token == QXmlStreamReader::StartElement)
            open();
        else if (token == QXmlStreamReader::EndElement)
            close();
        else if (token == QXmlStreamReader::Characters && !m_open.empty())
            m_open.back().text += m_xml.text();
        else if (token == QXmlStreamReader::DTD)
            fail(Translation::Fault::Refused, u"a document type"_s);
        else if (token == QXmlStreamReader::EntityReference)
            fail(Translation::Fault::Malformed, u"an unknown entity"_s);
    }

    void fail(Translation::Fault fault, const QString &what)
    {
        m_result.fault = fault;
        m_result.reason = u"%1 at %2"_s.arg(what).arg(m_xml.characterOffset());
    }

    void open()
    {
        if (m_open.size() >= deepestElements)
            return fail(Translation::Fault::Malformed, u"nested too deeply"_s);
        Element element{.name = m_xml.qualifiedName().toString().replace(u'-', u'_')};
        const QXmlStreamAttributes attributes = m_xml.attributes();
        const QStringView type = attributes.value("type"_L1);
        element.isTypedArray = type == "array"_L1;
        element.isNumber = type == "integer"_L1 || type == "float"_L1 || type == "decimal"_L1;
        element.isBoolean = type == "boolean"_L1;
        element.isNil = attributes.value("nil"_L1) == "true"_L1;
        if (m_open.empty()) {
            element.shape = Element::Shape::Object;
            m_result.json += '{';
        } else {
            beginIn(m_open.back(), element);
        }
        m_open.push_back(std::move(element));
    }

    void beginIn(Element &parent, Element &element)
    {
        const bool isTop = m_open.size() == 1;
        if (isTop)
            element.item = itemOf(answerLists, element.name);
        else if (parent.isContact)
            element.item = itemOf(contactLists, element.name);
        element.isContact =
            (isTop && element.name == "contacts_owner"_L1) || (m_open.size() == 2 && parent.name == "contacts"_L1);
        if (parent.shape == Element::Shape::Undecided) {
            const bool isList = parent.isTypedArray || (!parent.item.isEmpty() && parent.item == element.name);
            parent.shape = isList ? Element::Shape::Array : Element::Shape::Object;
            m_result.json += isList ? '[' : '{';
        }
        beginMember(parent, element.name);
    }

    void beginMember(Element &parent, QStringView name)
    {
        if (std::exchange(parent.hasMembers, true))
            m_result.json += ',';
        if (parent.shape == Element::Shape::Object) {
            JsonReader::appendString(m_result.json, name);
            m_result.json += ':';
        }
    }

    void close()
    {
        Element element = std::move(m_open.back());
        m_open.pop_back();
        if (element.shape == Element::Shape::Undecided)
            return writeLeaf(element);
        // Nobody writes text beside elements; should anybody, it is not lost.
        if (!isBlank(element.text)) {
            beginMember(element, u"text");
            JsonReader::appendString(m_result.json, element.text);
        }
        m_result.json += element.shape == Element::Shape::Array ? ']' : '}';
    }

    void writeLeaf(const Element &element)
    {
        const bool blank = isBlank(element.text);
        const QStringView word = QStringView(element.text).trimmed();
        if (element.isNil && blank) {
            m_result.json += "null";
        } else if (blank && (element.isTypedArray || !element.item.isEmpty())) {
            m_result.json += "[]";
        } else if (element.isTypedArray) {
            m_result.json += '[';
            JsonReader::appendString(m_result.json, element.text);
            m_result.json += ']';
        } else if ((element.isNumber && isNumber(word))
                   || (element.isBoolean && (word == "true"_L1 || word == "false"_L1))) {
            m_result.json += word.toUtf8();
        } else {
            JsonReader::appendString(m_result.json, element.text);
        }
    }

    QXmlStreamReader m_xml;
    Translation m_result;
    std::vector<Element> m_open;
};

} // namespace

Translation toJson(const QByteArray &xml)
{
    return Translator(xml).translate();
}

} // namespace Ferry::XmlReader
