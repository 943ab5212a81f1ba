// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include <array>

namespace Ferry {

class PlainLabel;

/// The quiet line over an import, "Source — Consent — Gathering — Contacts", with the step one is at in bold and the
/// others dimmed. A screen reader hears "Step 2 of 4: Consent".
class StepTrail : public QWidget
{
    Q_OBJECT

public:
    enum class Step { Source, Consent, Gathering, Contacts };

    explicit StepTrail(QWidget *parent = nullptr);

    void setCurrent(Step step);
    [[nodiscard]] Step current() const { return m_current; }

protected:
    void changeEvent(QEvent *event) override;

private:
    void stress();

    std::array<PlainLabel *, 4> m_labels{};
    Step m_current = Step::Source;
};

} // namespace Ferry
