// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/look/colour.h"
#include "ui/look/ferrystyle.h"
#include "ui/look/theme.h"
#include "ui/look/type.h"

#include <QApplication>
#include <QCheckBox>
#include <QDBusContext>
#include <QDBusMessage>
#include <QLineEdit>
#include <QProcess>
#include <QRadioButton>
#include <QSignalSpy>
#include <QTest>

using namespace Ferry;
using namespace Qt::Literals::StringLiterals;

namespace {

/// Stands in for the desktop's portal; \a scheme is its color-scheme.
class MockPortal : public QObject, protected QDBusContext
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.portal.Settings")

public:
    explicit MockPortal(const QDBusConnection &bus)
        : m_bus(bus)
    {
        m_bus.registerObject(u"/org/freedesktop/portal/desktop"_s, this,
                             QDBusConnection::ExportScriptableSlots | QDBusConnection::ExportScriptableSignals);
        m_bus.registerService(u"org.freedesktop.portal.Desktop"_s);
    }
    ~MockPortal() override
    {
        m_bus.unregisterService(u"org.freedesktop.portal.Desktop"_s);
        m_bus.unregisterObject(u"/org/freedesktop/portal/desktop"_s);
    }

    void change(uint to)
    {
        emit SettingChanged(u"org.freedesktop.appearance"_s, u"color-scheme"_s, QDBusVariant(QVariant::fromValue(to)));
    }

    uint scheme = 0;
    bool silent = false;

public slots:
    Q_SCRIPTABLE QDBusVariant Read(const QString &, const QString &)
    {
        if (silent)
            setDelayedReply(true);
        return QDBusVariant(QVariant::fromValue(QDBusVariant(QVariant::fromValue(scheme))));
    }

signals:
    Q_SCRIPTABLE void SettingChanged(const QString &group, const QString &key, const QDBusVariant &value);

private:
    QDBusConnection m_bus;
};

/// The strongest contrast with the window along the widget's middle row: its outline, where it is empty.
double outlineContrast(QWidget &widget)
{
    widget.ensurePolished();
    widget.resize(widget.sizeHint());
    const QImage picture = widget.grab().toImage();
    const QColor window = widget.palette().color(QPalette::Window);
    double best = 1;
    for (int x = 0; x < std::min(12, picture.width()); ++x)
        best = std::max(best, contrastRatio(picture.pixelColor(x, picture.height() / 2), window));
    return best;
}

} // namespace

