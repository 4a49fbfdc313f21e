//! A plan as a run needs it: its shares, times and policies, checked before anything is read or written.

use std::collections::BTreeMap;
use std::sync::Arc;

use jiff::SignedDuration;

use super::super::Share;
use super::super::invariants::{Pace, pace};
use super::super::spec::{API_VERSION, Canary, GateSpec, KIND, OnSignal, Percent, Phase, Strategy};
use super::super::stage::Stage;
use super::judgement::Policy;
use super::machine::{Hold, Rules};
use crate::base::{Error, Result};
use crate::operation::fingerprint;
use crate::resource::parse_duration;

/// How a run is to be done, beside its plan.
#[derive(Debug, Clone)]
pub struct Options {
    /// The namespace of journal and lease, and of routes that name none.
    pub namespace: String,
    /// Whether journal and lease are kept; else all state is on the routes.
    pub journal: bool,
    /// Go on from weights that somebody else has set.
    pub adopt: bool,
    /// Write the weights of the step again over those that somebody else has set.
    pub reassert: bool,
    /// Whether waiting for a person ends the process.
    pub leave_when_paused: bool,
    /// What the first signal does, instead of what the plan says.
    pub on_signal: Option<OnSignal>,
    /// Who runs it, for people.
    pub actor: String,
    /// This process, as no other is called.
    pub holder: String,
    /// How many journals of this canary are kept.
    pub keep: usize,
    /// Restore the weights from before the run, and nothing else.
    pub abort: bool,
    /// Whether the lease is renewed by a thread.
    pub renew: bool,
}

/// What a run writes at once.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Step {
    /// The share of the canary; `None`: the weights stay those from before the run.
    pub(super) share: Option<Share>,
    /// What stands beside the weights.
    pub(super) stages: Vec<Stage>,
}

/// A plan that was checked.
#[derive(Debug)]
pub struct Settings {
    pub(super) plan: Canary,
    /// The fingerprint of the plan.
    pub(super) hash: String,
    /// The steps: stages first, then the shares.
    pub(super) steps: Arc<[Step]>,
    pub(super) rules: Rules,
    pub(super) interval: SignedDuration,
    pub(super) policies: BTreeMap<String, Policy>,
    /// The gates that a person opens: name, phase, question.
    pub(super) approvals: Vec<(String, Phase, String)>,
}

impl Settings {
    /// Checks a plan.
    ///
    /// # Errors
    ///
    /// A usage error that names the field.
    pub fn new(plan: Canary, options: &Options) -> Result<Self> {
        let doing = format!("reading the plan {}", plan.metadata.name);
        let wrong =
            |cause: String| Error::usage(&doing, cause).advise("docs/canary-run.md describes plan files.");
        if (plan.api_version.as_str(), plan.kind.as_str()) != (API_VERSION, KIND) {
            return Err(wrong(format!(
                "it is {} of {}, not {KIND} of {API_VERSION}",
                plan.kind, plan.api_version
            )));
        }
        let name = &plan.metadata.name;
        let plain =
            name.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-');
        if name.is_empty() || name.len() > 40 || !plain || name.starts_with('-') || name.ends_with('-') {
            return Err(wrong(format!("metadata.name `{name}` is no DNS label of at most 40 characters")));
        }
        let spec = &plan.spec;
        if spec.routes.is_empty() {
            return Err(wrong("spec.routes names no route".to_owned()));
        }
        let duration = |field: &str, text: &str| {
            parse_duration(text)
                .filter(|seconds| *seconds >= 0.0 && *seconds < 1e7)
                .and_then(|seconds| SignedDuration::try_from_secs_f64(seconds).ok())
                .ok_or_else(|| wrong(format!("{field} `{text}` is no duration such as 30s or 2m")))
        };
        let shares = spec.strategy.shares().map_err(|why| wrong(format!("spec.strategy: {why}")))?;
        within_pace(&plan, &shares, &doing)?;
        let least = duration("spec.hold.min", &spec.hold.min)?;
        let most = match &spec.strategy.evidence {
            Some(evidence) => Some(duration("spec.strategy.evidence.holdMax", &evidence.hold_max)?),
            None => None,
        };
        let steps = steps(&spec.strategy, &shares).map_err(wrong)?;
        let mut holds = Vec::new();
        for step in &steps {
            let least = match own_hold(&spec.strategy, step) {
                Some(text) => duration("the hold of spec.strategy", text)?,
                None => least,
            };
            holds.push(Hold { least, most: most.map(|most| most.max(least)) });
        }
        let mut policies = BTreeMap::new();
        let mut approvals = Vec::new();
        for gate in &spec.gates {
            let policy = policy(gate, &plan, &duration)?;
            if policies.insert(gate.name.clone(), policy).is_some() {
                return Err(wrong(format!("two gates are called {}", gate.name)));
            }
            if let Some(confirm) = &gate.confirm {
                let question =
                    confirm.question.clone().unwrap_or_else(|| format!("Open gate {}?", gate.name));
                approvals.push((gate.name.clone(), gate.phase, question));
            }
        }
        let rules = Rules {
            holds,
            verify: duration("spec.verify.timeout", &spec.verify.timeout)?,
            on_failure: spec.on_failure,
            leave_when_paused: options.leave_when_paused,
        };
        let interval = duration("spec.hold.interval", &spec.hold.interval)?.max(SignedDuration::from_secs(1));
        let value = serde_json::to_value(&plan).map_err(|error| wrong(error.to_string()))?;
        let hash = fingerprint(&value)[..16].to_owned();
        Ok(Self { plan, hash, steps: steps.into(), rules, interval, policies, approvals })
    }

