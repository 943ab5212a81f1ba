// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/fakenetworkaccessmanager.h"

#include <QIODevice>

#include <algorithm>
#include <cstring>

namespace Ferry::Test {

namespace {

/// The error that Qt's own reply has for a status, so that code under test sees both as it would.
QNetworkReply::NetworkError errorOfStatus(int status)
{
    switch (status) {
    case 401:
        return QNetworkReply::AuthenticationRequiredError;
    case 403:
        return QNetworkReply::ContentAccessDenied;
    case 404:
        return QNetworkReply::ContentNotFoundError;
    case 410:
        return QNetworkReply::ContentGoneError;
    case 500:
        return QNetworkReply::InternalServerError;
    case 503:
        return QNetworkReply::ServiceUnavailableError;
    default:
        if (status >= 500)
            return QNetworkReply::UnknownServerError;
        return status >= 400 ? QNetworkReply::UnknownContentError : QNetworkReply::NoError;
    }
}

class FakeReply final : public QNetworkReply
{
public:
    FakeReply(QNetworkAccessManager::Operation operation, const QNetworkRequest &request, CannedReply canned,
              QObject *parent)
        : QNetworkReply(parent)
        , m_canned(std::move(canned))
    {
        setOperation(operation);
        setRequest(request);
        setUrl(request.url());
        open(QIODevice::ReadOnly);
        // Queued in steps, as a real reply has them: what is done in one slot must hold for the next.
        if (!m_canned.hangs)
            QMetaObject::invokeMethod(this, &FakeReply::answer, Qt::QueuedConnection);
    }

    void abort() override
    {
        if (isFinished())
            return;
        conclude(OperationCanceledError, QStringLiteral("Operation canceled"));
    }
    qint64 bytesAvailable() const override { return m_ready - m_read + QNetworkReply::bytesAvailable(); }
    bool isSequential() const override { return true; }

protected:
    qint64 readData(char *data, qint64 maxSize) override
    {
        const qint64 size = std::min(maxSize, m_ready - m_read);
        std::memcpy(data, m_canned.body.constData() + m_read, static_cast<size_t>(size));
        m_read += size;
        return size;
    }

private:
    void answer()
    {
        if (isFinished())
            return;
        emit requestSent();
        if (m_canned.status != 0) {
            setAttribute(QNetworkRequest::HttpStatusCodeAttribute, m_canned.status);
            setRawHeader("Server", "scripted"); // as every real one has
            for (const auto &[name, value] : m_canned.headers)
                setRawHeader(name, value);
            emit metaDataChanged();
        }
        QMetaObject::invokeMethod(this, &FakeReply::deliver, Qt::QueuedConnection);
    }
    void deliver()
    {
        if (isFinished())
            return;
        m_ready = m_canned.body.size();
        if (m_ready > 0)
            emit readyRead();
        if (isFinished())
            return;
        const NetworkError fault = m_canned.error != NoError ? m_canned.error : errorOfStatus(m_canned.status);
        conclude(fault, QStringLiteral("scripted"));
    }
    void conclude(NetworkError fault, const QString &text)
    {
        setFinished(true);
        if (fault != NoError) {
            setError(fault, text);
            emit errorOccurred(fault);
        }
        emit finished();
    }

    CannedReply m_canned;
    qint64 m_ready = 0;
    qint64 m_read = 0;
};

} // namespace

QNetworkReply *FakeNetworkAccessManager::createRequest(Operation operation, const QNetworkRequest &request,
                                                       QIODevice *outgoingData)
{
    requests.push_back({operation, request, outgoingData ? outgoingData->readAll() : QByteArray()});
    CannedReply canned;
    if (!script.empty()) {
        canned = std::move(script.front());
        script.pop_front();
    } else if (respond) {
        canned = respond(requests.back());
    } else {
        ++unscripted;
        qWarning("FakeNetworkAccessManager: nothing is scripted for %s", qPrintable(request.url().toString()));
        canned = {.status = 0, .error = QNetworkReply::OperationNotImplementedError};
    }
    return new FakeReply(operation, request, std::move(canned), this);
}

} // namespace Ferry::Test
