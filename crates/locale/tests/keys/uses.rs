//! Finds the texts that the Rust sources use.
//!
//! The convention: a string literal made of a-z, 0-9 and `-` that is an argument of a function, method, macro or
//! tuple struct named as in [`NAMES`] is the key of a text. Choices between literals count (`t(if a { "x" } else
//! { "y" })`). Parameters are seen where they are written as `&[("name", …)]` or, in a macro, as `name = …`.
//! `text` and `message` need a second argument, as words like these have other uses too; `get` needs three, as in
//! `texts().get(language, "key", &[])`.

use proc_macro2::{Delimiter, Group, TokenStream, TokenTree};
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

const NAMES: [&str; 8] = ["t", "ta", "tr", "say", "text", "message", "key", "Key"];

/// One place that uses texts.
#[derive(Debug, PartialEq, Eq)]
pub struct Use {
    pub file: String,
    /// Several, if the place chooses between literals
    pub keys: BTreeSet<String>,
    /// The parameters given, where they can be seen
    pub parameters: Option<BTreeSet<String>>,
}

/// All uses in the sources of app, server and crates, tests left out.
pub fn find(problems: &mut Vec<String>) -> Vec<Use> {
    let root = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../..");
    let mut packages = vec![root.join("app"), root.join("server")];
    packages.extend(entries(&root.join("crates")));
    // Whoever does not depend on this crate has no texts.
    let has_texts = |package: &PathBuf| {
        let manifest = std::fs::read_to_string(package.join("Cargo.toml")).unwrap_or_default();
        manifest.contains("\nlocale") || manifest.contains("name = \"locale\"")
    };
    let mut folders: Vec<_> = packages.into_iter().filter(has_texts).map(|package| package.join("src")).collect();
    let mut uses = Vec::new();
    while let Some(folder) = folders.pop() {
        for path in entries(&folder) {
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|extension| extension == "rs") {
                let name = path.strip_prefix(&root).unwrap_or(&path).display().to_string();
                match std::fs::read_to_string(&path).map(|source| source.parse::<TokenStream>()) {
                    Ok(Ok(tokens)) => collect(&name, tokens, &mut uses),
                    _ => problems.push(format!("{name}: cannot be read as Rust")),
                }
            }
        }
    }
    uses
}

fn entries(folder: &Path) -> Vec<PathBuf> {
    let listing = std::fs::read_dir(folder).into_iter().flatten();
    let mut paths: Vec<_> = listing.filter_map(|entry| Some(entry.ok()?.path())).collect();
    paths.sort();
    paths
}

pub fn collect(file: &str, tokens: TokenStream, uses: &mut Vec<Use>) {
    let tokens: Vec<_> = tokens.into_iter().collect();
    let mut index = 0;
    while index < tokens.len() {
        if is_cfg_test(&tokens[index..]) {
            index += 2;
            let is_end = |token: &TokenTree| match token {
                TokenTree::Group(group) => group.delimiter() == Delimiter::Brace,
                TokenTree::Punct(punct) => punct.as_char() == ';',
                _ => false,
            };
            while tokens.get(index).is_some_and(|token| !is_end(token)) {
                index += 1;
            }
        } else if let TokenTree::Group(group) = &tokens[index] {
            let mut before = tokens[..index].iter().rev().filter(|token| !is_punct(token, '!'));
            if let Some(TokenTree::Ident(name)) = before.next() {
                let is_definition = matches!(before.next(), Some(TokenTree::Ident(word)) if word == "fn");
                if !is_definition {
                    uses.extend(call(file, &name.to_string(), group));
                }
            }
            collect(file, group.stream(), uses);
        }
        index += 1;
    }
}

