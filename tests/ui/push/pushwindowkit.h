// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/store/libraryworker.h"
#include "tests/support/plusperson.h"
#include "ui/mainwindow.h"

#include <QFile>
#include <QSignalSpy>
#include <QTest>

#include <memory>

namespace Ferry::Test {

/// A main window over an empty profile, whose contacts come from a file and go to the program that plays Contacts+.
class PushWindowKit
{
protected:
    static constexpr int Patience = 90'000;

    /// The account is as new, with five contacts, and nobody is signed in to it.
    void begin()
    {
        m_person = std::make_unique<PlusPerson>(m_sandbox.url());
        QVERIFY(
            !m_person
                 ->control({{QStringLiteral("scenario"), QStringLiteral("normal")}, {QStringLiteral("restart"), true}})
                 .isEmpty());
        m_library = std::make_unique<LibraryWorker>(m_person->profile);
        openWindow();
    }
    void end()
    {
        m_window.reset();
        m_library.reset();
        m_person.reset();
    }
    void openWindow()
    {
        m_window = std::make_unique<MainWindow>(MainWindow::Services{
            .settings = *m_person->settings,
            .library = *m_library,
            .browser = m_person->browser,
            .launcher = m_person->launcher,
            .proxyLogin = m_person->login,
            .pushes = *m_person->pushes,
            .clock = m_person->clock,
            .requestSession =
                [](QObject *, const ImportController::SessionReady &ready) { ready(fail(Error::Code::NotConfigured)); },
        });
        m_window->resize(1100, 720);
        m_window->show();
        QSignalSpy read(m_window.get(), &MainWindow::libraryRead);
        m_window->openLibrary();
        QVERIFY(read.wait(Patience));
    }
    /// Every third one with \a more in its card.
    void importPeople(int count, const QByteArray &more = {})
    {
        const QString path = m_person->dir.filePath(QStringLiteral("people.vcf"));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(cards(count, more));
        file.close();
        QSignalSpy finished(m_window.get(), &MainWindow::importFinished);
        m_window->importFiles({path});
        QVERIFY(finished.wait(Patience));
    }

    SandboxProcess m_sandbox{{QStringLiteral("--account-contacts"), QStringLiteral("5")}};
    std::unique_ptr<PlusPerson> m_person;
    std::unique_ptr<LibraryWorker> m_library;
    std::unique_ptr<MainWindow> m_window;

private:
    static QByteArray cards(int count, const QByteArray &more)
    {
        QByteArray text;
        for (int i = 0; i < count; ++i) {
            const QByteArray number = QByteArray::number(i);
            text += "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Given" + number + " Family\r\nN:Family;Given" + number
                + ";;;\r\nEMAIL:person" + number + "@x.example\r\n" + (i % 3 == 0 ? more : QByteArray())
                + "END:VCARD\r\n";
        }
        return text;
    }
};

} // namespace Ferry::Test
