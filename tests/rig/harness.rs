//! What rig tests are written with: a running control plane, a blocking client of it, users with
//! chosen rights, and the `meshctl` program in an empty environment.

use std::fs;
use std::io::{BufRead, BufReader};
use std::net::SocketAddr;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::LazyLock;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;
use std::time::{Duration, Instant};

use http_body_util::BodyExt;
use hyper::client::conn::http1;
use hyper_util::rt::TokioIo;
use k8s_openapi::api::authentication::v1::TokenRequest;
use k8s_openapi::api::core::v1::{Pod, ServiceAccount};
use kube::api::{Api, DeleteParams, DynamicObject, ListParams, Patch, PatchParams, PostParams};
use kube::config::{Config, KubeConfigOptions, Kubeconfig};
use kube::core::GroupVersion;
use kube::discovery::{self, Scope};
use serde_json::{Value, json};
use tokio::runtime::{Builder, Runtime};

const ROOT: &str = env!("CARGO_MANIFEST_DIR");

/// Two threads of tests may wait on this at once, so the I/O has a thread of its own.
pub(crate) static RUNTIME: LazyLock<Runtime> = LazyLock::new(|| {
    let mut builder = Builder::new_multi_thread();
    builder.worker_threads(1).enable_all().build().expect("the runtime starts")
});

/// The program of the rig called `name`, such as `envoy` or `helm`.
pub(crate) fn program(name: &str) -> PathBuf {
    let path = Path::new(ROOT).join("target/rig/bin").join(name);
    assert!(path.exists(), "{} is missing: ./tests/run builds it", path.display());
    path
}

/// Asks until there is an answer, for a minute at most.
#[track_caller]
pub(crate) fn eventually<T>(what: &str, mut probe: impl FnMut() -> Option<T>) -> T {
    let deadline = Instant::now() + Duration::from_secs(60);
    loop {
        if let Some(answer) = probe() {
            return answer;
        }
        assert!(Instant::now() < deadline, "not within a minute: {what}");
        thread::sleep(Duration::from_millis(50));
    }
}

/// A name that no other test of this process has.
fn unique(prefix: &str) -> String {
    static NEXT: AtomicUsize = AtomicUsize::new(1);
    format!("{prefix}-{}", NEXT.fetch_add(1, Ordering::Relaxed))
}

/// What is started for a [`Rig`].
#[derive(Clone, Copy)]
pub(crate) enum Parts {
    /// etcd, the API server and the CRDs: enough for objects, not for pods.
    Api,
    /// Also the controllers, the scheduler, and a node on which kwok makes every pod ready.
    Full,
}

/// A control plane of its own. It ends with this value, or with the test process.
pub(crate) struct Rig {
    /// A client that may do everything.
    pub(crate) admin: Client,
    /// The kubeconfig of that client.
    pub(crate) kubeconfig: PathBuf,
    state: PathBuf,
    supervisor: Child,
}

