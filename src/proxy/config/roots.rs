//! Whether two proxies trust the same roots: without a root in common no connection between them can be made with mTLS.

use std::collections::BTreeSet;

use serde_json::{Map, Value, json};

use super::Said;
use super::secret::trusted;
use crate::base::report::{Table, View};
use crate::base::{Error, Exit, Report, Result};
use crate::proxy::certificate::Certificate;

/// Compares the roots of two proxies, each with its name.
///
/// # Errors
///
/// When what one of them said has no certificates to trust.
pub fn compare_roots(sides: [(&str, &Said<'_>); 2]) -> Result<Report> {
    let mut roots = Vec::new();
    for (name, said) in sides {
        roots.push((name, of(name, said)?));
    }
    let sets: Vec<BTreeSet<&[u8]>> =
        roots.iter().map(|(_, roots)| roots.iter().map(|root| root.der.as_slice()).collect()).collect();
    let equal = sets.windows(2).all(|pair| pair[0] == pair[1]);
    let common = sets.windows(2).all(|pair| pair[0].intersection(&pair[1]).next().is_some());
    let proxies = roots.iter().map(
        |(name, roots)| json!({ "name": name, "roots": roots.iter().map(root_document).collect::<Vec<_>>() }),
    );
    let mut document = Map::new();
    document.insert("equal".into(), equal.into());
    document.insert("common".into(), common.into());
    document.insert("proxies".into(), proxies.collect());
    let row = |name: &str, root: &Certificate| {
        let time = root.not_after.map(|time| time.to_string()).unwrap_or_default();
        vec![name.to_owned(), root.serial.clone(), root.subject.clone(), time]
    };
    let rows = roots.iter().flat_map(|(name, roots)| roots.iter().map(move |root| row(name, root))).collect();
    let verdict = match (equal, common) {
        (true, _) => "The roots are the same.\n",
        (false, true) => "The roots differ; some are in common.\n",
        (false, false) => "The proxies have no root in common: mTLS between them fails.\n",
    };
    let table = Table { header: vec!["PROXY", "SERIAL NUMBER", "SUBJECT", "NOT AFTER"], rows };
    let text = roots.iter().fold(verdict.to_owned(), |text, (name, roots)| {
        let serials: Vec<&str> = roots.iter().map(|root| root.serial.as_str()).collect();
        text + &format!("{name}: {}\n", serials.join(", "))
    });
    let view = View { kind: "RootCertificates", document, text, table, ..View::default() };
    Ok(Report { view, exit: if equal { Exit::Yes } else { Exit::No } })
}

fn of(name: &str, said: &Said<'_>) -> Result<Vec<Certificate>> {
    let found = match said {
        Said::Dump(sections) => trusted(sections)?,
        Said::Clusters(_) => Vec::new(),
    };
    if found.is_empty() {
        return Err(Error::usage(format!("reading the roots of {name}"), "it has no certificates to trust"));
    }
    Ok(found)
}

fn root_document(root: &Certificate) -> Value {
    let mut out = json!({ "serial": root.serial, "subject": root.subject });
    for (field, time) in [("notBefore", root.not_before), ("notAfter", root.not_after)] {
        if let Some(time) = time {
            out[field] = time.to_string().into();
        }
    }
    out
}
