// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/filehandle.h"
#include "app/core/profile.h"
#include "app/store/contactlibrary.h"
#include "app/store/spool.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QtTest>

using namespace Qt::Literals::StringLiterals;
using namespace Ferry;

class TestProfile : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_home = std::make_unique<QTemporaryDir>(); }

    void theFoldersAreMadeAndClosedToOthers()
    {
        const Profile profile = openProfile(m_home->filePath(u"new/profile"_s)).value();
        for (const QString &folder : {profile.dataDir, profile.configDir, profile.stateDir}) {
            QVERIFY(QFileInfo(folder).isDir());
            QCOMPARE(fileMode(folder).value(), 0700u);
        }
        QCOMPARE(openProfile(m_home->filePath(u"new/profile"_s)), profile);
    }

    void whereItIsIsSaidAsItReallyIs_data()
    {
        QTest::addColumn<QString>("link");
        QTest::newRow("the whole profile") << u"profile"_s;
        QTest::newRow("the data") << u"profile/data"_s;
        QTest::newRow("the configuration") << u"profile/config"_s;
    }
    void whereItIsIsSaidAsItReallyIs()
    {
        QFETCH(const QString, link);
        const QDir home(m_home->path());
        QVERIFY(home.mkpath(u"elsewhere"_s));
        QVERIFY(home.mkpath(QFileInfo(link).path()));
        QVERIFY(QFile::link(home.filePath(u"elsewhere"_s), home.filePath(link)));
        const Result<Profile> profile = openProfile(home.filePath(u"profile"_s));
        QVERIFY(profile);
        QVERIFY(QFileInfo(home.filePath(link)).isSymLink());
        QCOMPARE(fileMode(home.filePath(u"elsewhere"_s)).value(), 0700u);

        // And everything works there that works elsewhere.
        const auto library = ContactLibrary::open(*profile);
        QVERIFY(library);
        QVERIFY(SpoolFile::create(*profile, 1, 0));
    }

    void whatCannotBeAFolderIsRefused_data()
    {
        QTest::addColumn<QString>("kind");
        QTest::newRow("file") << u"file"_s;
        QTest::newRow("link to nowhere") << u"nowhere"_s;
        QTest::newRow("link to a file") << u"link"_s;
    }
    void whatCannotBeAFolderIsRefused()
    {
        QFETCH(const QString, kind);
        const QString file = m_home->filePath(u"file"_s);
        const QString path = kind == "file"_L1 ? file : m_home->filePath(u"profile"_s);
        QFile made(file);
        QVERIFY(made.open(QIODevice::WriteOnly));
        if (kind == "nowhere"_L1)
            QVERIFY(QFile::link(m_home->filePath(u"no such thing"_s), path));
        if (kind == "link"_L1)
            QVERIFY(QFile::link(file, path));
        const Result<Profile> profile = openProfile(path);
        QVERIFY(!profile);
        QCOMPARE(profile.error().code, Error::Code::AccessDenied);
    }

private:
    std::unique_ptr<QTemporaryDir> m_home;
};

QTEST_GUILESS_MAIN(TestProfile)
#include "tst_profile.moc"
