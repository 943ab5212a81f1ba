#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Makes both packages from build/release into build/package and checks them. Called by ./dev package after the build.
set -eu
cd "$(dirname "$0")/.."
umask 022 # else the modes of the builder's shell end up in the package
SOURCE_DATE_EPOCH=$(git log -1 --format=%ct)
export SOURCE_DATE_EPOCH

rm -rf build/package
for run in first second; do
    cpack --config build/release/CPackConfig.cmake -B "build/package/$run"
done
cd build/package
mv first/*.deb .
for package in *.deb; do
    cmp "$package" "second/$package"
done
rm -rf first second
sha256sum ./*.deb | tee SHA256SUMS

lintian --fail-on error,warning ./*.deb
desktop-file-validate ../../packaging/*.desktop
appstreamcli validate --no-net --pedantic ../../packaging/*.metainfo.xml
