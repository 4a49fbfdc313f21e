//! What a mesh must be able to say about weighted routes, so that a canary can shift them. The
//! adapters are a list; nobody above asks which mesh it is.

use serde_json::Value;

use super::World;
use crate::algebra::Region;
use crate::base::{FieldPath, ObjectRef};
use crate::estate::{Estate, Object};
pub use crate::kubernetes::Readiness;
use crate::kubernetes::endpoints::{self, Pods};
use crate::model::{BackendId, Dimension, Split};

/// One kind of routing object.
pub trait SplitAdapter: Sync {
    /// API group and kind.
    fn kind(&self) -> (&'static str, &'static str);

    /// Words that name the kind on the command line, in lower case, the plural among them.
    fn aliases(&self) -> &'static [&'static str];

    /// The rules of an object with their weighted backends, in order. Rules without backends are left out.
    fn splits(&self, object: &Object) -> Vec<Split>;

    /// Whether the object routes this host, written as in an object of `namespace`.
    fn routes_host(&self, object: &Object, host: &str, namespace: &str) -> bool;

    /// The backend that a user's word would be in a rule that does not have it: a sibling of those
    /// that are there. The error says why it can be none.
    fn backend(&self, object: &Object, split: &Split, word: &str) -> Result<BackendId, String>;

    /// The list item for a backend that is not in the rule yet.
    fn item(&self, id: &BackendId, weight: u64) -> Value;

    /// The pods behind a backend of an object of this estate; else why there are none, or why it cannot be told.
    fn pods(&self, estate: &Estate, object: &Object, id: &BackendId) -> Result<Pods, Readiness>;

    /// How ready a backend of an object of this estate is.
    fn readiness(&self, estate: &Estate, object: &Object, id: &BackendId) -> Readiness {
        match self.pods(estate, object, id) {
            Ok(pods) => endpoints::readiness(estate, &pods, id.port),
            Err(why) => why,
        }
    }

    /// The kinds that [`SplitAdapter::pods`], [`SplitAdapter::readiness`] and [`SplitAdapter::overridden`] look at, as group and kind.
    fn needs(&self) -> &'static [(&'static str, &'static str)];

    /// Why the mesh does not look at the object at all, if an object of the estate is the reason.
    fn overridden(&self, _estate: &Estate, _object: &Object) -> Option<String> {
        None
    }

    /// The requests that the rules of an object of this world ask for, in lists of which the first rule that takes a
    /// request decides; none where the order is not that of the object.
    fn guards(&self, _world: &World<'_>, _object: &ObjectRef) -> Vec<Vec<GuardedRule>> {
        Vec::new()
    }

    /// The objects that hold rules for this one, as `namespace/name`: delegates.
    fn delegates(&self, _object: &Object) -> Vec<String> {
        Vec::new()
    }
}

/// A rule of an object with the requests that it asks for.
#[derive(Debug)]
pub struct GuardedRule {
    /// Its path: `spec.http[1]`.
    pub path: FieldPath,
    /// Its name in messages.
    pub label: String,
    /// The requests.
    pub guard: Region<Dimension>,
}

/// Every kind of routing object that can be shifted.
pub static ADAPTERS: &[&dyn SplitAdapter] = &[
    &super::istio::split::VirtualServices,
    &super::gateway_api::split::HTTP_ROUTES,
    &super::gateway_api::split::GRPC_ROUTES,
    &super::gateway_api::split::TLS_ROUTES,
    &super::gateway_api::split::TCP_ROUTES,
    &super::gateway_api::split::LINKERD_HTTP_ROUTES,
];

/// Whether a word is a DNS label that does not look like a number, as names of Services and subsets are.
pub(super) fn is_name(word: &str) -> bool {
    let plain = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-';
    !word.is_empty()
        && word.len() <= 63
        && word.bytes().all(plain)
        && !word.starts_with('-')
        && !word.ends_with('-')
        && !word.bytes().all(|byte| byte.is_ascii_digit())
}

/// A port as a word.
pub(super) fn port_number(word: &str) -> Option<i64> {
    word.parse().ok().filter(|port| (1..=65_535).contains(port))
}

/// The path of a field below a list item.
pub(super) fn below(list: &FieldPath, index: usize, field: &str) -> (FieldPath, FieldPath) {
    let item = list.clone().index(index);
    let path = item.clone().key(field);
    (item, path)
}
