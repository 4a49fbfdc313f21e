//! `meshctl rbac`.

use clap::Args;
use serde_json::{Value, json};

use crate::analyze;
use crate::base::report::View;
use crate::base::{Error, Exit, Report, Result, text};
use crate::document;
use crate::resource::identity::GATEWAY_API;
use crate::source::Wanted;

/// Print the least rights that a command needs
///
/// Prints a ClusterRole, or with -n the Role for that namespace alone. Bind it to whoever runs the command.
#[derive(Debug, Args)]
#[command(
    after_help = "Examples:\n  meshctl rbac analyze | kubectl apply -f -\n  meshctl rbac canary shift -n shop | kubectl apply -f -"
)]
pub(super) struct Arguments {
    /// The command, such as `analyze` or `canary shift`
    #[arg(value_name = "COMMAND", required = true)]
    command: Vec<String>,

    /// Only for this namespace
    #[arg(short, long, value_name = "NAMESPACE")]
    namespace: Option<String>,

    /// The namespace of Istio's control plane
    #[arg(long, value_name = "NAMESPACE", default_value = "istio-system")]
    istio_namespace: String,
}

/// Rights on one resource.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Rule {
    /// The API group.
    pub(crate) group: &'static str,
    /// The plural name.
    pub(crate) resource: &'static str,
    /// What may be done with it.
    pub(crate) verbs: &'static [&'static str],
    /// Only with objects of these names; empty for all.
    pub(crate) names: Vec<String>,
}

/// Rights on one resource, whatever the names of its objects.
pub(crate) const fn rule(
    group: &'static str,
    resource: &'static str,
    verbs: &'static [&'static str],
) -> Rule {
    Rule { group, resource, verbs, names: Vec::new() }
}

/// Commands that need rights, and those rights. With a namespace, only what lies inside of it.
type Rights = fn(Option<&str>, &str) -> Vec<Rule>;
const COMMANDS: &[(&str, Rights)] = &[
    ("analyze", analyze_rules),
    ("describe", analyze_rules),
    ("mtls", analyze_rules),
    ("authz explain", analyze_rules),
    ("authz who-can", analyze_rules),
    ("route explain", analyze_rules),
    ("route list", analyze_rules),
    ("route graph", analyze_rules),
    ("route diff", analyze_rules),
    ("snapshot", snapshot_rules),
    ("validate", |_, _| list_rules(&super::validate::definitions(), None)),
    ("install", |_, _| INSTALL.to_vec()),
    ("upgrade", |_, _| INSTALL.to_vec()),
    ("precheck", |_, _| INSTALL.to_vec()),
    ("tag list", |_, _| tag_look_rules()),
    ("tag generate", |_, _| tag_look_rules()),
    ("tag set", |_, _| TAG.to_vec()),
    ("tag remove", |_, _| TAG.to_vec()),
    ("uninstall", |_, _| INSTALL.to_vec()),
    ("check-inject", injection_rules),
    ("inject", inject_rules),
    ("tracing status", tracing_rules),
    ("tracing enable", |_, istio_namespace| [&TRACING[..], &tracing_rules(None, istio_namespace)].concat()),
    ("create-remote-secret", |_, _| REMOTE_SECRET.to_vec()),
    ("check", |_, _| install_look_rules()),
    ("manifest generate", |_, _| install_look_rules()),
    ("verify-install", |_, _| INSTALL.to_vec()),
    ("canary shift", |_, _| CANARY_SHIFT.to_vec()),
    ("canary init", canary_rules),
    ("canary plan", canary_verify_rules),
    ("canary verify", canary_verify_rules),
    ("canary run", |_, _| run_rules(true)),
    ("canary abort", |_, _| run_rules(true)),
    ("canary rollback", |_, _| run_rules(true)),
    ("canary doctor", |_, _| run_rules(true)),
    ("canary pause", |_, _| run_rules(false)),
    ("canary resume", |_, _| run_rules(false)),
    ("canary promote", |_, _| run_rules(false)),
    ("canary status", |_, _| canary_look_rules()),
    ("canary watch", |_, _| run_rules(false)),
    ("canary wait", |_, _| canary_look_rules()),
    ("canary history", |_, _| vec![rule("", "configmaps", &["list"])]),
    ("canary export", |_, _| vec![rule("", "configmaps", &["list"])]),
    ("canary unlock", |_, _| vec![rule("coordination.k8s.io", "leases", &["get", "delete"])]),
    ("proxy-config", |_, _| [&PROXIES[..], &OWNERS].concat()),
    ("proxy-status", |_, _| PROXIES.to_vec()),
    ("verify", verify_rules),
    ("wait", verify_rules),
    ("bug-report", bug_report_rules),
    ("ztunnel-config", |_, _| [&PROXIES[..], &OWNERS].concat()),
    ("dataplanes", |_, _| PROXIES.to_vec()),
    ("linkerd-proxy status", |_, _| [&PROXIES[..], &OWNERS].concat()),
    ("linkerd-proxy log", |_, _| [&PROXIES[..], &OWNERS].concat()),
    ("linkerd-proxy traffic", |_, _| [&PROXIES[..], &OWNERS].concat()),
    ("linkerd-proxy policy", |namespace, _| {
        [&PROXIES[..], &OWNERS, &list_rules(&super::linkerd_proxy::wanted(), namespace)].concat()
    }),
    ("remote-clusters", |_, _| PROXIES.to_vec()),
    ("admin log", |_, _| PROXIES.to_vec()),
    ("waypoint apply", |_, _| WAYPOINT.to_vec()),
    ("waypoint delete", |_, _| {
        vec![
            rule(GATEWAY_API, "gateways", &["list", "delete"]),
            rule("", "namespaces", LIST),
            rule("", "services", LIST),
        ]
    }),
    ("waypoint list", |_, _| waypoint_look_rules()),
    ("waypoint status", |_, _| waypoint_look_rules()),
    ("dashboard", |_, _| [&PROXIES[..], &OWNERS].concat()),
    ("stat", |_, _| PROXIES.to_vec()),
    ("graph", |_, _| PROXIES.to_vec()),
    ("envoy stats", |_, _| [&PROXIES[..], &OWNERS].concat()),
    ("fault inject", |_, _| vec![rule("networking.istio.io", "virtualservices", &["get", "patch"])]),
    ("fault list", |_, _| vec![rule("networking.istio.io", "virtualservices", &["list"])]),
    ("fault clear", |_, _| vec![rule("networking.istio.io", "virtualservices", &["get", "list", "patch"])]),
];

