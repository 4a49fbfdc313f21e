//! How a client chooses an endpoint; part of traffic policies.
//! Fields of the CRD destinationrules.networking.istio.io,
//! every served version, as of istio.io/api v1.31.1.

use crate::resource::Duration;
use crate::resource::record::{choice, record};

record! {
    /// How an endpoint is chosen.
    pub struct LoadBalancerSettings {
        "consistentHash" consistent_hash: Option<Box<ConsistentHash<'e>>>,
        "localityLbSetting" locality_lb_setting: Option<Box<LocalityLbSetting<'e>>>,
        "simple" simple: Option<SimpleLb>,
        "warmup" warmup: Option<Box<Warmup<'e>>>,
        "warmupDurationSecs" warmup_duration_secs: Option<Duration<'e>>,
        "zoneAwareLbSetting" zone_aware_lb_setting: Option<Box<ZoneAwareLbSetting<'e>>>,
    }
}

record! {
    /// Choice by a hash of something in the request.
    pub struct ConsistentHash {
        "httpCookie" http_cookie: Option<HttpCookie<'e>>,
        "httpHeaderName" http_header_name: Option<&'e str>,
        "httpQueryParameterName" http_query_parameter_name: Option<&'e str>,
        "maglev" maglev: Option<Box<Maglev<'e>>>,
        "minimumRingSize" minimum_ring_size: Option<i64>,
        "ringHash" ring_hash: Option<Box<RingHash<'e>>>,
        "useSourceIp" use_source_ip: Option<bool>,
    }
}

record! {
    /// The cookie that is hashed.
    pub struct HttpCookie {
        "attributes" attributes: Vec<CookieAttribute<'e>>,
        required "name" name: Option<&'e str>,
        "path" path: Option<&'e str>,
        "ttl" ttl: Option<Duration<'e>>,
    }
}

record! {
    /// An attribute of a cookie.
    pub struct CookieAttribute {
        required "name" name: Option<&'e str>,
        "value" value: Option<&'e str>,
    }
}

record! {
    /// The Maglev hash.
    pub struct Maglev {
        "tableSize" table_size: Option<i64>,
    }
}

record! {
    /// The ring hash.
    pub struct RingHash {
        "minimumRingSize" minimum_ring_size: Option<i64>,
    }
}

record! {
    /// How traffic is spread over localities.
    pub struct LocalityLbSetting {
        "distribute" distribute: Vec<LocalityDistribute<'e>>,
        "enabled" enabled: Option<bool>,
        "failover" failover: Vec<LocalityFailover<'e>>,
        "failoverPriority" failover_priority: Vec<&'e str>,
    }
}

record! {
    /// Shares of localities for the traffic from one.
    pub struct LocalityDistribute {
        "from" from: Option<&'e str>,
        "to" to: map i64,
    }
}

record! {
    /// The region that stands in for another.
    pub struct LocalityFailover {
        "from" from: Option<&'e str>,
        "to" to: Option<&'e str>,
    }
}

record! {
    /// How traffic is kept in its zone.
    pub struct ZoneAwareLbSetting {
        "enabled" enabled: Option<bool>,
        "failover" failover: Vec<LocalityFailover<'e>>,
        "failoverPriority" failover_priority: Vec<&'e str>,
        "minClusterSize" min_cluster_size: Option<i64>,
    }
}

record! {
    /// How the traffic of a new endpoint grows.
    pub struct Warmup {
        "aggression" aggression: Option<f64>,
        required "duration" duration: Option<Duration<'e>>,
        "minimumPercent" minimum_percent: Option<f64>,
    }
}

choice! {
    /// A load balancer that needs no settings.
    pub enum SimpleLb {
        Unspecified = "UNSPECIFIED",
        LeastConn = "LEAST_CONN",
        Random = "RANDOM",
        Passthrough = "PASSTHROUGH",
        RoundRobin = "ROUND_ROBIN",
        LeastRequest = "LEAST_REQUEST",
    }
}
