//! The facts of a service, in a pack or in the shared catalogue.

use super::again;
use super::fair;
use super::fees;
use super::formats;
use super::meeting;
use super::reminders::{self, Said};
use super::resources;
use super::texts::Texts;
use crate::municipality::model::{
    Channel, Combine, ContactRule, Fee, Limits, Notice, Reoffer, SkillNeed, Topic, WaitingRule,
};
use crate::municipality::raw::{At, Fields, Node, Spot};

const CONTACTS: [(&str, ContactRule); 4] = [
    ("mail", ContactRule::Mail),
    ("phone", ContactRule::Phone),
    ("either", ContactRule::Either),
    ("both", ContactRule::Both),
];

/// What an entry says about a service, apart from its texts. `None`: missing or with a mistake, reported.
pub(super) struct Facts<'d> {
    pub leika: Option<String>,
    pub topic: Option<Topic>,
    pub duration: Option<At<'d, u16>>,
    pub per_person: Option<u16>,
    pub added: Option<u16>,
    pub max_persons: u8,
    pub combine: Combine,
    pub channels: Vec<Channel>,
    pub video_link: Option<String>,
    pub preparation: u16,
    pub cleanup: u16,
    pub grid: u16,
    pub needs: Option<Vec<(SkillNeed, Spot<'d>)>>,
    pub earliest: Option<Notice>,
    pub latest_days: Option<u16>,
    pub contact: ContactRule,
    pub fees: Vec<Fee>,
    pub fee_free: bool,
    pub online: bool,
    pub reminders: Said,
    pub gate: bool,
    pub reoffer: Option<Reoffer>,
    pub waiting: Option<WaitingRule>,
    pub limits: Limits,
    pub confirm_by_mail: Option<u16>,
    pub personal: bool,
    pub appointment: bool,
    /// The key of its form, where it stands.
    pub form: Option<At<'d, String>>,
    /// The key of its triage, where it stands.
    pub triage: Option<At<'d, String>>,
}

/// Whether an entry must be complete by itself.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Completeness {
    /// A service of a pack.
    Whole,
    /// An entry of the catalogue: a pack may add what is missing, but not what the service is.
    Catalogue,
    /// `use` has a mistake, so it is unknown what is missing.
    Unknown,
}

/// Reads the facts, without `key`, `use`, `sites` and texts.
pub(super) fn facts<'d>(fields: &Fields<'d>, texts: &Texts<'_>, completeness: Completeness) -> Facts<'d> {
    let appointment = fields.find("appointment").and_then(|node| node.boolean()).unwrap_or(true);
    let ask = |key| match completeness {
        // Without appointments there is nothing to say about their times.
        Completeness::Whole if !appointment && key != "leika" && key != "topic" => fields.find(key),
        Completeness::Whole => fields.need(key),
        Completeness::Catalogue if key == "leika" => fields.need(key),
        Completeness::Catalogue | Completeness::Unknown => fields.find(key),
    };
    let topics = Topic::ALL.map(|topic| (topic.key(), topic));
    let duration = ask("duration").and_then(|node| Some(At { value: node.minutes(5..=480)?, spot: node.spot }));
    let max_persons = fields.find("max_persons").and_then(|node| node.integer(1..=20));
    let earliest = ask("earliest");
    let notice = earliest.as_ref().and_then(notice);
    let latest_days =
        ask("latest_days").and_then(|node| node.integer(1..=400)).and_then(|days| u16::try_from(days).ok());
    if let (Some(node), Some(notice), Some(latest)) = (earliest, notice, latest_days) {
        check_window(&node, notice, latest);
    }
    let (fees, fee_free) = fees::fees(fields, texts, completeness);
    let channels = meeting::channels(fields);
    let video_link = meeting::video_link(fields, &channels);
    let contact = fields.find("contact").and_then(|node| node.choice(&CONTACTS)).unwrap_or(ContactRule::Either);
    let added = fields.find("added").and_then(|node| added(&node, duration.map(|at| at.value)));
    let reoffer = fields.find("reoffer").and_then(|node| again::reoffer(&node));
    Facts {
        leika: ask("leika").and_then(|node| formats::leika(&node)),
        topic: ask("topic").and_then(|node| node.choice(&topics)),
        per_person: fields.find("per_person").and_then(|node| node.minutes(0..=480)).or(duration.map(|at| at.value)),
        added: added.or(duration.map(|at| at.value)),
        duration,
        max_persons: max_persons.and_then(|max| u8::try_from(max).ok()).unwrap_or(1),
        combine: fields.find("combine").and_then(|node| meeting::combine(&node)).unwrap_or(Combine::No),
        channels,
        video_link,
        preparation: fields.find("preparation").and_then(|node| node.minutes(0..=240)).unwrap_or(0),
        cleanup: fields.find("cleanup").and_then(|node| node.minutes(0..=240)).unwrap_or(0),
        grid: fields.find("grid").and_then(|node| node.minutes(5..=480)).unwrap_or(5),
        needs: ask("needs").and_then(|node| needs(&node)),
        earliest: notice,
        latest_days,
        contact,
        fees,
        fee_free,
        online: fields.find("online").and_then(|node| node.boolean()).unwrap_or(false),
        reminders: reminders::said(fields),
        gate: fields.find("gate").and_then(|node| node.boolean()).unwrap_or(false),
        reoffer,
        waiting: fields.find("waiting").and_then(|node| again::waiting(&node, fields.find("reoffer").is_some())),
        limits: fair::limits(fields, Some(contact)),
        confirm_by_mail: fair::confirm_by_mail(fields, contact),
        personal: fields.find("personal").and_then(|node| node.boolean()).unwrap_or(false),
        appointment,
        form: fields.find("form").and_then(|node| named(&node)),
        triage: fields.find("triage").and_then(|node| named(&node)),
    }
}

