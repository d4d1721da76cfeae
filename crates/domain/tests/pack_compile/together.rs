//! Several packs, and the shared catalogue.

use crate::sample::{Pack, shown};
use domain::municipality::{Claim, Claims, SourceFile, check_shared, check_together};

#[test]
fn hosts_and_keys_are_claimed_once() {
    let mut pack = Pack::valid();
    let first = pack.compile().claims;
    let hosts = "hosts = [\n    \"anderswo.localhost\",\n    \"musterstadt.localhost\",\n]";
    pack.replace("musterstadt/municipality.toml", "hosts = [\"musterstadt.localhost\"]", hosts);
    let mut second = pack.compile().claims;
    second.slug = "anderswo".into();
    assert_eq!(
        shown(&check_together([&first, &second])),
        "anderswo/municipality.toml:10: error: the host \"musterstadt.localhost\" is already claimed by the pack musterstadt \
         — a host name selects one municipality: take it out of one of the two\n\
         anderswo/municipality.toml:4: error: the regional key \"082165006050\" is already used by the pack musterstadt \
         — each municipality has its own ARS: correct one of the two\n"
    );
    // The one that comes later is told.
    assert!(shown(&check_together([&second, &first])).starts_with("musterstadt/municipality.toml:8: error: the host"));
    second.lines.retain(|(claim, _)| *claim == Claim::Host("anderswo.localhost".into()));
    assert!(check_together([&first, &second]).is_empty());
}

#[test]
fn a_pack_with_mistakes_claims_nothing() {
    let mut pack = Pack::valid();
    pack.replace("musterstadt/municipality.toml", "land = \"BW\"", "land = \"XX\"");
    assert_eq!(pack.compile().claims, Claims::default());
}

/// Makes a file of a pack or of the catalogue unreadable.
fn spoil(pack: &mut Pack, path: &str) {
    let files = pack.pack.files.iter_mut().chain(&mut pack.shared.files);
    let file = files.into_iter().find(|file| file.path == path).expect("the file");
    *file = SourceFile::unreadable(path, "cannot be read".into(), "let it be read");
}

#[test]
fn an_unreadable_file_is_one_mistake() {
    for path in ["municipality.toml", "sites.toml", "services.toml", "texts/de.toml", "texts/en.toml", "logo.svg"] {
        let mut pack = Pack::valid();
        let path = format!("musterstadt/{path}");
        spoil(&mut pack, &path);
        let compiled = pack.compile();
        assert!(compiled.municipality.is_none(), "{path}");
        assert_eq!(shown(&compiled.diagnostics), format!("{path}: error: cannot be read — let it be read\n"));
    }
    let mut pack = Pack::valid();
    let bytes = b"[[service]]\nkey = \"B\xfcrger\"\n";
    pack.pack.files.retain(|file| file.path != "musterstadt/services.toml");
    pack.pack.files.push(SourceFile::from_bytes("musterstadt/services.toml", bytes));
    let found = shown(&pack.compile().diagnostics);
    assert!(found.starts_with("musterstadt/services.toml:2: error: the file is not UTF-8"), "{found}");
    assert_eq!(found.lines().count(), 1, "{found}");
}

#[test]
fn an_unreadable_folder_hides_what_is_missing() {
    for (folder, gone) in [("musterstadt", ""), ("musterstadt/texts", "texts/")] {
        let mut pack = Pack::valid();
        pack.pack.files.retain(|file| !file.path.starts_with(&format!("musterstadt/{gone}")));
        pack.pack.files.push(SourceFile::unreadable(folder, "cannot be read".into(), ""));
        assert_eq!(shown(&pack.compile().diagnostics), format!("{folder}: error: cannot be read\n"));
    }
}

#[test]
fn an_unreadable_catalogue_concerns_its_users() {
    let unused = "[[service]]\nkey = \"rat\"\nneeds = [{ skill = \"buergerbuero\" }]\n";
    for (path, shown_as) in
        [(ENTRY, ENTRY), ("_shared/texts/de.toml", "_shared/texts/de.toml"), ("", "_shared/services")]
    {
        let mut pack = Pack::valid();
        if path.is_empty() {
            pack.shared.files.retain(|file| !file.path.starts_with(shown_as));
            pack.shared.files.push(SourceFile::unreadable(shown_as, "cannot be read".into(), "let it be read"));
        } else {
            spoil(&mut pack, path);
        }
        let expected = format!("{shown_as}: error: cannot be read — let it be read\n");
        assert_eq!(shown(&pack.compile().diagnostics), expected);
        assert_eq!(shown(&check_shared(&pack.shared)), expected);
        // Who does not use the catalogue does not care.
        *pack.file("musterstadt/services.toml") = unused.into();
        let found = shown(&pack.compile().diagnostics);
        assert!(!found.contains("_shared"), "{found}");
    }
}

