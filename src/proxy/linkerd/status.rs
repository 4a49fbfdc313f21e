//! How a Linkerd proxy is: its version, its certificate, the control plane that it talks to, and the endpoints that it
//! has for the services which it calls.

use std::collections::BTreeMap;

use jiff::Timestamp;
use serde_json::{Map, Value, json};

use super::{Labels, Named, Peer, Silent, not_answered};
use crate::base::report::{Case, Table, View};
use crate::base::{Exit, Report, text};
use crate::cluster::PodRef;
use crate::metrics::text::{each, label};
use crate::proxy::status::age;

/// Says whether it takes part in the mesh: 200 or 503.
pub const READY: &str = "/ready";

/// The identity that it asks for, and nothing else of its environment.
pub const IDENTITY: &str = "/env.json?LINKERD2_PROXY_IDENTITY_LOCAL_NAME";

/// How a proxy is.
#[derive(Debug, Clone, PartialEq)]
pub struct Status {
    /// Its pod.
    pub pod: PodRef,
    /// Whether it is ready; `None` when it was not asked.
    pub ready: Option<bool>,
    /// Its name in the mesh.
    pub identity: Option<String>,
    version: String,
    started: Option<Timestamp>,
    expires: Option<Timestamp>,
    refreshed: Option<Timestamp>,
    /// Certificates that it got, and those that it did not.
    refreshes: [f64; 2],
    control_planes: BTreeMap<String, ControlPlane>,
    balancers: BTreeMap<Between, Balancer>,
}

/// What it asks a part of the control plane.
#[derive(Debug, Clone, Default, PartialEq)]
struct ControlPlane {
    peer: Option<Peer>,
    requests: f64,
    failures: f64,
}

/// What a balancer is for: the protocol, what is called, and what takes the calls.
type Between = (String, Option<Named>, Option<Named>);

#[derive(Debug, Clone, Default, PartialEq)]
struct Balancer {
    ready: f64,
    pending: f64,
    /// When requests were let in the last time, and when they were refused for want of endpoints: seconds.
    gate: [f64; 2],
}

impl Balancer {
    /// Whether requests are refused at once, since none of the endpoints came up in time.
    fn fails_fast(&self) -> bool {
        self.gate[1] > self.gate[0]
    }
}

fn time(seconds: f64) -> Option<Timestamp> {
    (seconds > 0.0).then(|| Timestamp::from_second(seconds as i64).ok()).flatten()
}

impl Status {
    /// Reads the page of a proxy.
    ///
    /// # Errors
    ///
    /// When it is not in Prometheus's format, with the line, or not that of a Linkerd proxy.
    pub fn read(pod: PodRef, page: &str) -> Result<Self, String> {
        let mut status = Self {
            pod,
            ready: None,
            identity: None,
            version: String::new(),
            started: None,
            expires: None,
            refreshed: None,
            refreshes: [0.0; 2],
            control_planes: BTreeMap::new(),
            balancers: BTreeMap::new(),
        };
        let mut any = false;
        each(page, |_| true, |name, labels, value| any |= status.take(name, &labels, value))?;
        if any { Ok(status) } else { Err("this is not the page of a Linkerd proxy".to_owned()) }
    }

    /// Takes a series; gives whether it is known.
    fn take(&mut self, name: &str, labels: &Labels<'_>, value: f64) -> bool {
        if let Some(rest) = name.strip_prefix("outbound_")
            && let Some((protocol, what)) = rest.split_once("_balancer_")
        {
            return self.take_balancer(protocol, what, labels, value);
        }
        // In newer releases the names of certificates begin with `control_`.
        match name.strip_prefix("control_").unwrap_or(name) {
            "proxy_build_info" => {
                let words = ["version", "git_version"].map(|name| label(labels, name));
                words
                    .into_iter()
                    .find(|word| !word.is_empty())
                    .unwrap_or_default()
                    .clone_into(&mut self.version);
            }
            "process_start_time_seconds" => {
                self.started = time(value);
                // Every process tells that.
                return false;
            }
            "identity_cert_expiration_timestamp_seconds" => self.expires = time(value),
            "identity_cert_refresh_timestamp_seconds" => self.refreshed = time(value),
            // The first name is that of proxies before 2.15.
            "identity_cert_refresh_count" | "identity_cert_refreshes_total" => {
                self.refreshes[usize::from(label(labels, "result") == "error")] += value;
            }
            "request_total" if name == "control_request_total" => {
                let plane = self.control_plane(labels);
                plane.requests += value;
                plane.peer = Some(Peer::of(labels));
            }
            "response_total" if name == "control_response_total" => {
                if label(labels, "classification") == "failure" {
                    self.control_plane(labels).failures += value;
                }
            }
            _ => return false,
        }
        true
    }

