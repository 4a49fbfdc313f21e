//! What a canary adds to a route besides weights, for a while: a rule for testers (dark launch, A/B), a mirror, cookies that
//! keep a client on its side. A stage is built and taken down in single patches, each found by looking at the object as it
//! is, so a run that was killed in between goes on where it stood, and what was added goes away exactly.

use serde_json::Value;

use super::spec::{Sticky, Strategy};
use crate::estate::Object;
use crate::mesh::split::{Mark, SplitAdapter};
use crate::model::{Backend, BackendId, Split};

/// The names of rules that are added begin like this, and end with the side that they send to.
const PREFIX: &str = "meshctl-";
const ENDINGS: [&str; 3] = ["-testers", "-stable", "-canary"];

/// Whether a rule of this name was added by a stage.
pub(super) fn is_added(name: &str) -> bool {
    name.starts_with(PREFIX) && ENDINGS.iter().any(|ending| name.ends_with(ending))
}

/// The rules of an object that have backends, without those that stages have added, each with its place (`http[1]`) as it
/// is without them. A rule that has no name is called by that place.
pub(super) fn placed(adapter: &dyn SplitAdapter, object: &Object) -> Vec<(String, Split)> {
    let (added, own): (Vec<Split>, Vec<Split>) =
        adapter.splits(object).into_iter().partition(|split| is_added(&split.rule.label));
    let before: Vec<(&str, usize)> = added.iter().filter_map(|split| place(split)).collect();
    let without = |mut split: Split| {
        let Some((list, index)) = place(&split) else { return (split.rule.label.clone(), split) };
        let is_unnamed = split.rule.label == format!("{list}[{index}]");
        let more = before.iter().filter(|(other, at)| *other == list && *at < index).count();
        let place = format!("{list}[{}]", index - more);
        if is_unnamed {
            split.rule.label.clone_from(&place);
        }
        (place, split)
    };
    own.into_iter().map(without).collect()
}

/// The rules of [`placed`].
pub(super) fn splits(adapter: &dyn SplitAdapter, object: &Object) -> Vec<Split> {
    placed(adapter, object).into_iter().map(|(_, split)| split).collect()
}

/// The list of a rule and its position there.
fn place(split: &Split) -> Option<(&str, usize)> {
    let path = split.rule.path.as_str().strip_prefix("spec.")?;
    let (list, index) = path.strip_suffix(']')?.rsplit_once('[')?;
    Some((list, index.parse().ok()?))
}

/// One stage.
#[derive(Debug, Clone, PartialEq)]
pub enum Stage {
    /// Requests with a mark go to the canary.
    DarkLaunch(Mark),
    /// Copies of requests go to the canary, in percent.
    Mirror(f64),
    /// Clients stay on the side that answered them first.
    Sticky(Sticky),
}

/// The rule that a stage is about.
#[derive(Clone, Copy)]
pub struct Subject<'a> {
    /// The adapter of its object.
    pub adapter: &'a dyn SplitAdapter,
    /// Its position among the rules with backends that are not ours.
    pub position: usize,
    /// The backend that gives.
    pub stable: &'a BackendId,
    /// The backend that gains.
    pub canary: &'a BackendId,
    /// What the rules that are added are named after: the plan, and the rule where it moves several of an object.
    pub plan: &'a str,
}

impl Strategy {
    /// The stages beside the shares, in their order: each comes before the first share and goes with it, but for
    /// [`Stage::Sticky`], which comes with the first share and stays for as long as both sides have one.
    ///
    /// # Errors
    ///
    /// When one of them is not complete, in words.
    pub fn stages(&self) -> Result<Vec<Stage>, String> {
        let mut stages = Vec::new();
        if let Some(launch) = &self.dark_launch {
            stages.push(Stage::DarkLaunch(match (&launch.header, &launch.cookie) {
                (Some(header), None) => Mark::Header(header.name.clone(), header.value.clone()),
                (None, Some(cookie)) => Mark::Cookie(cookie.name.clone(), cookie.value.clone()),
                _ => return Err("darkLaunch has either a header or a cookie".to_owned()),
            }));
        }
        if let Some(mirror) = &self.mirror {
            let share = mirror.percent.share().filter(|share| share.numerator > 0);
            stages.push(Stage::Mirror(share.ok_or("the percent of mirror must be above 0")?.percent()));
        }
        stages.extend(self.sticky.clone().map(Stage::Sticky));
        Ok(stages)
    }
}

impl Stage {
    /// In words.
    pub fn describe(&self) -> String {
        match self {
            Self::DarkLaunch(Mark::Header(name, value)) => {
                format!("requests with {name}: {value} go to the canary")
            }
            Self::DarkLaunch(Mark::Cookie(name, value)) => {
                format!("requests with the cookie {name}={value} go to the canary")
            }
            Self::Mirror(percent) => format!("the canary gets copies of {percent} % of the requests"),
            Self::Sticky(sticky) => format!("the cookie {} keeps clients on their side", sticky.cookie),
        }
    }

