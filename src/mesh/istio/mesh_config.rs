//! The mesh-wide settings, from the ConfigMap `istio` or from a file that stands for it. Only the
//! settings that change the meaning of other objects are kept.

use std::sync::Arc;

use serde_json::Value;

use crate::base::{Error, Result};
use crate::document::{self, Limits, Node, NodeRef};
use crate::estate::{Estate, Lookup};
use crate::resource::parse_duration;

/// What clients may reach that the mesh does not know.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum OutboundTraffic {
    /// Everything (the default).
    AllowAny,
    /// Only what Services and ServiceEntries define.
    RegistryOnly,
}

/// Mesh config, as far as meshctl uses it.
#[derive(Debug, Clone)]
pub struct MeshConfig {
    /// The suffix of the cluster's own names.
    pub domain: String,
    /// The namespace whose objects hold for the whole mesh.
    pub root_namespace: String,
    /// What clients may reach that the mesh does not know.
    pub outbound: OutboundTraffic,
    /// Default for `exportTo` of Services and ServiceEntries.
    pub service_export_to: Vec<String>,
    /// Default for `exportTo` of VirtualServices.
    pub virtual_service_export_to: Vec<String>,
    /// Default for `exportTo` of DestinationRules.
    pub destination_rule_export_to: Vec<String>,
    /// When requests are tried again for which no rule says it; `None`: as Istio's default has it.
    pub retries: Option<RetryDefaults>,
    /// The trust domain of the mesh's identities.
    pub trust_domain: String,
    /// Other trust domains that count as the same.
    pub trust_domain_aliases: Vec<String>,
    /// Whether clients use mutual TLS by themselves where servers can.
    pub auto_mtls: bool,
    /// The variant of the proxy's image (`distroless`), when one is set for all proxies.
    pub proxy_image_type: Option<String>,
    /// The names of the providers that policies and Telemetries may name.
    pub extension_providers: Vec<String>,
    /// Whether access logs have a provider that needs no name.
    pub default_access_log: bool,
    /// Whether proxies give addresses to ServiceEntries that have none.
    pub allocates_addresses: bool,
    /// Whether it was read from the input, rather than assumed.
    pub known: bool,
    /// All of it, for what only traces ask; null when it is not known.
    pub value: Value,
}

/// When requests are tried again.
#[derive(Debug, Clone, PartialEq)]
pub struct RetryDefaults {
    /// How often; none: never.
    pub attempts: u32,
    /// On what, as written.
    pub on: String,
    /// How long each try may take, in seconds.
    pub per_try: Option<f64>,
}

impl MeshConfig {
    /// The mesh config of an estate: the given text, else the ConfigMap `istio` in the namespace
    /// of the control plane, else Istio's defaults.
    pub fn of(estate: &Estate, istio_namespace: &str, text: Option<&str>) -> Result<Self> {
        let doing = "reading the mesh config";
        let from_map = match estate.find("", "ConfigMap", istio_namespace, "istio") {
            Lookup::Found(map) => map.root().at(&["data", "mesh"]).and_then(NodeRef::as_str),
            Lookup::Absent | Lookup::NotObserved => None,
        };
        let mut config = Self {
            domain: "cluster.local".to_owned(),
            root_namespace: istio_namespace.to_owned(),
            outbound: OutboundTraffic::AllowAny,
            service_export_to: Vec::new(),
            virtual_service_export_to: Vec::new(),
            destination_rule_export_to: Vec::new(),
            retries: None,
            trust_domain: "cluster.local".to_owned(),
            trust_domain_aliases: Vec::new(),
            auto_mtls: true,
            proxy_image_type: None,
            extension_providers: Vec::new(),
            default_access_log: false,
            allocates_addresses: false,
            known: false,
            value: Value::Null,
        };
        let Some(text) = text.or(from_map) else {
            return Ok(config);
        };
        config.known = true;
        let documents = document::read(&Arc::from(text), &Limits::default());
        let Some(document) = documents.into_iter().next() else {
            return Ok(config);
        };
        let Some(tree) = document.tree else {
            let cause = document.problems.first().map_or("it cannot be read", |problem| &problem.message);
            return Err(Error::usage(doing, cause)
                .advise("Correct the ConfigMap `istio`, or give a file with --mesh-config."));
        };
        config.apply(tree.root());
        Ok(config)
    }

    fn apply(&mut self, root: NodeRef<'_>) {
        self.value = root.to_json();
        let strings = |key: &str| -> Vec<String> {
            root.get(key)
                .map(|node| node.items().filter_map(NodeRef::as_str).map(str::to_owned).collect())
                .unwrap_or_default()
        };
        if let Some(namespace) = root.get("rootNamespace").and_then(NodeRef::as_str) {
            namespace.clone_into(&mut self.root_namespace);
        }
        if root.at(&["outboundTrafficPolicy", "mode"]).and_then(NodeRef::as_str) == Some("REGISTRY_ONLY") {
            self.outbound = OutboundTraffic::RegistryOnly;
        }
        self.retries = root.get("defaultHttpRetryPolicy").filter(|node| !node.is_null()).map(|policy| {
            let text = |key: &str| policy.get(key).and_then(NodeRef::as_str);
            let attempts = policy.get("attempts").and_then(NodeRef::as_i64);
            RetryDefaults {
                attempts: attempts.and_then(|attempts| u32::try_from(attempts).ok()).unwrap_or_default(),
                on: text("retryOn").unwrap_or_default().to_owned(),
                per_try: text("perTryTimeout").and_then(parse_duration),
            }
        });
        if let Some(domain) = root.get("trustDomain").and_then(NodeRef::as_str).filter(|it| !it.is_empty()) {
            domain.clone_into(&mut self.trust_domain);
        }
        self.trust_domain_aliases = strings("trustDomainAliases");
        self.auto_mtls = root.get("enableAutoMtls").is_none_or(|node| node.value() != Node::Bool(false));
        self.proxy_image_type =
            root.at(&["defaultConfig", "image", "imageType"]).and_then(NodeRef::as_str).map(str::to_owned);
        let providers = root.get("extensionProviders").into_iter().flat_map(NodeRef::items);
        let names = providers.filter_map(|provider| provider.get("name").and_then(NodeRef::as_str));
        self.extension_providers = names.map(str::to_owned).collect();
        let access_log = root.at(&["defaultProviders", "accessLogging"]);
        self.default_access_log = access_log.is_some_and(|list| list.items().len() > 0);
        let proxy = |key: &str| {
            let value = root.at(&["defaultConfig", "proxyMetadata", key]);
            value.is_some_and(|value| value.to_json() == true || value.as_str() == Some("true"))
        };
        self.allocates_addresses = proxy("ISTIO_META_DNS_CAPTURE")
            && (proxy("ISTIO_META_DNS_AUTO_ALLOCATE") || proxy("PILOT_ENABLE_IP_AUTOALLOCATE"));
        self.service_export_to = strings("defaultServiceExportTo");
        self.virtual_service_export_to = strings("defaultVirtualServiceExportTo");
        self.destination_rule_export_to = strings("defaultDestinationRuleExportTo");
    }
}
