#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# run.sh SANDBOX WORKING-FOLDER: the vendor's own client, as npm has it, makes all its calls. Skipped (77) without Node or
# a way to npm's registry.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
sandbox=$1 folder=$2
command -v node >/dev/null && command -v npm >/dev/null || { echo "no Node here"; exit 77; }
mkdir -p "$folder"
cd "$folder"
if [[ ! -d node_modules/contacts-api-node ]]; then
    [[ -f package.json ]] || echo '{"private": true}' > package.json
    timeout 240 npm install --ignore-scripts --no-audit --no-fund contacts-api-node@2.0.5 \
        || { echo "npm's registry cannot be reached"; exit 77; }
fi
coproc "$sandbox" --port 0 --exit-with-parent
sandbox_pid=$COPROC_PID
trap 'kill "$sandbox_pid" 2>/dev/null || true' EXIT
read -r word url <&"${COPROC[0]}"
[[ $word == LISTENING ]] || { echo "the sandbox did not start"; exit 1; }
NODE_PATH=$folder/node_modules SANDBOX_URL=${url%/} node -r "$here/preload.js" "$here/calls.js"
