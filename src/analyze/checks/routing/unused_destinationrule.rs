//! The check `unused-destinationrule`.

use crate::analyze::checks::prelude::*;
use crate::resource::identity::NETWORKING;

check! {
    /// No client uses a DestinationRule, because another one always wins.
    ///
    /// ## Why it hurts
    /// Its limits, TLS settings and subsets are never in force. A client uses the rules of one
    /// namespace for a host: of its own, else of the service's, else of the root namespace. There the
    /// most specific host wins. Rules of several namespaces, and rules for a pattern and for one of its
    /// hosts, are never put together; those for one host and namespace only when they are exported
    /// to the same namespaces.
    ///
    /// ## How to fix
    /// Remove it, or put what it says into the rule that wins. For clients everywhere, keep the rule in
    /// the namespace of the service.
    pub static UNUSED_DESTINATIONRULE = "unused-destinationrule", [], Info, ["Service", "ServiceEntry"], run
}

fn run<'e>(context: &CheckContext<'e>, findings: &mut Findings<'e>) {
    if context.catalog.destination_rules.is_empty() {
        return;
    }
    let coverage = &context.estate.coverage;
    let complete = coverage.complete("", "Service") && coverage.complete(NETWORKING, "ServiceEntry");
    let tables = context.tables;
    for unused in tables.unused_rules() {
        let rule = unused.rule;
        let node = rule.spec.node.get("host").unwrap_or(rule.spec.node);
        let message = match unused.instead {
            Some(instead) => {
                format!("no client uses this rule for {}: {} is used instead", unused.host, instead.reference)
            }
            None => format!(
                "no client uses this rule for {}: it is in neither the namespace of its clients nor that of the service",
                unused.host
            ),
        };
        // The age of rules decides only within one namespace.
        let by_age = unused.instead.is_some_and(|instead| {
            instead.reference.namespace == rule.namespace() && !super::precedence(instead, rule.object).1
        });
        let draft = findings.at(rule.object, node, message);
        if let Some(instead) = unused.instead {
            draft.related(instead, instead.name_node(), "used instead");
        }
        if by_age || (unused.by_pattern && !complete) {
            draft.uncertain();
        }
    }
}