/// The key of a form or a triage; `false` takes back what the catalogue says.
fn named<'d>(node: &Node<'d>) -> Option<At<'d, String>> {
    if node.plain().is_some() {
        return node.key_text();
    }
    if node.boolean()? {
        let key = node.key;
        let remedy = format!("write {key} = \"<key>\", or {key} = false for none");
        return node.malformed(&format!("it does not say which {key}"), remedy);
    }
    None
}

/// What a service adds to another one's appointment; never more than by itself.
fn added(node: &Node<'_>, duration: Option<u16>) -> Option<u16> {
    let minutes = node.minutes(0..=480)?;
    match duration {
        Some(duration) if minutes > duration => node.malformed(
            &format!("{minutes} minutes are more than the {duration} minutes of `duration`"),
            "what is done together takes at most as long; lower `added` or leave it out",
        ),
        _ => Some(minutes),
    }
}

fn notice(node: &Node<'_>) -> Option<Notice> {
    let text = node.text()?;
    match formats::length(&text) {
        Some((minutes, "m")) => Some(Notice::Minutes(minutes)),
        Some((hours, "h")) => Some(Notice::Minutes(hours * 60)),
        Some((days, "d")) => u16::try_from(days).ok().map(Notice::Days),
        _ => None,
    }
    .or_else(|| {
        node.malformed(
            &format!("\"{text}\" is not a shortest notice"),
            "write minutes (\"30m\"), hours (\"2h\") or days (\"1d\": from the next day on)",
        )
    })
}

fn check_window(node: &Node<'_>, notice: Notice, latest_days: u16) {
    let beyond = match notice {
        Notice::Minutes(minutes) => minutes > u32::from(latest_days) * 24 * 60,
        Notice::Days(days) => days > latest_days,
    };
    if beyond {
        node.malformed::<()>(
            &format!(
                "the shortest notice lies beyond the {latest_days} days of `latest_days`, so no time is ever offered"
            ),
            "shorten `earliest` or raise `latest_days`",
        );
    }
}

fn needs<'d>(node: &Node<'d>) -> Option<Vec<(SkillNeed, Spot<'d>)>> {
    let tables = node.tables("needs");
    if tables.is_empty() && node.list().is_some_and(|list| list.is_empty()) {
        return node.malformed("the list is empty", "name what is needed: needs = [{ skill = \"ausweise\" }]");
    }
    let count = tables.len();
    let mut needs = Vec::new();
    for table in tables {
        let table = table.named("an entry of `needs`".into());
        let skill = table.need("skill").and_then(|node| node.key_text());
        let kind = table.find("kind").map(|node| node.choice(&resources::KINDS));
        let preparation = table.find("preparation").and_then(|node| node.minutes(0..=240));
        let cleanup = table.find("cleanup").and_then(|node| node.minutes(0..=240));
        table.done();
        // `None`: no kind is wished for; `Some(None)`: the kind has a mistake.
        let kind = match kind {
            Some(None) => continue,
            kind => kind.flatten(),
        };
        if let Some(skill) = skill {
            let need =
                SkillNeed { skill: skill.value, kind, preparation_minutes: preparation, cleanup_minutes: cleanup };
            needs.push((need, table.spot()));
        }
    }
    (count > 0 && needs.len() == count).then_some(needs)
}