impl Rig {
    /// The full rig that the tests of this process share, each in its own namespaces.
    pub(crate) fn shared() -> &'static Self {
        static SHARED: LazyLock<Rig> = LazyLock::new(|| Rig::start(Parts::Full));
        &SHARED
    }

    /// A rig for one test: for those that break it.
    pub(crate) fn start(parts: Parts) -> Self {
        let parts = match parts {
            Parts::Api => "api",
            Parts::Full => "full",
        };
        let mut supervisor = Command::new("python3")
            .arg(format!("{ROOT}/tests/rig/up.py"))
            .args(["--parts", parts])
            // Closed by the system when this process ends in any way: up.py then stops everything.
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .expect("python3 is installed");
        let stdout = supervisor.stdout.take().expect("its output is piped");
        let mut line = String::new();
        BufReader::new(stdout).read_line(&mut line).expect("up.py writes text");
        let place: Value = serde_json::from_str(&line).expect("the rig starts (see above why not)");
        let path = |key: &str| PathBuf::from(place[key].as_str().expect("up.py names the path"));
        let kubeconfig = path("kubeconfig");
        Self { admin: Client::new(&kubeconfig), kubeconfig, state: path("state"), supervisor }
    }

    /// A new namespace, for one test.
    pub(crate) fn namespace(&self, prefix: &str) -> String {
        let name = unique(prefix);
        let namespace = json!({"apiVersion": "v1", "kind": "Namespace", "metadata": {"name": name}});
        self.admin.apply_object("rig", "", &namespace).expect("the namespace is made");
        name
    }

    /// A new pod that is ready, with a container of each name. Nothing runs in it: see [`Rig::forward_pod`].
    pub(crate) fn pod(&self, namespace: &str, name: &str, labels: &Value, containers: &[&str]) {
        let containers: Vec<Value> =
            containers.iter().map(|name| json!({"name": name, "image": name})).collect();
        let pod = json!({
            "apiVersion": "v1", "kind": "Pod", "metadata": {"name": name, "labels": labels},
            "spec": {"containers": containers},
        });
        // The service account of a new namespace takes a moment.
        eventually("the pod is made", || self.admin.apply_object("rig", namespace, &pod).ok());
        eventually("the pod is ready", || {
            let pod = self.admin.get("v1/Pod", namespace, name).ok()?;
            let conditions = pod["status"]["conditions"].as_array()?;
            conditions.iter().any(|it| it["type"] == "Ready" && it["status"] == "True").then_some(())
        });
    }

    /// Lets port-forwards to these ports of a pod lead to processes of this machine. It takes a moment.
    pub(crate) fn forward_pod(&self, namespace: &str, pod: &str, ports: &[(u16, SocketAddr)]) {
        let forwards = ports.iter().map(|(port, to)| {
            let target = json!({"address": to.ip().to_string(), "port": to.port()});
            json!({"ports": [port], "target": target})
        });
        let forward = json!({
            "apiVersion": "kwok.x-k8s.io/v1alpha1",
            "kind": "PortForward",
            "metadata": {"name": pod},
            "spec": {"forwards": forwards.collect::<Vec<_>>()},
        });
        self.admin.apply_object("rig", namespace, &forward).expect("the forward is made");
    }

    /// The kubeconfig of a new service account in `namespace` that holds the RBAC `rules` there or,
    /// with [`Scope::Cluster`], everywhere.
    pub(crate) fn kubeconfig_for(&self, namespace: &str, scope: &Scope, rules: &Value) -> PathBuf {
        let name = unique(&format!("{namespace}-user"));
        let role = match scope {
            Scope::Cluster => "ClusterRole",
            Scope::Namespaced => "Role",
        };
        let rbac = "rbac.authorization.k8s.io";
        let api_version = format!("{rbac}/v1");
        let metadata = json!({"name": name});
        let objects = [
            json!({"apiVersion": "v1", "kind": "ServiceAccount", "metadata": metadata}),
            json!({"apiVersion": api_version, "kind": role, "metadata": metadata, "rules": rules}),
            json!({
                "apiVersion": api_version,
                "kind": format!("{role}Binding"),
                "metadata": metadata,
                "roleRef": {"apiGroup": rbac, "kind": role, "name": name},
                "subjects": [{"kind": "ServiceAccount", "name": name, "namespace": namespace}],
            }),
        ];
        for object in &objects {
            self.admin.apply_object("rig", namespace, object).expect("the user is made");
        }

        let text = fs::read_to_string(&self.kubeconfig).expect("the rig has a kubeconfig");
        let mut config: Value = serde_json::from_str(&text).expect("up.py writes it as JSON");
        config["users"][0]["user"]["token"] = self.admin.token(namespace, &name).into();
        let path = self.state.join(format!("{name}.kubeconfig"));
        fs::write(&path, config.to_string()).expect("the state folder takes files");
        path
    }

    /// The kubeconfig of a new user who may read everything and change nothing.
    pub(crate) fn read_only_kubeconfig(&self, namespace: &str) -> PathBuf {
        let rules = json!([{"apiGroups": ["*"], "resources": ["*"], "verbs": ["get", "list", "watch"]}]);
        self.kubeconfig_for(namespace, &Scope::Cluster, &rules)
    }

    /// `meshctl` with the administrator's kubeconfig and a home of its own, and nothing else in its environment.
    pub(crate) fn command(&self) -> Command {
        let home = self.state.join(unique("home"));
        fs::create_dir(&home).expect("the state folder takes folders");
        let mut command = Command::new(env!("CARGO_BIN_EXE_meshctl"));
        command.env_clear().env("HOME", &home).env("KUBECONFIG", &self.kubeconfig).current_dir(home);
        command
    }

    /// Runs `meshctl` as [`Rig::command`] prepares it.
    pub(crate) fn meshctl(&self, arguments: &[&str]) -> Output {
        let output = self.command().args(arguments).stdin(Stdio::null()).output().expect("meshctl starts");
        let text = |bytes| String::from_utf8(bytes).expect("meshctl writes UTF-8");
        Output { status: output.status.code(), stdout: text(output.stdout), stderr: text(output.stderr) }
    }
}

impl Drop for Rig {
    fn drop(&mut self) {
        // Waiting closes the supervisor's standard input first, which is what ends it.
        self.supervisor.wait().expect("up.py ends");
    }
}

/// What a run of `meshctl` left.
#[derive(Debug)]
pub(crate) struct Output {
    /// The exit code, or none when a signal ended it.
    pub(crate) status: Option<i32>,
    pub(crate) stdout: String,
    pub(crate) stderr: String,
}

/// A client of the API server for tests, which are not async.
///
/// A `kind` is written as `v1/Pod` or `networking.istio.io/v1/VirtualService`. The namespace is not looked at for
/// kinds that have none.
pub(crate) struct Client(kube::Client);

impl Client {
    pub(crate) fn new(kubeconfig: &Path) -> Self {
        RUNTIME.block_on(async {
            let file = Kubeconfig::read_from(kubeconfig).expect("the kubeconfig is good");
            let config = Config::from_custom_kubeconfig(file, &KubeConfigOptions::default()).await;
            let client = kube::Client::try_from(config.expect("the kubeconfig is complete"));
            Self(client.expect("the TLS settings are good"))
        })
    }

