//! A client against a server of a few lines, which keeps what it was asked.

use std::io::{Read, Write};
use std::net::TcpListener;
use std::thread;

use super::*;

/// Answers each connection with the next of these texts; `{self}` is its own address. Gives its
/// address, and at the end the heads of the requests.
fn serve(answers: Vec<String>) -> (String, thread::JoinHandle<Vec<String>>) {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = format!("http://{}", listener.local_addr().unwrap());
    let own = address.clone();
    let served = thread::spawn(move || {
        let mut heads = Vec::new();
        for answer in answers {
            let (mut stream, _) = listener.accept().unwrap();
            let (mut head, mut byte) = (Vec::new(), [0]);
            while !head.ends_with(b"\r\n\r\n") && stream.read(&mut byte).unwrap() == 1 {
                head.push(byte[0]);
            }
            heads.push(String::from_utf8(head).unwrap().to_lowercase());
            stream.write_all(answer.replace("{self}", &own).as_bytes()).unwrap();
            // An answer of nothing is never ended.
            while answer.is_empty() && stream.read(&mut byte).unwrap() == 1 {}
        }
        heads
    });
    (address, served)
}

fn one(answer: &str) -> (String, thread::JoinHandle<Vec<String>>) {
    serve(vec![answer.to_owned()])
}

fn client() -> Client {
    client_with(Duration::from_secs(20), &[])
}

fn client_with(timeout: Duration, environment: &[(&str, &str)]) -> Client {
    let settings = Settings { timeout: Timeout::Each(timeout), ca_file: None, plain_http: false };
    Client::new(settings, &variables(environment)).unwrap()
}

fn variables(environment: &[(&str, &str)]) -> BTreeMap<String, String> {
    environment.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect()
}

fn secret() -> Request {
    Request {
        credentials: Some(Credentials::Bearer("s3cret".into())),
        headers: vec![("accept".into(), "text/x".into()), ("x-key".into(), "s3cret".into())],
        ..Request::default()
    }
}

const OK: &str = "HTTP/1.1 200 OK\r\ncontent-length: 2\r\nconnection: close\r\n\r\nhi";

fn redirect(to: &str) -> String {
    format!("HTTP/1.1 307 Go\r\nlocation: {to}\r\ncontent-length: 0\r\nconnection: close\r\n\r\n")
}

#[test]
fn a_redirect_keeps_secrets_on_their_own_server_only() {
    let (second, seen) = serve(vec![redirect("{self}/b"), OK.to_owned()]);
    let (first, asked) = serve(vec![redirect("{self}/again"), redirect(&format!("{second}/a"))]);
    let response = client().get(&first, &secret()).unwrap().success().unwrap();
    assert_eq!((response.body.as_slice(), response.address.to_string()), (&b"hi"[..], format!("{second}/b")));
    for head in asked.join().unwrap() {
        assert!(head.contains("authorization: bearer s3cret") && head.contains("x-key"), "{head}");
    }
    for head in seen.join().unwrap() {
        assert!(!head.contains("s3cret") && head.contains("accept: text/x"), "{head}");
    }
}

#[test]
fn a_redirect_without_end_ends() {
    let (url, _) = serve(vec![redirect("{self}/"); 11]);
    let error = client().get(&url, &Request::default()).unwrap_err();
    assert!(error.cause.contains("more than 10 redirects"), "{error}");
}

#[test]
fn credentials_of_the_address_are_sent_and_never_shown() {
    let (url, asked) = one("HTTP/1.1 401 No\r\ncontent-length: 0\r\n\r\n");
    let url = url.replace("http://", "http://me:s3cret@");
    let error = client().get(&url, &Request::default()).unwrap().success().unwrap_err();
    assert!(asked.join().unwrap()[0].contains("authorization: basic bwu6cznjcmv0"));
    assert!(!error.to_string().contains("s3cret") && error.cause.contains("401"), "{error}");
    assert!(!format!("{:?}", secret().credentials).contains("s3cret"));
}

#[test]
fn bodies_are_bounded_and_complete() {
    let small = Request { limit: 4, ..Request::default() };
    for (answer, cause) in [
        ("HTTP/1.1 200 OK\r\ncontent-length: 5\r\n\r\nhello", "larger than 4 bytes"),
        (
            "HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n5\r\nhello\r\n0\r\n\r\n",
            "larger than 4 bytes",
        ),
        ("HTTP/1.1 200 OK\r\ncontent-length: 4\r\n\r\nhe", "of 4 bytes ended early"),
        ("HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n2\r\nhe\r\n", "ended early"),
    ] {
        let (url, _) = one(answer);
        let error = client().get(&url, &small).unwrap_err();
        assert!(error.cause.contains(cause) && error.exit == Exit::Unreachable, "{answer}: {error}");
    }
}

#[test]
fn nothing_outlasts_the_deadline() {
    let (url, _) = one("");
    let hasty = client_with(Duration::from_millis(50), &[]);
    let error = hasty.get(&url, &Request::default()).unwrap_err();
    assert!(error.cause.contains("within 50ms") && error.advice.contains("--timeout"), "{error}");
}

#[test]
fn plain_http_leaves_the_machine_only_when_allowed() {
    let error = client().get("http://charts.example/", &Request::default()).unwrap_err();
    assert!(error.exit == Exit::Refused && error.advice.contains("--plain-http"), "{error}");
}

#[test]
fn other_machines_are_asked_through_the_proxy() {
    let (proxy, asked) = serve(vec![OK.to_owned()]);
    let environment = variables(&[("http_proxy", &proxy)]);
    let settings =
        Settings { timeout: Timeout::Together(Duration::from_secs(20)), ca_file: None, plain_http: true };
    let client = Client::new(settings, &environment).unwrap();
    assert_eq!(client.get("http://charts.example/x", &Request::default()).unwrap().body, b"hi");
    assert!(asked.join().unwrap()[0].starts_with("get http://charts.example/x http/1.1"));
    let (url, own) = one(OK);
    assert_eq!(client.get(&url, &Request::default()).unwrap().body, b"hi");
    assert!(own.join().unwrap()[0].starts_with("get / http/1.1"));
    let unusable = variables(&[("https_proxy", "not a proxy")]);
    let settings =
        Settings { timeout: Timeout::Each(Duration::from_secs(1)), ca_file: None, plain_http: true };
    assert!(Client::new(settings, &unusable).unwrap_err().doing.contains("HTTPS_PROXY"));
}

#[test]
fn a_document_is_posted_and_its_answer_read() {
    let (url, asked) = one("HTTP/1.1 418 Teapot\r\ncontent-length: 5\r\nx-a: b\r\n\r\nshort");
    let response = client().post_json(&url, &serde_json::json!({"a": 1}), &secret()).unwrap();
    assert_eq!((response.status.as_u16(), response.header("x-a")), (418, Some("b")));
    assert!(response.success().unwrap_err().cause.ends_with("short"));
    let head = &asked.join().unwrap()[0];
    assert!(head.starts_with("post / ") && head.contains("content-type: application/json"), "{head}");
}

#[test]
fn a_server_that_is_not_there_is_named() {
    let free = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap();
    let error = client().get(&format!("http://{free}/a?sig=s3cret"), &Request::default()).unwrap_err();
    assert_eq!(error.doing, format!("getting http://{free}/a"));
    assert_eq!(error.cause, "the server refuses connections");
}
