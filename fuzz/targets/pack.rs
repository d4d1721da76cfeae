//! A folder of packs with the shared catalogue.
//!
//! The input is files, before each a line `=== PATH`: `=== rastatt/sites.toml`, `=== _shared/services/reisepass.toml`.
#![no_main]

use domain::form::{Typed, run_journeys};
use domain::language::Language;
use domain::municipality::{PackSource, SharedSource, check_shared, check_together, compile};
use fuzz::{assert_explained, assert_walkable, files};
use libfuzzer_sys::fuzz_target;
use std::collections::BTreeMap;

/// More packs only take longer.
const MAX_PACKS: usize = 3;

fuzz_target!(|data: &[u8]| {
    let mut shared = SharedSource::default();
    let mut packs: BTreeMap<String, PackSource> = BTreeMap::new();
    for file in files(data, "") {
        match file.path.split_once('/') {
            Some(("_shared", _)) => shared.files.push(file),
            Some((slug, _)) if packs.contains_key(slug) || packs.len() < MAX_PACKS => {
                let slug = slug.to_owned();
                packs.entry(slug.clone()).or_insert(PackSource { slug, files: Vec::new() }).files.push(file);
            }
            _ => {}
        }
    }
    assert_explained(&check_shared(&shared), shared.files.iter());
    let mut claims = Vec::new();
    for pack in packs.values() {
        let compiled = compile(pack, &shared);
        assert_explained(&compiled.diagnostics, pack.files.iter().chain(&shared.files));
        let refused = compiled.diagnostics.iter().any(|found| found.is_error());
        assert_eq!(compiled.municipality.is_none(), refused);
        let Some(municipality) = compiled.municipality else { continue };
        let languages: Vec<Language> = municipality.languages.clone();
        for (key, form) in &municipality.forms {
            assert_walkable(form, &Typed::default(), &languages);
            let journeys = format!("{}/forms/{key}/journeys.toml", pack.slug);
            if let Some(file) = pack.files.iter().find(|file| file.path == journeys) {
                assert_explained(&run_journeys(form, file, &|_| false).diagnostics, pack.files.iter());
            }
        }
        claims.push(compiled.claims);
    }
    assert_explained(&check_together(&claims), packs.values().flat_map(|pack| &pack.files));
});
