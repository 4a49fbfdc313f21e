//! The check `missing-namespace`.

use super::strings;
use crate::analyze::checks::prelude::*;
use crate::base::text;
use crate::estate::Object;

check! {
    /// An AuthorizationPolicy names a namespace that does not exist.
    ///
    /// ## Why it hurts
    /// Nothing can come from that namespace. An ALLOW policy locks out the callers that it was meant
    /// for; a DENY policy lets in those that it was meant to stop.
    ///
    /// ## How to fix
    /// Correct the name. `prefix*` and `*suffix` are permitted.
    pub static MISSING_NAMESPACE = "missing-namespace", ["IST0101", "KIA0101"], Warning, ["Namespace"], run
}

/// Namespaces that every cluster has.
const ALWAYS: &[&str] = &["default", "kube-system", "kube-public"];

fn run<'e>(context: &CheckContext<'e>, findings: &mut Findings<'e>) {
    let coverage = &context.estate.coverage;
    let mut known = context.kubernetes.namespaces();
    known.extend(ALWAYS);
    known.push(&context.istio.config.root_namespace);
    for policy in &context.catalog.authorization_policies {
        let sources =
            policy.spec.rules.iter().flat_map(|rule| &rule.from).filter_map(|from| from.source.as_ref());
        for source in sources {
            let items = strings(source.node, "namespaces").chain(strings(source.node, "notNamespaces"));
            for (node, written) in items {
                let exists = |name: &str| matches(written, name);
                if context.kubernetes.knows_namespace(written) || known.iter().copied().any(exists) {
                    continue;
                }
                if context.is_external(&context.istio.resolve("any", written)) {
                    continue;
                }
                if !coverage.observed_anywhere("", "Namespace") {
                    findings.not_checked("no Namespaces in the input");
                    continue;
                }
                report(findings, policy.object, node, written, &known, coverage.complete("", "Namespace"));
            }
        }
    }
}

fn report<'e>(
    findings: &mut Findings<'e>,
    policy: &'e Object,
    node: NodeRef<'e>,
    written: &str,
    known: &[&str],
    complete: bool,
) {
    let draft = findings.at(policy, node, format!("there is no namespace `{written}` in the input"));
    match text::nearest(written, known.iter().copied()) {
        Some(near) => {
            draft.help(format!("did you mean `{near}`?"));
        }
        // The Namespace may be kept elsewhere.
        None if !complete => {
            draft.uncertain();
        }
        None => {}
    }
}

/// Whether an item of a policy covers a namespace: exactly, `prefix*` or `*suffix`.
fn matches(pattern: &str, name: &str) -> bool {
    match (pattern.strip_suffix('*'), pattern.strip_prefix('*')) {
        (Some(prefix), _) => name.starts_with(prefix),
        (None, Some(suffix)) => name.ends_with(suffix),
        (None, None) => pattern == name,
    }
}
