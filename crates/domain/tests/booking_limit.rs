//! Who is the same to a limit, and which limits an order meets.

#![allow(clippy::unwrap_used)]

mod booking_support;

use booking_support::{municipality, service};
use domain::booking::{Subject, SubjectKind, confirm_by_mail, limits_for};
use domain::municipality::Limits;

#[test]
fn one_person_in_different_writing() {
    for (a, b) in [
        ("ada@example.org", "Ada@Example.ORG "),
        ("ada@example.org", "ada+amt@example.org"),
        ("ada@example.org", "ada+a+b@example.org"),
        ("ada.koenig@gmail.com", "adakoenig+x@googlemail.com"),
        ("ada@müller.example", "ADA@MÜLLER.example"),
    ] {
        assert_eq!(Subject::mail(a), Subject::mail(b), "{a} {b}");
    }
    for (a, b) in [
        ("ada@example.org", "adam@example.org"),
        ("ada.koenig@example.org", "adakoenig@example.org"),
        ("ada@example.org", "ada@example.com"),
        ("+ada@example.org", "+eva@example.org"),
    ] {
        assert_ne!(Subject::mail(a), Subject::mail(b), "{a} {b}");
    }
    assert_eq!(Subject::phone("0151 2345-6789"), Subject::phone("+4915123456789"));
    assert_ne!(Subject::phone("0151 23456789"), Subject::phone("0151 23456780"));
    for (a, b) in [("Ada König", "  ada   KÖNIG "), ("Ada Ko\u{308}nig", "Ada König"), ("ﬁnn", "FINN")] {
        assert_eq!(Subject::person(a), Subject::person(b), "{a} {b}");
    }
    assert_ne!(Subject::person("Ada König"), Subject::person("Ada Konig"));
    assert_ne!(Subject::mail("a@b.de").unwrap().value(), "");
    for nobody in [Subject::mail(" "), Subject::phone(""), Subject::person(" "), Subject::account("")] {
        assert_eq!(nobody, None);
    }
    assert_eq!(format!("{:?}", Subject::mail("ada@example.org").unwrap()), "Subject(Mail, …)", "never in a log");
}

#[test]
fn an_order_meets_the_towns_limits_and_those_of_each_service() {
    let mut town = municipality(Vec::new());
    town.services = vec![service(Vec::new(), &[])];
    town.limits = Limits { per_phone: Some(5), ..Limits::default() };
    let mut other = town.services[0].clone();
    other.key = "other".into();
    town.services.push(other);
    let last = town.services.len() - 1;
    town.services[0].limits = Limits { per_mail: Some(1), days: Some(90), ..Limits::default() };
    town.services[last].limits = Limits { per_mail: Some(2), per_account: Some(1), ..Limits::default() };
    (town.services[0].confirm_by_mail, town.services[last].confirm_by_mail) = (Some(60), Some(30));
    let (first, second) = (&town.services[0], &town.services[last]);
    let subjects = [Subject::mail("a@example.org").unwrap(), Subject::phone("0151 23456789").unwrap()];
    let met: Vec<_> = limits_for(&town, &[(first, 3), (second, 1)], &subjects)
        .into_iter()
        .map(|limit| (limit.rule("rastatt"), limit.most, limit.days))
        .collect();
    let key = &first.key;
    assert_eq!(
        met,
        [
            ("rastatt//phone".to_owned(), 5, None),
            (format!("rastatt/{key}/mail"), 1, Some(90)),
            ("rastatt/other/mail".to_owned(), 2, None),
        ]
    );
    assert_eq!(confirm_by_mail(&[(first, 1), (second, 1)]), Some(30));
    let account = [Subject::account("42").unwrap()];
    assert_eq!(limits_for(&town, &[(second, 1)], &account)[0].subject.kind, SubjectKind::Account);
    town.services[0].confirm_by_mail = None;
    assert_eq!(confirm_by_mail(&[(&town.services[0], 1)]), None);
}