/// To ask proxies. A websocket is opened by `get`; from Kubernetes 1.35 on `create` is asked for besides.
const PROXIES: [Rule; 2] = [rule("", "pods", &["list"]), rule("", "pods/portforward", &["get", "create"])];

/// To find the pods of what a user names.
const OWNERS: [Rule; 6] = [
    rule("", "services", &["get"]),
    rule("apps", "deployments", &["get"]),
    rule("apps", "statefulsets", &["get"]),
    rule("apps", "daemonsets", &["get"]),
    rule("apps", "replicasets", &["get"]),
    rule("gateway.networking.k8s.io", "gateways", &["get"]),
];

const LIST: &[&str] = &["list"];

/// To apply a Gateway, and to label who sends requests through it; --wait lists them.
const WAYPOINT: [Rule; 3] = [
    rule(GATEWAY_API, "gateways", &["get", "list", "create", "patch"]),
    rule("", "namespaces", &["get", "list", "patch"]),
    rule("", "services", &["get", "list", "patch"]),
];

fn waypoint_look_rules() -> Vec<Rule> {
    WAYPOINT.iter().map(|known| rule(known.group, known.resource, LIST)).collect()
}

const ALL: &[&str] = &["get", "list", "create", "patch", "delete"];

/// What charts of meshes are made of. Whoever creates roles must also hold what they grant, or may `escalate` and `bind`.
const INSTALL: [Rule; 26] = [
    rule("", "namespaces", ALL),
    rule("", "services", ALL),
    rule("", "configmaps", ALL),
    rule("", "secrets", ALL),
    rule("", "serviceaccounts", ALL),
    rule("", "pods", &["get", "list"]),
    rule("coordination.k8s.io", "leases", ALL),
    rule("discovery.k8s.io", "endpointslices", &["get", "list"]),
    rule("apps", "deployments", ALL),
    rule("apps", "daemonsets", ALL),
    rule("apps", "statefulsets", ALL),
    rule("apps", "replicasets", &["get", "list"]),
    rule("batch", "jobs", ALL),
    rule("batch", "cronjobs", ALL),
    rule("autoscaling", "horizontalpodautoscalers", ALL),
    rule("policy", "poddisruptionbudgets", ALL),
    rule("networking.k8s.io", "networkpolicies", ALL),
    rule("rbac.authorization.k8s.io", "roles", ALL),
    rule("rbac.authorization.k8s.io", "rolebindings", ALL),
    rule("rbac.authorization.k8s.io", "clusterroles", ALL),
    rule("rbac.authorization.k8s.io", "clusterrolebindings", ALL),
    rule("apiextensions.k8s.io", "customresourcedefinitions", ALL),
    rule("apiregistration.k8s.io", "apiservices", ALL),
    rule("admissionregistration.k8s.io", "mutatingwebhookconfigurations", ALL),
    rule("admissionregistration.k8s.io", "validatingwebhookconfigurations", ALL),
    rule("", "events", &["get", "list"]),
];

