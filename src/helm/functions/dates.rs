//! Times and durations in Go's forms. Without a zone a time is shown in UTC: what a chart renders
//! does not depend on the machine that renders it.

use std::rc::Rc;

use jiff::civil::DateTime;
use jiff::tz::{Offset, TimeZone};
use jiff::{SignedDuration, Timestamp, Zoned};

use super::{Arguments as _, Function, State, Type, fixed};
use crate::helm::object::Object;
use crate::helm::template::Fault;
use crate::helm::value::{IntType, Value};

use Type::{Any, Text, Time};

pub(super) const FUNCTIONS: &[Function] = &[
    fixed("now", &[], |state, _| Ok(value(state.engine.world.now().to_zoned(TimeZone::UTC)))),
    fixed("date", &[Text, Any], |state, a| Ok(format(&time_of(state, &a[1]), &a.text(0)).into())),
    fixed("dateInZone", &[Text, Any, Text], in_zone),
    fixed("date_in_zone", &[Text, Any, Text], in_zone),
    fixed("htmlDate", &[Any], |state, a| Ok(format(&time_of(state, &a[0]), "2006-01-02").into())),
    fixed("htmlDateInZone", &[Any, Text], |state, a| {
        in_zone(state, &["2006-01-02".into(), a[0].clone(), a[1].clone()])
    }),
    fixed("dateModify", &[Text, Time], |_, a| Ok(moved(a).unwrap_or_else(|_| a[1].clone()))),
    fixed("date_modify", &[Text, Time], |_, a| Ok(moved(a).unwrap_or_else(|_| a[1].clone()))),
    fixed("mustDateModify", &[Text, Time], |_, a| moved(a)),
    fixed("must_date_modify", &[Text, Time], |_, a| moved(a)),
    fixed("toDate", &[Text, Text], |_, a| {
        Ok(parse(&a.text(0), &a.text(1)).map_or_else(|_| value(zero()), value))
    }),
    fixed("mustToDate", &[Text, Text], |_, a| parse(&a.text(0), &a.text(1)).map(value)),
    fixed("unixEpoch", &[Time], |_, a| Ok(zoned(&a[0]).timestamp().as_second().to_string().into())),
    fixed("ago", &[Any], |state, a| {
        let now = state.engine.world.now();
        let passed = now.duration_since(time_of(state, &a[0]).timestamp());
        Ok(duration_text(nanoseconds(SignedDuration::from_secs(rounded_seconds(passed)))).into())
    }),
    fixed("duration", &[Any], |_, a| {
        let seconds = match &a[0] {
            Value::Text(text) => text.parse().unwrap_or(0),
            Value::Int(seconds, IntType::Int64) => *seconds,
            _ => 0,
        };
        Ok(duration_text(seconds.saturating_mul(1_000_000_000)).into())
    }),
    fixed("durationRound", &[Any], |state, a| {
        let nanoseconds = match &a[0] {
            Value::Text(text) => parse_duration(text).map_or(0, nanoseconds),
            Value::Int(number, IntType::Int64) => *number,
            Value::Object(object) if object.type_name() == "time.Time" => {
                nanoseconds(state.engine.world.now().duration_since(zoned(&a[0]).timestamp()))
            }
            _ => 0,
        };
        Ok(rounded(nanoseconds.unsigned_abs()).into())
    }),
];

const SECOND: u64 = 1_000_000_000;

fn value(time: Zoned) -> Value {
    Value::Object(Rc::new(Object::Time(time)))
}

/// Go's zero time.
fn zero() -> Zoned {
    DateTime::constant(1, 1, 1, 0, 0, 0, 0).to_zoned(TimeZone::UTC).unwrap_or_default()
}

fn zoned(value: &Value) -> Zoned {
    match value {
        Value::Object(object) => match &**object {
            Object::Time(time) => time.clone(),
            _ => zero(),
        },
        _ => zero(),
    }
}

/// A time, seconds since 1970, or now.
fn time_of(state: &State<'_>, value: &Value) -> Zoned {
    let timestamp = match value {
        Value::Object(_) => return zoned(value),
        Value::Int(seconds, IntType::Int | IntType::Int64) => Timestamp::from_second(*seconds).ok(),
        _ => None,
    };
    timestamp.unwrap_or_else(|| state.engine.world.now()).to_zoned(TimeZone::UTC)
}

fn in_zone(state: &State<'_>, a: &[Value]) -> Result<Value, Fault> {
    let zone = TimeZone::get(&a.text(2)).unwrap_or(TimeZone::UTC);
    Ok(format(&time_of(state, &a[1]).with_time_zone(zone), &a.text(0)).into())
}

