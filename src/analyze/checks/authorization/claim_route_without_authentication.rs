//! The check `claim-route-without-authentication`.

use super::unseen;
use crate::analyze::checks::prelude::*;
use crate::mesh::istio::security::Subject;
use crate::mesh::istio::{GatewayLookup, GatewayObject};
use crate::resource::identity::SECURITY;

check! {
    /// A route asks for a claim of a token that the gateway does not check.
    ///
    /// ## Why it hurts
    /// `@request.auth.claims` is known where a RequestAuthentication has checked the token. On a gateway without one the
    /// rule matches no request.
    ///
    /// ## How to fix
    /// Add a RequestAuthentication that selects the pods of the gateway, in their namespace.
    pub static CLAIM_ROUTE_WITHOUT_AUTHENTICATION = "claim-route-without-authentication", ["IST0149"], Error, ["RequestAuthentication", "Pod"], run
}

const CLAIMS: &str = "@request.auth.claims";

fn run<'e>(context: &CheckContext<'e>, findings: &mut Findings<'e>) {
    let security = context.security;
    let root = context.istio.config.root_namespace.as_str();
    for service in &context.catalog.virtual_services {
        let gateways = context.istio.gateways_named(&service.spec.gateways, service.object);
        let matches = service.spec.http.iter().flat_map(|rule| &rule.matches);
        for item in matches {
            let headers = item.node.get("headers").into_iter().chain(item.node.get("withoutHeaders"));
            let key = headers
                .flat_map(|headers| headers.entries())
                .map(|(key, _)| key)
                .find(|key| key.as_str().is_some_and(|name| name.to_ascii_lowercase().starts_with(CLAIMS)));
            let Some(key) = key else { continue };
            for gateway in &gateways {
                let Some((namespace, name)) = gateway.split_once('/') else { continue };
                let GatewayLookup::Found(GatewayObject::Istio(found)) =
                    context.istio.gateway(namespace, name)
                else {
                    continue;
                };
                let selector = &found.spec.selector;
                let pods =
                    || context.kubernetes.workloads.iter().filter(|workload| workload.has_labels(selector));
                if pods().next().is_none() {
                    findings.not_checked("no proxies of gateways in the input");
                    continue;
                }
                let bare = pods()
                    .map(|workload| Subject::of(workload, context.kubernetes))
                    .find(|subject| security.tokens_of(subject).is_empty());
                let Some(subject) = bare else { continue };
                let observed = |namespace: &str| {
                    context.estate.coverage.observed(SECURITY, "RequestAuthentication", namespace)
                };
                if !observed(subject.namespace) && !observed(root) {
                    findings.not_checked(unseen("RequestAuthentication", subject.namespace));
                    continue;
                }
                let message = format!("no RequestAuthentication holds for the pods of gateway {gateway}");
                let draft = findings.at(service.object, key, message);
                if !(observed(subject.namespace) && observed(root)) {
                    draft.uncertain().severity(crate::base::report::Severity::Warning);
                }
            }
        }
    }
}
