//! Envoys beside clients and at gateways, and what plays the control plane's part for them: no istiod can be had here.
//!
//! It watches one namespace of the API server, lowers it with the product's own model and Envoy writer (the `lowering`),
//! and hands it to each Envoy in files, which Envoy treats as xDS: with versions, acceptance and refusal. A proxy can be
//! held back, so that nothing new reaches it, or be sent what it must refuse. Each Envoy has a loopback address of its
//! own with Istio's usual ports; those of its pod lead there through the API server.
//!
//! The pods behind a Service are real to the API server; who answers for them is chosen by their label `version`.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::net::{Ipv4Addr, SocketAddr, TcpStream};
use std::path::PathBuf;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::thread::{self, JoinHandle};
use std::time::Duration;

use meshctl::analyze::live_kinds;
use meshctl::base::context::Silent;
use meshctl::cluster::{Cluster, Options};
use meshctl::estate::Estate;
use meshctl::mesh::{Settings, World, with_world};
use meshctl::model::Client as ModelClient;
use meshctl::source;
use serde_json::{Value, json};

use super::backend::Backends;
use super::lowering::{self, CLUSTERS, Files, LISTENERS};
use super::process::{Process, free_address};
use super::{ADMIN_PORT, istio_metrics};
use crate::envoy::server::get;
use crate::harness::{Client, Rig, eventually};

/// How often the API server is asked for changes.
const STEP: Duration = Duration::from_millis(100);

/// What it follows: the rest cannot change a table.
const FOLLOWED: [&str; 6] = [
    "api/v1/namespaces/NAMESPACE/services",
    "api/v1/namespaces/NAMESPACE/pods",
    "apis/discovery.k8s.io/v1/namespaces/NAMESPACE/endpointslices",
    "apis/networking.istio.io/v1/namespaces/NAMESPACE/virtualservices",
    "apis/networking.istio.io/v1/namespaces/NAMESPACE/destinationrules",
    "apis/networking.istio.io/v1/namespaces/NAMESPACE/gateways",
];

/// What plays the control plane of a namespace. It ends with this value.
pub(crate) struct ControlPlane<'r> {
    rig: &'r Rig,
    namespace: String,
    told: Arc<Mutex<Vec<Told>>>,
    stop: Arc<AtomicBool>,
    thread: Option<JoinHandle<()>>,
}

/// What it knows of one proxy.
struct Told {
    pod: String,
    client: ModelClient,
    folder: PathBuf,
    /// The tables that Envoy was started with; they must always be there.
    tables: BTreeSet<String>,
    version: u64,
    files: Files,
    held: bool,
    spoilt: bool,
    /// Whether there may be something new for it.
    due: bool,
}

/// An Envoy of its own beside a client or at a gateway. It ends with this value.
pub(crate) struct Proxy {
    /// The pod that it is said to run in.
    pub(crate) pod: String,
    /// Its own address: its ports are those that were asked for, [`ADMIN_PORT`], and 15020 for Istio's metrics.
    pub(crate) address: Ipv4Addr,
    _folder: tempfile::TempDir,
    process: Process,
}

impl Proxy {
    /// Where requests go in.
    pub(crate) fn entry(&self, port: u16) -> SocketAddr {
        (self.address, port).into()
    }

    /// The admin interface, past the API server.
    pub(crate) fn admin(&self) -> SocketAddr {
        (self.address, ADMIN_PORT).into()
    }

    /// Where the metrics are that Istio's own Envoy would have.
    pub(crate) fn metrics(&self) -> SocketAddr {
        (self.address, istio_metrics::PORT).into()
    }

    /// What it says about itself, past the API server.
    pub(crate) fn config_dump(&self) -> Value {
        let stream = TcpStream::connect(self.admin()).expect("Envoy listens");
        let answer = get(stream, "/config_dump?include_eds").expect("Envoy answers");
        serde_json::from_str(&answer.body).expect("the dump is JSON")
    }

    /// Stops the program where it is, without an end of its connections.
    pub(crate) fn freeze(&self) {
        self.process.freeze();
    }

    /// Lets it go on.
    pub(crate) fn thaw(&self) {
        self.process.thaw();
    }
}

