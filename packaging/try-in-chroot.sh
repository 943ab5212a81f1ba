#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Installs both packages in a fresh Debian 12, starts the program there as an ordinary user, looks for its menu entry,
# and purges it again. Needs root and mmdebstrap; the bare system is kept in CACHE to be quick the next time.
set -eu
cd "$(dirname "$0")/../build/package"
CACHE=${CACHE:-${XDG_CACHE_HOME:-$HOME/.cache}/contact-ferry}
bare=$CACHE/bookworm-minbase.tar.gz
mkdir -p "$CACHE"
[ -e "$bare" ] || mmdebstrap --variant=minbase bookworm "$bare"

root=$(mktemp -d)
clean_up() {
    umount -q "$root/dev/shm" "$root/proc" || true
    rm -rf --one-file-system "$root"
}
trap clean_up EXIT
chmod 755 "$root" # mktemp made it for root alone
tar -xzf "$bare" -C "$root"
cp /etc/resolv.conf "$root/etc/"
mkdir -p "$root/dev/shm"
mount -t proc proc "$root/proc"
mount -t tmpfs tmpfs "$root/dev/shm" # Chromium's renderers share memory
cp ./*.deb "$root/tmp/"
inside() { chroot "$root" env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin HOME=/root LC_ALL=C.UTF-8 DEBIAN_FRONTEND=noninteractive "$@"; }
# A chroot is no place where user namespaces can be made, and so none for Chromium's sandbox.
as_joe() { inside su joe -c "cd && export QTWEBENGINE_DISABLE_SANDBOX=1 && $1"; }
# A window that asks to be shown while the manager is just starting may never be.
on_screen() {
    as_joe "rm -f managed; timeout 300 xvfb-run -a -s '-screen 0 1440x900x24' dbus-run-session -- sh -c '
        openbox --startup \"touch managed\" 2>/dev/null &
        tries=0
        until [ -e managed ] || [ \$((tries += 1)) -gt 300 ]; do sleep 0.1; done
        $1'"
}

inside apt-get update -q
inside sh -c 'apt-get install -q -y --no-install-recommends /tmp/*.deb xvfb xauth dbus openbox fonts-dejavu-core'
inside useradd --create-home joe

echo "== menu entry"
for file in applications/org.contactferry.contactferry.desktop metainfo/org.contactferry.contactferry.metainfo.xml \
    icons/hicolor/scalable/apps/org.contactferry.contactferry.svg icons/hicolor/48x48/apps/org.contactferry.contactferry.png; do
    inside test -s "/usr/share/$file"
done
inside sh -c 'command -v "$(sed -n "s/^Exec=\([^ ]*\).*/\1/p" /usr/share/applications/org.contactferry.contactferry.desktop)"'

echo "== the journey as an ordinary user"
as_joe "contact-ferry --version && contact-ferry --help >/dev/null"
on_screen "contact-ferry --sandbox --import yahoo --export contacts.vcf --screenshots pictures --quit-when-done"
as_joe "grep -c ^BEGIN:VCARD contacts.vcf; ls pictures"

echo "== without the embedded browser"
inside apt-get purge -q -y contact-ferry-webengine
on_screen "contact-ferry --profile other --screenshots alone & until [ -s alone/*welcome.png ]; do sleep 1; done; kill \$!"
as_joe "ls alone"

echo "== purge"
inside apt-get purge -q -y contact-ferry
left=$(inside find / -xdev -not -path '/proc/*' -not -path '/home/*' -not -path '/tmp/*' -iname '*contact*ferry*')
[ -z "$left" ] || { echo "left behind: $left"; exit 1; }
echo "installed, ran, and left nothing behind"
