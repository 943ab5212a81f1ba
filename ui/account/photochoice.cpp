// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/account/photochoice.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QFile>
#include <QFileDialog>
#include <QFutureWatcher>
#include <QImageReader>
#include <QStandardPaths>
#include <QtConcurrentRun>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace Ferry {

namespace {

constexpr int LongestSide = 1024;
constexpr qint64 LargestFile = qint64{64} << 20;
/// A camera's picture; what says it is more is no picture of a person. The decoders' own limit (128 MB) is above it.
constexpr qint64 MostPixels = 30'000'000;

struct PhotoChoice {
    Q_DECLARE_TR_FUNCTIONS(Ferry::PhotoChoice)
};

QByteArray formatOf(const QByteArray &bytes)
{
    if (bytes.startsWith("\x89PNG\r\n\x1a\n"))
        return "png";
    if (bytes.startsWith("\xff\xd8\xff"))
        return "jpeg";
    if (bytes.startsWith("GIF8"))
        return "gif";
    return bytes.startsWith("RIFF") && bytes.mid(8, 4) == "WEBP" ? QByteArray("webp") : QByteArray();
}

} // namespace

Result<ChosenPhoto> readPhoto(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return fail(file.exists() ? Error::Code::AccessDenied : Error::Code::FileMissing, u"photo"_s);
    QByteArray bytes = file.read(LargestFile + 1);
    if (bytes.size() > LargestFile)
        return fail(Error::Code::TooLarge, u"photo"_s);
    const QByteArray format = formatOf(bytes);
    QBuffer buffer(&bytes);
    if (format.isEmpty() || !buffer.open(QIODevice::ReadOnly))
        return fail(Error::Code::BadReply, u"no picture of a known kind"_s);
    QImageReader reader(&buffer, format);
    reader.setDecideFormatFromContent(false);
    reader.setAutoTransform(true);
    const QSize size = reader.size();
    if (!size.isValid())
        return fail(Error::Code::BadReply, u"no size"_s);
    if (qint64{size.width()} * size.height() > MostPixels)
        return fail(Error::Code::TooLarge, u"photo"_s);
    if (std::max(size.width(), size.height()) > LongestSide)
        reader.setScaledSize(size.scaled(LongestSide, LongestSide, Qt::KeepAspectRatio).expandedTo({1, 1}));
    QImage image = reader.read();
    if (image.isNull())
        return fail(Error::Code::BadReply, u"cannot be decoded"_s);
    ChosenPhoto photo{.format = image.hasAlphaChannel() ? PhotoFormat::Png : PhotoFormat::Jpeg};
    QBuffer made(&photo.image);
    const bool isPng = photo.format == PhotoFormat::Png;
    const QImage whole = image.convertToFormat(isPng ? QImage::Format_ARGB32 : QImage::Format_RGB32);
    // Its pixels alone: what stood beside the picture is left behind.
    const QImage bare(whole.constBits(), whole.width(), whole.height(), whole.bytesPerLine(), whole.format());
    if (!made.open(QIODevice::WriteOnly) || !bare.save(&made, isPng ? "PNG" : "JPEG", isPng ? -1 : 88))
        return fail(Error::Code::BadReply, u"cannot be encoded"_s);
    return photo;
}

void choosePhoto(QWidget *window, std::function<void(const Result<ChosenPhoto> &)> done)
{
    auto *files = new QFileDialog(window, PhotoChoice::tr("Choose a photo"),
                                  QStandardPaths::writableLocation(QStandardPaths::PicturesLocation),
                                  PhotoChoice::tr("Pictures (%1)").arg(u"*.png *.jpg *.jpeg *.gif *.webp"_s));
    files->setObjectName(u"choosePhoto"_s);
    files->setAttribute(Qt::WA_DeleteOnClose);
    files->setAcceptMode(QFileDialog::AcceptOpen);
    files->setFileMode(QFileDialog::ExistingFile);
    QObject::connect(files, &QFileDialog::fileSelected, window, [window, done = std::move(done)](const QString &path) {
        auto *watcher = new QFutureWatcher<Result<ChosenPhoto>>(window);
        QObject::connect(watcher, &QFutureWatcherBase::finished, window, [watcher, done] {
            watcher->deleteLater();
            done(watcher->result());
        });
        watcher->setFuture(QtConcurrent::run([path] { return readPhoto(path); }));
    });
    files->open();
}

} // namespace Ferry
