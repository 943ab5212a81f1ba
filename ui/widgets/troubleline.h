// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/session/importprogress.h"

#include <QWidget>

namespace Ferry {

class PlainLabel;

/// "Connection lost, still trying", and when the next try comes.
[[nodiscard]] QString troubleText(const ConnectionTrouble &trouble);

/// A line that says so, and is hidden while there is no trouble.
class TroubleLine : public QWidget
{
    Q_OBJECT

public:
    explicit TroubleLine(QWidget *parent = nullptr);

    void showTrouble(const std::optional<ConnectionTrouble> &trouble);

private:
    PlainLabel *m_text = nullptr;
};

} // namespace Ferry
