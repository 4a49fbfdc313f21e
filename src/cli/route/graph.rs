//! `meshctl route graph`.

use clap::{Args, ValueEnum};

use super::question::{From, Objects};
use crate::base::report::View;
use crate::base::{Context, Exit, Report, Result};
use crate::mesh::with_world;
use crate::routes::graph::{Graph, Picture};

/// Draw hosts, destinations and the shares between them
///
/// Without --from or --gateway the picture has the routes of all clients. Hosts without a rule of their own are left out.
#[derive(Debug, Args)]
#[command(
    after_help = "Examples:\n  meshctl route graph -f manifests/ | dot -Tsvg > routes.svg\n  meshctl route graph -f manifests/ --as-picture mermaid\n  meshctl route graph -f manifests/ --gateway edge/public --as-picture svg > edge.svg"
)]
pub(super) struct Arguments {
    /// The language of the picture
    #[arg(long = "as-picture", value_enum, value_name = "LANGUAGE", default_value_t = Language::Dot)]
    language: Language,

    #[command(flatten)]
    from: From,

    #[command(flatten)]
    objects: Objects,
}

/// The language of a picture.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Language {
    /// Graphviz
    Dot,
    /// Mermaid, for Markdown
    Mermaid,
    /// SVG, for browsers
    Svg,
}

/// Runs the command.
pub(super) fn run(arguments: &Arguments, context: &Context) -> Result<Report> {
    let estate = arguments.objects.estate(context)?;
    with_world(&estate, &arguments.objects.settings()?, |world| {
        let clients = if arguments.from.is_given() {
            vec![arguments.from.client(world, arguments.objects.input.namespace())?]
        } else {
            world.clients()
        };
        let mut graph = Graph::default();
        for client in clients {
            graph.add(&world.routing(&client));
        }
        let picture = match arguments.language {
            Language::Dot => Picture::Dot,
            Language::Mermaid => Picture::Mermaid,
            Language::Svg => Picture::Svg,
        };
        let view = View { kind: "RouteGraph", raw: Some(graph.draw(picture)), ..View::default() };
        Ok(Report { view, exit: Exit::Yes })
    })
}
