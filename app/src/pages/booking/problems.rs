//! What to do about a mistake in one's data: codes become sentences.

use crate::components::Fault;
use crate::text::{Words, t, ta};
use domain::text::input::{MailProblem, NameProblem, PhoneProblem};
use services::booking::ContactProblems;

/// The sentence for each field.
pub(super) struct Messages {
    pub name: Option<Words>,
    pub mail: Option<Words>,
    pub phone: Option<Words>,
}

impl Messages {
    pub fn new(problems: &ContactProblems) -> Self {
        let neither = || problems.no_way_to_reach.then(|| t("contact-missing"));
        Self {
            name: problems.name.as_ref().map(name),
            mail: problems.mail.as_ref().map(mail).or_else(neither),
            phone: problems.phone.as_ref().map(phone),
        }
    }

    /// All of them, in the order of the fields.
    pub fn faults(&self) -> Vec<Fault> {
        [("name", &self.name), ("mail", &self.mail), ("phone", &self.phone)]
            .into_iter()
            .filter_map(|(field, message)| Some(Fault { field: field.into(), message: message.clone()? }))
            .collect()
    }
}

fn name(problem: &NameProblem) -> Words {
    match problem {
        NameProblem::Empty => t("name-missing"),
        NameProblem::TooLong { max, .. } => ta("name-too-long", &[("max", (*max).into())]),
        NameProblem::Digit | NameProblem::Symbol(_) => t("name-characters"),
    }
}

pub(super) fn mail(problem: &MailProblem) -> Words {
    match problem {
        MailProblem::Empty => t("mail-missing"),
        MailProblem::TooLong => t("mail-too-long"),
        MailProblem::MissingAt
        | MailProblem::Space
        | MailProblem::BadLocalPart
        | MailProblem::BadDomain
        | MailProblem::NotAscii => t("mail-malformed"),
    }
}

fn phone(problem: &PhoneProblem) -> Words {
    match problem {
        PhoneProblem::Empty => t("phone-missing"),
        PhoneProblem::TooShort => t("phone-too-short"),
        PhoneProblem::TooLong => t("phone-too-long"),
        PhoneProblem::BadCharacter(_) => t("phone-malformed"),
    }
}