    fn control_plane(&mut self, labels: &Labels<'_>) -> &mut ControlPlane {
        self.control_planes.entry(label(labels, "addr").to_owned()).or_default()
    }

    fn take_balancer(&mut self, protocol: &str, what: &str, labels: &Labels<'_>, value: f64) -> bool {
        if !["endpoints", "queue_gate_open_time_seconds", "queue_gate_shut_time_seconds"].contains(&what) {
            return false;
        }
        let between = (protocol.to_owned(), Named::of(labels, "parent"), Named::of(labels, "backend"));
        let balancer = self.balancers.entry(between).or_default();
        match (what, label(labels, "endpoint_state")) {
            ("endpoints", "ready") => balancer.ready += value,
            ("endpoints", _) => balancer.pending += value,
            ("queue_gate_open_time_seconds", _) => balancer.gate[0] = balancer.gate[0].max(value),
            _ => balancer.gate[1] = balancer.gate[1].max(value),
        }
        true
    }

    /// Takes the name of the proxy out of what it says of its environment.
    pub fn take_identity(&mut self, environment: &[u8]) {
        let known: Option<Value> = serde_json::from_slice(environment).ok();
        let name = known.as_ref().and_then(|known| known["LINKERD2_PROXY_IDENTITY_LOCAL_NAME"].as_str());
        self.identity = name.filter(|name| !name.is_empty()).map(str::to_owned);
    }

    /// What is wrong, a sentence each.
    fn problems(&self, now: Timestamp) -> Vec<String> {
        let mut wrong = Vec::new();
        if self.ready == Some(false) {
            wrong.push("it is not ready".to_owned());
        }
        match self.expires {
            Some(end) if end <= now => wrong.push(format!("its certificate ended {} ago", age(end, now))),
            None if self.refreshes[1] > 0.0 => wrong.push("it got no certificate".to_owned()),
            _ => {}
        }
        for ((_, _, backend), balancer) in &self.balancers {
            let name = backend.as_ref().map_or_else(|| "a service".to_owned(), Named::words);
            match (balancer.ready > 0.0, balancer.pending > 0.0) {
                (true, _) => {}
                (false, true) => wrong.push(format!("no endpoint of {name} is ready")),
                (false, false) => wrong.push(format!("it has no endpoint of {name}")),
            }
        }
        wrong
    }

    fn row(&self, now: Timestamp) -> Vec<String> {
        let or_dash = |text: &str| if text.is_empty() { "-".to_owned() } else { text.to_owned() };
        let ready = match self.ready {
            Some(true) => "yes",
            Some(false) => "no",
            None => "-",
        };
        let certificate = match self.expires {
            Some(end) if end > now => format!("{} left", age(now, end)),
            Some(_) => "ENDED".to_owned(),
            None => "-".to_owned(),
        };
        let planes: Vec<&str> =
            self.control_planes.keys().filter_map(|address| address.split(".svc").next()).collect();
        let sum = |of: fn(&Balancer) -> f64| self.balancers.values().map(of).sum::<f64>();
        let (ready_ends, all) = (sum(|one| one.ready), sum(|one| one.ready + one.pending));
        vec![
            self.pod.name.clone(),
            self.pod.namespace.clone(),
            ready.to_owned(),
            or_dash(&self.version),
            or_dash(self.identity.as_deref().unwrap_or_default()),
            certificate,
            or_dash(&text::list(&planes, 3)),
            if self.balancers.is_empty() { "-".to_owned() } else { format!("{ready_ends}/{all}") },
            self.problems(now).join("; "),
        ]
    }

