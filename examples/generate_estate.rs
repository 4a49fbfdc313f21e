//! Writes a made-up mesh estate into a directory, one file per namespace, for benchmarks and tests.
//!
//! `cargo run --release --example generate_estate -- --services 5000 --out DIR` gives 25,100
//! objects, about 11 MB, in 100 namespaces. The same options always give the same bytes.

mod estate;

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use estate::{Shape, namespace_file, namespace_name};

const USAGE: &str = "usage: generate_estate --out DIR [--services N] [--broken N] [--seed N] [--format yaml]

  --out DIR      Where the files go; files of the same names are overwritten
  --services N   How many services [default: 5000]
  --broken N     How many of them route to a subset that does not exist [default: 0]
  --seed N       Another seed gives other numbers in the same objects [default: 1]
  --format yaml  The only format there is
";

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let (text, code) = if arguments.iter().any(|argument| argument == "--help") {
        (USAGE.to_owned(), ExitCode::SUCCESS)
    } else {
        match read_options(&arguments).and_then(|(shape, out)| generate(&shape, &out)) {
            Ok(summary) => (summary, ExitCode::SUCCESS),
            Err(message) => (format!("error: {message}\n"), ExitCode::from(2)),
        }
    };
    match std::io::stderr().write_all(text.as_bytes()) {
        Ok(()) => code,
        Err(_) => ExitCode::FAILURE,
    }
}

fn read_options(arguments: &[String]) -> Result<(Shape, PathBuf), String> {
    let mut shape = Shape { services: 5000, namespaces: 100, broken: 0, seed: 1 };
    let mut out = None;
    for pair in arguments.chunks(2) {
        let [option, value] = pair else {
            return Err(format!("option {} needs a value; see --help", pair[0]));
        };
        let number = || {
            let parsed = value.parse::<u32>();
            parsed.map_err(|error| format!("failed to read {option} {value}: {error}"))
        };
        match option.as_str() {
            "--out" => out = Some(PathBuf::from(value)),
            "--services" => shape.services = number()? as usize,
            "--broken" => shape.broken = number()? as usize,
            "--seed" => shape.seed = u64::from(number()?),
            "--format" if value == "yaml" => {}
            _ => return Err(format!("unknown option {option} {value}; see --help")),
        }
    }
    if shape.broken > shape.services {
        return Err("--broken is larger than --services".to_owned());
    }
    let out = out.ok_or("option --out is missing; see --help")?;
    Ok((shape, out))
}

/// Writes all files, and counts what is in them.
fn generate(shape: &Shape, out: &Path) -> Result<String, String> {
    let failed = |path: &Path, error| format!("failed to write {}: {error}", path.display());
    fs::create_dir_all(out).map_err(|error| failed(out, error))?;
    let (mut objects, mut bytes) = (0, 0);
    for index in 0..shape.namespaces {
        let file = namespace_file(shape, index);
        let path = out.join(format!("{}.yaml", namespace_name(index)));
        fs::write(&path, &file).map_err(|error| failed(&path, error))?;
        objects += file.lines().filter(|line| line.starts_with("kind: ")).count();
        bytes += file.len();
    }
    Ok(format!("{objects} objects, {bytes} bytes, {} missing subsets in {}\n", shape.broken, out.display()))
}
