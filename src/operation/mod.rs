//! What every work of several writes shares, whatever it writes: the API as such work needs it, a lease that keeps a
//! second worker out, a snapshot of what was there before with its fingerprints, and a journal of what was done that
//! another process can take up. All of it lives in the cluster, is written by compare-and-swap, and survives a killed
//! process. Knows nothing of routes.

pub mod api;
mod clock;
mod fingerprint;
mod journal;
mod lease;
mod snapshot;
mod witness;

pub use api::{Api, Key};
pub use clock::{Clock, SystemClock};
pub use fingerprint::{canonical, fingerprint};
pub use journal::{Head, Journal, Kept, LABEL};
pub use lease::{Keeper, Lease, Seen, holder_of, is_dead, unlock};
pub use snapshot::{Saved, pack, unpack};