    fn document(&self, now: Timestamp) -> Value {
        let mut out = Map::new();
        out.insert("name".into(), self.pod.name.as_str().into());
        out.insert("namespace".into(), self.pod.namespace.as_str().into());
        if let Some(ready) = self.ready {
            out.insert("ready".into(), ready.into());
        }
        if !self.version.is_empty() {
            out.insert("version".into(), self.version.as_str().into());
        }
        if let Some(started) = self.started {
            out.insert("started".into(), started.to_string().into());
        }
        if let Some(identity) = &self.identity {
            out.insert("identity".into(), identity.as_str().into());
        }
        let mut certificate =
            json!({ "refreshes": self.refreshes[0] as u64, "refreshErrors": self.refreshes[1] as u64 });
        for (field, time) in [("expires", self.expires), ("refreshed", self.refreshed)] {
            if let Some(time) = time {
                certificate[field] = time.to_string().into();
            }
        }
        out.insert("certificate".into(), certificate);
        let plane = |(address, plane): (&String, &ControlPlane)| {
            let mut out = json!({ "address": address, "requests": plane.requests as u64, "failures": plane.failures as u64 });
            if let Some(peer) = &plane.peer {
                out["peer"] = peer.document();
            }
            out
        };
        out.insert("controlPlanes".into(), self.control_planes.iter().map(plane).collect());
        let balancer = |((protocol, parent, backend), balancer): (&Between, &Balancer)| {
            let mut out = json!({
                "protocol": protocol, "ready": balancer.ready as u64, "pending": balancer.pending as u64,
                "failsFast": balancer.fails_fast(),
            });
            for (field, named) in [("parent", parent), ("backend", backend)] {
                if let Some(named) = named {
                    out[field] = named.document();
                }
            }
            out
        };
        out.insert("balancers".into(), self.balancers.iter().map(balancer).collect());
        out.insert("problems".into(), self.problems(now).into());
        out.into()
    }

    /// The balancers, as a table.
    fn balancer_table(&self) -> Table {
        let words = |named: &Option<Named>| named.as_ref().map_or_else(|| "-".to_owned(), Named::words);
        let row = |((protocol, parent, backend), balancer): (&Between, &Balancer)| {
            let state = if balancer.fails_fast() { "FAILS FAST" } else { "-" };
            let counts = [balancer.ready, balancer.pending].map(|count| count.to_string());
            let [ready, pending] = counts;
            vec![protocol.clone(), words(parent), words(backend), ready, pending, state.to_owned()]
        };
        let header = vec!["PROTOCOL", "CALLED", "BACKEND", "READY", "PENDING", "STATE"];
        Table { header, rows: self.balancers.iter().map(row).collect() }
    }
}

