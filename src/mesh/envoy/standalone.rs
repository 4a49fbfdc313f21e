//! A chart for an Envoy of its own: nobody publishes one, so it comes with meshctl.

/// The name of the source of the chart.
pub const SOURCE: &str = "builtin:envoy";

/// The files of the chart.
pub const FILES: [(&str, &str); 3] = [
    ("Chart.yaml", include_str!("standalone/Chart.yaml")),
    ("values.yaml", include_str!("standalone/values.yaml")),
    ("templates/envoy.yaml", include_str!("standalone/templates/envoy.yaml")),
];
