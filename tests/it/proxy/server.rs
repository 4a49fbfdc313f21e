//! An API server on the loopback address with objects in memory and pods whose ports are scripts. It speaks the
//! websocket protocol of port-forwards: a byte for the channel, even for data and odd for errors, and at first the number
//! of the port on each.

use std::collections::BTreeMap;
use std::convert::Infallible;
use std::sync::Arc;
use std::time::Duration;

use futures_util::{SinkExt, StreamExt};
use http::header::{CONNECTION, SEC_WEBSOCKET_ACCEPT, SEC_WEBSOCKET_KEY, SEC_WEBSOCKET_PROTOCOL, UPGRADE};
use http::{Method, Request, Response};
use http_body_util::{BodyExt as _, Full};
use hyper::body::{Bytes, Incoming};
use hyper::service::service_fn;
use hyper_util::rt::TokioIo;
use meshctl::cluster::{Cluster, Options};
use serde_json::{Value, json};
use tokio::net::{TcpListener, TcpStream};
use tokio::runtime::Runtime;
use tokio_tungstenite::WebSocketStream;
use tokio_tungstenite::tungstenite::Message;
use tokio_tungstenite::tungstenite::handshake::derive_accept_key;
use tokio_tungstenite::tungstenite::protocol::Role;

/// What happens on a port of a pod.
#[derive(Clone)]
pub(crate) enum Port {
    /// Answers with this body, by path without its query.
    Serves(BTreeMap<&'static str, Vec<u8>>),
    /// Answers everything with these bytes as they are, and closes.
    Says(Vec<u8>),
    /// Takes the question and says nothing.
    Hangs,
    /// The node cannot connect to it.
    Refuses,
    /// An answer that never ends.
    Endless,
    /// The upgrade is answered with this status and text.
    NoUpgrade(u16, &'static str),
}

/// The server; it ends with this value.
pub(crate) struct Server {
    _runtime: Runtime,
    address: std::net::SocketAddr,
}

/// What the server holds: JSON by path without its query, and ports by `namespace/pod:port`.
#[derive(Default)]
pub(crate) struct World {
    pub(crate) objects: BTreeMap<String, Value>,
    pub(crate) ports: BTreeMap<String, Port>,
}

impl Server {
    pub(crate) fn new(world: World) -> Self {
        let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build();
        let runtime = runtime.expect("a runtime");
        let listener = runtime.block_on(TcpListener::bind(("127.0.0.1", 0))).expect("a free port");
        let address = listener.local_addr().expect("an address");
        let world = Arc::new(world);
        runtime.spawn(async move {
            while let Ok((stream, _)) = listener.accept().await {
                tokio::spawn(connection(stream, Arc::clone(&world)));
            }
        });
        Self { _runtime: runtime, address }
    }

    pub(crate) fn kubeconfig(&self) -> String {
        json!({
            "apiVersion": "v1", "kind": "Config", "current-context": "fake",
            "contexts": [{"name": "fake", "context": {"cluster": "fake", "user": "fake"}}],
            "clusters": [{"name": "fake", "cluster": {"server": format!("http://{}", self.address)}}],
            "users": [{"name": "fake", "user": {}}],
        })
        .to_string()
    }

    pub(crate) fn cluster(&self, timeout: Duration) -> Cluster {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("kubeconfig");
        std::fs::write(&path, self.kubeconfig()).expect("a kubeconfig");
        let options =
            Options { kubeconfig: Some(path), context: None, user: None, groups: Vec::new(), timeout };
        Cluster::connect(&options, &BTreeMap::new()).expect("a cluster")
    }
}

async fn connection(stream: TcpStream, world: Arc<World>) {
    let service = service_fn(move |request| answer(request, Arc::clone(&world)));
    let connection =
        hyper::server::conn::http1::Builder::new().serve_connection(TokioIo::new(stream), service);
    drop(connection.with_upgrades().await);
}

async fn answer(
    mut request: Request<Incoming>,
    world: Arc<World>,
) -> Result<Response<Full<Bytes>>, Infallible> {
    let path = request.uri().path().to_owned();
    let parts: Vec<&str> = path.split('/').collect();
    let &["", "api", "v1", "namespaces", namespace, "pods", pod, "portforward"] = parts.as_slice() else {
        let patch = match request.method() == Method::PATCH {
            true => request.body_mut().collect().await.map(|body| body.to_bytes()).unwrap_or_default(),
            false => Bytes::new(),
        };
        return Ok(match world.objects.get(&path) {
            Some(object) => reply(200, patched(object, &patch).to_string()),
            None => reply(404, status(404, "not found")),
        });
    };
    let query = request.uri().query().unwrap_or_default();
    let port = query.split(['=', '&']).find_map(|part| part.parse::<u16>().ok()).expect("a port");
    let key = format!("{namespace}/{pod}:{port}");
    let script = match world.ports.get(&key) {
        None => return Ok(reply(404, status(404, &format!("pods \"{pod}\" not found")))),
        Some(Port::NoUpgrade(code, text)) => return Ok(reply(*code, (*text).to_owned())),
        Some(script) => script.clone(),
    };
    let accept = derive_accept_key(request.headers()[SEC_WEBSOCKET_KEY].as_bytes());
    let upgrade = hyper::upgrade::on(&mut request);
    tokio::spawn(async move {
        let stream = TokioIo::new(upgrade.await.expect("an upgrade"));
        forward(WebSocketStream::from_raw_socket(stream, Role::Server, None).await, port, script).await;
    });
    let response = Response::builder()
        .status(101)
        .header(CONNECTION, "Upgrade")
        .header(UPGRADE, "websocket")
        .header(SEC_WEBSOCKET_ACCEPT, accept)
        .header(SEC_WEBSOCKET_PROTOCOL, "v4.channel.k8s.io");
    Ok(response.body(Full::default()).expect("a response"))
}

/// An object as a patch would make it, which is a dry run.
fn patched(object: &Value, patch: &[u8]) -> Value {
    let mut after = object.clone();
    if !patch.is_empty() {
        let patch: json_patch::Patch = serde_json::from_slice(patch).expect("a JSON patch");
        json_patch::patch(&mut after, &patch).expect("a patch that fits");
    }
    after
}

type Socket = WebSocketStream<TokioIo<hyper::upgrade::Upgraded>>;

async fn forward(mut socket: Socket, port: u16, script: Port) {
    for channel in [0, 1] {
        let [low, high] = port.to_le_bytes();
        drop(socket.send(Message::binary(vec![channel, low, high])).await);
    }
    if matches!(script, Port::Refuses) {
        let why = format!("\u{1}error forwarding port {port} to pod 1a2b, uid : connect: connection refused");
        drop(socket.send(Message::binary(why.into_bytes())).await);
        // As a node does: it is the client that closes.
        while let Some(Ok(_)) = socket.next().await {}
        return;
    }
    let mut asked = Vec::new();
    while !asked.windows(4).any(|end| end == b"\r\n\r\n") {
        match socket.next().await {
            Some(Ok(Message::Binary(bytes))) => asked.extend_from_slice(&bytes[1..]),
            Some(Ok(_)) => {}
            _ => return,
        }
    }
    let asked = String::from_utf8(asked).expect("text");
    let path = asked.split([' ', '?']).nth(1).unwrap_or_default();
    let whole = |body: &[u8]| {
        [format!("HTTP/1.1 200 OK\r\ncontent-length: {}\r\n\r\n", body.len()).as_bytes(), body].concat()
    };
    let answer = match script {
        Port::Serves(bodies) => match bodies.get(path) {
            Some(body) => whole(body),
            None => b"HTTP/1.1 404 Not Found\r\ncontent-length: 7\r\n\r\nno path".to_vec(),
        },
        Port::Says(bytes) => bytes,
        Port::Hangs => return tokio::time::sleep(Duration::from_secs(600)).await,
        Port::Endless => {
            let head = b"\0HTTP/1.1 200 OK\r\ncontent-length: 900000000\r\n\r\n".to_vec();
            let mut next = socket.send(Message::binary(head)).await;
            while next.is_ok() {
                next = socket.send(Message::binary([vec![0], vec![b' '; 1 << 16]].concat())).await;
            }
            return;
        }
        Port::Refuses | Port::NoUpgrade(..) => return,
    };
    for part in answer.chunks(32 << 10) {
        drop(socket.send(Message::binary([&[0], part].concat())).await);
    }
    drop(socket.close(None).await);
}

fn reply(code: u16, body: String) -> Response<Full<Bytes>> {
    Response::builder().status(code).body(Full::from(body)).expect("a response")
}

/// An API server's failure.
pub(crate) fn status(code: u16, message: &str) -> String {
    json!({"kind": "Status", "apiVersion": "v1", "metadata": {}, "status": "Failure", "message": message, "code": code})
        .to_string()
}
