//! The check `multiplied-retries`.

use rustc_hash::FxHashMap;

use crate::analyze::checks::gateways::proxies;
use crate::analyze::checks::prelude::*;
use crate::base::report::Severity;
use crate::mesh::istio::{MESH_GATEWAY, Matching, is_on_mesh, matches};
use crate::resource::Typed;
use crate::resource::istio::VirtualService;
use crate::resource::istio::http_route::HttpRoute;

check! {
    /// A request is retried by the sidecar, and each of its tries again by the gateway.
    ///
    /// ## Why it hurts
    /// Retries of two hops in a row multiply: three tries by the sidecar of the client, each of them tried three times by
    /// the egress gateway, are nine requests to a server that is failing already. The timeout of the first hop
    /// covers all tries of the second, so most of them are cut off half-way.
    ///
    /// ## How to fix
    /// Retry in one place: keep the retries of the gateway, which is nearest to the server, and set `attempts: 0` in the
    /// rule that leads to it.
    pub static MULTIPLIED_RETRIES = "multiplied-retries", [], Warning, ["Service", "Deployment"], run
}

type GatewayName<'e> = (&'e str, &'e str);

/// A rule that retries, with its VirtualService.
type Retrying<'e> = (&'e Typed<'e, VirtualService<'e>>, &'e HttpRoute<'e>, i64);

fn run<'e>(context: &CheckContext<'e>, findings: &mut Findings<'e>) {
    let at_gateways = rules_at_gateways(context);
    if at_gateways.is_empty() {
        return;
    }
    let fronts = fronts(context, &at_gateways, findings);
    if fronts.is_empty() {
        return;
    }
    for (service, rule, attempts) in retrying(context, |service, rule| on_mesh(service, rule)) {
        let own = service.namespace();
        let leads = rule.route.iter().filter_map(|route| route.destination.as_ref()?.host);
        let leads = leads.filter_map(|host| fronts.get(&context.istio.resolve(host, own)));
        let behind = leads.flatten().filter_map(|gateway| at_gateways.get(gateway)).flatten();
        let mut behind = behind.filter(|(other, _, _)| overlap(context, service, other));
        let Some((other, again, more)) = behind.next() else { continue };
        let node = rule.retries.as_ref().map_or(rule.node, |retries| retries.node);
        let (one, two) = (attempts.saturating_add(1), more.saturating_add(1));
        let message = format!(
            "{one} tries here, and {two} of each at the gateway behind: up to {} requests for one",
            one.saturating_mul(two)
        );
        let there = again.retries.as_ref().map_or(again.node, |retries| retries.node);
        let draft = findings.at(service.object, node, message);
        draft.related(other.object, there, "the retries of the gateway");
        if one.saturating_mul(two) <= 4 {
            draft.severity(Severity::Info);
        }
    }
}

/// Rules that name a number of retries, and hold where `holds` says.
fn retrying<'e>(
    context: &CheckContext<'e>,
    holds: impl Fn(&'e Typed<'e, VirtualService<'e>>, &'e HttpRoute<'e>) -> bool,
) -> impl Iterator<Item = Retrying<'e>> {
    let services = context.catalog.virtual_services.iter();
    let rules = services.flat_map(|service| service.spec.http.iter().map(move |rule| (service, rule)));
    rules.filter_map(move |(service, rule)| {
        let attempts = rule.retries.as_ref()?.attempts.filter(|attempts| *attempts > 0)?;
        holds(service, rule).then_some((service, rule, attempts))
    })
}

fn on_mesh(service: &Typed<'_, VirtualService<'_>>, rule: &HttpRoute<'_>) -> bool {
    let one = |gateways: &[&str]| gateways.is_empty() || gateways.contains(&MESH_GATEWAY);
    is_on_mesh(&service.spec) && (rule.matches.is_empty() || rule.matches.iter().any(|it| one(&it.gateways)))
}

/// The retrying rules of each Gateway.
fn rules_at_gateways<'e>(context: &CheckContext<'e>) -> FxHashMap<GatewayName<'e>, Vec<Retrying<'e>>> {
    let mut rules: FxHashMap<GatewayName<'e>, Vec<Retrying<'e>>> = FxHashMap::default();
    for (service, rule, attempts) in retrying(context, |_, _| true) {
        for written in service.spec.gateways.iter().filter(|written| **written != MESH_GATEWAY) {
            let holds = |gateways: &[&str]| gateways.is_empty() || gateways.contains(written);
            if rule.matches.is_empty() || rule.matches.iter().any(|it| holds(&it.gateways)) {
                let name = context.istio.gateway_name(written, service.namespace());
                rules.entry(name).or_default().push((service, rule, attempts));
            }
        }
    }
    rules
}

/// The hosts of the Services in front of these Gateways.
fn fronts<'e>(
    context: &CheckContext<'e>,
    rules: &FxHashMap<GatewayName<'e>, Vec<Retrying<'e>>>,
    findings: &mut Findings<'e>,
) -> FxHashMap<String, Vec<GatewayName<'e>>> {
    let proxies = proxies(context);
    let mut fronts: FxHashMap<String, Vec<GatewayName<'e>>> = FxHashMap::default();
    for gateway in &context.catalog.gateways {
        let id = &gateway.object.reference;
        let Some((name, _)) = rules.get_key_value(&(id.namespace.as_str(), id.name.as_str())) else {
            continue;
        };
        let workloads = proxies.get(gateway.spec.selector.as_slice()).map_or(&[][..], Vec::as_slice);
        if workloads.is_empty() && !context.kubernetes.workloads_complete() {
            findings.not_checked("no proxies of some Gateways in the input");
        }
        for workload in workloads {
            for service in context.kubernetes.services_before(workload) {
                let host = context.istio.resolve(service.name(), service.namespace());
                let gateways = fronts.entry(host).or_default();
                if !gateways.contains(name) {
                    gateways.push(*name);
                }
            }
        }
    }
    fronts
}

/// Whether some host belongs to both.
fn overlap(
    context: &CheckContext<'_>,
    one: &Typed<'_, VirtualService<'_>>,
    two: &Typed<'_, VirtualService<'_>>,
) -> bool {
    let full = |service: &Typed<'_, VirtualService<'_>>| -> Vec<String> {
        service.spec.hosts.iter().map(|host| context.istio.resolve(host, service.namespace())).collect()
    };
    let theirs = full(two);
    full(one).iter().any(|host| theirs.iter().any(|other| matches(host, other) != Matching::Disjoint))
}
