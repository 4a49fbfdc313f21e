//! Passwords and keys that stay the same: a file keeps the secret that they are made of, and the time
//! at which they were made first. The form of the file is docs/schemas/Remembered.json.

use std::fs;
use std::io::{ErrorKind, Read as _, Write as _};
use std::path::Path;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use serde::{Deserialize, Serialize};

use crate::base::{Context, Error, Result};
use crate::helm::Offline;

const API_VERSION: &str = "meshctl.io/v1";
const KIND: &str = "Remembered";
/// Bytes of the file.
const BYTES: u64 = 64 << 10;

/// What the file holds.
#[derive(Debug, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
struct Remembered {
    api_version: String,
    kind: String,
    /// 32 random bytes in base64, of which all that is made at random follows.
    secret: String,
    /// What templates take for now.
    time: jiff::Timestamp,
}

/// Random bytes of the system.
pub(super) fn random(bytes: &mut [u8]) -> Result<(), String> {
    getrandom::fill(bytes).map_err(|error| format!("the system gives no random bytes: {error}"))
}

/// The world that a file remembers. When there is no file, a new one is made, for nobody else to read.
pub(super) fn world(path: &Path, context: &Context) -> Result<Offline> {
    let file = context.directory.join(path);
    let known = match fs::File::open(&file) {
        Ok(opened) => read(opened).map_err(|cause| {
            Error::usage(format!("reading {}", path.display()), cause)
                .advise("Name a file that --remember has made, or one that is not there yet.")
        })?,
        Err(error) if error.kind() == ErrorKind::NotFound => make(&file, context).map_err(|cause| {
            Error::usage(format!("writing {}", path.display()), cause)
                .advise("Name a file in a folder that you may write to.")
        })?,
        Err(error) => return Err(Error::usage(format!("reading {}", path.display()), error)),
    };
    Ok(Offline::seeded(known.time, known.secret.as_bytes()))
}

fn read(file: fs::File) -> Result<Remembered, String> {
    let mut text = String::new();
    file.take(BYTES).read_to_string(&mut text).map_err(|error| error.to_string())?;
    // The words of the parser would show parts of the secret.
    let known: Remembered = serde_json::from_str(&text)
        .map_err(|error| format!("line {} is not of the form that is kept there", error.line()))?;
    if (known.api_version.as_str(), known.kind.as_str()) != (API_VERSION, KIND) {
        return Err(format!("it is no {KIND} of {API_VERSION}"));
    }
    let secret = STANDARD.decode(&known.secret).map_err(|_| "its secret is not base64".to_owned())?;
    if secret.len() < 32 {
        return Err("its secret is shorter than 32 bytes".to_owned());
    }
    Ok(known)
}

fn make(path: &Path, context: &Context) -> Result<Remembered, String> {
    let mut secret = [0; 32];
    random(&mut secret)?;
    let made = Remembered {
        api_version: API_VERSION.to_owned(),
        kind: KIND.to_owned(),
        secret: STANDARD.encode(secret),
        time: (context.now)(),
    };
    let text = serde_json::to_string_pretty(&made).map_err(|error| error.to_string())?;
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty());
    // Whole or not at all, and readable by its owner alone: so does the crate make files.
    let place = || -> std::io::Result<()> {
        let mut file = tempfile::Builder::new()
            .prefix(".part-")
            .tempfile_in(folder.unwrap_or_else(|| Path::new(".")))?;
        writeln!(file, "{text}")?;
        file.persist_noclobber(path).map(drop).map_err(|error| error.error)
    };
    place().map_err(|error| error.to_string())?;
    context
        .ui
        .note(&format!("{} now keeps what passwords and keys are made of: keep it secret", path.display()));
    Ok(made)
}
