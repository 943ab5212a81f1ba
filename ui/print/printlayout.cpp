// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/print/printlayout.h"

#include "ui/export/photoimage.h"
#include "ui/widgets/plaintext.h"

#include <QCoreApplication>
#include <QFontMetricsF>
#include <QLocale>
#include <QPainter>
#include <QTextLayout>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace Ferry {

namespace {

/// Texts are laid out in tenths of a point: sizes of fonts in pixels, which are whole numbers, are then fine enough, and no
/// device's resolution has a say in where a line breaks.
constexpr double Unit = 10;

constexpr double BodySize = 8.5;
constexpr double NameSize = 10;
constexpr double LetterSize = 13;
constexpr double SmallSize = 7.5;
constexpr double RowGap = 1;
constexpr double CardPadding = 7;
constexpr double PhotoSide = 46;
constexpr double PhotoGap = 8;
/// Of PhotoSide on paper: 300 to the inch are 192.
constexpr int PhotoPixels = 240;
constexpr double ColumnGap = 18;
/// Between the text of a page and its head or foot.
constexpr double HeadRoom = 22;

const QColor Ink(0x10, 0x10, 0x10);
const QColor PaleInk(0x55, 0x55, 0x55);
const QColor LineInk(0xb0, 0xb0, 0xb0);

QFont sized(const QFont &base, double points, QFont::Weight weight = QFont::Normal)
{
    QFont font(base);
    font.setPixelSize(static_cast<int>(points * Unit));
    font.setWeight(weight);
    font.setHintingPreference(QFont::PreferNoHinting);
    return font;
}

struct DesignMeasures {
    int columns;
    double gapBelow;
    double padding;
    /// Of the width, for what stands before a text.
    double labelShare;
    double entryShare;
};

DesignMeasures measuresOf(PrintDesign design)
{
    switch (design) {
    case PrintDesign::PhoneList:
        return {2, 2.5, 0, 0.28, 0.5};
    case PrintDesign::Cards:
        return {2, 10, CardPadding, 0.24, 0.5};
    case PrintDesign::Directory:
        return {1, 10, 0, 0.18, 0.5};
    }
    Q_UNREACHABLE();
}

} // namespace

/// The lines of one contact, broken to the width of a column.
class PrintLayout::Block
{
public:
    struct Row {
        int text = -1;
        int textLine = 0;
        int label = -1;
        int labelLine = 0;
        double top = 0;
        double height = 0;
        bool isLetter = false;
    };

    Block(const PrintLayout &layout, const Contact &contact, bool hasLetter, bool hasPhoto)
        : m_wish(layout.m_wish)
        , m_measures(measuresOf(layout.m_wish.design))
        , m_room(hasPhoto ? (PhotoSide + PhotoGap) * Unit : 0)
        , m_width(layout.m_columnWidth - 2 * m_measures.padding * Unit - m_room)
    {
        if (hasLetter)
            add({PrintLine::Style::Letter, {}, printLetter(contact)});
        m_photoTop = m_height + (hasLetter ? 2 * Unit : 0);
        for (const PrintLine &line : printLines(contact, m_wish.design))
            add(line);
        // The next contact begins below the picture.
        if (const double missing = m_photoTop + PhotoSide * Unit - m_height; hasPhoto && missing > 0) {
            m_rows.push_back({.top = m_height, .height = missing});
            m_height += missing;
        }
    }

    /// Where the picture goes when the first row is at \a corner.
    [[nodiscard]] QRectF photoPlace(QPointF corner) const
    {
        const double x = isMirrored() ? corner.x() : corner.x() + m_width + PhotoGap * Unit;
        return {x, corner.y() + m_photoTop, PhotoSide * Unit, PhotoSide * Unit};
    }

    [[nodiscard]] const std::vector<Row> &rows() const { return m_rows; }
    [[nodiscard]] double height(int first, int end) const
    {
        if (first >= end)
            return 0;
        const Row &last = m_rows[static_cast<std::size_t>(end - 1)];
        return last.top + last.height - m_rows[static_cast<std::size_t>(first)].top;
    }
    [[nodiscard]] int rowCount() const { return static_cast<int>(m_rows.size()); }

