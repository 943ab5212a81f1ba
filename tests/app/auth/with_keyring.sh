#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# with_keyring.sh unlocked|locked|nobus PROGRAM: runs the test PROGRAM with a keyring of its own, away from the person's.
set -eu
surroundings=$1
program=$2

if [ "${FERRY_KEYRING:-}" = "$surroundings" ]; then
    # Inside the bus of our own.
    printf 'test' | gnome-keyring-daemon --unlock --components=secrets >/dev/null
    "$program"
    exit
fi

home=$(mktemp -d)
trap 'rm -rf "$home"' EXIT
mkdir -m 700 "$home/run"
export HOME="$home" XDG_RUNTIME_DIR="$home/run" FERRY_KEYRING="$surroundings"
unset DBUS_SESSION_BUS_ADDRESS DISPLAY WAYLAND_DISPLAY XDG_DATA_HOME XDG_CONFIG_HOME XDG_CACHE_HOME \
    XDG_CURRENT_DESKTOP DESKTOP_SESSION GNOME_KEYRING_CONTROL KDE_FULL_SESSION
if [ "$surroundings" = nobus ]; then
    "$program"
    exit
fi
for needed in dbus-run-session gnome-keyring-daemon; do
    command -v "$needed" >/dev/null || { echo "$needed is not installed"; exit 77; }
done
dbus-run-session -- "$0" "$surroundings" "$program"
