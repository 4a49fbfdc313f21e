//! Charts that mean harm: each ends with an error that names its limit, after work that is bounded by
//! what one render may spend, whatever a template asks for. A chart that hangs or takes all of the
//! memory shows as a test that does not end.

use meshctl::base::Result;
use meshctl::helm::{
    Capabilities, Chart, Files, Offline, Release, Rendered, Setting, Values, merge_settings, render,
};

use crate::support::Program;

fn rendered(files: &[(&str, &str)]) -> Result<Rendered> {
    let files: Files =
        files.iter().map(|(name, text)| ((*name).to_owned(), text.as_bytes().to_vec())).collect();
    let world = Offline::seeded(jiff::Timestamp::UNIX_EPOCH, b"a test");
    render(&Chart::parse(&files)?, &Values::new(), &Release::default(), &Capabilities::default(), &world)
}

const CHART: &str = "apiVersion: v2\nname: one\nversion: 1.0.0\n";

/// The chart of this template is refused with these words, in a message that a terminal can hold.
#[track_caller]
fn refused(template: &str, words: &str) {
    let outcome = rendered(&[("Chart.yaml", CHART), ("templates/one.yaml", template)]);
    let shown: String = template.chars().take(120).collect();
    let message = outcome.err().unwrap_or_else(|| panic!("{shown}: is rendered")).to_string();
    assert!(message.contains(words), "{shown}\n  {}", message.chars().take(500).collect::<String>());
    assert!(message.len() < 50_000, "{shown}: {} bytes of message", message.len());
}

const WORK: &str = "more work to render than is allowed";
const LIST: &str = "a list of more than";

#[test]
fn templates_that_call_themselves_end() {
    for template in [
        "{{ define \"a\" }}{{ include \"a\" . }}{{ end }}{{ include \"a\" . }}",
        "{{ define \"a\" }}{{ template \"a\" . }}{{ end }}{{ template \"a\" . }}",
        "{{ define \"a\" }}{{ include \"b\" . }}{{ end }}{{ define \"b\" }}{{ include \"a\" . }}{{ end }}{{ include \"a\" . }}",
        "{{ $t := \"{{ tpl . . }}\" }}{{ tpl $t $t }}",
    ] {
        refused(template, "templates call each other more than 1000 deep");
    }
    let many = |open: &str, close: &str| format!("{}{}", open.repeat(190), close.repeat(190));
    let blocks = many("{{ if true }}", "{{ end }}").replace("}}{{ end", "}}{{ include \"a\" . }}{{ end");
    refused(
        &format!("{{{{ define \"a\" }}}}{blocks}{{{{ end }}}}{{{{ include \"a\" . }}}}"),
        "nested more than 10000 deep",
    );
    let brackets = format!("{{{{ {}include \"a\" .{} }}}}", "(".repeat(190), ")".repeat(190));
    refused(
        &format!("{{{{ define \"a\" }}}}{brackets}{{{{ end }}}}{{{{ include \"a\" . }}}}"),
        "nested more than 10000 deep",
    );
    // Every call calls twice: two to the power of 60.
    refused(
        "{{ define \"a\" }}{{ if . }}{{ include \"a\" (rest .) }}{{ include \"a\" (rest .) }}{{ end }}{{ end }}{{ include \"a\" (until 60) }}",
        WORK,
    );
}

#[test]
fn loops_end() {
    for template in [
        "{{ range 1000000000000 }}{{ end }}",
        "{{ range until 100000 }}{{ range until 100000 }}{{ end }}{{ end }}",
        "{{ range until 1000000 }}{{ $x := list 1 2 3 | len }}{{ range until 1000 }}x{{ end }}{{ end }}",
        "{{ range until 1000000 }}{{ $x := $.Files.Glob \"**\" }}{{ end }}",
        "{{ range until 1000000 }}{{ $x := $.Files.Get \"big.txt\" }}{{ include \"none\" . }}{{ end }}{{ define \"none\" }}{{ range until 100000 }}{{ end }}{{ end }}",
    ] {
        refused(template, WORK);
    }
    refused("{{ until 1000000000 }}", LIST);
    refused("{{ untilStep 0 1000000000 1 }}", LIST);
    refused("{{ seq 0 1000000000 }}", LIST);
}

