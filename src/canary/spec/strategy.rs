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

/// How the shares are chosen. Exactly one of the fields is given.
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
