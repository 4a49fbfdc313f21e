//! What `proxy-config` shows of real proxies, against what istioctl showed of the same ones at the same time. Two of the
//! captures are in the repository; all of them are judged where they are at hand.

#![expect(clippy::print_stdout, reason = "a test run says what it judged")]

use std::fs;
use std::io::Read as _;
use std::path::{Path, PathBuf};

use jiff::Timestamp;
use meshctl::base::report::Table;
use meshctl::proxy::config::{Filter, Manner, Said, Section, report};
use meshctl::proxy::redact::redact;
use serde_json::Value;

use crate::support::repository;

/// What is shown of a proxy, by its section, with what it is read from and where istioctl's answer is.
const SHOWN: [(Section, &str, &str); 5] = [
    (Section::Clusters, "config_dump.json", "clusters.short.txt"),
    (Section::Listeners, "config_dump.json", "listeners.short.txt"),
    (Section::Routes, "config_dump.json", "routes.short.txt"),
    (Section::Endpoints, "clusters.json", "endpoints.short.txt"),
    (Section::Secrets, "config_dump.json", "secret.short.txt"),
];

/// The captures: all where they are at hand, else those of the repository.
pub(super) fn captures() -> PathBuf {
    let all = repository("../shared/fixtures/istiod");
    if all.is_dir() { all } else { repository("tests/data/istiod") }
}

/// A file of a capture, unpacked.
pub(super) fn text_of(folder: &Path, name: &str) -> Vec<u8> {
    let mut text = Vec::new();
    match fs::File::open(folder.join(format!("{name}.gz"))) {
        Ok(file) => {
            flate2::read::GzDecoder::new(file).read_to_end(&mut text).expect("it is compressed");
        }
        Err(_) => text = fs::read(folder.join(name)).expect("a capture"),
    }
    text
}

