//! Runs the built program in an empty environment, with a home of its own and a kubeconfig that
//! points nowhere; and the files of the repository.

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::mpsc;
use std::thread;
use std::time::Duration;

use serde_json::Value;

/// The root of the repository, which is the working directory of every run.
pub(crate) const ROOT: &str = env!("CARGO_MANIFEST_DIR");

/// No run takes longer; one that does is ended and fails its test.
const DEADLINE: Duration = Duration::from_secs(180);

/// Nobody listens on port 1.
const KUBECONFIG: &str = "{apiVersion: v1, kind: Config, current-context: nowhere,
contexts: [{name: nowhere, context: {cluster: nowhere, user: nobody}}],
clusters: [{name: nowhere, cluster: {server: 'https://127.0.0.1:1'}}], users: [{name: nobody, user: {}}]}\n";

/// A file of the repository.
pub(crate) fn repository(path: &str) -> PathBuf {
    Path::new(ROOT).join(path)
}

/// The text of a file of the repository.
#[track_caller]
pub(crate) fn text_of(path: &str) -> String {
    fs::read_to_string(repository(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
}

/// The files below a folder of the repository, as sorted paths from the root.
pub(crate) fn files_below(folder: &str) -> Vec<String> {
    let mut files = Vec::new();
    let entries = fs::read_dir(repository(folder)).unwrap_or_else(|error| panic!("{folder}: {error}"));
    for entry in entries {
        let entry = entry.expect("an entry");
        let path = format!("{folder}/{}", entry.file_name().to_string_lossy());
        if entry.path().is_dir() { files.extend(files_below(&path)) } else { files.push(path) }
    }
    files.sort();
    files
}

/// Reads a document and holds it to the schema of its kind.
#[track_caller]
pub(crate) fn document(text: &str, kind: &str) -> Value {
    let document: Value = serde_json::from_str(text).expect("one JSON document");
    assert_eq!(document["kind"], kind);
    let schema = serde_json::from_str(&text_of(&format!("docs/schemas/{kind}.json"))).expect("a schema");
    let validator = jsonschema::validator_for(&schema).expect("a schema");
    let errors: Vec<String> =
        validator.iter_errors(&document).map(|error| format!("{}: {error}", error.instance_path())).collect();
    assert_eq!(errors, Vec::<String>::new());
    document
}

/// What a run left.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Outcome {
    /// The exit code, or none when a signal ended it.
    pub(crate) code: Option<i32>,
    pub(crate) stdout: String,
    pub(crate) stderr: String,
}

/// The program with a home of its own.
pub(crate) struct Program {
    home: tempfile::TempDir,
}

impl Program {
    pub(crate) fn new() -> Self {
        let home = tempfile::tempdir().expect("make a home");
        fs::write(home.path().join("kubeconfig"), KUBECONFIG).expect("write the kubeconfig");
        Self { home }
    }

    /// A path below the home.
    pub(crate) fn path(&self, name: &str) -> PathBuf {
        self.home.path().join(name)
    }

    /// Writes a file below the home and gives its path.
    pub(crate) fn file(&self, name: &str, content: impl AsRef<[u8]>) -> String {
        let path = self.path(name);
        fs::create_dir_all(path.parent().expect("a file is in a folder")).expect("make the folder");
        fs::write(&path, content).expect("write the file");
        path.to_str().expect("a path is text").to_owned()
    }

    /// The command, for tests that handle its streams themselves.
    pub(crate) fn command(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_meshctl"));
        command.args(arguments).current_dir(ROOT).env_clear();
        command.env("HOME", self.home.path()).env("KUBECONFIG", self.path("kubeconfig"));
        command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
        command
    }

    /// Runs the program without input.
    pub(crate) fn run(&self, arguments: &[&str]) -> Outcome {
        self.run_with(arguments, b"")
    }

    /// Runs the program with this on its standard input.
    pub(crate) fn run_with(&self, arguments: &[&str], input: &[u8]) -> Outcome {
        let mut child = self.command(arguments).spawn().expect("meshctl starts");
        let mut stdin = child.stdin.take().expect("a pipe");
        // A program that does not read its input closes the pipe; that is its right.
        thread::scope(|scope| {
            scope.spawn(move || drop(stdin.write_all(input)));
            self.finish(child)
        })
    }

    /// Waits for the end of a run, within the deadline. Paths of this machine become marks.
    pub(crate) fn finish(&self, child: Child) -> Outcome {
        let id = child.id().to_string();
        let (sender, receiver) = mpsc::channel();
        thread::spawn(move || sender.send(child.wait_with_output()));
        let Ok(output) = receiver.recv_timeout(DEADLINE) else {
            drop(Command::new("kill").args(["-KILL", &id]).status());
            panic!("meshctl ran for more than {DEADLINE:?}");
        };
        let output = output.expect("meshctl ends");
        Outcome {
            code: output.status.code(),
            stdout: self.scrub(output.stdout),
            stderr: self.scrub(output.stderr),
        }
    }

    fn scrub(&self, bytes: Vec<u8>) -> String {
        let text = String::from_utf8(bytes).expect("meshctl writes UTF-8");
        text.replace(self.home.path().to_str().expect("a path is text"), "[HOME]").replace(ROOT, "[ROOT]")
    }
}
