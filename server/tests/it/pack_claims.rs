//! Who gets a host or a regional key that several packs claim.

use crate::harness::copy_of_packs;
use server::packs::Registry;
use std::path::Path;
use tempfile::TempDir;

/// Packs that a test changes, and the registry that serves them.
struct Packs {
    folder: TempDir,
    registry: Registry,
}

impl Packs {
    fn served() -> Self {
        let folder = copy_of_packs();
        let registry = Registry::open(folder.path()).expect("packs");
        Self { folder, registry }
    }

    fn file(&self, slug: &str) -> std::path::PathBuf {
        self.folder.path().join(slug).join("municipality.toml")
    }

    /// Replaces the line that begins with `key`.
    fn write(&self, slug: &str, key: &str, line: &str) {
        let file = self.file(slug);
        let text = std::fs::read_to_string(&file).expect("a file");
        let old = text.lines().find(|line| line.starts_with(&format!("{key} ="))).expect("the key");
        std::fs::write(&file, text.replacen(old, line, 1)).expect("a file");
    }

    fn hosts(&self, slug: &str, hosts: &[&str]) {
        self.write(slug, "hosts", &format!("hosts = {hosts:?}"));
    }

    /// Who answers at a host.
    fn at(&self, host: &str) -> Option<String> {
        self.registry.current().by_host.get(host).map(|loaded| loaded.municipality.slug.clone())
    }

    /// Why a pack was refused; empty if it was not.
    fn errors(&self, slug: &str) -> String {
        let set = self.registry.current();
        let state = set.states.iter().find(|state| state.slug == slug).expect("the pack");
        assert_eq!(state.refused, !state.errors.is_empty());
        state.errors.iter().map(|error| format!("{error}\n")).collect()
    }
}

/// A further pack, like `like` but with hosts and key of its own.
fn add(folder: &Path, slug: &str, like: &str, hosts: &str, ars: &str) {
    let from = folder.join(like);
    let to = folder.join(slug);
    for inner in ["", "texts"] {
        std::fs::create_dir_all(to.join(inner)).expect("a folder");
        for entry in std::fs::read_dir(from.join(inner)).expect("a folder").flatten() {
            if entry.path().is_file() {
                std::fs::copy(entry.path(), to.join(inner).join(entry.file_name())).expect("a file");
            }
        }
    }
    let file = to.join("municipality.toml");
    let text = std::fs::read_to_string(&file).expect("a file");
    let lines = text.lines().map(|line| match line.split(' ').next() {
        Some("hosts") => format!("hosts = [{hosts}]"),
        Some("ars") => format!("ars = \"{ars}\""),
        _ => line.to_owned(),
    });
    std::fs::write(&file, lines.collect::<Vec<_>>().join("\n")).expect("a file");
}

#[test]
fn a_live_host_is_not_taken_over_by_an_edit() {
    // Whoever comes first in the alphabet.
    for (claimant, owner) in [("erbach", "rastatt"), ("rastatt", "erbach")] {
        let packs = Packs::served();
        let (own, wanted) = (format!("{claimant}.localhost"), format!("{owner}.localhost"));
        packs.hosts(claimant, &[&own, &wanted, "third.localhost"]);
        packs.registry.reload();
        assert_eq!(packs.at(&wanted).as_deref(), Some(owner));
        assert_eq!(packs.at(&own).as_deref(), Some(claimant), "it goes on with what it had");
        assert_eq!(packs.at("third.localhost"), None);
        assert_eq!(packs.errors(owner), "");
        let expected = format!("{claimant}/municipality.toml:9: error: the host \"{wanted}\" is already claimed by");
        assert!(packs.errors(claimant).starts_with(&expected), "{}", packs.errors(claimant));

        // Nor later, when the owner changes something else or breaks its pack.
        packs.write(owner, "sample", "sample = false");
        packs.registry.reload();
        assert_eq!(packs.at(&wanted).as_deref(), Some(owner));
        packs.write(owner, "land", "land = \"XX\"");
        packs.registry.reload();
        assert_eq!(packs.at(&wanted).as_deref(), Some(owner));
    }
}

