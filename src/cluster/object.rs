//! One object: get it, create it, patch it, delete it; and the few objects that bear a label.

use http::{Method, Request};
use serde_json::{Value, json};

use super::Cluster;
use super::ask::Link;
use super::failure::{Access, Failure};
use crate::base::{Error, Result};
use crate::estate::{KindSpec, Scope};

/// Who the API server notes as the owner of what is patched.
pub const FIELD_MANAGER: &str = "meshctl-canary";

const JSON: &str = "application/json";

/// Why an object was not written.
#[derive(Debug)]
pub enum PatchError {
    /// A `test` of the patch does not hold, or a path of it is not there: someone has changed the object.
    TestFailed(String),
    /// The server has seen another write in between, or has such an object already.
    Conflict(String),
    /// The server is busy or failed, or no answer came: nobody knows whether it was written.
    Unsure(Error),
    /// Anything else. The object is unchanged.
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

impl Cluster {
    /// Creates an object and returns it as it is then.
    pub fn create(&self, kind: &KindSpec, namespace: &str, object: &Value) -> Result<Value, PatchError> {
        self.post(kind, namespace, object, &format!("?fieldManager={FIELD_MANAGER}"))
    }

    /// What the server would make of a new object: with its defaults, and what admission adds. Nothing is kept.
    pub fn try_create(&self, kind: &KindSpec, namespace: &str, object: &Value) -> Result<Value, PatchError> {
        self.post(kind, namespace, object, "?fieldManager=meshctl&dryRun=All")
    }

    fn post(
        &self,
        kind: &KindSpec,
        namespace: &str,
        object: &Value,
        query: &str,
    ) -> Result<Value, PatchError> {
        let access = Access::new("create", kind, Some(namespace), None);
        let body = object.to_string().into_bytes();
        self.wait(self.link.write(&access, kind, (namespace, None), (Method::POST, JSON, query), body))
            .map_err(PatchError::Other)?
    }

    /// Deletes an object if it has this version still.
    pub fn delete(
        &self,
        kind: &KindSpec,
        namespace: &str,
        name: &str,
        version: &str,
    ) -> Result<(), PatchError> {
        let access = Access::new("delete", kind, Some(namespace), Some(name));
        let body = json!({"apiVersion": "v1", "kind": "DeleteOptions", "preconditions": {"resourceVersion": version}});
        let body = body.to_string().into_bytes();
        self.wait(self.link.write(&access, kind, (namespace, Some(name)), (Method::DELETE, JSON, ""), body))
            .map_err(PatchError::Other)?
            .map(|_| ())
    }

    /// The objects of a namespace that bear a label, complete. For the few objects that meshctl keeps itself: of more
    /// than 500 the first ones.
    pub fn labelled(&self, kind: &KindSpec, namespace: Option<&str>, selector: &str) -> Result<Vec<Value>> {
        self.wait(self.link.labelled(kind, namespace, selector))?
    }
}

impl Link {
    async fn labelled(&self, kind: &KindSpec, namespace: Option<&str>, selector: &str) -> Result<Vec<Value>> {
        let access = Access::new("list", kind, namespace, None);
        let Some(version) = self.version(kind).await? else {
            return Ok(Vec::new());
        };
        let mut uri = path(kind, version, namespace, None);
        uri.push_str("?limit=500&labelSelector=");
        encode(selector, &mut uri);
        let request = Request::get(uri).body(Vec::new()).map_err(|error| self.defect(&access, &error))?;
        let mut list: Value = self.ask(&request).await.map_err(|failure| failure.explain(&access, self))?;
        let mut items = match list["items"].take() {
            Value::Array(items) => items,
            _ => Vec::new(),
        };
        for item in &mut items {
            item["apiVersion"] = kind.api_version_at(version).into();
            item["kind"] = kind.kind.into();
        }
        Ok(items)
    }

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
        let mut query = format!("?fieldManager={FIELD_MANAGER}");
        if dry_run {
            query.push_str("&dryRun=All");
        }
        let how = (Method::PATCH, "application/json-patch+json", query.as_str());
        self.write(&access, kind, (namespace, Some(name)), how, patch.to_string().into_bytes()).await
    }

    /// Sends one write: to which namespace and name; by which method, content type and query.
    async fn write(
        &self,
        access: &Access,
        kind: &KindSpec,
        (namespace, name): (&str, Option<&str>),
        (method, content, query): (Method, &str, &str),
        body: Vec<u8>,
    ) -> Result<Value, PatchError> {
        let Some(version) = self.version(kind).await.map_err(PatchError::Other)? else {
            let cause = format!("the cluster has no {}", kind.resource());
            return Err(PatchError::Other(Error::refused(access.doing(), cause)));
        };
        let mut uri = path(kind, version, Some(namespace), name);
        uri.push_str(query);
        let request = Request::builder()
            .method(method)
            .uri(uri)
            .header(http::header::CONTENT_TYPE, content)
            .header(http::header::ACCEPT, JSON)
            .body(body)
            .map_err(|error| PatchError::Other(self.defect(access, &error)))?;
        match self.ask(&request).await {
            Ok(object) => Ok(object),
            Err(failure) => Err(self.not_written(&failure, access)),
        }
    }

    fn not_written(&self, failure: &Failure, access: &Access) -> PatchError {
        let Some(status) = failure.status() else {
            return PatchError::Unsure(failure.explain(access, self));
        };
        // A patch that does not apply is refused without causes; an object that it makes invalid, with.
        let causes = status.details.as_ref().map_or(0, |details| details.causes.len());
        match status.code {
            409 => PatchError::Conflict(status.message.clone()),
            422 if causes == 0 => PatchError::TestFailed(
                "a value that the patch tests has changed, or a field of it is gone".to_owned(),
            ),
            404 if access.verb != "create" => PatchError::TestFailed("it is not there any more".to_owned()),
            400 | 422 => PatchError::Other(
                Error::refused(
                    access.doing(),
                    format!("the API server refuses the change: {}", status.message),
                )
                .advise("Correct the object first; nothing was changed."),
            ),
            429 | 500.. => PatchError::Unsure(failure.explain(access, self)),
            _ => PatchError::Other(failure.explain(access, self)),
        }
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
