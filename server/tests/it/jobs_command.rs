//! `lotse jobs`.

use crate::harness::Town;
use sandbox::mailbox::Refusal;
use services::jobs::JobCounts;
use std::path::Path;
use std::process::Command;

/// Runs `lotse jobs`: whether it succeeded, and what it printed.
fn jobs(database: &Path, arguments: &[&str]) -> (bool, String) {
    let mut lotse = Command::new(env!("CARGO_BIN_EXE_lotse"));
    let output = lotse.env("LOTSE_DATABASE", database).arg("jobs").args(arguments).output().expect("lotse runs");
    let text = String::from_utf8_lossy(&output.stdout).into_owned() + &String::from_utf8_lossy(&output.stderr);
    (output.status.success(), text)
}

async fn counts(town: &Town) -> JobCounts {
    town.portal.state.jobs.counts(town.now()).await.expect("counts")
}

/// A portal with so many mails that were given up.
async fn with_dead(count: u32) -> Town {
    let town = Town::new().await;
    for _ in 0..count {
        town.citizen().book("personalausweis", 1, "Ada König", "ada@example.org").await;
    }
    town.mailbox.refuse_next(count, Refusal::NoSuchRecipient);
    town.work().await;
    assert_eq!(counts(&town).await.dead, u64::from(count));
    town
}

#[tokio::test]
async fn dead_jobs_are_listed_without_personal_data() {
    let town = with_dead(2).await;
    let (good, text) = jobs(&town.database(), &[]);
    assert!(good, "{text}");
    let lines: Vec<&str> = text.lines().collect();
    assert_eq!(lines.len(), 3, "{text}");
    for line in &lines[..2] {
        let columns: Vec<&str> = line.split('\t').collect();
        assert!(columns[0].parse::<uuid::Uuid>().is_ok(), "{line}");
        let expected =
            ["appointment_mail", "rastatt", "1", "2026-11-23T07:00:00Z", "the mail server refused the mail (550)"];
        assert_eq!(columns[1..], expected);
    }
    assert_eq!(lines[2], "2 dead job(s).");
    assert!(!text.contains("Ada") && !text.contains('@'), "{text}");
}

#[tokio::test]
async fn dead_jobs_are_retried_and_forgotten() {
    let town = with_dead(3).await;
    let database = town.database();
    let ids: Vec<String> =
        jobs(&database, &[]).1.lines().map(|line| line.split('\t').next().unwrap_or("").into()).collect();

    assert_eq!(jobs(&database, &["retry", &ids[0]]), (true, "1 job(s) will be tried again.\n".into()));
    assert_eq!((counts(&town).await.waiting, counts(&town).await.dead), (1, 2));
    assert_eq!(jobs(&database, &["forget", &ids[1]]), (true, "1 job(s) deleted.\n".into()));
    for (action, gone) in [("retry", &ids[0]), ("forget", &ids[1])] {
        let (good, text) = jobs(&database, &[action, gone]);
        assert!(!good && text.contains(&format!("there is no dead job {gone}")), "{text}");
    }
    assert_eq!(jobs(&database, &["retry", "--all"]), (true, "1 job(s) will be tried again.\n".into()));
    assert_eq!(jobs(&database, &["forget", "--all"]), (true, "0 job(s) deleted.\n".into()));
    assert_eq!(jobs(&database, &[]), (true, "0 dead job(s).\n".into()));
    assert_eq!((counts(&town).await.waiting, counts(&town).await.dead), (2, 0));
}

#[tokio::test]
async fn nothing_is_done_by_mistake() {
    let town = with_dead(1).await;
    let database = town.database();
    let id = jobs(&database, &[]).1.split('\t').next().unwrap_or_default().to_owned();
    for arguments in [&["retry"][..], &["forget"], &["forget", &id, "--all"], &["forget", "all"]] {
        let (good, text) = jobs(&database, arguments);
        assert!(!good && text.contains("'--help'"), "{arguments:?}: {text}");
    }
    assert_eq!(counts(&town).await.dead, 1);
    // Nor is an empty database made where there is none.
    let nowhere = database.with_file_name("mistyped.sqlite");
    let (good, text) = jobs(&nowhere, &[]);
    assert!(!good && text.contains("there is no database at"), "{text}");
    assert!(!nowhere.exists());
}
