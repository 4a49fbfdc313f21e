//! TrafficExtension: WebAssembly or Lua in proxies.
//! Fields of the CRD trafficextensions.extensions.istio.io,
//! every served version, as of istio.io/api v1.31.1.

use crate::resource::Any;
use crate::resource::record::{choice, record};

use super::common::{PolicySelector, PolicyTargetReference};
use super::wasm_plugin::{FailStrategy, PluginType, PullPolicy, TrafficSelector, VmConfig};

record! {
    /// Extends proxies by a WebAssembly module or a Lua script.
    pub struct TrafficExtension {
        "lua" lua: Option<LuaConfig<'e>>,
        "match" matches: Vec<TrafficSelector<'e>>,
        "phase" phase: Option<ExtensionPhase>,
        "priority" priority: Option<i64>,
        "selector" selector: Option<PolicySelector<'e>>,
        "targetRefs" target_refs: Vec<PolicyTargetReference<'e>>,
        "wasm" wasm: Option<WasmConfig<'e>>,
    }
}

record! {
    /// The script.
    pub struct LuaConfig {
        required "inlineCode" inline_code: Option<&'e str>,
    }
}

record! {
    /// The module.
    pub struct WasmConfig {
        "failStrategy" fail_strategy: Option<FailStrategy>,
        "imagePullPolicy" image_pull_policy: Option<PullPolicy>,
        "imagePullSecret" image_pull_secret: Option<&'e str>,
        "pluginConfig" plugin_config: Option<Any<'e>>,
        "pluginName" plugin_name: Option<&'e str>,
        "sha256" sha256: Option<&'e str>,
        "type" kind: Option<PluginType>,
        required "url" url: Option<&'e str>,
        "verificationKey" verification_key: Option<&'e str>,
        "vmConfig" vm_config: Option<VmConfig<'e>>,
    }
}

choice! {
    /// The place of an extension in the chain.
    pub enum ExtensionPhase {
        Unspecified = "UNSPECIFIED",
        Authn = "AUTHN",
        Authz = "AUTHZ",
        Stats = "STATS",
    }
}
