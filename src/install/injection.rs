//! Would the pods of a workload get a proxy, and who decides: the selectors of the webhooks, as the API server reads them,
//! and then the injector that is asked. A report (docs/schemas/InjectionCheck.json).

use std::fmt::Write as _;

use serde_json::{Value, json};

use crate::base::report::{Case, Table, View, place_document};
use crate::base::{Exit, Report, text};
use crate::document::NodeRef;
use crate::estate::Object;
use crate::kubernetes::unmet;
use crate::mesh::World;
use crate::mesh::injection::{INJECTORS, Injector, Verdict, has_container};
use crate::mesh::istio::injector::{ADMISSION, Webhook, webhooks_of};
use crate::resource::core::Workload;

/// What becomes of the pods of a workload.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum State {
    Injected,
    Present,
    NotInjected,
    Conflict,
    Unknown,
}

impl State {
    const ALL: [Self; 5] = [Self::Injected, Self::Present, Self::NotInjected, Self::Conflict, Self::Unknown];

    const fn as_str(self) -> &'static str {
        match self {
            Self::Injected => "injected",
            Self::Present => "present",
            Self::NotInjected => "not-injected",
            Self::Conflict => "conflict",
            Self::Unknown => "unknown",
        }
    }
}

/// A webhook and what it means for a workload.
struct Asked<'w> {
    webhook: Webhook<'w>,
    injector: &'static Injector,
    revision: String,
    tag: String,
    /// What the injector does; `None`: it is not asked.
    verdict: Option<Verdict>,
    /// Why it is not asked.
    reason: String,
}

impl Asked<'_> {
    fn reason(&self) -> &str {
        match &self.verdict {
            Some(Verdict::Injects(why) | Verdict::Refuses(why) | Verdict::Unknown(why)) => why,
            None => &self.reason,
        }
    }
}

/// The answer for one workload.
struct Answer<'w> {
    workload: &'w Workload<'w>,
    state: State,
    mesh: &'static str,
    revision: String,
    tag: String,
    reason: String,
    advice: &'static str,
    /// Whether webhooks of a plain installation are assumed.
    assumed: bool,
    asked: Vec<Asked<'w>>,
}

/// Would the pods of these workloads get a proxy. Exit 1 when those of one would not, or would get several; 6 when the
/// input does not tell.
pub fn check_injection(world: &World<'_>, workloads: &[&Workload<'_>]) -> Report {
    let webhooks = injecting(world);
    let answers: Vec<Answer<'_>> =
        workloads.iter().map(|workload| answer(world, workload, &webhooks)).collect();
    let count = |state: State| answers.iter().filter(|answer| answer.state == state).count();
    let exit = match (count(State::NotInjected) + count(State::Conflict), count(State::Unknown)) {
        (1.., _) => Exit::No,
        (0, 1..) => Exit::Inconclusive,
        (0, 0) => Exit::Yes,
    };
    let header = vec!["NAMESPACE", "WORKLOAD", "STATE", "MESH", "REVISION", "REASON"];
    let table = Table { header, rows: answers.iter().map(row).collect() };
    let mut view = View { kind: "InjectionCheck", table, ..View::default() };
    if let [only] = answers.as_slice() {
        view.text = page(only);
    }
    let summary = State::ALL.iter().map(|state| (state.as_str().to_owned(), count(*state).into()));
    view.document.insert("workloads".into(), answers.iter().map(|answer| document(world, answer)).collect());
    view.document.insert("summary".into(), Value::Object(summary.collect()));
    view.cases = answers.iter().map(case).collect();
    Report { view, exit }
}

/// Who takes the pods of a workload when they are made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Taken {
    /// The injector of a mesh, of this revision where it has some; why.
    By {
        /// The mesh.
        mesh: &'static str,
        /// The revision.
        revision: String,
        /// Why.
        reason: String,
    },
    /// Nobody; why.
    ByNobody(String),
    /// The input does not tell, or several would; why.
    Unclear(String),
}

/// Whose injector is asked about the pods of a workload and takes them.
pub fn taken(world: &World<'_>, workload: &Workload<'_>) -> Taken {
    let webhooks = injecting(world);
    let Answer { state, mesh, revision, reason, .. } = answer_of_webhooks(world, workload, &webhooks);
    match state {
        State::Injected => Taken::By { mesh, revision, reason },
        State::NotInjected => Taken::ByNobody(reason),
        State::Present | State::Conflict | State::Unknown => Taken::Unclear(reason),
    }
}

