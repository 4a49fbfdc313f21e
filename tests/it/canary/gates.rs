//! The gates against servers of this process: what they answer, what becomes of an outage, and what they keep.

use std::collections::BTreeMap;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use jiff::{SignedDuration, Timestamp};
use meshctl::canary::gate::{Answer, Gate, Moment};
use meshctl::canary::gates::{Backend, Http, Pods, Route, Surroundings, build};
use meshctl::canary::spec::{Canary, GateSpec};
use meshctl::canary::{Share, preview};
use meshctl::model::BackendId;
use serde_json::json;

use super::scripted::{Said, Scripted, prometheus, vector};
use crate::support::{Program, document, text_of};

const TIME: Duration = Duration::from_millis(400);

fn moment(seconds: i64) -> Moment {
    let since = Timestamp::from_second(1_800_000_000).expect("a time");
    let now = since + SignedDuration::from_secs(seconds);
    Moment { now, run: "web-7".to_owned(), step: (0, 3), percent: 5.0, since }
}

fn route(kind: &str, stable: &str, canary: &str) -> Route {
    let backend = |word: &str, index| {
        let parsed = Backend::parse(word);
        Backend { version: parsed.id.subset.clone(), index: Some(index), ..parsed }
    };
    Route {
        name: "the-route".to_owned(),
        kind: kind.to_owned(),
        object: "web".to_owned(),
        namespace: "shop".to_owned(),
        rule: Some(0),
        stable: backend(stable, 0),
        canary: backend(canary, 1),
    }
}

fn around(route: Route) -> Surroundings {
    let environment: BTreeMap<String, String> =
        [("TOKEN".to_owned(), "s3cret".to_owned()), ("PATH".to_owned(), "/bin".to_owned())].into();
    Surroundings {
        plan: "web".to_owned(),
        namespace: "shop".to_owned(),
        routes: vec![route],
        web: Arc::new(Http::new(TIME, &environment).expect("a client")),
        environment: Arc::new(environment),
        directory: "/".into(),
        pods: None,
        objects: None,
    }
}

fn versions() -> Surroundings {
    around(route("VirtualService", "web:v1", "web:v2"))
}

/// The gate that a text of YAML describes.
fn gate(text: &str, around: &Surroundings) -> Result<Box<dyn Gate>, String> {
    let spec: GateSpec = serde_saphyr::from_str(text).map_err(|error| error.to_string())?;
    build(&[spec], around).map(|mut gates| gates.remove(0)).map_err(|error| error.to_string())
}

fn threshold(server: &Scripted, further: &str) -> Box<dyn Gate> {
    let text = format!(
        "{{name: g, promql: {{server: {{url: '{}', tokenEnv: TOKEN}}, query: 'x{{s=\"{{{{ service }}}}\"}}[{{{{ window }}}}]', max: 5{further}}}}}",
        server.url
    );
    gate(&text, &versions()).expect("a gate")
}

#[test]
fn a_threshold_has_one_number_or_says_why_not() {
    let one = |value: &'static str| Scripted::new(move |_| vector(&[(json!({}), value)]));
    let two = || Scripted::new(|_| vector(&[(json!({"pod": "a"}), "1"), (json!({"pod": "b"}), "9")]));
    let ask = |server: &Scripted, further: &str| threshold(server, further).ask(&moment(0));
    assert!(matches!(ask(&one("5"), ""), Answer::Pass(_)));
    assert_eq!(ask(&one("5.5"), ""), Answer::Fail("5.5 is above 5".into()));
    assert!(matches!(ask(&one("+Inf"), ""), Answer::Fail(_)));
    assert!(matches!(ask(&one("NaN"), ""), Answer::NoData(_)));
    assert!(matches!(ask(&Scripted::new(|_| vector(&[])), ""), Answer::NoData(_)));
    let Answer::Error(why) = ask(&two(), "") else { panic!("several series are no number") };
    assert!(why.contains("{pod=\"a\"}") && why.contains("{pod=\"b\"}"), "{why}");
    assert!(matches!(ask(&two(), ", reduce: min"), Answer::Pass(_)));
    assert!(matches!(ask(&two(), ", reduce: mean"), Answer::Pass(_)));
    assert_eq!(ask(&two(), ", reduce: sum"), Answer::Fail("10 is above 5".into()));

    let server = one("7");
    let mut patient = threshold(&server, ", failures: 2");
    assert!(matches!(patient.ask(&moment(0)), Answer::NotYet(_)));
    let mut again = threshold(&server, ", failures: 2");
    again.restore(&patient.sums());
    assert!(matches!(again.ask(&moment(10)), Answer::Fail(_)));
    let asked = server.asked.lock().unwrap()[0].clone();
    assert_eq!(asked.query["query"], "x{s=\"web\"}[1m]");
    assert_eq!((asked.query["time"].as_str(), asked.path.as_str()), ("1800000000.000", "/api/v1/query"));
    assert_eq!(asked.headers["authorization"], "Bearer s3cret");
}

