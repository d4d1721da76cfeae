//! A form file with made-up texts, and what somebody typed into it.
//!
//! The input is a `form.toml`; behind a line `=== answers` may stand `name=value`, a line each, behind `=== de.toml` the texts.
#![no_main]

use domain::form::compile_form;
use domain::language::Language;
use domain::municipality::SourceFile;
use fuzz::{assert_explained, assert_walkable, files, typed};
use libfuzzer_sys::fuzz_target;

#[path = "../../crates/domain/tests/form_support/mod.rs"]
mod form_support;

fuzz_target!(|data: &[u8]| {
    let mut parts = files(data, "form.toml");
    let mut take = |name: &str| {
        let at = parts.iter().position(|file| file.path == name)?;
        Some(parts.swap_remove(at))
    };
    let (Some(mut form), texts, answers) = (take("form.toml"), take("de.toml"), take("answers")) else { return };
    form.path = "x/forms/x/form.toml".into();
    let texts = texts.map_or_else(|| form_support::texts(&form.text), |texts| texts.text);
    let sources = [form, SourceFile::new("x/forms/x/de.toml", texts)];
    let compiled = compile_form("x", &sources.each_ref(), &[], &[Language::De]);
    assert_explained(&compiled.diagnostics, sources.iter());
    assert_eq!(compiled.form.is_none(), compiled.diagnostics.iter().any(|found| found.is_error()));
    if let Some(form) = compiled.form {
        assert_walkable(&form, &typed(&answers.map(|file| file.text).unwrap_or_default()), &[Language::De]);
    }
});