/// The webhooks of every injector that are asked about new pods.
fn injecting<'w>(world: &'w World<'_>) -> Vec<(Webhook<'w>, &'static Injector)> {
    let configurations = world.estate.of_kind(ADMISSION, "MutatingWebhookConfiguration");
    let all = configurations.flat_map(webhooks_of).filter(|webhook| is_about_pods(webhook));
    all.filter_map(|webhook| {
        let injector = INJECTORS.iter().find(|injector| (injector.owns)(webhook.object, webhook.name))?;
        Some((webhook, injector))
    })
    .collect()
}

/// Whether a rule of the webhook is about pods that are made.
fn is_about_pods(webhook: &Webhook<'_>) -> bool {
    let mut rules = webhook.node.get("rules").into_iter().flat_map(NodeRef::items);
    rules.any(|rule| {
        let has = |field: &str, wanted: &[&str]| {
            let mut items = rule.get(field).into_iter().flat_map(NodeRef::items).filter_map(NodeRef::as_str);
            items.any(|item| wanted.contains(&item))
        };
        has("operations", &["CREATE", "*"])
            && has("apiGroups", &["", "*"])
            && has("apiVersions", &["v1", "*"])
            && has("resources", &["pods", "*", "*/*"])
            && rule.get("scope").and_then(NodeRef::as_str) != Some("Cluster")
    })
}

fn answer<'w>(
    world: &'w World<'_>,
    workload: &'w Workload<'w>,
    webhooks: &[(Webhook<'w>, &'static Injector)],
) -> Answer<'w> {
    let mut answer = answer_of_webhooks(world, workload, webhooks);
    if let Some(injector) = INJECTORS.iter().find(|injector| has_container(workload, injector.container)) {
        answer.state = State::Present;
        (answer.mesh, answer.revision, answer.tag, answer.advice) =
            (injector.mesh, String::new(), String::new(), "");
        answer.reason = format!("its pods have the container {}", injector.container);
        answer.assumed = false;
    }
    answer
}

/// The answer for pods that are made anew, whatever containers they have.
fn answer_of_webhooks<'w>(
    world: &'w World<'_>,
    workload: &'w Workload<'w>,
    webhooks: &[(Webhook<'w>, &'static Injector)],
) -> Answer<'w> {
    let namespace = world.kubernetes.namespace(&workload.object.reference.namespace);
    let asked: Vec<Asked<'w>> = webhooks
        .iter()
        .map(|(webhook, injector)| ask(world, workload, namespace, *webhook, injector))
        .collect();
    let mut answer = Answer {
        workload,
        state: State::NotInjected,
        mesh: "",
        revision: String::new(),
        tag: String::new(),
        reason: String::new(),
        advice: "",
        assumed: false,
        asked,
    };
    if answer.asked.is_empty() {
        assume(world, namespace, &mut answer);
    } else {
        judge(namespace, &mut answer);
    }
    answer
}

/// What one webhook means for a workload.
fn ask<'w>(
    world: &World<'_>,
    workload: &Workload<'_>,
    namespace: Option<&Object>,
    webhook: Webhook<'w>,
    injector: &'static Injector,
) -> Asked<'w> {
    let (revision, tag) = (injector.revision)(webhook.object);
    let name = workload.object.reference.namespace.as_str();
    let of_pod = |key: &str| workload.label(key);
    let of_namespace = |key: &str| match key {
        // The API server sets it on every namespace.
        "kubernetes.io/metadata.name" => Some(name),
        key => namespace?.label(key),
    };
    let selector = webhook.node.get("namespaceSelector");
    let demands =
        selector.is_some_and(|selector| selector.entries().any(|(_, value)| !value.to_json().is_null()));
    let conditions = webhook.node.get("matchConditions").is_some_and(|list| list.items().len() > 0);
    let (verdict, reason) = if let Some(why) = unmet(webhook.node.get("objectSelector"), &of_pod) {
        (None, format!("objectSelector: {why}"))
    } else if demands && namespace.is_none() {
        let missing = format!(
            "the Namespace {name} is not in the input, and the namespaceSelector asks for its labels"
        );
        (Some(Verdict::Unknown(missing)), String::new())
    } else if let Some(why) = unmet(selector, &of_namespace) {
        (None, format!("namespaceSelector: {why}"))
    } else if conditions {
        (Some(Verdict::Unknown("its matchConditions are not evaluated".to_owned())), String::new())
    } else {
        (Some((injector.decide)(workload, namespace, &revision, world.estate)), String::new())
    };
    Asked { webhook, injector, revision, tag, verdict, reason }
}

