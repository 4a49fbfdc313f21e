//! One object: get it, patch it.

use http::{Method, Request};
use serde_json::Value;

use super::Cluster;
use super::ask::Link;
use super::failure::Access;
use crate::base::{Error, Result};
use crate::estate::{KindSpec, Scope};

/// Who the API server notes as the owner of what is patched.
pub const FIELD_MANAGER: &str = "meshctl-canary";

/// Why an object was not patched. It is unchanged.
#[derive(Debug)]
pub enum PatchError {
    /// A `test` of the patch does not hold, or a path of it is not there: someone has changed the object.
    TestFailed(String),
    /// The server has seen another write in between.
    Conflict(String),
    /// Anything else.
    Other(Error),
}

impl Cluster {
    /// An object; `None` when it does not exist or its kind is not installed.
    pub fn get(&self, kind: &KindSpec, namespace: &str, name: &str) -> Result<Option<Value>> {
        self.wait(self.link.get(kind, namespace, name))?
    }

    /// Applies JSON Patch operations to an object and returns it as it is then. With `dry_run`
    /// everything is checked and nothing is kept.
    pub fn patch(
        &self,
        kind: &KindSpec,
        namespace: &str,
        name: &str,
        patch: &Value,
        dry_run: bool,
    ) -> Result<Value, PatchError> {
        self.wait(self.link.patch(kind, namespace, name, patch, dry_run)).map_err(PatchError::Other)?
    }
}

impl Link {
    async fn get(&self, kind: &KindSpec, namespace: &str, name: &str) -> Result<Option<Value>> {
        let access = Access::new("get", kind, Some(namespace), Some(name));
        let Some(version) = self.version(kind).await? else {
            return Ok(None);
        };
        let request = Request::get(path(kind, version, Some(namespace), Some(name)))
            .body(Vec::new())
            .map_err(|error| self.defect(&access, &error))?;
        match self.ask(&request).await {
            Ok(object) => Ok(Some(object)),
            Err(failure) if failure.status().is_some_and(|status| status.code == 404) => Ok(None),
            Err(failure) => Err(failure.explain(&access, self)),
        }
    }

    async fn patch(
        &self,
        kind: &KindSpec,
        namespace: &str,
        name: &str,
        patch: &Value,
        dry_run: bool,
    ) -> Result<Value, PatchError> {
        let access = Access::new("patch", kind, Some(namespace), Some(name));
        let Some(version) = self.version(kind).await.map_err(PatchError::Other)? else {
            let cause = format!("the cluster has no {}", kind.resource());
            return Err(PatchError::Other(Error::refused(format!("patching {name}"), cause)));
        };
        let mut uri = path(kind, version, Some(namespace), Some(name));
        uri.push_str("?fieldManager=");
        uri.push_str(FIELD_MANAGER);
        if dry_run {
            uri.push_str("&dryRun=All");
        }
        let request = Request::builder()
            .method(Method::PATCH)
            .uri(uri)
            .header(http::header::CONTENT_TYPE, "application/json-patch+json")
            .header(http::header::ACCEPT, "application/json")
            .body(patch.to_string().into_bytes())
            .map_err(|error| PatchError::Other(self.defect(&access, &error)))?;
        let failure = match self.ask(&request).await {
            Ok(object) => return Ok(object),
            Err(failure) => failure,
        };
        let Some(status) = failure.status() else {
            return Err(PatchError::Other(failure.explain(&access, self)));
        };
        // A patch that does not apply is refused without causes; an object that it makes invalid, with.
        let causes = status.details.as_ref().map_or(0, |details| details.causes.len());
        Err(match status.code {
            409 => PatchError::Conflict(status.message.clone()),
            422 if causes == 0 => PatchError::TestFailed(
                "a value that the patch tests has changed, or a field of it is gone".to_owned(),
            ),
            400 | 422 => PatchError::Other(
                Error::refused(
                    format!("patching {}{}", access.resource, access.place),
                    format!("the API server refuses the change: {}", status.message),
                )
                .advise("Correct the object first; nothing was changed."),
            ),
            _ => PatchError::Other(failure.explain(&access, self)),
        })
    }
}

/// The path of a kind, or of one object.
pub(super) fn path(kind: &KindSpec, version: &str, namespace: Option<&str>, name: Option<&str>) -> String {
    let mut path = if kind.group.is_empty() {
        format!("/api/{version}")
    } else {
        format!("/apis/{}/{version}", kind.group)
    };
    if let (Scope::Namespaced, Some(namespace)) = (kind.scope, namespace) {
        path.push_str("/namespaces/");
        encode(namespace, &mut path);
    }
    path.push('/');
    path.push_str(kind.plural);
    if let Some(name) = name {
        path.push('/');
        encode(name, &mut path);
    }
    path
}

/// Appends text so that it is one part of a URL, whatever it holds.
pub(super) fn encode(text: &str, out: &mut String) {
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~".contains(&byte) {
            out.push(byte as char);
        } else {
            out.push_str(&format!("%{byte:02X}"));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_stay_one_part_of_the_path() {
        let kind = KindSpec {
            group: "networking.istio.io",
            kind: "VirtualService",
            plural: "virtualservices",
            versions: &["v1"],
            scope: Scope::Namespaced,
        };
        assert_eq!(
            path(&kind, "v1", Some("shop"), Some("a/../b?c")),
            "/apis/networking.istio.io/v1/namespaces/shop/virtualservices/a%2F..%2Fb%3Fc"
        );
        assert_eq!(path(&kind, "v1", None, None), "/apis/networking.istio.io/v1/virtualservices");
    }
}
