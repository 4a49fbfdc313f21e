//! The check `missing-policy-host`.

use super::lists;
use crate::analyze::checks::prelude::*;
use crate::mesh::istio::HostLookup;
use crate::mesh::istio::security::attributes::Subject;

check! {
    /// A policy names a host that the mesh does not know.
    ///
    /// ## Why it hurts
    /// `hosts` is compared with the host that clients send. A name of the cluster that no Service has is sent by
    /// nobody: an ALLOW rule locks out its callers, a DENY rule stops nobody.
    ///
    /// ## How to fix
    /// Correct the name. Only names of the cluster are looked at, those that end in `.svc.` and its domain: what clients
    /// outside of it send cannot be known.
    pub static MISSING_POLICY_HOST = "missing-policy-host", ["KIA0104"], Warning, ["Service"], run
}

fn run<'e>(context: &CheckContext<'e>, findings: &mut Findings<'e>) {
    let suffix = format!(".svc.{}", context.istio.config.domain);
    for policy in &context.catalog.authorization_policies {
        for list in lists(policy).into_iter().filter(|list| list.subject == Subject::Host) {
            for (node, written) in list.items() {
                let name = written.rsplit_once(':').map_or(written, |(name, _)| name).to_ascii_lowercase();
                if name.contains('*') || !name.ends_with(&suffix) || context.is_external(&name) {
                    continue;
                }
                match context.istio.hosts.find(&name, policy.namespace()) {
                    HostLookup::Absent => {
                        findings.at(
                            policy.object,
                            node,
                            format!("no Service or ServiceEntry defines {name}"),
                        );
                    }
                    HostLookup::NotObserved(reason) => findings.not_checked(reason),
                    HostLookup::Found(_) | HostLookup::Hidden(_) => {}
                }
            }
        }
    }
}
