//! Tables that become one. What a gateway tells apart by TLS server names is told apart by hosts here; what a workload
//! sends to several ports goes to one port, and the port that was meant stands in the host: `reviews:9080`.

use std::cmp::Reverse;
use std::collections::BTreeSet;
use std::sync::Arc;

use serde_json::{Value, json};

use crate::model::{Chain, Domain, Listener, RouteTable, Serve, VirtualHost};

/// The port that is meant when a host names none.
const USUAL: u16 = 80;

/// A listener whose HTTP is all in one chain, which asks for no server name.
pub(super) fn without_tls(listener: &Listener) -> Listener {
    let tables = listener.chains.iter().filter_map(|chain| match &chain.serve {
        Serve::Http(table) => Some((chain, table)),
        Serve::Stream(_) => None,
    });
    let mut tables: Vec<(&Chain, &Arc<RouteTable>)> = tables.collect();
    // Of several names that fit the most specific is taken.
    tables.sort_by_key(|(chain, _)| Reverse(chain.server_names.iter().map(Domain::rank).max()));
    let Some((first, table)) = tables.first() else { return listener.clone() };
    let mut taken = BTreeSet::new();
    let hosts = tables.iter().flat_map(|(chain, table)| table.hosts.iter().map(move |host| (*chain, host)));
    let hosts = hosts.filter_map(|(chain, host)| {
        let mut domains = narrowed(&host.domains, &chain.server_names);
        domains.retain(|domain| taken.insert(domain.clone()));
        (!domains.is_empty()).then(|| Arc::new(VirtualHost { domains, ..VirtualHost::clone(host) }))
    });
    let hosts = hosts.collect();
    let otherwise = Arc::clone(&table.otherwise);
    let table = RouteTable { name: table.name.clone(), scheme: table.scheme, hosts, otherwise };
    let serve = Serve::Http(Arc::new(table));
    let mut chains = vec![Chain { server_names: Vec::new(), serve, ..(*first).clone() }];
    chains.extend(listener.chains.iter().filter(|chain| matches!(chain.serve, Serve::Stream(_))).cloned());
    Listener { chains, ..listener.clone() }
}

/// The hosts that are of these domains and of these names; no names: any.
fn narrowed(domains: &[Domain], names: &[Domain]) -> Vec<Domain> {
    if names.is_empty() {
        return domains.to_vec();
    }
    let pairs = domains.iter().flat_map(|domain| names.iter().map(move |name| (domain, name)));
    pairs.filter_map(|(domain, name)| both(domain, name)).collect()
}

/// The hosts that two patterns have in common, when that is one of them.
fn both(one: &Domain, other: &Domain) -> Option<Domain> {
    let covers = |wide: &Domain, narrow: &Domain| match (wide, narrow) {
        (Domain::Any, _) => true,
        (wide, Domain::Exact(host)) => wide.contains(host),
        (Domain::Suffix(wide), Domain::Suffix(narrow)) => narrow.ends_with(wide.as_str()),
        (Domain::Prefix(wide), Domain::Prefix(narrow)) => narrow.starts_with(wide.as_str()),
        _ => false,
    };
    if covers(one, other) {
        return Some(other.clone());
    }
    covers(other, one).then(|| one.clone())
}

/// The table of one port, as Envoy has it.
#[derive(Debug, Clone)]
pub(super) struct PortTable {
    /// The port.
    pub(super) port: u16,
    /// The host of the service, when the table is of one service alone.
    pub(super) service: Option<String>,
    /// The `RouteConfiguration`.
    pub(super) routes: Value,
}