    /// Paints rows \a first to \a end with their top left corner at \a corner.
    void paint(QPainter &painter, int first, int end, QPointF corner) const
    {
        const double left = corner.x();
        corner.rx() += isMirrored() ? m_room : 0;
        const double above = m_rows.empty() ? 0 : m_rows[static_cast<std::size_t>(first)].top;
        for (int i = first; i < end; ++i) {
            const Row &row = m_rows[static_cast<std::size_t>(i)];
            const QPointF origin = corner + QPointF(0, row.top - above);
            if (row.label >= 0)
                paintLine(painter, row.label, row.labelLine, origin);
            if (row.text >= 0)
                paintLine(painter, row.text, row.textLine, origin);
            if (row.isLetter) {
                painter.setPen(QPen(LineInk, 0.5 * Unit));
                const double y = origin.y() + row.height - 2 * Unit;
                painter.drawLine(QPointF(left, y), QPointF(left + m_width + m_room, y));
            }
        }
    }

private:
    struct Text {
        std::unique_ptr<QTextLayout> layout;
        /// Where its lines begin, from the left.
        double x = 0;
        QColor ink;
    };

    void paintLine(QPainter &painter, int text, int line, QPointF origin) const
    {
        const Text &shown = m_texts[static_cast<std::size_t>(text)];
        const QTextLine laidOut = shown.layout->lineAt(line);
        painter.setPen(shown.ink);
        // A line draws itself where it stands in its own layout; its row has the say here.
        laidOut.draw(&painter, origin + QPointF(shown.x, -laidOut.y()));
    }

    /// Lays \a text out at \a start from the leading edge, \a width wide; -1 for none.
    int addText(const QString &text, const QFont &font, double start, double width, const QColor &ink,
                bool atEnd = false)
    {
        if (text.isEmpty())
            return -1;
        QString paragraph = text;
        paragraph.replace(u'\n', QChar::LineSeparator);
        auto layout = std::make_unique<QTextLayout>(paragraph, font);
        QTextOption option(Qt::AlignAbsolute | (isMirrored() != atEnd ? Qt::AlignRight : Qt::AlignLeft));
        option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
        option.setTextDirection(Qt::LayoutDirectionAuto);
        option.setUseDesignMetrics(true);
        layout->setTextOption(option);
        layout->beginLayout();
        double y = 0;
        while (true) {
            QTextLine line = layout->createLine();
            if (!line.isValid())
                break;
            line.setLineWidth(width);
            line.setPosition({0, y});
            y += line.height();
        }
        layout->endLayout();
        m_texts.push_back({std::move(layout), isMirrored() ? m_width - start - width : start, ink});
        return static_cast<int>(m_texts.size()) - 1;
    }

    void add(const PrintLine &line)
    {
        int label = -1;
        int text = -1;
        switch (line.style) {
        case PrintLine::Style::Letter:
            m_height += m_rows.empty() ? 0 : 6 * Unit;
            text = addText(line.text, sized(m_wish.font, LetterSize, QFont::Bold), 0, m_width, Ink);
            break;
        case PrintLine::Style::Name:
            text = addText(line.text, sized(m_wish.font, NameSize, QFont::DemiBold), 0, m_width, Ink);
            break;
        case PrintLine::Style::Entry: {
            const double share = line.text.isEmpty() ? 1 : m_measures.entryShare;
            label =
                addText(line.label, sized(m_wish.font, BodySize, QFont::DemiBold), 0, m_width * share - 6 * Unit, Ink);
            text = addText(line.text, sized(m_wish.font, BodySize), m_width * m_measures.entryShare,
                           m_width * (1 - m_measures.entryShare), Ink, true);
            break;
        }
        case PrintLine::Style::Detail: {
            const double start = line.label.isEmpty() ? 0 : (m_width + m_room) * m_measures.labelShare;
            label = addText(line.label, sized(m_wish.font, SmallSize), 0, start - 4 * Unit, PaleInk);
            text = addText(line.text, sized(m_wish.font, BodySize), start, m_width - start, Ink);
            break;
        }
        }
        addRows(label, text, line.style == PrintLine::Style::Letter);
    }

