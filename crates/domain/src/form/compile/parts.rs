//! Steps and questions.

use super::texts::FormTexts;
use super::{MAX_ENTRIES, MAX_FIELDS, Trust, days, kinds};
use crate::form::expr::{Expr, Names, Type, build};
use crate::form::model::{Field, FieldId, Kind, Step};
use crate::municipality::raw::{At, Fields, Node};
use crate::municipality::suggest::as_key;
use crate::municipality::{Text, TextList};

/// What stands above the steps.
pub(super) struct Heading {
    pub minutes: u16,
    pub trust: Trust,
    pub draft_days: u16,
    pub retention_days: u16,
    pub title: Text,
    pub summary: Text,
    pub before: TextList,
    pub after: TextList,
}

pub(super) fn heading(root: &Fields<'_>, texts: &FormTexts<'_>) -> Heading {
    let minutes = root.need("minutes").and_then(|node| node.integer(1..=180));
    Heading {
        minutes: minutes.and_then(|minutes| u16::try_from(minutes).ok()).unwrap_or(1),
        trust: root.find("trust").and_then(|node| Trust::read(&node)).unwrap_or(Trust::None),
        draft_days: days(root, "draft_days", 90, 30),
        retention_days: days(root, "retention_days", 3_650, 90),
        title: texts.need("title"),
        summary: texts.need("summary"),
        before: texts.list("before"),
        after: texts.need_list("after"),
    }
}

/// Reads an expression; a mistake is reported where it stands.
pub(super) fn expression(node: Option<Node<'_>>, wanted: Type, names: &Names<'_>) -> Option<Expr> {
    let node = node?;
    let text = node.text()?;
    match build(&text, wanted, names) {
        Ok(expr) => Some(expr),
        Err(mistake) => node.malformed(&mistake.message, mistake.remedy),
    }
}

/// The keys of all questions, as far as they can be read: a condition that looks ahead is told so.
fn keys(table: &Fields<'_>, all: &mut Vec<String>) {
    for field in table.tables("field") {
        all.extend(field.get("key").and_then(|node| node.plain()).map(str::to_owned));
        keys(&field, all);
    }
}

struct Reader<'t, 'd> {
    texts: &'t FormTexts<'d>,
    fields: Vec<Field>,
    keys: Vec<String>,
    step: usize,
}

/// All steps and, in one list, all questions. `None`: there are too many to go on.
pub(super) fn steps(root: &Fields<'_>, texts: &FormTexts<'_>) -> Option<(Vec<Step>, Vec<Field>)> {
    let tables = root.tables("step");
    if tables.is_empty() {
        root.spot().error("there is no [[step]]", "add at least one [[step]] with a [[step.field]]");
    }
    if tables.len() > MAX_ENTRIES {
        root.spot().error(format!("there are {} steps", tables.len()), format!("a form has at most {MAX_ENTRIES}"));
        return None;
    }
    let mut all = Vec::new();
    tables.iter().for_each(|table| keys(table, &mut all));
    let mut reader = Reader { texts, fields: Vec::new(), keys: all, step: 0 };
    let mut steps: Vec<Step> = Vec::new();
    let mut slot = 0;
    for (index, table) in tables.into_iter().enumerate() {
        reader.step = index;
        let key = table.need("key").and_then(|node| node.key_text());
        if let Some(key) = &key {
            if steps.iter().any(|other| other.key == key.value) {
                key.spot.error(format!("there are two steps `{}`", key.value), format!("call one `{}-2`", key.value));
            }
            if key.value == "check" {
                key.spot.error("`check` is the name of the page before sending", "give the step another key");
            }
        }
        let key = key.map(|key| key.value).unwrap_or_default();
        let table = if key.is_empty() { table } else { table.named(format!("step `{key}`")) };
        let before = FieldId(reader.fields.len());
        let names = Names { fields: &reader.fields, all: &reader.keys, before, group: None, whole: true };
        let when = expression(table.find("when"), Type::Bool, &names);
        let fields = reader.questions(&table, None, &mut slot, 0)?;
        if fields.is_empty() {
            table.spot().error(format!("{} asks nothing", table.name()), "add a [[step.field]], or remove the step");
        }
        table.done();
        let (title, text) = (texts.need(&format!("step.{key}.title")), texts.list(&format!("step.{key}.text")));
        steps.push(Step { key, when, title, text, fields });
    }
    Some((steps, reader.fields))
}

