// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/formats/labels.h"

#include "app/formats/vcardtext.h"

#include <QLatin1StringView>

#include <algorithm>

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

bool isCount(QStringView word)
{
    for (const QChar c : word) {
        if (c < u'0' || c > u'9')
            return false;
    }
    return true;
}

/// Whether \a word is \a known, which is in small letters, in any case. Qt's own comparison knows all of Unicode, for ten times
/// the cost.
bool isSame(QStringView word, QLatin1StringView known)
{
    return word.size() == known.size()
        && std::equal(word.utf16(), word.utf16() + word.size(), known.data(),
                      [](char16_t c, char letter) { return (c | 0x20) == letter; });
}

void take(LabelKind &kind, QStringView word)
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

} // namespace

LabelKind classifyLabel(QStringView label)
{
    LabelKind kind;
    qsizetype begin = 0;
    for (qsizetype i = 0; i <= label.size(); ++i) {
        const QChar c = i < label.size() ? label[i] : QChar(u' ');
        if (c != u' ' && c != u'-' && c != u'_' && c != u'/')
            continue;
        if (i > begin)
            take(kind, label.sliced(begin, i - begin));
        begin = i + 1;
    }
    return kind;
}

QString standardLabel(const LabelKind &kind)
{
    const auto place = [&] {
        switch (kind.place) {
        case Place::Home:
            return "Home "_L1;
        case Place::Work:
            return "Work "_L1;
        case Place::Other:
            return "Other "_L1;
        case Place::None:
            break;
        }
        return ""_L1;
    };
    const auto device = [&] {
        switch (kind.device) {
        case Device::Mobile:
            return "Mobile"_L1;
        case Device::Fax:
            return "Fax"_L1;
        case Device::Pager:
            return "Pager"_L1;
        case Device::Main:
            return "Main"_L1;
        case Device::None:
            break;
        }
        return ""_L1;
    };
    return QString(place() + device()).trimmed();
}

bool sayTheSame(const QString &label, const QString &other)
{
    if (labelText(label) == labelText(other))
        return true;
    LabelKind kinds[] = {classifyLabel(label), classifyLabel(other)};
    for (LabelKind &kind : kinds) {
        if (!kind.exact)
            return false;
        if (kind.place == Place::Other)
            kind.place = Place::None;
    }
    return kinds[0] == kinds[1];
}

bool isLabelText(QStringView label)
{
    return isClean(label) && !label.contains(u'\n') && label.trimmed().size() == label.size()
        && std::adjacent_find(label.begin(), label.end(), [](QChar a, QChar b) { return a.isSpace() && b.isSpace(); })
        == label.end()
        && std::all_of(label.begin(), label.end(), [](QChar c) { return c == u' ' || !c.isSpace(); });
}

QString labelText(QStringView label)
{
    return cleanText(label).simplified();
}

} // namespace Ferry
