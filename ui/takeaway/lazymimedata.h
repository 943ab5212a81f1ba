// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMimeData>

#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace Ferry {

/// What other programs can ask of a drag or of the clipboard: all its types are told at once, as X11 and Wayland want it, and
/// the bytes of each are made when they are first asked for, once.
///
/// Whoever asks waits for them, and so does the window. What takes long is therefore begun ahead of that by prepare(), on
/// other threads, so that no more than the rest of it has to be waited for.
class LazyMimeData : public QMimeData
{
    Q_OBJECT

public:
    /// Makes the bytes of one type, on any thread, and needs nothing but what it holds.
    using Maker = std::function<QByteArray()>;

    LazyMimeData();
    ~LazyMimeData() override;

    /// Also under the type \a format; what comes first is what is meant best. Several types can share a \a maker's bytes.
    void offer(const QStringList &formats, Maker maker);
    /// Begins to make everything.
    void prepare();

    [[nodiscard]] QStringList formats() const override;
    [[nodiscard]] bool hasFormat(const QString &format) const override;

protected:
    [[nodiscard]] QVariant retrieveData(const QString &format, QMetaType type) const override;

private:
    struct Offer;

    [[nodiscard]] Offer *find(const QString &format) const;

    std::vector<std::unique_ptr<Offer>> m_offers;
};

} // namespace Ferry
