//! What a workload accepts of mutual TLS, port by port (pilot/pkg/security/authn, `ComposePeerAuthentication`): the
//! oldest PeerAuthentication of the workload, else of its namespace, else of the mesh.

use super::{Security, Subject};
use crate::estate::Object;
use crate::model::Origin;
use crate::resource::Typed;
use crate::resource::istio::PeerAuthentication;
use crate::resource::istio::peer_authentication::{MutualTls, MutualTlsMode};

/// What a server accepts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Mode {
    /// Plain text alone.
    Disable,
    /// Plain text and mutual TLS.
    Permissive,
    /// Mutual TLS alone.
    Strict,
}

impl Mode {
    /// The word that users know.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Disable => "DISABLE",
            Self::Permissive => "PERMISSIVE",
            Self::Strict => "STRICT",
        }
    }

    fn of(written: Option<&MutualTls<'_>>) -> Option<Self> {
        match written?.mode? {
            MutualTlsMode::Unset => None,
            MutualTlsMode::Disable => Some(Self::Disable),
            MutualTlsMode::Permissive => Some(Self::Permissive),
            MutualTlsMode::Strict => Some(Self::Strict),
        }
    }
}

/// A mode, and what decides it.
#[derive(Debug, Clone)]
pub struct Deciding<'e> {
    /// The mode.
    pub mode: Mode,
    /// The field that says so; [`Origin::NONE`] for Istio's default.
    pub origin: Origin,
    /// Its object.
    pub object: Option<&'e Object>,
}

/// What a workload accepts.
#[derive(Debug, Clone)]
pub struct PeerModes<'e> {
    /// On ports for which nothing else is said.
    pub base: Deciding<'e>,
    /// By the port of the container.
    pub ports: Vec<(u16, Deciding<'e>)>,
}

impl<'e> PeerModes<'e> {
    /// What it accepts on a port of the container.
    pub fn at(&self, port: u16) -> &Deciding<'e> {
        self.ports.iter().find(|(number, _)| *number == port).map_or(&self.base, |(_, deciding)| deciding)
    }
}

type View<'e> = Typed<'e, PeerAuthentication<'e>>;

/// Whether it selects workloads by labels. An empty selector is none.
fn selects(view: &View<'_>) -> bool {
    view.spec.selector.as_ref().is_some_and(|it| !it.match_labels.is_empty())
}

impl<'e> Security<'e> {
    /// What a workload accepts.
    pub fn peer_modes(&self, subject: &Subject<'_>) -> PeerModes<'e> {
        let root = self.istio.config.root_namespace.as_str();
        let default = Deciding { mode: Mode::Permissive, origin: Origin::NONE, object: None };
        let mesh = self.wide(root).unwrap_or(default);
        let namespace =
            if subject.namespace == root { None } else { self.wide(subject.namespace) }.unwrap_or(mesh);
        let own = self.peers_in(subject.namespace).find(|view| {
            subject.namespace != root
                && view
                    .spec
                    .selector
                    .as_ref()
                    .is_some_and(|it| selects(view) && subject.has(&it.match_labels))
        });
        let Some(own) = own else { return PeerModes { base: namespace, ports: Vec::new() } };
        let base = self.mode_of(own).unwrap_or(namespace);
        let ports = own.spec.port_level_mtls.iter().filter_map(|(port, written)| {
            let port: u16 = port.parse().ok()?;
            let deciding = match Mode::of(Some(written)) {
                Some(mode) => {
                    let origin = self.origin(own.object, written.node);
                    Deciding { mode, origin, object: Some(own.object) }
                }
                None => base.clone(),
            };
            Some((port, deciding))
        });
        PeerModes { ports: ports.collect(), base }
    }

    fn peers_in(&self, namespace: &str) -> impl Iterator<Item = &'e View<'e>> {
        self.peers.get(namespace).into_iter().flatten().copied()
    }

    /// What the oldest object for a whole namespace says. One that says nothing hides younger ones.
    fn wide(&self, namespace: &str) -> Option<Deciding<'e>> {
        self.mode_of(self.peers_in(namespace).find(|view| !selects(view))?)
    }

    fn mode_of(&self, view: &'e View<'e>) -> Option<Deciding<'e>> {
        let mode = Mode::of(view.spec.mtls.as_ref())?;
        let node = view.spec.node.get("mtls").and_then(|mtls| mtls.get("mode")).unwrap_or(view.spec.node);
        Some(Deciding { mode, origin: self.origin(view.object, node), object: Some(view.object) })
    }
}
