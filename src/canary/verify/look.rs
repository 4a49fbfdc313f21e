//! One look at how far writes are in force: the levels in their order, up to the first at which somebody lags behind.

use std::cell::RefCell;
use std::sync::Arc;

use serde_json::Value;

use super::proxies::{Asked, Kind, shown};
use super::traffic::Traffic;
use super::{Laggard, Verified, Verifier, Written};
use crate::base::{ObjectRef, Result, text};
use crate::canary::spec::Level;
use crate::cluster::PodRef;
use crate::document::Tree;
use crate::estate::{Estate, Object};
use crate::mesh::split::{ADAPTERS, Accepted, SplitAdapter};
use crate::mesh::{Settings, World, with_world};
use crate::model::{BackendId, Split};

/// Where a look looks.
pub trait Site {
    /// The objects as they are now, with pods and their containers.
    ///
    /// # Errors
    ///
    /// When they cannot be read.
    fn estate(&self) -> Result<Estate>;

    /// One object as it is now; `None` when there is none.
    ///
    /// # Errors
    ///
    /// When the API server cannot be asked.
    fn get(&self, object: &ObjectRef) -> Result<Option<Value>>;

    /// Asks the admin port of each pod for a path, and hands over the answers as JSON as they come in.
    ///
    /// # Errors
    ///
    /// When nobody can be asked at all; a pod that does not answer is an `Err` for `each`.
    fn ask(
        &self,
        pods: &[(PodRef, u16)],
        path: &str,
        each: &mut dyn FnMut(usize, Result<Value>),
    ) -> Result<()>;
}

/// Looks from outside.
#[derive(Debug)]
pub struct Look<'s, S> {
    site: &'s S,
    settings: Settings,
    traffic: RefCell<Traffic>,
}

/// A route as it was found in the cluster.
pub(super) struct Found<'w> {
    pub(super) written: &'w Written,
    pub(super) object: Object,
    pub(super) adapter: &'static dyn SplitAdapter,
    pub(super) split: Split,
}

impl<'s, S: Site> Look<'s, S> {
    /// Looks at a site whose objects are read with these settings.
    pub fn new(site: &'s S, settings: Settings) -> Self {
        Self { site, settings, traffic: RefCell::default() }
    }

    fn look_at(&self, written: &[Written], level: Level) -> Result<Verified> {
        let mut reached = None;
        let mut detail = Vec::new();
        let (found, laggards) = self.api(written)?;
        if !laggards.is_empty() {
            return Ok(verified(reached, laggards, &detail));
        }
        reached = Some(Level::L0);
        if level == Level::L0 {
            return Ok(verified(reached, Vec::new(), &detail));
        }
        let laggards = control_plane(&found, &mut detail);
        if !laggards.is_empty() {
            return Ok(verified(reached, laggards, &detail));
        }
        reached = Some(Level::L1);
        if level == Level::L1 {
            return Ok(verified(reached, Vec::new(), &detail));
        }
        let estate = self.site.estate()?;
        with_world(&estate, &self.settings, |world| {
            let asked = Asked::of(world, &found);
            for (kind, own) in [(Kind::Gateway, Level::L2), (Kind::Client, Level::L3)] {
                let (laggards, counted) = self.at_proxies(world, &asked, kind)?;
                detail.push(counted);
                if !laggards.is_empty() {
                    return Ok(verified(reached, laggards, &detail));
                }
                reached = Some(own);
                if level == own {
                    return Ok(verified(reached, Vec::new(), &detail));
                }
            }
            let counted = self.traffic.borrow_mut().count(self.site, world, &asked, &found)?;
            detail.push(counted.detail);
            let reached = if counted.laggards.is_empty() { Level::L4 } else { Level::L3 };
            let verified = verified(Some(reached), counted.laggards, &detail);
            Ok(Verified { observed: counted.observed, ..verified })
        })
    }

