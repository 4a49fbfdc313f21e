#!/usr/bin/env python3
"""Runs servers that have charts until standard input ends: three OCI registries and three web servers.

    charts.py DIR    DIR/www is what the web servers serve, and may be filled at any time

When all is ready, one line of JSON on standard output says where they are:

    open, basic, token    registries (the real program): for all, with a password, with a bearer token
    web, other            https servers of DIR/www; two, so that a redirect can lead from one to the other
    plain                 the same without TLS
    ca                    the certificate of the authority that signed all of theirs
    requests              a file to which the web servers write every request as a line of JSON

Special paths of the web servers: /private/... wants the user `me` with the password `s3cret`, /redirect?to=URL leads
there, /cut/... ends in the middle of the body, /slow never answers, /token gives tokens for the registry.
"""

import base64
import json
import os
import ssl
import subprocess
import sys
import threading
import time
import urllib.parse
import urllib.request
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

from up import OPENSSL_CONFIG, RIG, die_with_parent, fail, free_ports

USER, PASSWORD = "me", "s3cret"
BASIC = "Basic " + base64.b64encode(f"{USER}:{PASSWORD}".encode()).decode()
# The password with bcrypt, the one form that the registry takes.
HTPASSWD = "me:$2b$05$abcdefghijklmnopqrstuuLK7U1u6pVRmL7L1BBM2aS35PSZnDXlK\n"
SERVICE, ISSUER = "rig-registry", "rig-tokens"


def make_certificates(state):
    """An authority, and one RSA key pair for all servers and for signing tokens."""
    (state / "openssl.cnf").write_text(OPENSSL_CONFIG)
    request = ["openssl", "req", "-x509", "-nodes", "-config", "openssl.cnf", "-days", "30", "-newkey", "rsa:2048"]
    by_authority = ["-CA", "ca.crt", "-CAkey", "ca.key"]
    for name, subject, signer in (("ca", "/CN=rig-ca", []), ("leaf", "/CN=rig", by_authority)):
        files = ["-keyout", f"{name}.key", "-out", f"{name}.crt"]
        command = [*request, "-extensions", name, "-subj", subject, *files, *signer]
        done = subprocess.run(command, cwd=state, capture_output=True, text=True)
        if done.returncode != 0:
            fail(f"openssl could not make the {name} certificate:\n{done.stderr}")


def encode(data):
    return base64.urlsafe_b64encode(data).rstrip(b"=").decode()


def token(state, scope):
    kind, name, actions = scope.rsplit(":", 2)[-3:] if scope else ("", "", "")
    access = [{"type": kind, "name": name, "actions": actions.split(",")}] if scope else []
    now = int(time.time())
    certificate = (state / "leaf.crt").read_text().split("-----")[2].replace("\n", "")
    header = {"typ": "JWT", "alg": "RS256", "x5c": [certificate]}
    claims = {"iss": ISSUER, "sub": USER, "aud": SERVICE, "iat": now, "nbf": now - 60, "exp": now + 600, "jti": "1"}
    signed = ".".join(encode(json.dumps(part).encode()) for part in (header, claims | {"access": access}))
    sign = ["openssl", "dgst", "-sha256", "-sign", state / "leaf.key"]
    return f"{signed}.{encode(subprocess.run(sign, input=signed.encode(), capture_output=True, check=True).stdout)}"


class Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def do_GET(self):
        url = urllib.parse.urlsplit(self.path)
        query = dict(urllib.parse.parse_qsl(url.query))
        record = {"server": self.server.name, "path": self.path, "headers": {k.lower(): v for k, v in self.headers.items()}}
        with self.server.lock, open(self.server.state / "requests.jsonl", "a") as file:
            file.write(json.dumps(record) + "\n")
        allowed = self.headers.get("Authorization") == BASIC
        if (url.path.startswith("/private/") or url.path == "/token") and not allowed:
            return self.answer(401, b"who are you?\n", {"WWW-Authenticate": 'Basic realm="rig"'})
        if url.path == "/token":
            return self.answer(200, json.dumps({"token": token(self.server.state, query.get("scope", ""))}).encode())
        if url.path == "/redirect":
            return self.answer(302, b"", {"Location": query["to"]})
        if url.path == "/slow":
            return self.rfile.read(1)
        path = (self.server.state / "www" / urllib.parse.unquote(url.path).removeprefix("/cut").lstrip("/")).resolve()
        if not path.is_relative_to(self.server.state.resolve()) or not path.is_file():
            return self.answer(404, b"not here\n")
        body = path.read_bytes()
        if not url.path.startswith("/cut/"):
            return self.answer(200, body)
        self.close_connection = True
        self.answer(200, body[: len(body) // 2], length=len(body))

    def answer(self, status, body, headers=None, length=None):
        self.send_response(status)
        for name, value in (headers or {}).items():
            self.send_header(name, value)
        self.send_header("Content-Length", str(len(body) if length is None else length))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_):
        pass


def serve(name, port, state, tls, lock):
    server = ThreadingHTTPServer(("127.0.0.1", port), Handler)
    server.name, server.state, server.lock = name, state, lock
    if tls:
        server.socket = tls.wrap_socket(server.socket, server_side=True)
    threading.Thread(target=server.serve_forever, daemon=True).start()


def start_registry(name, port, state, auth):
    config = {
        "version": 0.1,
        "log": {"level": "error"},
        "storage": {"inmemory": {}},
        "http": {"addr": f"127.0.0.1:{port}", "tls": {"certificate": str(state / "leaf.crt"), "key": str(state / "leaf.key")}},
    }
    if auth:
        config["auth"] = auth
    path = state / f"{name}.json"
    path.write_text(json.dumps(config))  # JSON is YAML too
    with open(state / f"{name}.log", "wb") as log:
        return subprocess.Popen(
            [RIG / "bin/registry", "serve", path],
            env={"OTEL_TRACES_EXPORTER": "none"},
            stdin=subprocess.DEVNULL,
            stdout=log,
            stderr=log,
            preexec_fn=die_with_parent,
        )


def wait_for(port, process, log, trust):
    deadline = time.monotonic() + 60
    while True:
        try:
            return urllib.request.urlopen(f"https://127.0.0.1:{port}/v2/", context=trust, timeout=5)
        except urllib.error.HTTPError:
            return None  # it wants a password: it is there
        except OSError:
            if process.poll() is not None or time.monotonic() > deadline:
                fail(f"the registry does not start:\n{log.read_text(errors='replace')}")
            time.sleep(0.05)


def main():
    state = Path(sys.argv[1])
    (state / "www").mkdir(exist_ok=True)
    make_certificates(state)
    (state / "htpasswd").write_text(HTPASSWD)
    (state / "requests.jsonl").touch()
    names = ("open", "basic", "token", "web", "other", "plain")
    ports = dict(zip(names, free_ports(len(names))))
    tls = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    tls.load_cert_chain(state / "leaf.crt", state / "leaf.key")
    lock = threading.Lock()
    for name in ("web", "other", "plain"):
        serve(name, ports[name], state, tls if name != "plain" else None, lock)
    tokens = {
        "realm": f"https://127.0.0.1:{ports['web']}/token",
        "service": SERVICE,
        "issuer": ISSUER,
        "rootcertbundle": str(state / "ca.crt"),
    }
    auth = {"open": None, "basic": {"htpasswd": {"realm": "rig", "path": str(state / "htpasswd")}}, "token": {"token": tokens}}
    registries = {name: start_registry(name, ports[name], state, auth[name]) for name in auth}
    try:
        trust = ssl.create_default_context(cafile=state / "ca.crt")
        for name, process in registries.items():
            wait_for(ports[name], process, state / f"{name}.log", trust)
        place = {name: f"127.0.0.1:{port}" for name, port in ports.items()}
        print(json.dumps(place | {"ca": str(state / "ca.crt"), "requests": str(state / "requests.jsonl")}), flush=True)
        while os.read(sys.stdin.fileno(), 4096):
            pass
    finally:
        for process in registries.values():
            process.kill()
            process.wait()


if __name__ == "__main__":
    main()