class TestTheme : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        m_daemon.start(u"dbus-daemon"_s, {u"--session"_s, u"--nofork"_s, u"--print-address"_s});
        QVERIFY2(m_daemon.waitForStarted(), "dbus-daemon is needed (Debian: dbus-daemon)");
        QVERIFY(m_daemon.waitForReadyRead());
        const QString address = QString::fromLatin1(m_daemon.readLine()).trimmed();
        QVERIFY(QDBusConnection::connectToBus(address, u"portal"_s).isConnected());
        QVERIFY(QDBusConnection::connectToBus(address, u"program"_s).isConnected());
    }
    void cleanup() { QApplication::setPalette(QPalette()); }
    void cleanupTestCase()
    {
        QDBusConnection::disconnectFromBus(u"portal"_s);
        QDBusConnection::disconnectFromBus(u"program"_s);
        m_daemon.kill();
        m_daemon.waitForFinished();
    }

    void followsTheDesktop_data()
    {
        QTest::addColumn<uint>("scheme");
        QTest::addColumn<bool>("dark");
        QTest::newRow("no preference") << 0U << false;
        QTest::newRow("dark") << 1U << true;
        QTest::newRow("light") << 2U << false;
        QTest::newRow("a number of the future") << 7U << false;
    }
    void followsTheDesktop()
    {
        QFETCH(uint, scheme);
        QFETCH(bool, dark);
        MockPortal portal(portalBus());
        portal.scheme = scheme;

        Theme theme(programBus());
        QVERIFY(!isDark(QApplication::palette())); // asked without waiting
        QSignalSpy known(&theme, &Theme::preferenceKnown);
        QVERIFY(known.wait());
        QCOMPARE(isDark(QApplication::palette()), dark);
    }

    void noticesAChange()
    {
        MockPortal portal(portalBus());
        Theme theme(programBus());
        QSignalSpy known(&theme, &Theme::preferenceKnown);
        QVERIFY(known.wait());
        QWidget window;

        portal.change(1);
        QTRY_VERIFY(isDark(window.palette()));
        portal.change(2);
        QTRY_VERIFY(!isDark(window.palette()));
    }

    void doesWithoutAPortal()
    {
        Theme theme(programBus());
        QSignalSpy known(&theme, &Theme::preferenceKnown);
        QVERIFY(known.wait());
        QCOMPARE(theme.preference(), Theme::Preference::None);
    }

    void doesWithoutABus()
    {
        Theme theme(QDBusConnection(u"never connected"_s));
        QSignalSpy known(&theme, &Theme::preferenceKnown);
        QVERIFY(known.wait());
        QVERIFY(!isDark(QApplication::palette()));
    }

    void doesNotWaitForASlowPortal()
    {
        MockPortal portal(portalBus());
        portal.silent = true;
        Theme theme(programBus());
        QSignalSpy known(&theme, &Theme::preferenceKnown);
        QVERIFY(known.wait(4000));
        QCOMPARE(theme.preference(), Theme::Preference::None);
        portal.change(1); // its later word counts
        QTRY_VERIFY(isDark(QApplication::palette()));
    }

    void thePersonsChoiceGoesFirst()
    {
        MockPortal portal(portalBus());
        portal.scheme = 1;
        Theme theme(programBus());
        theme.setScheme(ColorScheme::Light);
        QSignalSpy known(&theme, &Theme::preferenceKnown);
        QVERIFY(known.wait());
        QVERIFY(!isDark(QApplication::palette()));
        theme.setScheme(ColorScheme::Dark);
        QVERIFY(isDark(QApplication::palette()));
        theme.setScheme(ColorScheme::System);
        QVERIFY(isDark(QApplication::palette()));
    }

    void palettesAreReadable_data()
    {
        QTest::addColumn<QPalette>("palette");
        QTest::newRow("light") << lightPalette();
        QTest::newRow("dark") << darkPalette();
    }
    void palettesAreReadable()
    {
        QFETCH(QPalette, palette);
        const auto contrast = [&palette](QPalette::ColorRole text, QPalette::ColorRole ground) {
            return contrastRatio(palette.color(text), palette.color(ground));
        };
        QVERIFY(contrast(QPalette::WindowText, QPalette::Window) >= 7);
        QVERIFY(contrast(QPalette::Text, QPalette::Base) >= 7);
        QVERIFY(contrast(QPalette::Text, QPalette::AlternateBase) >= 7);
        QVERIFY(contrast(QPalette::ButtonText, QPalette::Button) >= 7);
        QVERIFY(contrast(QPalette::ToolTipText, QPalette::ToolTipBase) >= 7);
        QVERIFY(contrast(QPalette::HighlightedText, QPalette::Highlight) >= 4.5);
        QVERIFY(contrast(QPalette::Link, QPalette::Window) >= 4.5);
        QVERIFY(contrast(QPalette::LinkVisited, QPalette::Window) >= 4.5);
        QVERIFY(contrast(QPalette::PlaceholderText, QPalette::Base) >= 4.5);
        QVERIFY(contrastRatio(secondaryText(palette), palette.color(QPalette::Window)) >= 4.5);
    }

    void outlinesCanBeSeenInTheDark()
    {
        QVERIFY(QApplication::setStyle(u"fusion"_s));
        QApplication::setStyle(new FerryStyle);
        QApplication::setPalette(darkPalette());
        QCheckBox box;
        QRadioButton radio;
        QLineEdit line;
        QVERIFY2(outlineContrast(box) >= 3, qPrintable(QString::number(outlineContrast(box))));
        QVERIFY2(outlineContrast(radio) >= 3, qPrintable(QString::number(outlineContrast(radio))));
        QVERIFY2(outlineContrast(line) >= 3, qPrintable(QString::number(outlineContrast(line))));
    }

    void fontsGoByFactor()
    {
        QFont pixels;
        pixels.setPixelSize(20);
        QCOMPARE(scaledFont(pixels, 1.5).pixelSize(), 30);
        QCOMPARE(titleFont().pointSizeF(), QApplication::font().pointSizeF() * 1.5);
        QCOMPARE(titleFont().weight(), QFont::DemiBold);
        QVERIFY(sectionFont().pointSizeF() < strongFont().pointSizeF());
    }

private:
    static QDBusConnection portalBus() { return QDBusConnection(u"portal"_s); }
    static QDBusConnection programBus() { return QDBusConnection(u"program"_s); }

    QProcess m_daemon;
};

QTEST_MAIN(TestTheme)
#include "tst_theme.moc"
