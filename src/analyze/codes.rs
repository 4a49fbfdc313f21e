//! The codes of istioctl and Kiali: what each is about in a few words, how ours differs, and why a code has no rule. Which
//! rules stand for a code is said by their aliases; `docs/coverage.md` joins the two.

use super::registry;

/// How a rule compares with the code of the other tool.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Level {
    /// It finds the same.
    Same,
    /// It finds the same and more, or looks at more of it.
    Stricter,
    /// It finds less, or says it more softly, on purpose.
    Softer,
}

/// A code of another tool.
#[derive(Debug)]
pub struct Code {
    /// The code.
    pub code: &'static str,
    /// What it is about.
    pub words: &'static str,
    /// How our rules compare, when there are any.
    pub level: Level,
    /// In what they differ.
    pub difference: &'static str,
    /// Why there is no rule, when there is none.
    pub reason: &'static str,
}

impl Code {
    /// The names of the rules that stand for it.
    pub fn rules(&self) -> Vec<&'static str> {
        let metas = registry::CHECKS.iter().map(|check| &check.meta);
        metas.filter(|meta| meta.aliases.contains(&self.code)).map(|meta| meta.name).collect()
    }
}

/// Of codes whose rules are to come.
const NOT_YET: &str = "not yet";

const fn same(code: &'static str, words: &'static str) -> Code {
    Code { code, words, level: Level::Same, difference: "", reason: NOT_YET }
}

const fn stricter(code: &'static str, words: &'static str, difference: &'static str) -> Code {
    Code { code, words, level: Level::Stricter, difference, reason: NOT_YET }
}

const fn softer(code: &'static str, words: &'static str, difference: &'static str) -> Code {
    Code { code, words, level: Level::Softer, difference, reason: NOT_YET }
}

const fn without(code: &'static str, words: &'static str, reason: &'static str) -> Code {
    Code { code, words, level: Level::Same, difference: "", reason }
}

