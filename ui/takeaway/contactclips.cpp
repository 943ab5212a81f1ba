// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/takeaway/contactclips.h"

#include "app/formats/contactexport.h"
#include "models/items/contacttablemodel.h"
#include "ui/takeaway/lazymimedata.h"

#include <QBuffer>
#include <QClipboard>
#include <QGuiApplication>

using namespace Qt::Literals::StringLiterals;

namespace Ferry {

namespace {

/// From so many on they are got ready before anybody asks.
constexpr qsizetype Many = 2'000;

/// What stands in the cell, in one line.
QString cell(const Contact &contact, int column)
{
    QString text = columnText(contact, static_cast<ContactTableModel::Column>(column));
    for (QChar &c : text) {
        if (c.category() == QChar::Other_Control || c == QChar::LineSeparator || c == QChar::ParagraphSeparator)
            c = u' ';
    }
    return text;
}

} // namespace

QStringList vCardTypes()
{
    return {u"text/vcard"_s, u"text/x-vcard"_s};
}

QByteArray contactsAsVCards(const QList<Contact> &contacts, ExportFormat format)
{
    QBuffer buffer;
    const bool isWritten = buffer.open(QIODevice::WriteOnly) && writerFor(format)(buffer, contacts, {}, {}).has_value();
    return isWritten ? buffer.data() : QByteArray();
}

QByteArray contactsAsLines(const QList<Contact> &contacts)
{
    QByteArray lines;
    for (const Contact &contact : contacts) {
        if (!lines.isEmpty())
            lines += '\n';
        for (int column = 0; column < ContactTableModel::ColumnCount; ++column) {
            if (column > 0)
                lines += '\t';
            lines += cell(contact, column).toUtf8();
        }
    }
    return lines;
}

QByteArray contactsAsHtml(const QList<Contact> &contacts, const QStringList &headers)
{
    // How LibreOffice, and how Excel, is told that a cell is a text.
    static constexpr char Cell[] = "<td sdnum=\"1033;0;@\">";
    QByteArray html = "<!DOCTYPE html>\n<html><head><meta charset=\"utf-8\">"
                      "<style>td { mso-number-format: \"\\@\"; }</style></head><body><table dir=\"auto\">\n<tr>";
    for (const QString &header : headers)
        html += "<th>" + header.toHtmlEscaped().toUtf8() + "</th>";
    html += "</tr>\n";
    for (const Contact &contact : contacts) {
        html += "<tr>";
        for (int column = 0; column < ContactTableModel::ColumnCount; ++column)
            html += Cell + cell(contact, column).toHtmlEscaped().toUtf8() + "</td>";
        html += "</tr>\n";
    }
    return html + "</table></body></html>\n";
}

QStringList tableHeaders()
{
    QStringList headers;
    for (int column = 0; column < ContactTableModel::ColumnCount; ++column)
        headers.append(ContactTableModel::columnHeader(column, Qt::Horizontal, Qt::DisplayRole).toString());
    return headers;
}

void copyContacts(const QList<Contact> &contacts)
{
    if (contacts.isEmpty())
        return;
    auto data = std::make_unique<LazyMimeData>();
    data->offer(vCardTypes(), [contacts] { return contactsAsVCards(contacts); });
    data->offer({u"text/html"_s}, [contacts, headers = tableHeaders()] { return contactsAsHtml(contacts, headers); });
    data->offer({u"text/plain"_s}, [contacts] { return contactsAsLines(contacts); });
    if (contacts.size() >= Many)
        data->prepare();
    QGuiApplication::clipboard()->setMimeData(data.release());
}

} // namespace Ferry
