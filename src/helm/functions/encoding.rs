//! Functions to and from YAML, JSON, TOML, base64 and base32.

use base64::Engine as _;
use base64::alphabet;
use base64::engine::{DecodePaddingMode, GeneralPurpose, GeneralPurposeConfig};
use data_encoding::BASE32;

use super::{Arguments as _, Function, Type, fixed};
use crate::helm::json::{self, Style};
use crate::helm::limits::PARSED;
use crate::helm::template::{Fault, State};
use crate::helm::toml;
use crate::helm::value::{Map, Value};
use crate::helm::yaml;

use Type::{Any, Text};

pub(super) const FUNCTIONS: &[Function] = &[
    fixed("toYaml", &[Any], |_, a| Ok(yaml::write(&a[0]).into())),
    fixed("toYamlPretty", &[Any], |_, a| Ok(yaml::write_pretty(&a[0]).into())),
    fixed("fromYaml", &[Text], |state, a| Ok(map_or_error(from_yaml(state, a)?, YAML).into())),
    fixed("fromYamlArray", &[Text], |state, a| Ok(list_or_error(from_yaml(state, a)?, YAML))),
    fixed("toJson", &[Any], |_, a| Ok(json::write(&a[0], Style::Compact).unwrap_or_default().into())),
    fixed("mustToJson", &[Any], |_, a| Ok(json::write(&a[0], Style::Compact)?.into())),
    fixed("toPrettyJson", &[Any], |_, a| Ok(json::write(&a[0], Style::Pretty).unwrap_or_default().into())),
    fixed("mustToPrettyJson", &[Any], |_, a| Ok(json::write(&a[0], Style::Pretty)?.into())),
    fixed("toRawJson", &[Any], |_, a| Ok(json::write(&a[0], Style::Raw)?.into())),
    fixed("mustToRawJson", &[Any], |_, a| Ok(json::write(&a[0], Style::Raw)?.into())),
    fixed("fromJson", &[Text], |state, a| Ok(map_or_error(from_json(state, a)?, "").into())),
    fixed("mustFromJson", &[Text], |state, a| Ok(from_json(state, a)??)),
    fixed("fromJsonArray", &[Text], |state, a| Ok(list_or_error(from_json(state, a)?, ""))),
    fixed("toToml", &[Any], |_, a| {
        if a[0].is_nil() {
            return Err("toml: cannot encode a nil value".into());
        }
        Ok(toml::write(&a[0]).unwrap_or_else(|error| error).into())
    }),
    fixed("fromToml", &[Text], |state, a| {
        state.engine.budget.spend_times(PARSED, a.bytes(0).len())?;
        Ok(map_or_error(toml::read(&a.text(0)), "").into())
    }),
    fixed("b64enc", &[Text], |_, a| Ok(BASE64.encode(a.bytes(0)).into())),
    fixed("b64dec", &[Text], decode_base64),
    fixed("b32enc", &[Text], |_, a| Ok(BASE32.encode(&a.bytes(0)).into())),
    fixed("b32dec", &[Text], |_, a| {
        let bytes: Vec<u8> =
            a.bytes(0).iter().copied().filter(|byte| !matches!(byte, b'\r' | b'\n')).collect();
        Ok(match BASE32.decode(&bytes) {
            Ok(decoded) => Value::string(&decoded),
            Err(error) => {
                let symbol = |byte: &u8| matches!(byte, b'A'..=b'Z' | b'2'..=b'7' | b'=');
                let at = bytes.iter().position(|byte| !symbol(byte)).unwrap_or(error.position / 8 * 8);
                format!("illegal base32 data at input byte {at}").into()
            }
        })
    }),
];

/// What was read, or why not; an error of its own when the chart may not do more.
type Read = Result<Result<Value, String>, Fault>;

fn from_yaml(state: &State<'_>, a: &[Value]) -> Read {
    let read = yaml::read(&a.text(0), &state.engine.budget);
    // What stopped the reading stops the chart.
    state.engine.budget.steps(1)?;
    Ok(read)
}

fn from_json(state: &State<'_>, a: &[Value]) -> Read {
    state.engine.budget.spend_times(PARSED, a.bytes(0).len())?;
    Ok(json::read(&a.text(0)))
}

/// Base64 that must be padded, and may have any last bits.
pub(super) const BASE64: GeneralPurpose = GeneralPurpose::new(
    &alphabet::STANDARD,
    GeneralPurposeConfig::new()
        .with_decode_padding_mode(DecodePaddingMode::RequireCanonical)
        .with_decode_allow_trailing_bits(true),
);

/// The decoded text, or the text of the error: this function does not stop the template.
fn decode_base64(_: &State<'_>, a: &[Value]) -> Result<Value, Fault> {
    let text = a.bytes(0);
    let kept = text.iter().enumerate().filter(|(_, byte)| !matches!(byte, b'\r' | b'\n'));
    let (places, bytes): (Vec<usize>, Vec<u8>) = kept.map(|(at, byte)| (at, *byte)).unzip();
    Ok(match BASE64.decode(&bytes) {
        Ok(decoded) => Value::string(&decoded),
        Err(_) => {
            let at = illegal_at(&bytes);
            // What is missing is counted from the end, line feeds included.
            let at = at.map_or_else(
                || text.len() - bytes.len() % 4,
                |at| places.get(at).copied().unwrap_or(text.len()),
            );
            format!("illegal base64 data at input byte {at}").into()
        }
    })
}

/// Where Go sees the error: at the wrong byte, or at wrong padding. `None` when bytes are missing.
fn illegal_at(bytes: &[u8]) -> Option<usize> {
    let is_symbol = |byte: &u8| byte.is_ascii_alphanumeric() || matches!(byte, b'+' | b'/');
    let at = bytes.iter().position(|byte| !is_symbol(byte))?;
    // Padding belongs to the last two places of a group of four.
    Some(match at % 4 {
        _ if bytes[at] != b'=' => at,
        0 | 1 => at,
        2 if bytes.get(at + 1) != Some(&b'=') => (at + 1).min(bytes.len()),
        place => at + 4 - place,
    })
}

/// What stands before an error of YAML that has no map or list at its root.
const YAML: &str = "error unmarshaling JSON: while decoding JSON: ";

fn map_or_error(read: Result<Value, String>, before: &str) -> Map {
    let error = match read {
        Ok(Value::Map(map)) => return map,
        Ok(Value::Nil) => return Map::new(),
        Ok(other) => {
            let kind = json_kind(&other);
            format!("{before}json: cannot unmarshal {kind} into Go value of type map[string]interface {{}}")
        }
        Err(error) => error,
    };
    std::iter::once(("Error", Value::from(error))).collect()
}

fn list_or_error(read: Result<Value, String>, before: &str) -> Value {
    let error = match read {
        Ok(Value::List(list)) => return Value::List(list),
        Ok(Value::Nil) => return Value::list(Vec::new()),
        Ok(other) => {
            format!(
                "{before}json: cannot unmarshal {} into Go value of type []interface {{}}",
                json_kind(&other)
            )
        }
        Err(error) => error,
    };
    Value::list(vec![error.into()])
}

fn json_kind(value: &Value) -> &'static str {
    match value {
        Value::Bool(_) => "bool",
        Value::Float(_) | Value::Int(..) => "number",
        Value::List(_) => "array",
        Value::Map(_) => "object",
        _ => "string",
    }
}
