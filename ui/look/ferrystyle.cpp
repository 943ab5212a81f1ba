// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/look/ferrystyle.h"

#include "ui/look/colour.h"
#include "ui/look/icons.h"
#include "ui/look/metrics.h"

#include <QHeaderView>
#include <QStyleOption>
#include <QTableView>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace Ferry {

namespace {

const QColor LighterWindow(0xc0, 0xc6, 0xcc);

} // namespace

FerryStyle::FerryStyle()
    : m_fusion(baseStyle()->name().compare("fusion"_L1, Qt::CaseInsensitive) == 0)
{
}

QSize FerryStyle::sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &contents,
                                   const QWidget *widget) const
{
    QSize size = QProxyStyle::sizeFromContents(type, option, contents, widget);
    if (m_fusion && type == CT_PushButton && option) {
        // Fusion has at least 80 pixels, and hardly a margin beyond.
        const int wanted = contents.width() + 3 * Metrics::Grid;
        size.setWidth(std::max(size.width(), wanted));
    }
    return size;
}

void FerryStyle::drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                               const QWidget *widget) const
{
    if (m_fusion && isDark(option->palette)) {
        if (element == PE_IndicatorCheckBox || element == PE_IndicatorRadioButton) {
            if (const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option)) {
                QStyleOptionButton lighter = *button;
                lighter.palette.setColor(QPalette::Window, LighterWindow);
                QProxyStyle::drawPrimitive(element, &lighter, painter, widget);
                return;
            }
        } else if (element == PE_FrameLineEdit || element == PE_PanelLineEdit) {
            if (const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option)) {
                QStyleOptionFrame lighter = *frame;
                lighter.palette.setColor(QPalette::Window, LighterWindow);
                QProxyStyle::drawPrimitive(element, &lighter, painter, widget);
                return;
            }
        }
    }
    QProxyStyle::drawPrimitive(element, option, painter, widget);
}

int FerryStyle::pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const
{
    const bool inTable = qobject_cast<const QTableView *>(widget)
        || (qobject_cast<const QHeaderView *>(widget) && qobject_cast<const QTableView *>(widget->parentWidget()));
    if (inTable && metric == PM_HeaderMargin)
        return Metrics::Grid;
    if (inTable && metric == PM_FocusFrameHMargin)
        return Metrics::Grid - 1; // QCommonStyle adds one
    return QProxyStyle::pixelMetric(metric, option, widget);
}

QRect FerryStyle::subElementRect(SubElement element, const QStyleOption *option, const QWidget *widget) const
{
    QRect rect = QProxyStyle::subElementRect(element, option, widget);
    // Fusion puts the sort arrow a fixed way below the top of the header.
    if (m_fusion && element == SE_HeaderArrow && option)
        rect.moveTop(option->rect.top() + (option->rect.height() - rect.height()) / 2);
    return rect;
}

int FerryStyle::styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                          QStyleHintReturn *returnData) const
{
    if (hint == SH_DialogButtonBox_ButtonsHaveIcons)
        return 0;
    return QProxyStyle::styleHint(hint, option, widget, returnData);
}

QIcon FerryStyle::standardIcon(StandardPixmap which, const QStyleOption *option, const QWidget *widget) const
{
    if (m_fusion && which == SP_ToolBarHorizontalExtensionButton)
        return icon("more"_L1);
    if (m_fusion && which == SP_LineEditClearButton)
        return icon("cancel"_L1);
    return QProxyStyle::standardIcon(which, option, widget);
}

} // namespace Ferry
