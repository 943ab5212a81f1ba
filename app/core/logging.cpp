// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/logging.h"

#include <QDateTime>
#include <QFile>
#include <QMutex>
#include <QStringList>

#include <atomic>
#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::Literals::StringLiterals;

namespace Ferry {

Q_LOGGING_CATEGORY(netLog, "ferry.net", QtWarningMsg)
Q_LOGGING_CATEGORY(sessionLog, "ferry.session", QtWarningMsg)
Q_LOGGING_CATEGORY(storeLog, "ferry.store", QtWarningMsg)
Q_LOGGING_CATEGORY(uiLog, "ferry.ui", QtWarningMsg)
Q_LOGGING_CATEGORY(consentLog, "ferry.consent", QtWarningMsg)

namespace {

QLatin1StringView typeName(QtMsgType type)
{
    switch (type) {
    case QtDebugMsg:
        return "debug"_L1;
    case QtInfoMsg:
        return "info"_L1;
    case QtWarningMsg:
        return "warning"_L1;
    case QtCriticalMsg:
        return "critical"_L1;
    case QtFatalMsg:
        return "fatal"_L1;
    }
    Q_UNREACHABLE();
}

/// \a text on one line: what a server sends can neither make up lines of its own nor steer a terminal.
QString onOneLine(const QString &text)
{
    QString line;
    line.reserve(text.size());
    for (const QChar c : text) {
        const bool isControl = c.category() == QChar::Other_Control || c.category() == QChar::Separator_Line
            || c.category() == QChar::Separator_Paragraph || c.category() == QChar::Other_Format;
        line += isControl ? u"\\u%1"_s.arg(c.unicode(), 4, 16, QLatin1Char('0')) : QString(c);
    }
    return line;
}

void writeAll(int descriptor, QByteArrayView bytes)
{
    while (!bytes.isEmpty()) {
        const ssize_t written = ::write(descriptor, bytes.data(), static_cast<std::size_t>(bytes.size()));
        if (written < 0 && errno == EINTR)
            continue;
        if (written <= 0)
            return; // there is nowhere left to complain
        bytes = bytes.sliced(written);
    }
}

} // namespace

class LogSink::Private
{
public:
    ~Private() { closeFile(); }

    Result<void> openFile();
    void closeFile();
    void rotate();
    void take(QtMsgType type, const QMessageLogContext &context, const QString &text);

    QMutex mutex;
    QStringList secrets;
    QByteArray path;
    int descriptor = -1;
    qint64 size = 0;
    QtMessageHandler previous = nullptr;
};

namespace {

// Qt calls a plain function, from any thread; this is how it finds the sink.
std::atomic<LogSink::Private *> g_sink = nullptr;

} // namespace

Result<void> LogSink::Private::openFile()
{
    closeFile();
    descriptor = ::open(path.constData(), O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK, 0600);
    struct stat status = {};
    if (descriptor < 0)
        return fail(Error::Code::AccessDenied, u"cannot open the log: %1"_s.arg(qt_error_string(errno)));
    if (::fstat(descriptor, &status) != 0 || !S_ISREG(status.st_mode) || status.st_nlink != 1
        || ::fchmod(descriptor, 0600) != 0) {
        closeFile();
        return fail(Error::Code::AccessDenied, u"the log's place is taken by something else"_s);
    }
    size = status.st_size;
    return {};
}

void LogSink::Private::closeFile()
{
    if (descriptor >= 0)
        ::close(descriptor);
    descriptor = -1;
}

void LogSink::Private::rotate()
{
    for (int age = maxFiles - 1; age > 0; --age) {
        const QByteArray from = age == 1 ? path : path + '.' + QByteArray::number(age - 1);
        ::rename(from.constData(), (path + '.' + QByteArray::number(age)).constData());
    }
    static_cast<void>(openFile()); // without a file there is still standard error
}

void LogSink::Private::take(QtMsgType type, const QMessageLogContext &context, const QString &text)
{
    const QMutexLocker lock(&mutex);
    QString masked = text;
    for (const QString &secret : std::as_const(secrets))
        masked.replace(secret, "***"_L1);
    const QByteArray line = QByteArray(context.category ? context.category : "default") + ' ' + typeName(type).data()
        + ": " + onOneLine(masked).toUtf8() + '\n';
    writeAll(STDERR_FILENO, line);
    if (descriptor < 0)
        return;
    const QByteArray dated = QDateTime::currentDateTimeUtc().toString(Qt::ISODateWithMs).toLatin1() + ' ' + line;
    if (size > 0 && size + dated.size() > maxFileSize)
        rotate();
    if (descriptor < 0)
        return;
    writeAll(descriptor, dated);
    size += dated.size();
}

LogSink::LogSink()
    : d(std::make_unique<Private>())
{
    g_sink = d.get();
    d->previous = qInstallMessageHandler([](QtMsgType type, const QMessageLogContext &context, const QString &text) {
        if (Private *sink = g_sink)
            sink->take(type, context, text);
    });
}

LogSink::~LogSink()
{
    qInstallMessageHandler(d->previous);
    g_sink = nullptr;
}

Result<void> LogSink::setFile(const QString &path)
{
    const QMutexLocker lock(&d->mutex);
    d->path = QFile::encodeName(path);
    return d->openFile();
}

void LogSink::mask(const QString &secret)
{
    const QMutexLocker lock(&d->mutex);
    if (secret.size() >= 4) // shorter ones would turn every message into stars
        d->secrets.append(secret);
}

} // namespace Ferry
