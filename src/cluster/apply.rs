//! Objects of any kind, as an installation writes them: server-side apply, deletion of exactly one object, lists by
//! label, and what the server is.

use http::{Method, Request};
use serde::Deserialize;
use serde_json::{Value, json};

use super::Cluster;
use super::ask::Link;
use super::failure::{Access, Failure};
use super::object::encode;
use crate::base::{Error, ObjectRef, Result};
use crate::estate::Scope;

const JSON: &str = "application/json";
/// JSON is YAML too.
const APPLY: &str = "application/apply-patch+yaml";
const JSON_PATCH: &str = "application/json-patch+json";

/// How an object is applied.
#[derive(Debug, Clone, Copy)]
pub struct Applying {
    /// Who owns the fields then.
    pub manager: &'static str,
    /// Whether fields of other managers are taken from them.
    pub force: bool,
    /// Whether everything is checked and nothing kept.
    pub dry_run: bool,
}

/// A field that somebody else owns with another value.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct FieldConflict {
    /// The field, as the server writes it: `.webhooks[name="a.b"].failurePolicy`.
    pub field: String,
    /// The manager that owns it.
    pub manager: String,
}

/// More objects are not kept at once.
const MOST_FOUND: usize = 50_000;

/// Why an object was not written.
#[derive(Debug)]
pub enum WriteError {
    /// Others own fields of it with other values. It is unchanged.
    Conflict(Vec<FieldConflict>),
    /// It is no more as it was read. It is unchanged.
    Modified(String),
    /// The server does not take it.
    Invalid {
        /// What the server says.
        message: String,
        /// Whether it is refused for a field that can never change.
        immutable: bool,
    },
    /// Its namespace or its kind does not exist, or the object is gone.
    Missing(String),
    /// The user may not do it, or a quota or a policy is against it. The object is unchanged.
    Forbidden(String),
    /// The server is busy or failed, or no answer came: nobody knows whether it was written.
    Unsure(Error),
    /// Anything else. The object is unchanged.
    Other(Error),
}

#[derive(Deserialize)]
struct Resources {
    #[serde(default)]
    resources: Vec<Resource>,
}

#[derive(Deserialize)]
struct Resource {
    name: String,
    #[serde(default)]
    namespaced: bool,
    #[serde(default)]
    kind: String,
}

impl Cluster {
    /// Where objects of a kind live; `None` when the server does not serve it.
    pub fn scope_of(&self, api_version: &str, kind: &str) -> Result<Option<Scope>> {
        Ok(self.wait(self.link.resource(api_version, kind))??.map(|(_, scope)| scope))
    }

    /// The object; `None` when it or its kind does not exist.
    pub fn read(&self, object: &ObjectRef) -> Result<Option<Value>> {
        self.wait(self.link.named(object))?
    }

    /// Applies an object on the server's side and returns it as it is then.
    pub fn apply(&self, object: &ObjectRef, body: &Value, how: Applying) -> Result<Value, WriteError> {
        let mut query = format!("?fieldManager={}&force={}", how.manager, how.force);
        if how.dry_run {
            query.push_str("&dryRun=All");
        }
        self.send(object, "patch", (Method::PATCH, APPLY, &query), body)
    }

    /// Applies JSON Patch operations to an object, as this field manager.
    pub fn patch_object(
        &self,
        object: &ObjectRef,
        patch: &Value,
        manager: &str,
    ) -> Result<Value, WriteError> {
        self.send(object, "patch", (Method::PATCH, JSON_PATCH, &format!("?fieldManager={manager}")), patch)
    }

    /// Deletes the object that has this uid, and what it owns after it.
    pub fn delete_object(&self, object: &ObjectRef, uid: &str) -> Result<(), WriteError> {
        let body = json!({
            "apiVersion": "v1", "kind": "DeleteOptions", "propagationPolicy": "Background",
            "preconditions": {"uid": uid},
        });
        self.send(object, "delete", (Method::DELETE, JSON, ""), &body).map(drop)
    }

    /// The objects of a kind that fit a label selector, complete, in a namespace or in all. Of more than 500 the first
    /// ones; none when the kind is not served.
    pub fn find(
        &self,
        (api_version, kind): (&str, &str),
        namespace: Option<&str>,
        selector: &str,
    ) -> Result<Vec<Value>> {
        self.wait(self.link.find((api_version, kind), namespace, selector))?
    }

    /// The version of Kubernetes, such as `v1.33.0`.
    pub fn version(&self) -> Result<String> {
        let access = Access { verb: "get", resource: "/version".to_owned(), place: String::new() };
        let answer: Value = self.wait(self.link.plain("/version", &access))??;
        Ok(answer["gitVersion"].as_str().unwrap_or_default().to_owned())
    }

    /// The API versions (`apps/v1`) and kinds (`apps/v1/Deployment`) that are served.
    pub fn api_versions(&self) -> Result<Vec<String>> {
        Ok(self.wait(self.link.served())??.names())
    }

    fn send(
        &self,
        object: &ObjectRef,
        verb: &'static str,
        how: (Method, &str, &str),
        body: &Value,
    ) -> Result<Value, WriteError> {
        self.wait(self.link.send(object, verb, how, body)).map_err(WriteError::Other)?
    }
}