/// What it needs to look at what charts of meshes are made of.
fn install_look_rules() -> Vec<Rule> {
    INSTALL.iter().map(|known| rule(known.group, known.resource, &["get", "list"])).collect()
}

/// What it needs to look at tags.
fn tag_look_rules() -> Vec<Rule> {
    TAG[..2].iter().map(|known| rule(known.group, known.resource, &["get", "list"])).collect()
}

const TAG: [Rule; 5] = [
    rule("", "namespaces", &["get", "list"]),
    rule("admissionregistration.k8s.io", "mutatingwebhookconfigurations", ALL),
    rule("", "secrets", ALL),
    rule("coordination.k8s.io", "leases", ALL),
    rule("discovery.k8s.io", "endpointslices", &["get", "list"]),
];

/// What it needs to apply what makes a mesh send traces: its objects, a token, and one text of the mesh config.
const TRACING: [Rule; 7] = [
    rule("", "namespaces", &["get"]),
    rule("", "configmaps", &["get", "patch"]),
    rule("", "secrets", ALL),
    rule("coordination.k8s.io", "leases", ALL),
    rule("telemetry.istio.io", "telemetries", ALL),
    rule("kuma.io", "meshtraces", ALL),
    rule("kuma.io", "meshopentelemetrybackends", ALL),
];

/// What it needs in the cluster that the Secret is for, and to apply it to another. To make the role of the service
/// account, whoever runs it must hold what that grants.
const REMOTE_SECRET: [Rule; 8] = [
    rule("", "namespaces", &["get"]),
    rule("", "configmaps", &["get"]),
    rule("", "secrets", ALL),
    rule("", "serviceaccounts", ALL),
    rule("", "serviceaccounts/token", &["create"]),
    rule("coordination.k8s.io", "leases", ALL),
    rule("rbac.authorization.k8s.io", "clusterroles", ALL),
    rule("rbac.authorization.k8s.io", "clusterrolebindings", ALL),
];

fn tracing_rules(namespace: Option<&str>, istio_namespace: &str) -> Vec<Rule> {
    list_rules(&super::tracing::wanted(istio_namespace), namespace)
}

fn injection_rules(namespace: Option<&str>, istio_namespace: &str) -> Vec<Rule> {
    list_rules(&analyze::live_kinds_with_identities(istio_namespace), namespace)
}

/// To read webhooks, the ConfigMaps behind them and the release of nodes; or to try pods, of which nothing is kept.
fn inject_rules(namespace: Option<&str>, _: &str) -> Vec<Rule> {
    let maps = [rule("", "configmaps", &["get"]), rule("", "pods", &["create"])];
    let nodes = rule("", "nodes", LIST);
    let cluster = list_rules(&crate::install::inject::webhook_kinds(), None).into_iter().chain([nodes]);
    maps.into_iter().chain(cluster.filter(|_| namespace.is_none())).collect()
}

fn verify_rules(namespace: Option<&str>, istio_namespace: &str) -> Vec<Rule> {
    [&PROXIES[1..], &analyze_rules(namespace, istio_namespace)].concat()
}