impl<'r> ControlPlane<'r> {
    /// Begins to follow a namespace.
    pub(crate) fn start(rig: &'r Rig, namespace: &str, backends: &Backends) -> Self {
        let told = Arc::new(Mutex::new(Vec::new()));
        let stop = Arc::new(AtomicBool::new(false));
        let follower = Follower {
            client: Client::new(&rig.kubeconfig),
            kubeconfig: rig.kubeconfig.clone(),
            namespace: namespace.to_owned(),
            backends: backends.clone(),
        };
        let thread = {
            let (told, stop) = (Arc::clone(&told), Arc::clone(&stop));
            thread::spawn(move || follower.follow(&told, &stop))
        };
        Self { rig, namespace: namespace.to_owned(), told, stop, thread: Some(thread) }
    }

    /// The proxy beside a client: a new pod with these labels. Requests for Services go in at their `ports`, as the
    /// client would send them: the host says where to.
    pub(crate) fn sidecar(&self, pod: &str, labels: &Value, ports: &[u16]) -> Proxy {
        let (namespace, name) = (self.namespace.clone(), pod.to_owned());
        self.proxy(ModelClient::Workload { namespace, name, labels: text_map(labels) }, ports)
    }

    /// The proxy of a gateway: a new pod with these labels, which Istio's Gateways select.
    pub(crate) fn gateway(&self, pod: &str, labels: &Value, ports: &[u16]) -> Proxy {
        let (namespace, name) = (self.namespace.clone(), pod.to_owned());
        self.proxy(ModelClient::Gateway { namespace, name, labels: text_map(labels) }, ports)
    }

    /// Sends nothing new to the proxy of a pod.
    pub(crate) fn hold(&self, pod: &str) {
        self.change(pod, |told| told.held = true);
    }

    /// Sends the proxy of a pod all that is new.
    pub(crate) fn release(&self, pod: &str) {
        self.change(pod, |told| told.held = false);
    }

    /// Sends the proxy of a pod what it refuses, instead of all that is new.
    pub(crate) fn spoil(&self, pod: &str) {
        self.change(pod, |told| told.spoilt = true);
    }

    /// Sends it what is right again.
    pub(crate) fn mend(&self, pod: &str) {
        self.change(pod, |told| told.spoilt = false);
    }

    fn change(&self, pod: &str, change: impl FnOnce(&mut Told)) {
        let mut all = locked(&self.told);
        let own = all.iter_mut().find(|told| told.pod == pod);
        let own = own.unwrap_or_else(|| panic!("{pod} has no proxy"));
        change(own);
        own.due = true;
    }

    fn proxy(&self, client: ModelClient, ports: &[u16]) -> Proxy {
        let (pod, namespace) = (client.name().to_owned(), &self.namespace);
        let gateway = matches!(client, ModelClient::Gateway { .. });
        let containers: &[&str] = if gateway { &["istio-proxy"] } else { &["app", "istio-proxy"] };
        let labels = json!(client.labels());
        self.rig.pod(namespace, &pod, &labels, containers);
        let folder = tempfile::tempdir().expect("a folder");
        let address = free_address();
        let tables: BTreeSet<String> =
            ports.iter().map(|port| lowering::table_name(gateway, *port)).collect();
        let told = Told {
            pod: pod.clone(),
            client,
            folder: folder.path().to_owned(),
            tables,
            version: 0,
            files: Files::new(),
            held: false,
            spoilt: false,
            due: true,
        };
        let bootstrap = bootstrap(&told, address, ports, gateway);
        fs::write(folder.path().join("bootstrap.json"), bootstrap.to_string()).expect("a file");
        locked(&self.told).push(told);
        eventually("the proxy has files to start with", || {
            folder.path().join(LISTENERS).exists().then_some(())
        });
        let arguments =
            ["--concurrency", "2", "--disable-hot-restart", "--log-level", "warning", "-c", "bootstrap.json"];
        let mut process = Process::start("envoy", folder.path(), &arguments);
        process.wait("Envoy is ready", || {
            let stream = TcpStream::connect((address, ADMIN_PORT)).ok()?;
            get(stream, "/ready").filter(|answer| answer.status() == 200)
        });
        istio_metrics::serve(address, namespace, &pod);
        let forwards = [ADMIN_PORT, istio_metrics::PORT].map(|port| (port, (address, port).into()));
        self.rig.forward_pod(namespace, &pod, &forwards);
        Proxy { pod, address, _folder: folder, process }
    }
}