#[test]
fn a_live_host_is_not_taken_over_by_a_new_pack() {
    for slug in ["aaa", "zzz"] {
        let packs = Packs::served();
        add(packs.folder.path(), slug, "erbach", "\"rastatt.localhost\"", "064370006999");
        packs.registry.reload();
        assert_eq!(packs.at("rastatt.localhost").as_deref(), Some("rastatt"));
        assert!(packs.errors(slug).contains("already claimed by the pack rastatt"), "{}", packs.errors(slug));
        assert!(packs.registry.current().by_slug(slug).is_none());
    }
}

#[test]
fn a_regional_key_stays_whose_it_is() {
    for slug in ["aaa", "zzz"] {
        let packs = Packs::served();
        add(packs.folder.path(), slug, "erbach", "\"new.localhost\"", "064370006006");
        packs.registry.reload();
        assert_eq!((packs.at("new.localhost"), packs.errors("erbach")), (None, String::new()));
        let expected = format!("{slug}/municipality.toml:5: error: the regional key \"064370006006\" is already used");
        assert!(packs.errors(slug).starts_with(&expected), "{}", packs.errors(slug));
    }
}

#[test]
fn a_host_that_is_given_up_is_free() {
    for (giver, taker) in [("erbach", "rastatt"), ("rastatt", "erbach")] {
        let (given, own) = (format!("{giver}.localhost"), format!("{taker}.localhost"));
        // Within one reading, also crosswise.
        let packs = Packs::served();
        packs.hosts(giver, &[&own]);
        packs.hosts(taker, &[&given]);
        packs.registry.reload();
        assert_eq!((packs.at(&given).as_deref(), packs.at(&own).as_deref()), (Some(taker), Some(giver)));
        // By a pack that is gone.
        let packs = Packs::served();
        std::fs::remove_dir_all(packs.folder.path().join(giver)).expect("a folder");
        packs.hosts(taker, &[&own, &given]);
        packs.registry.reload();
        assert_eq!(packs.at(&given).as_deref(), Some(taker));
    }
}

#[test]
fn a_refused_pack_keeps_what_others_thought_it_gave_up() {
    // Erbach wants Rastatt's host and gives up its own, which Michelstadt takes: Erbach is refused, so its host is not free.
    let packs = Packs::served();
    packs.hosts("erbach", &["rastatt.localhost"]);
    packs.hosts("michelstadt", &["michelstadt.localhost", "erbach.localhost"]);
    packs.registry.reload();
    for slug in ["erbach", "michelstadt", "rastatt"] {
        assert_eq!(packs.at(&format!("{slug}.localhost")).as_deref(), Some(slug));
    }
    assert!(packs.errors("michelstadt").contains("already claimed by the pack erbach"));
}

#[test]
fn what_nobody_had_is_the_first_ones() {
    let packs = Packs::served();
    packs.hosts("erbach", &["erbach.localhost", "new.localhost", "rastatt.localhost"]);
    packs.hosts("michelstadt", &["michelstadt.localhost", "new.localhost"]);
    packs.hosts("oberzent", &["oberzent.localhost", "new.localhost"]);
    packs.registry.reload();
    // Erbach is refused for another reason, so it stands in nobody's way.
    assert_eq!(packs.at("new.localhost").as_deref(), Some("michelstadt"));
    assert!(packs.errors("oberzent").contains("already claimed by the pack michelstadt"));
    // With nothing served yet, too.
    let packs = copy_of_packs();
    add(packs.path(), "aaa", "erbach", "\"aaa.localhost\", \"rastatt.localhost\"", "064370006999");
    let registry = Registry::open(packs.path()).expect("packs");
    let set = registry.current();
    assert_eq!(set.by_host["rastatt.localhost"].municipality.slug, "aaa");
    assert!(set.by_slug("rastatt").is_none());
}