    void addRows(int label, int text, bool isLetter)
    {
        const auto lines = [this](int which) {
            return which < 0 ? 0 : m_texts[static_cast<std::size_t>(which)].layout->lineCount();
        };
        const auto height = [this](int which, int line) {
            return m_texts[static_cast<std::size_t>(which)].layout->lineAt(line).height();
        };
        const int labelLines = lines(label);
        const int textLines = lines(text);
        for (int i = 0; i < std::max(labelLines, textLines); ++i) {
            Row row{.top = m_height, .isLetter = isLetter};
            if (i < labelLines) {
                row.label = label;
                row.labelLine = i;
                row.height = height(label, i);
            }
            if (i < textLines) {
                row.text = text;
                row.textLine = i;
                row.height = std::max(row.height, height(text, i));
            }
            row.height += (isLetter ? 6 : RowGap) * Unit;
            m_height += row.height;
            m_rows.push_back(row);
        }
    }

    [[nodiscard]] bool isMirrored() const { return m_wish.direction == Qt::RightToLeft; }

    const PrintWish &m_wish;
    DesignMeasures m_measures;
    /// Beside the texts, for the picture.
    double m_room = 0;
    double m_width = 0;
    double m_photoTop = 0;
    double m_height = 0;
    std::vector<Text> m_texts;
    std::vector<Row> m_rows;
};

PrintLayout::PrintLayout(PrintWish wish)
    : m_wish(std::move(wish))
{
    measure();
}

void PrintLayout::measure()
{
    const QRectF full = m_wish.page.fullRect(QPageLayout::Point);
    const QRectF inner = m_wish.page.paintRect(QPageLayout::Point);
    m_left = (inner.left() - full.left()) * Unit;
    m_top = (inner.top() - full.top() + HeadRoom) * Unit;
    m_width = inner.width() * Unit;
    m_height = std::max(inner.height() - 2 * HeadRoom, 100.0) * Unit;
    m_columns = measuresOf(m_wish.design).columns;
    m_gap = ColumnGap * Unit;
    m_columnWidth = (m_width - m_gap * (m_columns - 1)) / m_columns;
    m_pages.resize(1);
}

Result<std::shared_ptr<const PrintLayout>> PrintLayout::make(PrintWish wish, const ExportProgress &progress)
{
    constexpr qsizetype ContactsPerReport = 32;
    std::shared_ptr<PrintLayout> layout(new PrintLayout(std::move(wish)));
    const QList<Contact> &contacts = layout->m_wish.contacts;
    QString letter;
    for (qsizetype i = 0; i < contacts.size(); ++i) {
        if (progress && i % ContactsPerReport == 0 && !progress(i))
            return fail(Error::Code::Aborted);
        bool hasLetter = false;
        if (layout->m_wish.design != PrintDesign::Cards) {
            const QString own = printLetter(contacts.at(i));
            hasLetter = own != letter;
            letter = own;
        }
        const bool hasPhoto = layout->hasPhoto(contacts.at(i));
        layout->place({.contact = i, .hasLetter = hasLetter, .hasPhoto = hasPhoto},
                      Block(*layout, contacts.at(i), hasLetter, hasPhoto));
    }
    if (progress && !progress(contacts.size()))
        return fail(Error::Code::Aborted);
    return std::shared_ptr<const PrintLayout>(std::move(layout));
}

void PrintLayout::nextColumn()
{
    m_y = 0;
    if (++m_column < m_columns)
        return;
    m_column = 0;
    m_pages.emplace_back();
}

double PrintLayout::columnX(int column) const
{
    const int place = isRightToLeft() ? m_columns - 1 - column : column;
    return m_left + place * (m_columnWidth + m_gap);
}

bool PrintLayout::hasPhoto(const Contact &contact) const
{
    return m_wish.hasPhotos && m_wish.design != PrintDesign::PhoneList
        && std::any_of(contact.photos.cbegin(), contact.photos.cend(), &isPhotoImage);
}

void PrintLayout::place(Piece piece, const Block &block)
{
    const DesignMeasures measures = measuresOf(m_wish.design);
    const double padding = 2 * measures.padding * Unit;
    // In one place, unless it is so long that this would leave much of a page white.
    const double height = block.height(0, block.rowCount()) + padding;
    const bool isLong = height > m_height / 2;
    if (m_y > 0 && m_y + (isLong ? m_height / 4 : height) > m_height)
        nextColumn();
    int first = 0;
    while (first < block.rowCount()) {
        int end = first + 1;
        while (end < block.rowCount() && m_y + block.height(first, end + 1) + padding <= m_height)
            ++end;
        piece.firstRow = first;
        piece.endRow = end;
        piece.x = columnX(m_column);
        piece.y = m_top + m_y;
        m_pages.back().pieces.push_back(piece);
        m_y += block.height(first, end) + padding + measures.gapBelow * Unit;
        first = end;
        if (first < block.rowCount())
            nextColumn();
    }
}