fn bug_report_rules(namespace: Option<&str>, istio_namespace: &str) -> Vec<Rule> {
    let logs = [rule("", "pods/log", &["get"])];
    [&PROXIES[1..], &logs, &analyze_rules(namespace, istio_namespace)].concat()
}

/// What a run needs: the routes and what its invariants look at, its journal and its lease. To leave word, the journals are
/// read only.
fn run_rules(runs: bool) -> Vec<Rule> {
    let mut rules = CANARY_SHIFT.to_vec();
    let all: &[&str] = &["get", "list", "create", "patch", "delete"];
    rules.push(rule("", "configmaps", if runs { all } else { &["get", "list"] }));
    rules.push(rule(
        "coordination.k8s.io",
        "leases",
        if runs { &["get", "create", "patch", "delete"] } else { &["get"] },
    ));
    rules
}

/// What it needs to look at a canary.
fn canary_look_rules() -> Vec<Rule> {
    let mut rules: Vec<Rule> = CANARY_SHIFT
        .iter()
        .filter(|rule| rule.verbs.contains(&"patch"))
        .map(|known| rule(known.group, known.resource, &["get", "list"]))
        .collect();
    rules.push(rule("", "configmaps", &["get", "list"]));
    rules.push(rule("coordination.k8s.io", "leases", &["get"]));
    rules
}

const CANARY_SHIFT: [Rule; 17] = [
    rule("networking.istio.io", "virtualservices", &["get", "list", "patch"]),
    rule("gateway.networking.k8s.io", "httproutes", &["get", "list", "patch"]),
    rule("gateway.networking.k8s.io", "grpcroutes", &["get", "list", "patch"]),
    rule("gateway.networking.k8s.io", "tlsroutes", &["get", "list", "patch"]),
    rule("gateway.networking.k8s.io", "tcproutes", &["get", "list", "patch"]),
    rule("policy.linkerd.io", "httproutes", &["get", "list", "patch"]),
    rule("gateway.networking.k8s.io", "referencegrants", &["get", "list"]),
    rule("networking.istio.io", "destinationrules", &["get", "list"]),
    rule("linkerd.io", "serviceprofiles", &["get", "list"]),
    rule("flagger.app", "canaries", &["get", "list"]),
    rule("argoproj.io", "rollouts", &["get", "list"]),
    rule("apps", "deployments", &["get", "list"]),
    rule("apps", "statefulsets", &["get", "list"]),
    rule("autoscaling", "horizontalpodautoscalers", &["get", "list"]),
    rule("", "services", &["get", "list"]),
    rule("", "pods", &["get", "list"]),
    rule("discovery.k8s.io", "endpointslices", &["get", "list"]),
];

/// Runs the command.
pub(super) fn run(arguments: &Arguments) -> Result<Report> {
    let command = arguments.command.join(" ");
    let Some((_, rules)) = COMMANDS.iter().find(|(name, _)| *name == command) else {
        let names: Vec<&str> = COMMANDS.iter().map(|(name, _)| *name).collect();
        return Err(Error::usage(
            "looking up the rights of a command",
            format!("there is no command `{command}` that needs rights in a cluster"),
        )
        .advise(format!("Name one of {}.", text::list(&names, 20))));
    };
    let namespace = arguments.namespace.as_deref();
    let rules = rules(namespace, &arguments.istio_namespace);
    let mut role = role(&format!("meshctl-{}", command.replace(' ', "-")), &rules, namespace.is_some());
    if let Some(namespace) = namespace {
        role["metadata"]["namespace"] = namespace.into();
    }
    let raw = document::to_yaml(&role)
        .map_err(|error| Error::new(Exit::Defect, "writing the Role as YAML", error))?;
    let mut view = View { kind: "Rbac", raw: Some(raw), ..View::default() };
    view.document.insert("role".into(), role);
    Ok(Report { view, exit: Exit::Yes })
}

