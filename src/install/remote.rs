//! What a remote secret needs of the cluster that it is for: the reader's token, and who signs the server's certificate.

use std::time::Duration;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use serde_json::{Value, json};

use super::api::World;
use super::desired::Desired;
use super::inventory::{Head, Inventory};
use super::plan::{Consent, Plan, plan};
use crate::base::{Error, ObjectRef, Result, signal};
use crate::mesh::istio::remote::{READER, reader, token_name, token_secret};

/// How often one looks whether a token is there.
const LOOK: Duration = Duration::from_millis(500);

fn named(kind: &str, namespace: &str, name: &str) -> ObjectRef {
    ObjectRef::of(
        &json!({"apiVersion": "v1", "kind": kind, "metadata": {"namespace": namespace, "name": name}}),
    )
}

/// Plans what is missing of the reader: with `create` the account and its role, with `token` a Secret for a token that
/// never ends. `None` when nothing is. Reads only.
///
/// # Errors
///
/// A refusal when there is no such account and it may not be made, or what the server says.
pub fn plan_reader(
    world: &World,
    namespace: &str,
    account: &str,
    create: bool,
    token: bool,
) -> Result<Option<Plan>> {
    let there = world.api.read(&named("ServiceAccount", namespace, account))?.is_some();
    if !there && !create {
        let cause = format!("there is no service account {namespace}/{account}");
        return Err(Error::refused("looking for who reads the cluster", cause)
            .advise("Install the charts of Istio there (`meshctl install istio --profile remote`), or add --create-service-account."));
    }
    let has_token = world.api.read(&named("Secret", namespace, &token_name(account)))?.is_some();
    let needs_token = token && !has_token;
    if there && !needs_token {
        return Ok(None);
    }
    let name =
        if account == READER { "istio-remote-reader".to_owned() } else { format!("istio-remote-{account}") };
    let head = Head { name, namespace: namespace.to_owned(), ..Head::default() };
    // What an earlier run has made belongs to it still.
    let before = Inventory::find(&*world.api, namespace, &head.name)?;
    let is_ours = |body: &Value| before.as_ref().is_some_and(|it| it.record(&ObjectRef::of(body)).is_some());
    let mut objects = reader(namespace, account);
    objects.retain(|body| !there || is_ours(body));
    objects.extend(Some(token_secret(namespace, account)).filter(|body| needs_token || is_ours(body)));
    let desired = |body: Value| Desired {
        object: ObjectRef::of(&body),
        body,
        component: "reader".to_owned(),
        stage: 0,
    };
    plan(head, objects.into_iter().map(desired).collect(), world, Consent::default()).map(Some)
}

/// Plans the Secret of another cluster where its control plane is. Reads only.
///
/// # Errors
///
/// What the server says.
pub fn plan_remote_secret(world: &World, body: Value) -> Result<Plan> {
    let object = ObjectRef::of(&body);
    let head = Head { name: object.name.clone(), namespace: object.namespace.clone(), ..Head::default() };
    let desired = Desired { object, body, component: "remote-secret".to_owned(), stage: 0 };
    plan(head, vec![desired], world, Consent::default())
}

/// The token that never ends, once the cluster has made it.
///
/// # Errors
///
/// When it is not there in time.
pub fn token(world: &World, namespace: &str, account: &str, limit: Duration) -> Result<String> {
    let secret = named("Secret", namespace, &token_name(account));
    let begin = world.clock.now();
    loop {
        let found = world.api.read(&secret)?;
        if let Some(token) = found.as_ref().and_then(|secret| decoded(&secret["data"]["token"])) {
            return Ok(token);
        }
        let over = world.clock.now().duration_since(begin)
            >= jiff::SignedDuration::try_from(limit).unwrap_or_default();
        if over || signal::noted().is_some() {
            let cause = "the cluster has put no token into it";
            return Err(Error::unreachable(format!("waiting for {secret}"), cause).advise(
                "Look at the controller manager of that cluster, or use --duration for a token that ends.",
            ));
        }
        world.ui.progress(&format!("waiting for the token in {secret}"));
        world.clock.sleep(LOOK);
    }
}

fn decoded(value: &Value) -> Option<String> {
    let bytes = STANDARD.decode(value.as_str()?).ok()?;
    String::from_utf8(bytes).ok().filter(|text| !text.is_empty())
}

/// Who signs the certificate of the API server, in PEM: every namespace has it.
///
/// # Errors
///
/// When it is not there.
pub fn authority(world: &World, namespace: &str) -> Result<String> {
    let map = named("ConfigMap", namespace, "kube-root-ca.crt");
    let found = world.api.read(&map)?;
    let text = found.as_ref().and_then(|map| map["data"]["ca.crt"].as_str()).filter(|text| !text.is_empty());
    text.map(str::to_owned).ok_or_else(|| {
        Error::unreachable(
            format!("reading {map}"),
            "it has no certificate, so nobody could trust that server",
        )
    })
}

/// The name of a cluster that nobody has named: the uid of its namespace kube-system.
///
/// # Errors
///
/// When it cannot be read.
pub fn cluster_name(world: &World) -> Result<String> {
    let namespace = world.api.read(&named("Namespace", "", "kube-system"))?;
    let uid = namespace.as_ref().and_then(|namespace| namespace["metadata"]["uid"].as_str());
    uid.map(str::to_owned).ok_or_else(|| {
        Error::unreachable("naming the cluster", "it has no namespace kube-system")
            .advise("Name it with --name.")
    })
}
