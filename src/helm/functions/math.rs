//! Functions of numbers. What is no number counts as 0.

use super::arguments::{float, parse_float};
use super::{Arguments as _, Function, Type, fixed, variadic, whole};
use crate::helm::format;
use crate::helm::limits::LIST_ITEMS;
use crate::helm::template::Fault;
use crate::helm::value::{Element, List, Value};

use Type::{Any, Float, Int};

pub(super) const FUNCTIONS: &[Function] = &[
    fixed("int", &[Any], |_, a| Ok(Value::int(whole(&a[0])))),
    fixed("int64", &[Any], |_, a| Ok(Value::int64(whole(&a[0])))),
    fixed("float64", &[Any], |_, a| Ok(float(&a[0]).into())),
    fixed("toDecimal", &[Any], |_, a| {
        let text = format::plain(&a[0]);
        Ok(Value::int64(i64::from_str_radix(&text, 8).unwrap_or(0)))
    }),
    fixed("add1", &[Any], |_, a| Ok(Value::int64(whole(&a[0]).wrapping_add(1)))),
    variadic("add", &[], Any, |_, a| Ok(Value::int64(a.iter().map(whole).fold(0, i64::wrapping_add)))),
    fixed("sub", &[Any, Any], |_, a| Ok(Value::int64(whole(&a[0]).wrapping_sub(whole(&a[1]))))),
    fixed("div", &[Any, Any], |_, a| divide(a, i64::wrapping_div)),
    fixed("mod", &[Any, Any], |_, a| divide(a, i64::wrapping_rem)),
    variadic("mul", &[Any], Any, |_, a| Ok(Value::int64(a.iter().map(whole).fold(1, i64::wrapping_mul)))),
    fixed("add1f", &[Any], |_, a| exact(&[a[0].clone(), Value::int(1)], |x, y| x + y)),
    variadic("addf", &[], Any, |_, a| {
        let mut all = vec![Value::Float(0.0)];
        all.extend_from_slice(a);
        exact(&all, |x, y| x + y)
    }),
    variadic("subf", &[Any], Any, |_, a| exact(a, |x, y| x - y)),
    variadic("mulf", &[Any], Any, |_, a| exact(a, |x, y| x * y)),
    variadic("divf", &[Any], Any, divide_floats),
    variadic("max", &[Any], Any, |_, a| Ok(Value::int64(a.iter().map(whole).max().unwrap_or(0)))),
    variadic("biggest", &[Any], Any, |_, a| Ok(Value::int64(a.iter().map(whole).max().unwrap_or(0)))),
    variadic("min", &[Any], Any, |_, a| Ok(Value::int64(a.iter().map(whole).min().unwrap_or(0)))),
    variadic("maxf", &[Any], Any, |_, a| Ok(extreme(a, f64::max).into())),
    variadic("minf", &[Any], Any, |_, a| Ok(extreme(a, f64::min).into())),
    fixed("ceil", &[Any], |_, a| Ok(float(&a[0]).ceil().into())),
    fixed("floor", &[Any], |_, a| Ok(float(&a[0]).floor().into())),
    variadic("round", &[Any, Int], Float, |_, a| {
        let power = power_of_ten(a.int(1));
        let digit = power * float(&a[0]);
        let limit = a.get(2).map_or(0.5, float);
        let rounded = if digit.fract() >= limit { digit.ceil() } else { digit.floor() };
        Ok((rounded / power).into())
    }),
    fixed("until", &[Int], |_, a| steps(0, a.int(0), if a.int(0) < 0 { -1 } else { 1 }).map(ints)),
    fixed("untilStep", &[Int, Int, Int], |_, a| steps(a.int(0), a.int(1), a.int(2)).map(ints)),
    variadic("seq", &[], Int, sequence),
];

/// Ten to a power, multiplied in the order of Go's `Pow`, so that the last digit is the same.
fn power_of_ten(exponent: i64) -> f64 {
    let (mut mantissa, mut exponents) = (1.0, 0i64);
    // Ten as 0.625 * 2^4, squared again and again.
    let (mut square, mut shift) = (0.625, 4i64);
    let mut left = exponent.unsigned_abs();
    while left != 0 {
        if shift > 1 << 12 {
            exponents += shift;
            break;
        }
        if left & 1 == 1 {
            mantissa *= square;
            exponents += shift;
        }
        square *= square;
        shift <<= 1;
        if square < 0.5 {
            square += square;
            shift -= 1;
        }
        left >>= 1;
    }
    if exponent < 0 {
        (mantissa, exponents) = (1.0 / mantissa, -exponents);
    }
    let half = i32::try_from(exponents / 2).unwrap_or(0);
    let rest = i32::try_from(exponents - exponents / 2).unwrap_or(0);
    mantissa * 2f64.powi(half) * 2f64.powi(rest)
}

