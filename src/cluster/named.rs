//! Objects of any kind by their names: what a comparison with manifests reads, and nothing else.

use http::Request;
use serde_json::Value;

use super::Cluster;
use super::ask::Link;
use super::failure::Access;
use super::object::encode;
use crate::base::{Error, ObjectRef, Result};
use crate::estate::Scope;

/// Objects of a list that is asked for in one piece.
const WHOLE: usize = 5_000;

impl Cluster {
    /// Reads objects, in their order; those that name no namespace are in `namespace` when their kind lives
    /// in one. `None`: it does not exist, or its kind is not installed. `done` hears how many there are
    /// whenever one comes in.
    pub fn get_named(
        &self,
        objects: &[ObjectRef],
        namespace: &str,
        mut done: impl FnMut(usize),
    ) -> Result<Vec<Option<Value>>> {
        let asked = objects.iter().cloned().map(|mut object| {
            if object.namespace.is_empty() {
                namespace.clone_into(&mut object.namespace);
            }
            let link = self.link.clone();
            async move { link.named(&object).await }
        });
        self.ask_all(asked, &mut done)?.into_iter().collect()
    }

    /// The list of all objects of a kind as the server gives it, in one namespace or, when none is named, in all.
    /// `None`: the kind is not installed. More than 5,000 objects are an error.
    pub fn whole_list(&self, kind: &ObjectRef) -> Result<Option<Value>> {
        self.wait(self.link.whole_list(kind))?
    }
}

impl Link {
    /// The path of an object, or of all of its kind when it has no name; `None` when the kind is not served.
    pub(super) async fn address(
        &self,
        object: &ObjectRef,
        verb: &'static str,
    ) -> Result<Option<(String, Access)>> {
        let Some((plural, scope)) = self.resource(&object.api_version, &object.kind).await? else {
            return Ok(None);
        };
        let inside = scope == Scope::Namespaced && !object.namespace.is_empty();
        let place = match scope {
            Scope::Cluster => String::new(),
            Scope::Namespaced if inside => format!(" in namespace {}", object.namespace),
            Scope::Namespaced => " in all namespaces".to_owned(),
        };
        let resource = match object.group() {
            "" => plural.clone(),
            group => format!("{plural}.{group}"),
        };
        let resource = if object.name.is_empty() { resource } else { format!("{resource} {}", object.name) };
        let mut path = if object.group().is_empty() { "/api/" } else { "/apis/" }.to_owned();
        path.push_str(&object.api_version);
        if inside {
            path.push_str("/namespaces/");
            encode(&object.namespace, &mut path);
        }
        path.push('/');
        path.push_str(&plural);
        if !object.name.is_empty() {
            path.push('/');
            encode(&object.name, &mut path);
        }
        Ok(Some((path, Access { verb, resource, place })))
    }

    pub(super) async fn named(&self, object: &ObjectRef) -> Result<Option<Value>> {
        let Some((path, access)) = self.address(object, "get").await? else { return Ok(None) };
        self.found(path, &access).await
    }

    /// What is at a path; `None` when there is nothing.
    async fn found(&self, path: String, access: &Access) -> Result<Option<Value>> {
        let request = Request::get(path).body(Vec::new()).map_err(|error| self.defect(access, &error))?;
        match self.ask(&request).await {
            Ok(object) => Ok(Some(object)),
            Err(failure) if failure.status().is_some_and(|status| status.code == 404) => Ok(None),
            Err(failure) => Err(failure.explain(access, self)),
        }
    }

    async fn whole_list(&self, kind: &ObjectRef) -> Result<Option<Value>> {
        let Some((path, access)) = self.address(kind, "list").await? else { return Ok(None) };
        let Some(mut list) = self.found(format!("{path}?limit={WHOLE}"), &access).await? else {
            return Ok(None);
        };
        if list["metadata"]["continue"].as_str().is_some_and(|rest| !rest.is_empty()) {
            return Err(Error::unreachable(access.doing(), format!("there are more than {WHOLE}")));
        }
        for item in list["items"].as_array_mut().into_iter().flatten() {
            item["apiVersion"] = kind.api_version.as_str().into();
            item["kind"] = kind.kind.as_str().into();
        }
        Ok(Some(list))
    }
}
