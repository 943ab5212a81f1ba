// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/scriptedsession.h"
#include "ui/export/exporter.h"
#include "ui/widgets/activitybar.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/plainlabel.h"

#include <QDesktopServices>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

using namespace Qt::Literals::StringLiterals;
using namespace Ferry;
using Test::people;

class TestExporter : public QObject
{
    Q_OBJECT

public slots:
    void takeUrl(const QUrl &url) { m_opened.append(url); }

private slots:
    void init()
    {
        m_dir = std::make_unique<QTemporaryDir>();
        m_activity = std::make_unique<ActivityBar>();
        m_activity->hide();
        m_messages = std::make_unique<MessageBar>();
        m_exporter = std::make_unique<Exporter>(*m_activity, *m_messages);
        m_opened.clear();
        QDesktopServices::setUrlHandler(u"file"_s, this, "takeUrl");
    }
    void cleanup()
    {
        QDesktopServices::unsetUrlHandler(u"file"_s);
        m_exporter.reset();
    }

    void itSaysHowManyWentWhereAndShowsTheFolder()
    {
        QSignalSpy finished(m_exporter.get(), &Exporter::finished);
        QSignalSpy busy(m_exporter.get(), &Exporter::busyChanged);
        m_exporter->start(people(12), ExportFormat::VCard3, m_dir->filePath(u"<b>people.vcf"_s));
        QVERIFY(m_exporter->isBusy());
        QVERIFY(finished.wait(30'000));
        QVERIFY(!m_exporter->isBusy());
        QCOMPARE(busy.size(), 2);
        QVERIFY(m_activity->isHidden());
        QVERIFY2(message().contains(u"12"_s) && message().contains(u"<b>people.vcf"_s), qPrintable(message()));
        QVERIFY2(message().contains(u"12 of 12 as sent"_s), qPrintable(message()));
        button()->click();
        QCOMPARE(m_opened, QList<QUrl>{QUrl::fromLocalFile(m_dir->path())});
    }

    void severalFilesAreShownByTheirFolder()
    {
        ExportPlan plan = planFor(ExportTarget::GoogleContacts, 5);
        plan.files = ExportPlan::Files::OnePerContact;
        QSignalSpy finished(m_exporter.get(), &Exporter::finished);
        m_exporter->start(*prepareExport(people(5), plan), m_dir->filePath(u"out"_s));
        QVERIFY(finished.wait(30'000));
        QVERIFY2(message().contains(u"5 of 5 as sent"_s) && message().contains(u"contacts.google.com"_s),
                 qPrintable(message()));
        button()->click();
        QCOMPARE(m_opened, QList<QUrl>{QUrl::fromLocalFile(m_dir->filePath(u"out"_s))});
    }

    void aSecondOneIsRefusedWhileOneRuns()
    {
        QSignalSpy finished(m_exporter.get(), &Exporter::finished);
        m_exporter->start(people(12), ExportFormat::VCard3, m_dir->filePath(u"a.vcf"_s));
        m_exporter->start(people(12), ExportFormat::VCard3, m_dir->filePath(u"b.vcf"_s));
        QCOMPARE(finished.size(), 1);
        QCOMPARE(finished.takeFirst().constFirst().value<Result<ExportReport>>().error().code, Error::Code::Locked);
        QVERIFY(finished.wait(30'000));
        QVERIFY(QFile::exists(m_dir->filePath(u"a.vcf"_s)));
        QVERIFY(!QFile::exists(m_dir->filePath(u"b.vcf"_s)));
    }

    void aFailureIsToldWithoutAWayToAFolder()
    {
        QSignalSpy finished(m_exporter.get(), &Exporter::finished);
        m_exporter->start(people(1), ExportFormat::VCard3, m_dir->filePath(u"missing/a.vcf"_s));
        QVERIFY(finished.wait(30'000));
        QVERIFY(!message().isEmpty());
        QVERIFY(button()->isHidden());
    }

    void whatTheCancelButtonLeavesIsWhatIsSaid()
    {
        QSignalSpy finished(m_exporter.get(), &Exporter::finished);
        const QString path = m_dir->filePath(u"a.vcf"_s);
        m_exporter->start(people(5000), ExportFormat::VCard3, path);
        m_activity->findChild<QToolButton *>()->click();
        QVERIFY(finished.wait(30'000));
        const auto report = finished.constFirst().constFirst().value<Result<ExportReport>>();
        QCOMPARE(QFile::exists(path), report.has_value());
        QCOMPARE(!m_messages->isHidden(), report.has_value()); // whoever cancels needs no telling
        QVERIFY(m_activity->isHidden());
    }

    void itMayGoWhileItWrites()
    {
        m_exporter->start(people(5000), ExportFormat::VCard3, m_dir->filePath(u"a.vcf"_s));
        QCoreApplication::processEvents();
        m_exporter.reset();
        QCoreApplication::processEvents();
    }

private:
    [[nodiscard]] QString message() const { return m_messages->findChild<PlainLabel *>(u"messageText"_s)->text(); }
    [[nodiscard]] QPushButton *button() const { return m_messages->findChild<QPushButton *>(); }

    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<ActivityBar> m_activity;
    std::unique_ptr<MessageBar> m_messages;
    std::unique_ptr<Exporter> m_exporter;
    QList<QUrl> m_opened;
};

QTEST_MAIN(TestExporter)
#include "tst_exporter.moc"
