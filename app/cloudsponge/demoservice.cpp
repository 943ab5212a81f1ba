// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cloudsponge/demoservice.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QTimer>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace Ferry {

DemoService::DemoService(QStringList arguments, QObject *parent)
    : JobOf<QUrl>(parent)
    , m_arguments(std::move(arguments))
{
}

DemoService::~DemoService()
{
    m_process.disconnect(this);
    // The sandbox ends by itself when its standard input closes; killing it only makes sure.
    m_process.closeWriteChannel();
    m_process.kill();
    m_process.waitForFinished(1'000); // a killed process is reaped at once
}

QString DemoService::findProgram()
{
    const QString ours = QCoreApplication::applicationDirPath();
    for (const QString &folder : {ours, ours + "/../libexec/contact-ferry"_L1}) {
        const QFileInfo candidate(folder + "/contact-ferry-sandbox"_L1);
        if (candidate.isExecutable())
            return candidate.canonicalFilePath();
    }
    return {};
}

void DemoService::run()
{
    const QString program = findProgram();
    if (program.isEmpty())
        return failWith(Error{.code = Error::Code::FileMissing, .detail = u"no sandbox program"_s});

    connect(&m_process, &QProcess::readyReadStandardOutput, this, &DemoService::readAddress);
    connect(&m_process, &QProcess::errorOccurred, this,
            [this] { failWith(Error{.code = Error::Code::FileFault, .detail = u"the sandbox did not start"_s}); });
    connect(&m_process, &QProcess::finished, this, [this] {
        if (isFinished())
            emit died();
        else
            failWith(Error{.code = Error::Code::FileFault, .detail = u"the sandbox ended at once"_s});
    });
    QTimer::singleShot(10s, this, [this] {
        failWith(Error{.code = Error::Code::Timeout, .detail = u"the sandbox did not answer"_s});
    });
    m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    m_process.start(program,
                    QStringList{u"--port"_s, u"0"_s, u"--key"_s, QString::fromLatin1(key), u"--password"_s,
                                QString::fromLatin1(password), u"--exit-with-parent"_s}
                        + m_arguments);
}

void DemoService::stop()
{
    m_process.kill();
}

void DemoService::readAddress()
{
    while (m_process.canReadLine()) {
        const QByteArray line = m_process.readLine().trimmed();
        if (line.startsWith("LISTENING "))
            finishWith(QUrl(QString::fromLatin1(line.sliced(10))));
    }
}

} // namespace Ferry
