// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/logging.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QtTest>

#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::Literals::StringLiterals;
using namespace Ferry;

namespace {

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class TestLogging : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void onlyWarningsAreOnByDefault()
    {
        for (const QLoggingCategory *category : {&netLog(), &sessionLog(), &storeLog(), &uiLog(), &consentLog()}) {
            QVERIFY2(category->isWarningEnabled(), category->categoryName());
            QVERIFY2(!category->isInfoEnabled(), category->categoryName());
            QVERIFY2(!category->isDebugEnabled(), category->categoryName());
        }
    }

    void aMessageIsOneLineWithItsCategory()
    {
        LogSink sink;
        QVERIFY(sink.setFile(path()));
        qCWarning(netLog) << "first\nferry.net warning: forged\x1b[31m";
        const QByteArray text = contentOf(path());
        QCOMPARE(text.count('\n'), 1);
        QVERIFY(text.contains(" ferry.net warning: first\\u000aferry.net warning: forged\\u001b[31m"));
    }

    void aSecretIsMaskedWhereverItTurnsUp()
    {
        LogSink sink;
        QVERIFY(sink.setFile(path()));
        sink.mask(u"canary-77"_s);
        sink.mask(QString());
        qCWarning(netLog).noquote() << "Authorization: canary-77, again canary-77";
        QVERIFY(contentOf(path()).contains("Authorization: ***, again ***"));
    }

    void theFileIsClosedToOthersWhateverTheUmask()
    {
        const mode_t before = ::umask(0);
        LogSink sink;
        const Result<void> opened = sink.setFile(path());
        ::umask(before);
        QVERIFY(opened);
        struct stat status = {};
        QCOMPARE(::stat(QFile::encodeName(path()).constData(), &status), 0);
        QCOMPARE(status.st_mode & 07777, 0600u);
    }

    void threeFilesAreKeptAndNoneGrowsBeyondItsLimit()
    {
        LogSink sink;
        silenceStandardError();
        QVERIFY(sink.setFile(path()));
        const QString filler(100'000, u'x');
        for (int i = 0; i < 60; ++i)
            qCWarning(netLog).noquote() << i << filler;
        qCWarning(netLog) << "the last";
        restoreStandardError();
        QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files, QDir::Name),
                 (QStringList{u"contact-ferry.log"_s, u"contact-ferry.log.1"_s, u"contact-ferry.log.2"_s}));
        const QStringList names = QDir(m_folder->path()).entryList(QDir::Files);
        for (const QString &name : names) {
            const QFileInfo file(m_folder->filePath(name));
            QVERIFY(file.size() <= LogSink::maxFileSize);
            QCOMPARE(file.permissions() & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
        }
        QVERIFY(contentOf(path()).contains("the last"));
    }

    void linksPipesAndHardLinksAreRefused()
    {
        const QString victim = m_folder->filePath(u"victim"_s);
        QFile file(victim);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.close();
        LogSink sink;
        QVERIFY(QFile::link(victim, path()));
        QVERIFY(!sink.setFile(path()));
        QVERIFY(QFile::remove(path()));
        QCOMPARE(::link(QFile::encodeName(victim).constData(), QFile::encodeName(path()).constData()), 0);
        QVERIFY(!sink.setFile(path()));
        QVERIFY(QFile::remove(path()));
        QCOMPARE(::mkfifo(QFile::encodeName(path()).constData(), 0600), 0);
        QVERIFY(!sink.setFile(path()));
        QCOMPARE(contentOf(victim), QByteArray());
    }

    void theFormerHandlerIsBackAfterwards()
    {
        {
            const LogSink sink;
        }
        QTest::ignoreMessage(QtWarningMsg, "heard by the test");
        qCWarning(netLog).noquote() << "heard by the test";
    }

private:
    QString path() const { return m_folder->filePath(u"contact-ferry.log"_s); }
    void silenceStandardError()
    {
        QFile nowhere(u"/dev/null"_s);
        QVERIFY(nowhere.open(QIODevice::WriteOnly));
        m_standardError = ::dup(STDERR_FILENO);
        ::dup2(nowhere.handle(), STDERR_FILENO);
    }
    void restoreStandardError()
    {
        ::dup2(m_standardError, STDERR_FILENO);
        ::close(m_standardError);
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    int m_standardError = -1;
};

QTEST_GUILESS_MAIN(TestLogging)
#include "tst_logging.moc"
