//! What a ztunnel has been told: its own form of config_dump (istio/ztunnel, `src/admin.rs`).

use serde_json::{Map, Value, json};

use super::redact::redact;
use crate::base::report::{Table, View};
use crate::base::{Error, Exit, Report, Result};

/// A part of a dump.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Section {
    /// Workloads and how they are reached.
    Workloads,
    /// Services with their addresses and waypoints.
    Services,
    /// AuthorizationPolicies for connections.
    Policies,
    /// Certificates of the identities on the node.
    Certificates,
    /// Open connections of workloads on the node.
    Connections,
}

impl Section {
    /// All of them, in the order in which they are shown.
    pub const ALL: [Self; 5] =
        [Self::Workloads, Self::Services, Self::Policies, Self::Certificates, Self::Connections];

    /// The name in the dump.
    const fn field(self) -> &'static str {
        match self {
            Self::Workloads => "workloads",
            Self::Services => "services",
            Self::Policies => "policies",
            Self::Certificates => "certificates",
            Self::Connections => "workloadState",
        }
    }

    fn header(self) -> Vec<&'static str> {
        match self {
            Self::Workloads => {
                vec!["NAMESPACE", "WORKLOAD", "ADDRESS", "NODE", "WAYPOINT", "PROTOCOL", "STATUS"]
            }
            Self::Services => vec!["NAMESPACE", "SERVICE", "ADDRESSES", "WAYPOINT", "ENDPOINTS"],
            Self::Policies => vec!["NAMESPACE", "POLICY", "ACTION", "SCOPE", "RULES"],
            Self::Certificates => vec!["IDENTITY", "STATE", "SERIAL NUMBER", "NOT BEFORE", "NOT AFTER"],
            Self::Connections => vec!["WORKLOAD", "DIRECTION", "FROM", "TO", "MEANT FOR"],
        }
    }
}

/// A list, or the values of a map by name, as older releases have it.
fn items(value: &Value) -> Vec<&Value> {
    match value {
        Value::Array(items) => items.iter().collect(),
        Value::Object(map) => map.values().collect(),
        _ => Vec::new(),
    }
}

fn text(value: &Value) -> String {
    match value {
        Value::String(text) if !text.is_empty() => text.clone(),
        Value::Number(number) => number.to_string(),
        Value::Array(all) if !all.is_empty() => all.iter().map(text).collect::<Vec<_>>().join(", "),
        _ => "-".to_owned(),
    }
}

fn rows(section: Section, item: &Value) -> Vec<Vec<String>> {
    let of = |field: &str| text(&item[field]);
    match section {
        Section::Workloads => vec![vec![
            of("namespace"),
            of("name"),
            of("workloadIps"),
            of("node"),
            text(&item["waypoint"]["destination"]),
            of("protocol"),
            of("status"),
        ]],
        Section::Services => {
            let all = items(&item["endpoints"]);
            let count = all.len();
            vec![vec![
                of("namespace"),
                of("name"),
                of("vips"),
                text(&item["waypoint"]["destination"]),
                count.to_string(),
            ]]
        }
        Section::Policies => {
            let rules = items(&item["rules"]).len();
            vec![vec![of("namespace"), of("name"), of("action"), of("scope"), rules.to_string()]]
        }
        Section::Certificates => {
            let chain = items(&item["certChain"]);
            if chain.is_empty() {
                let [none, nothing, never] = ["-", "-", "-"].map(str::to_owned);
                return vec![vec![of("identity"), of("state"), none, nothing, never]];
            }
            let row = |one: &&Value| {
                let own = |field: &str| text(&one[field]);
                vec![
                    of("identity"),
                    of("state"),
                    own("serialNumber"),
                    own("validFrom"),
                    own("expirationTime"),
                ]
            };
            chain.iter().map(row).collect()
        }
        Section::Connections => {
            let info = &item["info"];
            let name = format!("{}/{}", text(&info["namespace"]), text(&info["name"]));
            let row = |direction: &str, one: &Value| {
                let own = |field: &str| text(&one[field]);
                vec![name.clone(), direction.to_owned(), own("src"), own("actualDst"), own("originalDst")]
            };
            let inbound = items(&item["connections"]["inbound"]);
            let outbound = items(&item["connections"]["outbound"]);
            let inbound = inbound.into_iter().map(|one| row("inbound", one));
            inbound.chain(outbound.into_iter().map(|one| row("outbound", one))).collect()
        }
    }
}

