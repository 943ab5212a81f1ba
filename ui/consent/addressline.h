// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFontMetrics>
#include <QIcon>
#include <QUrl>
#include <QWidget>

namespace Ferry {

/// An address in the three parts it is shown in, all in ASCII: punycode and percent-encoding.
struct AddressParts {
    /// "https://"
    QString scheme = {};
    /// "login.example.com"
    QString host = {};
    /// ":8443/path?query"
    QString rest = {};

    bool operator==(const AddressParts &) const = default;
};

[[nodiscard]] AddressParts addressParts(const QUrl &url);

/// \a parts made to fit into \a width: first the rest loses its middle, then goes altogether, then the scheme goes; the
/// host stays whole as long as it fits alone, and after that keeps its end, which is what says whose page it is.
[[nodiscard]] AddressParts fittedAddress(AddressParts parts, int width, const QFontMetrics &plain,
                                         const QFontMetrics &strong);

/// The address of the page that is shown, to be read and not to be edited: a lock, the host emphasised, the rest grey.
class AddressLine : public QWidget
{
    Q_OBJECT

public:
    explicit AddressLine(QWidget *parent = nullptr);

    /// \a secure: the page came over a verified https connection.
    void setAddress(const QUrl &url, bool secure);
    [[nodiscard]] QUrl address() const { return m_url; }

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    [[nodiscard]] QFont strongFont() const;
    void describe();

    QUrl m_url;
    bool m_secure = false;
    QIcon m_lock;
    QIcon m_openLock;
};

} // namespace Ferry
