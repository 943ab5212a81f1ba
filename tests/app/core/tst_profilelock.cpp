// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/profilelock.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QtTest>

#include <sys/stat.h>

using namespace Qt::Literals::StringLiterals;
using namespace Ferry;

class TestProfileLock : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_root = std::make_unique<QTemporaryDir>();
        m_profile = openProfile(m_root->path()).value();
    }

    void theSecondIsRefusedAndTheThirdTakesOver()
    {
        auto first = ProfileLock::take(m_profile);
        QVERIFY(first);
        const auto second = ProfileLock::take(m_profile);
        QVERIFY(!second);
        QCOMPARE(second.error().code, Error::Code::Locked);
        QCOMPARE(second.error().detail, u"another Contact Ferry is open on this profile"_s);
        first->reset();
        QVERIFY(ProfileLock::take(m_profile));
    }

    void anotherProcessHoldsItUntilItIsKilled()
    {
        QProcess other;
        other.start(QStringLiteral(FERRY_PROFILE_HOLDER), {m_root->path()});
        QTRY_VERIFY(other.canReadLine());
        QCOMPARE(other.readLine(), QByteArray("held\n"));
        const auto refused = ProfileLock::take(m_profile);
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, Error::Code::Locked);

        other.kill();
        QVERIFY(other.waitForFinished());
        QVERIFY(ProfileLock::take(m_profile));
    }

    void anotherProcessIsRefusedWhileWeHoldIt()
    {
        const auto lock = ProfileLock::take(m_profile);
        QVERIFY(lock);
        QProcess other;
        other.start(QStringLiteral(FERRY_PROFILE_HOLDER), {m_root->path()});
        QVERIFY(other.waitForFinished());
        QCOMPARE(other.readAllStandardOutput(), QByteArray("refused\n"));
    }

    void theFileIsClosedToOthersWhateverTheUmask()
    {
        const mode_t before = ::umask(0);
        const auto lock = ProfileLock::take(m_profile);
        ::umask(before);
        QVERIFY(lock);
        struct stat status = {};
        QCOMPARE(::stat(QFile::encodeName(path()).constData(), &status), 0);
        QCOMPARE(status.st_mode & 07777, 0600u);
    }

    void aLinkInItsPlaceIsNotFollowed()
    {
        const QString target = m_root->filePath(u"target"_s);
        QVERIFY(QFile::link(target, path()));
        const auto lock = ProfileLock::take(m_profile);
        QVERIFY(!lock);
        QCOMPARE(lock.error().code, Error::Code::AccessDenied);
        QVERIFY(!QFile::exists(target));
    }

    void aPipeOrFolderInItsPlaceIsRefused()
    {
        QCOMPARE(::mkfifo(QFile::encodeName(path()).constData(), 0600), 0);
        QVERIFY(!ProfileLock::take(m_profile));
        QVERIFY(QFile::remove(path()));
        QVERIFY(QDir().mkpath(path()));
        QVERIFY(!ProfileLock::take(m_profile));
    }

private:
    QString path() const { return m_profile.dataDir + "/lock"_L1; }

    std::unique_ptr<QTemporaryDir> m_root;
    Profile m_profile;
};

QTEST_GUILESS_MAIN(TestProfileLock)
#include "tst_profilelock.moc"