/// Parts of a dump; of one namespace when one is named.
///
/// # Errors
///
/// When the text is no dump of a ztunnel.
pub fn report(dump: &[u8], sections: &[Section], namespace: Option<&str>) -> Result<Report> {
    let refuse = |cause: String| {
        Error::usage("reading the dump of a ztunnel", cause)
            .advise("Give what the admin port of a ztunnel answers to /config_dump.")
    };
    let mut dump: Value = serde_json::from_slice(dump).map_err(|error| refuse(error.to_string()))?;
    if !Section::ALL.iter().any(|section| dump.get(section.field()).is_some()) {
        return Err(refuse("it has neither workloads nor services".to_owned()));
    }
    redact(&mut dump);
    let is_meant = |section: Section, item: &Value| {
        let own = match section {
            Section::Connections => &item["info"]["namespace"],
            Section::Certificates => {
                return namespace
                    .is_none_or(|name| text(&item["identity"]).contains(&format!("/ns/{name}/")));
            }
            _ => &item["namespace"],
        };
        namespace.is_none_or(|name| own == name)
    };
    let mut document = Map::new();
    let mut tables = Vec::new();
    for section in sections {
        let mut found = items(&dump[section.field()]);
        found.retain(|item| is_meant(*section, item));
        let mut table: Vec<Vec<String>> = found.iter().flat_map(|item| rows(*section, item)).collect();
        table.sort();
        let name = if *section == Section::Connections { "connections" } else { section.field() };
        document.insert(name.to_owned(), json!(found));
        tables.push(Table { header: section.header(), rows: table });
    }
    let empty = tables.iter().all(|table| table.rows.is_empty());
    let said = if empty { "The ztunnel has none.\n".to_owned() } else { String::new() };
    let mut tables = tables.into_iter();
    let table = tables.next().unwrap_or_default();
    let view = View {
        kind: "ZtunnelConfig",
        document,
        text: said,
        table,
        tables: tables.collect(),
        ..View::default()
    };
    Ok(Report { view, exit: Exit::Yes })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_part_is_a_table() {
        let dump = json!({
            "workloads": [{"namespace": "shop", "name": "web-1", "workloadIps": ["10.0.0.1"], "node": "n", "protocol": "HBONE",
                "status": "Healthy", "waypoint": {"destination": "shop/waypoint.shop.svc"}}, {"namespace": "edge", "name": "gw"}],
            "services": {"a": {"namespace": "shop", "name": "web", "vips": ["/10.1.0.1"], "endpoints": {"x": {}, "y": {}}}},
            "policies": [{"namespace": "shop", "name": "p", "action": "Deny", "scope": "Namespace", "rules": [[[{}]]]}],
            "certificates": [{"identity": "spiffe://c/ns/shop/sa/web", "state": "Available", "certChain": [
                {"serialNumber": "12", "validFrom": "a", "expirationTime": "b"}]}],
            "workloadState": {"u": {"info": {"namespace": "shop", "name": "web-1"}, "connections": {
                "inbound": [{"src": "1:1", "actualDst": "2:2", "originalDst": "3:3"}], "outbound": []}}},
        })
        .to_string();
        let report = |namespace| super::report(dump.as_bytes(), &Section::ALL, namespace).unwrap().view;
        let all = report(None);
        let counts: Vec<usize> =
            [&all.table].into_iter().chain(&all.tables).map(|table| table.rows.len()).collect();
        assert_eq!(counts, [2, 1, 1, 1, 1]);
        assert_eq!(all.tables[0].rows[0], ["shop", "web", "/10.1.0.1", "-", "2"]);
        assert_eq!(all.tables[3].rows[0], ["shop/web-1", "inbound", "1:1", "2:2", "3:3"]);
        assert_eq!(report(Some("edge")).table.rows.len(), 1);
        assert_eq!(report(Some("shop")).tables[2].rows.len(), 1);
        for wrong in ["", "[]", "{}", "{\"configs\": []}"] {
            assert!(super::report(wrong.as_bytes(), &Section::ALL, None).is_err(), "{wrong}");
        }
    }
}
