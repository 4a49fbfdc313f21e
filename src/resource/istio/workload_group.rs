//! WorkloadGroup: the template of WorkloadEntries.
//! Fields of the CRD workloadgroups.networking.istio.io,
//! every served version, as of istio.io/api v1.31.1.

use crate::resource::record::record;

use super::workload_entry::WorkloadEntry;

record! {
    /// What the WorkloadEntries of a group have in common.
    pub struct WorkloadGroup {
        "metadata" metadata: Option<GroupMetadata<'e>>,
        "probe" probe: Option<ReadinessProbe<'e>>,
        required "template" template: Option<WorkloadEntry<'e>>,
    }
}

record! {
    /// Labels and annotations of the entries.
    pub struct GroupMetadata {
        "annotations" annotations: map &'e str,
        "labels" labels: map &'e str,
    }
}

record! {
    /// How the health of an entry is tested.
    pub struct ReadinessProbe {
        "exec" exec: Option<ExecProbe<'e>>,
        "failureThreshold" failure_threshold: Option<i64>,
        "grpc" grpc: Option<GrpcProbe<'e>>,
        "httpGet" http_get: Option<HttpProbe<'e>>,
        "initialDelaySeconds" initial_delay_seconds: Option<i64>,
        "periodSeconds" period_seconds: Option<i64>,
        "successThreshold" success_threshold: Option<i64>,
        "tcpSocket" tcp_socket: Option<TcpProbe<'e>>,
        "timeoutSeconds" timeout_seconds: Option<i64>,
    }
}

record! {
    /// Runs a command.
    pub struct ExecProbe {
        required "command" command: Vec<&'e str>,
    }
}

record! {
    /// Asks the health service of gRPC.
    pub struct GrpcProbe {
        "port" port: Option<i64>,
        "service" service: Option<&'e str>,
    }
}

record! {
    /// Sends an HTTP request.
    pub struct HttpProbe {
        "host" host: Option<&'e str>,
        "httpHeaders" http_headers: Vec<ProbeHeader<'e>>,
        "path" path: Option<&'e str>,
        required "port" port: Option<i64>,
        "scheme" scheme: Option<&'e str>,
    }
}

record! {
    /// A header of that request.
    pub struct ProbeHeader {
        "name" name: Option<&'e str>,
        "value" value: Option<&'e str>,
    }
}

record! {
    /// Opens a connection.
    pub struct TcpProbe {
        "host" host: Option<&'e str>,
        required "port" port: Option<i64>,
    }
}
