//! The built-in echo: answers for every destination, and says in JSON which one it is, who stands behind it, and the
//! request as it came in. Bounds heads, bodies, connections and the time that a request may take to come in.

use std::collections::BTreeMap;
use std::convert::Infallible;
use std::net::SocketAddr;
use std::sync::{Arc, PoisonError, RwLock};
use std::time::Duration;

use http::header::{CONTENT_TYPE, HeaderMap, HeaderValue};
use http::{Request, Response, StatusCode};
use http_body_util::Full;
use hyper::body::{Bytes, Incoming};
use hyper::service::service_fn;
use hyper_util::rt::TokioIo;
use serde_json::{Map, Value, json};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::Semaphore;

use super::destinations::Destination;
use crate::mesh::envoy::DESTINATION_HEADER;
use crate::net::stream::{BODY, HEAD, read};

/// How many connections are served at once; others wait.
const CONNECTIONS: usize = 1024;

/// How long the body of a request may take.
const TIME: Duration = Duration::from_secs(30);

/// How long to wait after a connection that could not be taken.
const PAUSE: Duration = Duration::from_millis(100);

/// What is known of the destinations, by the names of their clusters.
pub(super) type Known = Arc<RwLock<BTreeMap<String, Destination>>>;

/// Starts the echo on a free port of the loopback address. It ends with the runtime.
pub(super) async fn start(known: Known) -> std::io::Result<SocketAddr> {
    let listener = TcpListener::bind(("127.0.0.1", 0)).await?;
    let address = listener.local_addr()?;
    tokio::spawn(serve(listener, known));
    Ok(address)
}

async fn serve(listener: TcpListener, known: Known) {
    let places = Arc::new(Semaphore::new(CONNECTIONS));
    while let Ok(place) = Arc::clone(&places).acquire_owned().await {
        let Ok((stream, _)) = listener.accept().await else {
            // It failed before it was taken, or there are no descriptors left: others may still come.
            tokio::time::sleep(PAUSE).await;
            continue;
        };
        let known = Arc::clone(&known);
        tokio::spawn(async move {
            connection(stream, known).await;
            drop(place);
        });
    }
}

async fn connection(stream: TcpStream, known: Known) {
    let answer = service_fn(move |request| answer(request, Arc::clone(&known)));
    let mut builder = hyper::server::conn::http1::Builder::new();
    // The buffer bounds what is read; the sum of the headers is bounded in the answer.
    // Whatever goes wrong on a connection ends that connection only.
    let _ = builder.max_buf_size(HEAD).serve_connection(TokioIo::new(stream), answer).await;
}

async fn answer(request: Request<Incoming>, known: Known) -> Result<Response<Full<Bytes>>, Infallible> {
    let (head, body) = request.into_parts();
    if head.headers.iter().map(|(name, value)| name.as_str().len() + value.len()).sum::<usize>() > HEAD {
        return Ok(response(
            StatusCode::REQUEST_HEADER_FIELDS_TOO_LARGE,
            &json!({ "error": "the headers are too large" }),
        ));
    }
    let body = tokio::time::timeout(TIME, read(body, BODY)).await;
    let body = body.unwrap_or_else(|_| Err((StatusCode::REQUEST_TIMEOUT, "the body is late".to_owned())));
    let (status, document) = match body {
        Ok(body) => (StatusCode::OK, document(&head, body.len(), &known)),
        Err((status, why)) => (status, json!({ "error": why })),
    };
    Ok(response(status, &document))
}

fn response(status: StatusCode, document: &Value) -> Response<Full<Bytes>> {
    let mut response = Response::new(Full::new(Bytes::from(format!("{document:#}\n"))));
    *response.status_mut() = status;
    response.headers_mut().insert(CONTENT_TYPE, HeaderValue::from_static("application/json"));
    response
}

fn document(head: &http::request::Parts, body: usize, known: &Known) -> Value {
    let name = head.headers.get(DESTINATION_HEADER).and_then(|name| name.to_str().ok()).unwrap_or_default();
    let known = known.read().unwrap_or_else(PoisonError::into_inner);
    json!({
        "destination": known.get(name).map(Destination::document),
        "request": {
            "method": head.method.as_str(),
            "path": head.uri.to_string(),
            "headers": headers(&head.headers),
            "bodyBytes": body,
        },
    })
}

/// Headers as an object; several of one name are joined with commas.
pub(super) fn headers(headers: &HeaderMap) -> Map<String, Value> {
    let text = |value: &HeaderValue| String::from_utf8_lossy(value.as_bytes()).into_owned();
    headers
        .keys()
        .map(|name| {
            let values: Vec<String> = headers.get_all(name).iter().map(text).collect();
            (name.to_string(), values.join(",").into())
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::net::stream::ask;

    fn known() -> Known {
        let name = "reviews.shop.svc.cluster.local|v3|9080";
        let cart = Destination {
            host: "reviews.shop.svc.cluster.local".to_owned(),
            subset: Some("v3".to_owned()),
            port: Some(9080),
            workloads: vec!["Deployment shop/reviews-v3".to_owned()],
        };
        Arc::new(RwLock::new([(name.to_owned(), cart)].into()))
    }

    /// The status and the document that a request gets.
    fn asked(request: Request<Full<Bytes>>) -> (u16, Value) {
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
        let answer = runtime.block_on(async {
            let stream = TcpStream::connect(start(known()).await.unwrap()).await.unwrap();
            ask(stream, request, BODY, Duration::from_secs(60)).await.unwrap()
        });
        (answer.status().as_u16(), serde_json::from_slice(answer.body()).unwrap_or_default())
    }

    #[test]
    fn the_answer_says_who_was_asked_and_what() {
        let request = Request::post("/a?b=c")
            .header(DESTINATION_HEADER, "reviews.shop.svc.cluster.local|v3|9080")
            .header("x-tag", "1")
            .header("x-tag", "2")
            .body(Full::from("four"))
            .unwrap();
        let (status, document) = asked(request);
        assert_eq!(status, 200);
        assert_eq!(document["destination"]["subset"], "v3");
        assert_eq!(document["destination"]["workloads"], json!(["Deployment shop/reviews-v3"]));
        assert_eq!(
            (&document["request"]["path"], &document["request"]["bodyBytes"]),
            (&json!("/a?b=c"), &json!(4))
        );
        assert_eq!(document["request"]["headers"]["x-tag"], "1,2");
    }

    #[test]
    fn what_is_too_large_is_refused() {
        let body = Request::post("/").body(Full::from(vec![b'x'; BODY + 1])).unwrap();
        assert_eq!(asked(body).0, 413);
        let head = Request::get("/").header("x", "y".repeat(HEAD)).body(Full::default()).unwrap();
        assert_eq!(asked(head).0, 431);
    }
}
