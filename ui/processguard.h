// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace Ferry {

/// First thing in main, before threads and Qt: files of ours are closed to others (umask 077), no core dump holds a
/// secret, and the environment cannot switch off the web engine's defences: all QTWEBENGINE* variables go, but
/// QTWEBENGINE_DISABLE_SANDBOX=1, which containers need and the consent page tells of.
void guardProcess();

} // namespace Ferry
