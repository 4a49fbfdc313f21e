//! The neutral types that every mesh is read into: what a rule asks of a request, what it does with it, the tables
//! that a proxy tries in order, who may send them, and the weighted split of a rule. Knows no mesh and no file format.

pub mod attached;
pub mod authorization;
pub mod dimension;
pub mod matching;
mod origin;
pub mod outcome;
pub mod precedence;
pub mod request;
pub mod split;
pub mod table;

pub use attached::{AttachedRules, ServiceRoutes};
pub use dimension::{Dimension, METHODS, http_requests, request};
pub use matching::{Condition, Match, NotUnderstood, Pattern, Test};
pub use origin::{Opaque, Origin};
pub use outcome::{
    Action, Cors, Destination, Fault, HeaderChanges, Health, Mirror, Others, Outcome, PathRewrite, Policy,
    Redirect, Retries, Rewrite,
};
pub use precedence::{Key, PathKind, Precedence};
pub use request::{Client, KnownHost, Protocol, Request};
pub use split::{Backend, BackendId, Split, SplitRule};
pub use table::{Chain, Domain, Listener, RouteTable, Routing, Rule, Serve, StreamRule, VirtualHost};
