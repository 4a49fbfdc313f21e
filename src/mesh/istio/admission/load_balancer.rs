//! How a DestinationRule spreads requests: consistent hashing, localities, warm-up.

use std::collections::BTreeSet;

use super::names;
use super::report::{Report, at, entries, strings};
use crate::document::NodeRef;
use crate::resource::istio::load_balancer::{
    ConsistentHash, LoadBalancerSettings, LocalityDistribute, LocalityFailover, LocalityLbSetting,
};

/// The largest table of Maglev in Envoy.
const MAGLEV: i64 = 5_000_010;

pub(super) fn check<'e>(settings: &LoadBalancerSettings<'e>, has_outlier: bool, report: &mut Report<'e>) {
    if let Some(hash) = &settings.consistent_hash {
        consistent_hash(hash, report);
    }
    if let Some(locality) = &settings.locality_lb_setting {
        self::locality(locality, has_outlier, report);
        if let Some(zone) = &settings.zone_aware_lb_setting {
            report.refuse(zone.node, "`localityLbSetting` and `zoneAwareLbSetting` exclude each other");
        }
    }
    if let Some(warmup) = &settings.warmup {
        match &warmup.duration {
            None => report.missing(warmup.node, "duration"),
            Some(duration) => report.hold(at(warmup.node, "duration"), names::duration(duration)),
        }
        if let Some(percent) = warmup.minimum_percent.filter(|percent| *percent > 100.0) {
            report.refuse(at(warmup.node, "minimumPercent"), format!("{percent} is above 100"));
        }
        if let Some(aggression) = warmup.aggression.filter(|aggression| *aggression <= 0.0) {
            report.refuse(at(warmup.node, "aggression"), format!("{aggression} is not above 0"));
        }
    }
}

fn consistent_hash<'e>(hash: &ConsistentHash<'e>, report: &mut Report<'e>) {
    if let Some(cookie) = &hash.http_cookie {
        if cookie.name.is_none_or(str::is_empty) {
            report.missing(cookie.node, "name");
        }
        let mut seen = BTreeSet::new();
        for attribute in &cookie.attributes {
            let name = attribute.name.unwrap_or_default();
            if name.is_empty() {
                report.refuse(at(attribute.node, "name"), "an attribute needs a name");
            } else if !seen.insert(name) {
                report.refuse(at(attribute.node, "name"), format!("another attribute has the name `{name}`"));
            }
        }
    }
    let ring = hash.minimum_ring_size.filter(|size| *size != 0);
    if ring.is_some() {
        let node = at(hash.node, "minimumRingSize");
        report.warn(node, "this field is deprecated; use `ringHash.minimumRingSize`");
        if hash.ring_hash.is_some() || hash.maglev.is_some() {
            report.refuse(node, "`minimumRingSize` excludes `ringHash` and `maglev`");
        }
    }
    let size = hash.maglev.as_ref().and_then(|maglev| Some((maglev.node, maglev.table_size?)));
    let good = |size: i64| size == 0 || (1..MAGLEV).contains(&size) && is_prime(size);
    if let Some((node, size)) = size.filter(|(_, size)| !good(*size)) {
        report.refuse(at(node, "tableSize"), format!("{size} is not a prime number below {MAGLEV}"));
    }
}

fn is_prime(number: i64) -> bool {
    number > 1 && (2..).take_while(|factor| factor * factor <= number).all(|factor| number % factor != 0)
}

fn locality<'e>(setting: &LocalityLbSetting<'e>, has_outlier: bool, report: &mut Report<'e>) {
    if !setting.distribute.is_empty() && !setting.failover.is_empty() {
        report.refuse(at(setting.node, "failover"), "`distribute` and `failover` exclude each other");
    }
    let sources: Vec<_> =
        setting.distribute.iter().filter_map(|one| Some((at(one.node, "from"), one.from?))).collect();
    localities(&sources, report);
    for one in &setting.distribute {
        distribute(one, report);
    }
    for one in &setting.failover {
        failover(one, report);
    }
    let fails_over = !setting.failover.is_empty() || !setting.failover_priority.is_empty();
    if fails_over && !has_outlier {
        report.warn_unless(
            "failover-without-outlier-detection",
            setting.node,
            "failover has no effect without `outlierDetection`",
        );
    }
    for (item, priority) in strings(setting.node, "failoverPriority").filter(|(_, text)| text.is_empty()) {
        report.refuse(item, format!("`{priority}` names no label"));
    }
}

fn distribute<'e>(one: &LocalityDistribute<'e>, report: &mut Report<'e>) {
    if one.from.is_none() {
        report.refuse(one.node, "`from` must name a locality");
    }
    let mut total = 0_i64;
    let mut all = true;
    for (_, _, value) in entries(one.node, "to") {
        match value.as_i64() {
            Some(weight @ 1..=100) => total += weight,
            other => {
                all = false;
                let weight = other.unwrap_or_default();
                report.refuse(value, format!("{weight} is not a weight: 1 to 100"));
            }
        }
    }
    if all && total != 100 {
        report.refuse(at(one.node, "to"), format!("the weights add up to {total}, not to 100"));
    }
    let targets: Vec<_> = entries(one.node, "to").map(|(key, name, _)| (key, name)).collect();
    localities(&targets, report);
}

/// Localities `region/zone/subzone` with `*` at the end alone, none of which covers another.
fn localities<'e>(list: &[(NodeRef<'e>, &'e str)], report: &mut Report<'e>) {
    let mut exact = BTreeSet::new();
    for (node, locality) in list {
        let parts: Vec<&str> = locality.split('/').collect();
        if parts.iter().any(|part| part.is_empty()) {
            report.refuse(
                *node,
                format!("`{locality}` has an empty part; a locality is `region/zone/subzone`"),
            );
        } else if locality.matches('*').count() > 1 || locality.contains('*') && !locality.ends_with('*') {
            report.refuse(*node, format!("`{locality}`: a `*` stands at the end, and once"));
        } else if !exact.insert(*locality) {
            report.refuse(*node, format!("`{locality}` stands here twice"));
        }
    }
    for (node, locality) in list {
        let around = (0..locality.len()).filter(|at| locality.as_bytes()[*at] == b'/');
        let cover = around.map(|at| &locality[..at]).find(|part| {
            exact.contains(*part)
                || exact.contains(format!("{part}/*").as_str()) && *locality != format!("{part}/*")
        });
        let whole = (exact.contains("*") && *locality != "*").then_some("*");
        if let Some(cover) = cover.or(whole) {
            report.refuse(*node, format!("`{cover}` covers `{locality}`"));
        }
    }
}

fn failover<'e>(one: &LocalityFailover<'e>, report: &mut Report<'e>) {
    if one.from == one.to {
        report.refuse(one.node, "a region does not fail over to itself");
    }
    for (field, value) in [("from", one.from), ("to", one.to)] {
        if value.is_some_and(|value| value.contains('/')) {
            report.refuse(at(one.node, field), "failover is between regions, without zones");
        }
        if value.is_some_and(|value| value.contains('*')) {
            report.refuse(at(one.node, field), "failover is between regions by name, without `*`");
        }
    }
}
