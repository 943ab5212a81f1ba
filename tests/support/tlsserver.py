#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Plays every server of tests/data/tls/matrix.txt on 127.0.0.1, each on a port of its own.

Usage: tlsserver.py MATRIX FOLDER

Makes the authorities and certificates in FOLDER with openssl, then says on standard output, one a line:

    AUTHORITY <path of the root's certificate, PEM>
    PROXY <port of an HTTP proxy that leads every host to 127.0.0.1, so that names need no resolver>
    CASE <port> <name of the case>          for each
    READY

After that each line `bytes <name of the case>` is answered with `BYTES <n>`: what that server has read of requests, that
is what a client sent after it had trusted it. Ends with its standard input.
"""
import datetime
import os
import select
import socket
import ssl
import struct
import subprocess
import sys
import threading
import warnings
from dataclasses import dataclass, field
from pathlib import Path

ANSWER_BODY = b"<!doctype html><title>reached</title><p>reached"
ANSWER = (b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nConnection: close\r\nContent-Length: %d\r\n\r\n"
          % len(ANSWER_BODY)) + ANSWER_BODY
VERSIONS = {"1.0": ssl.TLSVersion.TLSv1, "1.1": ssl.TLSVersion.TLSv1_1,
            "1.2": ssl.TLSVersion.TLSv1_2, "1.3": ssl.TLSVersion.TLSv1_3}


@dataclass
class Case:
    name: str
    host: str
    wish: dict
    bytes_read: int = 0


@dataclass
class Identity:
    """A certificate with its key, and what leads from it towards the root."""
    certificate: Path
    key: Path
    parents: list = field(default_factory=list)


def read_matrix(path):
    cases = []
    for line in Path(path).read_text(encoding="utf-8").splitlines():
        if not line or line.startswith("#"):
            continue
        name, host, wishes, _outcome = (part.strip() for part in line.split("|"))
        cases.append(Case(name, host, dict(wish.split("=", 1) for wish in wishes.split())))
    return cases


class Workshop:
    """Where certificates are made."""

    def __init__(self, folder):
        self.folder = folder
        self.keys = {}
        self.made = 0
        (folder / "index.txt").touch()
        (folder / "index.txt.attr").write_text("unique_subject = no\n")
        (folder / "ca.cnf").write_text(
            "[ca]\ndefault_ca=c\n[c]\ndatabase=%s\nnew_certs_dir=%s\nrand_serial=yes\npolicy=p\n"
            "[p]\ncommonName=optional\n" % (folder / "index.txt", folder))
        self.root = self.authority("Ferry Test Root", None)
        self.authorities = {"root": self.root, "stranger": self.authority("Somebody", None)}
        self.authorities["inter"] = self.authority("Inter", self.root)
        self.authorities["deep"] = self.authority("Deep", self.authorities["inter"])
        self.authorities["outdated"] = self.authority("Outdated", self.root, valid="-9..-1")
        self.authorities["leaf"] = self.authority("Leaf", self.root, basic="critical,CA:FALSE")
        self.authorities["fenced"] = self.authority("Fenced", self.root,
                                                    more="nameConstraints=critical,permitted;DNS:other.test\n")

    def openssl(self, *arguments):
        done = subprocess.run(["openssl", *map(str, arguments)], capture_output=True, cwd=self.folder, check=False)
        if done.returncode != 0:
            sys.exit("openssl %s: %s" % (" ".join(map(str, arguments)), done.stderr.decode(errors="replace")))

    def new_key(self, kind):
        path = self.folder / ("key-%d.pem" % len(list(self.folder.glob("key-*"))))
        options = ["-algorithm", "EC", "-pkeyopt", "ec_paramgen_curve:P-256"]
        if kind.startswith("rsa:"):
            options = ["-algorithm", "RSA", "-pkeyopt", "rsa_keygen_bits:" + kind[4:]]
        self.openssl("genpkey", *options, "-out", path)
        return path

    def shared_key(self, kind):
        """The servers share one key of each kind, since making one is what takes time."""
        if kind not in self.keys:
            self.keys[kind] = self.new_key(kind)
        return self.keys[kind]

    def certificate(self, common_name, key, issuer, extensions, valid="-1..2", md="sha256"):
        self.made += 1
        stem = self.folder / ("made-%d" % self.made)
        request, result, wishes = (stem.with_suffix(end) for end in (".csr", ".crt", ".ext"))
        wishes.write_text(extensions)
        self.openssl("req", "-new", "-key", key, "-subj", "/CN=" + common_name, "-out", request)
        now = datetime.datetime.now(datetime.timezone.utc)
        start, end = ((now + datetime.timedelta(days=int(day))).strftime("%Y%m%d%H%M%SZ") for day in valid.split(".."))
        by = ["-selfsign", "-keyfile", key] if issuer is None else ["-cert", issuer.certificate, "-keyfile", issuer.key]
        self.openssl("ca", "-batch", "-notext", "-config", "ca.cnf", "-md", md, "-startdate", start, "-enddate", end,
                     "-extfile", wishes, "-in", request, "-out", result, *by)
        return Identity(result, key, [] if issuer is None else [issuer.certificate, *issuer.parents])

    def authority(self, name, issuer, basic="critical,CA:TRUE", more="", valid="-10..10"):
        extensions = "basicConstraints=%s\nkeyUsage=critical,keyCertSign,cRLSign\nsubjectKeyIdentifier=hash\n" % basic
        if issuer is not None:
            extensions += "authorityKeyIdentifier=keyid\n"
        made = self.certificate(name, self.new_key("ec"), issuer, extensions + more, valid)
        if issuer is None:
            made.parents = []
        return made

    def server(self, case):
        wish = case.wish
        extensions = ("basicConstraints=critical,CA:FALSE\nkeyUsage=critical,digitalSignature,keyEncipherment\n"
                      "extendedKeyUsage=%s\n" % wish.get("usage", "serverAuth"))
        names = wish.get("san", "DNS:" + case.host)
        if names == "nul":
            text = case.host.encode() + b"\0.evil.test"
            inner = bytes([0x82, len(text)]) + text
            extensions += "subjectAltName=DER:%s\n" % (bytes([0x30, len(inner)]) + inner).hex(":")
        elif names != "none":
            extensions += "subjectAltName=%s\n" % names
        if "critical" in wish:
            extensions += "1.3.6.1.4.1.55555.1=critical,DER:05:00\n"
        issuer = wish.get("issuer", "root")
        return self.certificate(wish.get("cn", case.host), self.shared_key(wish.get("key", "ec")),
                                None if issuer == "self" else self.authorities[issuer], extensions,
                                wish.get("valid", "-1..2"), wish.get("md", "sha256"))

    def context(self, case):
        """How the server of `case` speaks TLS: as weakly as it is told to."""
        identity = self.server(case)
        chain = list(identity.parents)
        if case.wish.get("chain") == "leaf":
            chain = []
        elif case.wish.get("chain") == "reversed":
            chain.reverse()
        bundle = identity.certificate.with_suffix(".chain")
        bundle.write_bytes(b"".join(part.read_bytes() for part in [identity.certificate, *chain]))
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.set_ciphers(case.wish.get("ciphers", "DEFAULT") + ":@SECLEVEL=0")
        first, last = case.wish.get("tls", "1.2..1.3").split("..")
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", DeprecationWarning)
            context.minimum_version, context.maximum_version = VERSIONS[first], VERSIONS[last]
        context.load_cert_chain(bundle, identity.key)
        if case.wish.get("behaviour") == "askclient":
            context.verify_mode = ssl.CERT_REQUIRED
            context.load_verify_locations(self.root.certificate)
        return context


def reset(connection):
    connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
    connection.close()


def answer(case, connection):
    """Reads a request and answers it; whatever is read counts."""
    request = b""
    while b"\r\n\r\n" not in request:
        piece = connection.recv(4096)
        if not piece:
            return
        case.bytes_read += len(piece)
        request += piece
    connection.sendall(ANSWER)


def attend(case, context, connection):
    behaviour = case.wish.get("behaviour", "answer")
    try:
        if behaviour == "reset":
            reset(connection)
        elif behaviour == "silence":
            while connection.recv(4096):
                pass
        elif behaviour in ("plain", "garbage"):
            first = connection.recv(4096)
            if first and first[0] != 0x16:  # a TLS greeting gives nothing away
                case.bytes_read += len(first)
            connection.sendall(ANSWER if behaviour == "plain" else bytes(range(256)) * 4)
        else:
            with context.wrap_socket(connection, server_side=True) as secured:
                answer(case, secured)
                secured.unwrap()
    except (OSError, ssl.SSLError):
        pass
    finally:
        connection.close()


def relay(one, other):
    pair = (one, other)
    while True:
        for ready in select.select(pair, [], [])[0]:
            data = ready.recv(65536)
            if not data:
                return
            (other if ready is one else one).sendall(data)


def lead(connection):
    """CONNECT of any host to that port on 127.0.0.1, resets included."""
    try:
        head = b""
        while b"\r\n\r\n" not in head:
            piece = connection.recv(4096)
            if not piece:
                return
            head += piece
        method, target = head.split(b" ", 2)[:2]
        if method != b"CONNECT":
            connection.sendall(b"HTTP/1.1 405 Only CONNECT\r\nContent-Length: 0\r\nConnection: close\r\n\r\n")
            return
        with socket.create_connection(("127.0.0.1", int(target.rsplit(b":", 1)[1]))) as server:
            connection.sendall(b"HTTP/1.1 200 Connected\r\n\r\n")
            relay(connection, server)
    except ConnectionResetError:
        reset(connection)
    except (OSError, ValueError):
        pass
    finally:
        connection.close()


def listen(attend_one):
    """Gives each connection to a thread of its own; returns the port."""
    listener = socket.create_server(("127.0.0.1", 0))

    def accept():
        while True:
            connection, _ = listener.accept()
            threading.Thread(target=attend_one, args=(connection,), daemon=True).start()

    threading.Thread(target=accept, daemon=True).start()
    return listener.getsockname()[1]


def main():
    cases = read_matrix(sys.argv[1])
    os.umask(0o077)
    workshop = Workshop(Path(sys.argv[2]))
    print("AUTHORITY %s" % workshop.root.certificate)
    print("PROXY %d" % listen(lead))
    for case in cases:
        context = workshop.context(case)
        port = listen(lambda connection, case=case, context=context: attend(case, context, connection))
        print("CASE %d %s" % (port, case.name))
    print("READY", flush=True)
    by_name = {case.name: case for case in cases}
    for line in sys.stdin:
        word, _, name = line.strip().partition(" ")
        if word == "bytes" and name in by_name:
            print("BYTES %d" % by_name[name].bytes_read, flush=True)
        else:
            print("UNKNOWN", flush=True)


main()
