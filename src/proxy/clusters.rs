//! The clusters that a control plane of Istio watches: what its `/debug/clusterz` says.

use serde::Deserialize;
use serde_json::{Map, json};

use crate::base::report::{Table, View};
use crate::base::{Error, Exit, Report, Result};

/// A cluster as a control plane knows it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Known {
    control_plane: String,
    name: String,
    secret: String,
    state: String,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Item {
    id: String,
    #[serde(default)]
    secret_name: String,
    #[serde(default)]
    sync_status: String,
}

/// Reads the answer of a control plane.
///
/// # Errors
///
/// When it is of another form.
pub fn read(control_plane: &str, text: &[u8]) -> Result<Vec<Known>> {
    let items: Option<Vec<Item>> = serde_json::from_slice(text)
        .map_err(|error| Error::unreachable(format!("reading the clusters of {control_plane}"), error))?;
    let known = |item: Item| Known {
        control_plane: control_plane.to_owned(),
        name: item.id,
        secret: item.secret_name,
        state: item.sync_status,
    };
    Ok(items.into_iter().flatten().map(known).collect())
}

/// The clusters, and the control planes that did not answer.
pub fn report(found: &[Known], silent: &[(String, String)]) -> Report {
    let behind = found.iter().any(|one| one.state != "synced");
    let exit = match (behind, silent.is_empty()) {
        (true, _) => Exit::No,
        (false, false) => Exit::Unreachable,
        (false, true) => Exit::Yes,
    };
    let items = found.iter().map(|one| {
        json!({"name": one.name, "secret": one.secret, "state": one.state, "controlPlane": one.control_plane})
    });
    let told = silent.iter().map(|(name, why)| json!({ "name": name, "error": why }));
    let document = Map::from_iter([
        ("clusters".to_owned(), items.collect()),
        ("notAnswered".to_owned(), told.collect()),
    ]);
    let shown = |text: &str| if text.is_empty() { "-".to_owned() } else { text.to_owned() };
    let rows = found.iter().map(|one| {
        vec![
            shown(&one.name),
            shown(&one.secret),
            shown(&one.state).to_uppercase(),
            one.control_plane.clone(),
        ]
    });
    let silent = silent.iter().map(|(name, why)| {
        vec!["-".to_owned(), "-".to_owned(), format!("NOT ANSWERED: {why}"), name.clone()]
    });
    let rows = rows.chain(silent).collect();
    let table = Table { header: vec!["NAME", "SECRET", "STATE", "CONTROL PLANE"], rows };
    Report { view: View { kind: "RemoteClusters", document, table, ..View::default() }, exit }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn clusters_that_are_not_in_sync_are_no_success() {
        let text = br#"[{"id": "east", "secretName": "istio-system/east", "syncStatus": "synced"}, {"id": "west", "syncStatus": "timeout"}]"#;
        let found = read("istiod-1", text).unwrap();
        assert_eq!(report(&found, &[]).exit, Exit::No);
        assert_eq!(report(&found[..1], &[]).exit, Exit::Yes);
        assert_eq!(report(&found[..1], &[("istiod-2".to_owned(), "x".to_owned())]).exit, Exit::Unreachable);
        assert_eq!(read("istiod-1", b"null").unwrap(), []);
        assert!(read("istiod-1", b"{").is_err());
    }
}