/// The tables of all ports as one, for a client of a namespace. Of equal hosts the first stays; a host without a port
/// is meant for port 80, or else for the lowest port that has it.
pub(super) fn one_table(mut tables: Vec<PortTable>, namespace: &str) -> Value {
    // A table of one service comes before one of any.
    tables.sort_by_key(|table| (table.port == 0, table.port != USUAL, table.port, table.service.is_none()));
    let mut taken = BTreeSet::new();
    let mut hosts: Vec<Value> = Vec::new();
    for table in tables {
        let PortTable { port, service, mut routes } = table;
        let Value::Array(virtual_hosts) = routes["virtual_hosts"].take() else { continue };
        for mut host in virtual_hosts {
            let own = host["domains"].as_array().into_iter().flatten().filter_map(Value::as_str);
            let own: Vec<String> = match &service {
                Some(service) => names(service, namespace),
                None => own.map(str::to_owned).collect(),
            };
            let mut domains: Vec<String> = own.iter().flat_map(|domain| on_port(domain, port)).collect();
            domains.retain(|domain| taken.insert(domain.clone()));
            if !domains.is_empty() {
                host["domains"] = domains.into();
                hosts.push(host);
            }
        }
    }
    json!({ "validate_clusters": false, "virtual_hosts": hosts })
}

/// The domains of a table of a port in the one table. Port 0 is every port.
fn on_port(domain: &str, port: u16) -> Vec<String> {
    let with_port = (!domain.ends_with('*') || domain == "*").then(|| format!("{domain}:{port}"));
    match port {
        0 => vec![domain.to_owned()],
        USUAL => with_port.into_iter().chain([domain.to_owned()]).collect(),
        _ if domain.contains('*') => with_port.into_iter().collect(),
        _ => with_port.into_iter().chain([domain.to_owned()]).collect(),
    }
}

/// What a client of a namespace may call a service of the cluster.
fn names(service: &str, namespace: &str) -> Vec<String> {
    let mut names = vec![service.to_owned()];
    let parts: Vec<&str> = service.splitn(4, '.').collect();
    if let [name, owner, "svc", ..] = parts.as_slice() {
        names.extend([format!("{name}.{owner}.svc"), format!("{name}.{owner}")]);
        names.extend((*owner == namespace).then(|| (*name).to_owned()));
    }
    names
}

#[cfg(test)]
mod tests {
    use super::*;

    fn table(port: u16, service: Option<&str>, domains: &[&str]) -> PortTable {
        let routes = json!({ "virtual_hosts": [{ "name": port.to_string(), "domains": domains }] });
        PortTable { port, service: service.map(str::to_owned), routes }
    }

    #[test]
    fn the_host_says_which_port_is_meant() {
        let tables = vec![
            table(0, None, &["*"]),
            table(9080, None, &["cart", "reviews", "*.org", "*"]),
            table(7000, Some("queue.shop.svc.cluster.local"), &["*"]),
            table(80, None, &["cart", "*.org"]),
        ];
        let one = one_table(tables, "shop");
        let hosts: Vec<(&str, Vec<&str>)> = one["virtual_hosts"]
            .as_array()
            .unwrap()
            .iter()
            .map(|host| {
                let domains = host["domains"].as_array().unwrap().iter().filter_map(Value::as_str);
                (host["name"].as_str().unwrap(), domains.filter(|domain| !domain.contains("svc")).collect())
            })
            .collect();
        assert_eq!(
            hosts,
            [
                ("80", vec!["cart:80", "cart", "*.org:80", "*.org"]),
                ("7000", vec!["queue.shop:7000", "queue.shop", "queue:7000", "queue"]),
                ("9080", vec!["cart:9080", "reviews:9080", "reviews", "*.org:9080", "*:9080"]),
                ("0", vec!["*"]),
            ]
        );
    }

    #[test]
    fn server_names_become_hosts() {
        let domains = |texts: &[&str]| texts.iter().map(|text| Domain::parse(text)).collect::<Vec<_>>();
        for (hosts, names, expected) in [
            (&["*"][..], &["a.com", "*.b.com"][..], &["a.com", "*.b.com"][..]),
            (&["x.b.com", "c.com"], &["*.b.com"], &["x.b.com"]),
            (&["*.com"], &["*.b.com"], &["*.b.com"]),
            (&["a.com"], &[], &["a.com"]),
        ] {
            assert_eq!(narrowed(&domains(hosts), &domains(names)), domains(expected), "{hosts:?} {names:?}");
        }
    }
}
