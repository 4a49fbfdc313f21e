//! How many steps a rule in CEL may take on a value: an upper bound from the form of the expression and
//! the longest list of the value, known before anything is evaluated.

use kube_cel::cel::common::ast::{EntryExpr, Expr};
use kube_cel::cel::{IdedExpr, Value};

/// What a rule may take. The API server has the same number of units for all rules of an object
/// (k8s.io/apiserver, `RuntimeCELCostBudget`).
pub(super) const STEPS: f64 = 1e7;

/// Whether an expression repeats anything.
pub(super) fn repeats(expression: &IdedExpr) -> bool {
    steps(expression, 2.0) > steps(expression, 1.0)
}

/// The most steps that an expression takes when no list has more than `longest` items.
pub(super) fn steps(expression: &IdedExpr, longest: f64) -> f64 {
    let of = |expression: &IdedExpr| steps(expression, longest);
    let below = match &expression.expr {
        Expr::Call(call) => call.target.iter().map(|target| of(target)).chain(call.args.iter().map(of)).sum(),
        Expr::Comprehension(each) => {
            let once = of(&each.iter_range) + of(&each.accu_init) + of(&each.result);
            once + longest * (of(&each.loop_cond) + of(&each.loop_step))
        }
        Expr::List(list) => list.elements.iter().map(of).sum(),
        Expr::Map(map) => map.entries.iter().map(|entry| of_entry(&entry.expr, longest)).sum(),
        Expr::Struct(value) => value.entries.iter().map(|entry| of_entry(&entry.expr, longest)).sum(),
        Expr::Select(select) => of(&select.operand),
        Expr::Unspecified | Expr::Ident(_) | Expr::Literal(_) => 0.0,
    };
    1.0 + below
}

fn of_entry(entry: &EntryExpr, longest: f64) -> f64 {
    match entry {
        EntryExpr::StructField(field) => steps(&field.value, longest),
        EntryExpr::MapEntry(entry) => steps(&entry.key, longest) + steps(&entry.value, longest),
    }
}

/// The number of items of the longest list or map in a value.
pub(super) fn longest(value: &Value) -> usize {
    match value {
        Value::List(items) => items.iter().map(longest).fold(items.len(), usize::max),
        Value::Map(map) => map.map.values().map(longest).fold(map.map.len(), usize::max),
        _ => 1,
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use kube_cel::cel::Program;

    use super::*;

    fn of(rule: &str, longest: f64) -> f64 {
        steps(Program::compile(rule).expect("a rule").expression(), longest)
    }

    #[test]
    fn nested_loops_multiply_and_chained_ones_add() {
        assert!(of("self.all(a, self.all(b, self.all(c, a != b || b != c)))", 1e3) > 1e9);
        assert!(of("self.all(a, a > 0) && self.all(a, a < 9)", 1e3) < 1e5);
        let plain = Program::compile("self.size() < 9 && has(self.a)").expect("a rule");
        assert!(!repeats(plain.expression()));
    }

    #[test]
    fn the_longest_list_counts_at_any_depth() {
        let inner = Value::List(Arc::new(vec![Value::Int(1); 70]));
        assert_eq!(longest(&Value::List(Arc::new(vec![inner, Value::Null]))), 70);
    }
}
