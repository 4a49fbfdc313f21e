//! What the HTTP rules of a VirtualService ask of requests, as Istio's control plane and Envoy do it
//! (pilot/pkg/networking/core/route). Prefixes are plain string prefixes; a regex matches the whole value; a match
//! without `uri` takes any path.
//!
//! Here the client, the gateway and the port are dimensions like any other; a table of one proxy fixes them.

use crate::algebra::Region;
use crate::estate::Object;
use crate::model::{Condition, Dimension, Match, Test};
use crate::resource::istio::common::{StringMatch, StringMatchKind};
use crate::resource::istio::http_route::{HttpMatch, HttpRoute};
use crate::resource::istio::virtual_service::{TcpMatch, TlsMatch};
use crate::resource::{Map, Typed, istio::VirtualService};

use super::{Istio, MESH_GATEWAY};

/// Gateways, port, namespace and labels that a match of connections asks for.
type Client<'a> = (&'a [&'a str], Option<i64>, Option<&'a str>, &'a [(&'a str, &'a str)]);

impl Istio<'_> {
    /// The guard of each HTTP rule, in order.
    pub fn http_guards(&self, service: &Typed<'_, VirtualService<'_>>) -> Vec<Region<Dimension>> {
        let own = self.gateways_named(&service.spec.gateways, service.object);
        let guard = |rule| {
            let matches = self.http_matches(rule, &own, service.object);
            matches.iter().map(Match::region).fold(Region::none(), Region::union)
        };
        service.spec.http.iter().map(guard).collect()
    }

    /// The guard of each TLS rule, in order. A rule without matches takes nothing.
    pub fn tls_guards(&self, service: &Typed<'_, VirtualService<'_>>) -> Vec<Region<Dimension>> {
        let own = self.gateways_named(&service.spec.gateways, service.object);
        let guard = |item: &TlsMatch<'_>| {
            let names = item.sni_hosts.iter().map(|name| match name.strip_prefix('*') {
                Some("") => Test::Present,
                Some(suffix) => Test::Suffix(suffix.to_ascii_lowercase()),
                None => Test::Exact(name.to_ascii_lowercase()),
            });
            let from = self.connection(
                (item.gateways.as_slice(), item.port, item.source_namespace, item.source_labels.as_slice()),
                &item.destination_subnets,
                &own,
                service.object,
            );
            names
                .map(|name| {
                    let mut one = from.clone();
                    one.conditions.push(Condition::new(Dimension::ServerName, name));
                    one.region()
                })
                .fold(Region::none(), Region::union)
        };
        let all = |matches: &[TlsMatch<'_>]| matches.iter().map(guard).fold(Region::none(), Region::union);
        service.spec.tls.iter().map(|rule| all(&rule.matches)).collect()
    }

    /// The guard of each TCP rule, in order.
    pub fn tcp_guards(&self, service: &Typed<'_, VirtualService<'_>>) -> Vec<Region<Dimension>> {
        let own = self.gateways_named(&service.spec.gateways, service.object);
        let guard = |item: &TcpMatch<'_>| {
            let labels = item.source_labels.as_slice();
            let from = (item.gateways.as_slice(), item.port, item.source_namespace, labels);
            self.connection(from, &item.destination_subnets, &own, service.object).region()
        };
        let rules = service.spec.tcp.iter().map(|rule| match rule.matches.as_slice() {
            [] => Match::of(vec![on_gateways(own.clone())]).region(),
            matches => matches.iter().map(guard).fold(Region::none(), Region::union),
        });
        rules.collect()
    }

    /// What a match of connections asks for besides the server name. Addresses are no dimension of requests.
    fn connection(
        &self,
        (gateways, port, namespace, labels): Client<'_>,
        subnets: &[&str],
        own: &[String],
        object: &Object,
    ) -> Match {
        let named = self.written_gateways(gateways, object);
        let on = if named.is_empty() { own.to_vec() } else { named };
        let mut conditions = vec![on_gateways(on)];
        if let Some(port) = port.filter(|port| *port != 0) {
            conditions.push(Condition::new(Dimension::Port, Test::Exact(port.to_string())));
        }
        if let Some(namespace) = namespace.filter(|namespace| !namespace.is_empty()) {
            conditions.push(Condition::new(Dimension::SourceNamespace, Test::Exact(namespace.to_owned())));
        }
        for (name, value) in labels {
            let label = Dimension::SourceLabel((*name).to_owned());
            conditions.push(Condition::new(label, Test::Exact((*value).to_owned())));
        }
        let opaque = (!subnets.is_empty()).then(|| format!("its address is in {}", subnets.join(", ")));
        Match { conditions, opaque }
    }

    /// The requests that each match of a rule takes; all of them when it has none.
    pub fn match_guards(
        &self,
        rule: &HttpRoute<'_>,
        service: &Typed<'_, VirtualService<'_>>,
    ) -> Vec<Region<Dimension>> {
        let own = self.gateways_named(&service.spec.gateways, service.object);
        self.http_matches(rule, &own, service.object).iter().map(Match::region).collect()
    }

    /// The complete names of gateways; `mesh` when none is named.
    pub fn gateways_named(&self, written: &[&str], object: &Object) -> Vec<String> {
        let name = |gateway: &&str| match *gateway {
            MESH_GATEWAY => MESH_GATEWAY.to_owned(),
            gateway => {
                let (namespace, name) = self.gateway_name(gateway, &object.reference.namespace);
                format!("{namespace}/{name}")
            }
        };
        if written.is_empty() { vec![MESH_GATEWAY.to_owned()] } else { written.iter().map(name).collect() }
    }

    /// The matches of a rule; `own` are the gateways of its VirtualService.
    fn http_matches(&self, rule: &HttpRoute<'_>, own: &[String], object: &Object) -> Vec<Match> {
        let everything = || Match::of(vec![on_gateways(own.to_vec())]);
        let mut matches: Vec<Match> = match rule.matches.as_slice() {
            [] => vec![everything()],
            written => written.iter().map(|item| self.http_match(item, own, object)).collect(),
        };
        if rule.delegate.is_some() {
            // What a delegate does not match falls through to the next rule.
            for item in &mut matches {
                item.opaque = Some("its delegate matches".to_owned());
            }
        }
        matches
    }

    /// One match with all of its conditions, those on the client and the gateway first.
    fn http_match(&self, item: &HttpMatch<'_>, own: &[String], object: &Object) -> Match {
        http_match(item, &self.written_gateways(&item.gateways, object), own)
    }

    /// The complete names of the gateways that a match names.
    pub(super) fn written_gateways(&self, written: &[&str], object: &Object) -> Vec<String> {
        if written.is_empty() { Vec::new() } else { self.gateways_named(written, object) }
    }
}