impl Drop for ControlPlane<'_> {
    fn drop(&mut self) {
        self.stop.store(true, Ordering::SeqCst);
        let ended = self.thread.take().is_some_and(|thread| thread.join().is_ok());
        assert!(ended || thread::panicking(), "the control plane went on to the end");
    }
}

/// A panic elsewhere leaves nothing half done.
fn locked(told: &Mutex<Vec<Told>>) -> MutexGuard<'_, Vec<Told>> {
    told.lock().unwrap_or_else(PoisonError::into_inner)
}

fn text_map(labels: &Value) -> BTreeMap<String, String> {
    let labels = labels.as_object().into_iter().flatten();
    labels.filter_map(|(key, value)| Some((key.clone(), value.as_str()?.to_owned()))).collect()
}

fn bootstrap(told: &Told, address: Ipv4Addr, ports: &[u16], gateway: bool) -> Value {
    let (namespace, pod, folder) = (told.client.namespace(), &told.pod, &told.folder);
    let role = if gateway { "router" } else { "sidecar" };
    let socket = |port| json!({ "socket_address": { "address": address.to_string(), "port_value": port } });
    let entries = ports.iter().map(|port| {
        let name = lowering::table_name(gateway, *port);
        let source = lowering::source(folder, &lowering::table_file(&name));
        let router = lowering::typed(json!({}), "extensions.filters.http.router.v3.Router");
        let manager = json!({
            "stat_prefix": format!("entry-{port}"),
            "rds": { "route_config_name": name, "config_source": source },
            "http_filters": [{ "name": "envoy.filters.http.router", "typed_config": router }],
        });
        let message = "extensions.filters.network.http_connection_manager.v3.HttpConnectionManager";
        let filter = json!({
            "name": "envoy.filters.network.http_connection_manager",
            "typed_config": lowering::typed(manager, message),
        });
        json!({ "name": format!("entry-{port}"), "address": socket(port), "filter_chains": [{ "filters": [filter] }] })
    });
    let entries: Vec<Value> = entries.collect();
    json!({
        "node": {
            "id": format!("{role}~{address}~{pod}.{namespace}~{namespace}.svc.cluster.local"),
            "cluster": format!("{pod}.{namespace}"),
            "metadata": { "NAME": pod, "NAMESPACE": namespace, "LABELS": told.client.labels() },
        },
        "admin": { "address": socket(&ADMIN_PORT) },
        "static_resources": { "listeners": entries },
        "dynamic_resources": {
            "lds_config": lowering::source(folder, LISTENERS),
            "cds_config": lowering::source(folder, CLUSTERS),
        },
        // As istiod's agent names the metrics of clusters.
        "stats_config": {
            "use_all_default_tags": false,
            "stats_tags": [
                { "tag_name": "cluster_name", "regex": r"^cluster(\.(.+);)" },
                { "tag_name": "response_code", "regex": r"_rq(_(\d{3}))$" },
                { "tag_name": "response_code_class", "regex": r"_rq(_(\dxx))$" },
            ],
        },
    })
}

/// What follows the namespace.
struct Follower {
    client: Client,
    kubeconfig: PathBuf,
    namespace: String,
    backends: Backends,
}

impl Follower {
    fn follow(&self, told: &Mutex<Vec<Told>>, stop: &AtomicBool) {
        let mut seen = None;
        let mut estate = Estate::default();
        let mut lists = Vec::new();
        while !stop.load(Ordering::SeqCst) {
            // What cannot be read now is read the next time: a test may have ended the API server.
            if let Some(now) = self.lists() {
                let versions = versions(&now);
                if seen.as_ref() != Some(&versions)
                    && let Some(read) = self.estate()
                {
                    (seen, estate, lists) = (Some(versions), read, now);
                    locked(told).iter_mut().for_each(|proxy| proxy.due = true);
                }
                if seen.is_some() && locked(told).iter().any(|proxy| proxy.due && !proxy.held) {
                    let settings =
                        Settings { istio_namespace: "istio-system".to_owned(), ..Settings::default() };
                    with_world(&estate, &settings, |world| {
                        locked(told).iter_mut().for_each(|proxy| self.tell(world, &lists, proxy));
                        Ok(())
                    })
                    .expect("the estate can be read");
                }
            }
            thread::sleep(STEP);
        }
    }

