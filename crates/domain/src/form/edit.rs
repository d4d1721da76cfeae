//! Changes to what was typed: a page that was sent, rows that come and go.

use super::journey::{Fnv, typed_rows};
use super::model::{FieldId, Form, Kind};
use super::typed::Typed;
use crate::places::Places;
use crate::plausibility::{self, check};
use crate::text::input::clean_line;

/// The mark of a step that was sent once. No question is called like this: keys begin with a letter.
pub(super) fn seen_name(step: &str) -> String {
    format!("_seen.{step}")
}

impl Form {
    /// Takes over what was sent from the page of a step, in place of all that page had before. Inputs that the page does not have are
    /// ignored, and so are files, which come and go by uploads alone. The step counts as seen from now on.
    pub fn save(&self, step: usize, typed: &mut Typed, sent: &Typed) {
        let files: Vec<(String, Vec<String>)> = typed
            .iter()
            .filter(|(name, _)| self.is_file(name))
            .map(|(name, values)| (name.to_owned(), values.to_vec()))
            .collect();
        for id in &self.steps[step].fields {
            let key = &self.field(*id).key;
            typed.remove(key);
            typed.remove(&format!("ok.{key}"));
        }
        for (name, values) in files {
            typed.set(name, values);
        }
        for (name, values) in sent.iter() {
            if self
                .input(name)
                .is_some_and(|id| self.field(id).step == step && !matches!(self.field(id).kind, Kind::File { .. }))
            {
                typed.set(name, values.to_vec());
            }
        }
        typed.set(seen_name(&self.steps[step].key), Vec::new());
    }

    /// Fills in the place of each address in Germany that has a postal code, no place, and by the list only one that it can be.
    pub fn fill_in_places(&self, sent: &mut Typed, places: &Places) {
        let found: Vec<(String, String)> =
            sent.iter().filter_map(|(name, _)| self.missing_place(sent, name, places)).collect();
        for (name, place) in found {
            sent.set(name, vec![place]);
        }
    }

    /// For the input of a postal code: the input of its place and what belongs there.
    fn missing_place(&self, sent: &Typed, name: &str, places: &Places) -> Option<(String, String)> {
        let address = name.strip_suffix(".postal_code")?;
        let (id, _) = self.input_of(name)?;
        let Kind::Address { abroad } = self.field(id).kind else { return None };
        let line = |part: &str| clean_line(sent.first(&format!("{address}.{part}")).unwrap_or_default());
        if !line("city").is_empty() || abroad && line("country") != "DE" {
            return None;
        }
        let code = check(plausibility::Kind::PostalCode, &line("postal_code")).ok()?.value;
        Some((format!("{address}.city"), places.only(&code)?.to_owned()))
    }

    /// Stands for what was typed on the page of a step: it tells whether somebody changed it meanwhile.
    #[must_use]
    pub fn seal(&self, step: usize, typed: &Typed) -> String {
        let mut hash = Fnv::default();
        for (name, values) in
            typed.iter().filter(|(name, _)| self.input(name).is_some_and(|id| self.field(id).step == step))
        {
            hash.add(name);
            values.iter().for_each(|value| hash.add(value));
        }
        hash.hex()
    }

    /// One more row at the end of the group whose input has this name. `false`: there is no such group, or it is full.
    pub fn add_row(&self, typed: &mut Typed, group: &str) -> bool {
        let Some((min, max)) = self.group(group) else { return false };
        let rows = typed_rows(typed, group).clamp(min, max);
        if rows < max {
            typed.set(group, vec![(rows + 1).to_string()]);
        }
        rows < max
    }

    /// Takes a row away; those behind it move up. `false`: there is no such row, or the group needs all it has.
    pub fn remove_row(&self, typed: &mut Typed, group: &str, row: usize) -> bool {
        let Some((min, max)) = self.group(group) else { return false };
        let rows = typed_rows(typed, group).clamp(min, max);
        if row >= rows || rows <= min {
            return false;
        }
        for accepted in ["", "ok."] {
            typed.remove(&format!("{accepted}{group}.{row}"));
            for from in row + 1..rows {
                let prefix = format!("{accepted}{group}.{from}.");
                let moved: Vec<(String, Vec<String>)> = typed
                    .below(&prefix)
                    .map(|(name, values)| (name[prefix.len()..].to_owned(), values.to_vec()))
                    .collect();
                typed.remove(&format!("{accepted}{group}.{from}"));
                for (rest, values) in moved {
                    typed.set(format!("{accepted}{group}.{}.{rest}", from - 1), values);
                }
            }
        }
        typed.set(group, vec![(rows - 1).to_string()]);
        true
    }

    /// The question an input belongs to, be it the input itself, a part of it, or the box by which a warning is accepted.
    #[must_use]
    pub fn input(&self, name: &str) -> Option<FieldId> {
        if let Some(accepted) = name.strip_prefix("ok.") {
            // Behind the question stands the code of the warning.
            return self.input_of(accepted.rsplit_once('.')?.0).filter(|(_, part)| part.is_none()).map(|(id, _)| id);
        }
        self.input_of(name).map(|(id, _)| id)
    }

    /// The question of an input without prefix, and the part of it.
    #[must_use]
    pub fn input_of<'n>(&self, name: &'n str) -> Option<(FieldId, Option<&'n str>)> {
        let mut parts = name.split('.');
        let mut parent = None;
        loop {
            let key = parts.next()?;
            let id = self.field_of(key).filter(|id| self.field(*id).parent == parent)?;
            let field = self.field(id);
            let Some(next) = parts.next() else { return Some((id, None)) };
            match &field.kind {
                Kind::Group { max, .. } => {
                    // "007" and "+7" would be second names of the same row.
                    next.parse::<usize>().ok().filter(|row| row < max && row.to_string() == next)?;
                    parent = Some(id);
                }
                kind if kind.parts().contains(&next) && parts.next().is_none() => return Some((id, Some(next))),
                _ => return None,
            }
        }
    }

    /// Whether an input is one for files.
    #[must_use]
    pub fn is_file(&self, name: &str) -> bool {
        self.input_of(name).is_some_and(|(id, _)| matches!(self.field(id).kind, Kind::File { .. }))
    }

    fn group(&self, name: &str) -> Option<(usize, usize)> {
        match self.input_of(name) {
            Some((id, None)) => match self.field(id).kind {
                Kind::Group { min, max, .. } => Some((min, max)),
                _ => None,
            },
            _ => None,
        }
    }
}