#[test]
fn texts_do_not_grow_without_end() {
    for template in [
        "{{ repeat 1000000000 \"x\" }}",
        "{{ indent 100000000 \"x\" }}",
        "{{ nindent 1000000 (repeat 100000 \"\\n\") }}",
        "{{ replace \"\" (repeat 1000000 \"y\") (repeat 1000 \"x\") }}",
        "{{ $s := \"x\" }}{{ range until 60 }}{{ $s = printf \"%s%s\" $s $s }}{{ end }}",
        "{{ $s := repeat 60000000 \"x\" }}{{ join $s (list 1 2 3) }}",
        "{{ $s := repeat 1000000 \"x\" }}{{ until 100000 | join $s }}",
        "{{ $s := repeat 60000000 \"x\" }}{{ list $s $s $s | join \",\" }}",
        "{{ $s := repeat 60000000 \"x\" }}{{ cat $s $s $s }}",
        "{{ printf \"%1000000d\" (until 100000) }}",
        "{{ $s := repeat 1000 \"a b \" }}{{ wrapWith 1 (repeat 1000000 \"x\") $s }}",
        "{{ regexReplaceAll \"x\" (repeat 1000 \"x\") (repeat 1000000 \"y\") }}",
    ] {
        refused(template, "64 MiB");
    }
    for template in [
        "{{ range until 1000000 }}{{ $x := repeat 1000000 \"x\" }}{{ end }}",
        "{{ $s := repeat 1000000 \"x\" }}{{ range until 1000000 }}{{ $x := quote $s }}{{ end }}",
        "{{ $s := repeat 1000000 \"x\" }}{{ range until 1000000 }}{{ $x := sha256sum $s }}{{ end }}",
        "{{ $s := repeat 1000000 \"x\" }}{{ range until 1000000 }}{{ $x := contains \"y\" $s }}{{ end }}",
        "{{ randAlphaNum 60000000 }}",
        "{{ range until 1000000 }}{{ $x := randAlphaNum 1000 }}{{ end }}",
        "{{ shuffle (repeat 60000000 \"x\") }}",
    ] {
        refused(template, WORK);
    }
}

#[test]
fn lists_that_hold_a_list_twice_are_weighed() {
    let grown = "{{ $l := list 1 }}{{ range until 60 }}{{ $l = list $l $l }}{{ end }}";
    for call in [
        "$l",
        "toYaml $l",
        "toYamlPretty $l",
        "toJson $l",
        "mustToPrettyJson $l",
        "toToml (dict \"a\" $l)",
        "print $l",
        "printf \"%d\" $l",
        "printf \"%v\" $l",
        "quote $l",
        "cat $l",
        "html $l",
        "toString $l",
        "join \",\" $l",
        "sortAlpha $l",
        "deepCopy $l",
        "merge (dict) (dict \"a\" $l) | toJson",
        "has 1 $l | list | uniq | toJson | list $l | toJson",
        "dict \"a\" $l | values | toYaml",
    ] {
        refused(&format!("{grown}{{{{ {call} }}}}"), WORK);
    }
    // Two that are alike and not the same.
    refused(
        &format!("{grown}{{{{ $a := $l }}}}{}{{{{ deepEqual $a $l }}}}", grown.replace("$l := ", "$l = ")),
        WORK,
    );
    refused("{{ $l := list 1 }}{{ range until 60 }}{{ $l = concat $l $l }}{{ end }}", LIST);
    refused(
        "{{ $l := list }}{{ range until 300000 }}{{ $l = list $l }}{{ end }}{{ mustToJson $l }}",
        "nested more than 200 deep",
    );
    refused("{{ $l := list }}{{ range until 1000000 }}{{ $l = append $l 1 }}{{ end }}", WORK);
    refused("{{ range until 1000000 }}{{ $l := until 100000 | uniq }}{{ end }}", WORK);
    refused("{{ $l := until 100000 }}{{ range until 1000000 }}{{ $x := has -1 $l }}{{ end }}", WORK);
    refused("{{ $l := until 100000 }}{{ range until 1000000 }}{{ $x := reverse $l }}{{ end }}", WORK);
}

