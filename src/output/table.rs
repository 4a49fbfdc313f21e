//! A report as a table in kubectl's look: a header in capitals, columns three spaces apart, one line
//! for each row, no borders and no wrapping, so that `awk` and `cut` can read it.
//! A report without rows shows its text.

use comfy_table::Table;
use comfy_table::presets::NOTHING;

use super::text;
use crate::base::text::printable;
use crate::base::{View, report};

/// The view as a table.
pub fn render(view: &View) -> String {
    let tables: Vec<String> = [&view.table]
        .into_iter()
        .chain(&view.tables)
        .filter(|table| !table.rows.is_empty())
        .map(one)
        .collect();
    if tables.is_empty() { text::answer(view) } else { tables.join("\n") }
}

fn one(content: &report::Table) -> String {
    let mut table = Table::new();
    table.load_style(NOTHING).set_header(&content.header);
    for row in &content.rows {
        table.add_row(row.iter().map(|cell| printable(cell)));
    }
    for column in table.column_iter_mut() {
        column.set_padding((0, 3));
    }
    table.trim_fmt() + "\n"
}

#[cfg(test)]
mod tests {
    use super::super::sample;
    use super::*;

    #[test]
    fn columns_line_up_and_nothing_wraps() {
        assert_eq!(
            render(&sample::report().view),
            "SEVERITY   RULE            MESSAGE\n\
             error      missing-host    host réviews\\u{1b}x, 100% of it, is not there\n\
             warning    dead-rule       no request reaches this rule\n\
             info       unused-subset   nothing uses it\n"
        );
    }

    #[test]
    fn a_cell_of_any_length_is_not_lost() {
        let cell = "漢\n".repeat(70_000);
        let table = crate::base::report::Table { header: vec!["A", "B"], rows: vec![vec![cell, "b".into()]] };
        let text = render(&View { table, ..View::default() });
        assert_eq!(text.matches('漢').count(), 70_000);
    }
}
