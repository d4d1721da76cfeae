//! The check before a hold: proofs good once, passes, mailed codes, counts.

use crate::harness::Db;
use crate::make::{id, minutes, now, visitor};
use domain::language::Language;
use jiff::SignedDuration;
use jiff::civil::date;
use services::booking::VisitorKey;
use services::gate::{Blocked, MailedCode, Pass, Refusal, SpentProof};
use services::jobs::{Job, NewJob};

on_both!(
    a_proof_is_good_once,
    a_proof_is_good_once_among_many_processes,
    a_pass_has_its_holds_its_time_and_its_owner,
    many_at_once_use_no_hold_twice,
    a_code_is_kept_with_its_job,
    codes_have_limits,
    many_at_once_get_no_more_codes,
    a_code_has_few_tries_and_is_good_once,
    many_guesses_at_once_are_still_few,
    blocked_attempts_are_counted_by_day_town_and_reason,
    everything_goes_by_its_date,
);

fn pass(visitor: VisitorKey, holds_left: u8, mail: &str) -> Pass {
    let expires_at = now() + minutes(30);
    Pass { municipality: "rastatt".into(), visitor, holds_left, mail: mail.into(), expires_at }
}

fn proof(number: u8, visitor: VisitorKey) -> SpentProof {
    SpentProof { challenge: [number; 32], expires_at: now() + minutes(10), pass: pass(visitor, 2, "") }
}

fn code(visitor: VisitorKey, mail: &str, minute: i64) -> (MailedCode, NewJob) {
    let created_at = now() + minutes(minute);
    let code = MailedCode {
        id: id(),
        municipality: "rastatt".into(),
        visitor,
        mail: mail.into(),
        language: Language::Uk,
        created_at,
        expires_at: created_at + minutes(15),
    };
    let job = Job::GateCode { code: code.id };
    let job = NewJob { id: id(), municipality: "rastatt".into(), job, run_at: created_at };
    (code, job)
}

async fn add(db: &Db, (code, job): &(MailedCode, NewJob)) -> bool {
    db.gate.add_code(code, job, code.created_at - minutes(60), 3, 5).await.unwrap()
}

async fn rows(db: &Db, table: &str) -> i64 {
    db.raw.number(&format!("SELECT count(*) FROM {table}")).await
}

async fn a_proof_is_good_once(db: Db) {
    let (ada, bob) = (visitor(1), visitor(2));
    assert!(db.gate.spend(&proof(1, ada)).await.unwrap());
    assert!(!db.gate.spend(&proof(1, ada)).await.unwrap());
    // Nor for somebody else, nor in another process, and no pass comes of it.
    assert!(!db.another().await.gate.spend(&proof(1, bob)).await.unwrap());
    assert!(db.gate.has_pass("rastatt", &ada, now()).await.unwrap());
    assert!(!db.gate.has_pass("rastatt", &bob, now()).await.unwrap());
    assert!(db.gate.spend(&proof(2, bob)).await.unwrap());
    assert_eq!((rows(&db, "proof_spent").await, rows(&db, "gate_pass").await), (2, 2));
}

async fn many_at_once_get_no_more_codes(db: Db) {
    let other = db.another().await;
    for round in 0..4_u8 {
        let mail = format!("ada{round}@example.org");
        let asking: Vec<_> = (0..16_u8)
            .map(|who| {
                let (gate, mail) = (if who % 2 == 0 { db.gate.clone() } else { other.gate.clone() }, mail.clone());
                tokio::spawn(async move {
                    let (code, job) = code(visitor(who), &mail, 0);
                    gate.add_code(&code, &job, now() - minutes(60), 3, 99).await.unwrap()
                })
            })
            .collect();
        let mut sent = 0;
        for asked in asking {
            sent += usize::from(asked.await.unwrap());
        }
        assert_eq!(sent, 3);
    }
}

async fn a_proof_is_good_once_among_many_processes(db: Db) {
    let other = db.another().await;
    for number in 0..8 {
        let spending: Vec<_> = (0..16_u8)
            .map(|who| {
                let gate = if who % 2 == 0 { db.gate.clone() } else { other.gate.clone() };
                tokio::spawn(async move { gate.spend(&proof(number, visitor(100 + who))).await.unwrap() })
            })
            .collect();
        let mut spent = 0;
        for one in spending {
            spent += u32::from(one.await.unwrap());
        }
        assert_eq!(spent, 1);
    }
    let passes = db.raw.number("SELECT CAST(sum(2 - holds_left) AS BIGINT) FROM gate_pass").await;
    assert_eq!((rows(&db, "proof_spent").await, passes), (8, 0));
}