#[test]
fn an_outage_is_an_error_and_shows_no_secret() {
    let said =
        |status: u16, body: &'static str| Scripted::new(move |_| Said::Answer(status, body.to_owned()));
    let error =
        json!({"status": "error", "errorType": "bad_data", "error": "parse \u{1b}[31merror"}).to_string();
    let nobody = Scripted { url: "http://127.0.0.1:1".to_owned(), asked: Arc::default() };
    for (server, words) in [
        (said(503, "upstream down"), "503"),
        (said(200, "<html>"), "not one of Prometheus"),
        (
            said(200, "{\"status\":\"success\",\"data\":{\"resultType\":\"vector\",\"result\":[3]}}"),
            "not one of Prometheus",
        ),
        (
            said(200, "{\"status\":\"success\",\"data\":{\"resultType\":\"matrix\",\"result\":[]}}"),
            "gives a matrix",
        ),
        (Scripted::new(move |_| Said::Answer(400, error.clone())), "parse \\u{1b}[31merror"),
        (Scripted::new(|_| Said::Silence), "within"),
        (Scripted::new(|_| Said::Flood), "larger than"),
        (nobody, "127.0.0.1:1"),
    ] {
        let Answer::Error(why) = threshold(&server, "").ask(&moment(0)) else {
            panic!("{words} is an error")
        };
        assert!(why.contains(words) && !why.contains("s3cret"), "{words}: {why}");
    }
}

#[test]
fn what_makes_no_sense_is_refused_when_the_plan_is_read() {
    for (text, words) in [
        ("{name: g}", "exactly one kind"),
        ("{name: g, confirm: {}, exec: {command: [x]}}", "exactly one kind"),
        ("{name: g, promqll: {}}", "promqll"),
        ("{name: g, promql: {server: {url: 'http://a'}, query: x}}", "neither a threshold nor"),
        (
            "{name: g, promql: {server: {url: 'http://a'}, query: 'x{{ nothing }}', max: 1}}",
            "`{{ nothing }}`",
        ),
        ("{name: g, promql: {server: {url: 'http://a', tokenEnv: NONE}, query: x, max: 1}}", "NONE"),
        (
            "{name: g, promql: {server: {url: 'http://a'}, compare: stable, requests: x, bad: y}}",
            "the same for both",
        ),
        ("{name: g, builtin: {measure: errors}}", "needs a server"),
        ("{name: g, builtin: {measure: latency, server: {url: 'http://a'}}}", "needs an objective"),
        ("{name: g, builtin: {measure: errors, mesh: none, server: {url: 'http://a'}}}", "no mesh `none`"),
        ("{name: g, builtin: {measure: errors, server: {url: 'http://a'}, judge: {alpha: 2}}}", "alpha 2"),
        ("{name: g, builtin: {measure: errors, serverr: {}}}", "serverr"),
        ("{name: g, scrape: {measure: errors, server: {url: 'http://a'}}}", "`scrape` needs pods"),
        ("{name: g, scrape: {measure: errors, pods: [{labels: {a: b}}]}}", "no cluster"),
        ("{name: g, exec: {command: []}}", "no command"),
        ("{name: g, exec: {command: [x], timeout: 2h}}", "`2h`"),
        ("{name: g, k8s: {object: deployment/a, condition: Available}}", "no cluster"),
    ] {
        let error = gate(text, &versions()).map(|_| ()).unwrap_err();
        assert!(error.contains(words), "{text}: {error}");
    }
    let gateway = around(route("HTTPRoute", "web-v1:80", "web-v2:80"));
    let error = gate("{name: g, builtin: {measure: errors, server: {url: 'http://a'}}}", &gateway);
    assert!(error.map(|_| ()).unwrap_err().contains("linkerd"));
}

