//! What RE2 means, what witnesses look like, and what is too hard.

use std::time::Instant;

use crate::algebra::{Budget, CapReached, Language, Limits};

fn regex(pattern: &str) -> Language {
    Language::regex(pattern).unwrap()
}

#[test]
fn perl_classes_are_ascii() {
    for (pattern, yes, no) in [
        (r"\d", "0123456789", "a٣߀"),
        (r"\D", "a٣é/", "07"),
        (r"\w", "azAZ09_", "é-ß٣"),
        (r"\W", "é-ß٣ ", "a_9"),
        (r"\s", " \t\u{c}", "\u{b}\u{a0}\u{2003}a"),
        (r"\S", "\u{b}\u{a0}\u{2003}a", " \t"),
        (r"[\d_]", "5_", "٣a"),
        (r"[^\w]", "é-", "a"),
        (r"[^\W]", "a_", "é-"),
        (r"[\s\S]", "aé \t", ""),
        (r"[[:space:]]", " \u{b}", "a"),
        (".", "aé☃", ""),
        (r"\pL", "aé", "1"),
        (r"\x{e9}|\x41", "éA", "a"),
    ] {
        let language = regex(pattern);
        let budget = Budget::default();
        language.is_empty(&budget).unwrap();
        let built = language.or(&Language::suffix("no!"), &budget).unwrap();
        for c in yes.chars() {
            assert!(language.contains(&c.to_string()) && built.contains(&c.to_string()), "{pattern} {c:?}");
        }
        for c in no.chars() {
            assert!(!language.contains(&c.to_string()) && !built.contains(&c.to_string()), "{pattern} {c:?}");
        }
    }
    let words = regex(r"\ba.*\b");
    assert!(
        words.contains("a b") && words.contains("a") && !words.contains("a b-") && words.contains("aé b")
    );
    assert!(!words.contains("abé"), "é is no word character, so the end is no boundary");
    assert!(regex(r".*é\ba").contains("éa"));
}

#[test]
fn no_string_has_a_line_break() {
    let budget = Budget::default();
    assert!(
        !regex(".").contains("\n") && !regex("(?s).").contains("\n") && !Language::all().contains("a\nb")
    );
    assert!(!Language::exact("a").complement(&budget).unwrap().contains("\r"));
    for everything in [".*", r"[\s\S]*", "(?s).*", ".*(a|b)?.*", "^.*$", "(.+)?", "(?m)^.*$"] {
        assert_eq!(regex(everything).equals(&Language::all(), &budget), Ok(true), "{everything}");
    }
    for nothing in [Language::exact("a\n"), Language::prefix("\0"), Language::suffix("\r"), regex(r"a\nb")] {
        assert_eq!(nothing.is_empty(&budget), Ok(true));
    }
}

#[test]
fn patterns_match_whole_strings_and_anchors_may_stand() {
    let budget = Budget::default();
    for (one, other) in [
        ("^v1$", "v1"),
        ("v1|v2", "v[12]"),
        ("(^a|b$)", "a|b"),
        ("/api/.*", "/api/(.*)"),
        ("(?i)ab", "[aA][bB]"),
        ("(?i:a)b", "[aA]b"),
        ("(?U)a+", "a+"),
        ("a{2,3}", "aaa?"),
        (r"\Aa\z", "a"),
        (r"\/a\.b\-c", "/a[.]b-c"),
        (".*x|.*y", ".*[xy]"),
        (r".*\.é", r"(.*)\.é"),
    ] {
        assert_eq!(regex(one).equals(&regex(other), &budget), Ok(true), "{one} {other}");
    }
    assert_eq!(regex("a^b").is_empty(&budget), Ok(true));
    assert!(!regex("v1").contains("v10") && !regex("v1").contains("xv1"));
}

#[test]
fn what_re2_does_not_know_is_refused() {
    for pattern in [
        "(?=a)",
        "(?!a)",
        "(?<=a)b",
        r"(a)\1",
        "(",
        "[a",
        "a**",
        "a{1001}",
        "(?x)a b",
        "(?u)a",
        "(?-u)a",
        "[a-z&&b]",
        "[a[b]]",
        r"\u0041",
        r"\<a",
        r"\b{start}a",
        r"\p{sc=Greek}",
        "a{,3}",
        "*a",
        r"\Z",
    ] {
        let refused = Language::regex(pattern);
        assert!(
            refused.as_ref().is_err_and(|e| !e.why.is_empty() && !e.why.contains('\n')),
            "{pattern}: {refused:?}"
        );
    }
}

