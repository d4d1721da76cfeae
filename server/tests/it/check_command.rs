//! `lotse check` and `lotse holidays` as commands.

use crate::harness::{copy_of_packs, sample_packs};
use std::process::Command;

fn lotse(arguments: &[&str]) -> (bool, String) {
    let output = Command::new(env!("CARGO_BIN_EXE_lotse")).args(arguments).output().expect("lotse runs");
    let text = String::from_utf8_lossy(&output.stdout).into_owned() + &String::from_utf8_lossy(&output.stderr);
    (output.status.success(), text)
}

#[test]
fn the_sample_packs_are_without_a_finding() {
    let packs = sample_packs();
    let (good, text) = lotse(&["check", "--strict", "--municipalities", packs.to_str().expect("a path")]);
    assert!(good, "{text}");
    assert!(text.contains("6 pack(s) checked: 0 error(s), 0 warning(s)."), "{text}");
}

#[test]
fn a_mistake_is_explained_with_file_line_and_remedy() {
    let packs = copy_of_packs();
    let file = packs.path().join("rastatt/municipality.toml");
    let text = std::fs::read_to_string(&file).expect("a file");
    let line = text.lines().position(|line| line.starts_with("phone")).expect("a phone") + 1;
    std::fs::write(&file, text.replacen("\nphone", "\nphoen", 1)).expect("a file");
    let folder = packs.path().to_str().expect("a path");
    let (good, text) = lotse(&["check", "rastatt", "--municipalities", folder]);
    assert!(!good, "{text}");
    assert!(text.contains(&format!("rastatt/municipality.toml:{line}")), "{text}");
    assert!(text.contains("phoen") && text.contains("phone"), "{text}");
    let (good, _) = lotse(&["check", "erbach", "--municipalities", folder]);
    assert!(good, "another pack's mistake is not its own");
    let (good, text) = lotse(&["check", "nirgendwo", "--municipalities", folder]);
    assert!(!good && text.contains("rastatt"), "{text}");
}

#[test]
fn holidays_are_listed() {
    let (good, text) = lotse(&["holidays", "--from", "2026", "--to", "2026"]);
    assert!(good);
    assert!(text.contains("BW\t2026-06-04\tFronleichnam"), "{text}");
    assert!(!text.contains("BE\t2026-06-04"), "{text}");
}

#[test]
fn the_questions_of_a_form_are_listed_as_fim_writes_them() {
    let packs = sample_packs();
    let folder = packs.to_str().expect("a path");
    let (good, text) = lotse(&["questions", "rastatt", "hundesteuer-anmeldung", "--municipalities", folder]);
    assert!(good, "{text}");
    let lines: Vec<Vec<&str>> = text.lines().map(|line| line.split('\t').collect()).collect();
    assert!(lines.iter().all(|line| line.len() == 7), "{text}");
    assert!(lines.iter().any(|line| line[..4] == ["hunde", "gruppe", "", "1:10"] && line[6] == "Hunde"), "{text}");
    let (good, text) = lotse(&["questions", "rastatt", "nichts", "--municipalities", folder]);
    assert!(!good && text.contains("hundesteuer-anmeldung"), "{text}");
    let (good, text) = lotse(&["questions", "nirgendwo", "nichts", "--municipalities", folder]);
    assert!(!good && text.contains("nirgendwo"), "{text}");
}
