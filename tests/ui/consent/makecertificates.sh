#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# makecertificates.sh FOLDER [AUTHORITY]: in FOLDER a key.pem and server.pem for 127.0.0.1, and in $HOME/.pki/nssdb, where the
# embedded browser looks for them, its authority, AUTHORITY, and a certificate of a person's own.
set -e
authority=$2
database=sql:$HOME/.pki/nssdb
cd "$1"
new() { openssl genpkey -algorithm EC -pkeyopt ec_paramgen_curve:P-256 -out "$1" 2>&1; }
sign() {
    openssl req -new -key "$1" -subj "/CN=$2" -out request.csr
    printf '%b' "$3" > wishes.ext
    openssl x509 -req -days 2 -in request.csr -CA authority.pem -CAkey authority.key -CAcreateserial -extfile wishes.ext \
        -out "$4" 2>&1
}
new authority.key
openssl req -new -x509 -days 2 -key authority.key -subj "/CN=Ferry House" -addext keyUsage=critical,keyCertSign -out authority.pem
new key.pem
sign key.pem 127.0.0.1 'subjectAltName=IP:127.0.0.1\nextendedKeyUsage=serverAuth\n' server.pem
new person.key
sign person.key Ann 'extendedKeyUsage=clientAuth\n' person.pem
openssl pkcs12 -export -inkey person.key -in person.pem -name Ann -passout pass: -out person.p12

mkdir -p "$HOME/.pki/nssdb"
certutil -N -d "$database" --empty-password
certutil -A -d "$database" -t C,, -n house -i authority.pem
[ -z "$authority" ] || certutil -A -d "$database" -t C,, -n matrix -i "$authority"
pk12util -i person.p12 -d "$database" -K '' -W ''