/// One match with all of its conditions, those on the client and the gateway first. `named` are the complete names of
/// the gateways that it names, `own` those of its VirtualService.
pub(super) fn http_match(item: &HttpMatch<'_>, named: &[String], own: &[String]) -> Match {
    let mut conditions = Vec::new();
    if named.is_empty() {
        conditions.push(on_gateways(own.to_vec()));
        if let Some(namespace) = item.source_namespace.filter(|namespace| !namespace.is_empty()) {
            conditions.push(Condition::new(Dimension::SourceNamespace, Test::Exact(namespace.to_owned())));
        }
        for (name, value) in &item.source_labels {
            let label = Dimension::SourceLabel((*name).to_owned());
            conditions.push(Condition::new(label, Test::Exact((*value).to_owned())));
        }
    } else {
        // Where gateways are named, the source is not looked at.
        let both = named.iter().filter(|gateway| own.contains(gateway));
        conditions.push(on_gateways(both.cloned().collect()));
    }
    if let Some(port) = item.port.filter(|port| *port != 0) {
        conditions.push(Condition::new(Dimension::Port, Test::Exact(port.to_string())));
    }
    let (known, opaque) = request_conditions(item);
    conditions.extend(known);
    Match { conditions, opaque }
}

fn on_gateways(gateways: Vec<String>) -> Condition {
    Condition::new(Dimension::Gateway, Test::OneOf(gateways))
}

/// Headers that stand for claims of a token, which only the gateway knows once it has checked the token.
const CLAIMS: &str = "@request.auth.claims";

/// The conditions on the request itself, and one that is not modelled.
fn request_conditions(item: &HttpMatch<'_>) -> (Vec<Condition>, Option<String>) {
    let mut conditions = Vec::new();
    let is_claim =
        |name: &str| name.get(..CLAIMS.len()).is_some_and(|start| start.eq_ignore_ascii_case(CLAIMS));
    let mut names = item.headers.iter().chain(&item.without_headers).map(|(name, _)| *name);
    let opaque = names.find(|name| is_claim(name)).map(|name| format!("the token has {name}"));
    if let Some(kind) = item.uri.as_ref().and_then(StringMatch::kind) {
        let test = match (kind, item.ignore_uri_case == Some(true)) {
            (StringMatchKind::Exact(_) | StringMatchKind::Prefix(_), true) => test(kind).ignore_case(),
            (kind, _) => test(kind),
        };
        conditions.push(Condition::new(Dimension::Path, test));
    }
    for (dimension, condition) in [
        (Dimension::Method, &item.method),
        (Dimension::Scheme, &item.scheme),
        (Dimension::Authority, &item.authority),
    ] {
        if let Some(kind) = condition.as_ref().and_then(StringMatch::kind) {
            conditions.push(Condition::new(dimension, test(kind)));
        }
    }
    let headers = of_map(&item.headers, |name| Dimension::Header(name.to_ascii_lowercase()));
    conditions.extend(
        headers.filter(|condition| !matches!(&condition.on, Dimension::Header(name) if is_claim(name))),
    );
    conditions.extend(of_map(&item.query_params, |name| Dimension::Query(name.to_owned())));
    for (name, condition) in item.without_headers.iter().filter(|(name, _)| !is_claim(name)) {
        let test = value_test(condition);
        // A missing header counts as an empty one, so it passes unless the condition takes the empty text.
        let missing_is_empty = test != Test::Present;
        let on = Dimension::Header(name.to_ascii_lowercase());
        conditions.push(Condition { on, test, negated: true, missing_is_empty });
    }
    (conditions, opaque)
}

fn of_map(
    conditions: &Map<'_, StringMatch<'_>>,
    dimension: impl Fn(&str) -> Dimension,
) -> impl Iterator<Item = Condition> {
    conditions.iter().map(move |(name, condition)| Condition::new(dimension(name), value_test(condition)))
}

/// A condition that is empty, or the regex `*`, only asks whether the value is there.
fn value_test(condition: &StringMatch<'_>) -> Test {
    match condition.kind() {
        None | Some(StringMatchKind::Regex("*")) => Test::Present,
        Some(kind) => test(kind),
    }
}

pub(super) fn test(kind: StringMatchKind<'_>) -> Test {
    match kind {
        StringMatchKind::Exact(text) => Test::Exact(text.to_owned()),
        StringMatchKind::Prefix(text) => Test::Prefix(text.to_owned()),
        StringMatchKind::Regex(pattern) => Test::Regex(pattern.into()),
    }
}
