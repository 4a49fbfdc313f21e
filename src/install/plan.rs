//! Compares what shall be with what is, and changes nothing: the server itself says what an apply would make of each
//! object, whom it would take fields from, and what it refuses.

use serde_json::Value;

use super::api::{Api, World, uid};
use super::definitions;
use super::desired::{Desired, settle};
use super::fields;
use super::hooks::{self, Due, Hook};
use super::inventory::{Head, Inventory, MANAGER, State, explain};
use super::phase::Phase;
use crate::base::{Error, Exit, ObjectRef, Result};
use crate::cluster::{Applying, FieldConflict, WriteError};
use crate::document::Tree;
use crate::estate::{Estate, Object};
use crate::kubernetes::difference::{FieldDifference, compare};
use crate::mesh::recipe;

/// What happens to an object.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Change {
    /// It is created.
    Create,
    /// Fields of it change.
    Change,
    /// Nothing of it changes but who owns its fields.
    Own,
    /// Nothing.
    Keep,
    /// It is deleted and created, since a field of it can never change.
    Replace,
    /// It is deleted: the charts do not render it any more.
    Delete,
}

impl Change {
    /// The word in every output.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Create => "created",
            Self::Change => "changed",
            Self::Own => "owned",
            Self::Keep => "unchanged",
            Self::Replace => "replaced",
            Self::Delete => "deleted",
        }
    }
}

/// One object of a plan.
#[derive(Debug, Clone)]
pub struct Step {
    /// The object as it shall be; of one that is deleted, as it was applied.
    pub desired: Desired,
    /// What is applied: without the fields that are left to others.
    pub(super) body: Value,
    /// What happens.
    pub change: Change,
    /// The fields that change.
    pub fields: Vec<FieldDifference>,
    /// Fields that are left to the controllers that own them.
    pub left: Vec<FieldConflict>,
    /// Fields of others with other values.
    pub conflicts: Vec<FieldConflict>,
    /// Another tool that has installed the object.
    pub owner: Option<String>,
    /// Labels and annotations of that tool that go when the object is taken over.
    pub marks: Vec<String>,
    /// Other installations that have it too.
    pub also_of: Vec<String>,
    /// Why it cannot be done.
    pub refused: Option<String>,
    /// Whether fields are taken from others.
    pub(super) force: bool,
    /// The uid of the object that is there.
    pub(super) uid: String,
}

/// What the user agrees to beforehand.
#[derive(Debug, Clone, Copy, Default)]
pub struct Consent {
    /// Fields may be taken from other managers.
    pub force_conflicts: bool,
    /// Objects of other tools may be taken over.
    pub adopt: bool,
    /// Objects may be deleted and made again where a field can never change.
    pub replace: bool,
    /// Definitions may become older.
    pub allow_downgrade: bool,
    /// The server is asked to check every object; without, objects are only read.
    pub read_only: bool,
}

/// What an installation will do.
#[derive(Debug)]
pub struct Plan {
    /// What it is.
    pub head: Head,
    /// What the cluster knew of it.
    pub(super) before: Option<Inventory>,
    /// Every object, in the order of their application; what is deleted comes last.
    pub steps: Vec<Step>,
    /// Whether the namespace does not exist.
    pub creates_namespace: bool,
    /// Hooks that are run, in their order, when anything is applied.
    pub hooks: Vec<Due>,
    /// Hooks that its removal will run.
    pub(super) at_removal: Vec<Hook>,
    /// What the user should know besides.
    pub notes: Vec<String>,
}

impl Plan {
    /// How many objects have a change.
    pub fn count(&self, change: Change) -> usize {
        self.steps.iter().filter(|step| step.change == change).count()
    }

    /// Adds the hooks that run with it, and with its removal.
    ///
    /// # Errors
    ///
    /// When the cluster does not serve the kind of one.
    pub fn run_hooks(&mut self, hooks: Vec<Hook>, world: &World) -> Result<()> {
        let is_upgrade = self
            .before
            .as_ref()
            .is_some_and(|before| before.was_installed || before.state == State::Installed);
        self.at_removal = hooks.iter().filter(|hook| hook.is_of_removal()).cloned().collect();
        self.hooks = hooks::due(hooks, is_upgrade, &self.head.namespace, &*world.api)?;
        Ok(())
    }

    /// What is installed under that name so far.
    pub fn installed(&self) -> Option<&Inventory> {
        self.before.as_ref()
    }

    /// Why the plan cannot be performed, as an exit code: a conflict with other writers, or a refusal.
    pub fn blocked(&self) -> Option<Exit> {
        let conflict = |step: &Step| !step.conflicts.is_empty() && !step.force;
        let owned = |step: &Step| step.owner.is_some() && step.refused.is_some();
        if self.steps.iter().any(|step| conflict(step) || owned(step)) {
            return Some(Exit::Conflict);
        }
        self.steps.iter().any(|step| step.refused.is_some()).then_some(Exit::Refused)
    }

