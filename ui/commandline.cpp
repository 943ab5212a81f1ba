// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/commandline.h"

#include "models/source/addresssource.h"
#include "models/source/secureurl.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QDir>

#include <algorithm>
#include <array>

using namespace Qt::Literals::StringLiterals;

namespace Ferry {

namespace {

struct OptionRow {
    const char *name;
    /// What it takes; null for a switch.
    const char *value;
    const char *description;
    bool isRepeatable = false;
};

constexpr const char *Context = "CommandLine";

constexpr std::array Options{
    OptionRow{"import", QT_TRANSLATE_NOOP("CommandLine", "SERVICE"),
              QT_TRANSLATE_NOOP("CommandLine", "Import from SERVICE (gmail, yahoo, …) at once")},
    OptionRow{"import-file", QT_TRANSLATE_NOOP("CommandLine", "FILE"),
              QT_TRANSLATE_NOOP("CommandLine", "Import the contacts in FILE at once; may be repeated"), true},
    OptionRow{"resume", nullptr,
              QT_TRANSLATE_NOOP("CommandLine", "Go on with an import that was interrupted; --import if there is none")},
    OptionRow{"export", QT_TRANSLATE_NOOP("CommandLine", "FILE"),
              QT_TRANSLATE_NOOP("CommandLine", "Write the imported contacts to FILE (.vcf, .csv, …); may be repeated"),
              true},
    OptionRow{"format", QT_TRANSLATE_NOOP("CommandLine", "NAME"),
              QT_TRANSLATE_NOOP("CommandLine", "Export as NAME (vcard4, outlook-csv, …), whatever FILE ends in")},
    OptionRow{"push", nullptr, QT_TRANSLATE_NOOP("CommandLine", "Carry the imported contacts into Contacts+")},
    OptionRow{"team", QT_TRANSLATE_NOOP("CommandLine", "ID"),
              QT_TRANSLATE_NOOP("CommandLine", "Push to the team ID instead of your own contacts")},
    OptionRow{"tag", QT_TRANSLATE_NOOP("CommandLine", "NAME"),
              QT_TRANSLATE_NOOP("CommandLine", "Tag what is pushed with NAME; may be repeated"), true},
    OptionRow{"quit-when-done", nullptr,
              QT_TRANSLATE_NOOP("CommandLine", "Quit when all of this is done: status 0, or 1 and the reason")},
    OptionRow{"screenshots", QT_TRANSLATE_NOOP("CommandLine", "DIR"),
              QT_TRANSLATE_NOOP("CommandLine", "Leave a picture of every page in DIR")},
    OptionRow{"profile", QT_TRANSLATE_NOOP("CommandLine", "DIR"),
              QT_TRANSLATE_NOOP("CommandLine", "Keep all settings and contacts below DIR")},
    OptionRow{"sandbox", nullptr,
              QT_TRANSLATE_NOOP("CommandLine", "Import made-up people from a service on this computer")},
    OptionRow{"cloudsponge-url", QT_TRANSLATE_NOOP("CommandLine", "URL"),
              QT_TRANSLATE_NOOP("CommandLine", "Where CloudSponge is (https, or http on this computer)")},
    OptionRow{"contactsplus-api-url", QT_TRANSLATE_NOOP("CommandLine", "URL"),
              QT_TRANSLATE_NOOP("CommandLine", "Where the API of Contacts+ is")},
    OptionRow{"contactsplus-app-url", QT_TRANSLATE_NOOP("CommandLine", "URL"),
              QT_TRANSLATE_NOOP("CommandLine", "Where the sign-in page of Contacts+ is")},
    OptionRow{"color-scheme", QT_TRANSLATE_NOOP("CommandLine", "NAME"),
              QT_TRANSLATE_NOOP("CommandLine", "light, dark or system")},
    OptionRow{"no-addresses", nullptr, QT_TRANSLATE_NOOP("CommandLine", "Leave postal addresses out")},
    OptionRow{"help", nullptr, QT_TRANSLATE_NOOP("CommandLine", "Show this help")},
    OptionRow{"version", nullptr, QT_TRANSLATE_NOOP("CommandLine", "Show the version")},
};

/// Qt's own that neither load code nor open the web engine.
constexpr std::array QtOptions{"platform"_L1, "style"_L1,           "display"_L1,
                               "geometry"_L1, "qwindowgeometry"_L1, "session"_L1};

QString translated(const char *text)
{
    return QCoreApplication::translate(Context, text);
}

tl::unexpected<QString> refuse(const char *text, const QString &what = {})
{
    QString sentence = translated(text);
    return tl::unexpected<QString>(what.isNull() ? sentence : sentence.arg(what));
}

QString formatNames()
{
    QStringList names;
    for (const ExportFormatInfo &info : exportFormats())
        names.append(info.name);
    return names.join(", "_L1);
}

/// Takes `-platform NAME` and the like out of \a arguments.
tl::expected<QStringList, QString> takeQtArguments(QStringList &arguments)
{
    QStringList theirs{arguments.value(0)};
    QStringList ours;
    for (qsizetype i = 1; i < arguments.size(); ++i) {
        const QString &argument = arguments.at(i);
        const qsizetype dashes = argument.startsWith("--"_L1) ? 2 : argument.startsWith(u'-') ? 1 : 0;
        const bool isQt = dashes > 0
            && std::find(QtOptions.begin(), QtOptions.end(), QStringView(argument).sliced(dashes)) != QtOptions.end();
        if (!isQt) {
            ours.append(argument);
            continue;
        }
        if (i + 1 == arguments.size() || arguments.at(i + 1).startsWith(u'-'))
            return refuse(QT_TRANSLATE_NOOP("CommandLine", "%1 needs a value."), argument);
        theirs << argument << arguments.at(++i);
    }
    arguments = QStringList{arguments.value(0)} + ours;
    return theirs;
}

/// No value that looks like an option: it was forgotten, or is meant for somebody else. A file called so is "./--x".
tl::expected<void, QString> checkValues(const QCommandLineParser &parser)
{
    for (const OptionRow &row : Options) {
        const QString name = QString::fromLatin1(row.name);
        const QString shown = "--"_L1 + name;
        const qsizetype times = parser.optionNames().count(name);
        if (times > 1 && row.value && !row.isRepeatable)
            return refuse(QT_TRANSLATE_NOOP("CommandLine", "%1 can be given only once."), shown);
        const QStringList values = row.value ? parser.values(name) : QStringList();
        for (const QString &value : values) {
            if (value.trimmed().isEmpty() || value.startsWith(u'-'))
                return refuse(QT_TRANSLATE_NOOP("CommandLine", "%1 needs a value."), shown);
        }
    }
    return {};
}

tl::expected<QList<ExportRequest>, QString> readExports(const QCommandLineParser &parser)
{
    std::optional<ExportFormat> named;
    if (parser.isSet(u"format"_s)) {
        named = formatFromName(parser.value(u"format"_s));
        if (!named)
            return tl::unexpected<QString>(
                translated(QT_TRANSLATE_NOOP("CommandLine", "No such format: %1. There are %2."))
                    .arg(parser.value(u"format"_s), formatNames()));
        if (!parser.isSet(u"export"_s))
            return refuse(QT_TRANSLATE_NOOP("CommandLine", "--format needs --export."));
    }
    QList<ExportRequest> requests;
    const QStringList files = parser.values(u"export"_s);
    for (const QString &file : files) {
        const std::optional<ExportFormat> format = named ? named : formatFromSuffix(file);
        if (!format)
            return refuse(
                QT_TRANSLATE_NOOP("CommandLine",
                                  "Cannot tell the format of %1: end it in .vcf, .csv or .xlsx, or add --format."),
                file);
        const ExportRequest request{QDir::cleanPath(QDir::current().absoluteFilePath(file)), *format};
        const bool isTwice = std::any_of(requests.cbegin(), requests.cend(),
                                         [&](const ExportRequest &other) { return other.file == request.file; });
        if (isTwice)
            return refuse(QT_TRANSLATE_NOOP("CommandLine", "%1 is named twice."), file);
        requests.append(request);
    }
    return requests;
}

tl::expected<SettingLayer, QString> readSettings(const QCommandLineParser &parser)
{
    SettingLayer layer;
    if (parser.isSet(u"cloudsponge-url"_s)) {
        const Result<QUrl> url = secureUrl(parser.value(u"cloudsponge-url"_s));
        if (!url)
            return refuse(
                QT_TRANSLATE_NOOP("CommandLine", "--cloudsponge-url must be https, or http on this computer."));
        layer.endpoint = *url;
    }
    for (const auto &[option, member] : {std::pair{u"contactsplus-api-url"_s, &SettingLayer::plusApiUrl},
                                         std::pair{u"contactsplus-app-url"_s, &SettingLayer::plusAppUrl}}) {
        if (!parser.isSet(option))
            continue;
        const Result<QUrl> url = secureUrl(parser.value(option));
        if (!url)
            return refuse(QT_TRANSLATE_NOOP("CommandLine", "--%1 must be https, or http on this computer."), option);
        layer.*member = *url;
    }
    if (parser.isSet(u"color-scheme"_s)) {
        layer.colorScheme = colorSchemeFromName(parser.value(u"color-scheme"_s));
        if (!layer.colorScheme)
            return refuse(QT_TRANSLATE_NOOP("CommandLine", "--color-scheme is light, dark or system, not %1."),
                          parser.value(u"color-scheme"_s));
    }
    if (parser.isSet(u"no-addresses"_s))
        layer.includeAddresses = false;
    return layer;
}

QString absolute(const QString &path)
{
    return QDir::cleanPath(QDir::current().absoluteFilePath(path));
}

QString folder(const QCommandLineParser &parser, const QString &option)
{
    return parser.isSet(option) ? absolute(parser.value(option)) : QString();
}

/// Where \a names are, by path or as the file: addresses that some desktops hand over. A desktop's names may be anything
/// but empty; whatever else looks like an address is none of a file here.
tl::expected<QStringList, QString> files(const QStringList &names)
{
    QStringList paths;
    for (const QString &name : names) {
        const bool isAddress = name.startsWith("file:"_L1, Qt::CaseInsensitive);
        const QUrl url = isAddress ? QUrl(name, QUrl::StrictMode) : QUrl();
        const QString path = isAddress ? url.host().isEmpty() ? url.toLocalFile() : QString() : name;
        if (path.trimmed().isEmpty() || path.contains("://"_L1))
            return refuse(QT_TRANSLATE_NOOP("CommandLine", "Not a file of this computer: %1"), name);
        paths.append(absolute(path));
    }
    return paths;
}

} // namespace

tl::expected<CommandLine, QString> parseCommandLine(const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.setSingleDashWordOptionMode(QCommandLineParser::ParseAsLongOptions);
    for (const OptionRow &row : Options) {
        const QString value = row.value ? QString::fromLatin1(row.value) : QString();
        parser.addOption(QCommandLineOption(QString::fromLatin1(row.name), {}, value));
    }

    QStringList ours = arguments;
    const tl::expected<QStringList, QString> qtArguments = takeQtArguments(ours);
    const bool isUnderstood = parser.parse(ours);
    CommandLine line;
    if (parser.isSet(u"help"_s) || parser.isSet(u"version"_s)) {
        line.wish = parser.isSet(u"help"_s) ? CommandLine::Wish::Help : CommandLine::Wish::Version;
        return line;
    }
    if (!qtArguments)
        return tl::unexpected(qtArguments.error());
    if (!isUnderstood)
        return tl::unexpected(parser.errorText());
    if (const auto checked = checkValues(parser); !checked)
        return tl::unexpected(checked.error());

    if (parser.isSet(u"import"_s)) {
        const AddressSource *source = findAddressSource(parser.value(u"import"_s));
        if (!source)
            return refuse(QT_TRANSLATE_NOOP("CommandLine", "No such source: %1"), parser.value(u"import"_s));
        line.importService = source->code;
    }
    const auto imported = files(parser.values(u"import-file"_s));
    const auto opened = files(parser.positionalArguments());
    if (!imported || !opened)
        return tl::unexpected(imported ? opened.error() : imported.error());
    line.importFiles = *imported;
    line.openFiles = *opened;
    if (!line.importFiles.isEmpty() && (!line.importService.isEmpty() || parser.isSet(u"resume"_s)))
        return refuse(QT_TRANSLATE_NOOP("CommandLine", "Either --import-file, or --import and --resume, not both."));
    const auto exports = readExports(parser);
    if (!exports)
        return tl::unexpected(exports.error());
    line.resume = parser.isSet(u"resume"_s);
    if (!exports->isEmpty() && !line.hasTask())
        return refuse(QT_TRANSLATE_NOOP("CommandLine", "--export needs --import, --import-file or --resume."));
    if (parser.isSet(u"quit-when-done"_s) && !line.hasTask())
        return refuse(QT_TRANSLATE_NOOP("CommandLine", "--quit-when-done needs --import, --import-file or --resume."));
    if (!line.openFiles.isEmpty() && line.hasTask())
        return refuse(QT_TRANSLATE_NOOP(
            "CommandLine", "Files without an option are opened in the window. Name them with --import-file."));
    line.push = parser.isSet(u"push"_s);
    if (line.push && !line.hasTask())
        return refuse(QT_TRANSLATE_NOOP("CommandLine", "--push needs --import, --import-file or --resume."));
    for (const QString &option : {u"team"_s, u"tag"_s}) {
        if (parser.isSet(option) && !line.push)
            return refuse(QT_TRANSLATE_NOOP("CommandLine", "--%1 needs --push."), option);
    }
    const auto settings = readSettings(parser);
    if (!settings)
        return tl::unexpected(settings.error());
    if (parser.isSet(u"sandbox"_s) && settings->endpoint)
        return refuse(QT_TRANSLATE_NOOP("CommandLine", "Either --sandbox or --cloudsponge-url, not both."));
    if (parser.isSet(u"sandbox"_s) && (settings->plusApiUrl || settings->plusAppUrl))
        return refuse(QT_TRANSLATE_NOOP("CommandLine", "--sandbox plays Contacts+ as well; leave its addresses out."));

    line.exports = *exports;
    line.pushTeam = parser.value(u"team"_s);
    line.pushTags = parser.values(u"tag"_s);
    line.quitWhenDone = parser.isSet(u"quit-when-done"_s);
    line.screenshotsDir = folder(parser, u"screenshots"_s);
    line.profileDir = folder(parser, u"profile"_s);
    line.sandbox = parser.isSet(u"sandbox"_s);
    line.settings = *settings;
    line.qtArguments = *qtArguments;
    return line;
}

QString commandLineHelp()
{
    constexpr int column = 26;
    QString text = translated(QT_TRANSLATE_NOOP("CommandLine", "Usage: contact-ferry [options] [files]")) + u'\n'
        + translated(QT_TRANSLATE_NOOP("CommandLine", "Carries contacts out of any address book.")) + "\n\n"_L1;
    for (const OptionRow &row : Options) {
        const QString value = row.value ? QString(u' ' + translated(row.value)) : QString();
        const QString option = "  --"_L1 + QString::fromLatin1(row.name) + value;
        text += option.leftJustified(column) + u' ' + translated(row.description) + u'\n';
    }
    text += u'\n'
        + translated(QT_TRANSLATE_NOOP("CommandLine",
                                       "CloudSponge's domain key and password are taken from the environment as well:\n"
                                       "CONTACT_FERRY_DOMAIN_KEY, CONTACT_FERRY_DOMAIN_PASSWORD."))
        + u'\n'
        + translated(
                QT_TRANSLATE_NOOP("CommandLine",
                                  "How the program is registered with Contacts+ likewise: CONTACT_FERRY_CLIENT_ID,\n"
                                  "CONTACT_FERRY_CLIENT_SECRET, CONTACT_FERRY_REDIRECT_URI."))
        + u'\n';
    return text;
}

QString versionLine()
{
    return u"contact-ferry "_s + QStringLiteral(FERRY_VERSION) + u'\n';
}

} // namespace Ferry
