//! Questions as FIM writes them.

mod form_support;

use form_support::form;

#[test]
fn each_kind_has_a_kind_of_field_and_of_value() {
    let form = form(
        r#"
[[step]]
key = "person"
[[step.field]]
key = "name"
kind = "name"
[[step.field]]
key = "geboren"
kind = "partial-date"
optional = true
[[step.field]]
key = "anschrift"
kind = "address"
[[step.field]]
key = "groesse"
kind = "number"
decimals = 2
[[step.field]]
key = "einkommen"
kind = "money"
[[step.field]]
key = "verheiratet"
kind = "yes-no"
[[step.field]]
key = "sprachen"
kind = "choices"
options = ["de", "tr", "uk"]
min = 1
max = 2
[[step]]
key = "kinder"
when = 'verheiratet'
[[step.field]]
key = "kinder"
kind = "group"
min = 1
max = 4
[[step.field.field]]
key = "kind_name"
kind = "text"
[[step.field.field]]
key = "papiere"
kind = "file"
max_files = 3
when = 'kind_name == "Ali"'
[[step.field]]
key = "anzahl"
kind = "number"
[[step.field]]
key = "herkunft"
kind = "address"
abroad = true
"#,
    );
    let lines: Vec<String> = form
        .fim()
        .into_iter()
        .map(|(_, fim)| format!("{} {} {} {}", fim.path, fim.feldart, fim.datentyp, fim.anzahl).replace("  ", " "))
        .collect();
    assert_eq!(
        lines,
        [
            "name input text_latin 1:1",
            "geboren gruppe 0:1",
            "geboren.day input num_int 0:1",
            "geboren.month input num_int 0:1",
            "geboren.year input num_int 1:1",
            "anschrift gruppe 1:1",
            "anschrift.street input text_latin 1:1",
            "anschrift.number input text 0:1",
            "anschrift.postal_code input text 1:1",
            "anschrift.city input text_latin 1:1",
            "groesse input num 1:1",
            "einkommen input num_currency 1:1",
            "verheiratet input bool 1:1",
            "sprachen select text 1:2",
            "kinder gruppe 0:4",
            "kinder.kind_name input text 1:1",
            "kinder.papiere input file 0:3",
            "anzahl input num_int 0:1",
            "herkunft gruppe 0:1",
            "herkunft.street input text_latin 1:1",
            "herkunft.number input text 0:1",
            "herkunft.postal_code input text 0:1",
            "herkunft.city input text_latin 1:1",
            "herkunft.country select text 1:1",
        ]
    );
}