/// Every code, those of istioctl first.
pub static CODES: &[Code] = &[
    without(
        "IST0001",
        "failure of the tool itself",
        "no finding: meshctl ends with exit code 2, 8 or 70 and says why",
    ),
    stricter(
        "IST0002",
        "deprecated field or kind",
        "objects of removed kinds are found too (`removed-kind`), not only their definitions",
    ),
    stricter(
        "IST0101",
        "something that is named does not exist",
        "what exportTo hides counts as missing; a subset must be defined where the client sees it",
    ),
    softer("IST0102", "namespace outside of the mesh", "silent where nothing shows that Istio is in use"),
    stricter(
        "IST0103",
        "pod without sidecar",
        "revisions count as labels; a pod that is only written down is a note",
    ),
    same("IST0106", "object that the API refuses"),
    stricter(
        "IST0107",
        "annotation on the wrong kind",
        "templates of pods, ServiceEntries, Gateways and policies are looked at too",
    ),
    stricter(
        "IST0108",
        "annotation that Istio does not know",
        "names what was meant; says so when it is a label",
    ),
    softer(
        "IST0109",
        "two VirtualServices of the mesh for one host",
        "a note where exportTo decides which of the two sidecars use",
    ),
    same("IST0110", "two Sidecars for one pod"),
    same("IST0111", "two default Sidecars in a namespace"),
    stricter("IST0112", "destination without port, service with several", "services of ServiceEntries count"),
    stricter(
        "IST0116",
        "one port, two protocols",
        "compares what is spoken (HTTP or not), not TCP with UDP; StatefulSets and DaemonSets too",
    ),
    same("IST0118", "port name without protocol"),
    same("IST0123", "several labels to join the mesh"),
    stricter("IST0125", "value of an annotation", "templates of pods are looked at too"),
    softer(
        "IST0126",
        "mesh network of an unknown cluster",
        "the name that istiod has for its own cluster is known; a name that may be its own is no error",
    ),
    same("IST0127", "policy that selects nothing"),
    same("IST0128", "TLS to a destination without a CA"),
    same("IST0129", "the same for one port"),
    stricter(
        "IST0130",
        "rule that no request reaches",
        "decided over all requests, not by comparing prefixes",
    ),
    stricter("IST0131", "match without effect", "decided over all requests, not by comparing prefixes"),
    same("IST0132", "host that its gateway does not serve"),
    same("IST0133", "doubtful value"),
    same("IST0134", "ServiceEntry that needs addresses"),
    stricter("IST0135", "deprecated annotation", "templates of pods are looked at too"),
    softer("IST0136", "alpha annotation", "runs only when it is selected"),
    softer(
        "IST0137",
        "two service ports to one container port",
        "only when their protocols differ; the same protocol twice does no harm",
    ),
    same("IST0138", "certificate shared by gateways"),
    same("IST0139", "webhook that overlaps, or asks nobody"),
    same("IST0140", "ingress goes past the rules of the mesh"),
    without(
        "IST0141",
        "rights that an installation lacks",
        "`meshctl precheck` has the API server try each object of the installation, and lists all that it may not write",
    ),
    without(
        "IST0142",
        "Kubernetes too old",
        "charts say which versions of Kubernetes they take; `meshctl precheck` and `install` hold them to it",
    ),
    without("IST0143", "listener on localhost", "istioctl itself reports it no more"),
    stricter(
        "IST0144",
        "application with the user of the proxy",
        "every kind that runs pods; a gateway's own pod is left alone",
    ),
    stricter("IST0145", "Gateways that take each other's ports", "protocols, TLS and wildcards count"),
    stricter(
        "IST0146",
        "image auto without injection",
        "every kind that runs pods; without webhooks in the input, as a plain installation has it",
    ),
    softer(
        "IST0147",
        "pod with image auto",
        "a pod that is only written down and will be injected is left alone",
    ),
    same("IST0148", "namespace injected by default"),
    same("IST0149", "routing by claims without tokens"),
    same("IST0150", "port name of an ExternalName"),
    same("IST0151", "patch relative to another"),
    same("IST0152", "REPLACE where it does nothing"),
    same("IST0153", "ADD where it does nothing"),
    same("IST0154", "REMOVE where it does nothing"),
    same("IST0155", "relative patch for some versions"),
    without(
        "IST0156",
        "Gateway API too old",
        "no chart says which version of the Gateway API it needs; a kind that is not served is found by `meshctl precheck`",
    ),
    same("IST0157", "provider of telemetry that does not exist"),
    stricter(
        "IST0158",
        "proxy of another version",
        "ProxyConfigs and annotations of the image type count by their rank",
    ),
    same("IST0159", "two Telemetries for one pod"),
    same("IST0160", "two default Telemetries in a namespace"),
    same("IST0161", "certificate of a gateway"),
    same("IST0162", "gateway port that its Service lacks"),
    stricter("IST0163", "webhook without address", "a URL must have a scheme and a host"),
    same("IST0164", "control plane addressed by an IP"),
    same("IST0165", "name of an internal gateway"),
    softer(
        "IST0166",
        "selector on pods of a Gateway",
        "a note for gateways that still take it; also found when no pod is in the input",
    ),
    softer(
        "IST0167",
        "Sidecar in ambient",
        "a namespace in which a workload keeps its sidecar is left alone",
    ),
    without("IST0168", "unknown effect of an upgrade", "istioctl never reports it"),
    without(
        "IST0169",
        "field that an upgrade breaks",
        "`meshctl upgrade --check` compares the definitions of the new release with what the objects use",
    ),
    softer(
        "IST0170",
        "service that differs between clusters",
        "the clusters are named; node ports and the ports of the pods may differ",
    ),
    stricter(
        "IST0171",
        "condition that is false",
        "listeners of Gateways, TCPRoutes and TLSRoutes too; a stale status is marked as such",
    ),
    without("IST0172", "Gateway API soon too old", "no chart says which version of the Gateway API it needs"),
    same("IST0173", "subset without pods"),
    same("IST0174", "rule for an unknown host"),
    softer("IST0175", "keys fetched from anywhere", "a note, since it holds for every plain installation"),
    same("IST0176", "definitions of the Gateway API too old"),
    same("IST0177", "ServiceEntries with two protocols"),
    same("KIA0002", "several defaults in a namespace"),
    same("KIA0003", "several objects for one workload"),
    same("KIA0004", "selector without workload"),
    same("KIA0005", "exportTo to an unknown namespace"),
    same("KIA0101", "policy for an unknown namespace"),
    same("KIA0102", "method that HTTP does not have"),
    same("KIA0104", "policy for an unknown host"),
    same("KIA0105", "field that needs mTLS"),
    same("KIA0106", "unknown service account"),
    without("KIA0107", "service account of another cluster", "an input is one cluster"),
    same("KIA0108", "unknown trust domain"),
    same("KIA0109", "policy of requests without waypoint"),
    same("KIA0110", "policy of requests by selector in ambient"),
    same("KIA0201", "several rules for one host"),
    same("KIA0202", "rule for an unknown host"),
    same("KIA0203", "subset without pods"),
    without(
        "KIA0204",
        "mTLS set by another rule",
        "no fault in itself; `mtls` shows for each client which rule decides",
    ),
    same("KIA0205", "mesh-wide mTLS on one side only"),
    same("KIA0206", "namespace-wide mTLS on one side only"),
    same("KIA0207", "TLS off where STRICT asks for it"),
    same("KIA0208", "TLS off where the mesh asks for it"),
    same("KIA0209", "subset without labels"),
    same("KIA0210", "settings of requests without waypoint"),
    same("KIA0211", "settings for a service without waypoint"),
    softer(
        "KIA0212",
        "settings in another namespace than the service",
        "a note: sidecars of that namespace use them",
    ),
    same("KIA0301", "gateways with one host and port"),
    same("KIA0302", "gateway that selects nothing"),
    same("KIA0401", "mesh-wide mTLS without clients"),
    same("KIA0501", "namespace-wide mTLS without clients"),
    same("KIA0505", "namespace refuses mTLS that clients use"),
    same("KIA0506", "mesh refuses mTLS that clients use"),
    softer("KIA0601", "port name without protocol", "a note: the proxy guesses the protocol"),
    softer("KIA0602", "unknown appProtocol", "a note: the proxy guesses the protocol"),
    softer(
        "KIA0701",
        "service port without container port",
        "names must exist; a number that no container lists is a note",
    ),
    same("KIA1004", "Sidecar for an unknown host"),
    same("KIA1006", "selector in the default of the mesh"),
    same("KIA1007", "outbound policy without mode"),
    same("KIA1101", "route to an unknown host"),
    same("KIA1102", "unknown gateway"),
    same("KIA1104", "weight of a lone destination"),
    same("KIA1105", "one destination twice"),
    same("KIA1106", "several VirtualServices for one host"),
    same("KIA1107", "unknown subset"),
    same("KIA1108", "old form of a gateway's name"),
    same("KIA1109", "routes without waypoint"),
    same("KIA1110", "tokens without waypoint"),
    same("KIA1111", "plug-in without waypoint"),
    same("KIA1112", "telemetry of requests without waypoint"),
    same("KIA1113", "routes for a service without waypoint"),
    stricter("KIA1114", "routes in another namespace than the service", "those beside the waypoint count"),
    same("KIA1115", "tokens by selector in ambient"),
    same("KIA1116", "plug-in by selector in ambient"),
    same("KIA1117", "telemetry by selector in ambient"),
    same("KIA1211", "several ServiceEntries for one host"),
    same("KIA1212", "ServiceEntries with two protocols"),
    same("KIA1301", "workload without policy"),
    same("KIA1311", "labels for sidecar and ambient"),
    stricter("KIA1312", "waypoint without ambient", "namespaces are looked at too"),
    stricter(
        "KIA1313",
        "waypoint that is missing or does not fit",
        "Services, ServiceEntries and namespaces are looked at too",
    ),
    same("KIA1314", "sidecar label and redirection"),
    same("KIA1315", "sidecar and ambient label"),
    softer(
        "KIA1316",
        "sidecar in an ambient namespace",
        "a note: it works, and may be a step of a migration",
    ),
    same("KIA1317", "policy of requests, workload without waypoint"),
    same("KIA1401", "route to an unknown Gateway"),
    stricter(
        "KIA1402",
        "route to an unknown backend",
        "a grant is asked for only where the implementation does",
    ),
    same("KIA1501", "one listener in two Gateways"),
    same("KIA1502", "one address in two Gateways"),
    same("KIA1503", "listeners that are not distinct"),
    without("KIA1504", "class that Kiali is not told of", "a setting of Kiali, no fault of the mesh"),
    same("KIA1601", "grant for an unknown namespace"),
    same("KIA1701", "unknown account of a WorkloadGroup"),
    same("KIA1702", "WorkloadGroups with the same labels"),
    same("GWAPI", "condition of a Gateway that is false"),
];

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn every_alias_is_a_known_code() {
        let known: BTreeSet<&str> = CODES.iter().map(|code| code.code).collect();
        assert_eq!(known.len(), CODES.len(), "a code stands there twice");
        for meta in registry::CHECKS.iter().map(|check| &check.meta) {
            for alias in meta.aliases {
                assert!(known.contains(alias), "{}: {alias} is in no table", meta.name);
            }
        }
    }
}
