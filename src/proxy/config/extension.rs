//! Filters that a control plane sends by themselves (ECDS), beside the listeners that use them.

use std::borrow::Cow;

use serde::Deserialize;
use serde_json::value::RawValue;

use super::{Entry, Rejected};
use crate::base::Result;
use crate::mesh::envoy::Sections;

/// The columns.
pub(super) const HEADER: &[&str] = &["ECDS NAME", "TYPE", "VERSION", "STATE"];

#[derive(Deserialize)]
struct Item<'d> {
    #[serde(borrow, default)]
    version_info: Cow<'d, str>,
    #[serde(borrow, default)]
    last_updated: Cow<'d, str>,
    #[serde(borrow, default)]
    ecds_filter: Option<&'d RawValue>,
    #[serde(borrow, default)]
    error_state: Option<Rejected<'d>>,
}

#[derive(Deserialize, Default)]
struct Filter<'d> {
    #[serde(borrow, default)]
    name: Cow<'d, str>,
    #[serde(borrow, default)]
    typed_config: Typed<'d>,
}

#[derive(Deserialize, Default)]
struct Typed<'d> {
    #[serde(rename = "@type", borrow, default)]
    url: Cow<'d, str>,
    #[serde(borrow, default)]
    type_url: Cow<'d, str>,
}

pub(super) fn entries<'d>(sections: &Sections<'d>) -> Result<Vec<Entry<'d>>> {
    let mut found = Vec::new();
    sections.each("EcdsConfigDump", &["ecds_filters"], |_, item: Item<'d>| {
        let raw = item.ecds_filter.or(item.error_state.as_ref().and_then(|error| error.failed_configuration));
        let filter: Filter<'d> = raw.and_then(|raw| serde_json::from_str(raw.get()).ok()).unwrap_or_default();
        let error = item.error_state.map(|error| error.text());
        let typed = &filter.typed_config;
        let url = if typed.type_url.is_empty() { &typed.url } else { &typed.type_url };
        let kind = url.rsplit('/').next().unwrap_or_default().to_owned();
        let state = error.as_ref().map_or_else(|| "active".to_owned(), |error| format!("rejected: {error}"));
        found.push(Entry {
            rows: vec![vec![filter.name.to_string(), kind, item.version_info.to_string(), state]],
            name: filter.name.into_owned(),
            state: "active",
            version: item.version_info,
            updated: item.last_updated,
            error,
            resource: raw,
        });
    })?;
    Ok(found)
}
