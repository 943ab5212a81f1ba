// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/look/icons.h"

#include "ui/look/colour.h"

#include <QFile>
#include <QGuiApplication>
#include <QIconEngine>
#include <QPainter>
#include <QSvgRenderer>

#include <array>
#include <optional>

using namespace Qt::Literals::StringLiterals;

namespace Ferry {

namespace {

/// Names of the Icon Naming Specification for actions that mean the same everywhere. Arrows are not among
/// them: icon themes do not mirror theirs for us.
constexpr std::array StandardNames{
    std::pair{"copy"_L1, "edit-copy"_L1},          std::pair{"help"_L1, "help-contents"_L1},
    std::pair{"open-file"_L1, "document-open"_L1}, std::pair{"print"_L1, "document-print"_L1},
    std::pair{"reload"_L1, "view-refresh"_L1},     std::pair{"save"_L1, "document-save"_L1},
    std::pair{"search"_L1, "edit-find"_L1},        std::pair{"trash"_L1, "edit-delete"_L1},
};

/// Empty without one.
QLatin1StringView standardName(QLatin1StringView name)
{
    for (const auto &[ours, standard] : StandardNames) {
        if (ours == name)
            return standard;
    }
    return {};
}

/// The mean of what is painted; none for an empty picture.
std::optional<QColor> meanColour(const QImage &picture)
{
    qint64 red = 0, green = 0, blue = 0, weight = 0;
    for (int y = 0; y < picture.height(); ++y) {
        for (int x = 0; x < picture.width(); ++x) {
            const QColor pixel = picture.pixelColor(x, y);
            red += pixel.red() * pixel.alpha();
            green += pixel.green() * pixel.alpha();
            blue += pixel.blue() * pixel.alpha();
            weight += pixel.alpha();
        }
    }
    if (weight == 0)
        return {};
    return QColor(static_cast<int>(red / weight), static_cast<int>(green / weight), static_cast<int>(blue / weight));
}

/// Draws a line drawing in `currentColor` with the palette's colour for the icon's mode.
class LineIconEngine : public QIconEngine
{
public:
    LineIconEngine(QByteArray svg, QLatin1StringView standardName, bool mirrored)
        : m_svg(std::move(svg))
        , m_standardName(standardName)
        , m_mirrored(mirrored)
    {
    }

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State state) override
    {
        const QPalette palette = QGuiApplication::palette();
        if (mode != QIcon::Selected && desktopIconShowsOn(palette.color(QPalette::Window))) {
            m_desktop->paint(painter, rect, Qt::AlignCenter, mode, state);
            return;
        }

        const int side = std::min(rect.width(), rect.height());
        QRectF square(0, 0, side, side);
        square.moveCenter(QRectF(rect).center());
        painter->save();
        if (m_mirrored && QGuiApplication::isRightToLeft()) {
            painter->translate(2 * square.center().x(), 0);
            painter->scale(-1, 1);
        }
        painter->setRenderHint(QPainter::Antialiasing);
        QSvgRenderer(coloured(lineColour(palette, mode))).render(painter, square);
        painter->restore();
    }

    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override
    {
        QPixmap picture(size);
        picture.fill(Qt::transparent);
        QPainter painter(&picture);
        paint(&painter, picture.rect(), mode, state);
        return picture;
    }

    QPixmap scaledPixmap(const QSize &size, QIcon::Mode mode, QIcon::State state, qreal /*scale*/) override
    {
        return pixmap(size, mode, state); // the size is in device pixels already, and lines have no resolution
    }

    QString key() const override { return u"FerryLineIcon"_s; }
    QIconEngine *clone() const override { return new LineIconEngine(*this); }

private:
    static QColor lineColour(const QPalette &palette, QIcon::Mode mode)
    {
        switch (mode) {
        case QIcon::Selected:
            return palette.color(QPalette::Active, QPalette::HighlightedText);
        case QIcon::Disabled:
            return palette.color(QPalette::Disabled, QPalette::WindowText);
        case QIcon::Normal:
        case QIcon::Active:
            return palette.color(QPalette::Active, QPalette::WindowText);
        }
        Q_UNREACHABLE();
    }

    QByteArray coloured(const QColor &colour) const
    {
        const QByteArray root = "<svg color=\"" + colour.name().toLatin1() + '"';
        return QByteArray(m_svg).replace("<svg", root);
    }

    QIcon themeIcon() const
    {
        const bool isThere = !m_standardName.isEmpty() && QIcon::hasThemeIcon(m_standardName);
        return isThere ? QIcon::fromTheme(m_standardName) : QIcon();
    }

    // A theme made for light windows has black icons; they would vanish once our own dark palette is set.
    bool desktopIconShowsOn(const QColor &window)
    {
        // Not sooner: the first look into a theme costs as long as half the window, and most icons are on hidden pages.
        if (!m_desktop)
            m_desktop = themeIcon();
        if (m_desktop->isNull())
            return false;
        if (m_judgedOn != window) {
            const std::optional<QColor> mean = meanColour(m_desktop->pixmap(16).toImage());
            m_shows = mean && contrastRatio(*mean, window) >= 3;
            m_judgedOn = window;
        }
        return m_shows;
    }

    QByteArray m_svg;
    QLatin1StringView m_standardName;
    std::optional<QIcon> m_desktop; // once it was looked for
    bool m_mirrored = false;
    QColor m_judgedOn;
    bool m_shows = false;
};

} // namespace

QIcon icon(QLatin1StringView name)
{
    QFile file(u":/icons/%1.svg"_s.arg(name));
    if (!file.open(QIODevice::ReadOnly)) {
        qWarning("no icon named %s", name.data());
        return {};
    }
    const bool mirrored = name == "back"_L1 || name == "forward"_L1 || name == "more"_L1;
    return QIcon(new LineIconEngine(file.readAll(), standardName(name), mirrored));
}

QIcon applicationIcon()
{
    return QIcon(u":/icons/org.contactferry.contactferry.svg"_s);
}

} // namespace Ferry