    /// Whether there is nothing to write.
    pub fn is_done(&self) -> bool {
        self.steps.iter().all(|step| step.change == Change::Keep)
            && !self.creates_namespace
            && self.before.as_ref().is_some_and(|before| {
                before.state == State::Installed
                    && before.head == self.head
                    && before.objects.len() == self.steps.len()
                    && self.steps.iter().all(|step| {
                        before
                            .record(&step.desired.object)
                            .is_some_and(|record| record.body == step.desired.body)
                    })
            })
    }
}

/// Plans an installation. Reads only.
///
/// # Errors
///
/// When the server cannot be asked, or the objects do not fit together. What stands against single objects is in the plan.
pub fn plan(head: Head, mut desired: Vec<Desired>, world: &World, consent: Consent) -> Result<Plan> {
    let api = &*world.api;
    settle(&mut desired, &head.namespace, api)?;
    let before = Inventory::find(api, &head.namespace, &head.name)?;
    if before.as_ref().is_some_and(|before| before.state == State::Removing) {
        return Err(Error::conflict(
            format!("planning {}", head.name),
            "it is being removed, or a process died over that",
        )
        .advise("Finish with `meshctl uninstall`, then install it again."));
    }
    let others: Vec<Inventory> = Inventory::all(api, None)?
        .into_iter()
        .filter(|other| (&other.head.name, &other.head.namespace) != (&head.name, &head.namespace))
        .collect();
    world.ui.progress(&format!("comparing {} objects with the cluster", desired.len()));
    let examined = world.each(&desired, |one| examine(one, api, consent));
    let mut steps = Vec::new();
    let (mut was, mut will) = (Estate::default(), Estate::default());
    for one in examined {
        let (mut step, pair) = one?;
        if let Some((live, after)) = pair {
            for (estate, value) in [(&mut was, live), (&mut will, after)] {
                let tree = std::sync::Arc::new(Tree::from_json(&value));
                estate.push(Object::new(step.desired.object.clone(), None, tree));
            }
        }
        step.also_of = sharing(&others, &step.desired.object);
        steps.push(step);
    }
    for found in compare(&was, &will).objects {
        if let Some(step) = steps.iter_mut().find(|step| step.desired.object.is_same(&found.object)) {
            step.fields = found.fields;
        }
    }
    for step in steps.iter_mut().filter(|step| consent.read_only && step.fields.is_empty()) {
        // Only read, an object changes where it says something else.
        if step.change == Change::Change {
            step.change = Change::Keep;
        }
    }
    steps.extend(pruned(before.as_ref(), &desired, &others, api)?);
    let namespace = namespace_of(&head.namespace);
    let creates_namespace = api.read(&namespace)?.is_none();
    Ok(Plan {
        head,
        before,
        steps,
        creates_namespace,
        hooks: Vec::new(),
        at_removal: Vec::new(),
        notes: Vec::new(),
    })
}

/// The object of a namespace.
pub(super) fn namespace_of(name: &str) -> ObjectRef {
    ObjectRef {
        api_version: "v1".to_owned(),
        kind: "Namespace".to_owned(),
        namespace: String::new(),
        name: name.to_owned(),
    }
}

/// The other installations that have an object.
pub(super) fn sharing(others: &[Inventory], object: &ObjectRef) -> Vec<String> {
    others
        .iter()
        .filter(|other| other.record(object).is_some())
        .map(|other| other.head.name.clone())
        .collect()
}

/// Whether meshctl never deletes an object on its own: what holds the objects of others.
pub(super) fn is_kept(object: &ObjectRef) -> bool {
    matches!(Phase::of(object, &Value::Null), Phase::Namespaces | Phase::Definitions)
}

/// What was installed and is not rendered any more.
fn pruned(
    before: Option<&Inventory>,
    desired: &[Desired],
    others: &[Inventory],
    api: &dyn Api,
) -> Result<Vec<Step>> {
    let mut steps = Vec::new();
    for record in before.iter().flat_map(|before| before.objects.iter().rev()) {
        let object = record.object();
        if desired.iter().any(|one| one.object.is_same(&object)) || is_kept(&object) {
            continue;
        }
        let also_of = sharing(others, &object);
        let live = api.read(&object)?;
        let Some(live) = live.filter(|_| also_of.is_empty()) else { continue };
        let mut step = Step::new(record.desired(), Change::Delete);
        uid(&live).clone_into(&mut step.uid);
        steps.push(step);
    }
    Ok(steps)
}

