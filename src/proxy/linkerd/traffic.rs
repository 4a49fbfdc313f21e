//! What went through a Linkerd proxy since it began: requests that came in and went out by target, with who was at the other
//! side, and those that went out by route.

use std::collections::BTreeMap;

use serde_json::{Map, Value, json};

use super::{Labels, Named, Peer, Silent, not_answered, pod_document};
use crate::base::report::{Table, View};
use crate::base::text::{milliseconds, percent};
use crate::base::{Exit, Report};
use crate::cluster::PodRef;
use crate::metrics::Histogram;
use crate::metrics::text::{each, label};

/// What is counted of requests.
#[derive(Debug, Clone, Default, PartialEq)]
struct Count {
    requests: f64,
    failures: f64,
    durations: Histogram,
}

/// Where requests go.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
struct Target {
    pod: PodRef,
    direction: String,
    /// The server and its port, or the service.
    name: String,
    /// The route that took an inbound request.
    route: Option<Named>,
    peer: Peer,
}

/// A route, what it is attached to, and the host of requests where that is counted.
type Route = (PodRef, Named, Option<Named>, String);

/// What was read of proxies.
#[derive(Debug, Default)]
pub struct Traffic {
    targets: BTreeMap<Target, Count>,
    routes: BTreeMap<Route, Count>,
    read: usize,
}

/// What a series of counters by route counts.
enum Counted {
    Requests,
    Durations,
}

/// What a metric of outbound routes counts.
fn of_route(metric: &str) -> Option<Counted> {
    match metric
        .strip_prefix("outbound_http_route_")
        .or_else(|| metric.strip_prefix("outbound_grpc_route_"))?
    {
        "request_statuses_total" => Some(Counted::Requests),
        "request_duration_seconds_bucket" => Some(Counted::Durations),
        _ => None,
    }
}

/// Whether a status is a failure of the server: from 500 on, and those of gRPC that mean the same.
fn is_failure(labels: &Labels<'_>) -> bool {
    const GRPC: [&str; 6] =
        ["UNKNOWN", "DEADLINE_EXCEEDED", "UNIMPLEMENTED", "INTERNAL", "UNAVAILABLE", "DATA_LOSS"];
    !label(labels, "error").is_empty()
        || label(labels, "http_status").starts_with('5')
        || GRPC.contains(&label(labels, "grpc_status"))
}

impl Traffic {
    /// Adds the page of a proxy.
    ///
    /// # Errors
    ///
    /// When it is not in Prometheus's format; with the line.
    pub fn read(&mut self, pod: &PodRef, page: &str) -> Result<(), String> {
        let wanted = |name: &str| {
            name == "response_total" || name == "response_latency_ms_bucket" || of_route(name).is_some()
        };
        each(page, wanted, |name, labels, value| match of_route(name) {
            Some(counted) => self.take_route(pod, &counted, &labels, value),
            None => self.take_target(pod, name == "response_total", &labels, value),
        })?;
        self.read += 1;
        Ok(())
    }

    fn take_target(&mut self, pod: &PodRef, counts: bool, labels: &Labels<'_>, value: f64) {
        let target = Target {
            pod: pod.clone(),
            direction: label(labels, "direction").to_owned(),
            name: target_name(labels),
            route: Named::of(labels, "route"),
            peer: Peer::of(labels),
        };
        let count = self.targets.entry(target).or_default();
        if !counts {
            count.durations.add(label(labels, "le"), 1000, value);
            return;
        }
        count.requests += value;
        if label(labels, "classification") == "failure" {
            count.failures += value;
        }
    }

    fn take_route(&mut self, pod: &PodRef, counted: &Counted, labels: &Labels<'_>, value: f64) {
        let Some(route) = Named::of(labels, "route") else { return };
        let host = label(labels, "hostname").to_owned();
        let count = self.routes.entry((pod.clone(), route, Named::of(labels, "parent"), host)).or_default();
        match counted {
            Counted::Durations => count.durations.add(label(labels, "le"), 1, value),
            Counted::Requests => {
                count.requests += value;
                if is_failure(labels) {
                    count.failures += value;
                }
            }
        }
    }