/// What a call of `name` with these arguments uses.
fn call(file: &str, name: &str, arguments: &Group) -> Option<Use> {
    if arguments.delimiter() == Delimiter::Brace || !(NAMES.contains(&name) || name == "get") {
        return None;
    }
    let mut keys = BTreeSet::new();
    let mut parameters: Option<BTreeSet<String>> = None;
    let tokens: Vec<_> = arguments.stream().into_iter().collect();
    let mut ends_with_key = false;
    for (index, token) in tokens.iter().enumerate() {
        match token {
            TokenTree::Literal(_) => {
                if let Some(key) = literal(token) {
                    keys.insert(key);
                    ends_with_key = true;
                }
            }
            TokenTree::Group(group) if group.delimiter() == Delimiter::Brace => {
                keys.extend(group.stream().into_iter().filter_map(|token| literal(&token)));
                ends_with_key = false;
            }
            TokenTree::Group(group) if group.delimiter() == Delimiter::Bracket => {
                let pairs = group.stream().into_iter().filter_map(|token| match token {
                    TokenTree::Group(pair) => literal(&pair.stream().into_iter().next()?),
                    _ => None,
                });
                parameters.get_or_insert_default().extend(pairs);
                ends_with_key = false;
            }
            TokenTree::Ident(ident) if tokens.get(index + 1).is_some_and(|next| is_punct(next, '=')) => {
                parameters.get_or_insert_default().insert(ident.to_string());
                ends_with_key = false;
            }
            other => ends_with_key &= is_punct(other, ','),
        }
    }
    let is_key_only = matches!(name, "key" | "Key");
    if ends_with_key && !is_key_only {
        parameters.get_or_insert_default();
    }
    let counts = match name {
        "get" => !keys.is_empty() && tokens.iter().filter(|token| is_punct(token, ',')).count() >= 2,
        "text" | "message" => !keys.is_empty() && tokens.len() > 1,
        _ => !keys.is_empty(),
    };
    counts.then(|| Use { file: file.to_owned(), keys, parameters })
}

fn literal(token: &TokenTree) -> Option<String> {
    let text = token.to_string();
    let key = text.strip_prefix('"')?.strip_suffix('"')?;
    let is_key = !key.is_empty() && key.chars().all(|c| matches!(c, 'a'..='z' | '0'..='9' | '-'));
    is_key.then(|| key.to_owned())
}

fn is_punct(token: &TokenTree, character: char) -> bool {
    matches!(token, TokenTree::Punct(punct) if punct.as_char() == character)
}

fn is_cfg_test(tokens: &[TokenTree]) -> bool {
    matches!(tokens, [first, TokenTree::Group(attribute), ..]
        if is_punct(first, '#') && attribute.stream().to_string().replace(' ', "") == "cfg(test)")
}

/// Source, keys, and parameters if they can be seen.
type Case<'a> = (&'a str, &'a [&'a str], Option<&'a [&'a str]>);

#[test]
fn recognises_the_convention() {
    let set = |words: &[&str]| words.iter().map(|word| (*word).to_owned()).collect::<BTreeSet<_>>();
    let cases: [Case<'_>; 10] = [
        (r#"t("a-b")"#, &["a-b"], Some(&[])),
        (r#"view! { <p>{t(language, "a")}</p> }"#, &["a"], Some(&[])),
        (r#"ctx.t("a", &[("n", 1.into()), ("m", x.as_str().into())])"#, &["a"], Some(&["m", "n"])),
        (r#"t!(ctx, "a", n = 1)"#, &["a"], Some(&["n"])),
        (r#"ta("a", &args)"#, &["a"], None),
        (r#"tr(if x { "a" } else { "b" }, &[])"#, &["a", "b"], Some(&[])),
        (r#"const K: Key = Key("a");"#, &["a"], None),
        (r#"texts().get(language, "a", &[("n", n.into())])"#, &["a"], Some(&["n"])),
        (r#"#[cfg(test)] mod tests { fn x() { t("b") } } fn y() { t("a") }"#, &["a"], Some(&[])),
        (
            r#"fn text(a: &str) { headers.get("b"); map.get("b", 1); set("c"); text("origin"); t("A b"); t(&format!("d-{x}")); message(language, "a") }"#,
            &["a"],
            Some(&[]),
        ),
    ];
    for (source, keys, parameters) in cases {
        let mut uses = Vec::new();
        collect("", source.parse().expect("Rust"), &mut uses);
        let expected = Use { file: String::new(), keys: set(keys), parameters: parameters.map(set) };
        assert_eq!(uses, [expected], "{source}");
    }
}
