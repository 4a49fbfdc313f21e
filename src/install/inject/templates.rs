//! Sidecars by the templates of Istio's injector, from its ConfigMaps: of files, or of a cluster.

use super::{Made, Subject};
use crate::base::{Error, Result, text};
use crate::document::NodeRef;
use crate::estate::{Estate, Object};
use crate::mesh::injection::Verdict;
use crate::mesh::istio::INJECTOR;
use crate::mesh::istio::injector::{CONFIG_MAP, config_map_of};
use crate::mesh::istio::sidecar::{self, InjectorSettings, STATUS};

/// The name of the ConfigMap of the mesh config.
const MESH: &str = "istio";

/// The settings of the injector of a revision among ConfigMaps; the only one there is, when no revision is named. `mesh` is
/// the text of a mesh config that stands for the ConfigMap.
///
/// # Errors
/// When it is not there, not the only one, or cannot be read.
pub fn find_settings(
    estate: &Estate,
    revision: Option<&str>,
    mesh: Option<&str>,
) -> Result<InjectorSettings> {
    let doing = "looking for the ConfigMap of the injector";
    let maps: Vec<&Object> = estate.of_kind("", "ConfigMap").collect();
    let wanted = |map: &&&Object| {
        let name = &map.reference.name;
        revision
            .map_or_else(|| name.starts_with(CONFIG_MAP), |revision| *name == config_map_of(Some(revision)))
    };
    let map = match maps.iter().filter(wanted).collect::<Vec<_>>().as_slice() {
        [only] => **only,
        [] => {
            let name = config_map_of(revision);
            return Err(Error::usage(doing, format!("there is no ConfigMap {name}")).advise(
                "Give it with --injector: `kubectl -n istio-system get cm istio-sidecar-injector istio -o yaml`, or what `meshctl manifest generate istio` prints.",
            ));
        }
        several => {
            let names: Vec<&String> = several.iter().map(|map| &map.reference.name).collect();
            return Err(Error::usage(doing, format!("there are several: {}", text::list(&names, 8)))
                .advise("Name a revision with --revision."));
        }
    };
    let data =
        |map: &Object, key: &str| map.root().at(&["data", key]).and_then(NodeRef::as_str).map(str::to_owned);
    let of_name = map.reference.name.strip_prefix(CONFIG_MAP).and_then(|rest| rest.strip_prefix('-'));
    let revision = of_name.unwrap_or_default();
    let of_mesh = maps.iter().find(|map| {
        let rest = map.reference.name.strip_prefix(MESH);
        rest.is_some_and(|rest| rest.strip_prefix('-').unwrap_or(rest) == revision)
            && data(map, "mesh").is_some()
    });
    let mesh = mesh.map(str::to_owned).or_else(|| data(of_mesh?, "mesh"));
    let Some(config) = data(map, "config") else {
        return Err(Error::usage(doing, format!("the ConfigMap {} has no data.config", map.reference.name)));
    };
    InjectorSettings::read(revision, &config, &data(map, "values").unwrap_or_default(), mesh.as_deref())
}

/// What the injector with these settings makes of a pod that it is asked about; `maps` has its ConfigMap.
///
/// # Errors
/// See [`sidecar::inject`].
pub fn of_templates(
    settings: &InjectorSettings,
    maps: &Estate,
    &Subject { workload, pod, owner }: &Subject<'_>,
) -> Result<Made> {
    let reason = match (INJECTOR.decide)(workload, None, &settings.revision, maps) {
        Verdict::Injects(reason) => reason,
        Verdict::Refuses(reason) | Verdict::Unknown(reason) => return Ok(Made::Left(reason)),
    };
    let again = workload.annotation(STATUS).is_some();
    let made = sidecar::inject(settings, pod, owner)?;
    if again && made == *pod {
        return Ok(Made::Left("its pods have this sidecar already".to_owned()));
    }
    let reason = if again { "its pods had a sidecar, which is made anew".to_owned() } else { reason };
    Ok(Made::Injected { pod: made, mesh: INJECTOR.mesh, revision: settings.revision.clone(), reason })
}
