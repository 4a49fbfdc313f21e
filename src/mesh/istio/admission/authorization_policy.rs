//! AuthorizationPolicy: actions, rules, sources and operations. Conditions are in `condition`.

use super::report::{Report, at, strings};
use super::{common, condition, names};
use crate::document::NodeRef;
use crate::resource::Typed;
use crate::resource::istio::AuthorizationPolicy;
use crate::resource::istio::authorization_policy::{Action, Operation, Rule, Source};

/// The most service accounts of one list.
const ACCOUNTS: usize = 16;

/// Who is known by a certificate or a token only.
const IDENTITIES: &[&str] = &[
    "principals",
    "notPrincipals",
    "requestPrincipals",
    "notRequestPrincipals",
    "namespaces",
    "notNamespaces",
    "serviceAccounts",
    "notServiceAccounts",
    "trustDomains",
    "notTrustDomains",
];

/// Attributes of HTTP, without which a rule says nothing about a connection.
const HTTP_SOURCE: &[&str] = &["requestPrincipals", "notRequestPrincipals"];
const HTTP_OPERATION: &[&str] = &["hosts", "notHosts", "methods", "notMethods", "paths", "notPaths"];

pub(super) fn check<'e>(object: &Typed<'e, AuthorizationPolicy<'e>>, report: &mut Report<'e>) {
    let spec = &object.spec;
    let action = spec.action.unwrap_or(Action::Allow);
    common::selector(spec.selector.as_ref().map(|selector| selector.node), "matchLabels", report);
    common::targets(spec.target_ref.as_ref(), &spec.target_refs, report);
    dry_run(object, action, report);
    let has_rules = spec.node.get("rules").is_some_and(|list| list.items().len() > 0);
    if !has_rules && matches!(action, Action::Deny | Action::Custom) {
        report.refuse(
            at(spec.node, "rules"),
            "without rules this action never applies; `rules: [{}]` is for every request",
        );
    }
    match (&spec.provider, action) {
        (Some(provider), Action::Custom) => {
            if provider.name.is_none_or(str::is_empty) {
                report.missing(provider.node, "name");
            }
        }
        (None, Action::Custom) => report.missing(spec.node, "provider"),
        (Some(provider), _) => report.refuse(provider.node, "`provider` is for the action CUSTOM"),
        (None, _) => {}
    }
    for item in spec.node.get("rules").into_iter().flat_map(NodeRef::items).filter(|item| item.is_null()) {
        report.refuse(item, "a rule must not be null; `{}` is the rule for every request");
    }
    for rule in &spec.rules {
        self::rule(rule, action, report);
    }
}

/// A trial run is for ALLOW and DENY.
fn dry_run<'e>(object: &Typed<'e, AuthorizationPolicy<'e>>, action: Action, report: &mut Report<'e>) {
    const NAME: &str = "istio.io/dry-run";
    let Some(node) = object.object.root().at(&["metadata", "annotations", NAME]) else { return };
    let text = node.as_str().unwrap_or_default();
    // The words that Go reads as a boolean.
    let boolean =
        ["1", "t", "T", "TRUE", "true", "True", "0", "f", "F", "FALSE", "false", "False"].contains(&text);
    if !boolean {
        report.refuse(node, format!("`{text}` is neither true nor false"));
    } else if !matches!(action, Action::Allow | Action::Deny) {
        report.refuse(node, "only ALLOW and DENY can be tried");
    }
}

fn rule<'e>(rule: &Rule<'e>, action: Action, report: &mut Report<'e>) {
    for from in &rule.from {
        match &from.source {
            None => report.missing(from.node, "source"),
            Some(source) => self::source(source, action, report),
        }
    }
    for to in &rule.to {
        match &to.operation {
            None => report.missing(to.node, "operation"),
            Some(operation) => self::operation(operation, report),
        }
    }
    for one in &rule.when {
        condition::check(one, action, report);
    }
    if action == Action::Deny {
        http_only(rule, report);
    }
}

