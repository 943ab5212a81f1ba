// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/takeaway/lazymimedata.h"

#include <QtConcurrent>

#include <algorithm>

namespace Ferry {

struct LazyMimeData::Offer {
    QStringList formats = {};
    Maker make = {};
    /// Being made, or made.
    std::optional<QFuture<QByteArray>> prepared = {};
    std::optional<QByteArray> bytes = {};
};

LazyMimeData::LazyMimeData() = default;
LazyMimeData::~LazyMimeData() = default;

void LazyMimeData::offer(const QStringList &formats, Maker maker)
{
    m_offers.push_back(std::make_unique<Offer>(Offer{.formats = formats, .make = std::move(maker)}));
}

void LazyMimeData::prepare()
{
    for (const auto &offer : m_offers) {
        if (!offer->prepared && !offer->bytes)
            offer->prepared = QtConcurrent::run(offer->make);
    }
}

QStringList LazyMimeData::formats() const
{
    QStringList formats;
    for (const auto &offer : m_offers)
        formats.append(offer->formats);
    return formats;
}

bool LazyMimeData::hasFormat(const QString &format) const
{
    return find(format) != nullptr;
}

LazyMimeData::Offer *LazyMimeData::find(const QString &format) const
{
    const auto offer = std::find_if(m_offers.cbegin(), m_offers.cend(),
                                    [&](const auto &each) { return each->formats.contains(format); });
    return offer == m_offers.cend() ? nullptr : offer->get();
}

QVariant LazyMimeData::retrieveData(const QString &format, QMetaType) const
{
    Offer *offer = find(format);
    if (!offer)
        return {};
    if (!offer->bytes) {
        offer->bytes = offer->prepared ? offer->prepared->result() : offer->make();
        offer->prepared.reset();
    }
    return *offer->bytes;
}

} // namespace Ferry