/// What the webhooks together mean.
fn judge(namespace: Option<&Object>, answer: &mut Answer<'_>) {
    let asked = &answer.asked;
    let injects: Vec<&Asked<'_>> =
        asked.iter().filter(|one| matches!(one.verdict, Some(Verdict::Injects(_)))).collect();
    let unknown = asked.iter().find(|one| matches!(one.verdict, Some(Verdict::Unknown(_))));
    if let [_, _, ..] = injects.as_slice() {
        let names: Vec<String> = injects
            .iter()
            .map(|one| format!("{} of {}", one.webhook.name, one.webhook.object.reference.name))
            .collect();
        answer.state = State::Conflict;
        answer.reason = format!("several webhooks would inject a proxy: {}", text::list(&names, 6));
        answer.advice =
            "Remove the configuration that is left over, or make the selectors exclude each other.";
    } else if let Some(unknown) = unknown {
        answer.state = State::Unknown;
        answer.mesh = unknown.injector.mesh;
        answer.reason = unknown.reason().to_owned();
    } else if let Some(one) = injects.first() {
        answer.state = State::Injected;
        (answer.mesh, answer.revision, answer.tag) =
            (one.injector.mesh, one.revision.clone(), one.tag.clone());
        answer.reason = one.reason().to_owned();
    } else {
        let mut injectors = asked.iter().map(|one| one.injector);
        let hint = injectors.clone().find_map(|one| {
            let its = asked.iter().filter(|other| other.injector.mesh == one.mesh);
            let configurations: Vec<&Object> = its.map(|one| one.webhook.object).collect();
            (one.hint)(answer.workload, namespace, &configurations)
        });
        if let Some(hint) = hint {
            (answer.reason, answer.advice) = (hint.reason, hint.advice);
            return;
        }
        let refusal = asked.iter().find(|one| one.verdict.is_some()).map(|one| one.reason().to_owned());
        answer.reason = refusal.unwrap_or_else(|| "no webhook is asked about its pods".to_owned());
        let first = injectors.next();
        if first.is_some_and(|first| injectors.all(|other| other.mesh == first.mesh)) {
            answer.advice = first.map_or("", |first| first.advice);
        }
    }
}