/// What the comparing gate of Istio's errors says every ten seconds, for so many seconds, and the gate.
fn judged(server: &Scripted, seconds: i64) -> (Vec<Answer>, Box<dyn Gate>) {
    let text = format!("{{name: errors, builtin: {{measure: errors, server: {{url: '{}'}}}}}}", server.url);
    let mut gate = gate(&text, &versions()).expect("a gate");
    let answers = (0..=seconds / 10).map(|look| gate.ask(&moment(10 * look))).collect();
    (answers, gate)
}

/// Requests that Istio's clients counted since the beginning of time: a hundred a second, of which the canary has five.
/// One of a thousand is bad at the stable side.
fn istio(series: &str, seconds: f64, bad: f64, lost: f64) -> Option<f64> {
    let (requests, bad) = if series.contains("destination_version=\"v1\"") {
        (95.0, 0.001)
    } else if series.contains("destination_version=\"v2\"") {
        (5.0, bad)
    } else {
        (lost, 1.0)
    };
    let rate = match (series.contains("!~\"5..\""), series.contains("=~\"5..\"")) {
        // Failures of gRPC.
        (true, _) => return None,
        (_, true) => requests * bad,
        _ => requests,
    };
    let count = (rate * seconds).floor();
    (count > 0.0).then_some(count)
}

const SINCE: f64 = 1_799_990_000.0;

#[test]
fn a_good_canary_passes_and_a_bad_one_fails() {
    let counting = |bad: f64, lost: f64| {
        prometheus(&["a", "b"], Box::new(move |series, _, time| istio(series, time - SINCE, bad, lost)))
    };
    let (answers, _) = judged(&counting(0.001, 0.0), 7200);
    assert!(matches!(answers[0], Answer::NotYet(_)), "{:?}", answers[0]);
    assert!(
        !answers.iter().any(|answer| matches!(answer, Answer::Fail(_) | Answer::Error(_))),
        "{answers:?}"
    );
    assert!(matches!(answers.last(), Some(Answer::Pass(_))), "{:?}", answers.last());

    let (answers, mut gate) = judged(&counting(0.05, 0.0), 120);
    assert!(matches!(answers.last(), Some(Answer::Fail(_))), "{answers:?}");
    // It stays so, in another process as well.
    let sums = gate.sums();
    assert!(sums.to_string().len() < 8 << 10, "{} bytes", sums.to_string().len());
    let outage = Scripted::new(|_| Said::Answer(500, String::new()));
    let (_, mut other) = judged(&outage, 0);
    other.restore(&sums);
    gate.begin(&moment(200));
    for gate in [&mut gate, &mut other] {
        assert!(matches!(gate.ask(&moment(200)), Answer::Fail(_)));
    }

    // No pod of the canary can be reached: its version is not even known.
    let (answers, _) = judged(&counting(0.0, 5.0), 60);
    assert!(matches!(answers.last(), Some(Answer::Fail(_))), "{answers:?}");
}