#[test]
fn witnesses_look_like_what_people_write() {
    let budget = Budget::default();
    let minus = |a: &Language, b: &Language| a.minus(b, &budget).unwrap();
    for (language, witness) in [
        (Language::prefix("/a"), "/a"),
        (Language::suffix(".example.com"), ".example.com"),
        (minus(&Language::prefix("/a"), &Language::exact("/a")), "/aa"),
        (minus(&Language::prefix("/a"), &Language::prefix("/a/b")), "/a"),
        (minus(&Language::all(), &Language::exact("")), "a"),
        (minus(&Language::all(), &Language::one_of(["", "a"])), "b"),
        (minus(&Language::suffix(".com"), &Language::suffix("a.com")), ".com"),
        (regex("[0-9a-f]{8}"), "aaaaaaaa"),
        (regex(r"/[^/]+/reviews"), "/a/reviews"),
        (regex("v(1|2)-.+"), "v1-a"),
        (minus(&regex("/.*"), &regex("/[a-z]*")), "/0"),
        (Language::prefix_ignore_case("/API/v1").unwrap(), "/api/v1"),
        (regex("é"), "é"),
        (regex(".☃.|[^a-zA-Z]+é"), "0é"),
    ] {
        assert_eq!(language.witness(&budget).unwrap().as_deref(), Some(witness), "{language:?}");
    }
}

#[test]
fn too_hard_is_an_error_in_bounded_time() {
    let start = Instant::now();
    let budget = Budget::default();
    let all = Language::prefix("a");
    let fits = regex("(a|b)*a(a|b){12}");
    assert_eq!(fits.is_subset_of(&regex("[ab]*"), &budget), Ok(true));
    assert_eq!(fits.witness(&budget).unwrap().as_deref(), Some("aaaaaaaaaaaaa"));
    for pattern in ["(a|b)*a(a|b){30}", "(a|b)*a(a|b){200}x", ".*a.{15}", "((a{0,30}b){0,30}c){1,9}.*d.{12}"]
    {
        let language = regex(pattern);
        assert_eq!(language.and(&all, &budget).map(|_| ()), Err(CapReached), "{pattern}");
        assert_eq!(language.is_empty(&budget), Err(CapReached), "{pattern}");
        assert!(!language.contains("no"));
    }
    assert!(regex("(a|b)*a(a|b){30}").contains(&"a".repeat(31)), "membership needs no automaton");
    assert!(Language::regex("((((a{0,100}){0,100}){0,100}){0,100}){0,100}").is_err());
    assert!(Language::regex(&"(".repeat(10_000)).is_err());
    let long = "x".repeat(100_000);
    let filtered = Language::exact(&long).and(&regex("x*"), &budget).unwrap();
    assert_eq!(filtered.witness(&budget).unwrap().as_deref(), Some(&*long));
    assert_eq!(Language::prefix(&long).and(&regex("x*"), &budget).map(|_| ()), Err(CapReached));
    let poor = Budget::new(Limits { work: 100, ..Limits::default() });
    assert_eq!(regex("a*b+").and(&regex("a+b*"), &poor).map(|_| ()), Err(CapReached));
    assert!(start.elapsed().as_secs() < 20, "{:?}", start.elapsed());
}

#[test]
fn large_tables_of_names_need_no_automaton() {
    let budget = Budget::default();
    let names: Vec<String> = (0..20_000).map(|i| format!("svc-{i}.shop.svc.cluster.local")).collect();
    let all = Language::one_of(&names);
    let shop = all.and(&Language::suffix(".shop.svc.cluster.local"), &budget).unwrap();
    assert_eq!(shop.equals(&all, &budget), Ok(true));
    let rest = Language::prefix("svc-").minus(&all, &budget).unwrap();
    assert_eq!(rest.witness(&budget).unwrap().as_deref(), Some("svc-"));
    assert!(!rest.contains(&names[77]) && rest.contains("svc-77"));
    assert!(
        Language::suffix(".shop.svc.cluster.local")
            .minus(&all, &budget)
            .unwrap()
            .contains("a.shop.svc.cluster.local")
    );
}