    fn lists(&self) -> Option<Vec<Value>> {
        let paths = FOLLOWED.iter().map(|path| format!("/{}", path.replace("NAMESPACE", &self.namespace)));
        paths.map(|path| self.client.read(&path).ok()).collect()
    }

    fn estate(&self) -> Option<Estate> {
        let options = Options {
            kubeconfig: Some(self.kubeconfig.clone()),
            context: None,
            user: None,
            groups: Vec::new(),
            timeout: Duration::from_secs(30),
        };
        let cluster = Cluster::connect(&options, &BTreeMap::new()).ok()?;
        source::live(&cluster, &live_kinds("istio-system"), Some(&self.namespace), true, &Silent).ok()
    }

    /// Writes what is new for a proxy.
    fn tell(&self, world: &World<'_>, lists: &[Value], proxy: &mut Told) {
        if proxy.held || !std::mem::take(&mut proxy.due) {
            return;
        }
        let gateway = matches!(proxy.client, ModelClient::Gateway { .. });
        let endpoints = |host: &str, subset: Option<&str>, _: u16| self.endpoints(lists, host, subset);
        let routing = world.routing(&proxy.client);
        let mut files = lowering::files(&routing, gateway, &proxy.folder, &endpoints);
        for table in &proxy.tables {
            files.entry(lowering::table_file(table)).or_insert_with(|| lowering::no_table(table));
        }
        if proxy.spoilt {
            files = lowering::spoilt(&files);
        }
        if files != proxy.files {
            proxy.version += 1;
            write(proxy, &files);
            proxy.files = files;
        }
    }

    /// The servers that answer for the ready pods behind a host, narrowed by the labels of a subset.
    fn endpoints(&self, lists: &[Value], host: &str, subset: Option<&str>) -> Vec<SocketAddr> {
        let items = |at: usize| lists[at]["items"].as_array().into_iter().flatten();
        let service = host.split('.').next().unwrap_or_default();
        let wanted = subset.and_then(|subset| {
            let rules = items(4).filter(|rule| {
                let own = rule["spec"]["host"].as_str().unwrap_or_default();
                own == host || own == service
            });
            let mut subsets = rules.filter_map(|rule| rule["spec"]["subsets"].as_array()).flatten();
            subsets.find(|own| own["name"] == subset).map(|own| text_map(&own["labels"]))
        });
        let slices =
            items(2).filter(|slice| slice["metadata"]["labels"]["kubernetes.io/service-name"] == service);
        let ready = slices.filter_map(|slice| slice["endpoints"].as_array()).flatten();
        let ready = ready.filter(|endpoint| endpoint["conditions"]["ready"] == true);
        let labels = ready.filter_map(|endpoint| {
            let pod = items(1).find(|pod| pod["metadata"]["name"] == endpoint["targetRef"]["name"])?;
            Some(text_map(&pod["metadata"]["labels"]))
        });
        let chosen = labels
            .filter(|labels| wanted.iter().flatten().all(|(key, value)| labels.get(key) == Some(value)));
        chosen.filter_map(|labels| self.backends.get(labels.get("version")?).copied()).collect()
    }
}

/// What tells one state of the lists from another.
fn versions(lists: &[Value]) -> Vec<String> {
    let items = lists.iter().filter_map(|list| list["items"].as_array()).flatten();
    items.map(|item| format!("{}/{}", item["metadata"]["uid"], item["metadata"]["resourceVersion"])).collect()
}

/// Replaces the files that are different: endpoints, then clusters, the tables that name them, the listeners.
fn write(proxy: &Told, files: &Files) {
    let order = |name: &str| match name {
        CLUSTERS => 1,
        LISTENERS => 3,
        _ if name.starts_with("routes-") => 2,
        _ => 0,
    };
    let mut names: Vec<&String> = files.keys().collect();
    names.sort_by_key(|name| order(name));
    for name in names.into_iter().filter(|name| proxy.files.get(*name) != files.get(*name)) {
        let content = json!({ "version_info": proxy.version.to_string(), "resources": files[name] });
        // Envoy watches for files that are moved.
        let new = proxy.folder.join("new");
        fs::write(&new, content.to_string()).expect("the folder takes files");
        fs::rename(new, proxy.folder.join(name)).expect("the file is replaced");
    }
}