/// Warns of a denial of all TCP traffic: what a connection does not have is left out of the rule.
fn http_only<'e>(rule: &Rule<'e>, report: &mut Report<'e>) {
    let is_set = |node: NodeRef<'_>, field: &str| node.get(field).is_some_and(|list| list.items().len() > 0);
    let fields = |node: NodeRef<'e>| {
        node.entries().filter_map(|(key, _)| key.as_str()).filter(move |key| is_set(node, key))
    };
    let sources = rule.from.iter().filter_map(|from| from.source.as_ref());
    let operations = rule.to.iter().filter_map(|to| to.operation.as_ref());
    let mut all = 0;
    let mut http = 0;
    for (node, known) in
        sources.map(|one| (one.node, HTTP_SOURCE)).chain(operations.map(|one| (one.node, HTTP_OPERATION)))
    {
        for field in fields(node) {
            all += 1;
            http += usize::from(known.contains(&field));
        }
    }
    for one in &rule.when {
        all += 1;
        http += usize::from(one.key.is_some_and(|key| key.starts_with("request.")));
    }
    if all > 0 && all == http {
        report.warn_unless(
            "deny-wider-on-tcp",
            rule.node,
            "this rule has attributes of HTTP alone, so it denies all traffic that is not HTTP",
        );
    }
}

/// A source or operation with nothing in it, and values that are empty.
fn filled<'e>(node: NodeRef<'e>, fields: &[&str], report: &mut Report<'e>) {
    let filled = |field: &&str| node.get(field).is_some_and(|list| list.items().len() > 0);
    if !fields.iter().any(filled) {
        report.refuse(node, "nothing is set here; leave it out for everything");
    }
    for field in fields {
        for (item, _) in strings(node, field).filter(|(_, text)| text.is_empty()) {
            report.refuse(item, "this must not be empty");
        }
    }
}

fn source<'e>(source: &Source<'e>, action: Action, report: &mut Report<'e>) {
    let node = source.node;
    filled(node, Source::FIELDS, report);
    for field in ["ipBlocks", "notIpBlocks", "remoteIpBlocks", "notRemoteIpBlocks"] {
        for (item, text) in strings(node, field).filter(|(_, text)| !text.is_empty()) {
            report.hold(item, names::subnet(text));
        }
    }
    if action == Action::Custom {
        for field in
            IDENTITIES.iter().filter(|field| node.get(field).is_some_and(|list| list.items().len() > 0))
        {
            report.refuse(at(node, field), format!("the action CUSTOM knows no `{field}`"));
        }
    }
    for field in ["serviceAccounts", "notServiceAccounts"] {
        accounts(node, field, report);
    }
    let excluded = ["principals", "notPrincipals", "namespaces", "notNamespaces"];
    let accounts = ["serviceAccounts", "notServiceAccounts"].iter().any(|field| node.get(field).is_some());
    for field in excluded.iter().filter(|field| accounts && node.get(field).is_some()) {
        report.refuse(at(node, field), format!("service accounts and `{field}` exclude each other"));
    }
}

fn accounts<'e>(node: NodeRef<'e>, field: &str, report: &mut Report<'e>) {
    let mut count = 0;
    for (item, text) in strings(node, field) {
        count += 1;
        let parts: Vec<&str> = text.split('/').collect();
        if text.contains('*') {
            report.refuse(item, format!("`{text}`: service accounts are named without `*`"));
        } else if parts.len() > 2 || parts.iter().any(|part| part.is_empty()) && !text.is_empty() {
            report.refuse(item, format!("`{text}` is not a service account: `name` or `namespace/name`"));
        }
    }
    if count > ACCOUNTS {
        report.refuse(at(node, field), format!("{count} service accounts, at most {ACCOUNTS} are permitted"));
    }
}

fn operation<'e>(operation: &Operation<'e>, report: &mut Report<'e>) {
    filled(operation.node, Operation::FIELDS, report);
    for field in ["ports", "notPorts"] {
        for (item, text) in strings(operation.node, field).filter(|(_, text)| !text.is_empty()) {
            report.hold(item, condition::port(text));
        }
    }
    for field in ["paths", "notPaths"] {
        for (item, text) in strings(operation.node, field) {
            report.hold(item, template(text));
        }
    }
}

/// `{*}` is one segment of a path, `{**}` any number of them.
fn template(path: &str) -> Option<String> {
    if !path.contains("{*}") && !path.contains("{**}") {
        return None;
    }
    let segments: Vec<&str> = path.split('/').collect();
    for (index, segment) in segments.iter().enumerate() {
        let operator = *segment == "{*}" || *segment == "{**}";
        if !operator && segment.contains(['{', '}', '*']) {
            return Some(format!(
                "`{path}`: `{{*}}` and `{{**}}` are whole segments, and no other wildcard stands beside them"
            ));
        }
        if *segment == "{**}" && segments[index + 1..].iter().any(|rest| rest.contains("{*")) {
            return Some(format!("`{path}`: nothing like it may follow a `{{**}}`"));
        }
    }
    None
}