#[test]
fn values_that_hold_themselves_are_refused() {
    let selfish = "{{ $_ := set .Values \"self\" .Values }}{{ $_ := set .Values \"again\" .Values }}";
    for call in [
        "mustToJson .Values",
        "toYaml .Values",
        "deepCopy .Values",
        ".Values",
        "merge (dict) .Values",
        ".Values.YAML",
    ] {
        let outcome =
            rendered(&[("Chart.yaml", CHART), ("templates/one.yaml", &format!("{selfish}{{{{ {call} }}}}"))]);
        let message = outcome.err().unwrap_or_else(|| panic!("{call}")).to_string();
        assert!(message.contains("nested") || message.contains(WORK), "{call}: {message}");
    }
}

#[test]
fn expressions_are_searched_within_bounds() {
    let text = "{{ $s := repeat 1000000 \"a\" }}";
    for call in [
        "range until 1000000 }}{{ $x := regexMatch \"(x+x+)+y\" $s }}{{ end",
        "regexFindAll \".*[^A-Z]|[A-Z]\" (upper $s) -1 | len",
        "regexReplaceAll \"(a|aa|aaa){50}b|a\" $s \"\" | len",
        "regexSplit \"[ab]{500}c|a\" $s -1 | len",
        "range until 1000000 }}{{ $x := regexMatch (printf \"a{%d}\" .) \"a\" }}{{ end",
    ] {
        refused(&format!("{text}{{{{ {call} }}}}"), WORK);
    }
    refused("{{ mustRegexMatch \"((a{1000}){1000}){1000}\" \"a\" }}", "");
    refused("{{ mustRegexMatch (repeat 100000 \"(\") \"a\" }}", "error parsing regexp");
}

#[test]
fn keys_and_hashes_are_counted() {
    for call in ["htpasswd \"a\" \"b\"", "derivePassword 1 \"long\" \"a\" \"b\" \"c\"", "genCA \"a\" 1"] {
        refused(&format!("{{{{ range until 100000 }}}}{{{{ $x := {call} }}}}{{{{ end }}}}"), WORK);
    }
    refused(&format!("{{{{ mulf {} }}}}", "1e308 ".repeat(100_000)), "more than 1000 numbers");
}

#[test]
fn texts_that_are_read_do_not_explode() {
    let bomb: String = (1..30)
        .map(|level| format!("a{level}: &a{level} [{}]\n", vec![format!("*a{}", level - 1); 10].join(", ")))
        .collect();
    let bomb = format!("a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n{bomb}");
    let values = [("Chart.yaml", CHART), ("values.yaml", &bomb)];
    let message = rendered(&values).expect_err("a bomb").to_string();
    assert!(message.contains("aliases expand this document to more than"), "{message}");
    let given = merge_settings(&[Setting::File("bomb.yaml".to_owned(), bomb.clone().into_bytes())]);
    assert!(given.is_err(), "a bomb of the user's own");
    // As with Helm it is the template that sees the error, once; not as often as it likes.
    let literal = bomb.replace('\n', "\\n");
    refused(
        &format!("{{{{ range until 1000000 }}}}{{{{ $x := fromYaml \"{literal}\" }}}}{{{{ end }}}}"),
        WORK,
    );
    refused("{{ range until 1000000 }}{{ $x := fromJson (repeat 10000 \"[\") }}{{ end }}", WORK);
    refused(
        "{{ $x := repeat 1000000 \"[1],\" | printf \"[%s1]\" }}{{ range until 100 }}{{ $y := fromJsonArray $x }}{{ end }}",
        WORK,
    );
    refused("{{ range until 1000000 }}{{ $x := tpl (repeat 100000 \"{{ 1 }}\") . }}{{ end }}", WORK);
    refused(&"a: 1\n---\n".repeat(4_000_000), WORK);
}

