// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/consent/viewtest.h"

#include <QDirIterator>

using namespace Qt::Literals::StringLiterals;

namespace Ferry::Test {

void ViewTest::loadEngine()
{
    m_loader = std::make_unique<ConsentViewLoader>(false);
    QVERIFY2(isOffered(m_loader->availability()), qPrintable(u"state %1"_s.arg(int(m_loader->availability()))));
    QVERIFY2(m_loader->factory(), qPrintable(m_loader->fault()));
}

ConsentView *ViewTest::makeView(ViewListener &listener)
{
    ConsentView *view = m_loader->factory()->create(m_window.get(), {u"en-GB"_s, u"de"_s});
    view->setListener(&listener);
    view->resize(m_window->size());
    view->show();
    return view;
}

void ViewTest::newWindow()
{
    m_told = {};
    m_window = std::make_unique<QWidget>();
    m_window->resize(600, 400);
    m_view = makeView(m_told);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_window.get(), Patience));
}

void ViewTest::dropWindow()
{
    if (m_view)
        m_view->setListener(nullptr);
    m_view = nullptr;
    m_window.reset();
}

void ViewTest::open(const ConsentTarget &target)
{
    m_view->open(target);
    QTRY_COMPARE_WITH_TIMEOUT(m_told.address(), target.url, Patience);
    QTRY_COMPARE_WITH_TIMEOUT(m_told.progress, 100, Patience);
}

QWidget *ViewTest::pageWidget() const
{
    return m_window->childAt(m_window->rect().center());
}

void ViewTest::click()
{
    QWidget *page = pageWidget();
    QVERIFY(page);
    QTest::mouseClick(page, Qt::LeftButton, {}, page->mapFrom(m_window.get(), m_window->rect().center()));
}

QStringList filesBelow(const QString &folder, const QString &except)
{
    QStringList files;
    QDirIterator it(folder, QDir::Files | QDir::Hidden | QDir::System, QDirIterator::Subdirectories);
    while (it.hasNext()) {
        const QString file = it.next();
        if (except.isEmpty() || !file.startsWith(except))
            files << file;
    }
    return files;
}

QByteArray pageWithClick(const QByteArray &script)
{
    return "<style>html,body{height:100%;margin:0}</style><body onclick=\"" + script + "\">page</body>";
}

} // namespace Ferry::Test