/// What labels and annotations alone say, when no webhook is in the input.
fn assume(world: &World<'_>, namespace: Option<&Object>, answer: &mut Answer<'_>) {
    if world.estate.coverage.complete(ADMISSION, "MutatingWebhookConfiguration") {
        answer.reason = "the cluster has no injector".to_owned();
        answer.advice = "Install a mesh first: `meshctl install`.";
        return;
    }
    answer.assumed = true;
    let verdicts: Vec<(&'static str, Verdict)> = INJECTORS
        .iter()
        .map(|injector| (injector.mesh, (injector.assume)(answer.workload, namespace, world.estate)))
        .collect();
    let injecting: Vec<&(&str, Verdict)> =
        verdicts.iter().filter(|(_, verdict)| matches!(verdict, Verdict::Injects(_))).collect();
    let unknown = verdicts.iter().find(|(_, verdict)| matches!(verdict, Verdict::Unknown(_)));
    match (injecting.as_slice(), unknown) {
        ([(mesh, Verdict::Injects(why))], _) => {
            (answer.state, answer.mesh, answer.reason) = (State::Injected, mesh, why.clone());
        }
        ([_, _, ..], _) => {
            let meshes: Vec<&str> = injecting.iter().map(|(mesh, _)| *mesh).collect();
            answer.state = State::Conflict;
            answer.reason = format!("several meshes would inject a proxy: {}", text::list(&meshes, 4));
        }
        (_, Some((_, Verdict::Unknown(why)))) => {
            (answer.state, answer.reason) = (State::Unknown, why.clone());
        }
        _ => {
            answer.reason =
                "neither its namespace nor its pods ask for a proxy of any mesh, or they refuse".to_owned();
        }
    }
}

fn title(workload: &Workload<'_>) -> String {
    let id = &workload.object.reference;
    format!("{}/{}", id.kind.to_ascii_lowercase(), id.name)
}

fn revision(answer: &Answer<'_>) -> String {
    match (answer.revision.is_empty(), answer.tag.is_empty()) {
        (false, false) => format!("{} (tag {})", answer.revision, answer.tag),
        _ => answer.revision.clone(),
    }
}

fn row(answer: &Answer<'_>) -> Vec<String> {
    vec![
        answer.workload.object.reference.namespace.clone(),
        title(answer.workload),
        answer.state.as_str().to_owned(),
        answer.mesh.to_owned(),
        revision(answer),
        answer.reason.clone(),
    ]
}

/// Everything about one workload.
fn page(answer: &Answer<'_>) -> String {
    let id = &answer.workload.object.reference;
    let mut out = String::new();
    let mesh = if answer.mesh.is_empty() {
        String::new()
    } else {
        format!(", {} {}", answer.mesh, revision(answer))
    };
    // Writing to a string cannot fail.
    let _ = writeln!(out, "{id}: {}{}", answer.state.as_str(), mesh.trim_end());
    let _ = writeln!(out, "  {}", answer.reason);
    if answer.assumed {
        let _ = writeln!(out, "  (no webhook is in the input: those of a plain installation are assumed)");
    }
    if !answer.advice.is_empty() && answer.state != State::Injected {
        let _ = writeln!(out, "  {}", answer.advice);
    }
    if !answer.asked.is_empty() {
        let _ = writeln!(out, "\nwebhooks:");
    }
    for one in &answer.asked {
        let said = match &one.verdict {
            Some(Verdict::Injects(_)) => "injects",
            Some(Verdict::Refuses(_)) => "asked, refuses",
            Some(Verdict::Unknown(_)) => "unknown",
            None => "not asked",
        };
        let object = &one.webhook.object.reference.name;
        let _ = writeln!(out, "  {} of {object}: {said}: {}", one.webhook.name, one.reason());
    }
    text::printable_lines(&out)
}

fn document(world: &World<'_>, answer: &Answer<'_>) -> Value {
    let place = |object: &Object, node: NodeRef<'_>| place_document(&world.estate.place(object, node));
    let asked: Vec<Value> = answer
        .asked
        .iter()
        .map(|one| {
            let node = one.webhook.node.get("name").unwrap_or(one.webhook.node);
            let verdict = match &one.verdict {
                Some(Verdict::Injects(_)) => "injects",
                Some(Verdict::Refuses(_)) => "refuses",
                Some(Verdict::Unknown(_)) => "unknown",
                None => "not-asked",
            };
            json!({
                "name": one.webhook.name, "place": place(one.webhook.object, node), "mesh": one.injector.mesh,
                "revision": one.revision, "tag": one.tag, "verdict": verdict, "reason": one.reason(),
                "failurePolicy": one.webhook.node.get("failurePolicy").and_then(NodeRef::as_str).unwrap_or("Fail"),
            })
        })
        .collect();
    let object = answer.workload.object;
    let mut out = json!({
        "workload": place(object, object.name_node()), "state": answer.state.as_str(), "reason": answer.reason,
        "certainty": if answer.assumed { "may" } else { "exact" }, "webhooks": asked,
    });
    let optional = [
        ("mesh", answer.mesh),
        ("revision", &answer.revision),
        ("tag", &answer.tag),
        ("advice", answer.advice),
    ];
    for (key, value) in optional.into_iter().filter(|(_, value)| !value.is_empty()) {
        out[key] = value.into();
    }
    out
}

fn case(answer: &Answer<'_>) -> Case {
    let id = &answer.workload.object.reference;
    let failed = !matches!(answer.state, State::Injected | State::Present);
    Case {
        name: id.to_string(),
        failure: failed.then(|| format!("{}: {}", answer.state.as_str(), answer.reason)),
    }
}