fn moved(a: &[Value]) -> Result<Value, Fault> {
    let duration = parse_duration(&a.text(0))?;
    let moved = zoned(&a[1]).checked_add(duration);
    Ok(value(moved.map_err(|error| error.to_string())?))
}

fn nanoseconds(duration: SignedDuration) -> i64 {
    i64::try_from(duration.as_nanos()).unwrap_or(i64::MAX)
}

fn rounded_seconds(duration: SignedDuration) -> i64 {
    let half = if duration.is_negative() { -500_000_000 } else { 500_000_000 };
    (duration + SignedDuration::from_nanos(half)).as_secs()
}

/// Go's form of a duration: `1h2m3s`, `1.5s`, `20ms`.
fn duration_text(nanoseconds: i64) -> String {
    let sign = if nanoseconds < 0 { "-" } else { "" };
    let all = nanoseconds.unsigned_abs();
    let fraction = |amount: u64, unit: u64| {
        let text = format!("{}.{:0width$}", amount / unit, amount % unit, width = unit.ilog10() as usize);
        text.trim_end_matches('0').trim_end_matches('.').to_owned()
    };
    let body = match all {
        0 => "0s".to_owned(),
        1..1_000 => format!("{all}ns"),
        1_000..1_000_000 => format!("{}\u{b5}s", fraction(all, 1_000)),
        1_000_000..1_000_000_000 => format!("{}ms", fraction(all, 1_000_000)),
        _ => {
            let (minutes, rest) = (all / SECOND / 60, all % (60 * SECOND));
            let seconds = fraction(rest, SECOND);
            match (minutes / 60, minutes % 60) {
                (0, 0) => format!("{seconds}s"),
                (0, minutes) => format!("{minutes}m{seconds}s"),
                (hours, minutes) => format!("{hours}h{minutes}m{seconds}s"),
            }
        }
    };
    format!("{sign}{body}")
}

/// The largest unit that is in it, and how often.
fn rounded(nanoseconds: u64) -> String {
    let hour = 3_600 * SECOND;
    let units = [
        (hour * 24 * 365, "y"),
        (hour * 24 * 30, "mo"),
        (hour * 24, "d"),
        (hour, "h"),
        (60 * SECOND, "m"),
        (SECOND, "s"),
    ];
    let found = units.iter().find(|(unit, _)| nanoseconds > *unit);
    found.map_or_else(|| "0s".to_owned(), |(unit, name)| format!("{}{name}", nanoseconds / unit))
}

/// Reads Go's form of a duration.
fn parse_duration(text: &str) -> Result<SignedDuration, Fault> {
    let refuse = || Fault::from(format!("time: invalid duration {text:?}"));
    let (negative, mut rest) = match text.as_bytes().first() {
        Some(b'-') => (true, &text[1..]),
        Some(b'+') => (false, &text[1..]),
        _ => (false, text),
    };
    if rest == "0" {
        return Ok(SignedDuration::ZERO);
    }
    if rest.is_empty() {
        return Err(refuse());
    }
    let mut total = 0f64;
    while !rest.is_empty() {
        let digits = rest
            .find(|character: char| !character.is_ascii_digit() && character != '.')
            .ok_or_else(refuse)?;
        let number: f64 = rest[..digits].parse().map_err(|_| refuse())?;
        rest = &rest[digits..];
        let end =
            rest.find(|character: char| character.is_ascii_digit() || character == '.').unwrap_or(rest.len());
        let unit = match &rest[..end] {
            "ns" => 1.0,
            "us" | "\u{b5}s" | "\u{3bc}s" => 1e3,
            "ms" => 1e6,
            "s" => 1e9,
            "m" => 60e9,
            "h" => 3_600e9,
            _ => return Err(refuse()),
        };
        total += number * unit;
        rest = &rest[end..];
    }
    if total > 9.2e18 {
        return Err(refuse());
    }
    let nanoseconds = total.round() as i64;
    Ok(SignedDuration::from_nanos(if negative { -nanoseconds } else { nanoseconds }))
}

const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];
const DAYS: [&str; 7] = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];

/// The pieces of a layout, longer ones first.
const PIECES: &[&str] = &[
    "January",
    "Jan",
    "Monday",
    "Mon",
    "MST",
    "2006",
    "-07:00:00",
    "-070000",
    "-07:00",
    "-0700",
    "-07",
    "Z07:00:00",
    "Z070000",
    "Z07:00",
    "Z0700",
    "Z07",
    "002",
    "__2",
    "_2",
    "01",
    "02",
    "03",
    "04",
    "05",
    "06",
    "15",
    "PM",
    "pm",
    "1",
    "2",
    "3",
    "4",
    "5",
];

