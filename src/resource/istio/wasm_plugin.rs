//! WasmPlugin: WebAssembly in proxies.
//! Fields of the CRD wasmplugins.extensions.istio.io,
//! every served version, as of istio.io/api v1.31.1.

use crate::resource::Any;
use crate::resource::record::{choice, record};

use super::common::{PolicySelector, PolicyTargetReference};

record! {
    /// Extends proxies by a WebAssembly module.
    pub struct WasmPlugin {
        "failStrategy" fail_strategy: Option<FailStrategy>,
        "imagePullPolicy" image_pull_policy: Option<PullPolicy>,
        "imagePullSecret" image_pull_secret: Option<&'e str>,
        "match" matches: Vec<TrafficSelector<'e>>,
        "phase" phase: Option<PluginPhase>,
        "pluginConfig" plugin_config: Option<Any<'e>>,
        "pluginName" plugin_name: Option<&'e str>,
        "priority" priority: Option<i64>,
        "selector" selector: Option<PolicySelector<'e>>,
        "sha256" sha256: Option<&'e str>,
        "targetRef" target_ref: Option<PolicyTargetReference<'e>>,
        "targetRefs" target_refs: Vec<PolicyTargetReference<'e>>,
        "type" kind: Option<PluginType>,
        required "url" url: Option<&'e str>,
        "verificationKey" verification_key: Option<&'e str>,
        "vmConfig" vm_config: Option<VmConfig<'e>>,
    }
}

record! {
    /// The traffic that an extension sees.
    pub struct TrafficSelector {
        "mode" mode: Option<TrafficMode>,
        "ports" ports: Vec<TrafficPort<'e>>,
    }
}

record! {
    /// A port by its number.
    pub struct TrafficPort {
        required "number" number: Option<i64>,
    }
}

record! {
    /// Settings of the virtual machine.
    pub struct VmConfig {
        "env" env: Vec<EnvVar<'e>>,
    }
}

record! {
    /// A variable of its environment.
    pub struct EnvVar {
        required "name" name: Option<&'e str>,
        "value" value: Option<&'e str>,
        "valueFrom" value_from: Option<EnvValueSource>,
    }
}

choice! {
    /// What happens when the extension fails.
    pub enum FailStrategy {
        FailClose = "FAIL_CLOSE",
        FailOpen = "FAIL_OPEN",
        FailReload = "FAIL_RELOAD",
    }
}

choice! {
    /// When the module is fetched.
    pub enum PullPolicy {
        Unspecified = "UNSPECIFIED_POLICY",
        IfNotPresent = "IfNotPresent",
        Always = "Always",
    }
}

choice! {
    /// A side of the connection.
    pub enum TrafficMode {
        Undefined = "UNDEFINED",
        Client = "CLIENT",
        Server = "SERVER",
        ClientAndServer = "CLIENT_AND_SERVER",
    }
}

choice! {
    /// The place of an extension in the chain.
    pub enum PluginPhase {
        Unspecified = "UNSPECIFIED_PHASE",
        Authn = "AUTHN",
        Authz = "AUTHZ",
        Stats = "STATS",
    }
}

choice! {
    /// The kind of filter.
    pub enum PluginType {
        Unspecified = "UNSPECIFIED_PLUGIN_TYPE",
        Http = "HTTP",
        Network = "NETWORK",
    }
}

choice! {
    /// Where the value of a variable comes from.
    pub enum EnvValueSource { Inline = "INLINE", Host = "HOST" }
}