async fn a_pass_has_its_holds_its_time_and_its_owner(db: Db) {
    let (ada, bob) = (visitor(1), visitor(2));
    assert_eq!(db.gate.use_pass("rastatt", &ada, now()).await.unwrap(), None);
    db.gate.spend(&proof(1, ada)).await.unwrap();
    assert_eq!(db.gate.use_pass("erbach", &ada, now()).await.unwrap(), None);
    assert_eq!(db.gate.use_pass("rastatt", &bob, now()).await.unwrap(), None);
    assert_eq!(db.gate.use_pass("rastatt", &ada, now() + minutes(30)).await.unwrap(), None);
    for _ in 0..2 {
        assert_eq!(db.gate.use_pass("rastatt", &ada, now() + minutes(29)).await.unwrap().as_deref(), Some(""));
    }
    assert!(!db.gate.has_pass("rastatt", &ada, now()).await.unwrap());
    assert_eq!(db.gate.use_pass("rastatt", &ada, now()).await.unwrap(), None);
    // What came to nothing is given back, and never more than there was.
    for _ in 0..9 {
        db.gate.give_back("rastatt", &ada, 3).await.unwrap();
    }
    db.gate.give_back("rastatt", &bob, 3).await.unwrap();
    for _ in 0..3 {
        assert!(db.gate.use_pass("rastatt", &ada, now()).await.unwrap().is_some());
    }
    assert_eq!(db.gate.use_pass("rastatt", &ada, now()).await.unwrap(), None);
}

async fn many_at_once_use_no_hold_twice(db: Db) {
    let ada = visitor(1);
    db.gate.spend(&SpentProof { pass: pass(ada, 3, ""), ..proof(1, ada) }).await.unwrap();
    let other = db.another().await;
    let using: Vec<_> = (0..20)
        .map(|number| {
            let gate = if number % 2 == 0 { db.gate.clone() } else { other.gate.clone() };
            tokio::spawn(async move { gate.use_pass("rastatt", &ada, now()).await.unwrap().is_some() })
        })
        .collect();
    let mut used = 0;
    for one in using {
        used += u32::from(one.await.unwrap());
    }
    assert_eq!(used, 3);
}

async fn a_code_is_kept_with_its_job(db: Db) {
    let wanted = code(visitor(1), "ada@example.org", 0);
    assert_eq!(db.gate.code(wanted.0.id).await.unwrap(), None);
    assert!(add(&db, &wanted).await);
    assert_eq!(db.gate.code(wanted.0.id).await.unwrap(), Some(wanted.0.clone()));
    let newer = code(visitor(1), "other@example.org", 1);
    assert!(add(&db, &newer).await);
    assert_eq!(db.gate.newest_code("rastatt", &visitor(1)).await.unwrap(), Some(newer.0));
    assert_eq!(db.gate.newest_code("erbach", &visitor(1)).await.unwrap(), None);
    assert_eq!(db.gate.newest_code("rastatt", &visitor(2)).await.unwrap(), None);
    let jobs = db.jobs.claim("a", 9, now() + minutes(1), now() + minutes(5)).await.unwrap();
    assert_eq!(jobs.len(), 2);
    assert_eq!(jobs[0].job, Some(Job::GateCode { code: wanted.0.id }));
    // No personal data in jobs.
    assert!(!db.raw.texts("SELECT payload FROM job").await.concat().contains('@'));
}

async fn codes_have_limits(db: Db) {
    for number in 0..3 {
        assert!(add(&db, &code(visitor(number), "ada@example.org", 0)).await);
    }
    assert!(!add(&db, &code(visitor(9), "ada@example.org", 10)).await, "the fourth to an address within an hour");
    assert!(add(&db, &code(visitor(9), "ada@example.org", 61)).await);
    for number in 0..5 {
        assert!(add(&db, &code(visitor(8), &format!("{number}@example.org"), 0)).await);
    }
    assert!(!add(&db, &code(visitor(8), "5@example.org", 0)).await, "the sixth of a visitor");
    // What was too many has left nothing.
    assert_eq!((rows(&db, "gate_code").await, rows(&db, "job").await), (9, 9));
}

async fn a_code_has_few_tries_and_is_good_once(db: Db) {
    let (ada, bob) = (visitor(1), visitor(2));
    let (first, second) = (code(ada, "ada@example.org", 0), code(bob, "bob@example.org", 0));
    assert!(add(&db, &first).await && add(&db, &second).await);
    let good = pass(ada, 3, "ada@example.org");
    for _ in 0..4 {
        assert!(db.gate.try_code(first.0.id, None, 5, now()).await.unwrap());
    }
    assert!(db.gate.try_code(first.0.id, Some(&good), 5, now()).await.unwrap());
    assert!(!db.gate.try_code(first.0.id, Some(&good), 5, now()).await.unwrap(), "good once");
    assert_eq!(db.gate.use_pass("rastatt", &ada, now()).await.unwrap().as_deref(), Some("ada@example.org"));
    // A proof afterwards prolongs the pass and keeps the address.
    assert!(db.gate.spend(&proof(1, ada)).await.unwrap());
    assert_eq!(db.gate.use_pass("rastatt", &ada, now()).await.unwrap().as_deref(), Some("ada@example.org"));

    for _ in 0..5 {
        assert!(db.gate.try_code(second.0.id, None, 5, now()).await.unwrap());
    }
    assert!(!db.gate.try_code(second.0.id, Some(&pass(bob, 3, "")), 5, now()).await.unwrap(), "tried too often");
    let late = code(bob, "late@example.org", 0);
    assert!(add(&db, &late).await);
    assert!(!db.gate.try_code(late.0.id, Some(&pass(bob, 3, "")), 5, now() + minutes(15)).await.unwrap());
    assert!(!db.gate.try_code(id(), Some(&pass(bob, 3, "")), 5, now()).await.unwrap());
    assert!(!db.gate.has_pass("rastatt", &bob, now()).await.unwrap());
}