/// Splits a layout into pieces and the texts between them.
fn pieces(layout: &str) -> Vec<(&str, bool)> {
    let mut found = Vec::new();
    let (mut start, mut at) = (0, 0);
    while at < layout.len() {
        let rest = &layout[at..];
        let lower_next =
            |length: usize| rest[length..].starts_with(|character: char| character.is_ascii_lowercase());
        let piece =
            PIECES.iter().copied().find(|piece| rest.starts_with(piece)).filter(|piece| match *piece {
                "Jan" | "Mon" => !lower_next(3),
                "_2" => !rest.starts_with("_2006"),
                _ => true,
            });
        let length = piece.map_or_else(|| fraction_length(rest), str::len);
        if length == 0 {
            at += rest.chars().next().map_or(1, char::len_utf8);
            continue;
        }
        if start < at {
            found.push((&layout[start..at], false));
        }
        found.push((&layout[at..at + length], true));
        at += length;
        start = at;
    }
    if start < at {
        found.push((&layout[start..at], false));
    }
    found
}

/// `.000` and `,999`: digits of a second.
fn fraction_length(rest: &str) -> usize {
    let bytes = rest.as_bytes();
    if !matches!(bytes.first(), Some(b'.' | b',')) {
        return 0;
    }
    let Some(digit @ (b'0' | b'9')) = bytes.get(1).copied() else { return 0 };
    let count = bytes[1..].iter().take_while(|byte| **byte == digit).count();
    if bytes.get(1 + count).is_some_and(u8::is_ascii_digit) { 0 } else { 1 + count }
}

/// Go's `Format`.
fn format(time: &Zoned, layout: &str) -> String {
    let mut out = String::new();
    for (piece, is_field) in pieces(layout) {
        if is_field { out.push_str(&field(time, piece)) } else { out.push_str(piece) }
    }
    out
}

fn field(time: &Zoned, piece: &str) -> String {
    let month = MONTHS[usize::from(time.month().unsigned_abs()).clamp(1, 12) - 1];
    let day = DAYS[usize::from(time.weekday().to_monday_zero_offset().unsigned_abs()).min(6)];
    let hour = time.hour();
    let twelve = if hour % 12 == 0 { 12 } else { hour % 12 };
    match piece {
        "January" => month.to_owned(),
        "Jan" => month[..3].to_owned(),
        "1" => time.month().to_string(),
        "01" => format!("{:02}", time.month()),
        "Monday" => day.to_owned(),
        "Mon" => day[..3].to_owned(),
        "2" => time.day().to_string(),
        "_2" => format!("{:2}", time.day()),
        "02" => format!("{:02}", time.day()),
        "002" => format!("{:03}", time.day_of_year()),
        "__2" => format!("{:3}", time.day_of_year()),
        "2006" => format!("{:04}", time.year()),
        "06" => format!("{:02}", time.year().rem_euclid(100)),
        "15" => format!("{hour:02}"),
        "3" => twelve.to_string(),
        "03" => format!("{twelve:02}"),
        "4" => time.minute().to_string(),
        "04" => format!("{:02}", time.minute()),
        "5" => time.second().to_string(),
        "05" => format!("{:02}", time.second()),
        "PM" => if hour < 12 { "AM" } else { "PM" }.to_owned(),
        "pm" => if hour < 12 { "am" } else { "pm" }.to_owned(),
        "MST" => zone_name(time),
        _ if piece.starts_with(['Z', '-']) => offset(time.offset(), piece),
        _ => fraction(time, piece),
    }
}

fn zone_name(time: &Zoned) -> String {
    let name = time.time_zone().to_offset_info(time.timestamp()).abbreviation().to_owned();
    if name.starts_with(['+', '-']) && time.offset() == Offset::UTC { "UTC".to_owned() } else { name }
}

fn offset(offset: Offset, piece: &str) -> String {
    let seconds = offset.seconds();
    if piece.starts_with('Z') && seconds == 0 {
        return "Z".to_owned();
    }
    let sign = if seconds < 0 { '-' } else { '+' };
    let all = seconds.unsigned_abs();
    let (hours, minutes, seconds) = (all / 3_600, all / 60 % 60, all % 60);
    match &piece[1..] {
        "07:00:00" => format!("{sign}{hours:02}:{minutes:02}:{seconds:02}"),
        "070000" => format!("{sign}{hours:02}{minutes:02}{seconds:02}"),
        "07:00" => format!("{sign}{hours:02}:{minutes:02}"),
        "0700" => format!("{sign}{hours:02}{minutes:02}"),
        _ => format!("{sign}{hours:02}"),
    }
}

