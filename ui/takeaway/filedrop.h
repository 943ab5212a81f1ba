// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include <functional>

class QDropEvent;
class QMimeData;
class QWidget;

namespace Ferry {

/// The contacts in a clipboard or a drag as bytes to be read: as vCard if it has them so, else \a orElse as plain text.
/// Empty when it has neither. HTML is never looked at.
[[nodiscard]] QByteArray contactsIn(const QMimeData &data, bool orAsText);

/// The files of this computer that \a data names; neither addresses elsewhere nor files of other hosts.
[[nodiscard]] QStringList localFilesIn(const QMimeData &data);

/// Lets files of contacts, and contacts of other programs, be dropped anywhere on a window, and shows while they hover that
/// they can be. What this program itself drags is not taken, nor what is not on this computer.
class FileDrop : public QObject
{
    Q_OBJECT

public:
    /// Nothing is taken while \a isReady says no. Belongs to \a window.
    FileDrop(QWidget *window, std::function<bool()> isReady);

    bool eventFilter(QObject *watched, QEvent *event) override;

signals:
    void filesDropped(const QStringList &paths);
    /// \a text is vCard.
    void contactsDropped(const QByteArray &text);

private:
    [[nodiscard]] bool takes(const QDropEvent &event) const;
    void take(const QMimeData &data);

    QWidget *m_window;
    QWidget *m_veil;
    std::function<bool()> m_isReady;
    /// What hovers can be dropped.
    bool m_takes = false;
};

} // namespace Ferry