QSizeF PrintLayout::pageSize() const
{
    return m_wish.page.fullRect(QPageLayout::Point).size();
}

QImage PrintLayout::photo(qsizetype contact) const
{
    for (const QString &photo : m_wish.contacts.at(contact).photos) {
        if (const QImage image = photoImage(photo, PhotoPixels); !image.isNull())
            return image;
    }
    return {};
}

QList<qsizetype> PrintLayout::photosOn(int number) const
{
    QList<qsizetype> contacts;
    for (const Piece &piece : m_pages.at(static_cast<std::size_t>(number)).pieces) {
        if (piece.hasPhoto && piece.firstRow == 0)
            contacts += piece.contact;
    }
    return contacts;
}

void PrintLayout::paintPhoto(QPainter &painter, const QImage &image, const QRectF &place) const
{
    if (image.isNull())
        return;
    // As large as fits, in the corner.
    QRectF shown(QPointF(), QSizeF(image.size()).scaled(place.size(), Qt::KeepAspectRatio));
    shown.moveTop(place.top());
    if (isRightToLeft())
        shown.moveLeft(place.left());
    else
        shown.moveRight(place.right());
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    painter.drawImage(shown, image);
}

void PrintLayout::paint(QPainter &painter, int number, const PhotoOf &photoOf) const
{
    painter.save();
    painter.scale(1 / Unit, 1 / Unit);
    const double padding = measuresOf(m_wish.design).padding * Unit;
    for (const Piece &piece : m_pages.at(static_cast<std::size_t>(number)).pieces) {
        const Block block(*this, m_wish.contacts.at(piece.contact), piece.hasLetter, piece.hasPhoto);
        const QPointF corner(piece.x + padding, piece.y + padding);
        if (m_wish.design == PrintDesign::Cards) {
            painter.setPen(QPen(LineInk, 0.5 * Unit));
            painter.setBrush(Qt::NoBrush);
            const double height = block.height(piece.firstRow, piece.endRow) + 2 * padding;
            painter.drawRoundedRect(QRectF(piece.x, piece.y, m_columnWidth, height), 3 * Unit, 3 * Unit);
        }
        block.paint(painter, piece.firstRow, piece.endRow, corner);
        const QRectF place = block.photoPlace(corner);
        // On the smallest paper the rows beside it may end before it does.
        const double bottom = corner.y() + block.height(piece.firstRow, piece.endRow) + 1;
        if (piece.hasPhoto && piece.firstRow == 0 && place.bottom() <= bottom)
            paintPhoto(painter, photoOf ? photoOf(piece.contact) : photo(piece.contact), place);
    }
    paintMargins(painter, number);
    painter.restore();
}

void PrintLayout::paintMargins(QPainter &painter, int number) const
{
    const QFont font = sized(m_wish.font, SmallSize);
    painter.setFont(font);
    painter.setPen(PaleInk);
    const double height = QFontMetricsF(font).height();
    const double foot = m_top + m_height + HeadRoom * Unit - height;
    const QRectF head(m_left, m_top - HeadRoom * Unit, m_width, height);
    const int leading = isRightToLeft() ? Qt::AlignRight : Qt::AlignLeft;
    const int trailing = isRightToLeft() ? Qt::AlignLeft : Qt::AlignRight;
    const int plain = Qt::AlignAbsolute | Qt::TextSingleLine;
    const QString title = QFontMetricsF(font).elidedText(PlainText::selfDirected(PlainText::oneLine(m_wish.title)),
                                                         Qt::ElideRight, m_width * 0.7);
    painter.drawText(head, plain | leading, title);
    painter.drawText(head, plain | trailing, m_wish.date);
    painter.drawText(QRectF(m_left, foot, m_width, height), plain | Qt::AlignHCenter,
                     //: At the foot of a printed page: "Page 3 of 12"
                     QCoreApplication::translate("Ferry::PrintLayout", "Page %1 of %2")
                         .arg(QLocale().toString(number + 1), QLocale().toString(pageCount())));
}

} // namespace Ferry
