//! Writes a made-up config_dump of a sidecar to standard output, for benchmarks and tests.
//!
//! `cargo run --release --example generate_dump -- 2000 > dump.json` gives that of a mesh of 2,000 services: 6,000
//! clusters, about 30 MB. The same number always gives the same bytes.

mod dump;

use std::io::Write;
use std::process::ExitCode;

fn main() -> ExitCode {
    let wanted = std::env::args().nth(1).map_or(Ok(2000), |number| number.parse::<usize>());
    let written = match &wanted {
        Ok(services) => std::io::stdout().lock().write_all(dump::config_dump(*services).as_bytes()),
        Err(error) => {
            std::io::stderr().write_all(format!("error: the number of services: {error}\n").as_bytes())
        }
    };
    if wanted.is_ok() && written.is_ok() { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}