    /// The report.
    pub fn report(&self, silent: Silent<'_>) -> Report {
        let mut document = Map::new();
        let target = |(target, count): (&Target, &Count)| {
            let mut out = json!({
                "pod": pod_document(&target.pod), "direction": target.direction, "target": target.name,
                "peer": target.peer.document(),
            });
            if let Some(route) = &target.route {
                out["route"] = route.document();
            }
            count.fill(out)
        };
        document.insert("targets".into(), self.targets.iter().map(target).collect());
        let route = |((pod, route, parent, host), count): (&Route, &Count)| {
            let mut out = json!({ "pod": pod_document(pod), "route": route.document() });
            if let Some(parent) = parent {
                out["parent"] = parent.document();
            }
            if !host.is_empty() {
                out["hostname"] = host.as_str().into();
            }
            count.fill(out)
        };
        document.insert("routes".into(), self.routes.iter().map(route).collect());
        document.insert("notAnswered".into(), not_answered(silent));
        let view = View {
            kind: "LinkerdTraffic",
            document,
            text: if self.targets.is_empty() && self.routes.is_empty() {
                "No requests were counted.\n".to_owned()
            } else {
                String::new()
            },
            table: self.target_table(),
            tables: if self.routes.is_empty() { Vec::new() } else { vec![self.route_table()] },
            ..View::default()
        };
        Report { view, exit: if silent.is_empty() { Exit::Yes } else { Exit::Unreachable } }
    }

    fn target_table(&self) -> Table {
        let row = |(target, count): (&Target, &Count)| {
            let route = target.route.as_ref().map_or_else(|| "-".to_owned(), Named::words);
            let names = [
                target.pod.to_string(),
                target.direction.clone(),
                target.name.clone(),
                route,
                target.peer.words(),
            ];
            names.into_iter().chain(count.cells()).collect()
        };
        let header = [&["POD", "DIRECTION", "TARGET", "ROUTE", "PEER"][..], &CELLS].concat();
        Table { header, rows: self.targets.iter().map(row).collect() }
    }

    fn route_table(&self) -> Table {
        let row = |((pod, route, parent, host), count): (&Route, &Count)| {
            let parent = parent.as_ref().map_or_else(|| "-".to_owned(), Named::words);
            let host = if host.is_empty() { "-".to_owned() } else { host.clone() };
            [pod.to_string(), route.words(), parent, host].into_iter().chain(count.cells()).collect()
        };
        let header = [&["POD", "OUTBOUND ROUTE", "PARENT", "HOST"][..], &CELLS].concat();
        Table { header, rows: self.routes.iter().map(row).collect() }
    }
}

/// What a target is called: the server or the port of inbound requests, the service or the authority of outbound ones.
fn target_name(labels: &Labels<'_>) -> String {
    let own = |name: &str| label(labels, name);
    let port = if own("srv_port").is_empty() { own("target_port") } else { own("srv_port") };
    if own("direction") == "inbound" {
        return match Named::of(labels, "srv") {
            Some(server) if !server.is_default() => format!("{}:{port}", server.name),
            _ => format!("port {port}"),
        };
    }
    match (own("dst_namespace"), own("dst_service"), own("authority")) {
        (namespace, service, _) if !service.is_empty() => format!("{namespace}/{service}"),
        (_, _, authority) if !authority.is_empty() => authority.to_owned(),
        _ => own("target_addr").to_owned(),
    }
}

/// The columns of a count.
const CELLS: [&str; 5] = ["REQUESTS", "SUCCESS", "P50", "P95", "P99"];

impl Count {
    fn success(&self) -> Option<f64> {
        (self.requests > 0.0).then(|| (1.0 - self.failures / self.requests).clamp(0.0, 1.0))
    }

    fn cells(&self) -> [String; 5] {
        let quantile = |share| milliseconds(self.durations.quantile(share));
        let counts = [self.requests.to_string(), percent(self.success())];
        let [requests, success] = counts;
        [requests, success, quantile(0.5), quantile(0.95), quantile(0.99)]
    }

