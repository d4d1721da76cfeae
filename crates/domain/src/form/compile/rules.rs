//! Rules over several answers, fees, and the second person.

use super::parts::expression;
use super::texts::FormTexts;
use super::{MAX_ENTRIES, days};
use crate::form::expr::{Names, Type};
use crate::form::model::{Cosign, FeeRule, Field, FieldId, Kind, Rule, Severity, Step};
use crate::municipality::raw::{At, Fields, Node};
use crate::municipality::suggest::one_of;

pub(super) fn rules(root: &Fields<'_>, texts: &FormTexts<'_>, steps: &[Step], fields: &[Field]) -> Vec<Rule> {
    let mut rules: Vec<Rule> = Vec::new();
    let tables = root.tables("check");
    if tables.len() > MAX_ENTRIES {
        root.spot().error(format!("there are {} checks", tables.len()), format!("a form has at most {MAX_ENTRIES}"));
        return rules;
    }
    for table in tables {
        let key = table.need("key").and_then(|node| node.key_text());
        if let Some(At { value, spot }) = &key
            && rules.iter().any(|rule| rule.key == *value)
        {
            spot.error(format!("there are two checks `{value}`"), format!("call one `{value}-2`"));
        }
        let key = key.map(|key| key.value).unwrap_or_default();
        let table = if key.is_empty() { table } else { table.named(format!("check `{key}`")) };
        let field = table.need("field").and_then(|node| question(&node, fields));
        let severity = table
            .need("level")
            .and_then(|node| node.choice(&[("error", Severity::Error), ("warning", Severity::Warning)]));
        let message = texts.need(&format!("check.{key}.message"));
        let node = table.need("rule");
        table.done();
        let Some(field) = field else { continue };
        let names = Names {
            fields,
            all: &[],
            before: end_of_step(fields, fields[field.0].step),
            group: fields[field.0].parent,
            whole: true,
        };
        let Some(rule) = expression(node, Type::Bool, &names) else { continue };
        rules.push(Rule { key, field, rule, severity: severity.unwrap_or(Severity::Error), message });
    }
    debug_assert!(fields.iter().all(|field| field.step < steps.len().max(1)));
    rules
}

/// The first question behind a step: a rule may look at all questions of its own page.
fn end_of_step(fields: &[Field], step: usize) -> FieldId {
    FieldId(fields.iter().position(|field| field.step > step).unwrap_or(fields.len()))
}

/// The question with the key that stands here.
fn question(node: &Node<'_>, fields: &[Field]) -> Option<FieldId> {
    let key = node.text()?;
    let found = fields.iter().position(|field| field.key == key).map(FieldId);
    if found.is_none() {
        let known: Vec<&str> = fields.iter().map(|field| field.key.as_str()).collect();
        return node.malformed(&format!("there is no question `{key}`"), one_of(&key, &known));
    }
    found
}

fn all(fields: &[Field]) -> Names<'_> {
    Names { fields, all: &[], before: FieldId(fields.len()), group: None, whole: true }
}

pub(super) fn fees(root: &Fields<'_>, fields: &[Field]) -> Vec<FeeRule> {
    let tables = root.tables("fee");
    let read = |table: &Fields<'_>| {
        let fee = table.need("fee").and_then(|node| node.key_text()).map(|key| key.value);
        let when = expression(table.find("when"), Type::Bool, &all(fields));
        let times = expression(table.find("times"), Type::Int, &all(fields));
        table.done();
        Some(FeeRule { fee: fee?, when, times })
    };
    tables.iter().filter_map(read).collect()
}

pub(super) fn cosign(root: &Fields<'_>, steps: &[Step], fields: &[Field]) -> Option<Cosign> {
    let table = root.find("cosign")?.table("[cosign]")?;
    let when = expression(table.find("when"), Type::Bool, &all(fields));
    let mut seen = Vec::new();
    for node in table.need("steps").and_then(|node| node.list()).unwrap_or_default() {
        let Some(At { value, spot }) = node.key_text() else { continue };
        match steps.iter().position(|step| step.key == value) {
            Some(index) => seen.push(index),
            None => {
                let known: Vec<&str> = steps.iter().map(|step| step.key.as_str()).collect();
                spot.error(format!("there is no step `{value}`"), one_of(&value, &known));
            }
        }
    }
    let mail = table.need("mail");
    let found = mail.as_ref().and_then(|node| question(node, fields));
    if let (Some(node), Some(id)) = (&mail, found)
        && (fields[id.0].kind != Kind::Mail || fields[id.0].parent.is_some())
    {
        node.malformed::<()>("it is no mail address outside of groups", "name a question of the kind \"mail\"");
    }
    let days = days(&table, "days", 60, 14);
    table.done();
    Some(Cosign { when, steps: seen, mail: found?, days })
}
