//! The fields of one table.

use super::document::{Document, Spot};
use super::examples::example;
use super::node::Node;
use crate::municipality::suggest::{nearest, one_of};
use std::cell::RefCell;
use toml::de::{DeTable, DeValue};

/// One table and the keys it may hold. What was never asked for is unknown, and [`Fields::done`] reports it.
pub(crate) struct Fields<'d> {
    document: &'d Document<'d>,
    table: &'d DeTable<'d>,
    /// Line of the table's header; 0 at the top of a file.
    line: u32,
    /// How messages call the table: `[contact]`, ``service `x` ``.
    name: String,
    /// The shared catalogue's entry: holds what the table itself does not.
    base: Option<&'d Document<'d>>,
    known: RefCell<Vec<&'static str>>,
}

impl<'d> Fields<'d> {
    pub(super) fn new(document: &'d Document<'d>, table: &'d DeTable<'d>, line: u32, name: &str) -> Self {
        Self { document, table, line, name: name.into(), base: None, known: RefCell::default() }
    }

    pub(crate) fn named(mut self, name: String) -> Self {
        self.name = name;
        self
    }

    pub(crate) fn with_base(mut self, base: Option<&'d Document<'d>>) -> Self {
        self.base = base;
        self
    }

    /// The table's first line.
    pub(crate) fn spot(&self) -> Spot<'d> {
        self.document.spot(self.line)
    }

    pub(crate) fn name(&self) -> &str {
        &self.name
    }

    /// Whether the table itself (not its base) holds `key`.
    pub(crate) fn own(&self, key: &str) -> bool {
        self.table.contains_key(key)
    }

    /// The keys of the table itself with their places.
    pub(crate) fn own_keys(&self) -> impl Iterator<Item = (&'d str, Spot<'d>)> + use<'_, 'd> {
        let document = self.document;
        self.table.keys().map(move |key| (key.get_ref().as_ref(), document.spot_at(key.span().start)))
    }

    /// The value of `key`, which may be absent.
    pub(crate) fn find(&self, key: &'static str) -> Option<Node<'d>> {
        self.known.borrow_mut().push(key);
        self.lookup(self.document, self.table, key)
            .or_else(|| self.base.and_then(|base| self.lookup(base, base.table(), key)))
    }

    /// The value of `key` in the table itself, never its base; for keys that are not fixed.
    pub(crate) fn get(&self, key: &str) -> Option<Node<'d>> {
        self.lookup(self.document, self.table, key)
    }

    fn lookup(&self, document: &'d Document<'d>, table: &'d DeTable<'d>, key: &str) -> Option<Node<'d>> {
        let (name, value) = table.get_key_value(key)?;
        let spot = document.spot_at(name.span().start);
        Some(Node::new(document, spot, name.get_ref(), value, &self.name))
    }

    /// The value of `key`; its absence is a mistake.
    pub(crate) fn need(&self, key: &'static str) -> Option<Node<'d>> {
        let found = self.find(key);
        if found.is_none() {
            let remedy = match example(key) {
                Some(line) => format!("add a line such as {line}"),
                None => format!("add `{key}`, see docs/municipality.md"),
            };
            // A misspelt key is the likelier reason; `done` names it, here it helps to say so as well.
            let remedy = match nearest(key, self.table.keys().map(|own| own.get_ref().as_ref())) {
                Some(own) if !self.known.borrow().contains(&own) => {
                    format!("{remedy}; perhaps `{own}` was meant to be it")
                }
                _ => remedy,
            };
            self.spot().error(format!("`{key}` is missing in {}", self.name), remedy);
        }
        found
    }

    /// The table `[key]`.
    pub(crate) fn table(&self, key: &'static str) -> Option<Fields<'d>> {
        let Some(node) = self.find(key) else {
            self.spot().error(
                format!("[{key}] is missing in {}", self.name),
                format!("add the table [{key}]; docs/municipality.md shows what it holds"),
            );
            return None;
        };
        node.table(&format!("[{key}]"))
    }

    /// The tables `[[key]]`, or the inline tables of a list.
    pub(crate) fn tables(&self, key: &'static str) -> Vec<Fields<'d>> {
        self.find(key).map(|node| node.tables(&format!("[[{key}]]"))).unwrap_or_default()
    }

    /// Reports the keys nobody asked for.
    pub(crate) fn done(&self) {
        let known = self.known.borrow();
        for (key, spot) in self.own_keys() {
            if known.contains(&key) {
                continue;
            }
            let is_table = self.table.get(key).is_some_and(|value| matches!(value.get_ref(), DeValue::Table(_)));
            let shown = if is_table { format!("table [{key}]") } else { format!("key `{key}`") };
            let others: Vec<&str> = known.iter().copied().collect();
            spot.error(
                format!("unknown {shown} in {}", self.name),
                match one_of(key, &others) {
                    near if near.ends_with('?') => {
                        format!("{near} Otherwise remove it: unknown keys are never ignored")
                    }
                    all => format!("remove it, or rename it; {all}"),
                },
            );
        }
    }
}