#[test]
fn a_plan_asks_each_query_once_and_tells_what_it_can_see() {
    let server =
        prometheus(&["a", "b"], Box::new(move |series, _, time| istio(series, time - SINCE, 0.001, 0.0)));
    let gates = format!(
        "[{{name: errors, builtin: {{measure: errors, server: {{url: '{}'}}}}}}, {{name: typo, promql: {{server: {{url: 'http://127.0.0.1:1'}}, query: x, max: 1}}}}, \
         {{name: hook, http: {{server: {{url: 'http://127.0.0.1:1'}}}}}}, {{name: boss, confirm: {{}}}}]",
        server.url
    );
    let mut plan = super::run::plan(&["web"], json!({}));
    plan.spec.gates = serde_saphyr::from_str(&gates).expect("gates");
    let shares: Vec<Share> =
        ["5", "50", "100"].iter().filter_map(|text| Share::parse_percent(text)).collect();
    let seen = preview::ask(&plan, Some(&versions()), (&shares, Duration::from_secs(600)), moment(0).now);
    let said: Vec<&str> = seen
        .iter()
        .map(|gate| gate.said.as_ref().map_or("not asked", |answer| answer.in_words().0))
        .collect();
    assert_eq!(said, ["not-yet", "error", "not asked", "not asked"], "{seen:?}");
    assert_eq!(seen.iter().map(preview::GatePreview::permits).collect::<Vec<_>>(), [true, false, true, true]);
    let outlook = seen[0].outlook.as_ref().expect("it compares").as_ref().expect("there is a past");
    // Two pods with a hundred requests a second each.
    assert!((outlook.requests - 200.0).abs() < 5.0 && (outlook.bad - 0.001).abs() < 1e-4, "{outlook:?}");
    let [small, large] = outlook.effects.as_slice() else { unreachable!("{outlook:?}") };
    assert!(small.detectable > large.detectable && small.to_pass > large.to_pass, "{outlook:?}");
    // Without a cluster nobody is asked.
    let seen = preview::ask(&plan, None, (&shares, Duration::ZERO), moment(0).now);
    assert!(seen.iter().all(|gate| gate.said.is_err() && gate.outlook.is_none()), "{seen:?}");
    assert!(server.asked.lock().expect("the log").len() <= 3, "the present, the past for both uses");
}

#[test]
fn an_outage_restarts_and_missing_sides_are_no_failures() {
    let out = Arc::new(AtomicBool::new(false));
    let down = Arc::clone(&out);
    let count = move |series: &str, pod: &str, time: f64| {
        // One pod restarts all the time; of the other, no counters can be had meanwhile.
        let since = if pod == "a" { (time - SINCE) % 50.0 } else { time - SINCE };
        if down.load(Ordering::Relaxed) && pod == "b" { None } else { istio(series, since, 0.001, 0.0) }
    };
    let server = prometheus(&["a", "b"], Box::new(count));
    let text = format!("{{name: errors, builtin: {{measure: errors, server: {{url: '{}'}}}}}}", server.url);
    let mut gate = gate(&text, &versions()).expect("a gate");
    for look in 0..200 {
        out.store(look % 7 == 0, Ordering::Relaxed);
        let answer = gate.ask(&moment(10 * look));
        assert!(!matches!(answer, Answer::Fail(_) | Answer::Error(_)), "{answer:?}");
    }
    let alone = |version: &'static str| {
        let counting = move |series: &str, _: &str, time: f64| {
            series.contains(version).then(|| istio(series, time - SINCE, 0.5, 0.0)).flatten()
        };
        judged(&prometheus(&["a"], Box::new(counting)), 60).0
    };
    for version in ["\"v1\"", "\"v2\"", "\"v3\""] {
        let answers = alone(version);
        assert!(matches!(answers.last(), Some(Answer::NoData(_))), "{version}: {answers:?}");
    }
    let answers = judged(&Scripted::new(|_| Said::Answer(502, String::new())), 30).0;
    assert!(answers.iter().all(|answer| matches!(answer, Answer::Error(_))), "{answers:?}");
}

