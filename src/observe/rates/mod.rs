//! How many requests go where, how many fail, and how long they take: from a Prometheus, or from the counters of the proxies
//! themselves, which are read twice. [`flows`] makes sense of series, wherever they come from; [`stat`] and [`graph`] show it.

mod flows;
mod read;
mod report;

pub use flows::{End, Flows, Sums};
pub use read::{Pages, of_prometheus, selection};
pub use report::{By, graph, stat};
