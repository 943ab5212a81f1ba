// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/connections.h"

#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

namespace Ferry::Sandbox {

namespace {

/// The library shows no handle of a connection, so the process's own descriptors are searched. Port 0 means
/// any.
void endConnections(int port)
{
    const int most = static_cast<int>(sysconf(_SC_OPEN_MAX));
    for (int fd = 3; fd < (most > 0 && most < 4096 ? most : 4096); ++fd) {
        sockaddr_in peer{};
        socklen_t size = sizeof peer;
        if (getpeername(fd, reinterpret_cast<sockaddr *>(&peer), &size) == 0 && peer.sin_family == AF_INET
            && (port == 0 || ntohs(peer.sin_port) == port))
            shutdown(fd, SHUT_RDWR);
    }
}

} // namespace

void endConnectionTo(int port)
{
    endConnections(port);
}

void endAllConnections()
{
    endConnections(0);
}

} // namespace Ferry::Sandbox
