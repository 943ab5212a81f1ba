// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/formats/contactsink.h"
#include "models/core/result.h"
#include "ui/print/printdesign.h"

#include <QFont>
#include <QImage>
#include <QPageLayout>
#include <QString>

#include <functional>
#include <memory>
#include <vector>

class QPainter;

namespace Ferry {

/// What is to be on paper, and how.
struct PrintWish {
    /// In the order in which they are to stand there.
    QList<Contact> contacts = {};
    PrintDesign design = PrintDesign::PhoneList;
    /// Beside the name, where the design has room and the picture came along.
    bool hasPhotos = true;
    /// At the head of each page, beside the date; may be anything.
    QString title = {};
    QString date = {};
    QPageLayout page = {};
    Qt::LayoutDirection direction = Qt::LeftToRight;
    QFont font = {};
};

/// Contacts laid out on pages. Only where things stand is kept; a page's texts are laid out anew when it is painted, so that
/// a hundred thousand contacts take no more memory than their places. Never changed once made: threads share it.
class PrintLayout
{
public:
    /// Blocks: call it off the GUI's thread. Aborted by \a progress.
    [[nodiscard]] static Result<std::shared_ptr<const PrintLayout>> make(PrintWish wish,
                                                                         const ExportProgress &progress = {});

    [[nodiscard]] int pageCount() const { return static_cast<int>(m_pages.size()); }
    [[nodiscard]] const PrintWish &wish() const { return m_wish; }
    /// The whole page, in points.
    [[nodiscard]] QSizeF pageSize() const;
    /// A picture of the contact with this place in wish(); null where there is none to show.
    using PhotoOf = std::function<QImage(qsizetype contact)>;
    /// Paints page \a number, from 0 on, in points of the whole page. Without \a photoOf each picture is decoded with
    /// photo() and dropped at once.
    void paint(QPainter &painter, int number, const PhotoOf &photoOf = {}) const;
    /// The contacts whose pictures are on page \a number.
    [[nodiscard]] QList<qsizetype> photosOn(int number) const;
    /// Decoded to the size that paper takes; takes some milliseconds.
    [[nodiscard]] QImage photo(qsizetype contact) const;

private:
    class Block;
    /// Rows of one contact, in one place.
    struct Piece {
        qsizetype contact = 0;
        int firstRow = 0;
        int endRow = 0;
        double x = 0;
        double y = 0;
        bool hasLetter = false;
        bool hasPhoto = false;
    };
    struct Page {
        std::vector<Piece> pieces;
    };

    explicit PrintLayout(PrintWish wish);
    void measure();
    void place(Piece piece, const Block &block);
    [[nodiscard]] bool hasPhoto(const Contact &contact) const;
    void nextColumn();
    [[nodiscard]] double columnX(int column) const;
    [[nodiscard]] bool isRightToLeft() const { return m_wish.direction == Qt::RightToLeft; }
    void paintPhoto(QPainter &painter, const QImage &image, const QRectF &place) const;
    void paintMargins(QPainter &painter, int number) const;

    PrintWish m_wish;
    std::vector<Page> m_pages;
    /// In units of the layout.
    double m_left = 0;
    double m_top = 0;
    double m_width = 0;
    double m_height = 0;
    double m_columnWidth = 0;
    double m_gap = 0;
    int m_columns = 1;
    /// Where the next block goes.
    int m_column = 0;
    double m_y = 0;
};

} // namespace Ferry
