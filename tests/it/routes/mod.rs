//! `meshctl route` and `meshctl verify` as a script meets them: every document fits its schema, and every
//! question ends with its exit code.

mod cases;
mod diff;
mod explain;
mod graph;
mod hostile;
mod schemas;
mod verify;

use serde_json::Value;

use crate::support::{Outcome, Program, document};

/// The estate of these tests, beside the bookshop of the examples.
const SHOP: &str = "tests/data/routes/estate.yaml";
const BOOKINFO: &str = "examples/bookinfo";

/// Runs a command and holds its document to the schema of its kind.
#[track_caller]
fn answer(program: &Program, kind: &str, arguments: &[&str]) -> (Option<i32>, Value) {
    let outcome = program.run(&[arguments, &["-o", "json"]].concat());
    assert_ne!(outcome.stdout, "", "{}", outcome.stderr);
    (outcome.code, document(&outcome.stdout, kind))
}

/// A command ends with exit code 2 and says all of these words.
#[track_caller]
fn refused(program: &Program, arguments: &[&str], words: &[&str]) {
    let Outcome { code, stdout, stderr } = program.run(arguments);
    assert_eq!((code, stdout.as_str()), (Some(2), ""), "{arguments:?}: {stderr}");
    for word in words {
        assert!(stderr.contains(word), "{arguments:?} does not say `{word}`: {stderr}");
    }
}

/// What is not as expected: objects are compared on the fields that are named, lists item by item, and null is for
/// fields that are not there.
fn unlike(expected: &Value, actual: &Value) -> Option<String> {
    match (expected, actual) {
        (Value::Object(expected), _) => expected.iter().find_map(|(key, wanted)| {
            unlike(wanted, &actual[key.as_str()]).map(|reason| format!(".{key}{reason}"))
        }),
        (Value::Array(wanted), Value::Array(found)) if wanted.len() == found.len() => {
            let mut items = wanted.iter().zip(found).enumerate();
            items.find_map(|(index, (wanted, found))| {
                unlike(wanted, found).map(|reason| format!("[{index}]{reason}"))
            })
        }
        _ => (expected != actual).then(|| format!(" is {actual}, expected {expected}")),
    }
}

/// A document has these fields.
#[track_caller]
fn like(expected: &Value, actual: &Value, what: &str) {
    assert_eq!(unlike(expected, actual), None, "{what}\n{actual:#}");
}