/// The rows of a table of istioctl, whose cells begin below the words of its header.
fn rows_of(text: &str, known: &[&'static str]) -> (Vec<String>, Vec<Vec<String>>) {
    let mut lines = text.lines();
    let header = lines.next().expect("a header");
    let mut starts: Vec<(usize, &str)> =
        known.iter().filter_map(|name| Some((find_word(header, name)?, *name))).collect();
    starts.sort_unstable();
    starts.dedup();
    let cells = |line: &str| {
        let ends = starts.iter().skip(1).map(|(at, _)| *at).chain([line.len()]);
        let cell = |((start, _), end): (&(usize, &str), usize)| {
            line.get(*start..end.min(line.len())).unwrap_or_default().trim().to_owned()
        };
        starts.iter().zip(ends).map(cell).collect()
    };
    (starts.iter().map(|(_, name)| (*name).to_owned()).collect(), lines.map(cells).collect())
}

/// Where a column begins whose name is exactly this.
fn find_word(header: &str, name: &str) -> Option<usize> {
    header.match_indices(name).map(|(at, _)| at).find(|at| {
        let (before, after) = (&header[..*at], &header[at + name.len()..]);
        let gap = |text: &str| text.is_empty() || text.starts_with("  ");
        let begins = before.is_empty() || before.ends_with(' ');
        // A shorter name may be the end of a longer one.
        let whole =
            !["NAME", "STATUS", "CLUSTER"].contains(&name) || before.is_empty() || before.ends_with("  ");
        begins && whole && (gap(after) || (after.starts_with(' ') && name != "VHOST"))
    })
}

/// Whether our cell holds what istioctl's says.
fn holds(column: &str, ours: &str, theirs: &str) -> bool {
    match column {
        // istioctl leaves out some, shows two, and says how many more there are.
        "DOMAINS" => {
            let (shown, more) = theirs.split_once(" + ").unwrap_or((theirs, "0"));
            let more: usize = more.split(' ').next().and_then(|count| count.parse().ok()).unwrap_or_default();
            let ours: Vec<&str> = ours.split(", ").collect();
            let mut shown = shown.split(", ");
            let count = shown.clone().count();
            shown.all(|name| ours.contains(&name)) && count + more <= ours.len()
        }
        // We show the other conditions behind the path.
        "MATCH" => ours == theirs || ours.strip_prefix(theirs).is_some_and(|rest| rest.starts_with(' ')),
        // It has no word for connections that are closed.
        "DESTINATION" if theirs == "Non-HTTP/Non-TCP" => ours == "BlackHoleCluster",
        _ => ours == theirs,
    }
}

#[track_caller]
fn compare(place: &str, ours: &Table, theirs: &str) -> usize {
    let (columns, rows) = rows_of(theirs, &ours.header);
    assert!(columns.len() > 3 && !rows.is_empty(), "{place}: {columns:?}");
    let mut left: Vec<&Vec<String>> = ours.rows.iter().collect();
    for row in &rows {
        let fits = |own: &&Vec<String>| {
            columns.iter().zip(row).all(|(column, cell)| {
                let at = ours.header.iter().position(|name| name == column).expect("the same column");
                holds(column, &own[at], cell)
            })
        };
        let found = left.iter().position(fits);
        let found =
            found.unwrap_or_else(|| panic!("{place}: no line holds {row:?}\nof {columns:?}\n{left:#?}"));
        left.remove(found);
    }
    rows.len()
}

fn now() -> Timestamp {
    "2026-11-21T09:00:00Z".parse().expect("a time")
}

#[test]
fn our_tables_hold_what_those_of_istioctl_hold() {
    let folder = captures();
    let mut count = 0;
    for proxy in ["details", "edge-gateway", "ingressgateway", "productpage", "ratings", "reviews-v3"] {
        let (envoy, istioctl) =
            ["envoy", "istioctl"].map(|part| folder.join("healthy").join(part).join(proxy)).into();
        if !istioctl.is_dir() {
            continue;
        }
        for (section, source, answer) in SHOWN {
            let text = text_of(&envoy, source);
            let said = Said::read(&text).expect("what a proxy said");
            let manner = Manner { filter: &Filter::default(), resources: false, now: now() };
            let report = report(&said, &[section], manner).expect("a table");
            let theirs = fs::read_to_string(istioctl.join(answer)).expect("what istioctl said");
            count += compare(&format!("{proxy} {section:?}"), &report.view.table, &theirs);
        }
        let policies = folder.join("healthy/istioctl").join(format!("authz-check-{proxy}.txt"));
        if let Ok(theirs) = fs::read_to_string(policies) {
            let text = text_of(&envoy, "config_dump.json");
            let said = Said::read(&text).expect("what a proxy said");
            let manner = Manner { filter: &Filter::default(), resources: false, now: now() };
            let ours = report(&said, &[Section::Policies], manner).expect("a table").view.table.rows;
            let shown = ours.iter().map(|row| row[..3].join(" "));
            let told =
                theirs.lines().skip(1).map(|line| line.split_whitespace().collect::<Vec<_>>().join(" "));
            assert_eq!(shown.collect::<Vec<_>>(), told.collect::<Vec<_>>(), "{proxy}");
        }
    }
    println!("{count} lines of istioctl");
    assert!(count > 150, "{count}");
}

#[test]
fn resources_are_shown_whole() {
    let folder = captures().join("healthy/envoy/productpage");
    let text = text_of(&folder, "config_dump.json");
    let said = Said::read(&text).expect("a dump");
    let manner = Manner { filter: &Filter::default(), resources: true, now: now() };
    let report = report(&said, &Section::ALL, manner).expect("a document");
    let dump: Value = serde_json::from_slice(&text).expect("JSON");
    let lists = [
        (
            "clusters",
            "ClustersConfigDump",
            vec![("static_clusters", "/cluster"), ("dynamic_active_clusters", "/cluster")],
        ),
        (
            "listeners",
            "ListenersConfigDump",
            vec![("static_listeners", "/listener"), ("dynamic_listeners", "/active_state/listener")],
        ),
        (
            "routes",
            "RoutesConfigDump",
            vec![("static_route_configs", "/route_config"), ("dynamic_route_configs", "/route_config")],
        ),
    ];
    for (field, kind, sources) in lists {
        let configs = dump["configs"].as_array().expect("a list");
        let ends =
            |config: &&Value| config["@type"].as_str().is_some_and(|url| url.ends_with(&format!(".{kind}")));
        let section = configs.iter().find(ends).expect("a section");
        let mut expected: Vec<Value> = sources
            .iter()
            .flat_map(|(list, path)| {
                section[list].as_array().expect("a list").iter().filter_map(|item| item.pointer(path))
            })
            .cloned()
            .collect();
        let shown = report.view.document[field].as_array().expect("a list").iter();
        let mut shown: Vec<Value> = shown.map(|entry| entry["resource"].clone()).collect();
        for list in [&mut expected, &mut shown] {
            list.sort_by_key(ToString::to_string);
        }
        assert!(shown == expected, "{field}");
        let mut same = expected.clone();
        same.iter_mut().for_each(redact);
        assert!(same == expected, "{field}: nothing in it is secret");
    }
    assert_eq!(report.view.document["proxy"]["namespace"], "bookinfo");
}

#[test]
fn what_a_proxy_rejected_is_shown_with_its_words() {
    let text = text_of(&captures().join("nack-lua/envoy/details"), "config_dump.json");
    let said = Said::read(&text).expect("a dump");
    let manner = Manner { filter: &Filter::default(), resources: false, now: now() };
    let table = report(&said, &[Section::Listeners], manner).expect("a table").view.table;
    let rejected: Vec<&Vec<String>> =
        table.rows.iter().filter(|row| row.iter().any(|cell| cell.contains("script load error"))).collect();
    assert!(!rejected.is_empty() && rejected.iter().all(|row| row.contains(&"virtualInbound".to_owned())));
}

#[test]
fn filters_leave_the_lines_that_are_wanted() {
    let folder = captures().join("healthy/envoy/productpage");
    let (dump, clusters) = (text_of(&folder, "config_dump.json"), text_of(&folder, "clusters.json"));
    let lines = |text: &[u8], section, filter: Filter| {
        let said = Said::read(text).expect("what a proxy said");
        let manner = Manner { filter: &filter, resources: false, now: now() };
        report(&said, &[section], manner).expect("a table").view.table.rows.len()
    };
    let word = |text: &str| Some(text.to_owned());
    let of = Filter::default;
    let reviews = Filter { fqdn: word("reviews.bookinfo"), ..of() };
    assert_eq!(lines(&dump, Section::Clusters, reviews.clone()), 4);
    assert_eq!(lines(&dump, Section::Clusters, Filter { subset: word("v2"), ..reviews.clone() }), 1);
    assert_eq!(lines(&dump, Section::Clusters, Filter { port: Some(1), ..reviews }), 0);
    assert_eq!(lines(&dump, Section::Clusters, Filter { direction: word("inbound"), ..of() }), 1);
    assert_eq!(lines(&dump, Section::Listeners, Filter { port: Some(15006), ..of() }), 4);
    let tls = Filter { port: Some(15006), kind: word("http"), ..of() };
    assert_eq!(lines(&dump, Section::Listeners, tls), 2);
    assert_eq!(lines(&dump, Section::Listeners, Filter { address: word("10.78.0.1"), ..of() }), 1);
    assert_eq!(lines(&dump, Section::Routes, Filter { name: word("9411"), ..of() }), 2);
    let one = Filter { cluster: word("outbound|9080|v3|reviews.bookinfo.svc.cluster.local"), ..of() };
    assert_eq!(lines(&clusters, Section::Endpoints, one.clone()), 1);
    assert_eq!(lines(&dump, Section::Endpoints, one.clone()), 1);
    assert_eq!(lines(&dump, Section::Endpoints, Filter { status: word("unhealthy"), ..one }), 0);
}
