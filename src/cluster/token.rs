//! Tokens of service accounts that end, and the address of the server that takes them.

use http::Request;
use serde_json::{Value, json};

use super::Cluster;
use super::failure::Access;
use super::object::encode;
use crate::base::{Error, Result};

/// A token that ends.
pub struct ServiceToken {
    /// The token.
    pub token: String,
    /// When it ends, as the server says.
    pub expires: String,
}

impl std::fmt::Debug for ServiceToken {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("ServiceToken").field("expires", &self.expires).finish_non_exhaustive()
    }
}

impl Cluster {
    /// The address of the API server, as the kubeconfig has it.
    pub fn server(&self) -> &str {
        &self.link.url
    }

    /// Asks for a token of a service account that lives so many seconds. The server may grant less.
    ///
    /// # Errors
    ///
    /// When the account does not exist, or its tokens may not be asked for.
    pub fn service_token(&self, namespace: &str, account: &str, seconds: u64) -> Result<ServiceToken> {
        let place = format!(" in namespace {namespace}");
        let access = Access { verb: "create", resource: format!("serviceaccounts/token {account}"), place };
        let mut path = "/api/v1/namespaces/".to_owned();
        encode(namespace, &mut path);
        path.push_str("/serviceaccounts/");
        encode(account, &mut path);
        path.push_str("/token");
        let body = json!({
            "apiVersion": "authentication.k8s.io/v1", "kind": "TokenRequest", "spec": {"expirationSeconds": seconds},
        });
        let request = Request::post(path)
            .header(http::header::CONTENT_TYPE, "application/json")
            .body(body.to_string().into_bytes())
            .map_err(|error| self.link.defect(&access, &error))?;
        let answer: Value =
            self.wait(self.link.ask(&request))?.map_err(|failure| failure.explain(&access, &self.link))?;
        let text = |key: &str| answer["status"][key].as_str().unwrap_or_default().to_owned();
        let (token, expires) = (text("token"), text("expirationTimestamp"));
        if token.is_empty() {
            return Err(Error::unreachable(access.doing(), "the answer has no token"));
        }
        Ok(ServiceToken { token, expires })
    }
}
