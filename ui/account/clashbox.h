// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/account/contactmerge.h"

#include <QFrame>

namespace Ferry {

/// Says in a form what somebody else has changed in the same places meanwhile: each with theirs and mine, and a button that
/// takes theirs.
class ClashBox : public QFrame
{
    Q_OBJECT

public:
    explicit ClashBox(const QList<Clash> &clashes, QWidget *parent = nullptr);

signals:
    void theirsWanted(const Ferry::Clash &clash);
};

} // namespace Ferry