    /// The answer to a plain GET of `path`, such as `/version`.
    pub(crate) fn read(&self, path: &str) -> kube::Result<Value> {
        let request = http::Request::get(path).body(Vec::new()).expect("the path is good");
        RUNTIME.block_on(self.0.request(request))
    }

    pub(crate) fn get(&self, kind: &str, namespace: &str, name: &str) -> kube::Result<Value> {
        RUNTIME.block_on(async { Ok(to_json(self.api(kind, namespace).await?.get(name).await?)) })
    }

    pub(crate) fn list(&self, kind: &str, namespace: &str) -> kube::Result<Vec<Value>> {
        RUNTIME.block_on(async {
            let list = self.api(kind, namespace).await?.list(&ListParams::default()).await?;
            Ok(list.items.into_iter().map(to_json).collect())
        })
    }

    /// Server-side apply of every YAML document of `text`, without force, as the field manager `manager`.
    pub(crate) fn apply(&self, manager: &str, namespace: &str, text: &str) -> kube::Result<Vec<Value>> {
        let documents: Vec<Value> = serde_saphyr::from_multiple(text).expect("the test's YAML is good");
        documents.iter().map(|document| self.apply_object(manager, namespace, document)).collect()
    }

    fn apply_object(&self, manager: &str, namespace: &str, object: &Value) -> kube::Result<Value> {
        let field = |path| object.pointer(path).and_then(Value::as_str).expect("the object is complete");
        let kind = format!("{}/{}", field("/apiVersion"), field("/kind"));
        let (name, options) = (field("/metadata/name"), PatchParams::apply(manager));
        RUNTIME.block_on(async {
            let api = self.api(&kind, namespace).await?;
            Ok(to_json(api.patch(name, &options, &Patch::Apply(object)).await?))
        })
    }

    /// A merge patch, as a person with kubectl would send.
    pub(crate) fn patch(
        &self,
        kind: &str,
        namespace: &str,
        name: &str,
        patch: &Value,
    ) -> kube::Result<Value> {
        RUNTIME.block_on(async {
            let api = self.api(kind, namespace).await?;
            Ok(to_json(api.patch(name, &PatchParams::default(), &Patch::Merge(patch)).await?))
        })
    }

    /// A merge patch of an object's status, as its controller would send.
    pub(crate) fn patch_status(
        &self,
        kind: &str,
        namespace: &str,
        name: &str,
        status: &Value,
    ) -> kube::Result<Value> {
        RUNTIME.block_on(async {
            let api = self.api(kind, namespace).await?;
            let patch = Patch::Merge(json!({"status": status}));
            Ok(to_json(api.patch_status(name, &PatchParams::default(), &patch).await?))
        })
    }

    pub(crate) fn delete(&self, kind: &str, namespace: &str, name: &str) -> kube::Result<()> {
        RUNTIME.block_on(async {
            self.api(kind, namespace).await?.delete(name, &DeleteParams::default()).await?;
            Ok(())
        })
    }

    /// Async work with a kube client, for what has no method here.
    pub(crate) fn run<T>(&self, work: impl AsyncFnOnce(kube::Client) -> T) -> T {
        RUNTIME.block_on(work(self.0.clone()))
    }

    /// The answer of a pod to GET `path` through the API server, if there is one.
    pub(crate) fn ask_pod(&self, namespace: &str, pod: &str, port: u16, path: &str) -> Option<String> {
        self.run(async |client| {
            let pods: Api<Pod> = Api::namespaced(client, namespace);
            let stream = pods.portforward(pod, &[port]).await.ok()?.take_stream(port)?;
            let (mut sender, connection) = http1::handshake(TokioIo::new(stream)).await.ok()?;
            tokio::spawn(connection);
            let request = http::Request::get(path).header("host", "pod").body(String::new()).ok()?;
            let answer = sender.send_request(request).await.ok().filter(|it| it.status() == 200)?;
            String::from_utf8(answer.into_body().collect().await.ok()?.to_bytes().into()).ok()
        })
    }

    /// A token that the API server issues for a service account.
    fn token(&self, namespace: &str, account: &str) -> String {
        let accounts: Api<ServiceAccount> = Api::namespaced(self.0.clone(), namespace);
        let (options, request) = (PostParams::default(), TokenRequest::default());
        let issued = RUNTIME.block_on(accounts.create_token_request(account, &options, &request));
        issued.expect("a token is issued").status.expect("an issued token has a status").token
    }

    async fn api(&self, kind: &str, namespace: &str) -> kube::Result<Api<DynamicObject>> {
        let (group_version, kind) = kind.rsplit_once('/').expect("a kind is written as apiVersion/Kind");
        let group_version: GroupVersion = group_version.parse().expect("the apiVersion is good");
        let (resource, facts) = discovery::pinned_kind(&self.0, &group_version.with_kind(kind)).await?;
        Ok(match facts.scope {
            Scope::Cluster => Api::all_with(self.0.clone(), &resource),
            Scope::Namespaced => Api::namespaced_with(self.0.clone(), namespace, &resource),
        })
    }
}

fn to_json(object: DynamicObject) -> Value {
    serde_json::to_value(object).expect("a Kubernetes object is JSON")
}
