//! `meshctl profile`.

use clap::{Args, Subcommand};
use serde_json::{Value, json};

use crate::base::report::{Table, View};
use crate::base::{Error, Exit, Report, Result, text};
use crate::document;
use crate::install::profile_of;
use crate::mesh::recipe::{Profile, Recipe, recipe, recipes};

/// List what can be installed, and show what a profile chooses
#[derive(Debug, Args)]
pub(in crate::cli) struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// List recipes and their profiles
    List {
        /// Only of this recipe
        #[arg(value_name = "MESH")]
        mesh: Option<String>,
    },
    /// Print the parts and values of a profile
    Dump {
        /// The recipe
        #[arg(value_name = "MESH")]
        mesh: String,
        /// The profile; the default one when not given
        #[arg(value_name = "PROFILE")]
        profile: Option<String>,
    },
    /// Show what two profiles have apart
    Diff {
        /// The recipe
        #[arg(value_name = "MESH")]
        mesh: String,
        /// A profile
        #[arg(value_name = "A")]
        one: String,
        /// Another one
        #[arg(value_name = "B")]
        two: String,
    },
}

/// Runs the command.
pub(in crate::cli) fn run(arguments: &Arguments) -> Result<Report> {
    match &arguments.command {
        Command::List { mesh } => list(mesh.as_deref()),
        Command::Dump { mesh, profile } => {
            let recipe = known(mesh)?;
            let raw = yaml(recipe, profile_of(recipe, profile.as_deref().unwrap_or_default())?)?;
            let mut view = View { kind: "Profile", raw: Some(raw), ..View::default() };
            view.document.insert("mesh".into(), recipe.name.into());
            Ok(Report { view, exit: Exit::Yes })
        }
        Command::Diff { mesh, one, two } => {
            let recipe = known(mesh)?;
            let side = |name: &str| yaml(recipe, profile_of(recipe, name)?);
            let (before, after) = (side(one)?, side(two)?);
            let diff = similar::TextDiff::from_lines(&before, &after);
            let exit = if before == after { Exit::Yes } else { Exit::No };
            let text = diff.unified_diff().header(one, two).to_string();
            let mut view = View { kind: "Profile", text: text.clone(), ..View::default() };
            view.document.insert("mesh".into(), recipe.name.into());
            view.document.insert("text".into(), text.into());
            Ok(Report { view, exit })
        }
    }
}

fn known(name: &str) -> Result<&'static Recipe> {
    recipe(name).ok_or_else(|| {
        let names: Vec<&str> = recipes().map(|recipe| recipe.name).collect();
        Error::usage("choosing a recipe", format!("there is no recipe `{name}`"))
            .advise(format!("There are {}.", text::list(&names, 20)))
    })
}

fn list(mesh: Option<&str>) -> Result<Report> {
    let chosen: Vec<&Recipe> = match mesh {
        Some(name) => vec![known(name)?],
        None => recipes().collect(),
    };
    let mut rows = Vec::new();
    let mut documents = Vec::new();
    for recipe in chosen {
        for profile in recipe.profiles {
            let parts = profile.components.join(", ");
            rows.push([recipe.name, profile.name, &parts, profile.about].map(str::to_owned).to_vec());
            documents.push(json!({
                "mesh": recipe.name, "profile": profile.name, "components": profile.components,
                "about": profile.about, "namespace": recipe.namespace, "source": recipe.source,
            }));
        }
    }
    let table = Table { header: vec!["MESH", "PROFILE", "PARTS", "ABOUT"], rows };
    let mut view = View { kind: "ProfileList", table, ..View::default() };
    view.document.insert("profiles".into(), Value::Array(documents));
    Ok(Report { view, exit: Exit::Yes })
}

/// A profile as YAML: its parts with their charts, and the values that it sets.
fn yaml(recipe: &Recipe, profile: &Profile) -> Result<String> {
    let parts: Vec<Value> = recipe
        .components
        .iter()
        .filter(|component| profile.components.contains(&component.name))
        .map(|component| json!({"name": component.name, "chart": component.chart, "stage": component.stage}))
        .collect();
    let mut shown = json!({"namespace": recipe.namespace, "source": recipe.source, "parts": parts});
    if !profile.file.is_empty() {
        shown["valuesOfTheChart"] = profile.file.into();
    }
    let written = document::to_yaml(&shown)
        .map_err(|error| Error::new(Exit::Defect, "writing the profile as YAML", error))?;
    let values = profile.values.trim_end();
    let values = if values.is_empty() {
        String::new()
    } else {
        format!("values:\n  {}\n", values.replace('\n', "\n  "))
    };
    Ok(written + &values)
}
