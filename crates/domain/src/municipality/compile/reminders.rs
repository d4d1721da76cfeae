//! Reminders, of a municipality or of a service.

use super::formats::length;
use crate::municipality::model::{Lead, Reminders};
use crate::municipality::raw::{Fields, Node};

/// Reminders of one appointment.
const MOST: usize = 4;
/// Nobody who sits in the bus already needs one …
const SHORTEST: u32 = 30;
/// … and a month before, nobody does yet.
const LONGEST: u32 = 30 * 24 * 60;

/// What a table says about reminders; `None`: nothing, or with a mistake, reported.
#[derive(Clone)]
pub(super) struct Said {
    leads: Option<Vec<Lead>>,
    sms: Option<bool>,
}

impl Said {
    /// With `otherwise` for what is not said.
    pub(super) fn or(self, otherwise: Reminders) -> Reminders {
        Reminders { leads: self.leads.unwrap_or(otherwise.leads), sms: self.sms.unwrap_or(otherwise.sms) }
    }
}

/// Reads `reminders` and `sms`.
pub(super) fn said(fields: &Fields<'_>) -> Said {
    Said {
        leads: fields.find("reminders").and_then(|node| leads(&node)),
        sms: fields.find("sms").and_then(|node| node.boolean()),
    }
}

fn leads(node: &Node<'_>) -> Option<Vec<Lead>> {
    let entries = node.list()?;
    if entries.len() > MOST {
        return node.malformed(
            &format!("{} reminders of one appointment are too many", entries.len()),
            format!("name at most {MOST}"),
        );
    }
    let mut leads: Vec<Lead> = Vec::new();
    for entry in &entries {
        let lead = lead(entry)?;
        if leads.iter().any(|other| other.minutes() == lead.minutes()) {
            return entry.malformed("two of the reminders come at the same time", "remove one of the two");
        }
        leads.push(lead);
    }
    leads.sort_by_key(|lead| std::cmp::Reverse(lead.minutes()));
    Some(leads)
}

fn lead(node: &Node<'_>) -> Option<Lead> {
    let text = node.text()?;
    let lead = match length(&text) {
        Some((minutes, "m")) => Some(Lead::Minutes(minutes)),
        Some((hours, "h")) => Some(Lead::Minutes(hours * 60)),
        Some((days, "d")) => u16::try_from(days).ok().map(Lead::Days),
        _ => None,
    };
    let Some(lead) = lead else {
        return node.malformed(
            &format!("\"{text}\" does not say how long before the appointment"),
            "write minutes (\"90m\"), hours (\"3h\") or days (\"1d\": at the same time the day before)",
        );
    };
    if !(SHORTEST..=LONGEST).contains(&lead.minutes()) {
        return node.malformed(&format!("\"{text}\" is out of range"), "it must be from \"30m\" to \"30d\"");
    }
    Some(lead)
}