impl Link {
    /// The plural and the scope of a kind. What was not served at first may be by now.
    pub(super) async fn resource(&self, api_version: &str, kind: &str) -> Result<Option<(String, Scope)>> {
        if let Some(known) = self.served().await?.kind(api_version, kind) {
            return Ok(Some(known.clone()));
        }
        let root = if api_version.contains('/') { "apis" } else { "api" };
        let path = format!("/{root}/{api_version}");
        let access = Access { verb: "get", resource: path.clone(), place: String::new() };
        let request = Request::get(path).body(Vec::new()).map_err(|error| self.defect(&access, &error))?;
        let list: Resources = match self.ask(&request).await {
            Ok(list) => list,
            Err(failure) if failure.status().is_some_and(|status| status.code == 404) => return Ok(None),
            Err(failure) => return Err(failure.explain(&access, self)),
        };
        let found = list.resources.into_iter().find(|one| one.kind == kind && !one.name.contains('/'));
        Ok(found.map(|one| (one.name, if one.namespaced { Scope::Namespaced } else { Scope::Cluster })))
    }

    async fn plain(&self, path: &str, access: &Access) -> Result<Value> {
        let request = Request::get(path).body(Vec::new()).map_err(|error| self.defect(access, &error))?;
        self.ask(&request).await.map_err(|failure| failure.explain(access, self))
    }

    async fn find(
        &self,
        (api_version, kind): (&str, &str),
        namespace: Option<&str>,
        selector: &str,
    ) -> Result<Vec<Value>> {
        let all = ObjectRef {
            api_version: api_version.to_owned(),
            kind: kind.to_owned(),
            namespace: namespace.unwrap_or_default().to_owned(),
            name: String::new(),
        };
        let Some((mut path, access)) = self.address(&all, "list").await? else { return Ok(Vec::new()) };
        path.push_str("?limit=500&labelSelector=");
        encode(selector, &mut path);
        let mut items = Vec::new();
        let mut next = String::new();
        loop {
            let mut list = self.plain(&format!("{path}{next}"), &access).await?;
            if let Value::Array(page) = list["items"].take() {
                items.extend(page);
            }
            match list["metadata"]["continue"].as_str().filter(|token| !token.is_empty()) {
                Some(token) if items.len() < MOST_FOUND => {
                    "&continue=".clone_into(&mut next);
                    encode(token, &mut next);
                }
                Some(_) => {
                    let cause = format!("there are more than {MOST_FOUND}");
                    return Err(Error::unreachable(access.doing(), cause));
                }
                None => break,
            }
        }
        for item in &mut items {
            item["apiVersion"] = api_version.into();
            item["kind"] = kind.into();
        }
        Ok(items)
    }

    async fn send(
        &self,
        object: &ObjectRef,
        verb: &'static str,
        (method, content, query): (Method, &str, &str),
        body: &Value,
    ) -> Result<Value, WriteError> {
        let Some((mut path, access)) = self.address(object, verb).await.map_err(WriteError::Other)? else {
            let cause = format!("the cluster does not serve {} of {}", object.kind, object.api_version);
            return Err(WriteError::Missing(cause));
        };
        path.push_str(query);
        let request = Request::builder()
            .method(method)
            .uri(path)
            .header(http::header::CONTENT_TYPE, content)
            .header(http::header::ACCEPT, JSON)
            .body(body.to_string().into_bytes())
            .map_err(|error| WriteError::Other(self.defect(&access, &error)))?;
        self.ask(&request).await.map_err(|failure| self.refusal(&failure, &access))
    }

    fn refusal(&self, failure: &Failure, access: &Access) -> WriteError {
        let Some(status) = failure.status() else {
            return WriteError::Unsure(failure.explain(access, self));
        };
        let causes = status.details.as_ref().map(|details| details.causes.as_slice()).unwrap_or_default();
        let conflicts: Vec<FieldConflict> = causes
            .iter()
            .filter(|cause| cause.reason == "FieldManagerConflict")
            .map(|cause| FieldConflict {
                field: cause.field.clone(),
                manager: cause.message.split('"').nth(1).unwrap_or("somebody").to_owned(),
            })
            .collect();
        match status.code {
            409 if !conflicts.is_empty() => WriteError::Conflict(conflicts),
            409 => WriteError::Modified(status.message.clone()),
            404 => WriteError::Missing(status.message.clone()),
            400 | 422 => WriteError::Invalid {
                message: status.message.clone(),
                immutable: is_immutable(&status.message),
            },
            403 => WriteError::Forbidden(failure.explain(access, self).cause),
            429 | 500.. => WriteError::Unsure(failure.explain(access, self)),
            _ => WriteError::Other(failure.explain(access, self)),
        }
    }
}

/// Whether a refusal is about a field that can never change, in the words of the API's validation.
fn is_immutable(message: &str) -> bool {
    ["immutable", "may not change once set", "may not be changed", "cannot be changed", "updates to"]
        .iter()
        .any(|words| message.contains(words))
}
