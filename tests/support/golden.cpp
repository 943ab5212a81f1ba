// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/golden.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

using namespace Qt::Literals::StringLiterals;

namespace Ferry::Test {

QByteArray differenceFromGolden(const QString &name, const QByteArray &actual)
{
    const QString path = QStringLiteral(FERRY_TEST_DATA) + u'/' + name;
    QFile file(path);
    if (qEnvironmentVariable("UPDATE_GOLDEN") == "1"_L1) {
        QDir().mkpath(QFileInfo(path).path());
        if (!file.open(QIODevice::WriteOnly) || file.write(actual) != actual.size())
            return "cannot write the golden " + name.toUtf8();
        return {};
    }
    if (!file.open(QIODevice::ReadOnly))
        return "there is no golden " + name.toUtf8();
    const QByteArray expected = file.readAll();
    if (actual == expected)
        return {};
    const QList<QByteArray> actualLines = actual.split('\n');
    const QList<QByteArray> expectedLines = expected.split('\n');
    for (qsizetype i = 0; i < qMax(actualLines.size(), expectedLines.size()); ++i) {
        if (actualLines.value(i) != expectedLines.value(i))
            return name.toUtf8() + ':' + QByteArray::number(i + 1) + "\n   Actual  : " + actualLines.value(i)
                + "\n   Expected: " + expectedLines.value(i);
    }
    return name.toUtf8() + ": the number of lines differs";
}

} // namespace Ferry::Test