/// The largest or smallest; what is no number goes through.
fn extreme(a: &[Value], choose: fn(f64, f64) -> f64) -> f64 {
    let numbers = a.iter().map(float);
    numbers
        .reduce(|one, two| if one.is_nan() || two.is_nan() { f64::NAN } else { choose(one, two) })
        .unwrap_or(0.0)
}

fn divide(a: &[Value], operation: fn(i64, i64) -> i64) -> Result<Value, Fault> {
    let divisor = whole(&a[1]);
    if divisor == 0 {
        return Err("integer divide by zero".into());
    }
    Ok(Value::int64(operation(whole(&a[0]), divisor)))
}

/// Numbers of one calculation with decimals: a product gets longer with every one.
const DECIMALS: usize = 1_000;

/// The numbers of a calculation, when there is one with them.
fn decimals(a: &[Value]) -> Result<Vec<Decimal>, Fault> {
    if a.len() > DECIMALS {
        return Err(format!("more than {DECIMALS} numbers in one calculation").into());
    }
    if let Some(odd) = a.iter().map(float).find(|number| !number.is_finite()) {
        return Err(format!("cannot calculate with {}", format::float(odd)).into());
    }
    Ok(a.iter().map(float).map(Decimal::from_float).collect())
}

/// Decimal arithmetic: the numbers are taken as they are written, so 0.1 and 0.2 make 0.3.
fn exact(a: &[Value], operation: fn(Decimal, Decimal) -> Decimal) -> Result<Value, Fault> {
    let mut numbers = decimals(a)?.into_iter();
    let first = numbers.next().unwrap_or_default();
    let result = numbers.fold(first, operation);
    Ok(result.to_float().into())
}

fn divide_floats(_: &super::State<'_>, a: &[Value]) -> Result<Value, Fault> {
    let mut numbers = decimals(a)?.into_iter();
    let mut result = numbers.next().unwrap_or_default();
    for divisor in numbers {
        result = result.divide(&divisor).ok_or("decimal division by 0")?;
    }
    Ok(result.to_float().into())
}

use bigdecimal::BigDecimal;

/// A number of any size in decimal digits.
#[derive(Clone, Default)]
struct Decimal(BigDecimal);

impl Decimal {
    fn from_float(value: f64) -> Self {
        Self(format!("{value:e}").parse().unwrap_or_default())
    }

    fn to_float(&self) -> f64 {
        parse_float(&self.0.to_scientific_notation()).unwrap_or(0.0)
    }

    /// Sixteen digits behind the point, rounded away from zero.
    fn divide(&self, divisor: &Self) -> Option<Self> {
        if divisor.0 == BigDecimal::default() {
            return None;
        }
        let quotient = &self.0 / &divisor.0;
        Some(Self(quotient.with_scale_round(16, bigdecimal::RoundingMode::HalfUp)))
    }
}

impl std::ops::Add for Decimal {
    type Output = Self;
    fn add(self, other: Self) -> Self {
        Self(self.0 + other.0)
    }
}

impl std::ops::Sub for Decimal {
    type Output = Self;
    fn sub(self, other: Self) -> Self {
        Self(self.0 - other.0)
    }
}

impl std::ops::Mul for Decimal {
    type Output = Self;
    fn mul(self, other: Self) -> Self {
        Self(self.0 * other.0)
    }
}

fn ints(numbers: Vec<i64>) -> Value {
    let items = numbers.into_iter().map(Value::int).collect();
    Value::List(std::rc::Rc::new(List { element: Element::Int, items }))
}

/// The numbers from `start` to before `stop`.
fn steps(start: i64, stop: i64, step: i64) -> Result<Vec<i64>, Fault> {
    if step == 0 {
        return Ok(Vec::new());
    }
    if (stop < start) != (step < 0) {
        return Ok(Vec::new());
    }
    let count =
        (i128::from(stop) - i128::from(start)).unsigned_abs().div_ceil(u128::from(step.unsigned_abs()));
    if count > LIST_ITEMS as u128 {
        return Err(format!("a list of more than {LIST_ITEMS} items is made here").into());
    }
    Ok((0..i64::try_from(count).unwrap_or(0)).map(|index| start + index * step).collect())
}

/// Like the program `seq`.
fn sequence(_: &super::State<'_>, a: &[Value]) -> Result<Value, Fault> {
    let (start, step, end) = match a.len() {
        1 => (1, None, a.int(0)),
        2 => (a.int(0), None, a.int(1)),
        3 => (a.int(0), Some(a.int(1)), a.int(2)),
        _ => return Ok("".into()),
    };
    let direction = if end < start { -1 } else { 1 };
    if direction < 0 && step.is_some_and(|step| step > 0) {
        return Ok("".into());
    }
    let numbers = steps(start, end.saturating_add(direction), step.unwrap_or(direction))?;
    let texts: Vec<String> = numbers.iter().map(i64::to_string).collect();
    Ok(texts.join(" ").into())
}