/// A ClusterRole, or a Role when `namespaced`. Resources with equal rights stand in one rule.
pub(crate) fn role(name: &str, rules: &[Rule], namespaced: bool) -> Value {
    let mut grouped: Vec<(&Rule, Vec<&str>)> = Vec::new();
    for rule in rules {
        let same = |known: &&mut (&Rule, Vec<&str>)| {
            (known.0.group, known.0.verbs, &known.0.names) == (rule.group, rule.verbs, &rule.names)
        };
        match grouped.iter_mut().find(same) {
            Some((_, resources)) => resources.push(rule.resource),
            None => grouped.push((rule, vec![rule.resource])),
        }
    }
    let rules: Vec<Value> = grouped
        .into_iter()
        .map(|(rule, resources)| {
            let mut out = json!({"apiGroups": [rule.group], "resources": resources});
            if !rule.names.is_empty() {
                out["resourceNames"] = json!(rule.names);
            }
            out["verbs"] = json!(rule.verbs);
            out
        })
        .collect();
    json!({
        "apiVersion": "rbac.authorization.k8s.io/v1",
        "kind": if namespaced { "Role" } else { "ClusterRole" },
        "metadata": {"name": name},
        "rules": rules,
    })
}

/// The rights to list what is wanted.
fn list_rules(wanted: &[Wanted<'_>], namespace: Option<&str>) -> Vec<Rule> {
    wanted
        .iter()
        .filter(|wanted| wanted.is_inside(namespace))
        .map(|wanted| Rule {
            names: wanted.only.iter().map(|(_, name)| (*name).to_owned()).collect(),
            ..rule(wanted.kind.group, wanted.kind.plural, &["list"])
        })
        .collect()
}

fn canary_rules(namespace: Option<&str>, istio_namespace: &str) -> Vec<Rule> {
    list_rules(&super::canary::site::wanted(istio_namespace), namespace)
}

/// The same, the routes one by one, and the admin ports of proxies.
fn canary_verify_rules(namespace: Option<&str>, istio_namespace: &str) -> Vec<Rule> {
    let mut rules = canary_rules(namespace, istio_namespace);
    for rule in &mut rules {
        let is_route = |one: &Rule| (one.group, one.resource) == (rule.group, rule.resource);
        if CANARY_SHIFT.iter().any(|one| one.verbs.contains(&"patch") && is_route(one)) {
            rule.verbs = &["get", "list"];
        }
    }
    rules.push(rule("", "pods/portforward", &["get", "create"]));
    rules
}

fn analyze_rules(namespace: Option<&str>, istio_namespace: &str) -> Vec<Rule> {
    list_rules(&analyze::live_kinds(istio_namespace), namespace)
}

fn snapshot_rules(namespace: Option<&str>, istio_namespace: &str) -> Vec<Rule> {
    list_rules(&super::snapshot::kinds(istio_namespace, true), namespace)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_rule_is_of_a_known_resource() {
        for (command, rules) in COMMANDS {
            let rules = rules(None, "istio-system");
            assert!(!rules.is_empty(), "{command}");
            for rule in rules {
                let known = crate::resource::identity::KINDS.iter().any(|kind| {
                    kind.group == rule.group && rule.resource.split('/').next() == Some(kind.plural)
                });
                assert!(known, "{command}: {rule:?}");
            }
        }
    }

    #[test]
    fn equal_rights_stand_in_one_rule() {
        let rules = [
            rule("", "services", &["list"]),
            Rule { names: vec!["istio".to_owned()], ..rule("", "configmaps", &["list"]) },
            rule("", "pods", &["list"]),
        ];
        assert_eq!(
            role("meshctl-x", &rules, true),
            json!({
                "apiVersion": "rbac.authorization.k8s.io/v1", "kind": "Role", "metadata": {"name": "meshctl-x"},
                "rules": [
                    {"apiGroups": [""], "resources": ["services", "pods"], "verbs": ["list"]},
                    {"apiGroups": [""], "resources": ["configmaps"], "resourceNames": ["istio"], "verbs": ["list"]},
                ],
            })
        );
    }

    #[test]
    fn a_role_of_one_namespace_holds_nothing_of_the_cluster() {
        let names: Vec<_> = analyze_rules(Some("shop"), "istio-system").iter().map(|r| r.resource).collect();
        assert!(names.contains(&"virtualservices"));
        assert!(!names.contains(&"namespaces") && !names.contains(&"configmaps"), "{names:?}");
    }
}
