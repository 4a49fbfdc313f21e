//! What templates see of a cluster: its objects, read one by one as they are asked for, its version and what it serves.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::sync::Arc;

use serde_json::Value;

use crate::base::{Error, ObjectRef, Result};
use crate::cluster::Cluster;
use crate::helm::{Capabilities, Lookup};

/// A world with a cluster. Whatever is asked twice is read once, so that all templates see the same.
pub struct Live {
    cluster: Arc<Cluster>,
    known: RefCell<BTreeMap<ObjectRef, Option<Value>>>,
    rest: Box<dyn Lookup>,
}

impl Live {
    /// The objects of a cluster; random bytes and the time come from another world.
    pub fn new(cluster: Arc<Cluster>, rest: Box<dyn Lookup>) -> Self {
        Self { cluster, known: RefCell::default(), rest }
    }

    /// What the cluster is and serves.
    ///
    /// # Errors
    /// When it cannot be asked.
    pub fn capabilities(&self) -> Result<Capabilities> {
        Ok(Capabilities { kube_version: self.cluster.version()?, api_versions: self.cluster.api_versions()? })
    }
}

impl Lookup for Live {
    fn object(&self, api_version: &str, kind: &str, namespace: &str, name: &str) -> Result<Option<Value>> {
        if !is_api_version(api_version) || !is_segment(namespace) || !is_segment(name) {
            return Err(Error::usage(
                format!("looking up {kind} {name}"),
                format!(
                    "`{api_version}`, `{namespace}` and `{name}` are not an API version, a namespace and a name"
                ),
            ));
        }
        let object = ObjectRef {
            api_version: api_version.to_owned(),
            kind: kind.to_owned(),
            namespace: namespace.to_owned(),
            name: name.to_owned(),
        };
        if let Some(known) = self.known.borrow().get(&object) {
            return Ok(known.clone());
        }
        let found =
            if name.is_empty() { self.cluster.whole_list(&object)? } else { self.cluster.read(&object)? };
        self.known.borrow_mut().insert(object, found.clone());
        Ok(found)
    }

    fn begin(&self, call: &str) {
        self.rest.begin(call);
    }

    fn random(&self, bytes: &mut [u8]) -> Result<(), String> {
        self.rest.random(bytes)
    }

    fn now(&self) -> jiff::Timestamp {
        self.rest.now()
    }
}

/// A chart asks for objects, and for nothing else that has a path on the server.
fn is_api_version(text: &str) -> bool {
    let plain = |part: &str| {
        !part.is_empty()
            && part != ".."
            && part.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-.".contains(&byte))
    };
    text.split('/').count() <= 2 && text.split('/').all(plain)
}

fn is_segment(text: &str) -> bool {
    text != "." && text != ".." && !text.contains(['/', '%'])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_objects_have_a_path() {
        for good in ["v1", "apps/v1", "networking.istio.io/v1beta1"] {
            assert!(is_api_version(good), "{good}");
        }
        for bad in ["", "v1/", "../v1", "apps/..", "v1?x", "v1/namespaces/a", "v1 ", "v1%2f"] {
            assert!(!is_api_version(bad), "{bad}");
        }
        assert!(is_segment("system:node") && is_segment("") && !is_segment("a/b") && !is_segment(".."));
    }
}
