//! Plays a release page with a local directory and runs `install.sh` against it.
//!
//! Each test has its own sandbox: releases, prefix, temporary directory. The script sees PATH and
//! TMPDIR and nothing else of the environment, and must leave TMPDIR empty however it ends.

#![cfg(unix)]

use std::fs;
use std::io::{BufRead, BufReader, Write};
use std::net::TcpListener;
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};
use std::process::Command;

const SCRIPT: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/install.sh");

/// What an installation puts below its prefix, with the mode of each file.
const INSTALLED: [(&str, u32); 6] = [
    ("bin/meshctl", 0o755),
    ("share/bash-completion/completions/meshctl", 0o644),
    ("share/fish/vendor_completions.d/meshctl.fish", 0o644),
    ("share/man/man1/meshctl-analyze.1", 0o644),
    ("share/man/man1/meshctl.1", 0o644),
    ("share/zsh/site-functions/_meshctl", 0o644),
];

/// A stand-in for meshctl: answers `version`, and `man DIR` as the real program does.
fn program(version: &str) -> String {
    format!(
        "#!/bin/sh\ncase $1 in\nman) echo page >\"$2/meshctl.1\"; echo page >\"$2/meshctl-analyze.1\" ;;\n\
         *) echo 'meshctl {version}' ;;\nesac\n"
    )
}

struct Sandbox {
    root: tempfile::TempDir,
}

struct Outcome {
    code: Option<i32>,
    stdout: String,
    stderr: String,
}

impl Sandbox {
    /// Makes a release page with 0.1.0 and 0.2.0, the latter being the latest.
    fn new() -> Self {
        let sandbox = Self { root: tempfile::tempdir().expect("make a sandbox") };
        fs::create_dir(sandbox.path("tmp")).expect("make TMPDIR");
        for version in ["0.1.0", "0.2.0"] {
            let tree = sandbox.path(&format!("tree-{version}"));
            write(&tree.join("meshctl"), &program(version), 0o755);
            for file in [
                "completions/meshctl.bash",
                "completions/_meshctl",
                "completions/meshctl.fish",
                "man/meshctl.1",
                "man/meshctl-analyze.1",
                "LICENSE",
            ] {
                write(&tree.join(file), version, 0o644);
            }
            sandbox.publish(version, &["meshctl", "completions", "man", "LICENSE"]);
        }
        write(&sandbox.path("releases/latest"), "0.2.0\n", 0o644);
        sandbox
    }

    fn path(&self, relative: &str) -> PathBuf {
        self.root.path().join(relative)
    }

    fn archive(&self, version: &str) -> PathBuf {
        let (os, arch) = (std::env::consts::OS, std::env::consts::ARCH);
        let os = if os == "macos" { "darwin" } else { os };
        self.path(&format!("releases/v{version}/meshctl-{version}-{os}-{arch}.tar.gz"))
    }

    /// Packs members of `tree-<version>` into the archive of that version and writes its SHA256SUMS.
    fn publish(&self, version: &str, members: &[&str]) {
        let archive = self.archive(version);
        let page = archive.parent().expect("an archive is in a directory");
        fs::create_dir_all(page).expect("make a release");
        run(Command::new("tar")
            .arg("-cPzf")
            .arg(&archive)
            .args(members)
            .current_dir(self.path(&format!("tree-{version}"))));
        run(Command::new("sh").current_dir(page).args([
            "-c",
            "if command -v sha256sum; then sha256sum *.gz; else shasum -a 256 *.gz; fi >SHA256SUMS",
        ]));
    }

