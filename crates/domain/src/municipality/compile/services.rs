//! `services.toml` and the facts of the shared catalogue.

use super::fees;
use super::formats;
use super::keys::{Entry, Keys};
use super::resources;
use super::texts::{Resolved, Texts};
use crate::municipality::model::{ContactRule, Fee, Notice, Service, SkillNeed, Topic};
use crate::municipality::raw::{At, Document, Fields, Node, Spot};
use crate::municipality::suggest::one_of;

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
    pub max_persons: u8,
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
    let ask = |key| match completeness {
        Completeness::Whole => fields.need(key),
        Completeness::Catalogue if key == "leika" => fields.need(key),
        Completeness::Catalogue | Completeness::Unknown => fields.find(key),
    };
    let topics = Topic::ALL.map(|topic| (topic.key(), topic));
    let duration = ask("duration").and_then(|node| Some(At { value: node.minutes(5..=480)?, spot: node.spot }));
    let max_persons = fields.find("max_persons").and_then(|node| node.integer(1..=20));
    let earliest = ask("earliest");
    let notice = earliest.as_ref().and_then(notice);
    let latest_days = ask("latest_days").and_then(|node| node.integer(1..=400)).and_then(|days| u16::try_from(days).ok());
    if let (Some(node), Some(notice), Some(latest)) = (earliest, notice, latest_days) {
        check_window(&node, notice, latest);
    }
    let (fees, fee_free) = fees::fees(fields, texts, completeness);
    Facts {
        leika: ask("leika").and_then(|node| formats::leika(&node)),
        topic: ask("topic").and_then(|node| node.choice(&topics)),
        per_person: fields.find("per_person").and_then(|node| node.minutes(0..=480)).or(duration.map(|at| at.value)),
        duration,
        max_persons: max_persons.and_then(|max| u8::try_from(max).ok()).unwrap_or(1),
        preparation: fields.find("preparation").and_then(|node| node.minutes(0..=240)).unwrap_or(0),
        cleanup: fields.find("cleanup").and_then(|node| node.minutes(0..=240)).unwrap_or(0),
        grid: fields.find("grid").and_then(|node| node.minutes(5..=480)).unwrap_or(5),
        needs: ask("needs").and_then(|node| needs(&node)),
        earliest: notice,
        latest_days,
        contact: fields.find("contact").and_then(|node| node.choice(&CONTACTS)).unwrap_or(ContactRule::Either),
        fees,
        fee_free,
        online: fields.find("online").and_then(|node| node.boolean()).unwrap_or(false),
    }
}

fn notice(node: &Node<'_>) -> Option<Notice> {
    let text = node.text()?;
    let digits = text.trim_end_matches(|letter: char| !letter.is_ascii_digit());
    let number = digits.parse::<u32>().ok().filter(|_| digits.len() <= 5 && digits.bytes().all(|b| b.is_ascii_digit()));
    match (number, &text[digits.len()..]) {
        (Some(minutes), "m") => Some(Notice::Minutes(minutes)),
        (Some(hours), "h") => Some(Notice::Minutes(hours * 60)),
        (Some(days), "d") => u16::try_from(days).ok().map(Notice::Days),
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
            &format!("the shortest notice lies beyond the {latest_days} days of `latest_days`, so no time is ever offered"),
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
        table.done();
        // `None`: no kind is wished for; `Some(None)`: the kind has a mistake.
        let kind = match kind {
            Some(None) => continue,
            kind => kind.flatten(),
        };
        if let Some(skill) = skill {
            needs.push((SkillNeed { skill: skill.value, kind }, table.spot()));
        }
    }
    (count > 0 && needs.len() == count).then_some(needs)
}

/// A service as far as it could be read.
pub(super) struct Draft<'d> {
    pub service: Service,
    pub facts: Facts<'d>,
    /// The sites the entry names; `None`: all where it is possible.
    pub named_sites: Option<Vec<At<'d, String>>>,
    /// False if `use` has a mistake.
    pub base_known: bool,
    pub name: String,
    pub spot: Spot<'d>,
}

