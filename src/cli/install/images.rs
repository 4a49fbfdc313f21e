//! `meshctl images`.

use clap::Args;

use super::Choice;
use crate::base::report::View;
use crate::base::{Context, Exit, Report, Result};
use crate::charts::images;
use crate::helm::{Capabilities, Offline};

/// List every image that an installation runs, for a site without a network
///
/// Renders what `install` would apply, without a cluster, and looks at pods, custom resources and the configuration that
/// injectors take images from. `meshctl charts bundle` puts charts and this list into one file.
#[derive(Debug, Args)]
#[command(
    after_help = "Example:\n  meshctl images istio --profile ambient --chart istio-1.30.0/manifests/charts"
)]
pub(in crate::cli) struct Arguments {
    #[command(flatten)]
    choice: Choice,
}

/// Runs the command.
pub(in crate::cli) fn run(mut arguments: Arguments, context: &Context) -> Result<Report> {
    arguments.choice.resolve(context)?;
    let world = Offline::seeded((context.now)(), b"images");
    let made = arguments.choice.made(
        &arguments.choice.values(context)?,
        &Capabilities::default(),
        &world,
        context,
    )?;
    let all = made.objects.into_iter().chain(made.hooks.into_iter().map(|hook| hook.desired));
    let mut objects = all.map(|one| (one.object, one.body)).collect::<Vec<_>>();
    let fields = images::find(&mut objects, None);
    let names = images::list(&fields);
    let mut view = View { kind: "ImageList", ..View::default() };
    view.text = names.iter().map(|name| format!("{name}\n")).collect();
    view.document.insert("images".into(), names.into());
    let fields = fields.iter().map(|field| {
        serde_json::json!({"image": field.image, "place": crate::base::report::place_document(&field.place)})
    });
    view.document.insert("fields".into(), fields.collect());
    Ok(Report { view, exit: Exit::Yes })
}
