//! What a mesh must be able to say about weighted routes, so that a canary can shift them. The
//! adapters are a list; nobody above asks which mesh it is.

use serde_json::Value;

use crate::base::FieldPath;
use crate::estate::{Estate, Object};
pub use crate::kubernetes::Readiness;
use crate::model::{BackendId, Split};

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

    /// How ready a backend of an object of this estate is.
    fn readiness(&self, estate: &Estate, object: &Object, id: &BackendId) -> Readiness;

    /// The kinds that [`SplitAdapter::readiness`] looks at, as group and kind.
    fn needs(&self) -> &'static [(&'static str, &'static str)];
}

/// Every kind of routing object that can be shifted.
pub static ADAPTERS: &[&dyn SplitAdapter] = &[
    &super::istio::split::VirtualServices,
    &super::gateway_api::split::HTTP_ROUTES,
    &super::gateway_api::split::GRPC_ROUTES,
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
