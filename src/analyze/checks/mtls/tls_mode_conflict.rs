//! The check `tls-mode-conflict`.

use rustc_hash::FxHashMap;

use super::{settings, wide_namespace};
use crate::analyze::checks::prelude::*;
use crate::document::NodeRef as Node;
use crate::estate::Object;
use crate::mesh::istio::security::{Deciding, Mode, ServicePort, Subject};
use crate::resource::istio::traffic_policy::ClientTlsMode;

check! {
    /// A DestinationRule makes clients send what the servers do not accept.
    ///
    /// ## Why it hurts
    /// The servers take mutual TLS alone and the rule turns it off, or the servers take plain text alone and the rule
    /// turns it on. Every request of these clients fails with 503.
    ///
    /// ## How to fix
    /// Leave `tls` out of the DestinationRule: clients use mutual TLS by themselves where the server can. Else make its
    /// mode fit the PeerAuthentication that is named here.
    pub static TLS_MODE_CONFLICT = "tls-mode-conflict", ["KIA0205", "KIA0206", "KIA0207", "KIA0208", "KIA0505", "KIA0506"], Error, ["PeerAuthentication"], run
}

/// The workloads behind each host, by its complete name.
type Servers<'e> = FxHashMap<String, Vec<(Subject<'e>, ServicePort<'e>)>>;

fn run<'e>(context: &CheckContext<'e>, findings: &mut Findings<'e>) {
    let asks = context.catalog.destination_rules.iter().any(|rule| !settings(rule).is_empty());
    if !asks {
        return;
    }
    let security = context.security;
    let mut servers: Servers<'e> = FxHashMap::default();
    for subject in security.subjects() {
        for port in security.ports_of(&subject) {
            servers.entry(port.host.clone()).or_default().push((subject.clone(), port));
        }
    }
    for rule in &context.catalog.destination_rules {
        let Some(host) = rule.spec.host else { continue };
        let host = context.istio.resolve(host, rule.namespace());
        for settings in settings(rule) {
            let Some((mode, node)) = settings.mode() else { continue };
            let wide = wide_namespace(&host, context);
            let found = match &wide {
                Some(namespace) => {
                    let deciding = security.peer_modes(&Subject::any_of(namespace)).base;
                    conflict(mode, &deciding)
                        .map(|why| (deciding, format!("servers {} {why}", of(namespace, context))))
                }
                None => {
                    let ports = servers.get(&host).map_or(&[][..], Vec::as_slice);
                    let own =
                        ports.iter().filter(|(_, port)| settings.port.is_none_or(|it| it == port.number));
                    own.filter(|(subject, _)| subject.in_mesh() != Some(false) && !subject.ambient).find_map(
                        |(subject, port)| {
                            let deciding = security.peer_modes(subject).at(port.target).clone();
                            let why = conflict(mode, &deciding)?;
                            let server =
                                format!("{}/{} port {}", subject.namespace, subject.name, port.target);
                            Some((deciding, format!("{server} {why}")))
                        },
                    )
                }
            };
            if let Some((deciding, message)) = found {
                report(findings, rule.object, node, message, &deciding);
            }
        }
    }
}

fn report<'e>(
    findings: &mut Findings<'e>,
    rule: &'e Object,
    node: Node<'e>,
    message: String,
    deciding: &Deciding<'e>,
) {
    let draft = findings.at(rule, node, message);
    if let Some(object) = deciding.object {
        let mtls = object.root().at(&["spec", "mtls"]);
        draft.related(
            object,
            mtls.unwrap_or_else(|| object.name_node()),
            "this decides what the servers accept",
        );
    }
}

fn of(namespace: &str, context: &CheckContext<'_>) -> String {
    if namespace == context.istio.config.root_namespace {
        "of the mesh".to_owned()
    } else {
        format!("of namespace {namespace}")
    }
}

/// What the servers say to what clients send, when they refuse it. Istio's default accepts everything.
fn conflict(mode: ClientTlsMode, accepts: &Deciding<'_>) -> Option<&'static str> {
    match (accepts.mode, mode) {
        (Mode::Strict, ClientTlsMode::Disable) => Some("accept mutual TLS alone, and this turns it off"),
        (Mode::Strict, ClientTlsMode::Simple) => {
            Some("ask for a certificate of the client, and this sends none")
        }
        (Mode::Disable, ClientTlsMode::IstioMutual) => {
            Some("accept plain text alone, and this turns mutual TLS on")
        }
        _ => None,
    }
}
