//! The page in front of the archive: what is in it, what is not. No script, no outside address.

use std::fmt::Write;

use super::Contents;
use crate::base::text::printable;

fn escape(text: &str) -> String {
    printable(text).replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

/// The page.
pub(super) fn index(title: &str, contents: &Contents) -> String {
    let title = escape(title);
    let mut out = format!(
        "<!doctype html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><title>{title}</title>\n\
         <style>body {{ font-family: sans-serif; margin: 2em }} td, th {{ text-align: left; padding: 0.2em 1em }}</style></head>\n\
         <body><h1>{title}</h1>\n<h2>Not read</h2>\n"
    );
    if contents.missing.is_empty() {
        out.push_str("<p>Everything could be read.</p>\n");
    }
    out.push_str("<table>\n");
    for (what, why) in &contents.missing {
        let _ = writeln!(out, "<tr><td>{}</td><td>{}</td></tr>", escape(what), escape(why));
    }
    out.push_str("</table>\n<h2>Files</h2>\n<table>\n<tr><th>File</th><th>Bytes</th></tr>\n");
    for (name, bytes) in &contents.files {
        let name = escape(name);
        let _ = writeln!(out, "<tr><td><a href=\"{name}\">{name}</a></td><td>{bytes}</td></tr>");
    }
    out.push_str("</table></body></html>\n");
    out
}
