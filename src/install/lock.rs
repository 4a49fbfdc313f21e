//! Keeps a second process from the same installation.

use std::sync::Arc;

use super::api::World;
use super::inventory::{Head, LABEL};
use crate::base::{Error, Exit, Result};
use crate::operation::{self, Key, Lease};

/// Does work while this process holds the lease of an installation.
pub(super) fn locked<T>(head: &Head, world: &World, work: impl FnOnce(&Lease) -> Result<T>) -> Result<T> {
    let key = Key::new(
        "coordination.k8s.io",
        "Lease",
        head.namespace.as_str(),
        format!("meshctl-install-{}", head.name),
    )?;
    let holder = format!("meshctl/{}/{}", std::process::id(), world.clock.now().as_nanosecond());
    let api: Arc<dyn operation::Api> = Arc::clone(&world.api) as Arc<dyn operation::Api>;
    let lease =
        Lease::take(api, Arc::clone(&world.clock), key, &holder, (LABEL, &head.name)).map_err(waiting)?;
    let keeper = lease.keep()?;
    let done = work(&lease);
    drop(keeper);
    lease.release();
    done
}

fn waiting(error: Error) -> Error {
    if error.exit != Exit::Conflict {
        return error;
    }
    error.advise(
        "Wait for it. The lease of a process that has died is taken over: at once on the same machine, else after 40 seconds.",
    )
}