async fn many_guesses_at_once_are_still_few(db: Db) {
    let wanted = code(visitor(1), "ada@example.org", 0);
    assert!(add(&db, &wanted).await);
    let other = db.another().await;
    let guessing: Vec<_> = (0..30)
        .map(|number| {
            let gate = if number % 2 == 0 { db.gate.clone() } else { other.gate.clone() };
            let id = wanted.0.id;
            tokio::spawn(async move { gate.try_code(id, None, 5, now()).await.unwrap() })
        })
        .collect();
    let mut tried = 0;
    for one in guessing {
        tried += u32::from(one.await.unwrap());
    }
    assert_eq!(tried, 5);
}

async fn blocked_attempts_are_counted_by_day_town_and_reason(db: Db) {
    let day = date(2026, 11, 21);
    let other = db.another().await;
    let counting: Vec<_> = (0..20)
        .map(|number| {
            let gate = if number % 2 == 0 { db.gate.clone() } else { other.gate.clone() };
            tokio::spawn(async move { gate.count_blocked("rastatt", day, Refusal::ProofMissing).await.unwrap() })
        })
        .collect();
    for one in counting {
        one.await.unwrap();
    }
    db.gate.count_blocked("erbach", day, Refusal::CodeWrong).await.unwrap();
    db.gate.count_blocked("rastatt", date(2026, 11, 20), Refusal::ProofReplayed).await.unwrap();
    let count = |day, municipality: &str, refusal, attempts| Blocked {
        day,
        municipality: municipality.into(),
        refusal,
        attempts,
    };
    let today = [count(day, "erbach", Refusal::CodeWrong, 1), count(day, "rastatt", Refusal::ProofMissing, 20)];
    assert_eq!(db.gate.blocked(day).await.unwrap(), today);
    let all = db.gate.blocked(date(2026, 11, 1)).await.unwrap();
    assert_eq!(all[0], count(date(2026, 11, 20), "rastatt", Refusal::ProofReplayed, 1));
    assert_eq!(all[1..], today);
    // A reason of a newer version is no obstacle.
    db.raw.execute("UPDATE gate_blocked SET reason = 'of-tomorrow' WHERE municipality = 'erbach'").await;
    assert_eq!(db.gate.blocked(day).await.unwrap().len(), 1);
}

async fn everything_goes_by_its_date(db: Db) {
    for number in 0..3 {
        db.gate.spend(&proof(number, visitor(number))).await.unwrap();
        assert!(add(&db, &code(visitor(number), &format!("{number}@example.org"), 0)).await);
        db.gate
            .count_blocked("rastatt", date(2026, 11, 19 + i8::try_from(number).unwrap()), Refusal::ProofWrong)
            .await
            .unwrap();
    }
    let (maintenance, later) = (&db.maintenance, now() + minutes(31));
    assert_eq!(maintenance.delete_spent_proofs(now() + minutes(10), 500).await.unwrap(), 0);
    assert_eq!(maintenance.delete_spent_proofs(now() + minutes(11), 2).await.unwrap(), 2);
    assert_eq!(maintenance.delete_spent_proofs(now() + minutes(11), 2).await.unwrap(), 1);
    assert_eq!(maintenance.delete_passes(now() + minutes(30), 500).await.unwrap(), 0);
    assert_eq!(maintenance.delete_passes(later, 2).await.unwrap(), 2);
    assert_eq!(maintenance.delete_passes(later, 2).await.unwrap(), 1);
    assert_eq!(maintenance.delete_codes(now(), 500).await.unwrap(), 0);
    assert_eq!(maintenance.delete_codes(later, 2).await.unwrap(), 2);
    assert_eq!(maintenance.delete_codes(later, 2).await.unwrap(), 1);
    let midnight = "2026-11-21T00:00:00Z".parse().unwrap();
    assert_eq!(maintenance.delete_blocked(midnight, 1).await.unwrap(), 1);
    assert_eq!(maintenance.delete_blocked(midnight, 1).await.unwrap(), 1);
    assert_eq!(maintenance.delete_blocked(midnight, 1).await.unwrap(), 0);
    assert_eq!(maintenance.delete_blocked(midnight + SignedDuration::from_hours(1), 9).await.unwrap(), 1);
}