impl Reader<'_, '_> {
    /// The questions of a step or group.
    fn questions(
        &mut self,
        table: &Fields<'_>,
        parent: Option<FieldId>,
        slot: &mut usize,
        depth: u8,
    ) -> Option<Vec<FieldId>> {
        let mut own = Vec::new();
        for fields in table.tables("field") {
            let id = FieldId(self.fields.len());
            if id.0 == MAX_FIELDS {
                fields
                    .spot()
                    .error(format!("the form has more than {MAX_FIELDS} questions"), "make several forms of it");
                return None;
            }
            let key = fields.need("key").and_then(|node| self.key(&node));
            let fields = match &key {
                Some(key) => fields.named(format!("question `{key}`")),
                None => fields,
            };
            let key = key.unwrap_or_default();
            let names = Names { fields: &self.fields, all: &self.keys, before: id, group: parent, whole: false };
            let when = expression(fields.find("when"), Type::Bool, &names);
            let kind = kinds::kind(&fields).unwrap_or(Kind::Info);
            let options: Vec<String> = match &kind {
                Kind::Choice { options } | Kind::Choices { options, .. } => options.clone(),
                _ => Vec::new(),
            };
            let text = |name: &str| format!("field.{key}.{name}");
            let is_group = matches!(kind, Kind::Group { .. });
            let field = Field {
                optional: fields.find("optional").and_then(|node| node.boolean()).unwrap_or(false),
                when,
                parent,
                slot: *slot,
                step: self.step,
                profile: fields.find("profile").and_then(|node| node.key_text()).map(|key| key.value),
                xdf: fields.find("xdf").and_then(|node| node.text()),
                label: if kind == Kind::Info {
                    self.texts.optional(&text("label")).unwrap_or_default()
                } else {
                    self.texts.need(&text("label"))
                },
                hint: self.texts.optional(&text("hint")),
                unit: matches!(kind, Kind::Number { .. }).then(|| self.texts.optional(&text("unit"))).flatten(),
                text: if kind == Kind::Info { self.texts.need_list(&text("text")) } else { TextList::default() },
                options: options.iter().map(|option| self.texts.need(&text(&format!("options.{option}")))).collect(),
                one: is_group.then(|| self.texts.need(&text("one"))),
                add: is_group.then(|| self.texts.need(&text("add"))),
                key,
                kind,
            };
            *slot += 1;
            self.fields.push(field);
            own.push(id);
            if is_group {
                self.group(&fields, id, depth)?;
            }
            fields.done();
        }
        Some(own)
    }

    fn group(&mut self, fields: &Fields<'_>, id: FieldId, depth: u8) -> Option<()> {
        if depth == 2 {
            fields.spot().error(
                "a group stands in a group in a group",
                "groups hold groups once; ask the inner one in a step of its own",
            );
            return Some(());
        }
        let inner = self.questions(fields, Some(id), &mut 0, depth + 1)?;
        if inner.is_empty() {
            fields.spot().error(format!("{} asks nothing", fields.name()), "add [[step.field.field]] below it");
        }
        if let Kind::Group { fields, .. } = &mut self.fields[id.0].kind {
            *fields = inner;
        }
        Some(())
    }

    /// The key of a question: a name in expressions.
    fn key(&self, node: &Node<'_>) -> Option<String> {
        const WORDS: [&str; 10] = ["true", "false", "null", "in", "as", "break", "const", "if", "else", "for"];
        // Names of inputs that each page has besides its questions.
        const TAKEN: [&str; 3] = ["csrf", "ok", "sprache_wechseln"];
        let At { value, spot } = node.text_at()?;
        let mut letters = value.bytes();
        let starts = letters.next().is_some_and(|byte| byte.is_ascii_lowercase());
        let fits = letters.all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'_');
        if !starts || !fits || value.len() > 60 {
            return node.malformed(
                &format!("\"{value}\" is no key of a question: small letters, digits and underscores, first a letter, at most 60"),
                format!("for example \"{}\"", as_key(&value).replace('-', "_")),
            );
        }
        if WORDS.contains(&value.as_str()) {
            return node.malformed(
                &format!("\"{value}\" is a word of the expression language"),
                format!("for example \"{value}_x\""),
            );
        }
        if TAKEN.contains(&value.as_str()) {
            return node
                .malformed(&format!("\"{value}\" is taken by the portal"), format!("for example \"{value}_x\""));
        }
        if self.fields.iter().any(|field| field.key == value) {
            spot.error(
                format!("there are two questions `{value}`"),
                "keys are unique in the whole form, also within groups; name one anew",
            );
        }
        Some(value)
    }
}
