//! The metrics that Istio's own build of Envoy has: `istio_requests_total` and its kin of the reporting client. The
//! plain Envoy of the rig has none, so they are made here of its real counters of each cluster.

use std::fmt::Write as _;
use std::io::{BufReader, Write};
use std::net::{Ipv4Addr, SocketAddr, TcpListener, TcpStream};
use std::thread;

use super::ADMIN_PORT;
use crate::envoy::server::{get, read_head};

/// The port of the agent, which tells the metrics of everything in the pod.
pub(super) const PORT: u16 = 15_020;

/// Serves the metrics of the Envoy at an address for the workload `namespace/name` on the port of the agent there.
pub(super) fn serve(address: Ipv4Addr, namespace: &str, name: &str) {
    let listener = TcpListener::bind((address, PORT)).expect("the address is of this proxy alone");
    let source = format!(
        "reporter=\"source\",source_workload=\"{name}\",source_workload_namespace=\"{namespace}\",request_protocol=\"http\""
    );
    thread::spawn(move || {
        for stream in listener.incoming().flatten() {
            // A client that leaves early has no answer to get.
            let _ = answer(stream, address, &source);
        }
    });
}

fn answer(mut stream: TcpStream, address: Ipv4Addr, source: &str) -> Option<()> {
    read_head(&mut BufReader::new(&stream))?;
    let admin = TcpStream::connect(SocketAddr::from((address, ADMIN_PORT))).ok()?;
    let mut body = get(admin, "/stats/prometheus")?.body;
    let own: Vec<String> = body.lines().filter_map(|line| istio_line(line, source)).collect();
    for line in own {
        writeln!(body, "{line}").ok()?;
    }
    let head = "HTTP/1.1 200 OK\r\ncontent-type: text/plain; version=0.0.4\r\nconnection: close";
    write!(stream, "{head}\r\ncontent-length: {}\r\n\r\n{body}", body.len()).ok()
}

/// `envoy_cluster_upstream_rq{response_code="200",cluster_name="outbound|80|v2|reviews..."} 5` as a counter of Istio, if
/// it is one. The workload of a version is taken to be called `reviews-v2`.
fn istio_line(line: &str, source: &str) -> Option<String> {
    const TIME: &str = "envoy_cluster_upstream_rq_time_";
    let (name, rest) = line.split_once('{')?;
    let (labels, value) = rest.rsplit_once("} ")?;
    let name = match name.strip_prefix(TIME) {
        Some(part) => format!("istio_request_duration_milliseconds_{part}"),
        None if name == "envoy_cluster_upstream_rq" => "istio_requests_total".to_owned(),
        None => return None,
    };
    let label = |wanted: &str| {
        let mut all = labels.split(',').filter_map(|label| label.split_once('='));
        all.find(|(name, _)| *name == wanted).map(|(_, value)| value.trim_matches('"'))
    };
    if name.ends_with("total") && label("response_code").is_none() {
        return None; // of a class of codes
    }
    let mut cluster = label("cluster_name")?.strip_prefix("outbound|")?.splitn(3, '|').skip(1);
    let (version, host) = (cluster.next()?, cluster.next()?);
    let mut service = host.split('.');
    let (service, namespace) = (service.next()?, service.next()?);
    let mut told = format!(
        "{source},destination_service=\"{host}\",destination_service_name=\"{service}\",\
         destination_service_namespace=\"{namespace}\",destination_workload_namespace=\"{namespace}\",\
         destination_workload=\"{service}-{version}\",destination_version=\"{version}\""
    );
    for (name, value) in [("response_code", label("response_code")), ("le", label("le"))] {
        if let Some(value) = value {
            write!(told, ",{name}=\"{value}\"").ok()?;
        }
    }
    Some(format!("{name}{{{told}}} {value}"))
}
