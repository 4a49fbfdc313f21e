//! The check `unknown-trust-domain`.

use super::lists;
use crate::analyze::checks::prelude::*;
use crate::mesh::istio::security::attributes::Subject;

check! {
    /// A policy names an identity of a trust domain that the mesh does not have.
    ///
    /// ## Why it hurts
    /// Clients of this mesh have identities of its own trust domain. One of another domain matches only clients of a mesh
    /// that this one trusts; a misspelt one matches nobody.
    ///
    /// ## How to fix
    /// Write the `trustDomain` of the mesh config, `cluster.local`, which always stands for it, or `*/ns/…`. Add domains
    /// of other meshes to `trustDomainAliases` when they count as this one.
    pub static UNKNOWN_TRUST_DOMAIN = "unknown-trust-domain", ["KIA0108"], Warning, [], run
}

fn run<'e>(context: &CheckContext<'e>, findings: &mut Findings<'e>) {
    let config = &context.istio.config;
    let known = |domain: &str| {
        let own = std::iter::once(&config.trust_domain).chain(&config.trust_domain_aliases);
        domain == "cluster.local" || own.into_iter().any(|own| own == domain)
    };
    for policy in &context.catalog.authorization_policies {
        for list in lists(policy) {
            for (node, written) in list.items() {
                let domain = match list.subject {
                    Subject::Principal => written.split_once("/ns/").map(|(domain, _)| domain),
                    Subject::TrustDomain => Some(written),
                    _ => None,
                };
                let Some(domain) = domain.filter(|domain| !domain.contains('*') && !known(domain)) else {
                    continue;
                };
                if !config.known {
                    findings.not_checked("no mesh config in the input");
                    continue;
                }
                let message = format!("`{domain}` is not a trust domain of this mesh");
                findings
                    .at(policy.object, node, message)
                    .help(format!("its trust domain is `{}`", config.trust_domain))
                    .uncertain();
            }
        }
    }
}
