//! What is spoken on a port, by its name and `appProtocol` (pkg/config/kube/conversion.go, pkg/config/protocol).

/// What is spoken on a port, as far as routing depends on it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PortProtocol {
    /// HTTP of any version, gRPC among it.
    Http,
    /// TLS, HTTPS: routed by server name.
    Tls,
    /// Bytes.
    Tcp,
    /// Not routed at all.
    Udp,
    /// Nothing is said: the proxy looks at the first bytes.
    Sniffed,
}

/// Ports that carry something else than HTTP when nothing is said: SMTP, DNS, MySQL, MongoDB.
const WELL_KNOWN_TCP: &[u16] = &[25, 53, 3306, 27017];

impl PortProtocol {
    /// The protocol of a word: of a ServiceEntry, a Gateway's server, the start of a port's name.
    pub fn parse(word: &str) -> Self {
        match word.to_ascii_lowercase().as_str() {
            "http" | "http2" | "grpc" | "grpc-web" | "http_proxy" | "http-proxy" => Self::Http,
            "https" | "tls" => Self::Tls,
            "tcp" | "mongo" | "redis" | "mysql" | "hbone" | "double-hbone" => Self::Tcp,
            "udp" => Self::Udp,
            _ => Self::Sniffed,
        }
    }

    /// The protocol of a Service's port.
    pub fn of_service_port(
        number: u16,
        name: Option<&str>,
        transport: Option<&str>,
        app_protocol: Option<&str>,
    ) -> Self {
        if transport == Some("UDP") {
            return Self::Udp;
        }
        let word = match app_protocol {
            Some("kubernetes.io/h2c") => "http2",
            Some("kubernetes.io/ws") => "http",
            Some("kubernetes.io/wss") => "https",
            Some(word) => word,
            None => name.unwrap_or_default(),
        };
        if word.get(..8).is_some_and(|start| start.eq_ignore_ascii_case("grpc-web")) {
            return Self::Http;
        }
        match Self::parse(word.split('-').next().unwrap_or_default()) {
            Self::Sniffed if WELL_KNOWN_TCP.contains(&number) => Self::Tcp,
            protocol => protocol,
        }
    }

    /// Whether a word (of a port's name, of `appProtocol`) means HTTP/2: gRPC is.
    pub fn is_http2(word: &str) -> bool {
        let word = word.to_ascii_lowercase();
        word == "kubernetes.io/h2c" || matches!(word.split('-').next(), Some("grpc" | "http2" | "h2c"))
    }

    /// Whether HTTP routes apply to it.
    pub(super) const fn is_http_or_sniffed(self) -> bool {
        matches!(self, Self::Http | Self::Sniffed)
    }
}

/// What is spoken on a port of a Service, and what says so, both in words.
pub fn spoken_on(
    number: u16,
    name: Option<&str>,
    transport: Option<&str>,
    app_protocol: Option<&str>,
) -> (&'static str, String) {
    let said = || match (app_protocol, name) {
        (Some(word), _) => format!("appProtocol {word}"),
        (None, name) => format!("its name {}", name.unwrap_or_default()),
    };
    match PortProtocol::of_service_port(number, name, transport, app_protocol) {
        PortProtocol::Udp => ("UDP", "its transport".to_owned()),
        PortProtocol::Http => ("HTTP", said()),
        PortProtocol::Tls => ("TLS", said()),
        PortProtocol::Tcp => {
            let word = app_protocol.or(name).unwrap_or_default();
            let named = PortProtocol::parse(word.split('-').next().unwrap_or_default()) == PortProtocol::Tcp;
            ("TCP", if named { said() } else { format!("its number {number}, which is well known") })
        }
        PortProtocol::Sniffed => {
            ("detected", "the first bytes of each connection, since nothing says it".to_owned())
        }
    }
}

#[cfg(test)]
mod tests {
    use super::PortProtocol::{self, Http, Sniffed, Tcp, Tls, Udp};

    #[test]
    fn ports_speak_what_their_names_say() {
        let of = |number, name, app| PortProtocol::of_service_port(number, Some(name), None, app);
        for (number, name, app, expected) in [
            (80, "http", None, Http),
            (80, "HTTP2-admin", None, Http),
            (9000, "grpc-web-x", None, Http),
            (9000, "grpcfoo", None, Sniffed),
            (8443, "https", None, Tls),
            (3306, "db", None, Tcp),
            (3306, "http", None, Http),
            (9080, "web", None, Sniffed),
            (9080, "web", Some("http"), Http),
            (9080, "http", Some("kubernetes.io/wss"), Tls),
        ] {
            assert_eq!(of(number, name, app), expected, "{number} {name} {app:?}");
        }
        assert_eq!(PortProtocol::of_service_port(53, Some("http"), Some("UDP"), None), Udp);
    }
    #[test]
    fn what_says_the_protocol_is_told() {
        for (number, name, transport, app, protocol, by) in [
            (80, Some("http-web"), None, None, "HTTP", "its name http-web"),
            (80, Some("web"), None, Some("grpc"), "HTTP", "appProtocol grpc"),
            (3306, Some("db"), None, None, "TCP", "its number 3306, which is well known"),
            (6379, Some("redis"), None, None, "TCP", "its name redis"),
            (53, None, Some("UDP"), None, "UDP", "its transport"),
            (9080, None, None, None, "detected", "the first bytes of each connection, since nothing says it"),
        ] {
            assert_eq!(super::spoken_on(number, name, transport, app), (protocol, by.to_owned()));
        }
    }
}
