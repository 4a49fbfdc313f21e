//! The values that the user gives with `-f` and `--set`.

use std::fs;
use std::io::Read as _;

use clap::Args;

use crate::base::{Context, Error, Exit, Result};
use crate::document;
use crate::helm::{Map, Setting, merge_settings};
use crate::install::installation;
use crate::mesh::install_spec::{MeshInstall, Translated};

/// Bytes of one values file.
const BYTES: u64 = 64 << 20;

/// Values over the defaults of a chart.
#[derive(Debug, Args)]
pub(in crate::cli) struct ValueArguments {
    /// A values file, or `-` for standard input; later ones win
    #[arg(short = 'f', long = "values", value_name = "FILE")]
    files: Vec<String>,

    /// What the files hold, once they were read for what is installed.
    #[arg(skip)]
    read: Vec<Setting>,

    /// Set values: a.b=1,c[0]=x,d={e,f}
    #[arg(long = "set", value_name = "PATH=VALUE")]
    typed: Vec<String>,

    /// Set values that stay texts
    #[arg(long = "set-string", value_name = "PATH=TEXT")]
    texts: Vec<String>,

    /// Set values to JSON
    #[arg(long = "set-json", value_name = "PATH=JSON")]
    json: Vec<String>,

    /// Set values to what files hold
    #[arg(long = "set-file", value_name = "PATH=FILE")]
    file_texts: Vec<String>,

    /// Set one value to a text in which no character has a meaning
    #[arg(long = "set-literal", value_name = "PATH=TEXT")]
    literals: Vec<String>,
}

impl ValueArguments {
    /// All of them, as they are given.
    pub(super) fn settings(&self, context: &Context) -> Result<Vec<Setting>> {
        let mut settings = self.read.clone();
        for name in &self.files {
            settings.push(Setting::File(name.clone(), read_values(name, context)?));
        }
        settings.extend(self.json.iter().cloned().map(Setting::Json));
        settings.extend(self.typed.iter().cloned().map(Setting::Typed));
        settings.extend(self.texts.iter().cloned().map(Setting::Text));
        for text in &self.file_texts {
            let mut files = Vec::new();
            for path in Setting::file_paths(text)? {
                let bytes = read_values(&path, context)?;
                files.push((path, String::from_utf8_lossy(&bytes).into_owned()));
            }
            settings.push(Setting::FileText(text.clone(), files));
        }
        settings.extend(self.literals.iter().cloned().map(Setting::Literal));
        Ok(settings)
    }

    /// Reads the files. One that says what is installed is given, and what it has for values stays.
    pub(in crate::cli) fn take_installation(
        &mut self,
        context: &Context,
    ) -> Result<Option<Translated<MeshInstall>>> {
        let mut found = None;
        for name in std::mem::take(&mut self.files) {
            let mut bytes = read_values(&name, context)?;
            if let Some(made) = installation(&name, &String::from_utf8_lossy(&bytes))? {
                let doing = || format!("reading {name}");
                let values = document::to_yaml(&made.file.spec.values.clone().into());
                bytes = values.map_err(|error| Error::new(Exit::Defect, doing(), error))?.into_bytes();
                if found.replace(made).is_some() {
                    return Err(Error::usage(doing(), "another file says what is installed already"));
                }
            }
            self.read.push(Setting::File(name, bytes));
        }
        Ok(found)
    }

    /// All of them, one over the other.
    pub(in crate::cli) fn read(&self, context: &Context) -> Result<Map> {
        merge_settings(&self.settings(context)?)
    }
}

pub(super) fn read_values(name: &str, context: &Context) -> Result<Vec<u8>> {
    let doing = || format!("reading values from {name}");
    let mut bytes = Vec::new();
    let read = if name == "-" {
        std::io::stdin().lock().take(BYTES).read_to_end(&mut bytes)
    } else {
        let file = fs::File::open(context.directory.join(name));
        file.and_then(|file| file.take(BYTES).read_to_end(&mut bytes))
    };
    read.map_err(|error| Error::usage(doing(), error))?;
    if bytes.len() as u64 == BYTES {
        return Err(Error::usage(doing(), format!("it is larger than {} MiB", BYTES >> 20)));
    }
    Ok(bytes)
}
