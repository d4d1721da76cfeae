//! Packs with files that cannot be read, or are no text.

use crate::harness::copy_of_packs;
use server::packs::{Registry, watch};
use std::os::unix::fs::symlink;
use std::path::Path;
use std::sync::Arc;
use std::time::Duration;
use tokio_util::sync::CancellationToken;

/// Why a pack was refused, one mistake a line; empty if it was not.
fn errors(registry: &Registry, slug: &str) -> String {
    let set = registry.current();
    let state = set.states.iter().find(|state| state.slug == slug).expect("the pack");
    state.errors.iter().map(|error| format!("{error}\n")).collect()
}

fn serves(registry: &Registry, slug: &str) -> bool {
    registry.current().by_slug(slug).is_some()
}

/// The official name that is shown.
fn name(registry: &Registry, slug: &str) -> String {
    registry.current().by_slug(slug).expect("the pack").municipality.official_name.clone()
}

/// Makes a file unreadable for everybody, root too: a link that leads nowhere.
fn lead_nowhere(file: &Path) {
    std::fs::remove_file(file).expect("a file");
    symlink(file.with_extension("elsewhere"), file).expect("a link");
}

fn rename(folder: &Path, slug: &str, to: &str) {
    let file = folder.join(slug).join("municipality.toml");
    let text = std::fs::read_to_string(&file).expect("a file");
    let line = text.lines().find(|line| line.starts_with("official_name")).expect("the key");
    std::fs::write(&file, text.replacen(line, &format!("official_name = \"{to}\""), 1)).expect("a file");
}

#[test]
fn what_cannot_be_read_concerns_its_pack_alone() {
    let large = vec![b'#'; 2 * 1024 * 1024 + 1];
    type Spoil<'a> = &'a dyn Fn(&Path);
    let spoil: [(Spoil<'_>, &str); 4] = [
        (
            &lead_nowhere,
            "erbach/texts/en.toml: error: cannot be read: No such file or directory (os error 2) — if it is",
        ),
        (
            &|file| std::fs::write(file, &large).expect("a file"),
            "erbach/texts/en.toml: error: the file is larger than 2097152 bytes (2 MB) — a pack holds texts",
        ),
        (
            &|file| std::fs::write(file, b"[municipality]\nslogan = \"Gr\xfc\xdfe\"\n").expect("a file"),
            "erbach/texts/en.toml:2: error: the file is not UTF-8: there is the byte 0xFC — save the file with",
        ),
        (
            // Nothing ever comes out of it.
            &|file| {
                std::fs::remove_file(file).expect("a file");
                drop(std::os::unix::net::UnixListener::bind(file).expect("a socket"));
            },
            "erbach/texts/en.toml: error: cannot be read: it is no ordinary file — look at it",
        ),
    ];
    for (spoil, expected) in spoil {
        // At the start.
        let packs = copy_of_packs();
        let file = packs.path().join("erbach/texts/en.toml");
        spoil(&file);
        let registry = Registry::open(packs.path()).expect("the others");
        assert!(errors(&registry, "erbach").starts_with(expected), "{}", errors(&registry, "erbach"));
        assert_eq!(errors(&registry, "erbach").lines().count(), 1);
        assert!(serves(&registry, "rastatt") && !serves(&registry, "erbach"));

        // While it runs: the others change, this one goes on as it was.
        let packs = copy_of_packs();
        let registry = Registry::open(packs.path()).expect("packs");
        spoil(&packs.path().join("erbach/texts/en.toml"));
        rename(packs.path(), "erbach", "Erbach, neu");
        rename(packs.path(), "rastatt", "Rastatt, neu");
        registry.reload();
        assert!(errors(&registry, "erbach").starts_with(expected));
        assert_eq!(name(&registry, "rastatt"), "Rastatt, neu");
        assert_ne!(name(&registry, "erbach"), "Erbach, neu");
        assert_eq!(registry.current().unreadable, None);
    }
}

#[test]
fn an_unreadable_catalogue_does_not_stop_the_portal() {
    let packs = copy_of_packs();
    lead_nowhere(&packs.path().join("_shared/texts/ar.toml"));
    let registry = Registry::open(packs.path()).expect("a registry");
    let set = registry.current();
    assert_eq!(set.states.len(), 6);
    for state in &set.states {
        let speaks_arabic = std::fs::read_to_string(packs.path().join(&state.slug).join("municipality.toml"))
            .is_ok_and(|text| text.contains("\"ar\""));
        assert_eq!(state.served, !speaks_arabic, "{state:?}");
    }
    assert!(errors(&registry, "rastatt").starts_with("_shared/texts/ar.toml: error: cannot be read"));
}

#[tokio::test]
async fn what_could_not_be_read_is_tried_again() {
    let packs = copy_of_packs();
    let file = packs.path().join("erbach/sites.toml");
    let elsewhere = tempfile::tempdir().expect("a folder");
    let target = elsewhere.path().join("sites.toml");
    std::fs::rename(&file, &target).expect("a file");
    symlink(&target, &file).expect("a link");
    std::fs::rename(&target, elsewhere.path().join("away")).expect("a file");
    let registry = Arc::new(Registry::open(packs.path()).expect("packs"));
    assert!(!serves(&registry, "erbach"));
    let stop = CancellationToken::new();
    let watching = tokio::spawn(watch(Arc::clone(&registry), drop, stop.clone()));
    tokio::time::sleep(Duration::from_millis(200)).await;
    // Nothing in the folder of the packs changes.
    std::fs::rename(elsewhere.path().join("away"), &target).expect("a file");
    for _ in 0..150 {
        tokio::time::sleep(Duration::from_millis(100)).await;
        if serves(&registry, "erbach") {
            break;
        }
    }
    assert_eq!(errors(&registry, "erbach"), "");
    assert!(serves(&registry, "erbach") && !registry.current().look_again);
    stop.cancel();
    watching.await.expect("the watcher ends");
}
