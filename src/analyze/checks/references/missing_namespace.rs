//! The check `missing-namespace`.

use super::strings;
use crate::analyze::checks::prelude::*;
use crate::base::text;
use crate::estate::Object;

check! {
    /// A policy, an `exportTo` or a ReferenceGrant names a namespace that does not exist.
    ///
    /// ## Why it hurts
    /// Nothing can come from that namespace. An ALLOW policy locks out the callers that it was meant
    /// for; a DENY policy lets in those that it was meant to stop. What is exported to it alone takes effect
    /// nowhere, and a grant for it permits nothing.
    ///
    /// ## How to fix
    /// Correct the name. In AuthorizationPolicies `prefix*` and `*suffix` are permitted.
    pub static MISSING_NAMESPACE = "missing-namespace", ["IST0101", "KIA0101", "KIA0005", "KIA1601"], Warning, ["Namespace"], run
}

/// Namespaces that every cluster has.
const ALWAYS: &[&str] = &["default", "kube-system", "kube-public"];

fn run<'e>(context: &CheckContext<'e>, findings: &mut Findings<'e>) {
    let coverage = &context.estate.coverage;
    let mut known = context.kubernetes.namespaces();
    known.extend(ALWAYS);
    known.push(&context.istio.config.root_namespace);
    for (object, node, written) in mentions(context) {
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
        report(findings, object, node, written, &known, coverage.complete("", "Namespace"));
    }
}

/// Every place that names a namespace.
fn mentions<'e>(context: &CheckContext<'e>) -> Vec<(&'e Object, NodeRef<'e>, &'e str)> {
    let catalog = context.catalog;
    let mut found = Vec::new();
    for policy in &catalog.authorization_policies {
        let sources =
            policy.spec.rules.iter().flat_map(|rule| &rule.from).filter_map(|from| from.source.as_ref());
        for source in sources {
            let items = strings(source.node, "namespaces").chain(strings(source.node, "notNamespaces"));
            found.extend(items.map(|(node, written)| (policy.object, node, written)));
        }
    }
    let exporting = catalog
        .virtual_services
        .iter()
        .map(|view| (view.object, view.spec.node))
        .chain(catalog.destination_rules.iter().map(|view| (view.object, view.spec.node)))
        .chain(catalog.service_entries.iter().map(|view| (view.object, view.spec.node)));
    for (object, spec) in exporting {
        let names = strings(spec, "exportTo").filter(|(_, item)| !matches!(*item, "" | "." | "*" | "~"));
        found.extend(names.map(|(node, written)| (object, node, written)));
    }
    for grant in &catalog.reference_grants {
        let from = grant.spec.from.iter().filter_map(|from| from.node.get("namespace"));
        found.extend(from.filter_map(|node| Some((grant.object, node, node.as_str()?))));
    }
    found
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
