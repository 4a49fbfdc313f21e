//! One text of an object that belongs to somebody else.

use serde_json::{Value, json};

use crate::base::{Error, Result};
use crate::cluster::{Applying, FieldConflict, WriteError};
use crate::install::api::{World, uid};
use crate::install::inventory::explain;
use crate::mesh::tracing::Setting;

/// The field manager of this one text. Not that of installations: what that one does not apply again, it loses.
const MANAGER: &str = "meshctl-tracing";

/// What becomes of the text.
#[derive(Debug)]
pub struct SettingPlan {
    /// The text.
    pub setting: Setting,
    /// Who owns it with another value. Empty: nobody stands against it.
    pub conflicts: Vec<FieldConflict>,
    /// Whether it is taken from them.
    pub force: bool,
    body: Value,
}

impl SettingPlan {
    /// Whether it cannot be written.
    pub fn is_blocked(&self) -> bool {
        !self.conflicts.is_empty() && !self.force
    }
}

/// Asks the server what a change would meet. Reads only.
///
/// # Errors
///
/// When the server cannot be asked, does not take it, or the text is not as it was read.
pub fn plan_setting(setting: Setting, world: &World, force: bool) -> Result<SettingPlan> {
    let doing = format!("planning {}", setting.object);
    let live = world.api.read(&setting.object)?;
    let Some(live) = live.filter(|live| live["data"][setting.key] == setting.before.as_str()) else {
        return Err(Error::conflict(doing, "it was changed a moment ago").advise("Run the command again."));
    };
    let body = json!({
        "apiVersion": setting.object.api_version, "kind": setting.object.kind,
        "metadata": {
            "name": setting.object.name, "namespace": setting.object.namespace, "uid": uid(&live),
            "resourceVersion": live["metadata"]["resourceVersion"],
        },
        "data": {setting.key: setting.after},
    });
    let how = |force| Applying { manager: MANAGER, force, dry_run: true };
    let conflicts = match world.api.apply(&setting.object, &body, how(false)) {
        Ok(_) => Vec::new(),
        Err(WriteError::Conflict(conflicts)) => conflicts,
        Err(error) => return Err(explain(&doing, error)),
    };
    Ok(SettingPlan { setting, conflicts, force, body })
}

/// Writes the text, if the object still is as it was planned.
///
/// # Errors
///
/// A conflict when it is not, or what the server says.
pub fn write_setting(plan: &SettingPlan, world: &World) -> Result<()> {
    let how = Applying { manager: MANAGER, force: plan.force, dry_run: false };
    let doing = format!("applying {}", plan.setting.object);
    match world.api.apply(&plan.setting.object, &plan.body, how) {
        Ok(_) => Ok(()),
        // The answer may have been lost behind the write.
        Err(WriteError::Unsure(error)) => match world.api.read(&plan.setting.object)? {
            Some(live) if live["data"][plan.setting.key] == plan.setting.after.as_str() => Ok(()),
            _ => Err(error),
        },
        Err(error) => Err(explain(&doing, error)),
    }
}
