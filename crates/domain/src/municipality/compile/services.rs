//! `services.toml`: its entries, with the shared catalogue behind them.

use super::facts::{Completeness, Facts, facts};
use super::keys::{Entry, Keys};
use super::texts::{Resolved, Texts};
use crate::municipality::model::{Notice, Reminders, Service, Topic};
use crate::municipality::raw::{At, Document, Fields, Spot};
use crate::municipality::suggest::one_of;

/// A service as far as it could be read.
pub(super) struct Draft<'d> {
    pub service: Service,
    pub facts: Facts<'d>,
    /// The sites the entry names; `None`: all where it is possible.
    pub named_sites: Option<Vec<At<'d, String>>>,
    /// `combine` stands in the entry itself, not in the catalogue.
    pub own_combine: bool,
    /// False if `use` has a mistake.
    pub base_known: bool,
    pub name: String,
    pub spot: Spot<'d>,
}

/// Reads the services of a pack; `catalogue` finds the shared entry for a key, `reminders` are the municipality's.
pub(super) fn drafts<'d>(
    entries: Vec<Entry<'d>>,
    catalogue: &Catalogue<'d>,
    sites: &Keys,
    texts: &Texts<'_>,
    reminders: &Reminders,
) -> Vec<Draft<'d>> {
    entries.into_iter().map(|entry| draft(entry, catalogue, sites, texts, reminders)).collect()
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
        let Some(node) = fields.find("use") else {
            return Base::Nothing;
        };
        let Some(wanted) = node.key_text() else {
            return Base::Unknown;
        };
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

fn draft<'d>(
    entry: Entry<'d>,
    catalogue: &Catalogue<'d>,
    sites: &Keys,
    texts: &Texts<'_>,
    reminders: &Reminders,
) -> Draft<'d> {
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
        added_minutes: facts.added.unwrap_or(0),
        max_persons: facts.max_persons,
        combine: facts.combine.clone(),
        channels: facts.channels.clone(),
        video_link: facts.video_link.clone(),
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
        reminders: facts.reminders.clone().or(reminders.clone()),
        gate: facts.gate,
        reoffer: facts.reoffer,
        waiting: facts.waiting,
        limits: facts.limits,
        confirm_by_mail: facts.confirm_by_mail,
        personal: facts.personal,
        appointment: facts.appointment,
        form: facts.form.as_ref().map(|form| form.value.clone()),
        triage: facts.triage.as_ref().map(|triage| triage.value.clone()),
    };
    Draft {
        service,
        facts,
        named_sites,
        own_combine: fields.own("combine"),
        base_known: completeness == Completeness::Whole,
        name: fields.name().to_owned(),
        spot: fields.spot(),
    }
}