fn fraction(time: &Zoned, piece: &str) -> String {
    let digits = format!("{:09}", time.subsec_nanosecond());
    let shown = &digits[..(piece.len() - 1).min(9)];
    if piece[1..].starts_with('9') {
        let shown = shown.trim_end_matches('0');
        return if shown.is_empty() { String::new() } else { format!("{}{shown}", &piece[..1]) };
    }
    format!("{}{shown}", &piece[..1])
}

/// What Go prints for a time.
pub(in crate::helm) fn default_form(time: &Zoned) -> String {
    format(time, "2006-01-02 15:04:05.999999999 -0700 MST")
}

/// The form in JSON.
pub(in crate::helm) fn rfc3339(time: &Zoned) -> String {
    format(time, "2006-01-02T15:04:05.999999999Z07:00")
}

/// Reads a time by a layout.
fn parse(layout: &str, text: &str) -> Result<Zoned, Fault> {
    let refuse = || Fault::from(format!("parsing time {text:?} as {layout:?}: it does not fit"));
    let mut read = Read {
        year: 0,
        month: 1,
        day: 1,
        hour: 0,
        minute: 0,
        second: 0,
        nano: 0,
        pm: None,
        offset: None,
        day_of_year: None,
    };
    let mut rest = text;
    for (piece, is_field) in pieces(layout) {
        rest = if is_field {
            read.field(piece, rest).ok_or_else(refuse)?
        } else {
            rest.strip_prefix(piece).ok_or_else(refuse)?
        };
        // A fraction of a second may follow, though the layout does not say so.
        if matches!(piece, "05" | "5")
            && rest.starts_with(['.', ','])
            && rest[1..].starts_with(|c: char| c.is_ascii_digit())
        {
            rest = read.fraction(rest).ok_or_else(refuse)?;
        }
    }
    if rest.is_empty() { read.time().ok_or_else(refuse) } else { Err(refuse()) }
}

struct Read {
    year: i16,
    month: i8,
    day: i8,
    hour: i8,
    minute: i8,
    second: i8,
    nano: i32,
    pm: Option<bool>,
    offset: Option<Offset>,
    day_of_year: Option<i16>,
}

/// Digits at the start: at least and at most so many.
fn number<T: std::str::FromStr>(text: &str, least: usize, most: usize) -> Option<(T, &str)> {
    let count = text.bytes().take(most).take_while(u8::is_ascii_digit).count();
    (count >= least).then(|| text[..count].parse().ok().map(|number| (number, &text[count..]))).flatten()
}

/// One of these names at the start, and which.
fn named<'t>(text: &'t str, names: &[&str], length: Option<usize>) -> Option<(usize, &'t str)> {
    names.iter().enumerate().find_map(|(index, name)| {
        let name = &name[..length.unwrap_or(name.len())];
        let start = text.get(..name.len())?;
        start.eq_ignore_ascii_case(name).then(|| (index, &text[name.len()..]))
    })
}