/// Reads the services of a pack; `catalogue` finds the shared entry for a key.
pub(super) fn drafts<'d>(
    entries: Vec<Entry<'d>>,
    catalogue: &Catalogue<'d>,
    sites: &Keys,
    texts: &Texts<'_>,
) -> Vec<Draft<'d>> {
    entries.into_iter().map(|entry| draft(entry, catalogue, sites, texts)).collect()
}

/// The shared catalogue as far as the pack uses it.
pub(super) struct Catalogue<'d> {
    pub entries: Vec<(String, &'d Document<'d>)>,
    /// All keys, for suggestions.
    pub known: Vec<&'d str>,
}

/// What stands behind a service.
enum Base<'d> {
    Nothing,
    Shared(String, &'d Document<'d>),
    /// `use` has a mistake: what the catalogue would have said is not missing as well.
    Unknown,
}

impl<'d> Catalogue<'d> {
    fn base(&self, fields: &Fields<'d>) -> Base<'d> {
        let Some(node) = fields.find("use") else { return Base::Nothing };
        let Some(wanted) = node.key_text() else { return Base::Unknown };
        if let Some((key, document)) = self.entries.iter().find(|(key, _)| *key == wanted.value) {
            return if document.broken { Base::Unknown } else { Base::Shared(key.clone(), document) };
        }
        wanted.spot.error(
            format!("there is no _shared/services/{}.toml to use", wanted.value),
            one_of(&wanted.value, &self.known),
        );
        Base::Unknown
    }
}

fn draft<'d>(entry: Entry<'d>, catalogue: &Catalogue<'d>, sites: &Keys, texts: &Texts<'_>) -> Draft<'d> {
    let Entry { key, fields } = entry;
    let named_sites = fields.find("sites").and_then(|node| {
        let keys = node.keys()?;
        if keys.is_empty() {
            node.malformed::<()>("the list is empty", "name a site, or remove the line to offer it wherever possible");
        }
        Some(keys.into_iter().filter(|site| sites.check("site", "sites.toml", site)).collect())
    });
    let (base, completeness) = match catalogue.base(&fields) {
        Base::Nothing => (None, Completeness::Whole),
        Base::Shared(key, document) => (Some((key, document)), Completeness::Whole),
        Base::Unknown => (None, Completeness::Unknown),
    };
    let fields = fields.with_base(base.as_ref().map(|(_, document)| *document));
    let facts = facts(&fields, texts, completeness);
    fields.done();
    let wording = if completeness == Completeness::Whole {
        texts.resolve("service", &key, base.as_ref().map(|(key, _)| key.as_str()))
    } else {
        texts.mark_used("service", &key);
        Resolved::default()
    };
    let service = Service {
        key,
        leika: facts.leika.clone().unwrap_or_default(),
        topic: facts.topic.unwrap_or(Topic::Other),
        name: wording.text("name"),
        summary: wording.text("summary"),
        description: wording.list("description"),
        bring: wording.list("bring"),
        bring_note: wording.optional("bring_note"),
        search: wording.list("search"),
        legal_basis: wording.optional("legal_basis"),
        duration_minutes: facts.duration.map_or(5, |at| at.value),
        per_person_minutes: facts.per_person.unwrap_or(0),
        max_persons: facts.max_persons,
        preparation_minutes: facts.preparation,
        cleanup_minutes: facts.cleanup,
        grid_minutes: facts.grid,
        needs: facts.needs.iter().flatten().map(|(need, _)| need.clone()).collect(),
        sites: Vec::new(),
        earliest: facts.earliest.unwrap_or(Notice::Minutes(0)),
        latest_days: facts.latest_days.unwrap_or(1),
        contact: facts.contact,
        fees: facts.fees.clone(),
        fee_free: facts.fee_free,
        online: facts.online,
    };
    Draft { service, facts, named_sites, base_known: completeness == Completeness::Whole, name: fields.name().to_owned(), spot: fields.spot() }
}