    /// What a person should know before it is built.
    pub fn warning(&self, object: &Value, split: &Split) -> Option<String> {
        let Self::Mirror(_) = self else { return None };
        let rule = object.pointer(&split.rule.path.pointer())?;
        let matches = rule.get("match").or_else(|| rule.get("matches"));
        let matches = matches.and_then(Value::as_array).cloned().unwrap_or_default();
        let safe = |one: &Value| {
            let method = one["method"].as_str().or_else(|| one["method"]["exact"].as_str());
            method.is_some_and(|method| ["GET", "HEAD", "OPTIONS"].contains(&method))
        };
        let all_safe = !matches.is_empty() && matches.iter().all(safe);
        (!all_safe).then(|| {
            format!(
                "rule {} takes methods that change data, and the canary gets copies of them",
                split.rule.label
            )
        })
    }

    /// The next patch that builds it; `None` when it stands.
    ///
    /// # Errors
    ///
    /// When the rule cannot have it, in words.
    pub fn build(&self, subject: Subject<'_>, object: &Object) -> Result<Option<Vec<Value>>, String> {
        let value = object.root().to_json();
        let split = subject.split(object)?;
        let [stable, canary] = subject.sides(&split)?;
        let adapter = subject.adapter;
        for (name, mark, to) in self.rules(subject, stable, canary) {
            if adapter.without_rule(&value, &name).is_err() {
                return adapter.rule_above(&value, &split, &name, &mark, to).map(Some);
            }
        }
        let patches = match self {
            Self::DarkLaunch(_) => Vec::new(),
            Self::Mirror(percent) => vec![adapter.mirror(&value, &split, canary, *percent)?],
            Self::Sticky(sticky) => vec![
                adapter.set_cookie(&value, stable, &sticky.text("stable"))?,
                adapter.set_cookie(&value, canary, &sticky.text("canary"))?,
            ],
        };
        Ok(patches.into_iter().find(|patch| !patch.is_empty()))
    }

    /// The next patch that takes it down; `None` when nothing of it is left.
    ///
    /// # Errors
    ///
    /// When the rule that it is about is gone, in words.
    pub fn take_down(&self, subject: Subject<'_>, object: &Object) -> Result<Option<Vec<Value>>, String> {
        let value = object.root().to_json();
        let split = subject.split(object)?;
        let [stable, canary] = subject.sides(&split)?;
        let adapter = subject.adapter;
        let mut left = Vec::new();
        // A mirror or a header that is not exactly what was added is somebody else's, and stays.
        match self {
            Self::DarkLaunch(_) => {}
            Self::Mirror(percent) => {
                if adapter.mirror(&value, &split, canary, *percent).is_ok_and(|patch| patch.is_empty()) {
                    left.push(adapter.without_mirror(&value, &split)?);
                }
            }
            Self::Sticky(sticky) => {
                for (side, to) in [("stable", stable), ("canary", canary)] {
                    let set = adapter.set_cookie(&value, to, &sticky.text(side));
                    if set.is_ok_and(|patch| patch.is_empty()) {
                        left.push(adapter.without_cookie(&value, to));
                    }
                }
            }
        }
        let rules = self.rules(subject, stable, canary);
        left.extend(rules.into_iter().filter_map(|(name, ..)| adapter.without_rule(&value, &name).ok()));
        Ok(left.into_iter().find(|patch| !patch.is_empty()))
    }

    /// The rules that it adds, each with its name and its mark.
    fn rules<'b>(
        &self,
        subject: Subject<'_>,
        stable: &'b Backend,
        canary: &'b Backend,
    ) -> Vec<(String, Mark, &'b Backend)> {
        let name = |what: &str| format!("{PREFIX}{}-{what}", subject.plan);
        match self {
            Self::DarkLaunch(mark) => vec![(name("testers"), mark.clone(), canary)],
            Self::Mirror(_) => Vec::new(),
            Self::Sticky(sticky) => [("stable", stable), ("canary", canary)]
                .map(|(side, to)| (name(side), Mark::Cookie(sticky.cookie.clone(), side.to_owned()), to))
                .into(),
        }
    }
}

impl Sticky {
    /// The cookie of a side, as `Set-Cookie` has it.
    fn text(&self, side: &str) -> String {
        let seconds = self.max_age.as_deref().and_then(crate::resource::parse_duration).unwrap_or(3_600.0);
        format!("{}={side}; Path=/; Max-Age={}", self.cookie, seconds as u64)
    }
}

impl Subject<'_> {
    /// The rule as it is now, wherever it stands.
    fn split(&self, object: &Object) -> Result<Split, String> {
        let found = splits(self.adapter, object).into_iter().nth(self.position);
        found.ok_or_else(|| "the rule is not there any more".to_owned())
    }

    fn sides<'s>(&self, split: &'s Split) -> Result<[&'s Backend; 2], String> {
        let find = |id: &BackendId| split.backends.iter().find(|backend| backend.id == *id);
        match (find(self.stable), find(self.canary)) {
            (Some(stable), Some(canary)) => Ok([stable, canary]),
            _ => Err("the rule does not have both backends any more".to_owned()),
        }
    }
}
