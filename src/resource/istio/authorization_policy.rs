//! AuthorizationPolicy: who may do what.
//! Fields of the CRD authorizationpolicies.security.istio.io,
//! every served version, as of istio.io/api v1.31.1.

use crate::resource::record::{choice, record};

use super::common::{PolicySelector, PolicyTargetReference};

record! {
    /// Who may do what.
    pub struct AuthorizationPolicy {
        "action" action: Option<Action>,
        "provider" provider: Option<ExtensionProvider<'e>>,
        "rules" rules: Vec<Rule<'e>>,
        "selector" selector: Option<PolicySelector<'e>>,
        "targetRef" target_ref: Option<PolicyTargetReference<'e>>,
        "targetRefs" target_refs: Vec<PolicyTargetReference<'e>>,
    }
}

record! {
    /// The external authorizer of a custom action.
    pub struct ExtensionProvider {
        "name" name: Option<&'e str>,
    }
}

record! {
    /// One rule: sources, operations and conditions must all match.
    pub struct Rule {
        "from" from: Vec<RuleFrom<'e>>,
        "to" to: Vec<RuleTo<'e>>,
        "when" when: Vec<Condition<'e>>,
    }
}

record! {
    /// Holds one source.
    pub struct RuleFrom {
        "source" source: Option<Source<'e>>,
    }
}

record! {
    /// Who sends; all that is set must hold.
    pub struct Source {
        "ipBlocks" ip_blocks: Vec<&'e str>,
        "namespaces" namespaces: Vec<&'e str>,
        "notIpBlocks" not_ip_blocks: Vec<&'e str>,
        "notNamespaces" not_namespaces: Vec<&'e str>,
        "notPrincipals" not_principals: Vec<&'e str>,
        "notRemoteIpBlocks" not_remote_ip_blocks: Vec<&'e str>,
        "notRequestPrincipals" not_request_principals: Vec<&'e str>,
        "notServiceAccounts" not_service_accounts: Vec<&'e str>,
        "notTrustDomains" not_trust_domains: Vec<&'e str>,
        "principals" principals: Vec<&'e str>,
        "remoteIpBlocks" remote_ip_blocks: Vec<&'e str>,
        "requestPrincipals" request_principals: Vec<&'e str>,
        "serviceAccounts" service_accounts: Vec<&'e str>,
        "trustDomains" trust_domains: Vec<&'e str>,
    }
}

record! {
    /// Holds one operation.
    pub struct RuleTo {
        "operation" operation: Option<Operation<'e>>,
    }
}

record! {
    /// What is asked for; all that is set must hold.
    pub struct Operation {
        "hosts" hosts: Vec<&'e str>,
        "methods" methods: Vec<&'e str>,
        "notHosts" not_hosts: Vec<&'e str>,
        "notMethods" not_methods: Vec<&'e str>,
        "notPaths" not_paths: Vec<&'e str>,
        "notPorts" not_ports: Vec<&'e str>,
        "paths" paths: Vec<&'e str>,
        "ports" ports: Vec<&'e str>,
    }
}

record! {
    /// Values of one attribute.
    pub struct Condition {
        required "key" key: Option<&'e str>,
        "notValues" not_values: Vec<&'e str>,
        "values" values: Vec<&'e str>,
    }
}

choice! {
    /// What happens to what a rule matches.
    pub enum Action { Allow = "ALLOW", Deny = "DENY", Audit = "AUDIT", Custom = "CUSTOM" }
}
