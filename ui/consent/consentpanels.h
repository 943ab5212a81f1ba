// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>
#include <QWidget>

class QPlainTextEdit;
class QPushButton;

namespace Ferry {

class PlainLabel;

/// What stands in place of the page while the person is in their own browser: a title, a sentence or two, one button.
class BrowserPanel : public QWidget
{
    Q_OBJECT

public:
    explicit BrowserPanel(QWidget *parent = nullptr);

    void setTexts(const QString &title, const QString &text);
    void setButtonText(const QString &text);
    [[nodiscard]] QPushButton *button() const { return m_button; }

signals:
    void openWanted();

private:
    PlainLabel *m_title;
    PlainLabel *m_text;
    QPushButton *m_button;
};

/// A QR code as large as there is room, in whole screen pixels a module, black on white in every theme.
class QrView : public QWidget
{
    Q_OBJECT

public:
    explicit QrView(QWidget *parent = nullptr);

    void setCode(const QImage &code);

    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QImage m_code;
};

/// The link for a phone: as a QR code, and below it as text.
class PhonePanel : public QWidget
{
    Q_OBJECT

public:
    explicit PhonePanel(QWidget *parent = nullptr);

    /// \a hint says what to do with the code.
    void setLink(const QString &link, const QString &hint);
    /// Where the keyboard goes when the panel is shown.
    [[nodiscard]] QWidget *entry() const;

private:
    PlainLabel *m_hint;
    QrView *m_code;
    QPlainTextEdit *m_link;
};

} // namespace Ferry
