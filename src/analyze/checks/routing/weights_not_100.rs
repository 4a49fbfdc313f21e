//! The check `weights-not-100`.

use super::istio_splits;
use crate::analyze::checks::prelude::*;
use crate::base::text;

check! {
    /// The weights of a rule do not add up to 100.
    ///
    /// ## Why it hurts
    /// Weights are relative, so nothing breaks; but whoever reads `weight: 30` as 30% is wrong. The
    /// message says what each destination gets.
    ///
    /// ## How to fix
    /// Write weights that add up to 100, if they are meant as percentages.
    pub static WEIGHTS_NOT_100 = "weights-not-100", [], Info, [], run
}

fn run<'e>(context: &CheckContext<'e>, findings: &mut Findings<'e>) {
    for split in istio_splits(context) {
        let total = split.total(0);
        if split.parts.len() < 2 || split.has_negative() || total == 0 || total == 100 {
            continue;
        }
        let shares: Vec<String> = split
            .parts
            .iter()
            .map(|part| {
                let share = part.weight.unwrap_or(0) as f64 * 100.0 / total as f64;
                format!("{} gets {}%", part.name, (share * 10.0).round() / 10.0)
            })
            .collect();
        let message = format!("the weights add up to {total}: {}", text::list(&shares, 6));
        findings.at(split.object, split.key("route"), message);
    }
}
