//! The preview of a plan as a report: kind `CanaryPlan`.

use std::time::Duration;

use serde_json::{Map, Value, json};

use super::outlook::TWICE;
use super::{Effect, GatePreview, Outlook, Preview, RoutePreview, StagePreview};
use crate::base::report::{Case, Table, View, place_document};
use crate::base::{Exit, Report, text};
use crate::canary::audience::{Member, Obeys};
use crate::canary::plan::Shift;
use crate::canary::share::Share;

/// So many who do not obey are told in words; structured output has them all.
const TOLD: usize = 12;

/// The report of a preview: exit 0 when every invariant holds, else 3.
pub fn report(preview: &Preview) -> Report {
    let mut document = Map::new();
    document.insert("name".into(), preview.name.clone().into());
    document.insert("ok".into(), preview.holds().into());
    document.insert("steps".into(), preview.shares.iter().map(|share| share.percent()).collect());
    document.insert("routes".into(), preview.routes.iter().map(|route| of_route(route, preview)).collect());
    let mut seconds = json!({"atLeast": preview.at_least.as_secs()});
    if let Some(most) = preview.at_most {
        seconds["atMost"] = most.as_secs().into();
    }
    document.insert("seconds".into(), seconds);
    document.insert("gates".into(), preview.gates.iter().map(gate).collect());
    let cases = preview
        .routes
        .iter()
        .flat_map(|route| {
            route.invariants.iter().map(|invariant| Case {
                name: format!("{} rule {}, invariant {}", route.place, route.rule, invariant.code),
                failure: (!invariant.ok).then(|| invariant.detail.clone()),
            })
        })
        .chain(preview.gates.iter().map(|gate| Case {
            name: format!("gate {}", gate.name),
            failure: (!gate.permits()).then(|| said(gate)),
        }))
        .collect();
    let view = View {
        kind: "CanaryPlan",
        document,
        text: words(preview),
        table: table(preview),
        cases,
        ..View::default()
    };
    Report { view, exit: if preview.holds() { Exit::Yes } else { Exit::Refused } }
}

fn of_route(route: &RoutePreview, preview: &Preview) -> Value {
    let weights = |shifts: &[Shift]| -> Value {
        let one = |shift: &Shift| json!({"backend": shift.name, "weight": shift.after});
        shifts.iter().map(one).collect()
    };
    let steps: Vec<Value> = preview
        .shares
        .iter()
        .zip(&route.steps)
        .map(|(share, shifts)| json!({"percent": share.percent(), "weights": weights(shifts)}))
        .collect();
    let invariants: Vec<Value> = route
        .invariants
        .iter()
        .map(|invariant| json!({"code": invariant.code, "ok": invariant.ok, "detail": invariant.detail}))
        .collect();
    let member = |member: &Member| {
        let mut out = json!({"client": member.client.document(), "obeys": word(&member.obeys)});
        match &member.obeys {
            Obeys::Yes(spots) => {
                if let Some(spot) = spots.first() {
                    out["witness"] = spot.request.document(None);
                }
            }
            Obeys::No(why) | Obeys::Unknown(why) => out["reason"] = why.clone().into(),
        }
        out
    };
    json!({
        "place": place_document(&route.place),
        "rule": route.rule,
        "steps": steps,
        "invariants": invariants,
        "audience": route.audience.members.iter().map(member).collect::<Value>(),
        "stages": route.stages.iter().map(stage).collect::<Value>(),
    })
}

fn stage(stage: &StagePreview) -> Value {
    let mut out = json!({"what": stage.what});
    for (key, text) in [("refused", &stage.refused), ("warning", &stage.warning)] {
        if let Some(text) = text {
            out[key] = text.clone().into();
        }
    }
    out
}

fn gate(gate: &GatePreview) -> Value {
    let mut out = json!({"name": gate.name, "phase": gate.phase});
    match &gate.said {
        Ok(answer) => {
            let (word, detail) = answer.in_words();
            out["answer"] = word.into();
            out["detail"] = detail.into();
        }
        Err(why) => out["notAsked"] = (*why).into(),
    }
    match &gate.outlook {
        None => {}
        Some(Err(why)) => out["notForeseen"] = why.clone().into(),
        Some(Ok(Outlook { requests, bad, effects })) => {
            out["requestsPerSecond"] = json!(requests);
            out["badRate"] = json!(bad);
            out["effects"] = effects.iter().map(effect).collect();
        }
    }
    out
}

fn effect(effect: &Effect) -> Value {
    let mut out = json!({"percent": effect.share.percent()});
    if let Some(ratio) = effect.detectable {
        out["detectableRatio"] = json!(ratio);
    }
    for (key, seconds) in [("secondsToFailTwice", effect.to_fail), ("secondsToPass", effect.to_pass)] {
        if seconds.is_finite() {
            out[key] = json!(seconds.round());
        }
    }
    out
}

/// What a gate says, in words.
fn said(gate: &GatePreview) -> String {
    match &gate.said {
        Ok(answer) => {
            let (word, detail) = answer.in_words();
            let broken = if gate.permits() { "" } else { "BROKEN: " };
            format!("{broken}{word}: {detail}")
        }
        Err(why) => format!("not asked: {why}"),
    }
}

