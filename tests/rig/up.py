#!/usr/bin/env python3
"""Runs one throw-away Kubernetes control plane until standard input ends.

    up.py --parts api     etcd, kube-apiserver and the CRDs
    up.py --parts full    also the controllers, the scheduler, and kwok with one node (the default)

Everything listens on free loopback ports and lives in a fresh folder. When all is ready, one line of
JSON on standard output says where it is. Then up.py waits: when the program that holds the other end
of its standard input is gone, however it ended, every server is stopped and the folder removed.
"""

import argparse
import contextlib
import ctypes
import json
import os
import secrets
import shutil
import signal
import socket
import ssl
import subprocess
import sys
import tempfile
import threading
import time
import urllib.request
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

HERE = Path(__file__).resolve().parent
RIG = HERE.parents[1] / "target" / "rig"
PATIENCE = 90  # seconds for each thing that is waited for; an idle machine needs at most 6
DISCOVERY = "application/json;g=apidiscovery.k8s.io;v=v2;as=APIGroupDiscoveryList"
STOP_SIGNALS = (signal.SIGINT, signal.SIGTERM)
OPENSSL_CONFIG = """
[req]
distinguished_name = name
[name]
[ca]
basicConstraints = critical, CA:TRUE
keyUsage = critical, keyCertSign
subjectKeyIdentifier = hash
[leaf]
basicConstraints = critical, CA:FALSE
extendedKeyUsage = serverAuth, clientAuth
subjectAltName = IP:127.0.0.1, DNS:localhost
authorityKeyIdentifier = keyid
"""


def fail(message):
    sys.exit(f"rig: {message}")


def free_ports(count):
    # All are held until the last is known, so no two are the same.
    with contextlib.ExitStack() as stack:
        sockets = [stack.enter_context(socket.create_server(("127.0.0.1", 0))) for _ in range(count)]
        return [each.getsockname()[1] for each in sockets]


def die_with_parent():
    """Runs in a new server's process: should up.py itself be killed, Linux then kills the server too."""
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(1, signal.SIGKILL)  # 1 is PR_SET_PDEATHSIG


def stop_on_signal(*_):
    for number in STOP_SIGNALS:
        signal.signal(number, signal.SIG_IGN)  # a second one must not interrupt the cleaning up
    sys.exit()


def signal_end_of_input():
    """Runs in a thread from the start, so that a rig that nobody waits for any more does not come up first."""
    while os.read(sys.stdin.fileno(), 4096):
        pass
    signal.pthread_kill(threading.main_thread().ident, signal.SIGTERM)


