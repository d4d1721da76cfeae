//! What to bring to an appointment.

use super::Order;
use crate::form::Paper;
use crate::language::Language;
use crate::municipality::{Municipality, Text, TextList};

/// What to bring, by the outcome of the triage and by the services it says nothing of.
#[derive(Debug, Clone)]
pub struct Bring<'a> {
    papers: &'a [Paper],
    lists: Vec<&'a TextList>,
    /// Sentences of the services that stand below the list.
    pub notes: Vec<&'a Text>,
}

/// What to bring for all of an order. The papers of the outcome it began with take the place of what its services ask for in
/// general; an outcome that the pack has no longer is ignored.
#[must_use]
pub fn bring<'a>(order: &Order, municipality: &'a Municipality) -> Bring<'a> {
    let outcome = order.outcome.as_deref().and_then(|reference| municipality.outcome(reference));
    let papers = outcome.and_then(|(_, outcome)| outcome.papers.as_deref().map(|papers| (papers, &outcome.book)));
    let services = order.known(municipality);
    let said = |key: &str| papers.is_some_and(|(_, book)| book.iter().any(|booked| booked.service == key));
    Bring {
        papers: papers.map_or(&[], |(papers, _)| papers),
        lists: services.iter().filter(|(service, _)| !said(&service.key)).map(|(service, _)| &service.bring).collect(),
        notes: services.iter().filter_map(|(service, _)| service.bring_note.as_ref()).collect(),
    }
}

impl<'a> Bring<'a> {
    /// Each thing once, with the language it is written in.
    #[must_use]
    pub fn things(&self, language: Language) -> Vec<(&'a str, Language)> {
        let mut things: Vec<(&str, Language)> = self.papers.iter().map(|paper| paper.text.get(language)).collect();
        for list in &self.lists {
            let (list, written) = list.get(language);
            things.extend(list.iter().map(|thing| (thing.as_str(), written)));
        }
        let mut each: Vec<(&str, Language)> = Vec::new();
        for thing in things {
            if !each.contains(&thing) {
                each.push(thing);
            }
        }
        each
    }
}
