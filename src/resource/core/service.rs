//! A Service: ports, selector, type.

use crate::resource::IntOrString;
use crate::resource::record::record;

record! {
    /// The `spec` of a Service.
    pub open struct Service {
        "ports" ports: Vec<ServicePort<'e>>,
        "selector" selector: map &'e str,
        "type" kind: Option<&'e str>,
        "externalName" external_name: Option<&'e str>,
        "clusterIP" cluster_ip: Option<&'e str>,
    }
}

record! {
    /// One port of a Service.
    pub open struct ServicePort {
        "name" name: Option<&'e str>,
        "port" port: Option<i64>,
        "targetPort" target_port: Option<IntOrString<'e>>,
        "protocol" protocol: Option<&'e str>,
        "appProtocol" app_protocol: Option<&'e str>,
    }
}
