use serde_json::{Value, json};

use super::*;

fn read(document: &Value) -> Result<Imported, String> {
    let prometheus = Server { url: "https://prometheus".to_owned(), ..Server::default() };
    let arguments = [("service".to_owned(), "web-v2".to_owned())].into();
    let options = Options { prometheus: Some(prometheus), mesh: Some("istio".to_owned()), arguments };
    let documents = document.as_array().cloned().unwrap_or_else(|| vec![document.clone()]);
    import(&documents, &options).map_err(|error| error.to_string())
}

fn canary(analysis: &Value) -> Value {
    json!({"apiVersion": "flagger.app/v1beta1", "kind": "Canary", "metadata": {"name": "web", "namespace": "shop"},
        "spec": {"targetRef": {"name": "web"}, "service": {"port": 80}, "analysis": analysis}})
}

fn template(provider: &Value) -> Value {
    json!({"apiVersion": "flagger.app/v1beta1", "kind": "MetricTemplate", "metadata": {"name": "not-found", "namespace": "shop"},
        "spec": {"provider": provider,
            "query": "sum(rate(x{ns=\"{{ namespace }}\",w=\"{{ target }}\",v=\"{{ variables.v }}\"}[{{ interval }}]))\n"}})
}

#[test]
fn the_analysis_of_flagger() {
    let analysis = json!({"interval": "1m", "threshold": 3,
        "metrics": [
            {"name": "request-success-rate", "thresholdRange": {"min": 99.5}, "interval": "1m"},
            {"name": "request-duration", "thresholdRange": {"max": 500}},
            {"name": "missing", "templateRef": {"name": "not-found"}, "templateVariables": {"v": "2"},
             "thresholdRange": {"max": 5}, "interval": "2m"},
            {"name": "inline", "query": "up{a=\"{{ name }}\"}", "threshold": 7}],
        "webhooks": [
            {"name": "load", "type": "confirm-promotion", "url": "http://gate/x", "timeout": "5s", "metadata": {"cmd": "go", "n": 3}},
            {"name": "load", "url": "https://gate/y"}]});
    let prometheus = json!({"type": "prometheus", "address": "http://prom:9090"});
    let imported = read(&json!([canary(&analysis), template(&prometheus)])).unwrap();
    let gates: Vec<Value> = imported.gates.iter().map(|gate| serde_json::to_value(gate).unwrap()).collect();
    let server = json!({"url": "https://prometheus"});
    assert_eq!(
        gates[0],
        json!({"name": "request-success-rate", "phase": "step",
            "builtin": {"measure": "errors", "server": server, "mesh": "istio", "judge": {"limit": 0.005}}})
    );
    assert_eq!(
        (&gates[1]["builtin"]["objective"], &gates[1]["builtin"]["judge"]["limit"]),
        (&json!("500ms"), &json!(0.01))
    );
    assert_eq!(
        gates[2]["promql"],
        json!({"server": {"url": "http://prom:9090", "plainHttp": true}, "max": 5.0, "failures": 3,
            "query": "sum(rate(x{ns=\"shop\",w=\"web\",v=\"2\"}[2m]))"})
    );
    assert_eq!(
        (&gates[3]["promql"]["query"], &gates[3]["promql"]["max"]),
        (&json!("up{a=\"web\"}"), &json!(7.0))
    );
    assert_eq!(
        gates[4],
        json!({"name": "load", "phase": "promote",
            "http": {"server": {"url": "http://gate/x", "plainHttp": true}, "metadata": {"cmd": "go", "n": "3"}}})
    );
    assert_eq!(gates[5]["name"], "load-2");
    assert_eq!(imported.notes.len(), 4, "{:#?}", imported.notes);
}

