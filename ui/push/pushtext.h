// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/push/pushsession.h"
#include "ui/errortext.h"

#include <QString>
#include <QStringList>

namespace Ferry {

/// The words of a push that goes on, is over, or is undone.
namespace PushText {

/// "joe@example.com, team Sales"
[[nodiscard]] QString where(const PushRecord &push);
/// "Pushing to joe@example.com"; what it is about, at the head of a page.
[[nodiscard]] QString title(const PushSession &session, bool isUndo);
/// "To joe@example.com, team Sales, 21/11/2026 16:00, from Yahoo"
[[nodiscard]] QString about(const PushRecord &push);
/// "731 of 2,340 contacts"
[[nodiscard]] QString progress(const PushCounts &counts);
/// "About 12 a second, about 2 minutes left"; empty while that cannot be told.
[[nodiscard]] QString pace(const PushPace &pace);
/// Why nothing happens just now, and what helps; empty while it works.
[[nodiscard]] QString holdUp(const PushSession &session);
/// For the foot of the window.
[[nodiscard]] QString brief(const PushSession &session, bool isUndo);

/// What came of it, in one sentence.
[[nodiscard]] QString outcome(const PushSession &session, bool isUndo);
/// How many are where; they add up.
[[nodiscard]] QStringList counts(const PushCounts &counts, int leftOut);
/// What it means and what can be done.
[[nodiscard]] QString advice(const PushSession &session, bool isUndo);

/// What was to happen with \a item.
[[nodiscard]] QString task(const PushItem &item);
/// Why it did not, or not wholly; empty when all is well.
[[nodiscard]] QString problem(const PushItem &item);

/// Of an earlier push: "Finished", "Interrupted".
[[nodiscard]] QString state(PushRecord::State state);
/// "1,200 created, 3 failed"
[[nodiscard]] QString summary(const PushCounts &counts);
/// The question before a push is undone.
[[nodiscard]] QString undoQuestion(const PushCounts &counts);
[[nodiscard]] QString undoMeaning(const PushRecord &push);

} // namespace PushText

} // namespace Ferry