impl Read {
    fn field<'t>(&mut self, piece: &str, text: &'t str) -> Option<&'t str> {
        let rest;
        match piece {
            "January" | "Jan" => {
                let (index, after) = named(text, &MONTHS, (piece == "Jan").then_some(3))?;
                (self.month, rest) = (i8::try_from(index).ok()? + 1, after);
            }
            "Monday" | "Mon" => rest = named(text, &DAYS, (piece == "Mon").then_some(3))?.1,
            "1" => (self.month, rest) = number(text, 1, 2)?,
            "01" => (self.month, rest) = number(text, 2, 2)?,
            "2" | "_2" => (self.day, rest) = number(text.trim_start_matches(' '), 1, 2)?,
            "02" => (self.day, rest) = number(text, 2, 2)?,
            "002" | "__2" => {
                let (day, after) = number(text, 3, 3)?;
                (self.day_of_year, rest) = (Some(day), after);
            }
            "2006" => (self.year, rest) = number(text, 4, 4)?,
            "06" => {
                let (year, after) = number::<i16>(text, 2, 2)?;
                (self.year, rest) = (if year >= 69 { 1900 + year } else { 2000 + year }, after);
            }
            "15" | "03" => (self.hour, rest) = number(text, 2, 2)?,
            "3" => (self.hour, rest) = number(text, 1, 2)?,
            "04" => (self.minute, rest) = number(text, 2, 2)?,
            "4" => (self.minute, rest) = number(text, 1, 2)?,
            "05" => (self.second, rest) = number(text, 2, 2)?,
            "5" => (self.second, rest) = number(text, 1, 2)?,
            "PM" | "pm" => {
                let (index, after) = named(text, &["AM", "PM"], None)?;
                (self.pm, rest) = (Some(index == 1), after);
            }
            "MST" => {
                let count = text.bytes().take(5).take_while(u8::is_ascii_uppercase).count();
                rest = (count >= 3).then(|| &text[count..])?;
                self.offset = self.offset.or(Some(Offset::UTC));
            }
            _ if piece.starts_with(['Z', '-']) => return self.offset(piece, text),
            _ => return self.fraction(text),
        }
        Some(rest)
    }

    fn offset<'t>(&mut self, piece: &str, text: &'t str) -> Option<&'t str> {
        if piece.starts_with('Z')
            && let Some(rest) = text.strip_prefix('Z')
        {
            self.offset = Some(Offset::UTC);
            return Some(rest);
        }
        let negative = match text.as_bytes().first()? {
            b'-' => true,
            b'+' => false,
            _ => return None,
        };
        let mut rest = &text[1..];
        let mut seconds = 0;
        let units = [3_600, 60, 1];
        for (index, unit) in units.iter().enumerate().take(piece.matches('0').count().div_ceil(2)) {
            if index > 0 && piece.contains(':') {
                rest = rest.strip_prefix(':')?;
            }
            let (amount, after) = number::<i32>(rest, 2, 2)?;
            (seconds, rest) = (seconds + amount * unit, after);
        }
        self.offset = Offset::from_seconds(if negative { -seconds } else { seconds }).ok();
        self.offset.map(|_| rest)
    }

    fn fraction<'t>(&mut self, text: &'t str) -> Option<&'t str> {
        if !text.starts_with(['.', ',']) {
            return Some(text);
        }
        let digits: String = text[1..].chars().take_while(char::is_ascii_digit).collect();
        self.nano = format!("{digits:0<9}")[..9].parse().ok()?;
        Some(&text[1 + digits.len()..])
    }

    fn time(self) -> Option<Zoned> {
        let hour = match self.pm {
            Some(true) if self.hour < 12 => self.hour + 12,
            Some(false) if self.hour == 12 => 0,
            _ => self.hour,
        };
        let date = match self.day_of_year {
            Some(day) => {
                jiff::civil::Date::new(self.year, 1, 1).ok()?.with().day_of_year(day).build().ok()?
            }
            None => jiff::civil::Date::new(self.year, self.month, self.day).ok()?,
        };
        let time = jiff::civil::Time::new(hour, self.minute, self.second, self.nano).ok()?;
        let offset = self.offset.unwrap_or(Offset::UTC);
        let zone = if offset == Offset::UTC { TimeZone::UTC } else { TimeZone::fixed(offset) };
        date.to_datetime(time).to_zoned(zone).ok()
    }
}

/// The methods of a time.
pub(in crate::helm) fn member(
    time: &Zoned,
    name: &str,
    arguments: &[Value],
) -> Option<Result<Value, String>> {
    let int = |number: i64| Value::int(number);
    Some(Ok(match name {
        "Unix" => Value::int64(time.timestamp().as_second()),
        "UnixMilli" => Value::int64(time.timestamp().as_millisecond()),
        "UnixMicro" => Value::int64(time.timestamp().as_microsecond()),
        "UnixNano" => Value::int64(i64::try_from(time.timestamp().as_nanosecond()).unwrap_or(i64::MAX)),
        "Year" => int(time.year().into()),
        "Day" => int(time.day().into()),
        "YearDay" => int(time.day_of_year().into()),
        "Hour" => int(time.hour().into()),
        "Minute" => int(time.minute().into()),
        "Second" => int(time.second().into()),
        "Nanosecond" => int(time.subsec_nanosecond().into()),
        "Month" => field(time, "January").into(),
        "Weekday" => field(time, "Monday").into(),
        "String" => default_form(time).into(),
        "UTC" => value(time.with_time_zone(TimeZone::UTC)),
        "Format" => {
            return Some(
                super::super::object::one_text(name, arguments).map(|layout| format(time, layout).into()),
            );
        }
        "IsZero" => (*time == zero()).into(),
        _ => return None,
    }))
}
