//! What keeps times fair: limits by person, confirmation by a mailed link, appointments that are personal.

use crate::booking::SubjectKind;
use crate::municipality::model::{ContactRule, Limits};
use crate::municipality::raw::{Fields, Node, Spot};

/// `limits` of a service or of the municipality. `contact`: what is asked of whoever books, where that is one rule.
pub(super) fn limits(fields: &Fields<'_>, contact: Option<ContactRule>) -> Limits {
    let Some(table) = fields.find("limits").and_then(|node| node.table("`limits`")) else { return Limits::default() };
    let table = table.named(format!("`limits` of {}", fields.name()));
    let most = |key| table.find(key).and_then(|node| node.integer(1..=50)).and_then(|most| u8::try_from(most).ok());
    let limits = Limits {
        per_mail: most("per_mail"),
        per_phone: most("per_phone"),
        per_person: most("per_person"),
        per_account: most("per_account"),
        days: table.find("days").and_then(|node| node.integer(1..=365)).and_then(|days| u16::try_from(days).ok()),
    };
    let named = ["per_mail", "per_phone", "per_person", "per_account"].into_iter().any(|key| table.own(key));
    table.done();
    if !named {
        table.spot().error(
            format!("{} limits nothing", table.name()),
            "say how many appointments one may have: limits = { per_mail = 1 }; or remove the line",
        );
    }
    if let Some(contact) = contact {
        check_contact(&limits, contact, &table.spot(), table.name());
    }
    limits
}

/// A limit by what nobody is asked for counts nobody.
fn check_contact(limits: &Limits, contact: ContactRule, spot: &Spot<'_>, name: &str) {
    let never = |asked: &str, key: &str| {
        spot.error(
            format!("{name} has `{key}`, but `contact` asks only for {asked}, so it never counts anybody"),
            format!("remove `{key}`, or write contact = \"either\" or contact = \"both\""),
        );
    };
    let by = |kind| limits.of(kind).is_some();
    match contact {
        ContactRule::Mail if by(SubjectKind::Phone) => never("the mail address", "per_phone"),
        ContactRule::Phone if by(SubjectKind::Mail) => never("the telephone number", "per_mail"),
        ContactRule::Either if by(SubjectKind::Mail) != by(SubjectKind::Phone) => spot.warning(
            format!("{name} counts by mail address or telephone, but one may choose which of the two one gives"),
            "give both `per_mail` and `per_phone`, or ask for one of them with `contact`",
        ),
        _ => {}
    }
}

/// `confirm_by_mail`, in minutes: the link goes to a mail address, so one has to be asked for.
pub(super) fn confirm_by_mail(fields: &Fields<'_>, contact: ContactRule) -> Option<u16> {
    let node = fields.find("confirm_by_mail")?;
    if !matches!(contact, ContactRule::Mail | ContactRule::Both) {
        node.malformed::<()>(
            "nobody has to give a mail address for this service",
            "add contact = \"mail\" or contact = \"both\", or remove `confirm_by_mail`",
        );
    }
    time_limit(&node)
}

/// From ten minutes, which slow mail servers need, to a day, for which a time may be kept from others.
fn time_limit(node: &Node<'_>) -> Option<u16> {
    let text = node.text()?;
    let digits = text.trim_end_matches(|letter: char| !letter.is_ascii_digit());
    let number = digits.parse::<u16>().ok().filter(|_| digits.len() <= 4 && digits.bytes().all(|b| b.is_ascii_digit()));
    let minutes = match (number, &text[digits.len()..]) {
        (Some(minutes), "m") => Some(minutes),
        (Some(hours), "h") => hours.checked_mul(60),
        _ => None,
    };
    minutes.filter(|minutes| (10..=24 * 60).contains(minutes)).or_else(|| {
        node.malformed(
            &format!("\"{text}\" is not a time limit from 10 minutes to 24 hours"),
            "write minutes (\"60m\") or hours (\"2h\")",
        )
    })
}