#[test]
fn long_templates_are_parsed_in_time_that_grows_with_them() {
    let ok = |template: String| {
        rendered(&[("Chart.yaml", CHART), ("templates/NOTES.txt", &template)])
            .map(drop)
            .map_err(|error| error.to_string())
    };
    assert_eq!(ok("{{ 1 }}\n".repeat(100_000)), Ok(()));
    let defined: String =
        (0..50_000).map(|name| format!("{{{{ define \"a{name}\" }}}}x{{{{ end }}}}\n")).collect();
    assert_eq!(ok(defined), Ok(()));
    refused(&"{{ $x := 1 }}".repeat(100_000), "more than 1000 variables");
    refused(&format!("{{{{ {}1{} }}}}", "(".repeat(10_000), ")".repeat(10_000)), "nested more than 200 deep");
    refused(
        &format!("{}x{}", "{{ if true }}".repeat(5_000), "{{ end }}".repeat(5_000)),
        "nested more than 200 deep",
    );
    refused(
        &format!("{{{{ if true }}}}{}{{{{ end }}}}", "{{ else if true }}x".repeat(5_000)),
        "nested more than 200 deep",
    );
    refused(&"{{ 1 }}".repeat(6_000_000), WORK);
    refused("{{ fail (repeat 60000000 \"x\") }}", "xxx");
}

#[test]
fn charts_in_charts_do_not_multiply() {
    // Ten names for each chart inside, seven deep: ten million charts.
    let mut files = Vec::new();
    let mut path = String::new();
    for level in 0..8 {
        let wanted: String = (0..10)
            .map(|name| format!("- {{name: c{}, version: '*', alias: a{level}x{name}}}\n", level + 1))
            .collect();
        let wanted = if level < 7 { format!("dependencies:\n{wanted}") } else { String::new() };
        files.push((
            format!("{path}Chart.yaml"),
            format!("apiVersion: v2\nname: c{level}\nversion: 1.0.0\n{wanted}"),
        ));
        path += &format!("charts/c{}/", level + 1);
    }
    let files: Vec<(&str, &str)> = files.iter().map(|(name, text)| (name.as_str(), text.as_str())).collect();
    let message = rendered(&files).expect_err("too many charts").to_string();
    assert!(message.contains("more work"), "{message}");
}

#[test]
fn schemas_that_ask_twice_at_every_level_are_given_up() {
    let program = Program::new();
    program.file("one/Chart.yaml", CHART);
    let twice = |level: usize| {
        format!(
            "\"a{level}\": {{\"allOf\": [{{\"$ref\": \"#/$defs/a{0}\"}}, {{\"$ref\": \"#/$defs/a{0}\"}}]}},",
            level + 1
        )
    };
    let levels: String = (0..60).map(twice).collect();
    let schema =
        format!("{{\"$ref\": \"#/$defs/a0\", \"$defs\": {{{levels} \"a60\": {{\"type\": \"object\"}}}}}}");
    program.file("one/values.schema.json", schema);
    program.file("one/templates/one.yaml", "kind: A\n");
    let chart = program.path("one").to_str().expect("a path is text").to_owned();
    let run = |more: &[&str]| program.run(&[&["manifest", "generate", "--chart", &chart], more].concat());
    let refused = run(&[]);
    assert!(refused.code == Some(2) && refused.stderr.contains("takes more than"), "{}", refused.stderr);
    assert_eq!(run(&["--skip-schema-validation"]).code, Some(0));
}