#[test]
fn latency_needs_a_bound_of_the_histogram() {
    let linkerd = || around(route("HTTPRoute", "web-v1:80", "web-v2:80"));
    let text = |url: &str| {
        format!(
            "{{name: g, builtin: {{measure: latency, objective: 250ms, mesh: linkerd, server: {{url: '{url}'}}}}}}"
        )
    };
    let with = |bound: bool, slow: f64| {
        prometheus(
            &["a"],
            Box::new(move |series, _, time| {
                let all = if series.contains("web-v2") { 10.0 } else { 90.0 };
                let part = match series.contains("le=\"+Inf\"") {
                    true => 1.0,
                    false if !bound => return None,
                    false if series.contains("web-v2") => 1.0 - slow,
                    false => 0.99,
                };
                series.contains("_http_").then(|| (all * part * (time - SINCE)).floor())
            }),
        )
    };
    let ask = |server: &Scripted| {
        let mut gate = gate(&text(&server.url), &linkerd()).expect("a gate");
        (0..60).map(|look| gate.ask(&moment(10 * look))).last().expect("an answer")
    };
    assert!(matches!(ask(&with(false, 0.0)), Answer::Error(why) if why.contains("bucket")));
    assert!(matches!(ask(&with(true, 0.01)), Answer::Pass(_)));
    let server = with(true, 0.2);
    assert!(matches!(ask(&server), Answer::Fail(_)));
    let query = server.asked.lock().unwrap()[0].query["query"].clone();
    assert!(query.contains("le=~\"0\\\\.25(\\\\.0)?\"") && query.contains("backend_port=\"80\""), "{query}");
}

/// Pods with pages that count up.
struct Pages;

impl Pods for Pages {
    fn list(&self, namespace: &str, labels: &BTreeMap<String, String>) -> meshctl::base::Result<Vec<String>> {
        assert_eq!((namespace, labels["app"].as_str()), ("shop", "client"));
        Ok(["a", "broken", "gone"].map(str::to_owned).into())
    }

    fn pages(
        &self,
        _: &str,
        pods: &[String],
        port: u16,
        path: &str,
        _: usize,
    ) -> meshctl::base::Result<Vec<meshctl::base::Result<Vec<u8>>>> {
        static LOOK: std::sync::atomic::AtomicU64 = std::sync::atomic::AtomicU64::new(1);
        assert_eq!((port, path), (4191, "/metrics"));
        let look = LOOK.fetch_add(1, Ordering::Relaxed);
        let line = |backend: &str, status: &str, error: &str, count: u64| {
            format!(
                "outbound_http_route_backend_response_statuses_total{{route_name=\"web\",route_namespace=\"shop\",\
                 backend_name=\"{backend}\",backend_namespace=\"shop\",backend_port=\"80\",http_status=\"{status}\",error=\"{error}\"}} {}\n",
                count * look
            )
        };
        let page = line("web-v1", "200", "", 900)
            + &line("web-v1", "503", "", 1)
            + &line("web-v2", "200", "", 90)
            + &line("web-v2", "", "FAIL_FAST", 10)
            + &line("other", "500", "", 500);
        Ok(pods
            .iter()
            .map(|pod| match pod.as_str() {
                "a" => Ok(page.clone().into_bytes()),
                "broken" => Ok(b"outbound_http_route_backend_response_statuses_total{ 1".to_vec()),
                _ => Err(meshctl::base::Error::unreachable("asking", "no route to host")),
            })
            .collect())
    }
}

#[test]
fn pods_are_asked_where_there_is_no_prometheus() {
    let around =
        Surroundings { pods: Some(Arc::new(Pages)), ..around(route("HTTPRoute", "web-v1:80", "web-v2:80")) };
    let text = "{name: g, scrape: {measure: errors, mesh: linkerd, pods: [{labels: {app: client}}]}}";
    let mut gate = gate(text, &around).expect("a gate");
    let first = gate.ask(&moment(0));
    assert!(
        matches!(&first, Answer::NotYet(why) if why.contains("2 pods") && why.contains("line 1")),
        "{first:?}"
    );
    let answers: Vec<Answer> = (1..12).map(|look| gate.ask(&moment(10 * look))).collect();
    let Some(Answer::Fail(why)) = answers.last() else { panic!("{answers:?}") };
    assert!(why.contains("canary 10 of 100, stable 1 of 901"), "{why}");
}