/// What the gates say, and what they can see.
fn gates(preview: &Preview) -> Vec<String> {
    let mut lines = Vec::new();
    for gate in &preview.gates {
        lines.push(format!("gate {}: {}", gate.name, said(gate)));
        match &gate.outlook {
            None => {}
            Some(Err(why)) => lines.push(format!("  what it can see is not known: {why}")),
            Some(Ok(outlook)) => {
                let (requests, bad) = (outlook.requests, outlook.bad * 100.0);
                lines.push(format!("  by {requests:.1} requests a second, {bad:.3} % of them bad:"));
                lines.extend(outlook.effects.iter().map(|effect| in_words(effect, preview.hold)));
            }
        }
    }
    lines
}

fn in_words(effect: &Effect, hold: Duration) -> String {
    let takes = |seconds: f64| match Duration::try_from_secs_f64(seconds.ceil()) {
        Ok(time) => duration(time),
        Err(_) => "for ever".to_owned(),
    };
    let sees = match effect.detectable {
        Some(ratio) => format!("sees {ratio:.1} times the stable side's rate"),
        None => "sees no effect".to_owned(),
    };
    format!(
        "  {:>8}: {sees} within {}; {TWICE} times takes {}, a good one passes in {}",
        percent(effect.share),
        duration(hold),
        takes(effect.to_fail),
        takes(effect.to_pass)
    )
}

const fn word(obeys: &Obeys) -> &'static str {
    match obeys {
        Obeys::Yes(_) => "yes",
        Obeys::No(_) => "no",
        Obeys::Unknown(_) => "unknown",
    }
}

fn table(preview: &Preview) -> Table {
    let rows = preview.routes.iter().flat_map(|route| {
        let named = preview.shares.iter().zip(&route.steps).enumerate();
        named.map(|(step, (share, shifts))| {
            let object = route.place.object.as_ref().map(ToString::to_string).unwrap_or_default();
            vec![(step + 1).to_string(), percent(*share), object, route.rule.clone(), weights(shifts)]
        })
    });
    Table { header: vec!["STEP", "SHARE", "OBJECT", "RULE", "WEIGHTS"], rows: rows.collect() }
}

fn percent(share: Share) -> String {
    format!("{} %", (share.percent() * 1e4).round() / 1e4)
}

fn weights(shifts: &[Shift]) -> String {
    let parts: Vec<String> = shifts.iter().map(|shift| format!("{}={}", shift.name, shift.after)).collect();
    parts.join(" ")
}

fn words(preview: &Preview) -> String {
    let mut lines = Vec::new();
    for route in &preview.routes {
        lines.push(format!("{}, rule {}", route.place, text::printable(&route.rule)));
        for (step, (share, shifts)) in preview.shares.iter().zip(&route.steps).enumerate() {
            let weights = weights(shifts);
            lines.push(format!(
                "  step {:<3} {:>8}   {}",
                step + 1,
                percent(*share),
                text::printable(&weights)
            ));
        }
        for stage in &route.stages {
            lines.push(format!("  first: {}", text::printable(&stage.what)));
            let refused = stage.refused.iter().map(|why| format!("    BROKEN: {why}"));
            let notes = refused.chain(stage.warning.iter().map(|why| format!("    beware: {why}")));
            lines.extend(notes.map(|line| text::printable(&line)));
        }
        for invariant in &route.invariants {
            let verdict = if invariant.ok { "ok" } else { "BROKEN" };
            lines.push(format!("  {} {verdict}: {}", invariant.code, text::printable(&invariant.detail)));
        }
        lines.push(format!("  who obeys: {}", route.audience.summary()));
        let others = route.audience.members.iter().filter_map(|member| match &member.obeys {
            Obeys::Yes(_) => None,
            Obeys::No(why) => Some((member, "does not", why)),
            Obeys::Unknown(why) => Some((member, "is not certain", why)),
        });
        let told: Vec<String> =
            others.map(|(member, verb, why)| format!("    {} {verb}: {why}", member.client)).collect();
        let more = told.len().saturating_sub(TOLD);
        lines.extend(told.into_iter().take(TOLD).map(|line| text::printable(&line)));
        if more > 0 {
            lines.push(format!("    and {more} more"));
        }
    }
    lines.extend(gates(preview).iter().map(|line| text::printable(line)));
    let at_most = preview.at_most.map(|most| format!(", at most {}", duration(most))).unwrap_or_default();
    lines.push(format!(
        "takes at least {}{at_most}, without verification and gates",
        duration(preview.at_least)
    ));
    lines.push(match preview.holds() {
        true => "nothing stands against it; nothing was changed".to_owned(),
        false => "it would be refused; nothing was changed".to_owned(),
    });
    lines.join("\n") + "\n"
}

fn duration(time: Duration) -> String {
    let seconds = time.as_secs();
    match (seconds / 3600, seconds / 60 % 60, seconds % 60) {
        (0, 0, seconds) => format!("{seconds} s"),
        (0, minutes, 0) => format!("{minutes} min"),
        (0, minutes, seconds) => format!("{minutes} min {seconds} s"),
        (hours, minutes, _) => format!("{hours} h {minutes} min"),
    }
}