#[test]
fn what_flagger_has_and_we_have_not_is_named() {
    let metric = |metric: Value| canary(&json!({"metrics": [metric]}));
    let hook = |hook: Value| canary(&json!({"webhooks": [hook]}));
    let of_template =
        metric(json!({"name": "m", "templateRef": {"name": "not-found"}, "thresholdRange": {"max": 1}}));
    let datadog = template(&json!({"type": "datadog"}));
    let secret = template(&json!({"type": "prometheus", "address": "http://a", "secretRef": {"name": "s"}}));
    for (document, words) in [
        (metric(json!({"name": "own"})), "`own` without a template"),
        (metric(json!({"name": "m", "query": "x"})), "without bounds"),
        (metric(json!({"name": "m", "query": "x", "threshold": 1, "other": 1})), "`other`"),
        (metric(json!({"name": "m", "query": "{{ ingress }}", "threshold": 1})), "`{{ ingress }}`"),
        (of_template.clone(), "not among the documents"),
        (json!([of_template, datadog]), "\"datadog\""),
        (json!([of_template, secret]), "`secretRef`"),
        (hook(json!({"name": "h", "type": "rollback", "url": "http://a"})), "type rollback"),
        (hook(json!({"name": "h", "timeout": "1m", "url": "http://a"})), "longer than 10 s"),
        (hook(json!({"name": "h", "disableTLS": true, "url": "http://a"})), "`disableTLS`"),
        (json!({"kind": "Deployment"}), "`Deployment`"),
        (datadog, "no bounds"),
    ] {
        let error = read(&document).unwrap_err();
        assert!(error.contains(words), "{words}: {error}");
    }
}

fn analysis(metric: &Value) -> Value {
    json!({"apiVersion": "argoproj.io/v1alpha1", "kind": "AnalysisTemplate", "metadata": {"name": "success"},
        "spec": {"args": [{"name": "service"}, {"name": "port", "value": "80"}, {"name": "none"}], "metrics": [metric]}})
}

#[test]
fn the_templates_of_argo() {
    let prometheus = json!({"prometheus": {"address": "https://prom", "query": "rate(x{s=\"{{args.service}}:{{ args.port }}\"}[1m])\n"}});
    let metric = json!({"name": "success", "interval": "1m", "successCondition": "result[0] >= 0.95 && result[0] < 2",
        "failureLimit": 2, "provider": prometheus});
    let imported = read(&analysis(&metric)).unwrap();
    assert_eq!(
        serde_json::to_value(&imported.gates).unwrap(),
        json!([{"name": "success", "phase": "step", "promql": {"server": {"url": "https://prom"}, "min": 0.95, "max": 2.0,
            "failures": 3, "query": "rate(x{s=\"web-v2:80\"}[1m])"}}])
    );
    assert_eq!(imported.notes.len(), 3, "{:?}", imported.notes);
    let with = |field: &str, value: Value| {
        let mut metric = metric.clone();
        metric[field] = value;
        read(&analysis(&metric)).unwrap_err()
    };
    for (error, words) in [
        (with("provider", json!({"job": {}})), "`job`"),
        (with("provider", json!({"web": {"url": "http://a"}})), "`web`"),
        (with("failureCondition", json!("result[0] < 1")), "of success and of failure"),
        (with("successCondition", json!("len(result) == 0")), "`len(result) == 0`"),
        (with("successCondition", Value::Null), "without a condition"),
        (with("failureLimit", json!(u64::MAX)), "no small number"),
        (with("failureLimit", json!("{{args.port}}")), "no small number"),
        (with("consecutiveSuccessLimit", json!(3)), "`consecutiveSuccessLimit`"),
        (
            with("provider", json!({"prometheus": {"address": "a", "query": "{{args.none}}"}})),
            "--arg none=VALUE",
        ),
        (
            with("provider", json!({"prometheus": {"address": "a", "query": "x", "rangeQuery": {}}})),
            "`rangeQuery`",
        ),
    ] {
        assert!(error.contains(words), "{words}: {error}");
    }
    let mut dry = analysis(&metric);
    dry["spec"]["dryRun"] = json!([{"metricName": ".*"}]);
    assert!(read(&dry).unwrap_err().contains("there are none"));
}
