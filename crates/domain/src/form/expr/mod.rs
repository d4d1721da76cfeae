//! Conditions and rules: checked expressions over the answers.
//!
//! The language is CEL (Common Expression Language, cel.dev), read by the crate `cel`. What was read is checked against the
//! form and kept as a typed tree, so that nothing can go wrong when it is computed: no unknown name, no wrong type, no loop but over the
//! rows of a group. (The crate's own interpreter finds such mistakes only with the answers of a citizen in hand.)
//!
//! What was not answered is *unknown*, and so is each result that depends on it (Kleene's logic of three values): neither a
//! condition nor its opposite holds. CEL says the same of errors, which `&&` and `||` absorb.

#![cfg_attr(target_arch = "wasm32", allow(dead_code, reason = "expressions are read on the server only"))]

#[cfg(not(target_arch = "wasm32"))]
mod build;
mod eval;

#[cfg(not(target_arch = "wasm32"))]
pub(crate) use build::{Names, build};
pub(crate) use eval::BUDGET;
pub use eval::{Answers, Day, Scope};
#[cfg(not(target_arch = "wasm32"))]
pub(crate) use eval::{COMPARED, LONGEST, SEARCHED};

use super::model::FieldId;
use jiff::civil::Date;

/// A checked expression.
#[derive(Debug, Clone, PartialEq)]
pub struct Expr {
    pub(crate) node: Node,
    /// The questions it looks at, each once.
    pub(crate) reads: Vec<FieldId>,
}

impl Expr {
    /// The questions it looks at, each once.
    #[must_use]
    pub fn reads(&self) -> &[FieldId] {
        &self.reads
    }

    /// Whether the same answers may give another result on another day, or in another Land.
    #[cfg(not(target_arch = "wasm32"))]
    pub(crate) fn moves(&self) -> bool {
        self.node.moves()
    }
}

/// What an expression is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Type {
    Bool,
    Int,
    Double,
    Text,
    Date,
    /// Keys of options or of uploads.
    Texts,
    Ints,
    Address,
    /// All rows of this group.
    Rows(FieldId),
    /// One row of this group.
    Row(FieldId),
    /// Known to be given or not, and nothing more.
    Opaque,
}

#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Node {
    Bool(bool),
    Int(i64),
    Double(f64),
    Text(Box<str>),
    Date(Date),
    Texts(Vec<Box<str>>),
    Ints(Vec<i64>),
    /// An answer: at this place of the form (0), of the row around (1) or of the row in that row (2).
    Answer {
        level: u8,
        slot: usize,
    },
    /// The variable of a macro, counted from the outermost.
    Variable(usize),
    /// An answer of a row.
    Of {
        row: Box<Node>,
        slot: usize,
    },
    Part {
        address: Box<Node>,
        part: Part,
    },
    Given(Box<Node>),
    Not(Box<Node>),
    Negative(Box<Node>),
    And(Box<Node>, Box<Node>),
    Or(Box<Node>, Box<Node>),
    If(Box<Node>, Box<Node>, Box<Node>),
    Compare(Comparison, Box<Node>, Box<Node>),
    Calculate(Operation, Box<Node>, Box<Node>),
    In(Box<Node>, Box<Node>),
    Call(Function, Vec<Node>),
    Each {
        macro_: Macro,
        over: Box<Node>,
        body: Box<Node>,
    },
}

#[cfg(not(target_arch = "wasm32"))]
impl Node {
    fn moves(&self) -> bool {
        match self {
            Self::Bool(_) | Self::Int(_) | Self::Double(_) | Self::Text(_) | Self::Date(_) => false,
            Self::Texts(_) | Self::Ints(_) | Self::Answer { .. } | Self::Variable(_) => false,
            Self::Of { row: inner, .. }
            | Self::Part { address: inner, .. }
            | Self::Given(inner)
            | Self::Not(inner)
            | Self::Negative(inner) => inner.moves(),
            Self::And(left, right)
            | Self::Or(left, right)
            | Self::Compare(_, left, right)
            | Self::Calculate(_, left, right)
            | Self::In(left, right)
            | Self::Each { over: left, body: right, .. } => left.moves() || right.moves(),
            Self::If(condition, yes, no) => condition.moves() || yes.moves() || no.moves(),
            Self::Call(function, inputs) => {
                let moves = match function {
                    Function::Today | Function::Workdays => true,
                    Function::Age => inputs.len() == 1,
                    _ => false,
                };
                moves || inputs.iter().any(Self::moves)
            }
        }
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Part {
    Street,
    Number,
    PostalCode,
    City,
    Country,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Comparison {
    Equal,
    Different,
    Less,
    AtMost,
    Greater,
    AtLeast,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Operation {
    Add,
    Subtract,
    Multiply,
    Divide,
    Remainder,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Macro {
    Exists,
    All,
    ExistsOne,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Function {
    Size,
    Contains,
    StartsWith,
    EndsWith,
    Today,
    Age,
    Days,
    Workdays,
    PlusDays,
    PlusMonths,
    PlusYears,
    Year,
}
