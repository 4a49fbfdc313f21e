//! The HTTP proxy on the way to the API server, as kubectl chooses it: HTTPS_PROXY unless NO_PROXY
//! names the server. (kube compares NO_PROXY with the proxy's own address.)

use std::collections::BTreeMap;

use http::Uri;
use hyper_util::client::proxy::matcher::Matcher;

use crate::base::{Error, Result};

/// The proxy for a server.
pub(super) fn of(server: &Uri, environment: &BTreeMap<String, String>) -> Result<Option<Uri>> {
    let variable = |name: &str| {
        [name.to_uppercase(), name.to_lowercase()]
            .iter()
            .find_map(|name| environment.get(name).filter(|value| !value.is_empty()))
            .map(String::as_str)
    };
    let name = if server.scheme_str() == Some("http") { "http_proxy" } else { "https_proxy" };
    let Some(proxy) = variable(name) else { return Ok(None) };
    let host = server.host().unwrap_or_default().trim_matches(['[', ']']);
    let loopback = host.parse::<std::net::IpAddr>().map_or(host == "localhost", |ip| ip.is_loopback());
    let no = variable("no_proxy").unwrap_or_default();
    if loopback || Matcher::builder().all(proxy).no(no).build().intercept(server).is_none() {
        return Ok(None);
    }
    let address = if proxy.contains("://") { proxy.to_owned() } else { format!("http://{proxy}") };
    address.parse().map(Some).map_err(|error| {
        Error::usage(format!("reading the environment variable {}", name.to_uppercase()), error)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_server_is_compared_with_no_proxy() {
        let proxy = |server: &'static str, no: &str| {
            let environment = BTreeMap::from([
                ("HTTPS_PROXY".to_owned(), "http://proxy.example:3128".to_owned()),
                ("no_proxy".to_owned(), no.to_owned()),
            ]);
            of(&Uri::from_static(server), &environment).unwrap().is_some()
        };
        assert!(proxy("https://10.1.2.3:6443", ""));
        assert!(proxy("https://api.example", "other.example,10.0.0.0/8"));
        assert!(!proxy("https://10.1.2.3:6443", "10.0.0.0/8"));
        assert!(!proxy("https://api.cluster.example:6443", ".cluster.example"));
        assert!(!proxy("https://127.0.0.1:6443", ""));
        assert!(!proxy("https://[::1]:6443", ""));
        assert!(!proxy("https://localhost:6443", ""));
    }
}
