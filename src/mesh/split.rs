//! What a mesh must be able to say about weighted routes, so that a canary can shift them. The
//! adapters are a list; nobody above asks which mesh it is.

use serde_json::Value;

use super::World;
pub use super::rules::Mark;
use crate::algebra::Region;
use crate::base::{FieldPath, ObjectRef};
use crate::estate::{Estate, Object};
pub use crate::kubernetes::Readiness;
use crate::kubernetes::endpoints::{self, Pods};
use crate::model::{Backend, BackendId, Dimension, Split};

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

    /// Whether the control plane has accepted the object as it is, where it says so.
    fn accepted(&self, object: &Object) -> Accepted;

    /// The JSON patch that adds a rule of this name: requests of the split's rule that have the mark go to one backend.
    ///
    /// # Errors
    ///
    /// When the rule cannot have one, in words.
    fn rule_above(
        &self,
        object: &Value,
        split: &Split,
        name: &str,
        mark: &Mark,
        to: &Backend,
    ) -> Result<Vec<Value>, String>;

    /// The JSON patch that takes the rule of this name away.
    ///
    /// # Errors
    ///
    /// When there is none.
    fn without_rule(&self, object: &Value, name: &str) -> Result<Vec<Value>, String>;

    /// The JSON patch that sends copies of a share of the rule's requests, in percent, to a backend; empty when that is so
    /// already.
    ///
    /// # Errors
    ///
    /// When the rule cannot have a mirror, or has one.
    fn mirror(&self, object: &Value, split: &Split, to: &Backend, percent: f64)
    -> Result<Vec<Value>, String>;

    /// The JSON patch that takes the mirror away; empty when there is none.
    ///
    /// # Errors
    ///
    /// When the rule is not there.
    fn without_mirror(&self, object: &Value, split: &Split) -> Result<Vec<Value>, String>;

    /// The JSON patch that makes the answers of a backend set a cookie; empty when they do already.
    ///
    /// # Errors
    ///
    /// When the backend changes headers already.
    fn set_cookie(&self, object: &Value, to: &Backend, cookie: &str) -> Result<Vec<Value>, String>;

    /// The JSON patch that takes the cookie away.
    fn without_cookie(&self, object: &Value, to: &Backend) -> Vec<Value>;

    /// The objects that hold rules for this one, as `namespace/name`: delegates.
    fn delegates(&self, _object: &Object) -> Vec<String> {
        Vec::new()
    }
}

/// What a control plane says of an object.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Accepted {
    /// It has accepted it; who.
    Yes(String),
    /// It has not, or not yet; why.
    No(String),
    /// It says nothing of such objects; why.
    Silent(String),
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
