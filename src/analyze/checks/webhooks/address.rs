//! The checks `webhook-without-address` and `webhook-address-is-ip`.

use std::net::IpAddr;

use crate::analyze::checks::prelude::*;
use crate::mesh::istio::injector::{ADMISSION, Webhook, webhooks_of};

check! {
    /// A webhook of Istio has no address, or one that is no URL.
    ///
    /// ## Why it hurts
    /// The API server has nobody to ask: pods are not injected, or not made at all, and configuration is not validated. With
    /// an external control plane it is the address of that one which is missing.
    ///
    /// ## How to fix
    /// Set `clientConfig.url` to `https://HOST:PORT/PATH`, or `clientConfig.service` to the Service of istiod.
    pub static WEBHOOK_WITHOUT_ADDRESS = "webhook-without-address", ["IST0163"], Warning, ["MutatingWebhookConfiguration", "ValidatingWebhookConfiguration"], missing
}

check! {
    /// The address of an external control plane is an IP.
    ///
    /// ## Why it hurts
    /// The certificate of the control plane must name that IP, and every cluster must be changed when it moves.
    ///
    /// ## How to fix
    /// Give it a name in DNS, and use the name.
    pub static WEBHOOK_ADDRESS_IS_IP = "webhook-address-is-ip", ["IST0164"], Info, ["MutatingWebhookConfiguration", "ValidatingWebhookConfiguration"], addresses
}

/// The kinds of configurations, and how the names of Istio's own begin.
const CONFIGURATIONS: &[(&str, &[&str])] = &[
    ("ValidatingWebhookConfiguration", &["istio-validator", "istiod-default-validator"]),
    ("MutatingWebhookConfiguration", &["istio-sidecar-injector"]),
];

fn own<'e>(context: &CheckContext<'e>) -> impl Iterator<Item = Webhook<'e>> {
    CONFIGURATIONS.iter().flat_map(|(kind, names)| {
        let objects = context.estate.of_kind(ADMISSION, kind);
        let own = objects.filter(|object| names.iter().any(|name| object.reference.name.starts_with(name)));
        own.flat_map(webhooks_of)
    })
}

fn missing<'e>(context: &CheckContext<'e>, findings: &mut Findings<'e>) {
    for webhook in own(context) {
        let config = webhook.node.get("clientConfig").unwrap_or(webhook.node);
        match config.get("url") {
            None if config.get("service").is_some() => {}
            None => {
                let message = format!("the webhook {} has neither a URL nor a Service", webhook.name);
                findings.at(webhook.object, config, message);
            }
            Some(url) if host(url).is_none() => {
                let written = url.as_str().unwrap_or_default();
                findings.at(
                    webhook.object,
                    url,
                    format!("`{written}` is no URL of the form https://HOST:PORT/PATH"),
                );
            }
            Some(_) => {}
        }
    }
}

fn addresses<'e>(context: &CheckContext<'e>, findings: &mut Findings<'e>) {
    for webhook in own(context) {
        let Some(url) = webhook.node.at(&["clientConfig", "url"]) else { continue };
        let host = host(url).unwrap_or_default();
        if host.trim_start_matches('[').trim_end_matches(']').parse::<IpAddr>().is_ok() {
            findings.at(webhook.object, url, format!("the control plane is addressed by the IP {host}"));
        }
    }
}

/// The host of a URL; an IPv6 address keeps its brackets.
fn host(url: NodeRef<'_>) -> Option<String> {
    let uri: http::Uri = url.as_str()?.parse().ok()?;
    uri.scheme()?;
    uri.host().map(str::to_owned)
}