class ControlPlane:
    def __init__(self, state):
        self.state = state
        self.servers = {}
        self.etcd_port, self.peer_port, self.api_port, self.kwok_port = free_ports(4)
        self.url = f"https://127.0.0.1:{self.api_port}"
        self.token = secrets.token_hex(16)
        self.kubeconfig = state / "admin.kubeconfig"
        self.make_certificates()
        self.write_credentials()
        self.tls = ssl.create_default_context(cafile=state / "ca.crt")

    def make_certificates(self):
        """One authority, and one key pair that serves as every server's identity and signs service account tokens."""
        (self.state / "openssl.cnf").write_text(OPENSSL_CONFIG)
        request = ["openssl", "req", "-x509", "-nodes", "-config", "openssl.cnf", "-days", "30"]
        request += ["-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1"]
        by_authority = ["-CA", "ca.crt", "-CAkey", "ca.key"]
        for name, subject, signer in (("ca", "/CN=rig-ca", []), ("leaf", "/O=system:masters/CN=rig", by_authority)):
            files = ["-keyout", f"{name}.key", "-out", f"{name}.crt"]
            command = [*request, "-extensions", name, "-subj", subject, *files, *signer]
            done = subprocess.run(command, cwd=self.state, capture_output=True, text=True)
            if done.returncode != 0:
                fail(f"openssl could not make the {name} certificate:\n{done.stderr}")

    def write_credentials(self):
        (self.state / "tokens.csv").write_text(f"{self.token},admin,admin,system:masters\n")
        cluster = {"server": self.url, "certificate-authority": str(self.state / "ca.crt")}
        config = {
            "apiVersion": "v1",
            "kind": "Config",
            "clusters": [{"name": "rig", "cluster": cluster}],
            "users": [{"name": "admin", "user": {"token": self.token}}],
            "contexts": [{"name": "rig", "context": {"cluster": "rig", "user": "admin"}}],
            "current-context": "rig",
        }
        self.kubeconfig.write_text(json.dumps(config))  # JSON is YAML too

    def start(self, server, *options):
        with open(self.state / f"{server}.log", "wb") as log:
            self.servers[server] = subprocess.Popen(
                [RIG / "bin" / server, *options],
                cwd=self.state,
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=log,
                start_new_session=True,  # Ctrl-C in a terminal reaches up.py only
                preexec_fn=die_with_parent,
            )

    def stop(self):
        # Nothing outlives the rig, so there is nothing to end gently.
        for process in self.servers.values():
            process.kill()
        for process in self.servers.values():
            process.wait()

    def fail_with_log(self, server, message):
        lines = (self.state / f"{server}.log").read_text(errors="replace").splitlines()
        fail("\n".join([f"{message}; the log of {server} ends:", *lines[-15:]]))

    def wait(self, what, is_so):
        """Asks until the answer is yes; a connection that fails is a no."""
        deadline = time.monotonic() + PATIENCE
        while True:
            with contextlib.suppress(OSError):
                if is_so():
                    return
            for server, process in self.servers.items():
                if process.poll() is not None:
                    self.fail_with_log(server, f"{server} ended with status {process.returncode}")
            if time.monotonic() > deadline:
                self.fail_with_log(list(self.servers)[-1], f"no {what} in {PATIENCE} s")
            time.sleep(0.05)

    def call(self, method, path, body=None, **headers):
        headers = {name.replace("_", "-"): value for name, value in headers.items()}
        headers["Authorization"] = f"Bearer {self.token}"
        request = urllib.request.Request(self.url + path, method=method, data=body, headers=headers)
        with urllib.request.urlopen(request, context=self.tls, timeout=30) as answer:
            return answer.read()

    def start_api(self):
        client, peer = (f"http://127.0.0.1:{port}" for port in (self.etcd_port, self.peer_port))
        self.start(
            "etcd",
            "--data-dir=etcd",
            f"--listen-client-urls={client}",
            f"--advertise-client-urls={client}",
            f"--listen-peer-urls={peer}",
            f"--initial-advertise-peer-urls={peer}",
            f"--initial-cluster=default={peer}",
            "--unsafe-no-fsync",
            "--log-level=warn",
        )
        self.start(
            "kube-apiserver",
            f"--etcd-servers={client}",
            "--bind-address=127.0.0.1",
            f"--secure-port={self.api_port}",
            "--tls-cert-file=leaf.crt",
            "--tls-private-key-file=leaf.key",
            "--token-auth-file=tokens.csv",
            "--authorization-mode=RBAC",
            "--service-account-issuer=https://kubernetes.default.svc",
            "--service-account-key-file=leaf.crt",
            "--service-account-signing-key-file=leaf.key",
            "--service-cluster-ip-range=127.96.0.0/16",
            "--endpoint-reconciler-type=none",
            # The way to the kubelet, which kwok plays, for port forwarding.
            "--kubelet-certificate-authority=ca.crt",
            "--kubelet-client-certificate=leaf.crt",
            "--kubelet-client-key=leaf.key",
            "--kubelet-preferred-address-types=InternalIP",
        )
        self.wait("ready API server", lambda: self.call("GET", "/readyz"))

    def apply_crds(self):
        with ThreadPoolExecutor(4) as pool:
            crds = list(pool.map(self.apply_crd, (RIG / "manifests/crds").iterdir()))
        wanted = {
            (crd["spec"]["group"], version["name"], crd["spec"]["names"]["plural"])
            for crd in crds
            for version in crd["spec"]["versions"]
            if version["served"]
        }
        # Only established CRDs are discovered.
        self.wait("discovery of every CRD", lambda: wanted <= self.discovered())

    def apply_crd(self, path):
        url = f"/apis/apiextensions.k8s.io/v1/customresourcedefinitions/{path.stem}?fieldManager=rig"
        return json.loads(self.call("PATCH", url, path.read_bytes(), Content_Type="application/apply-patch+yaml"))

    def discovered(self):
        groups = json.loads(self.call("GET", "/apis", Accept=DISCOVERY))["items"]
        return {
            (group["metadata"]["name"], version["version"], resource["resource"])
            for group in groups
            for version in group["versions"]
            for resource in version["resources"]
        }

    def start_controllers(self):
        # Who fills the Secrets of service account tokens, and says in every namespace whom to trust.
        tokens = ["--service-account-private-key-file=leaf.key", "--root-ca-file=ca.crt"]
        for server, options in (("kube-controller-manager", tokens), ("kube-scheduler", [])):
            self.start(
                server,
                *options,
                f"--kubeconfig={self.kubeconfig}",
                f"--authentication-kubeconfig={self.kubeconfig}",
                f"--authorization-kubeconfig={self.kubeconfig}",
                "--bind-address=127.0.0.1",
                "--secure-port=0",
                "--leader-elect=false",
                "--kube-api-qps=1000",
                "--kube-api-burst=2000",
            )

    def start_node(self):
        """kwok, and one node with room for every pod of a test run."""
        room = {"cpu": "10k", "memory": "100Ti", "pods": "20k"}
        labels = {"kubernetes.io/hostname": "node-0", "kubernetes.io/os": "linux"}
        status = {"allocatable": room, "capacity": room}
        node = {"apiVersion": "v1", "kind": "Node", "metadata": {"name": "node-0", "labels": labels}, "status": status}
        self.call("POST", "/api/v1/nodes", json.dumps(node).encode(), Content_Type="application/json")
        # Never to be restarted: a second kwok would hand out the addresses of living pods again.
        self.start(
            "kwok",
            f"--kubeconfig={self.kubeconfig}",
            f"--config={RIG / 'manifests/stages.yaml'}",
            "--manage-all-nodes=true",
            "--cidr=10.244.0.1/16",
            "--node-lease-duration-seconds=40",
            "--node-ip=127.0.0.1",
            f"--node-port={self.kwok_port}",
            f"--server-address=127.0.0.1:{self.kwok_port}",
            "--tls-cert-file=leaf.crt",
            "--tls-private-key-file=leaf.key",
            "--enable-crds=PortForward,ClusterPortForward",
        )
        self.wait("ready node", self.node_takes_pods)

    def node_takes_pods(self):
        node = json.loads(self.call("GET", "/api/v1/nodes/node-0"))
        ready = any(each["type"] == "Ready" and each["status"] == "True" for each in node["status"].get("conditions", []))
        # The controller manager takes away the taint of a new node.
        return ready and "taints" not in node["spec"]


def main():
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--parts", choices=("api", "full"), default="full")
    parts = arguments.parse_args().parts
    if shutil.which("openssl") is None:
        fail("`openssl` is missing: install it (Debian: apt-get install openssl)")
    if subprocess.run([sys.executable, HERE / "build.py"]).returncode != 0:
        sys.exit(1)  # it has said why

    for number in STOP_SIGNALS:
        signal.signal(number, stop_on_signal)
    input_ends = threading.Thread(target=signal_end_of_input, daemon=True)
    input_ends.start()
    with tempfile.TemporaryDirectory(prefix="meshctl-rig-") as state:
        plane = ControlPlane(Path(state))
        try:
            plane.start_api()
            if parts == "full":
                plane.start_controllers()
            plane.apply_crds()
            if parts == "full":
                plane.start_node()
            place = {"kubeconfig": str(plane.kubeconfig), "server": plane.url, "token": plane.token}
            print(json.dumps(place | {"ca": str(plane.state / "ca.crt"), "state": state}), flush=True)
            input_ends.join()
        finally:
            plane.stop()


if __name__ == "__main__":
    main()
