//! What a proxy would do with one request, by its own configuration.

use crate::base::report::View;
use crate::base::{Error, Report, Result};
use crate::estate::Estate;
use crate::mesh::envoy::Dump;
use crate::mesh::{Settings, with_world};
use crate::model::Client;
use crate::routes::Written;
use crate::routing::{decide, explain, story};

/// The explanation of a request, as `route explain` gives it for objects, and a remark on what was filled in.
///
/// # Errors
///
/// When the URL cannot be read, or a gateway does not listen on its port.
pub fn report(dump: &Dump, written: &Written) -> Result<(Report, Option<String>)> {
    let client = &dump.routing.client;
    // No objects: nothing is known but what the proxy knows.
    let (mut request, note) =
        with_world(&Estate::default(), &Settings::default(), |world| written.complete(client, world))?;
    // A proxy takes connections by their address, too.
    if request.host().parse::<std::net::IpAddr>().is_ok() {
        request.address = Some(request.host());
    }
    let listeners = &dump.routing.listeners;
    if matches!(client, Client::Gateway { .. })
        && !listeners.iter().any(|listener| listener.port == request.port)
    {
        let ports: std::collections::BTreeSet<u16> = listeners.iter().map(|listener| listener.port).collect();
        let ports: Vec<String> = ports.iter().map(u16::to_string).collect();
        return Err(Error::usage(
            "reading the request",
            format!("the gateway does not listen on port {}", request.port),
        )
        .advise(format!(
            "Name a port that the proxy itself listens on, not that of a Service before it: {}.",
            ports.join(", ")
        )));
    }
    let decisions = [decide(&dump.routing, &request)];
    let document = explain::explanation(&request, &decisions);
    let text = story::story(&request, &decisions);
    let view = View { kind: "RouteExplanation", document, text, ..View::default() };
    Ok((Report { view, exit: explain::exit(&decisions) }, note))
}