/// What the check of the catalogue says after `change`.
fn shared(change: impl Fn(&mut Pack)) -> String {
    let mut pack = Pack::valid();
    change(&mut pack);
    shown(&check_shared(&pack.shared))
}

const ENTRY: &str = "_shared/services/ausweis.toml";

#[test]
fn the_catalogue_is_checked_by_itself() {
    for (old, new, expected) in [
        ("9900800", "990080", "ausweis.toml:1: error: `leika` in the shared service `ausweis`"),
        ("leika = \"99008001012000\"\n", "", "ausweis.toml: error: `leika` is missing in the shared service `ausweis`"),
        ("duration = 15", "duraton = 15", "ausweis.toml:3: error: unknown key `duraton`"),
        ("duration = 15", "sites = []", "ausweis.toml:3: error: `sites` in the shared service `ausweis`: sites belong"),
        ("duration = 15", "use = \"x\"", "ausweis.toml:3: error: `use`"),
        ("duration = 15", "key = \"pass\"", "ausweis.toml:3: error: the key `pass` differs from the file's name"),
        ("\"ausweis-young\"", "\"ausweis-old\"", "[fee.ausweis-old] are missing in German"),
        ("\"identity\"", "identity", "ausweis.toml:2: error: this is not valid TOML"),
    ] {
        let found = shared(|pack| pack.replace(ENTRY, old, new));
        assert!(found.contains(expected), "{expected} in\n{found}");
        assert_eq!(found.matches("error:").count(), 1, "{found}");
    }
    assert_eq!(shared(|pack| pack.replace(ENTRY, "duration = 15", "key = \"ausweis\"")), "");
}

#[test]
fn the_catalogue_has_texts_in_all_languages() {
    let no_french = shared(|pack| pack.remove("_shared/texts/fr.toml"));
    assert!(no_french.starts_with("_shared/texts/fr.toml: warning: the file is missing"), "{no_french}");
    let partly = shared(|pack| pack.replace("_shared/texts/ro.toml", "summary", "#summary"));
    assert!(
        partly.starts_with("_shared/texts/ro.toml:1: warning: `summary` of [service.ausweis] is missing in ro"),
        "{partly}"
    );
    assert_eq!(shared(|pack| pack.replace("_shared/texts/de-leicht.toml", "search", "#search")), "");
    let unused = shared(|pack| pack.file("_shared/texts/de.toml").push_str("[service.x]\nname = \"x\"\n"));
    assert!(unused.contains("[service.x]: nothing refers to it"), "{unused}");
    let misplaced = shared(|pack| pack.file("_shared/texts/de.toml").push_str("[site.x]\nname = \"x\"\n"));
    assert!(misplaced.contains("error: unknown table [site]"), "{misplaced}");
    let odd = shared(|pack| {
        pack.add("_shared/service.toml", "");
        pack.add("_shared/services/Ä.toml", super::sample::SHARED_SERVICE);
    });
    assert!(odd.contains("_shared/service.toml: warning: no program reads this file"), "{odd}");
    assert!(odd.contains("error: \"Ä\" cannot be the key of a service"), "{odd}");
}

#[test]
fn mistakes_of_the_catalogue_reach_the_packs_that_use_it() {
    let mut pack = Pack::valid();
    pack.replace(ENTRY, "9900800", "990080");
    let compiled = pack.compile();
    assert!(compiled.municipality.is_none());
    let found = shown(&compiled.diagnostics);
    assert!(found.starts_with("_shared/services/ausweis.toml:1: error: `leika`"), "{found}");
    assert_eq!(found.lines().count(), 1, "{found}");

    for path in [ENTRY, "_shared/texts/de.toml"] {
        let mut pack = Pack::valid();
        pack.file(path).push_str("\n= broken");
        let found = shown(&pack.compile().diagnostics);
        assert_eq!(found.lines().count(), 1, "{found}");
        assert!(found.starts_with(path) && found.contains("not valid TOML"), "{found}");
    }
    let mut unused = Pack::valid();
    unused.add("_shared/services/other.toml", "= broken");
    assert!(unused.compile().municipality.is_some());
}