#[test]
fn hooks_are_asked_as_flagger_asks_them() {
    let ask = |status: u16, further: &str| {
        let server = Scripted::new(move |_| Said::Answer(status, "said\u{7}".to_owned()));
        let text = format!(
            "{{name: g, http: {{server: {{url: '{}/hook', tokenEnv: TOKEN}}, metadata: {{a: b}}{further}}}}}",
            server.url
        );
        let answer = gate(&text, &versions()).expect("a gate").ask(&moment(0));
        let asked = server.asked.lock().unwrap().remove(0);
        (answer, asked)
    };
    for (status, answer) in [
        (200, Answer::Pass as fn(String) -> Answer),
        (202, Answer::Pass),
        (203, Answer::Fail),
        (302, Answer::Fail),
        (404, Answer::Fail),
        (429, Answer::NotYet),
        (500, Answer::Fail),
        (503, Answer::Error),
    ] {
        assert_eq!(ask(status, "").0, answer(format!("it answers {status}: said\\u{{7}}")));
    }
    assert!(matches!(ask(202, ", notYet: [202]").0, Answer::NotYet(_)));
    let asked = ask(200, "").1;
    let body: serde_json::Value = serde_json::from_str(&asked.body).expect("JSON");
    let metadata = json!({"a": "b", "gate": "g", "step": "0", "steps": "3", "weight": "5"});
    assert_eq!(
        body,
        json!({"name": "web", "namespace": "shop", "phase": "Progressing", "checksum": "web-7", "metadata": metadata})
    );
    assert_eq!((asked.path.as_str(), asked.headers["authorization"].as_str()), ("/hook", "Bearer s3cret"));
}

#[test]
fn a_gate_that_a_person_opens_is_left_to_the_run() {
    let spec = serde_saphyr::from_str("{name: g, confirm: {}}").expect("a gate");
    assert!(build(&[spec], &versions()).expect("no gate").is_empty());
}

#[test]
fn every_mesh_has_names_for_both_sides() {
    let id = BackendId { host: "web".to_owned(), subset: None, port: Some(80) };
    let side = |index| Backend { id: id.clone(), index: Some(index), version: Some(format!("v{index}")) };
    let route = Route { stable: side(0), canary: side(1), ..route("HTTPRoute", "x", "y") };
    for mesh in meshctl::mesh::METRICS {
        let text = format!(
            "{{name: g, builtin: {{measure: errors, mesh: {}, server: {{url: 'http://127.0.0.1:1'}}}}}}",
            mesh.name
        );
        gate(&text, &around(route.clone())).map(|_| ()).expect(mesh.name);
    }
}

/// Says that there is nothing.
struct Nothing;

impl meshctl::canary::gates::Objects for Nothing {
    fn get(
        &self,
        _: &meshctl::estate::KindSpec,
        _: &str,
        _: &str,
    ) -> meshctl::base::Result<Option<serde_json::Value>> {
        Ok(None)
    }
}

#[test]
fn the_plans_of_the_guide_are_plans() {
    let guide = text_of("docs/canary-gates.md");
    let plans: Vec<&str> =
        guide.split("```yaml\n").skip(1).map(|rest| rest.split("```").next().expect("an end")).collect();
    assert_eq!(plans.len(), 7);
    for text in plans {
        let plan: Canary = serde_saphyr::from_str(text).unwrap_or_else(|error| panic!("{error}\n{text}"));
        let mut around = versions();
        let environment = BTreeMap::from([("PROMETHEUS_TOKEN".to_owned(), "t".to_owned())]);
        around.environment = Arc::new(environment);
        around.routes = plan.spec.routes.iter().map(|route| Route::written(route, "shop")).collect();
        around.pods = Some(Arc::new(Pages));
        around.objects = Some(Arc::new(Nothing));
        let gates = build(&plan.spec.gates, &around).unwrap_or_else(|error| panic!("{error}\n{text}"));
        let asked = plan.spec.gates.iter().filter(|gate| gate.confirm.is_none());
        assert_eq!(gates.len(), asked.count());
        // What is written back is read the same.
        let again = serde_json::to_string(&plan).expect("JSON");
        assert_eq!(serde_json::from_str::<Canary>(&again).expect("a plan"), plan);
    }
}