    /// Runs a copy of the installer with more directories before PATH.
    fn run_script(&self, script: &Path, first_in_path: &str, arguments: &[&str]) -> Outcome {
        let mut path = std::ffi::OsString::from(first_in_path);
        path.push(":");
        path.push(std::env::var_os("PATH").unwrap_or_default());
        let output = Command::new("sh")
            .arg(script)
            .args(arguments)
            .arg("--prefix")
            .arg(self.path("prefix"))
            .env_clear()
            .env("PATH", path)
            .env("TMPDIR", self.path("tmp"))
            .output()
            .expect("run install.sh");
        assert_eq!(files_below(&self.path("tmp")), [""; 0], "left in TMPDIR");
        Outcome {
            code: output.status.code(),
            stdout: String::from_utf8(output.stdout).expect("stdout is text"),
            stderr: String::from_utf8(output.stderr).expect("stderr is text"),
        }
    }

    /// Installs from a release location.
    fn install_from(&self, releases: &str, arguments: &[&str]) -> Outcome {
        let arguments = [&["--releases", releases], arguments].concat();
        self.run_script(Path::new(SCRIPT), "/nowhere", &arguments)
    }

    fn releases(&self) -> String {
        self.path("releases").display().to_string()
    }

    fn install(&self, arguments: &[&str]) -> Outcome {
        self.install_from(&self.releases(), arguments)
    }

    #[track_caller]
    fn assert_installed(&self, outcome: &Outcome, version: &str) {
        assert_eq!(outcome.code, Some(0), "{}", outcome.stderr);
        assert_eq!(outcome.stdout, "");
        let prefix = self.path("prefix");
        assert_eq!(files_below(&prefix), INSTALLED.map(|(file, _)| file));
        for (file, mode) in INSTALLED {
            let metadata = fs::metadata(prefix.join(file)).expect("an installed file");
            assert_eq!(metadata.permissions().mode() & 0o777, mode, "{file}");
        }
        let output =
            Command::new(prefix.join("bin/meshctl")).arg("version").output().expect("run what was installed");
        assert_eq!(String::from_utf8_lossy(&output.stdout), format!("meshctl {version}\n"));
    }

    #[track_caller]
    fn assert_refused(&self, outcome: &Outcome, code: i32, reasons: &[&str]) {
        assert_eq!(outcome.code, Some(code), "{}", outcome.stderr);
        assert_eq!(outcome.stdout, "");
        let last = outcome.stderr.lines().last().unwrap_or_default();
        assert!(last.starts_with("install.sh: "), "{}", outcome.stderr);
        for reason in reasons {
            assert!(last.contains(reason), "no '{reason}' in: {last}");
        }
        assert!(!self.path("prefix").exists(), "something was installed");
    }
}

fn write(path: &Path, content: &str, mode: u32) {
    fs::create_dir_all(path.parent().expect("a file is in a directory")).expect("make directories");
    fs::write(path, content).expect("write a file");
    fs::set_permissions(path, fs::Permissions::from_mode(mode)).expect("set a mode");
}

#[track_caller]
fn run(command: &mut Command) {
    let output = command.output().expect("start a program");
    assert!(output.status.success(), "{command:?}: {output:?}");
}

/// The files below a directory, sorted, relative to it.
fn files_below(root: &Path) -> Vec<String> {
    let mut files = Vec::new();
    let mut directories = vec![root.to_path_buf()];
    while let Some(directory) = directories.pop() {
        for entry in fs::read_dir(&directory).expect("list a directory") {
            let path = entry.expect("read an entry").path();
            if path.is_dir() {
                directories.push(path);
            } else {
                let relative = path.strip_prefix(root).expect("a path below the root");
                files.push(relative.display().to_string());
            }
        }
    }
    files.sort();
    files
}

#[test]
fn installs_the_latest_release() {
    let sandbox = Sandbox::new();
    let outcome = sandbox.install(&[]);
    sandbox.assert_installed(&outcome, "0.2.0");
    let bin = sandbox.path("prefix/bin").display().to_string();
    assert!(outcome.stderr.ends_with(&format!("  export PATH=\"{bin}:$PATH\"\n")), "{}", outcome.stderr);
}

