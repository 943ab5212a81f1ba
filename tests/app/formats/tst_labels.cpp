// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/formats/labels.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace Ferry;
using Place = LabelKind::Place;
using Device = LabelKind::Device;

class TestLabels : public QObject
{
    Q_OBJECT

private slots:
    void labelsAreReadInStandardTerms_data()
    {
        QTest::addColumn<QString>("label");
        QTest::addColumn<LabelKind>("expected");
        const auto row = [](const char16_t *label, LabelKind kind) {
            const QString text = QString::fromUtf16(label);
            QTest::newRow(qPrintable(u'"' + text + u'"')) << text << kind;
        };
        row(u"", {});
        row(u"Home", {Place::Home});
        row(u"HOME", {Place::Home});
        row(u"Home 1", {Place::Home});
        row(u"personal", {Place::Home});
        row(u"business", {Place::Work});
        row(u"Work Mobile", {Place::Work, Device::Mobile});
        row(u"Business fax", {Place::Work, Device::Fax});
        row(u"Home fax", {Place::Home, Device::Fax});
        row(u"mobile", {Place::None, Device::Mobile});
        row(u"E-mail 2", {});
        row(u"Email 1", {});
        row(u"Other", {Place::Other});
        row(u"pager", {Place::None, Device::Pager});
        row(u"Main", {Place::None, Device::Main});
        row(u"Primary", {Place::None, Device::None, false});
        row(u"account", {Place::None, Device::None, false});
        row(u"Ferienhaus", {Place::None, Device::None, false});
        row(u"Home, summer", {Place::None, Device::None, false});
        row(u"home summer", {Place::Home, Device::None, false});
        row(u"home work", {Place::Home, Device::None, false});
        row(u"mobile fax", {Place::None, Device::Mobile, false});
        row(u"٣", {Place::None, Device::None, false});
        row(u" - ", {});
    }
    void labelsAreReadInStandardTerms()
    {
        QFETCH(QString, label);
        QFETCH(LabelKind, expected);
        const LabelKind kind = classifyLabel(label);
        QCOMPARE(kind.place, expected.place);
        QCOMPARE(kind.device, expected.device);
        QCOMPARE(kind.exact, expected.exact);
    }

    void labelTextIsOneLine() { QCOMPARE(labelText(u" a\r\nb\tc\u0000d "_s), u"a b cd"_s); }
};

QTEST_GUILESS_MAIN(TestLabels)
#include "tst_labels.moc"