impl Step {
    pub(super) fn new(desired: Desired, change: Change) -> Self {
        Self {
            body: desired.body.clone(),
            desired,
            change,
            fields: Vec::new(),
            left: Vec::new(),
            conflicts: Vec::new(),
            owner: None,
            marks: Vec::new(),
            also_of: Vec::new(),
            refused: None,
            force: false,
            uid: String::new(),
        }
    }
}

type Pair = Option<(Value, Value)>;

/// What becomes of one object; of one that is there, also how it is and will be.
fn examine(desired: &Desired, api: &dyn Api, consent: Consent) -> Result<(Step, Pair)> {
    let mut step = Step::new(desired.clone(), Change::Create);
    let live = api.read(&desired.object)?;
    let Some(live) = live else {
        if !consent.read_only {
            dry_run(&mut step, api, consent)?;
        }
        return Ok((step, None));
    };
    uid(&live).clone_into(&mut step.uid);
    step.change = Change::Keep;
    step.owner = recipe::owner_of(&live, &desired.body);
    if let Some(owner) = step.owner.clone().filter(|_| !consent.adopt) {
        step.refused = Some(format!("{owner} has installed it; --adopt takes it over"));
    } else if step.owner.is_some() {
        step.marks = recipe::marks_that_go(&live, &desired.body);
    }
    if desired.phase() == Phase::Definitions {
        step.refused =
            step.refused.or_else(|| definitions::refusal(&live, &desired.body, consent.allow_downgrade));
    }
    if consent.read_only {
        let after = desired.body.clone();
        step.change = Change::Change;
        return Ok((step, Some((live, after))));
    }
    let Some(after) = dry_run(&mut step, api, consent)? else { return Ok((step, None)) };
    step.change = if content(&live) != content(&after) {
        Change::Change
    } else if step.owner.is_some() || owners(&live) != owners(&after) {
        Change::Own
    } else {
        Change::Keep
    };
    Ok((step, Some((live, after))))
}

/// Asks the server what an apply would make of an object. `None` when it refuses, which the step then says, or when
/// nobody can know before its namespace or kind exist.
fn dry_run(step: &mut Step, api: &dyn Api, consent: Consent) -> Result<Option<Value>> {
    let may_take = |step: &Step| {
        let installers = step.conflicts.iter().all(|one| recipe::INSTALLERS.contains(&one.manager.as_str()));
        consent.force_conflicts || (consent.adopt && (step.owner.is_some() || installers))
    };
    loop {
        let how = Applying { manager: MANAGER, force: step.force, dry_run: true };
        match api.apply(&step.desired.object, &step.body, how) {
            Ok(after) => return Ok(Some(after)),
            Err(WriteError::Conflict(conflicts)) => {
                let (left, others): (Vec<_>, Vec<_>) =
                    conflicts.into_iter().partition(fields::is_controllers);
                step.conflicts = others;
                let take = may_take(step);
                let force = take && !step.conflicts.is_empty();
                let before = step.body.clone();
                left.iter().for_each(|conflict| fields::remove(&mut step.body, &conflict.field));
                // The same question would get the same answer.
                if step.body == before && force == step.force {
                    step.conflicts.extend(left);
                    return Ok(None);
                }
                step.left.extend(left);
                step.force = force;
            }
            Err(WriteError::Missing(_)) => return Ok(None),
            Err(WriteError::Forbidden(why)) => {
                step.refused = Some(why);
                return Ok(None);
            }
            Err(WriteError::Invalid { message, immutable }) if immutable => {
                step.change = Change::Replace;
                if !consent.replace {
                    step.refused = Some(format!("{message}; --replace deletes it and makes it again"));
                }
                return Ok(None);
            }
            Err(WriteError::Invalid { message, .. }) => {
                step.refused = Some(message);
                return Ok(None);
            }
            Err(error) => return Err(explain(&format!("planning {}", step.desired.object), error)),
        }
    }
}

/// An object without what the server notes about it.
fn content(object: &Value) -> Value {
    let mut value = object.clone();
    if let Some(metadata) = value["metadata"].as_object_mut() {
        for key in ["managedFields", "resourceVersion", "generation", "creationTimestamp", "uid"] {
            metadata.shift_remove(key);
        }
    }
    if let Some(map) = value.as_object_mut() {
        map.shift_remove("status");
    }
    value
}

/// Which fields meshctl owns.
fn owners(object: &Value) -> Vec<&Value> {
    let entries = object["metadata"]["managedFields"].as_array().into_iter().flatten();
    entries
        .filter(|entry| entry["manager"] == MANAGER && entry["operation"] == "Apply")
        .map(|entry| &entry["fieldsV1"])
        .collect()
}
