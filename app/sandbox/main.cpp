// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/options.h"
#include "app/sandbox/server.h"

#include <QCoreApplication>

#include <cerrno>
#include <csignal>
#include <cstdio>
#include <cstring>
#include <thread>

#include <poll.h>
#include <sys/signalfd.h>
#include <unistd.h>

namespace {

sigset_t endingSignals()
{
    sigset_t set;
    sigemptyset(&set);
    sigaddset(&set, SIGTERM);
    sigaddset(&set, SIGINT);
    return set;
}

/// Returns when a signal asks for the end or, when \a watchInput is set, when standard input is closed.
void waitForEnd(bool watchInput)
{
    const sigset_t set = endingSignals();
    const int ending = signalfd(-1, &set, SFD_CLOEXEC);
    pollfd sources[2] = {{ending, POLLIN, 0}, {watchInput ? STDIN_FILENO : -1, POLLIN, 0}};
    while (poll(sources, 2, -1) >= 0 || errno == EINTR) {
        if (sources[0].revents != 0)
            break;
        char ignored[256];
        if (sources[1].revents != 0 && read(STDIN_FILENO, ignored, sizeof ignored) <= 0)
            break;
    }
    close(ending);
}

} // namespace

int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("contact-ferry-sandbox"));
    QCoreApplication::setApplicationVersion(QStringLiteral(FERRY_VERSION));
    const Ferry::Sandbox::Options options = Ferry::Sandbox::parseOptions(QCoreApplication::arguments());

    // Before the first thread, so that all inherit it and only waitForEnd() sees them.
    const sigset_t set = endingSignals();
    pthread_sigmask(SIG_BLOCK, &set, nullptr);

    std::unique_ptr<Ferry::Sandbox::AccessLog> accessLog;
    if (!options.accessLog.empty() && !(accessLog = Ferry::Sandbox::AccessLog::open(options.accessLog))) {
        std::fprintf(stderr, "contact-ferry-sandbox: cannot open the access log %s: %s\n", options.accessLog.c_str(),
                     std::strerror(errno));
        return 1;
    }
    Ferry::Sandbox::Server server(options, std::move(accessLog));
    const int port = server.bind();
    if (port == 0) {
        std::fprintf(stderr, "contact-ferry-sandbox: cannot listen on 127.0.0.1:%d\n", options.port);
        return 1;
    }
    std::printf("LISTENING http://127.0.0.1:%d\n", port);
    std::fflush(stdout);

    std::thread serving([&server] {
        server.run();
        kill(getpid(), SIGTERM); // should it ever end by itself, the program must not stay
    });
    waitForEnd(options.exitWithParent);
    server.stop();
    serving.join();
    return 0;
}
