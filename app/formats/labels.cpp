// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/formats/labels.h"

#include "app/formats/vcardtext.h"

#include <QLatin1StringView>

#include <algorithm>
#include <array>

using namespace Qt::Literals::StringLiterals;

namespace Ferry {

namespace {

using Place = LabelKind::Place;
using Device = LabelKind::Device;

struct Word {
    QLatin1StringView text;
    Place place = Place::None;
    Device device = Device::None;
};

// Seen in recordings and documents of the services (facts A4), and the plain synonyms of the same.
constexpr Word Words[] = {
    {"home"_L1, Place::Home},
    {"personal"_L1, Place::Home},
    {"private"_L1, Place::Home},
    {"work"_L1, Place::Work},
    {"business"_L1, Place::Work},
    {"office"_L1, Place::Work},
    {"other"_L1, Place::Other},
    {"mobile"_L1, Place::None, Device::Mobile},
    {"cell"_L1, Place::None, Device::Mobile},
    {"cellular"_L1, Place::None, Device::Mobile},
    {"cellphone"_L1, Place::None, Device::Mobile},
    {"fax"_L1, Place::None, Device::Fax},
    {"pager"_L1, Place::None, Device::Pager},
    {"main"_L1, Place::None, Device::Main},
    // These say nothing.
    {"e"_L1},
    {"mail"_L1},
    {"email"_L1},
    {"phone"_L1},
    {"telephone"_L1},
    {"tel"_L1},
    {"number"_L1},
    {"address"_L1},
};

char16_t unit(QChar c)
{
    return c.unicode();
}
char16_t unit(char c)
{
    return static_cast<uchar>(c);
}

/// Of a QStringView or a QLatin1StringView.
template<typename View>
bool isCount(View word)
{
    return std::all_of(word.begin(), word.end(), [](auto c) { return unit(c) >= u'0' && unit(c) <= u'9'; });
}

/// Whether \a word is \a known, which is in small letters, in any case. Qt's own comparison knows all of Unicode, for ten times
/// the cost.
template<typename View>
bool isSame(View word, QLatin1StringView known)
{
    return word.size() == known.size() && std::equal(word.begin(), word.end(), known.data(), [](auto c, char letter) {
               return (unit(c) | 0x20) == letter;
           });
}

template<typename View>
void take(LabelKind &kind, View word)
{
    if (isCount(word))
        return;
    for (const Word &known : Words) {
        if (!isSame(word, known.text))
            continue;
        // "Home work": the first is taken, and the label kept for what the second says.
        if (known.place != Place::None) {
            if (kind.place == Place::None)
                kind.place = known.place;
            else if (kind.place != known.place)
                kind.exact = false;
        }
        if (known.device != Device::None) {
            if (kind.device == Device::None)
                kind.device = known.device;
            else if (kind.device != known.device)
                kind.exact = false;
        }
        return;
    }
    kind.exact = false;
}

template<typename View>
LabelKind classified(View label)
{
    LabelKind kind;
    qsizetype begin = 0;
    for (qsizetype i = 0; i <= label.size(); ++i) {
        const QChar c = i < label.size() ? QChar(label[i]) : QChar(u' ');
        if (c != u' ' && c != u'-' && c != u'_' && c != u'/')
            continue;
        if (i > begin)
            take(kind, label.sliced(begin, i - begin));
        begin = i + 1;
    }
    return kind;
}

} // namespace

LabelKind classifyLabel(QStringView label)
{
    return classified(label);
}

LabelKind classifyLabel(QLatin1StringView label)
{
    return classified(label);
}

QString standardLabel(const LabelKind &kind)
{
    static const std::array<std::array<QString, 5>, 4> Labels{
        {{QString(), u"Mobile"_s, u"Fax"_s, u"Pager"_s, u"Main"_s},
         {u"Home"_s, u"Home Mobile"_s, u"Home Fax"_s, u"Home Pager"_s, u"Home Main"_s},
         {u"Work"_s, u"Work Mobile"_s, u"Work Fax"_s, u"Work Pager"_s, u"Work Main"_s},
         {u"Other"_s, u"Other Mobile"_s, u"Other Fax"_s, u"Other Pager"_s, u"Other Main"_s}}};
    const auto place = [&]() -> size_t {
        switch (kind.place) {
        case Place::None:
            return 0;
        case Place::Home:
            return 1;
        case Place::Work:
            return 2;
        case Place::Other:
            return 3;
        }
        Q_UNREACHABLE();
    };
    const auto device = [&]() -> size_t {
        switch (kind.device) {
        case Device::None:
            return 0;
        case Device::Mobile:
            return 1;
        case Device::Fax:
            return 2;
        case Device::Pager:
            return 3;
        case Device::Main:
            return 4;
        }
        Q_UNREACHABLE();
    };
    return Labels[place()][device()];
}

bool sayTheSame(const LabelKind &kind, const LabelKind &other)
{
    const auto placeOf = [](const LabelKind &each) { return each.place == Place::Other ? Place::None : each.place; };
    return kind.exact && other.exact && kind.device == other.device && placeOf(kind) == placeOf(other);
}

bool sayTheSame(const QString &label, const QString &other)
{
    return label == other || labelText(label) == labelText(other)
        || sayTheSame(classifyLabel(label), classifyLabel(other));
}

bool isLabelText(QStringView label)
{
    return isClean(label) && !label.contains(u'\n') && label.trimmed().size() == label.size()
        && std::adjacent_find(label.begin(), label.end(), [](QChar a, QChar b) { return a.isSpace() && b.isSpace(); })
        == label.end()
        && std::all_of(label.begin(), label.end(), [](QChar c) { return c == u' ' || !c.isSpace(); });
}

QString labelText(const QString &label)
{
    return isLabelText(label) ? label : cleanText(label).simplified();
}

} // namespace Ferry
