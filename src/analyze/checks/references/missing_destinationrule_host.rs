//! The check `missing-destinationrule-host`.

use crate::analyze::checks::prelude::*;
use crate::mesh::istio::HostLookup;
use crate::resource::identity::NETWORKING;

check! {
    /// A DestinationRule is for a host that does not exist.
    ///
    /// ## Why it hurts
    /// The policy applies to nothing: the limits, the TLS settings or the outlier detection that it
    /// promises are not there. Mostly the host was renamed, or is written as a short name in
    /// another namespace than the Service's.
    ///
    /// ## How to fix
    /// Write the full name of the Service, or a host of a ServiceEntry; or delete the DestinationRule.
    pub static MISSING_DESTINATIONRULE_HOST = "missing-destinationrule-host", ["IST0174", "KIA0202"], Warning, ["Service", "ServiceEntry"], run
}

fn run<'e>(context: &CheckContext<'e>, findings: &mut Findings<'e>) {
    let coverage = &context.estate.coverage;
    let complete = coverage.complete("", "Service") && coverage.complete(NETWORKING, "ServiceEntry");
    for rule in &context.catalog.destination_rules {
        let (Some(host), Some(node)) = (rule.spec.host, rule.spec.node.get("host")) else { continue };
        let namespace = rule.namespace();
        let full = context.istio.resolve(host, namespace);
        if host.is_empty() || host == "*" || context.is_external(host) || context.is_external(&full) {
            continue;
        }
        if let Some(suffix) = full.strip_prefix('*') {
            if context.istio.hosts.any_with_suffix(suffix) {
                continue;
            }
            if complete {
                findings.at(rule.object, node, format!("no known host ends with `{suffix}`"));
            } else {
                findings.not_checked("not every Service and ServiceEntry is in the input");
            }
            continue;
        }
        match context.istio.hosts.find(&full, namespace) {
            HostLookup::Found(_) | HostLookup::Hidden(_) => {}
            HostLookup::NotObserved(reason) => findings.not_checked(reason),
            HostLookup::Absent => {
                let message = format!("no Service and no ServiceEntry defines the host `{host}`");
                let draft = findings.at(rule.object, node, message);
                if let Some(near) = context.istio.hosts.similar(host, namespace) {
                    draft.help(format!("did you mean `{near}`?"));
                }
            }
        }
    }
}