#[test]
fn installs_the_version_asked_for_over_another() {
    let sandbox = Sandbox::new();
    sandbox.assert_installed(&sandbox.install(&[]), "0.2.0");
    sandbox.assert_installed(&sandbox.install(&["--version", "v0.1.0"]), "0.1.0");
}

#[test]
fn accepts_a_file_url() {
    let sandbox = Sandbox::new();
    let releases = format!("file://{}/", sandbox.releases());
    sandbox.assert_installed(&sandbox.install_from(&releases, &[]), "0.2.0");
}

#[test]
fn downloads_over_http() {
    let sandbox = Sandbox::new();
    let listener = TcpListener::bind("127.0.0.1:0").expect("listen");
    let address = listener.local_addr().expect("the address listened on");
    let root = sandbox.path("releases");
    std::thread::spawn(move || {
        for stream in listener.incoming() {
            let mut stream = stream.expect("a connection");
            let mut lines = BufReader::new(stream.try_clone().expect("clone a socket")).lines();
            let request = lines.next().expect("a request").expect("a request line");
            for line in lines {
                if line.expect("a header").is_empty() {
                    break;
                }
            }
            let path = request.split(' ').nth(1).unwrap_or_default();
            let (status, body) = match fs::read(root.join(path.trim_start_matches('/'))) {
                Ok(body) => ("200 OK", body),
                Err(_) => ("404 Not Found", Vec::new()),
            };
            let length = body.len();
            write!(stream, "HTTP/1.1 {status}\r\nConnection: close\r\nContent-Length: {length}\r\n\r\n")
                .and_then(|()| stream.write_all(&body))
                .expect("answer");
        }
    });
    let releases = format!("http://{address}");

    let missing = sandbox.install_from(&releases, &["--version", "9.9.9"]);
    sandbox.assert_refused(&missing, 1, &["failed to find release 9.9.9", "404"]);
    sandbox.assert_installed(&sandbox.install_from(&releases, &[]), "0.2.0");
}

#[test]
fn a_dry_run_prints_the_plan_and_changes_nothing() {
    let sandbox = Sandbox::new();
    let outcome = sandbox.install(&["--dry-run"]);
    assert_eq!(outcome.code, Some(0), "{}", outcome.stderr);
    assert_eq!(outcome.stderr, "");
    let archive = sandbox.archive("0.2.0").display().to_string();
    assert!(outcome.stdout.contains(&format!("Download {archive}\n")));
    let binary = sandbox.path("prefix/bin/meshctl").display().to_string();
    assert!(outcome.stdout.contains(&format!("Install {binary}\n")));
    assert!(!sandbox.path("prefix").exists());
}

#[test]
fn uninstalls_what_it_installed_and_nothing_else() {
    let sandbox = Sandbox::new();
    sandbox.assert_installed(&sandbox.install(&[]), "0.2.0");
    write(&sandbox.path("prefix/bin/other"), "other", 0o755);
    let outcome = sandbox.install(&["--uninstall"]);
    assert_eq!(outcome.code, Some(0), "{}", outcome.stderr);
    assert_eq!(files_below(&sandbox.path("prefix")), ["bin/other"]);
}

#[test]
fn builds_its_checkout_without_a_release_location() {
    let sandbox = Sandbox::new();
    let script = sandbox.path("checkout/install.sh");
    write(&script, &fs::read_to_string(SCRIPT).expect("read install.sh"), 0o755);
    let outcome = sandbox.run_script(&script, "/nowhere", &[]);
    sandbox.assert_refused(&outcome, 1, &["is not a checkout of meshctl"]);

    let manifest = "[package]\nname = \"meshctl\"\n";
    write(&sandbox.path("checkout/Cargo.toml"), manifest, 0o644);
    for name in ["meshctl.bash", "_meshctl", "meshctl.fish"] {
        let file = sandbox.path("checkout/completions").join(name);
        write(&file, "completion", 0o644);
    }
    let cargo = format!(
        "#!/bin/sh\n[ \"$1 $2 $3\" = 'build --release --locked' ] || exit 1\nmkdir -p target/release\n\
         cat >target/release/meshctl <<'END'\n{}END\nchmod 755 target/release/meshctl\n",
        program("from source")
    );
    write(&sandbox.path("fake/cargo"), &cargo, 0o755);
    let fake = sandbox.path("fake").display().to_string();
    let outcome = sandbox.run_script(&script, &fake, &[]);
    sandbox.assert_installed(&outcome, "from source");
}

