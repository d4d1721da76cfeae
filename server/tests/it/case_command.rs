//! `lotse case` and `lotse sealing-key`, as the office and the operator type them.

use crate::application::{ADA, applications, sent};
use crate::harness::Town;
use std::io::Write as _;
use std::process::{Command, Output, Stdio};

/// `lotse` with the environment it needs and no other.
fn lotse() -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_lotse"));
    command.env_clear();
    command
}

pub fn case(town: &Town, arguments: &[&str], note: &str) -> Output {
    let mut command = lotse();
    let key = town.database().with_file_name("sealing.key");
    command.env("LOTSE_DATABASE", town.database()).env("LOTSE_SEALING_KEY_FILE", key);
    let command = command.arg("case").args(arguments);
    let mut child =
        command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().expect("the program");
    child.stdin.take().expect("a pipe").write_all(note.as_bytes()).expect("written");
    child.wait_with_output().expect("an end")
}

pub fn said(output: &Output) -> String {
    assert!(output.status.success(), "{output:?}");
    String::from_utf8_lossy(&output.stdout).into_owned()
}

#[tokio::test]
async fn a_case_is_listed_shown_and_worked_on() {
    let town = Town::new().await;
    let (id, receipt) = sent(&town).await;
    let reference = receipt.reference.as_str();
    let list = said(&case(&town, &["list", "rastatt"], ""));
    assert!(
        list.starts_with(&format!("{reference}\tpersonalausweis\t")) && list.contains("1 case(s) received."),
        "{list}"
    );
    let done = said(&case(&town, &["act", "rastatt", reference, "take-up"], ""));
    assert_eq!(done, format!("{reference} is in-work now.\n"));
    let asked = ["act", "rastatt", reference, "ask", "--note", "--due", "2026-12-31"];
    said(&case(&town, &asked, "Wo wohnt\nder Hund?\n"));
    let seen = applications(&town).own_case(&ADA, id).await.expect("a case");
    assert_eq!(seen.timeline.last().and_then(|last| last.note.as_deref()), Some("Wo wohnt\nder Hund?"));
    assert_eq!(seen.due_at, Some("2026-12-31T23:00:00Z".parse().expect("a time")));
    let shown = said(&case(&town, &["show", "rastatt", reference], ""));
    assert!(shown.contains("asked\tWo wohnt der Hund?") && shown.contains("possible\tanswer"), "{shown}");
    assert!(!shown.contains("König"), "{shown}");
    assert!(said(&case(&town, &["show", "rastatt", reference, "--answers"], "")).contains("Ada König"));
    // What cannot be is explained.
    for (wrong, why) in [
        (vec!["act", "rastatt", reference, "close"], "a case in state question does not allow close"),
        (vec!["act", "rastatt", reference, "withdraw"], "the office cannot withdraw a case"),
        (vec!["show", "erbach", reference], "no such application"),
        (vec!["show", "rastatt", "123-456-789"], "no such application"),
    ] {
        let output = case(&town, &wrong, "");
        assert!(!output.status.success(), "{wrong:?}");
        assert!(String::from_utf8_lossy(&output.stderr).contains(why), "{output:?}");
    }
}

#[tokio::test]
async fn a_key_file_is_made_once_and_wanted() {
    let folder = tempfile::tempdir().expect("a folder");
    let key = folder.path().join("sealing.key");
    for works in [true, false] {
        let output = lotse().arg("sealing-key").arg(&key).output().expect("the program");
        assert_eq!(output.status.success(), works, "{output:?}");
    }
    let town = Town::new().await;
    let output = lotse().env("LOTSE_DATABASE", town.database()).args(["case", "list", "rastatt"]).output();
    let output = output.expect("the program");
    assert!(String::from_utf8_lossy(&output.stderr).contains("set `sealing_key_file`"), "{output:?}");
    // With another key than the one it was sealed with.
    let (_, receipt) = sent(&town).await;
    let mut command = lotse();
    command.env("LOTSE_DATABASE", town.database()).env("LOTSE_SEALING_KEY_FILE", &key);
    let output =
        command.args(["case", "show", "rastatt", &receipt.reference, "--answers"]).output().expect("the program");
    assert!(
        !output.status.success() && String::from_utf8_lossy(&output.stderr).contains("it does not open"),
        "{output:?}"
    );
}
