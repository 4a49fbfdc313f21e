//! The `meshctl` program: everything is in the library.

use std::process::ExitCode;

fn main() -> ExitCode {
    meshctl::cli::main()
}