    /// The numbers, added to a document.
    fn fill(&self, mut out: Value) -> Value {
        let round = |value: f64| (value * 1e4).round() / 1e4;
        out["requests"] = (self.requests as u64).into();
        out["failures"] = (self.failures as u64).into();
        for (field, value) in [
            ("success", self.success()),
            ("p50Milliseconds", self.durations.quantile(0.5)),
            ("p95Milliseconds", self.durations.quantile(0.95)),
            ("p99Milliseconds", self.durations.quantile(0.99)),
        ] {
            if let Some(value) = value {
                out[field] = round(value).into();
            }
        }
        out
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn requests_stand_with_their_other_side() {
        let pod = PodRef { namespace: "shop".to_owned(), name: "web-1".to_owned() };
        let inbound = r#"direction="inbound",target_addr="10.0.0.1:80",target_port="80",srv_group="policy.linkerd.io",srv_kind="server",srv_name="web",srv_port="80",route_kind="default",route_name="default""#;
        let client = r#"tls="true",client_id="edge.id""#;
        let outbound = r#"direction="outbound",authority="cart.shop.svc.cluster.local:80",target_addr="10.0.0.9:8080",target_port="8080",tls="no_identity",no_tls_reason="not_provided_by_service_discovery",dst_namespace="shop",dst_service="cart""#;
        let route = r#"parent_kind="Service",parent_namespace="shop",parent_name="cart",parent_port="80",route_kind="GRPCRoute",route_namespace="shop",route_name="all",hostname="""#;
        let page = format!(
            "response_total{{{inbound},{client},status_code=\"200\",classification=\"success\"}} 3\n\
             response_total{{{inbound},{client},status_code=\"503\",classification=\"failure\"}} 1\n\
             response_total{{{inbound},tls=\"no_identity\",no_tls_reason=\"no_tls_from_remote\",classification=\"success\"}} 2\n\
             response_latency_ms_bucket{{{inbound},{client},le=\"10\"}} 4\nresponse_latency_ms_bucket{{{inbound},{client},le=\"+Inf\"}} 4\n\
             response_total{{{outbound},classification=\"success\"}} 5\n\
             outbound_grpc_route_request_statuses_total{{{route},grpc_status=\"OK\",error=\"\"}} 9\n\
             outbound_grpc_route_request_statuses_total{{{route},grpc_status=\"UNAVAILABLE\",error=\"\"}} 1\n\
             outbound_grpc_route_request_duration_seconds_bucket{{{route},le=\"0.5\"}} 10\n\
             outbound_grpc_route_request_duration_seconds_bucket{{{route},le=\"+Inf\"}} 10\n"
        );
        let mut traffic = Traffic::default();
        traffic.read(&pod, &page).unwrap();
        let view = traffic.report(&[]).view;
        let rows: Vec<Vec<&str>> =
            view.table.rows.iter().map(|row| row[1..].iter().map(String::as_str).collect()).collect();
        assert_eq!(
            rows,
            [
                ["inbound", "web:80", "default/default", "edge.id", "4", "75.00%", "5ms", "10ms", "10ms"],
                [
                    "inbound",
                    "web:80",
                    "default/default",
                    "no TLS (no tls from remote)",
                    "2",
                    "100.00%",
                    "-",
                    "-",
                    "-"
                ],
                [
                    "outbound",
                    "shop/cart",
                    "-",
                    "no TLS (not provided by service discovery)",
                    "5",
                    "100.00%",
                    "-",
                    "-",
                    "-"
                ],
            ]
        );
        assert_eq!(
            view.tables[0].rows[0],
            [
                "shop/web-1",
                "grpcroute/shop/all",
                "service/shop/cart:80",
                "-",
                "10",
                "90.00%",
                "250ms",
                "475ms",
                "495ms"
            ]
        );
        assert!(traffic.read(&pod, "response_total{").is_err());
    }
}