    /// L0: the objects have the weights that were written.
    fn api<'w>(&self, written: &'w [Written]) -> Result<(Vec<Found<'w>>, Vec<Laggard>)> {
        let mut found = Vec::new();
        let mut laggards = Vec::new();
        for one in written {
            let reference = ObjectRef::of(&one.object);
            let lags = |why: String| Laggard { name: reference.to_string(), why };
            let adapter =
                ADAPTERS.iter().copied().find(|it| it.kind() == (reference.group(), &*reference.kind));
            let Some((adapter, value)) = adapter.zip(self.site.get(&reference)?) else {
                laggards.push(lags("it is not there any more".to_owned()));
                continue;
            };
            let object = Object::new(reference.clone(), None, Arc::new(Tree::from_json(&value)));
            let split =
                adapter.splits(&object).into_iter().find(|split| split.rule.path.as_str() == one.rule);
            let Some(split) = split else {
                laggards.push(lags(format!("it has no rule {} any more", one.rule)));
                continue;
            };
            let mut now: Vec<_> =
                split.backends.iter().map(|backend| (backend.id.clone(), backend.weight)).collect();
            let mut wanted = one.weights.clone();
            now.sort();
            wanted.sort();
            if now != wanted {
                laggards.push(lags(differences(&wanted, &now)));
            }
            found.push(Found { written: one, object, adapter, split });
        }
        Ok((found, laggards))
    }

    /// L2 and L3: every proxy of a kind that obeys shows the shares that the model expects of it.
    fn at_proxies(&self, world: &World<'_>, asked: &Asked<'_>, kind: Kind) -> Result<(Vec<Laggard>, String)> {
        let mut laggards: Vec<Laggard> = asked.without_pods(kind);
        let pods: Vec<_> = asked.pods.iter().filter(|pod| pod.kind == kind).collect();
        let addresses: Vec<(PodRef, u16)> = pods.iter().map(|pod| (pod.pod.clone(), pod.port)).collect();
        let mut right = 0;
        self.site.ask(&addresses, "/config_dump?include_eds", &mut |index, answer| {
            let Some(pod) = pods.get(index) else { return };
            let why = match answer {
                Err(error) => Some(format!("it could not be asked: {}", error.cause)),
                Ok(dump) => shown(world, &dump, pod),
            };
            match why {
                None => right += 1,
                Some(why) => laggards.push(Laggard { name: format!("{} {}", kind.word(), pod.pod), why }),
            }
        })?;
        laggards.sort_by(|a, b| a.name.cmp(&b.name));
        Ok((laggards, format!("{right} of {}", text::plural(pods.len(), kind.noun()))))
    }
}

impl<S: Site> Verifier for Look<'_, S> {
    fn look(&self, written: &[Written], level: Level) -> Result<Verified> {
        self.look_at(written, level)
    }
}

fn verified(reached: Option<Level>, laggards: Vec<Laggard>, detail: &[String]) -> Verified {
    Verified { reached, laggards, detail: detail.join(", "), observed: Vec::new() }
}

/// What a rule has instead of the weights that are wanted.
fn differences(wanted: &[(BackendId, u64)], now: &[(BackendId, u64)]) -> String {
    let differs: Vec<String> = wanted
        .iter()
        .filter_map(|(id, weight)| {
            let (_, has) = now.iter().find(|(own, _)| own == id)?;
            (has != weight).then(|| format!("{id} has weight {has}, not {weight}"))
        })
        .collect();
    if differs.is_empty() {
        "its backends are not those that were written".to_owned()
    } else {
        text::list(&differs, 5)
    }
}

/// L1: the control plane has accepted the objects, where it says so.
fn control_plane(found: &[Found<'_>], detail: &mut Vec<String>) -> Vec<Laggard> {
    let mut laggards = Vec::new();
    for one in found {
        match one.adapter.accepted(&one.object) {
            Accepted::Yes(how) | Accepted::Silent(how) if !detail.contains(&how) => detail.push(how),
            Accepted::Yes(_) | Accepted::Silent(_) => {}
            Accepted::No(why) => laggards.push(Laggard { name: one.object.reference.to_string(), why }),
        }
    }
    laggards
}
