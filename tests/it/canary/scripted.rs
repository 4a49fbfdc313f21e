//! A server of HTTP on this machine that says what it is told, and a Prometheus made of it.

use std::collections::BTreeMap;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::{TcpListener, TcpStream};
use std::sync::{Arc, Mutex};
use std::thread;

use serde_json::{Value, json};

/// What was asked.
#[derive(Debug, Clone, Default)]
pub(crate) struct Asked {
    pub(crate) path: String,
    pub(crate) query: BTreeMap<String, String>,
    pub(crate) headers: BTreeMap<String, String>,
    pub(crate) body: String,
}

/// What is said.
pub(crate) enum Said {
    Answer(u16, String),
    /// Nothing, with the connection open until the asker goes.
    Silence,
    /// A body without end.
    Flood,
}

/// A server on a port of its own. It ends with the test's process.
pub(crate) struct Scripted {
    pub(crate) url: String,
    pub(crate) asked: Arc<Mutex<Vec<Asked>>>,
}

impl Scripted {
    pub(crate) fn new(say: impl Fn(&Asked) -> Said + Send + Sync + 'static) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").expect("a port");
        let url = format!("http://{}", listener.local_addr().expect("an address"));
        let asked = Arc::new(Mutex::new(Vec::new()));
        let (log, say) = (Arc::clone(&asked), Arc::new(say));
        thread::spawn(move || {
            for stream in listener.incoming().flatten() {
                let (log, say) = (Arc::clone(&log), Arc::clone(&say));
                thread::spawn(move || {
                    let Some(question) = read(&stream) else { return };
                    let said = say(&question);
                    log.lock().expect("the log").push(question);
                    drop(answer(stream, said));
                });
            }
        });
        Self { url, asked }
    }
}

fn read(stream: &TcpStream) -> Option<Asked> {
    let mut reader = BufReader::new(stream);
    let mut line = String::new();
    reader.read_line(&mut line).ok()?;
    let target = line.split(' ').nth(1)?.to_owned();
    let mut headers = BTreeMap::new();
    loop {
        let mut line = String::new();
        reader.read_line(&mut line).ok()?;
        let Some((name, value)) = line.trim().split_once(':') else { break };
        headers.insert(name.to_lowercase(), value.trim().to_owned());
    }
    let length = headers.get("content-length").and_then(|length| length.parse().ok()).unwrap_or(0);
    let mut body = vec![0; length];
    reader.read_exact(&mut body).ok()?;
    let (path, query) = target.split_once('?').unwrap_or((&target, ""));
    let query = query.split('&').filter_map(|pair| pair.split_once('='));
    let query = query.map(|(name, value)| (name.to_owned(), decoded(value))).collect();
    Some(Asked { path: path.to_owned(), query, headers, body: String::from_utf8(body).ok()? })
}

fn decoded(text: &str) -> String {
    let mut bytes = Vec::new();
    let mut rest = text.bytes();
    while let Some(byte) = rest.next() {
        let hex = |byte: Option<u8>| char::from(byte.expect("a digit")).to_digit(16).expect("a digit");
        let byte = if byte == b'%' { (hex(rest.next()) * 16 + hex(rest.next())) as u8 } else { byte };
        bytes.push(byte);
    }
    String::from_utf8(bytes).expect("text")
}

fn answer(mut stream: TcpStream, said: Said) -> std::io::Result<()> {
    match said {
        Said::Answer(status, body) => {
            let length = body.len();
            write!(
                stream,
                "HTTP/1.1 {status} X\r\nconnection: close\r\ncontent-length: {length}\r\n\r\n{body}"
            )
        }
        Said::Silence => stream.read(&mut [0]).map(drop),
        Said::Flood => {
            write!(stream, "HTTP/1.1 200 OK\r\nconnection: close\r\n\r\n")?;
            loop {
                stream.write_all(&[b' '; 1 << 16])?;
            }
        }
    }
}

/// The answer of a Prometheus to an instant query: values by labels.
pub(crate) fn vector(series: &[(Value, &str)]) -> Said {
    let result: Vec<Value> =
        series.iter().map(|(labels, value)| json!({"metric": labels, "value": [1.0, value]})).collect();
    success(&json!({"resultType": "vector", "result": result}))
}

fn success(data: &Value) -> Said {
    Said::Answer(200, json!({"status": "success", "data": data}).to_string())
}

/// The value of a series, by its selector, for a pod and a time in seconds.
pub(crate) type Count = dyn Fn(&str, &str, f64) -> Option<f64> + Send + Sync;

/// A Prometheus that knows counters of pods: it answers the queries of comparing gates, at one time and over a range.
pub(crate) fn prometheus(pods: &'static [&'static str], count: Box<Count>) -> Scripted {
    Scripted::new(move |asked| {
        let number = |name: &str| asked.query.get(name).map(|text| text.parse::<f64>().expect("a number"));
        let times: Vec<f64> = match (number("time"), number("start"), number("end"), number("step")) {
            (Some(time), ..) => vec![time],
            (_, Some(start), Some(end), Some(step)) => {
                (0..).map(|n| start + f64::from(n) * step).take_while(|time| *time <= end + 1e-6).collect()
            }
            _ => return Said::Answer(400, String::new()),
        };
        let mut result = Vec::new();
        for part in asked.query["query"].split(" or ") {
            let part = part.strip_prefix("label_replace(").expect("one of ours");
            let (series, mark) = part.split_once(", \"meshctl\", \"").expect("a mark");
            let (mark, _) = mark.split_once('"').expect("a mark");
            for pod in pods {
                let points: Vec<Value> = times
                    .iter()
                    .filter_map(|time| Some(json!([time, count(series, pod, *time)?.to_string()])))
                    .collect();
                let labels = json!({"__name__": "x", "pod": pod, "meshctl": mark});
                match points.as_slice() {
                    [] => {}
                    [one] if asked.path.ends_with("/query") => {
                        result.push(json!({"metric": labels, "value": one}));
                    }
                    all => result.push(json!({"metric": labels, "values": all})),
                }
            }
        }
        let kind = if asked.path.ends_with("/query") { "vector" } else { "matrix" };
        success(&json!({"resultType": kind, "result": result}))
    })
}
