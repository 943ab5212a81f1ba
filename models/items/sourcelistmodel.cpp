// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/sourcelistmodel.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace Ferry {

namespace {

/// \a text without case, accents and punctuation, so that "web de" and "Wéb.de" find WEB.DE.
QString folded(const QString &text)
{
    QString plain;
    const QString decomposed = text.normalized(QString::NormalizationForm_KD).toCaseFolded();
    for (const QChar c : decomposed) {
        if (c.isLetterOrNumber())
            plain += c;
    }
    return plain;
}

/// Whether \a text is a name that an AddressSource can hold.
bool isLatin1(const QString &text)
{
    return !text.isEmpty() && QString::fromLatin1(text.toLatin1()) == text;
}

} // namespace

SourceListModel::SourceListModel(QObject *parent)
    : QAbstractListModel(parent)
    , m_known(addressSources().begin(), addressSources().end())
{
    rebuild();
}

QLatin1StringView SourceListModel::keep(const QString &text)
{
    const QByteArray latin1 = text.toLatin1();
    auto kept = std::find(m_texts.begin(), m_texts.end(), latin1);
    if (kept == m_texts.end())
        kept = m_texts.insert(m_texts.end(), latin1);
    return QLatin1StringView(*kept);
}

void SourceListModel::setRecent(const QStringList &codes)
{
    if (codes == m_recent)
        return;
    beginResetModel();
    m_recent = codes;
    rebuild();
    endResetModel();
}

void SourceListModel::setOffered(const QStringList &codes)
{
    beginResetModel();
    m_offered = codes;
    rebuild();
    endResetModel();
}

void SourceListModel::setOffers(const QList<SourceOffer> &offers)
{
    QList<AddressSource> offered;
    bool hasOffers = false;
    for (const AddressSource &source : addressSources()) {
        const auto offer = std::find_if(offers.begin(), offers.end(), [&source](const SourceOffer &candidate) {
            return candidate.enabled && candidate.code.compare(source.code, Qt::CaseInsensitive) == 0;
        });
        const bool isFile = source.kind == AddressSource::Kind::FileUpload;
        if (offer == offers.end() && !isFile)
            continue;
        offered.append(source);
        if (isFile)
            continue; // the account has no say in it
        offered.last().kind = offer->kind.value_or(source.kind);
        hasOffers = true;
    }
    for (const SourceOffer &offer : offers) {
        if (!offer.enabled || !offer.kind || findAddressSource(offer.code))
            continue;
        offered.append({.code = keep(offer.code.toLower()),
                        .name = keep(isLatin1(offer.name) ? offer.name : offer.code),
                        .icon = "source-cloud"_L1,
                        .kind = *offer.kind});
        hasOffers = true;
    }
    if (!hasOffers)
        offered = QList<AddressSource>(addressSources().begin(), addressSources().end());
    const bool isNews = !std::equal(offered.cbegin(), offered.cend(), m_known.cbegin(), m_known.cend(),
                                    [](const AddressSource &a, const AddressSource &b) {
                                        return a.code == b.code && a.name == b.name && a.kind == b.kind;
                                    });
    if (!isNews)
        return;
    beginResetModel();
    m_known = offered;
    rebuild();
    endResetModel();
}

const AddressSource *SourceListModel::known(const QString &code) const
{
    const AddressSource *builtIn = findAddressSource(code); // also by an older name
    const auto it = std::find_if(m_known.begin(), m_known.end(), [builtIn, &code](const AddressSource &source) {
        return builtIn ? source.code == builtIn->code : code.compare(source.code, Qt::CaseInsensitive) == 0;
    });
    return it == m_known.end() ? nullptr : &*it;
}

void SourceListModel::setFilter(const QString &text)
{
    if (text == m_filter)
        return;
    beginResetModel();
    m_filter = text;
    rebuild();
    endResetModel();
}

void SourceListModel::rebuild()
{
    m_rows.clear();
    for (const QString &code : std::as_const(m_recent)) {
        const AddressSource *source = known(code);
        if (source && !m_rows.contains(source))
            m_rows.append(source);
    }
    QList<const AddressSource *> offered;
    for (const QString &code : std::as_const(m_offered)) {
        if (const AddressSource *source = known(code))
            offered.append(source);
    }
    if (offered.isEmpty()) {
        for (const AddressSource &source : std::as_const(m_known))
            offered.append(&source);
    }
    m_rows.removeIf([&offered](const AddressSource *source) { return !offered.contains(source); });
    for (const AddressSource *source : std::as_const(offered)) {
        if (!m_rows.contains(source))
            m_rows.append(source);
    }

    const QString wanted = folded(m_filter);
    m_rows.removeIf([&wanted](const AddressSource *source) {
        return !folded(source->name).contains(wanted) && !folded(nameOf(*source)).contains(wanted)
            && !folded(source->code).contains(wanted);
    });
}

QString SourceListModel::nameOf(const AddressSource &source)
{
    return source.code == "csv"_L1 ? tr("CSV or vCard file") : QString(source.name);
}

const AddressSource &SourceListModel::source(const QModelIndex &index) const
{
    Q_ASSERT(checkIndex(index, CheckIndexOption::IndexIsValid));
    return *m_rows.at(index.row());
}

int SourceListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant SourceListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const AddressSource &row = source(index);
    switch (role) {
    case Qt::DisplayRole:
        return nameOf(row);
    case Qt::ToolTipRole:
    case Qt::AccessibleDescriptionRole:
        return row.kind == AddressSource::Kind::FileUpload
            ? tr("Read here, by Contact Ferry itself: nothing of it leaves this computer.")
            : QVariant();
    case CodeRole:
        return QString(row.code);
    case IconRole:
        return QString(row.icon);
    case KindRole:
        return static_cast<int>(row.kind);
    case RecentRole:
        return std::any_of(m_recent.begin(), m_recent.end(),
                           [this, &row](const QString &code) { return known(code) == &row; });
    default:
        return {};
    }
}

QHash<int, QByteArray> SourceListModel::roleNames() const
{
    QHash<int, QByteArray> names = QAbstractListModel::roleNames();
    names.insert({{CodeRole, "code"}, {IconRole, "icon"}, {KindRole, "kind"}, {RecentRole, "recent"}});
    return names;
}

} // namespace Ferry
