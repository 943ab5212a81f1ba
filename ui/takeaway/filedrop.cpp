// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/takeaway/filedrop.h"

#include "ui/look/icons.h"
#include "ui/look/metrics.h"
#include "ui/look/type.h"

#include <QDropEvent>
#include <QMimeData>
#include <QPainter>
#include <QSysInfo>
#include <QUrl>
#include <QWidget>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace Ferry {

namespace {

/// Lies over the window while something hovers that can be dropped on it.
class DropVeil : public QWidget
{
public:
    explicit DropVeil(QWidget *window)
        : QWidget(window)
    {
        setObjectName(u"dropVeil"_s);
        setAcceptDrops(true); // not the line edit below it, which would take an address as text
        setFocusPolicy(Qt::NoFocus);
        hide();
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        constexpr double Frame = 2;
        constexpr int Veiling = 225;
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        QColor ground = palette().color(QPalette::Window);
        ground.setAlpha(Veiling);
        painter.fillRect(rect(), ground);
        painter.setPen(QPen(palette().color(QPalette::Highlight), Frame));
        const QRectF border = QRectF(rect()).adjusted(Metrics::Grid, Metrics::Grid, -Metrics::Grid, -Metrics::Grid);
        painter.drawRoundedRect(border, Metrics::Grid, Metrics::Grid);

        const QFont font = Ferry::titleFont();
        const int height = QFontMetrics(font).height();
        const int top = (rect().height() - Metrics::PageIcon - Metrics::RelatedGap - height) / 2;
        const QRect picture((rect().width() - Metrics::PageIcon) / 2, top, Metrics::PageIcon, Metrics::PageIcon);
        icon("open-file"_L1).paint(&painter, picture);
        painter.setFont(font);
        painter.setPen(palette().color(QPalette::WindowText));
        painter.drawText(QRect(0, picture.bottom() + Metrics::RelatedGap, rect().width(), height), Qt::AlignCenter,
                         FileDrop::tr("Drop to import the contacts"));
    }
};

/// Names of vCard's type, of today and of before.
bool isVCardType(const QString &format)
{
    return format == "text/vcard"_L1 || format.startsWith("text/vcard;"_L1) || format == "text/x-vcard"_L1
        || format == "text/directory"_L1 || format.startsWith("text/directory;"_L1);
}

bool isOfThisComputer(const QUrl &url)
{
    const QString host = url.host();
    return url.isLocalFile()
        && (host.isEmpty() || host == "localhost"_L1
            || host.compare(QSysInfo::machineHostName(), Qt::CaseInsensitive) == 0);
}

} // namespace

QByteArray contactsIn(const QMimeData &data, bool orAsText)
{
    const QStringList formats = data.formats();
    for (const QString &format : formats) {
        if (!isVCardType(format))
            continue;
        if (QByteArray cards = data.data(format); !cards.trimmed().isEmpty())
            return cards;
    }
    return orAsText && data.hasFormat(u"text/plain"_s) ? data.text().toUtf8() : QByteArray();
}

QStringList localFilesIn(const QMimeData &data)
{
    QStringList paths;
    const QList<QUrl> urls = data.hasFormat(u"text/uri-list"_s) ? data.urls() : QList<QUrl>();
    for (const QUrl &url : urls) {
        if (isOfThisComputer(url))
            paths.append(QUrl::fromLocalFile(url.path(QUrl::FullyDecoded)).toLocalFile());
    }
    return paths;
}

FileDrop::FileDrop(QWidget *window, std::function<bool()> isReady)
    : QObject(window)
    , m_window(window)
    , m_veil(new DropVeil(window))
    , m_isReady(std::move(isReady))
{
    window->setAcceptDrops(true);
    window->installEventFilter(this);
    m_veil->installEventFilter(this);
}

bool FileDrop::takes(const QDropEvent &event) const
{
    const bool isOurOwn = event.source() != nullptr;
    if (isOurOwn || !event.possibleActions().testFlag(Qt::CopyAction) || !m_isReady())
        return false;
    const QStringList formats = event.mimeData()->formats();
    return std::any_of(formats.cbegin(), formats.cend(), isVCardType) || !localFilesIn(*event.mimeData()).isEmpty();
}

void FileDrop::take(const QMimeData &data)
{
    // What the drop began goes on once it is over: the other program waits for its end.
    if (const QStringList paths = localFilesIn(data); !paths.isEmpty())
        QMetaObject::invokeMethod(
            this, [this, paths] { emit filesDropped(paths); }, Qt::QueuedConnection);
    else if (const QByteArray cards = contactsIn(data, false); !cards.isEmpty())
        QMetaObject::invokeMethod(
            this, [this, cards] { emit contactsDropped(cards); }, Qt::QueuedConnection);
}

bool FileDrop::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_window && watched != m_veil)
        return false;
    const QEvent::Type type = event->type();
    if (type == QEvent::Resize && watched == m_window)
        m_veil->setGeometry(m_window->rect());
    if (type == QEvent::DragLeave)
        m_veil->hide();
    if (type != QEvent::DragEnter && type != QEvent::DragMove && type != QEvent::Drop)
        return type == QEvent::DragLeave;

    auto *drag = static_cast<QDropEvent *>(event);
    if (type != QEvent::DragMove)
        m_takes = takes(*drag);
    m_veil->setVisible(m_takes && type != QEvent::Drop);
    if (!m_takes) {
        drag->ignore();
        return true;
    }
    drag->setDropAction(Qt::CopyAction); // whatever was proposed: the file stays where it is
    drag->accept();
    if (type == QEvent::Drop) {
        take(*drag->mimeData());
        return true;
    }
    m_veil->setGeometry(m_window->rect());
    m_veil->raise();
    return true;
}

} // namespace Ferry
