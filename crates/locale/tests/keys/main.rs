//! Every language has every text with the same parameters; every text is used, and every used text exists.

mod fluent;
mod uses;

use domain::language::Language;
use domain::municipality::Topic;
use fluent::Entries;
use std::collections::BTreeSet;

/// Keys that are put together from data: the prefix, and the values after it (empty: not known here).
fn dynamic() -> Vec<(&'static str, Vec<&'static str>)> {
    vec![("topic-", Topic::ALL.map(Topic::key).to_vec())]
}

/// Plural categories (CLDR, whole numbers) that a choice by a number must name; its default covers the others.
const fn plural_categories(language: Language) -> &'static [&'static str] {
    match language {
        Language::Uk | Language::Ru => &["one", "few"],
        Language::Pl | Language::Ro => &["few"],
        Language::Ar => &["two", "few"],
        _ => &[],
    }
}

/// Plural categories the language has at all.
const fn known_categories(language: Language) -> &'static [&'static str] {
    match language {
        Language::Uk | Language::Ru | Language::Pl => &["one", "few", "many", "other"],
        Language::Ar => &["zero", "one", "two", "few", "many", "other"],
        Language::Ro => &["one", "few", "other"],
        Language::Fr => &["one", "many", "other"],
        _ => &["one", "other"],
    }
}

fn stop_at(problems: &[String]) {
    assert!(problems.is_empty(), "{} mistakes\n{}", problems.len(), problems.join("\n"));
}

#[test]
fn files_are_the_same_in_each_language_and_compiled_in() {
    let expected: BTreeSet<_> =
        Language::ALL.iter().flat_map(|l| locale::AREAS.iter().map(move |area| format!("{l}/{area}.ftl"))).collect();
    let mut found = BTreeSet::new();
    for folder in std::fs::read_dir(fluent::locales()).expect("locales/").flatten() {
        for file in std::fs::read_dir(folder.path()).into_iter().flatten().flatten() {
            found.insert(format!("{}/{}", folder.file_name().display(), file.file_name().display()));
        }
    }
    assert_eq!(found, expected, "new areas are listed in crates/locale/src/files.rs");
}

#[test]
fn languages_agree_with_german() {
    let mut problems = Vec::new();
    let german = fluent::read(Language::De, &mut problems);
    for language in Language::ALL {
        let other = if language == Language::De { german.clone() } else { fluent::read(language, &mut problems) };
        compare(language, &german, &other, &mut problems);
    }
    stop_at(&problems);
}

fn compare(language: Language, german: &Entries, other: &Entries, problems: &mut Vec<String>) {
    for (key, text) in &german.messages {
        let path = format!("locales/{language}/{}.ftl", text.area);
        let Some(translation) = other.messages.get(key) else {
            // A language may do without a term.
            if !key.starts_with('-') {
                problems.push(format!("{path}: `{key}` is missing"));
            }
            continue;
        };
        if translation.area != text.area {
            problems.push(format!("{path}: `{key}` stands in {}.ftl", translation.area));
        }
        let (expected, found) = (german.parameters(key), other.parameters(key));
        if expected != found {
            problems.push(format!("{path}: `{key}` has the parameters {found:?}, German has {expected:?}"));
        }
    }
    for (key, text) in &other.messages {
        let path = format!("locales/{language}/{}.ftl", text.area);
        if !german.messages.contains_key(key) && !key.starts_with('-') {
            problems.push(format!("{path}: `{key}` does not exist in German"));
        }
        for reference in &text.references {
            if !other.messages.contains_key(reference) {
                problems.push(format!("{path}: `{key}` contains `{reference}`, which does not exist"));
            }
        }
        for named in &text.plurals {
            let known = known_categories(language);
            for word in named.iter().filter(|word| !known.contains(&word.as_str())) {
                problems.push(format!("{path}: `{key}` has [{word}], which is no plural form of this language"));
            }
            for category in plural_categories(language).iter().filter(|category| !named.contains(**category)) {
                problems.push(format!("{path}: `{key}` chooses by a number and lacks [{category}]"));
            }
        }
    }
}

#[test]
fn used_texts_exist_and_existing_texts_are_used() {
    let mut problems = Vec::new();
    let german = fluent::read(Language::De, &mut problems);
    let uses = uses::find(&mut problems);
    let mut used: BTreeSet<&str> = BTreeSet::new();
    for place in &uses {
        let mut needed = BTreeSet::new();
        for key in &place.keys {
            if !german.messages.contains_key(key) {
                problems.push(format!("{}: there is no text `{key}`", place.file));
            }
            used.insert(key);
            needed.extend(german.parameters(key));
        }
        if let Some(given) = &place.parameters
            && *given != needed
        {
            problems.push(format!("{}: {:?} is given {given:?} and needs {needed:?}", place.file, place.keys));
        }
    }
    for (prefix, values) in dynamic() {
        let keys = values.iter().map(|value| format!("{prefix}{value}"));
        problems.extend(keys.filter(|key| !german.messages.contains_key(key)).map(|key| format!("{key} is missing")));
        used.extend(german.messages.keys().map(String::as_str).filter(|key| key.starts_with(prefix)));
    }
    let contained: BTreeSet<_> =
        german.messages.values().flat_map(|text| &text.references).map(String::as_str).collect();
    for (key, text) in &german.messages {
        if !used.contains(key.as_str()) && !contained.contains(key.as_str()) {
            problems.push(format!("locales/de/{}.ftl: `{key}` is used nowhere", text.area));
        }
    }
    stop_at(&problems);
}