    /// The plan.
    pub fn plan(&self) -> &Canary {
        &self.plan
    }

    /// The name of the plan.
    pub fn name(&self) -> &str {
        &self.plan.metadata.name
    }

    /// What will be done, in one line.
    pub fn describe(&self) -> String {
        let steps: Vec<String> = self.steps.iter().map(Step::describe).collect();
        let routes: Vec<&str> = self.plan.spec.routes.iter().map(|route| route.route.as_str()).collect();
        format!("Canary {} on {}: {}", self.name(), routes.join(", "), steps.join(", "))
    }

    /// The percentage of a step; 0 before the first share.
    pub(super) fn percent(&self, step: usize) -> f64 {
        self.steps.get(step).and_then(|step| step.share).map_or(0.0, Share::percent)
    }

    /// The percentages of all steps.
    pub(super) fn percents(&self) -> Vec<f64> {
        (0..self.steps.len()).map(|step| self.percent(step)).collect()
    }

    /// The share of the first step that has one.
    pub(super) fn first_share(&self) -> Share {
        self.steps.iter().find_map(|step| step.share).unwrap_or(Share::ALL)
    }
}

impl Step {
    fn describe(&self) -> String {
        let share = self.share.map(|share| format!("{} %", share.percent()));
        let stages = self.stages.iter().map(Stage::describe);
        share.into_iter().chain(stages).collect::<Vec<_>>().join(" and ")
    }
}

/// The steps of a strategy. Cookies that keep clients on their side stand for as long as both sides have a share.
fn steps(strategy: &Strategy, shares: &[Share]) -> Result<Vec<Step>, String> {
    let (sticky, before): (Vec<Stage>, Vec<Stage>) =
        strategy.stages()?.into_iter().partition(|stage| matches!(stage, Stage::Sticky(_)));
    let early = before.into_iter().map(|stage| Step { share: None, stages: vec![stage] });
    let late = shares.iter().map(|share| Step {
        share: Some(*share),
        stages: if *share >= Share::ALL { Vec::new() } else { sticky.clone() },
    });
    Ok(early.chain(late).collect())
}

/// How long a step lasts that says so itself.
fn own_hold<'s>(strategy: &'s Strategy, step: &Step) -> Option<&'s String> {
    match (step.share, step.stages.first()) {
        (None, Some(Stage::DarkLaunch(_))) => strategy.dark_launch.as_ref()?.hold.as_ref(),
        (None, Some(Stage::Mirror(_))) => strategy.mirror.as_ref()?.hold.as_ref(),
        _ => None,
    }
}

/// I7 for every step of the plan. That none comes too early is the work of the machine.
fn within_pace(plan: &Canary, shares: &[Share], doing: &str) -> Result<()> {
    let max_step = plan.spec.max_step.as_ref().and_then(Percent::share);
    let permitted = Pace { max_step, min_hold: std::time::Duration::ZERO };
    let befores = std::iter::once(&Share::NONE).chain(shares);
    let steps = befores.zip(shares).map(|(before, after)| pace(permitted, *before, *after, None));
    match steps.into_iter().find(|invariant| !invariant.ok) {
        Some(invariant) => Err(Error::refused(doing, format!("{}: {}", invariant.code, invariant.detail))),
        None => Ok(()),
    }
}

fn policy(
    gate: &GateSpec,
    plan: &Canary,
    duration: &dyn Fn(&str, &str) -> Result<SignedDuration>,
) -> Result<Policy> {
    Ok(Policy {
        patience: duration("patience of a gate", gate.patience.as_deref().unwrap_or("5m"))?,
        no_data: gate.on_no_data.unwrap_or(plan.spec.on_no_data),
        error: gate.on_error.unwrap_or(plan.spec.on_error),
    })
}