/// The report. The balancers of a single proxy have a table of their own.
pub fn report(proxies: &[Status], silent: Silent<'_>, now: Timestamp) -> Report {
    let case = |status: &Status| {
        let wrong = status.problems(now);
        Case { name: status.pod.to_string(), failure: (!wrong.is_empty()).then(|| wrong.join("; ")) }
    };
    let mut cases: Vec<Case> = proxies.iter().map(case).collect();
    let exit = match (cases.iter().any(|case| case.failure.is_some()), silent.is_empty()) {
        (true, _) => Exit::No,
        (false, false) => Exit::Unreachable,
        (false, true) => Exit::Yes,
    };
    cases.extend(silent.iter().map(|(name, why)| Case { name: name.clone(), failure: Some(why.clone()) }));
    let mut document = Map::new();
    document.insert("proxies".into(), proxies.iter().map(|status| status.document(now)).collect());
    document.insert("notAnswered".into(), not_answered(silent));
    let header = vec![
        "NAME",
        "NAMESPACE",
        "READY",
        "VERSION",
        "IDENTITY",
        "CERTIFICATE",
        "CONTROL PLANE",
        "ENDPOINTS",
        "PROBLEM",
    ];
    let mut rows: Vec<Vec<String>> = proxies.iter().map(|status| status.row(now)).collect();
    for (name, why) in silent {
        let (namespace, name) = name.split_once('/').unwrap_or(("", name));
        let mut row = vec!["-".to_owned(); header.len()];
        row[0] = name.to_owned();
        row[1] = namespace.to_owned();
        row[8].clone_from(why);
        rows.push(row);
    }
    let tables = match proxies {
        [one] if silent.is_empty() && !one.balancers.is_empty() => vec![one.balancer_table()],
        _ => Vec::new(),
    };
    let table = Table { header, rows };
    Report { view: View { kind: "LinkerdStatus", document, table, tables, cases, ..View::default() }, exit }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn pod() -> PodRef {
        PodRef { namespace: "shop".to_owned(), name: "web-1".to_owned() }
    }

    fn at(second: i64) -> Timestamp {
        Timestamp::from_second(second).unwrap()
    }

    fn balancer(metric: &str, labels: &str, value: u32) -> String {
        let ends = r#"parent_group="core",parent_kind="Service",parent_namespace="shop",parent_name="cart",parent_port="80",parent_section_name="",backend_group="core",backend_kind="Service",backend_namespace="shop",backend_name="cart",backend_port="80",backend_section_name="""#;
        format!("outbound_http_balancer_{metric}{{{ends}{labels}}} {value}\n")
    }

    #[test]
    fn certificates_and_control_planes_of_all_releases_are_read() {
        let old = "identity_cert_expiration_timestamp_seconds 2000\nidentity_cert_refresh_count 3\nproxy_build_info{git_version=\"v2.180\"} 1\n";
        let new = "control_identity_cert_expiration_timestamp_seconds 2000.5\n\
                   control_identity_cert_refreshes_total{result=\"ok\"} 3\ncontrol_identity_cert_refreshes_total{result=\"error\"} 1\n\
                   proxy_build_info{version=\"v2.180\",vendor=\"linkerd\"} 1\n\
                   control_request_total{addr=\"dst:8086\",tls=\"true\",server_id=\"dst.id\"} 4\n\
                   control_response_total{addr=\"dst:8086\",tls=\"true\",classification=\"failure\",error=\"x\"} 2\n";
        for (page, errors) in [(old, 0), (new, 1)] {
            let status = Status::read(pod(), page).unwrap();
            let document = status.document(at(1000));
            let certificate = &document["certificate"];
            assert_eq!(document["version"], "v2.180");
            assert_eq!(
                (&certificate["refreshes"], &certificate["refreshErrors"]),
                (&json!(3), &json!(errors))
            );
            assert_eq!(certificate["expires"], at(2000).to_string());
            assert_eq!(report(std::slice::from_ref(&status), &[], at(1000)).exit, Exit::Yes);
            let ended = report(&[status], &[], at(2060));
            assert_eq!(
                (ended.exit, ended.view.table.rows[0][8].as_str()),
                (Exit::No, "its certificate ended 1m0s ago")
            );
        }
        let plane = &Status::read(pod(), new).unwrap().document(at(0))["controlPlanes"][0];
        assert_eq!(
            *plane,
            json!({"address": "dst:8086", "requests": 4, "failures": 2, "peer": {"tls": "mutual", "identity": "dst.id"}})
        );
        for wrong in ["", "requests_total 3\n", "<html>", "proxy_build_info{"] {
            assert!(Status::read(pod(), wrong).is_err(), "{wrong}");
        }
    }

    #[test]
    fn a_service_without_a_ready_endpoint_is_a_problem() {
        for (ready, pending, expected) in [
            (2, 1, None),
            (0, 2, Some("no endpoint of service/shop/cart:80 is ready")),
            (0, 0, Some("it has no endpoint of service/shop/cart:80")),
        ] {
            let page = [
                balancer("endpoints", ",endpoint_state=\"ready\"", ready),
                balancer("endpoints", ",endpoint_state=\"pending\"", pending),
                balancer("queue_gate_open_time_seconds", "", 10),
                balancer("queue_gate_shut_time_seconds", "", 10 + pending),
                balancer("p2c_endpoints", "", 9),
            ]
            .concat();
            let status = Status::read(pod(), &page).unwrap();
            let problems = status.problems(at(0));
            assert_eq!(problems.first().map(String::as_str), expected);
            let balancers = &status.document(at(0))["balancers"];
            assert_eq!(
                (balancers.as_array().unwrap().len(), &balancers[0]["failsFast"]),
                (1, &json!(pending > 0))
            );
        }
    }
}
