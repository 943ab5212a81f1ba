// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QProxyStyle>

namespace Ferry {

/// The platform's style, with outlines that can be seen on a dark palette.
///
/// Fusion outlines check boxes and line edits with Window.darker(140), 1.2:1 on a dark window where WCAG 2.2
/// wants 3:1. For those primitives, and only on Fusion, a lighter window colour is handed down; nothing is
/// painted here.
///
/// Cells and headers of tables get a margin of one grid step, in which Fusion has two or three pixels.
class FerryStyle : public QProxyStyle
{
    Q_OBJECT

public:
    /// Over the style of the platform's choice.
    FerryStyle();

    [[nodiscard]] QSize sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &contents,
                                         const QWidget *widget) const override;
    void drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                       const QWidget *widget) const override;

    [[nodiscard]] int pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const override;
    [[nodiscard]] QRect subElementRect(SubElement element, const QStyleOption *option,
                                       const QWidget *widget) const override;

    /// No icons on the buttons of dialogs: words do.
    int styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                  QStyleHintReturn *returnData) const override;

    /// Of Fusion's own icons in every menu bar, tool bar and search field, ours instead: to read its pictures, Qt loads each
    /// image plugin there is.
    [[nodiscard]] QIcon standardIcon(StandardPixmap which, const QStyleOption *option,
                                     const QWidget *widget) const override;

private:
    bool m_fusion = false;
};

} // namespace Ferry
