// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/takeaway/contactdrag.h"

#include "ui/look/icons.h"
#include "ui/look/metrics.h"
#include "ui/takeaway/contactclips.h"
#include "ui/takeaway/lazymimedata.h"

#include <QDrag>
#include <QPainter>
#include <QPixmap>
#include <QPointer>
#include <QStyle>
#include <QUrl>
#include <QWidget>

#include <mutex>

using namespace Qt::Literals::StringLiterals;

namespace Ferry {

namespace {

/// From so many on they are got ready while they are being dragged.
constexpr qsizetype Many = 2'000;
/// More files at once no file manager, and no person, wants.
constexpr qsizetype MostFiles = 5'000;

QByteArray uriList(const QStringList &paths)
{
    QByteArray list;
    for (const QString &path : paths)
        list += QUrl::fromLocalFile(path).toEncoded() + "\r\n";
    return list;
}

} // namespace

/// Lives as long as anybody may still ask for files.
struct ContactDrag::Shared {
    explicit Shared(const QString &path)
    {
        if (!path.isEmpty())
            folder.emplace(path);
    }

    /// The list of the files, once they are there.
    QByteArray handOut(const QList<Contact> &contacts, const Handout &handout)
    {
        const std::scoped_lock lock(writing);
        if (stopped)
            return {};
        const Result<QStringList> files = folder->makeRoom().and_then(
            [&](const QString &room) { return writeHandout(contacts, handout, room, stopped); });
        if (files)
            return uriList(*files);
        fault = files.error();
        return {};
    }
    std::optional<Error> takeFault()
    {
        const std::scoped_lock lock(writing);
        return std::exchange(fault, std::nullopt);
    }
    void forget()
    {
        const std::unique_lock lock(writing, std::try_to_lock);
        if (lock && folder)
            folder->clear();
    }
    void close()
    {
        stopped = true;
        const std::scoped_lock lock(writing); // what is being written comes to its end first
        folder.reset();
    }

    std::mutex writing;
    std::optional<HandoutFolder> folder;
    std::optional<Error> fault;
    std::atomic<bool> stopped = false;
};

ContactDrag::ContactDrag(const QString &folder, QObject *parent)
    : QObject(parent)
    , m_shared(std::make_shared<Shared>(folder))
{
}

ContactDrag::~ContactDrag()
{
    m_shared->close();
}

void ContactDrag::forget()
{
    m_shared->forget();
}

std::unique_ptr<LazyMimeData> ContactDrag::dataFor(const QList<Contact> &contacts, Handout handout)
{
    if (handout.separately && contacts.size() > MostFiles) {
        handout.separately = false;
        if (m_shared->folder)
            emit joined(static_cast<int>(MostFiles));
    }
    auto data = std::make_unique<LazyMimeData>();
    if (m_shared->folder)
        data->offer({u"text/uri-list"_s},
                    [contacts, handout, shared = m_shared] { return shared->handOut(contacts, handout); });
    const bool isVCard4 = handout.format == ExportFormat::VCard4;
    data->offer(vCardTypes(), [contacts, format = isVCard4 ? ExportFormat::VCard4 : ExportFormat::VCard3] {
        return contactsAsVCards(contacts, format);
    });
    data->offer({u"text/plain"_s}, [contacts] { return contactsAsLines(contacts); });
    if (contacts.size() >= Many)
        data->prepare();
    return data;
}

void ContactDrag::start(const QList<Contact> &contacts, const Handout &handout, QWidget *source)
{
    if (contacts.isEmpty())
        return;
    const QPointer<ContactDrag> alive(this);
    auto *drag = new QDrag(source);
    drag->setMimeData(dataFor(contacts, handout).release());
    drag->setPixmap(dragPicture(static_cast<int>(contacts.size()), *source));
    drag->setHotSpot({-Metrics::Grid, -Metrics::Grid});
    drag->exec(Qt::CopyAction);
    if (!alive)
        return;
    if (const std::optional<Error> fault = m_shared->takeFault(); fault && fault->code != Error::Code::Aborted)
        emit failed(*fault);
}

QPixmap dragPicture(int count, const QWidget &widget)
{
    const QString text = ContactDrag::tr("%Ln contact(s)", nullptr, count);
    const QFontMetrics metrics(widget.font());
    const QSize icon(Metrics::SmallIcon, Metrics::SmallIcon);
    const QSize size(icon.width() + metrics.horizontalAdvance(text) + 3 * Metrics::Grid,
                     std::max(icon.height(), metrics.height()) + 2 * Metrics::Grid);
    const double ratio = widget.devicePixelRatioF();
    QPixmap picture(size * ratio);
    picture.setDevicePixelRatio(ratio);
    picture.fill(Qt::transparent);

    const QPalette &palette = widget.palette();
    QPainter painter(&picture);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(palette.color(QPalette::Highlight));
    painter.setBrush(palette.color(QPalette::Base));
    const double half = 0.5;
    painter.drawRoundedRect(QRectF(QPointF(), QSizeF(size)).adjusted(half, half, -half, -half), Metrics::TightGap,
                            Metrics::TightGap);
    const QRect inner = QRect(QPoint(), size).adjusted(Metrics::Grid, 0, -Metrics::Grid, 0);
    const Qt::LayoutDirection direction = widget.layoutDirection();
    Ferry::icon(count == 1 ? "person"_L1 : "contacts"_L1)
        .paint(&painter, QStyle::alignedRect(direction, Qt::AlignLeft | Qt::AlignVCenter, icon, inner));
    painter.setFont(widget.font());
    painter.setPen(palette.color(QPalette::Text));
    painter.drawText(inner, static_cast<int>(QStyle::visualAlignment(direction, Qt::AlignRight) | Qt::AlignVCenter),
                     text);
    return picture;
}

} // namespace Ferry
