//! EnvoyFilter: patches of Envoy's own configuration.
//! Fields of the CRD envoyfilters.networking.istio.io,
//! every served version, as of istio.io/api v1.31.1.

use crate::resource::Any;
use crate::resource::record::{choice, record};

use super::common::{PolicyTargetReference, WorkloadSelector};

record! {
    /// Patches of the configuration of Envoy.
    pub struct EnvoyFilter {
        "configPatches" config_patches: Vec<ConfigPatch<'e>>,
        "priority" priority: Option<i64>,
        "targetRefs" target_refs: Vec<PolicyTargetReference<'e>>,
        "workloadSelector" workload_selector: Option<WorkloadSelector<'e>>,
    }
}

record! {
    /// One patch with its places.
    pub struct ConfigPatch {
        "applyTo" apply_to: Option<ApplyTo>,
        "match" matches: Option<ConfigObjectMatch<'e>>,
        "patch" patch: Option<Patch<'e>>,
    }
}

record! {
    /// Where a patch applies.
    pub struct ConfigObjectMatch {
        "cluster" cluster: Option<ClusterMatch<'e>>,
        "context" context: Option<PatchContext>,
        "listener" listener: Option<ListenerMatch<'e>>,
        "proxy" proxy: Option<ProxyMatch<'e>>,
        "routeConfiguration" route_configuration: Option<RouteConfigurationMatch<'e>>,
        "waypoint" waypoint: Option<WaypointMatch<'e>>,
    }
}

record! {
    /// Clusters by service, port and subset.
    pub struct ClusterMatch {
        "name" name: Option<&'e str>,
        "portNumber" port_number: Option<i64>,
        "service" service: Option<&'e str>,
        "subset" subset: Option<&'e str>,
    }
}

record! {
    /// Listeners by port, name and filters.
    pub struct ListenerMatch {
        "filterChain" filter_chain: Option<FilterChainMatch<'e>>,
        "listenerFilter" listener_filter: Option<&'e str>,
        "name" name: Option<&'e str>,
        "portName" port_name: Option<&'e str>,
        "portNumber" port_number: Option<i64>,
    }
}

record! {
    /// Filter chains by what they accept.
    pub struct FilterChainMatch {
        "applicationProtocols" application_protocols: Option<&'e str>,
        "destinationPort" destination_port: Option<i64>,
        "filter" filter: Option<FilterMatch<'e>>,
        "name" name: Option<&'e str>,
        "sni" sni: Option<&'e str>,
        "transportProtocol" transport_protocol: Option<&'e str>,
    }
}

record! {
    /// A filter by its name.
    pub struct FilterMatch {
        "name" name: Option<&'e str>,
        "subFilter" sub_filter: Option<SubFilterMatch<'e>>,
    }
}

record! {
    /// A filter within a filter by its name.
    pub struct SubFilterMatch {
        "name" name: Option<&'e str>,
    }
}

record! {
    /// Proxies by release and metadata.
    pub struct ProxyMatch {
        "metadata" metadata: map &'e str,
        "proxyVersion" proxy_version: Option<&'e str>,
    }
}

record! {
    /// Route tables by name, port and gateway.
    pub struct RouteConfigurationMatch {
        "gateway" gateway: Option<&'e str>,
        "name" name: Option<&'e str>,
        "portName" port_name: Option<&'e str>,
        "portNumber" port_number: Option<i64>,
        "vhost" vhost: Option<VirtualHostMatch<'e>>,
    }
}

record! {
    /// Virtual hosts by name or domain.
    pub struct VirtualHostMatch {
        "domainName" domain_name: Option<&'e str>,
        "name" name: Option<&'e str>,
        "route" route: Option<RouteMatch<'e>>,
    }
}

record! {
    /// Routes by name or action.
    pub struct RouteMatch {
        "action" action: Option<RouteAction>,
        "name" name: Option<&'e str>,
    }
}

record! {
    /// Places in a waypoint.
    pub struct WaypointMatch {
        "filter" filter: Option<FilterMatch<'e>>,
        "portNumber" port_number: Option<i64>,
        "route" route: Option<WaypointRouteMatch<'e>>,
    }
}

record! {
    /// Routes of a waypoint by name.
    pub struct WaypointRouteMatch {
        "name" name: Option<&'e str>,
    }
}

record! {
    /// What is put in, merged or removed.
    pub struct Patch {
        "filterClass" filter_class: Option<FilterClass>,
        "operation" operation: Option<PatchOperation>,
        "value" value: Option<Any<'e>>,
    }
}

choice! {
    /// The kind of thing that is patched.
    pub enum ApplyTo {
        Invalid = "INVALID",
        Listener = "LISTENER",
        FilterChain = "FILTER_CHAIN",
        NetworkFilter = "NETWORK_FILTER",
        HttpFilter = "HTTP_FILTER",
        RouteConfiguration = "ROUTE_CONFIGURATION",
        VirtualHost = "VIRTUAL_HOST",
        HttpRoute = "HTTP_ROUTE",
        Cluster = "CLUSTER",
        ExtensionConfig = "EXTENSION_CONFIG",
        Bootstrap = "BOOTSTRAP",
        ListenerFilter = "LISTENER_FILTER",
    }
}

choice! {
    /// The side of a proxy.
    pub enum PatchContext {
        Any = "ANY",
        SidecarInbound = "SIDECAR_INBOUND",
        SidecarOutbound = "SIDECAR_OUTBOUND",
        Gateway = "GATEWAY",
        Waypoint = "WAYPOINT",
    }
}

choice! {
    /// What a route does.
    pub enum RouteAction {
        Any = "ANY",
        Route = "ROUTE",
        Redirect = "REDIRECT",
        DirectResponse = "DIRECT_RESPONSE",
    }
}

choice! {
    /// The place of a filter in its chain.
    pub enum FilterClass {
        Unspecified = "UNSPECIFIED",
        Authn = "AUTHN",
        Authz = "AUTHZ",
        Stats = "STATS",
    }
}

choice! {
    /// How a patch is applied.
    pub enum PatchOperation {
        Invalid = "INVALID",
        Merge = "MERGE",
        Add = "ADD",
        Remove = "REMOVE",
        InsertBefore = "INSERT_BEFORE",
        InsertAfter = "INSERT_AFTER",
        InsertFirst = "INSERT_FIRST",
        Replace = "REPLACE",
        MergeAndReplaceList = "MERGE_AND_REPLACE_LIST",
    }
}
