//! Which shares the canary gets. Exactly one field of a strategy is given.

use serde::{Deserialize, Serialize};

use crate::canary::Share;

/// A percentage as people write it: `5`, `0.5`, `12.5%`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(transparent)]
pub struct Percent(pub String);

impl Percent {
    /// The exact share; `None` when it is none.
    pub fn share(&self) -> Option<Share> {
        Share::parse_percent(&self.0)
    }
}

impl<'de> Deserialize<'de> for Percent {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        #[derive(Deserialize)]
        #[serde(untagged)]
        enum Written {
            Text(String),
            Number(serde_json::Number),
        }
        let text = match Written::deserialize(deserializer)? {
            Written::Text(text) => text,
            Written::Number(number) => number.to_string(),
        };
        let percent = Self(text);
        if percent.share().is_none() {
            return Err(serde::de::Error::custom(format!(
                "`{}` is no percentage from 0 to 100 with at most six decimals",
                percent.0
            )));
        }
        Ok(percent)
    }
}

/// How the shares are chosen: exactly one of `steps`, `linear`, `exponential`, `evidence` and `blueGreen`. Before the first
/// share there may be a dark launch and a mirror.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Strategy {
    /// These shares.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub steps: Option<Vec<Percent>>,
    /// Equal steps.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub linear: Option<Linear>,
    /// Steps that grow by a factor.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub exponential: Option<Exponential>,
    /// These shares, each left as soon as the comparing gates say that the canary is not worse.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub evidence: Option<Evidence>,
    /// All traffic at once, after the gates of phase `pre`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub blue_green: Option<BlueGreen>,
    /// First, only requests with a mark go to the canary. With `blueGreen` this is an A/B test.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub dark_launch: Option<DarkLaunch>,
    /// First, the canary gets copies of requests, whose answers nobody sees.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub mirror: Option<MirrorFirst>,
    /// A client stays on the side that answered it first.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sticky: Option<Sticky>,
}

/// Requests with a mark go to the canary.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct DarkLaunch {
    /// The header that marks them.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub header: Option<Named>,
    /// The cookie that marks them.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cookie: Option<Named>,
    /// How long it lasts, as a duration. Absent: `hold.min`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub hold: Option<String>,
}

/// A header or a cookie with its value.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Named {
    /// Its name.
    pub name: String,
    /// Its value, compared as it is.
    pub value: String,
}

/// The canary gets copies of requests.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct MirrorFirst {
    /// The share of the requests.
    pub percent: Percent,
    /// How long it lasts, as a duration. Absent: `hold.min`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub hold: Option<String>,
}

/// A client stays on its side, by a cookie that both sides set.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Sticky {
    /// The name of the cookie.
    pub cookie: String,
    /// How long it holds, as a duration. Absent: 1h.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub max_age: Option<String>,
}

/// A strategy has at most so many steps.
const MOST_STEPS: usize = 1_000;

impl Strategy {
    /// The shares of the canary, one for each step, each larger than the one before.
    ///
    /// # Errors
    ///
    /// When not exactly one strategy is given, or its steps do not grow; in words.
    pub fn shares(&self) -> Result<Vec<Share>, String> {
        let given = [
            self.steps.as_ref().map(|steps| written(steps)),
            self.linear.as_ref().map(Linear::shares),
            self.exponential.as_ref().map(Exponential::shares),
            self.evidence.as_ref().map(|evidence| written(&evidence.steps)),
            self.blue_green.as_ref().map(|_| Ok(vec![Share::ALL])),
        ];
        let mut given = given.into_iter().flatten();
        let (Some(shares), None) = (given.next(), given.next()) else {
            return Err(
                "exactly one of steps, linear, exponential, evidence and blueGreen must be there".to_owned()
            );
        };
        let shares = shares?;
        if shares.is_empty() || shares[0] == Share::NONE {
            return Err("there is no step that gives the canary a share".to_owned());
        }
        if shares.len() > MOST_STEPS {
            return Err(format!("it has more than {MOST_STEPS} steps"));
        }
        match shares.windows(2).find(|pair| pair[0] >= pair[1]) {
            Some(pair) => Err(format!("step {} % must be larger than the one before it", pair[1].percent())),
            None => Ok(shares),
        }
    }
}

