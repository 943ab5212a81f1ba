// SPDX-License-Identifier: GPL-3.0-or-later
// Every quiet page in light, dark, right to left and large type: nothing is cut. With FERRY_PICTURES=DIR in the
// environment the pictures are kept for a look.
#include "models/items/sourcelistmodel.h"
#include "ui/look/ferrystyle.h"
#include "ui/look/theme.h"
#include "ui/pages/failurepage.h"
#include "ui/pages/gatheringpage.h"
#include "ui/pages/sourcepage.h"
#include "ui/pages/welcomepage.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/steptrail.h"

#include <QApplication>
#include <QDir>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QTest>
#include <QVBoxLayout>

using namespace Ferry;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

enum class Variant { Light, Dark, RightToLeft, Large, Narrow };

/// A page under the line of steps, as the journey shows it.
class Stage : public QWidget
{
    Q_OBJECT

public:
    Stage(StepTrail::Step step, QWidget *page)
    {
        auto *trail = new StepTrail;
        trail->setCurrent(step);
        auto *layout = new QVBoxLayout(this);
        layout->setContentsMargins(0, 16, 0, 0);
        layout->addWidget(trail);
        layout->addWidget(page, 1);
    }
};

} // namespace

class TestPageLooks : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        QVERIFY(QApplication::setStyle(u"fusion"_s));
        QApplication::setStyle(new FerryStyle);
        QLocale::setDefault(QLocale(u"en_US"_s));
        m_font = QApplication::font();
    }
    void cleanup()
    {
        QApplication::setPalette(QPalette());
        QApplication::setFont(m_font);
        QApplication::setLayoutDirection(Qt::LeftToRight);
    }

    void nothingIsCut_data()
    {
        QTest::addColumn<QString>("page");
        QTest::addColumn<Variant>("variant");
        for (const auto page :
             {"welcome"_L1, "source"_L1, "source-tile"_L1, "source-empty"_L1, "source-desktop"_L1, "gathering"_L1,
              "downloading"_L1, "failure"_L1, "failure-partial"_L1, "cancelled"_L1, "failure-key"_L1}) {
            QTest::addRow("%s-light", page.data()) << QString(page) << Variant::Light;
            QTest::addRow("%s-dark", page.data()) << QString(page) << Variant::Dark;
            QTest::addRow("%s-rtl", page.data()) << QString(page) << Variant::RightToLeft;
            QTest::addRow("%s-large", page.data()) << QString(page) << Variant::Large;
            QTest::addRow("%s-narrow", page.data()) << QString(page) << Variant::Narrow;
        }
    }
    void nothingIsCut()
    {
        QFETCH(QString, page);
        QFETCH(Variant, variant);
        QApplication::setPalette(variant == Variant::Dark ? darkPalette() : lightPalette());
        if (variant == Variant::RightToLeft)
            QApplication::setLayoutDirection(Qt::RightToLeft);
        if (variant == Variant::Large) {
            QFont large = m_font;
            large.setPointSizeF(m_font.pointSizeF() * 1.5);
            QApplication::setFont(large);
        }

        SourceListModel sources;
        sources.setRecent({u"yahoo"_s, u"gmx"_s});
        const std::unique_ptr<QWidget> stage = make(page, sources);
        stage->resize(variant == Variant::Narrow ? QSize(400, 640) : QSize(900, 640));
        stage->show();
        QVERIFY(QTest::qWaitForWindowActive(stage.get()));
        const QPixmap picture = stage->grab();
        if (const QString folder = qEnvironmentVariable("FERRY_PICTURES"); !folder.isEmpty())
            QVERIFY(picture.save(QDir(folder).filePath(QLatin1StringView(QTest::currentDataTag()) + ".png"_L1)));

        const QList<QLabel *> labels = stage->findChildren<QLabel *>();
        for (const QLabel *label : labels) {
            if (!label->isVisible())
                continue;
            const int needed = label->wordWrap() ? label->heightForWidth(label->width()) : label->sizeHint().height();
            QVERIFY2(label->height() >= needed, qPrintable(label->text()));
            QVERIFY2(label->wordWrap() || label->width() >= label->sizeHint().width(), qPrintable(label->text()));
        }
        const QList<QPushButton *> buttons = stage->findChildren<QPushButton *>();
        for (const QPushButton *button : buttons) {
            if (!button->isVisible())
                continue;
            QVERIFY2(button->width() >= button->minimumSizeHint().width(), qPrintable(button->text()));
            const QRect inWindow(button->mapTo(stage.get(), QPoint(0, 0)), button->size());
            QVERIFY2(inWindow.left() >= 0 && inWindow.right() < stage->width(), qPrintable(button->text()));
        }
    }

private:
    static std::unique_ptr<QWidget> make(const QString &name, SourceListModel &sources)
    {
        using enum StepTrail::Step;
        if (name == "welcome"_L1)
            return std::make_unique<WelcomePage>(WelcomePage::Demo::Offered);
        if (name.startsWith("source"_L1)) {
            auto *page = new SourcePage(sources);
            auto *search = page->findChild<QLineEdit *>(u"search"_s);
            if (name == "source-tile"_L1)
                page->findChild<QListView *>(u"tiles"_s)->setCurrentIndex(sources.index(1));
            if (name == "source-empty"_L1)
                search->setText(u"nowhere"_s);
            if (name == "source-desktop"_L1) {
                search->setText(u"outlook for"_s);
                QTest::keyClick(search, Qt::Key_Return);
            }
            return std::make_unique<Stage>(Source, page);
        }
        if (name == "gathering"_L1 || name == "downloading"_L1) {
            auto *page = new GatheringPage;
            ImportProgress progress{
                .phase = ImportPhase::Gathering, .request = {.service = u"yahoo"_s}, .gathered = 1'234};
            if (name == "downloading"_L1) {
                progress.phase = ImportPhase::Downloading;
                progress.received = 1'000;
                progress.total = 2'340;
                progress.skipped = 3;
            }
            page->showProgress(progress, 65s);
            return std::make_unique<Stage>(Gathering, page);
        }
        auto *page = new FailurePage;
        ErrorContext context{.sourceName = u"Yahoo"_s};
        Error error{.code = Error::Code::Network};
        if (name == "failure-partial"_L1) {
            error.code = Error::Code::Gone;
            context.received = 1'000;
            context.total = 2'340;
        } else if (name == "cancelled"_L1) {
            error = {.code = Error::Code::Service, .serviceCode = 514};
        } else if (name == "failure-key"_L1) {
            error.code = Error::Code::NotConfigured;
        }
        page->showError(error, context);
        return std::make_unique<Stage>(Consent, page);
    }

    QFont m_font;
};

QTEST_MAIN(TestPageLooks)
#include "tst_pagelooks.moc"