#[test]
fn refuses_an_archive_with_another_checksum() {
    let sandbox = Sandbox::new();
    let mut archive =
        fs::OpenOptions::new().append(true).open(sandbox.archive("0.2.0")).expect("open the archive");
    archive.write_all(b"more").expect("damage the archive");
    let outcome = sandbox.install(&[]);
    sandbox.assert_refused(&outcome, 1, &["SHA-256 is", "nothing was installed"]);
}

#[test]
fn refuses_an_archive_that_reaches_outside() {
    let sandbox = Sandbox::new();
    write(&sandbox.path("evil"), "evil", 0o644);
    let absolute = sandbox.path("evil").display().to_string();
    std::os::unix::fs::symlink("/", sandbox.path("tree-0.2.0/link")).expect("make a link");
    for member in ["../evil", absolute.as_str(), "link"] {
        sandbox.publish("0.2.0", &["meshctl", "completions", "man", member]);
        let outcome = sandbox.install(&[]);
        sandbox.assert_refused(&outcome, 1, &["lead outside of the archive"]);
    }
}

#[test]
fn refuses_an_incomplete_archive() {
    let sandbox = Sandbox::new();
    sandbox.publish("0.2.0", &["meshctl", "completions"]);
    let outcome = sandbox.install(&[]);
    sandbox.assert_refused(&outcome, 1, &["man/meshctl.1 is missing"]);
}

#[test]
fn a_missing_version_is_named() {
    let sandbox = Sandbox::new();
    let outcome = sandbox.install(&["--version", "9.9.9"]);
    sandbox.assert_refused(
        &outcome,
        1,
        &["failed to find release 9.9.9: ", "No such file or directory; check --version"],
    );
}

#[test]
fn an_unsupported_platform_is_told_to_build() {
    for (system, machine, reason) in
        [("Linux", "riscv64", "the processor riscv64"), ("SunOS", "x86_64", "the system SunOS")]
    {
        let sandbox = Sandbox::new();
        let uname = format!("#!/bin/sh\ncase $1 in -s) echo {system} ;; -m) echo {machine} ;; esac\n");
        write(&sandbox.path("fake/uname"), &uname, 0o755);
        let outcome = sandbox.run_script(
            Path::new(SCRIPT),
            &sandbox.path("fake").display().to_string(),
            &["--releases", &sandbox.releases()],
        );
        sandbox.assert_refused(&outcome, 1, &[reason, "--from-source"]);
    }
}

#[test]
fn wrong_usage_is_exit_code_2() {
    let sandbox = Sandbox::new();
    for (arguments, reason) in [
        (["--colour"].as_slice(), "unknown option '--colour'"),
        (&["--dry-run=yes"], "unknown option '--dry-run=yes'"),
        (&["--version"], "option --version needs a value"),
        (&["--version", "../1"], "'../1' is not a version"),
        (&["--releases", "ftp://host/x"], "ftp://host/x"),
        (&["--from-source", "--version", "0.1.0"], "--version"),
    ] {
        sandbox.assert_refused(&sandbox.install(arguments), 2, &[reason, "--help"]);
    }
}

#[test]
fn shellcheck_finds_nothing() {
    match Command::new("shellcheck").arg(SCRIPT).output() {
        Ok(output) => assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stdout)),
        Err(error) => {
            let message = format!("install.sh was not linted, shellcheck did not start: {error}");
            writeln!(std::io::stderr(), "{message}").expect("write to stderr");
        }
    }
}
