//! VirtualService: hosts, gateways, and the routes of TLS and TCP. Those of HTTP are in `http_route`.

use rustc_hash::{FxHashMap, FxHashSet};

use super::report::{Report, at, entries, strings};
use super::{common, http_route, names};
use crate::document::NodeRef;
use crate::mesh::istio::MESH_GATEWAY;
use crate::resource::Typed;
use crate::resource::istio::VirtualService;
use crate::resource::istio::virtual_service::{RouteDestination, TlsRoute};

pub(super) fn check<'e>(object: &Typed<'e, VirtualService<'e>>, report: &mut Report<'e>) {
    let spec = &object.spec;
    let is_delegate = spec.hosts.is_empty();
    let mesh = spec.gateways.is_empty() || spec.gateways.contains(&MESH_GATEWAY);
    common::gateways(spec.node, report);
    if is_delegate {
        for field in ["gateways", "tls", "tcp"].iter().filter(|field| is_filled(spec.node, field)) {
            report.refuse(at(spec.node, field), format!("a delegate (no `hosts`) has no `{field}`"));
        }
    }
    hosts(spec, mesh, report);
    if spec.http.is_empty() && spec.tls.is_empty() && spec.tcp.is_empty() {
        report.refuse(spec.node, "one of `http`, `tls` and `tcp` must have a rule");
    }
    for rule in &spec.http {
        http_route::check(rule, is_delegate, mesh, report);
    }
    for rule in &spec.tls {
        tls_route(rule, spec, report);
    }
    for rule in &spec.tcp {
        for one in &rule.matches {
            stream_match(one.node, one.port, report);
            let source = one.source_subnet.filter(|text| !text.is_empty());
            report.hold(at(one.node, "sourceSubnet"), source.and_then(names::subnet));
        }
        destinations(rule.node, &rule.route, report);
    }
    common::export_to(spec.node, object.namespace(), false, report);
}

fn is_filled(node: NodeRef<'_>, field: &str) -> bool {
    node.get(field).is_some_and(|list| list.items().len() > 0)
}

fn hosts<'e>(spec: &VirtualService<'e>, mesh: bool, report: &mut Report<'e>) {
    let list: Vec<_> = strings(spec.node, "hosts").collect();
    let sni = !spec.tls.is_empty() && spec.gateways.iter().any(|gateway| *gateway != MESH_GATEWAY);
    let before = report.problems.len();
    for (node, host) in &list {
        if *host == "*" && mesh {
            report.refuse(*node, "`*` is for gateways; sidecars need hosts by name");
        } else if !(names::is_ip(host) || sni && is_outbound(host)) {
            report.hold(*node, names::wildcard_domain(host));
        }
    }
    if report.problems.len() == before {
        overlaps(&list, report);
    }
}

/// `outbound_.<port>_.<subset>_.<host>`, the name of a cluster as SNI.
fn is_outbound(host: &str) -> bool {
    let mut parts = host.split("_.");
    let port =
        parts.next() == Some("outbound") && parts.next().is_some_and(|port| port.parse::<u16>().is_ok());
    port && parts.next().is_some() && parts.next().is_some_and(|host| names::domain(host).is_none())
}

/// No host of one object may cover another.
fn overlaps<'e>(hosts: &[(NodeRef<'e>, &'e str)], report: &mut Report<'e>) {
    let wild: FxHashMap<&str, &str> =
        hosts.iter().filter_map(|(_, host)| Some((host.strip_prefix('*')?, *host))).collect();
    let mut seen = FxHashSet::default();
    for (node, host) in hosts {
        let plain = host.strip_prefix('*');
        let from = usize::from(plain.is_some());
        let text = plain.unwrap_or(host);
        let cover = (from..=text.len()).find_map(|at| wild.get(text.get(at..)?));
        if !seen.insert(*host) {
            report.refuse(*node, format!("`{host}` stands in the list twice"));
        } else if let Some(cover) = cover.filter(|cover| *cover != host) {
            report.refuse(*node, format!("`{cover}` of the same object covers `{host}`"));
        }
    }
}

fn tls_route<'e>(rule: &TlsRoute<'e>, spec: &VirtualService<'e>, report: &mut Report<'e>) {
    if rule.matches.is_empty() {
        report.missing(rule.node, "match");
    }
    for one in &rule.matches {
        if one.sni_hosts.is_empty() {
            report.missing(one.node, "sniHosts");
        }
        for (node, host) in strings(one.node, "sniHosts") {
            if names::is_ip(host) {
                report.warn(node, format!("`{host}` is an address; clients send names as SNI"));
            } else if let Some(broken) = names::wildcard_domain(host) {
                report.refuse(node, broken);
                continue;
            }
            if !spec.hosts.iter().any(|whole| is_part_of(host, whole)) {
                report.refuse(node, format!("`{host}` is none of the hosts of this object, nor part of one"));
            }
        }
        stream_match(one.node, one.port, report);
    }
    destinations(rule.node, &rule.route, report);
}

/// Whether every name that `host` stands for is one of `whole`.
fn is_part_of(host: &str, whole: &str) -> bool {
    match (host.strip_prefix('*'), whole.strip_prefix('*')) {
        (Some(host), Some(whole)) => host.ends_with(whole),
        (Some(_), None) => false,
        (None, Some(whole)) => host.ends_with(whole),
        (None, None) => host == whole,
    }
}

/// What the matches of TLS and TCP have in common.
fn stream_match<'e>(node: NodeRef<'e>, port: Option<i64>, report: &mut Report<'e>) {
    for (item, subnet) in strings(node, "destinationSubnets") {
        report.hold(item, names::subnet(subnet));
    }
    client(node, port, report);
}

/// Which clients a match is about.
pub(super) fn client<'e>(node: NodeRef<'e>, port: Option<i64>, report: &mut Report<'e>) {
    report.hold(at(node, "port"), port.filter(|port| *port != 0).and_then(names::port));
    for (key, name, value) in entries(node, "sourceLabels") {
        report.hold(key, names::tag_key(name));
        report.hold(value, value.as_str().and_then(names::tag_value));
    }
    common::gateways(node, report);
}

fn destinations<'e>(node: NodeRef<'e>, route: &[RouteDestination<'e>], report: &mut Report<'e>) {
    if route.is_empty() {
        report.missing(node, "route");
    }
    for one in route {
        match &one.destination {
            Some(destination) => common::destination(destination, report),
            None => report.missing(one.node, "destination"),
        }
    }
}
