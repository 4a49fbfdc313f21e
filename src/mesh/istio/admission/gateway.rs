//! Gateway: servers, their hosts, ports and TLS.

use std::collections::BTreeSet;

use super::report::{Report, at, strings};
use super::{hosts, names, server_tls};
use crate::resource::Typed;
use crate::resource::istio::Gateway;
use crate::resource::istio::gateway::{Port, Server};

pub(super) fn check<'e>(object: &Typed<'e, Gateway<'e>>, report: &mut Report<'e>) {
    let spec = &object.spec;
    if !names::is_label(object.name()) {
        report.refuse(
            object.object.name_node(),
            "the name of a Gateway is a DNS label: no dots, at most 63 characters",
        );
    }
    if spec.servers.is_empty() {
        report.missing(spec.node, "servers");
    }
    let mut seen = BTreeSet::new();
    for server in &spec.servers {
        self::server(server, report);
        let port = server.port.as_ref();
        if let Some((port, name)) =
            port.and_then(|port| Some((port, port.name?))).filter(|(_, name)| !seen.insert(*name))
        {
            report.refuse(at(port.node, "name"), format!("another server has the port name `{name}`"));
        }
    }
}

fn server<'e>(server: &Server<'e>, report: &mut Report<'e>) {
    if server.hosts.is_empty() {
        report.missing(server.node, "hosts");
    }
    for (node, host) in strings(server.node, "hosts") {
        hosts::of_gateway(node, host, report);
    }
    let bind = server.bind.unwrap_or_default();
    let unix = bind.strip_prefix("unix://");
    match unix {
        Some(path) => report.hold(at(server.node, "bind"), names::unix_address(path)),
        None if bind.is_empty() || names::is_ip(bind) => {}
        None => report
            .refuse(at(server.node, "bind"), format!("`{bind}` is neither an address nor a Unix socket")),
    }
    let Some(port) = &server.port else { return report.missing(server.node, "port") };
    self::port(port, unix.is_some(), report);
    let protocol = port.protocol.unwrap_or_default();
    match &server.tls {
        None if names::is_tls(protocol) => report.missing(server.node, "tls"),
        None => {}
        Some(tls) if names::is_tls(protocol) => {
            server_tls::check(tls, report);
            if tls.https_redirect == Some(true) {
                report.warn(at(tls.node, "httpsRedirect"), "only a port of plain HTTP redirects to HTTPS");
            }
        }
        Some(tls) => {
            server_tls::check(tls, report);
            if !names::is_http(protocol) && tls.https_redirect == Some(true) {
                report.warn(at(tls.node, "httpsRedirect"), "only a port of plain HTTP redirects to HTTPS");
            }
        }
    }
}

fn port<'e>(port: &Port<'e>, unix: bool, report: &mut Report<'e>) {
    let number = port.number.unwrap_or_default();
    if !(unix && number == 0) {
        report.hold(at(port.node, "number"), names::port(number));
    }
    let protocol = port.protocol.unwrap_or_default();
    if !names::is_protocol(protocol) || protocol.eq_ignore_ascii_case("udp") {
        let known = "HTTP, HTTPS, HTTP2, GRPC, GRPC-WEB, TLS, TCP, MONGO, REDIS and MYSQL";
        report.refuse(
            at(port.node, "protocol"),
            format!("`{protocol}` is not a protocol of a server: {known}"),
        );
    }
    if port.name.is_none_or(str::is_empty) {
        report.missing(port.node, "name");
    }
    if port.target_port.is_some_and(|target| target != 0) {
        report.refuse(at(port.node, "targetPort"), "a server of a Gateway has no target port");
    }
}