fn written(steps: &[Percent]) -> Result<Vec<Share>, String> {
    steps.iter().map(of).collect()
}

fn of(percent: &Percent) -> Result<Share, String> {
    percent.share().ok_or_else(|| format!("`{}` is no percentage", percent.0))
}

fn last(to: Option<&Percent>) -> Result<Share, String> {
    to.map_or(Ok(Share::ALL), of)
}

/// Each share from the one before it, up to a last one, which is always a step.
fn growing(first: Share, to: Share, next: impl Fn(Share) -> Share) -> Vec<Share> {
    let steps = std::iter::successors(Some(first), |share| Some(next(*share)));
    let mut shares: Vec<Share> = steps.take(MOST_STEPS).take_while(|share| *share < to).collect();
    shares.push(to);
    shares
}

impl Linear {
    fn shares(&self) -> Result<Vec<Share>, String> {
        let (step, to) = (of(&self.step)?, last(self.to.as_ref())?);
        if step == Share::NONE {
            return Err("a step of 0 % never ends".to_owned());
        }
        Ok(growing(step, to, |share| share.plus(step)))
    }
}

impl Exponential {
    fn shares(&self) -> Result<Vec<Share>, String> {
        let (from, to, factor) = (of(&self.from)?, last(self.to.as_ref())?, self.factor.unwrap_or(2));
        if from == Share::NONE || factor < 2 {
            return Err("it must begin above 0 % and have a factor of at least 2".to_owned());
        }
        Ok(growing(from, to, |share| share.times(factor)))
    }
}

/// Equal steps up to a share.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Linear {
    /// The first share and the difference between two steps.
    pub step: Percent,
    /// The last share. Absent: 100.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub to: Option<Percent>,
}

/// Steps that grow by a factor.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Exponential {
    /// The first share.
    pub from: Percent,
    /// By how much each step is larger than the one before; at least 2. Absent: 2.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub factor: Option<u32>,
    /// The last share. Absent: 100.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub to: Option<Percent>,
}

/// Steps that end when there is evidence.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Evidence {
    /// The shares.
    pub steps: Vec<Percent>,
    /// The longest that one step may last before the run is held without a verdict.
    pub hold_max: String,
}

/// All traffic at once.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct BlueGreen {}

/// How long a step lasts, as durations.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Hold {
    /// The least time at each share before the next one.
    #[serde(default = "one_minute")]
    pub min: String,
    /// How often the gates are asked meanwhile.
    #[serde(default = "ten_seconds")]
    pub interval: String,
}

fn one_minute() -> String {
    "1m".to_owned()
}

fn ten_seconds() -> String {
    "10s".to_owned()
}

impl Default for Hold {
    fn default() -> Self {
        Self { min: one_minute(), interval: ten_seconds() }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_strategy_is_a_list_of_growing_shares() {
        for (written, expected) in [
            ("steps: [1, 5, 100]", "1 5 100"),
            ("linear: {step: 30}", "30 60 90 100"),
            ("linear: {step: 12.5, to: 50}", "12.5 25 37.5 50"),
            ("exponential: {from: 1}", "1 2 4 8 16 32 64 100"),
            ("exponential: {from: 0.5, factor: 10, to: 20}", "0.5 5 20"),
            ("evidence: {steps: [10, 50], holdMax: 1h}", "10 50"),
            ("blueGreen: {}", "100"),
        ] {
            let strategy: Strategy = serde_saphyr::from_str(written).expect(written);
            let shares = strategy.shares().expect(written);
            let text: Vec<String> = shares.iter().map(|share| share.percent().to_string()).collect();
            assert_eq!(text.join(" "), expected, "{written}");
        }
        for written in [
            "{}",
            "linear: {step: 0}",
            "exponential: {from: 1, factor: 1}",
            "steps: [0, 5]",
            "linear: {step: 0.0001}",
        ] {
            let strategy: Strategy = serde_saphyr::from_str(written).expect(written);
            assert!(strategy.shares().is_err(), "{written}");
        }
    }
}