#[test]
fn the_program_replays_what_prometheus_counted() {
    const BEGIN: f64 = 1_700_000_000.0;
    let program = Program::new();
    let counting = |bad: f64| {
        prometheus(&["a", "b"], Box::new(move |series, _, time| istio(series, time - BEGIN, bad, 0.0)))
    };
    let plan = |url: &str| {
        program.file(
            "canary.yaml",
            format!(
                "{{apiVersion: meshctl.io/v1, kind: Canary, metadata: {{name: web, namespace: shop}}, spec: {{strategy: {{steps: [5]}},
                  routes: [{{route: virtualservice/web, stable: 'web:v1', canary: 'web:v2'}}],
                  gates: [{{name: errors, builtin: {{measure: errors, server: {{url: '{url}'}}}}}}]}}}}"
            ),
        )
    };
    for (bad, code, verdict) in [(0.001, 0, "pass"), (0.05, 1, "fail")] {
        let server = counting(bad);
        let by_plan = ["--plan", &plan(&server.url), "--gate", "errors"].map(str::to_owned).to_vec();
        let by_words = [
            "--prometheus",
            &server.url,
            "--builtin",
            "errors",
            "--mesh",
            "istio",
            "--stable",
            "web.shop:v1",
            "--canary",
            "web.shop:v2",
        ];
        for words in [by_plan, by_words.map(str::to_owned).to_vec()] {
            let mut arguments = vec!["canary", "simulate", "--since", "3h", "-o", "json"];
            arguments.extend(words.iter().map(String::as_str));
            let outcome = program.run(&arguments);
            assert_eq!(outcome.code, Some(code), "{}{}", outcome.stdout, outcome.stderr);
            let document = document(&outcome.stdout, "CanarySimulation");
            assert_eq!(document["verdict"], verdict, "{document:#}");
            assert!(document["windows"][0]["canary"]["requests"].as_u64().is_some_and(|count| count > 500));
        }
        assert!(server.asked.lock().unwrap().len() >= 4, "it is asked in pieces");
    }
    let outcome =
        program.run(&["canary", "simulate", "--plan", &plan("http://127.0.0.1:1"), "--gate", "errors"]);
    assert_eq!(outcome.code, Some(8), "{}", outcome.stderr);
    let outcome =
        program.run(&["canary", "simulate", "--plan", &plan("http://127.0.0.1:1"), "--gate", "other"]);
    assert_eq!(outcome.code, Some(2), "{}", outcome.stderr);
    assert!(outcome.stderr.contains("Its gates are errors"), "{}", outcome.stderr);
}

#[test]
fn the_program_imports_gates() {
    let program = Program::new();
    let template = "apiVersion: argoproj.io/v1alpha1
kind: AnalysisTemplate
metadata: {name: success}
spec:
  args: [{name: service}]
  metrics:
    - name: success
      successCondition: result[0] > 0.95
      provider: {prometheus: {address: 'http://prom:9090', query: 'x{s=\"{{args.service}}\"}'}}
";
    let file = program.file("analysis.yaml", template);
    let outcome = program.run(&["canary", "import", &file, "--arg", "service=web-v2"]);
    assert_eq!(outcome.code, Some(0), "{}", outcome.stderr);
    let gates: serde_json::Value = serde_saphyr::from_str(&outcome.stdout).expect("YAML");
    let gate: GateSpec = serde_json::from_value(gates["gates"][0].clone()).expect("a gate");
    assert_eq!(gate.promql.expect("a query").query.as_deref(), Some("x{s=\"web-v2\"}"));
    assert!(outcome.stderr.contains("exactly a bound"), "{}", outcome.stderr);
    let outcome = program.run(&["canary", "import", &file, "--arg", "service=web-v2", "-o", "json"]);
    document(&outcome.stdout, "CanaryImport");
    let outcome = program.run(&["canary", "import", &file]);
    assert_eq!(outcome.code, Some(2));
    assert!(outcome.stderr.contains("--arg service=VALUE"), "{}", outcome.stderr);
}
