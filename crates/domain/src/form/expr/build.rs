//! From the text of an expression to a checked tree.

use super::{Comparison, Expr, Function, Macro, Node, Operation, Part, Type};
use crate::form::model::{Field, FieldId, Kind};
use crate::municipality::suggest::{nearest, one_of};
use cel::common::ast::{CallExpr, ComprehensionExpr, Expr as Cel, IdedExpr, LiteralValue, SelectExpr};
use cel::parser::PrattParser;

/// Longer expressions belong into several rules.
const MAX_BYTES: usize = 2_000;
/// Deeper ones nobody understands.
const MAX_DEPTH: u16 = 40;
const MAX_NODES: usize = 400;
/// Rows within rows; a third loop would look at 50³ of them.
const MAX_LOOPS: usize = 2;

/// Why an expression cannot be used.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Mistake {
    pub message: String,
    pub remedy: String,
}

fn mistake<T>(message: impl Into<String>, remedy: impl Into<String>) -> Result<T, Mistake> {
    Err(Mistake { message: message.into(), remedy: remedy.into() })
}

/// What an expression may name.
#[derive(Clone, Copy)]
pub(crate) struct Names<'f> {
    pub fields: &'f [Field],
    /// Keys of all questions, also of those that were not read yet.
    pub all: &'f [String],
    /// Questions from here on are asked later.
    pub before: FieldId,
    /// The group in whose rows the expression is computed.
    pub group: Option<FieldId>,
    /// Whether the rows of that group (and the one around it) are complete when it is computed.
    pub whole: bool,
}

impl Names<'_> {
    /// The groups around: none, or the group, or the outer and the inner one.
    fn around(&self) -> Vec<FieldId> {
        let mut around = Vec::new();
        let mut at = self.group;
        while let Some(group) = at {
            around.insert(0, group);
            at = self.fields[group.0].parent;
        }
        around
    }
}

/// What people who know other languages, or write with a word processor, take for the signs of CEL.
fn how_to_write(text: &str) -> &'static str {
    // Texts in quotation marks may hold anything.
    let outside: String = text.split('"').step_by(2).collect();
    let word =
        |wanted: &str| outside.split(|sign: char| !sign.is_alphanumeric() && sign != '_').any(|one| one == wanted);
    let signs: Vec<char> = outside.chars().collect();
    let alone = |at: usize| {
        let near = |at: Option<usize>| at.and_then(|at| signs.get(at)).is_some_and(|sign| "=<>!".contains(*sign));
        signs[at] == '=' && !near(at.checked_sub(1)) && !near(Some(at + 1))
    };
    if outside.contains(['\u{201e}', '\u{201c}', '\u{201d}', '\u{2018}', '\u{2019}']) {
        "use straight quotation marks: x == \"…\""
    } else if word("and") || word("or") || word("not") {
        "write && for and, || for or, ! for not"
    } else if (0..signs.len()).any(alone) {
        "write == to compare"
    } else if outside.replace(' ', "").contains("in(") {
        "lists stand in brackets: x in [\"a\", \"b\"]"
    } else if outside.chars().any(|sign| sign.is_alphabetic() && !sign.is_ascii()) {
        "keys of questions have no umlauts; texts stand in double quotation marks"
    } else {
        "see \"Conditions\" in docs/forms.md; texts stand in double quotation marks"
    }
}

/// Reads and checks an expression that must be of the type `wanted`.
pub(crate) fn build(text: &str, wanted: Type, names: &Names<'_>) -> Result<Expr, Mistake> {
    if text.len() > MAX_BYTES {
        return mistake(
            format!("it has {} characters", text.len()),
            format!("use at most {MAX_BYTES}, or make two rules of it"),
        );
    }
    let parser = PrattParser::new().max_recursion_depth(MAX_DEPTH);
    let tree = parser.parse(text).map_err(|errors| {
        let first = errors.errors.first();
        let (message, column) = first.map_or(("it cannot be read", 0), |error| (error.msg.as_str(), error.pos.1));
        Mistake {
            message: format!("this is not a valid expression: {} (at character {})", message.trim(), column.max(0) + 1),
            remedy: how_to_write(text).into(),
        }
    })?;
    let mut builder = Builder { names, reads: Vec::new(), variables: Vec::new(), depth: 0, nodes: 0 };
    let (node, found) = builder.build(&tree)?;
    if found != wanted {
        let what = builder.describe(found);
        return match wanted {
            Type::Bool => mistake(
                format!("it is {what}, but must be true or false"),
                "compare it with something: x == \"…\", x > 0, given(x)",
            ),
            _ => mistake(format!("it is {what}, but must be {}", builder.describe(wanted)), "see docs/forms.md"),
        };
    }
    Ok(Expr { node, reads: builder.reads })
}

struct Builder<'b, 'f> {
    names: &'b Names<'f>,
    reads: Vec<FieldId>,
    variables: Vec<(String, Type)>,
    depth: u16,
    nodes: usize,
}

type Typed = (Node, Type);

impl Builder<'_, '_> {
    fn build(&mut self, tree: &IdedExpr) -> Result<Typed, Mistake> {
        self.depth += 1;
        self.nodes += 1;
        if self.nodes > MAX_NODES {
            return mistake("it has too many parts", "make two rules of it");
        }
        // The parser counts brackets and operators, not each kind of nesting.
        if self.depth > 2 * MAX_DEPTH {
            return mistake("it is nested too deeply", "make two rules of it");
        }
        let built = match &tree.expr {
            Cel::Literal(literal) => literal_of(literal),
            Cel::Ident(name) => self.name(name),
            Cel::Select(select) => self.select(select),
            Cel::Call(call) => self.call(call),
            Cel::List(list) => self.list(&list.elements),
            Cel::Comprehension(each) => self.each(each),
            Cel::Map(_) | Cel::Struct(_) => {
                mistake("maps and objects cannot be made here", "compare single answers instead")
            }
            Cel::Unspecified => mistake("it is empty", "write a condition, or remove the line"),
        };
        self.depth -= 1;
        built
    }

    fn name(&mut self, name: &str) -> Result<Typed, Mistake> {
        if let Some(index) = self.variables.iter().rposition(|(variable, _)| variable == name) {
            return Ok((Node::Variable(index), self.variables[index].1));
        }
        let Some(id) = self.names.fields.iter().position(|field| field.key == name).map(FieldId) else {
            if self.names.all.iter().any(|key| key == name) {
                return asked_later(name);
            }
            let known: Vec<&str> = self.names.fields.iter().map(|field| field.key.as_str()).collect();
            let remedy = match nearest(name, known) {
                Some(near) => format!("did you mean `{near}`?"),
                None => "use the key of a question of this form; texts stand in quotation marks".into(),
            };
            return mistake(format!("there is no question `{name}`"), remedy);
        };
        let field = &self.names.fields[id.0];
        let around = self.names.around();
        let level = match field.parent {
            None => 0,
            Some(group) => match around.iter().position(|other| *other == group) {
                Some(at) => at + 1,
                None => {
                    let group = &self.names.fields[group.0].key;
                    return mistake(
                        format!("`{name}` is asked several times, once in each row of `{group}`"),
                        format!("say which: {group}.exists(x, x.{name} == …), or all(…)"),
                    );
                }
            },
        };
        if id.0 >= self.names.before.0 {
            return asked_later(name);
        }
        if around.contains(&id) && !self.names.whole {
            return mistake(
                format!("`{name}` is the group this question stands in"),
                "a question looks at the answers of its own row only",
            );
        }
        if field.kind == Kind::Info {
            return mistake(format!("`{name}` is a paragraph, nobody answers it"), "use the key of a question");
        }
        self.read(id);
        let level = u8::try_from(level).unwrap_or(u8::MAX);
        Ok((Node::Answer { level, slot: field.slot }, type_of(field, id)))
    }

    fn read(&mut self, id: FieldId) {
        if !self.reads.contains(&id) {
            self.reads.push(id);
        }
    }

    fn select(&mut self, select: &SelectExpr) -> Result<Typed, Mistake> {
        if select.test {
            return mistake("`has` is not used in forms", "write given(x)");
        }
        let (operand, found) = self.build(&select.operand)?;
        let name = select.field.as_str();
        match found {
            Type::Address => {
                let parts = [
                    ("street", Part::Street),
                    ("number", Part::Number),
                    ("postal_code", Part::PostalCode),
                    ("city", Part::City),
                    ("country", Part::Country),
                ];
                match parts.iter().find(|(key, _)| *key == name) {
                    Some((_, part)) => Ok((Node::Part { address: Box::new(operand), part: *part }, Type::Text)),
                    None => mistake(format!("an address has no `{name}`"), one_of(name, &parts.map(|(key, _)| key))),
                }
            }
            Type::Row(group) => {
                let inner = |field: &&Field| field.parent == Some(group) && field.kind != Kind::Info;
                let found = self.names.fields.iter().position(|field| field.key == name && inner(&field)).map(FieldId);
                let Some(id) = found else {
                    let known: Vec<&str> =
                        self.names.fields.iter().filter(inner).map(|field| field.key.as_str()).collect();
                    let group = &self.names.fields[group.0].key;
                    return mistake(format!("`{group}` has no question `{name}`"), one_of(name, &known));
                };
                self.read(id);
                let field = &self.names.fields[id.0];
                Ok((Node::Of { row: Box::new(operand), slot: field.slot }, type_of(field, id)))
            }
            Type::Rows(group) => {
                let group = &self.names.fields[group.0].key;
                mistake(format!("`{group}` has several rows"), format!("say which: {group}.exists(x, x.{name} == …)"))
            }
            other => mistake(format!("{} has no parts", self.describe(other)), "remove the full stop and what follows"),
        }
    }

    fn list(&mut self, elements: &[IdedExpr]) -> Result<Typed, Mistake> {
        let (mut texts, mut numbers) = (Vec::new(), Vec::new());
        for element in elements {
            match self.build(element)?.0 {
                Node::Text(text) => texts.push(text),
                Node::Int(number) => numbers.push(number),
                _ => return mistake("a list holds only texts or only whole numbers", "for example [\"a\", \"b\"]"),
            }
        }
        match (texts.is_empty(), numbers.is_empty()) {
            (false, true) => Ok((Node::Texts(texts), Type::Texts)),
            (true, false) => Ok((Node::Ints(numbers), Type::Ints)),
            (true, true) => mistake("the list is empty", "write what may stand in it: [\"a\", \"b\"]"),
            (false, false) => mistake("the list mixes texts and numbers", "use only one of the two"),
        }
    }

    fn each(&mut self, each: &ComprehensionExpr) -> Result<Typed, Mistake> {
        const HOW: &str = "possible are: x.exists(y, …), x.all(y, …), x.exists_one(y, …)";
        // The parser has turned the macro into a loop; the kind of its step tells which it was.
        let (macro_, body) = match &each.loop_step.expr {
            Cel::Call(call) if call.func_name == "_||_" => (Macro::Exists, call.args.get(1)),
            Cel::Call(call) if call.func_name == "_&&_" => (Macro::All, call.args.get(1)),
            Cel::Call(call) if call.func_name == "_?_:_" && matches!(each.accu_init.expr, Cel::Literal(_)) => {
                (Macro::ExistsOne, call.args.first())
            }
            _ => return mistake("this loop is not possible in forms", HOW),
        };
        let Some(body) = body.filter(|_| each.iter_var2.is_none()) else {
            return mistake("this loop is not possible in forms", HOW);
        };
        let (over, found) = self.build(&each.iter_range)?;
        let element = match found {
            Type::Rows(group) => Type::Row(group),
            Type::Texts => Type::Text,
            Type::Ints => Type::Int,
            other => return mistake(format!("{} has no rows", self.describe(other)), "loop over a group or a list"),
        };
        if self.variables.len() == MAX_LOOPS {
            return mistake("there are more than two loops in each other", "make two rules of it");
        }
        if self.names.fields.iter().any(|field| field.key == each.iter_var) {
            return mistake(
                format!("`{}` is also the key of a question", each.iter_var),
                "use a short name of its own: x.exists(k, k.…)",
            );
        }
        self.variables.push((each.iter_var.clone(), element));
        let body = self.boolean(body);
        self.variables.pop();
        Ok((Node::Each { macro_, over: Box::new(over), body: Box::new(body?) }, Type::Bool))
    }

    fn boolean(&mut self, tree: &IdedExpr) -> Result<Node, Mistake> {
        match self.build(tree)? {
            (node, Type::Bool) => Ok(node),
            (_, other) => mistake(
                format!("{} is neither true nor false", self.describe(other)),
                "compare it with something: x == \"…\", x > 0, given(x)",
            ),
        }
    }

    fn call(&mut self, call: &CallExpr) -> Result<Typed, Mistake> {
        let arguments: Vec<&IdedExpr> = call.target.as_deref().into_iter().chain(&call.args).collect();
        match (call.func_name.as_str(), arguments.as_slice()) {
            ("_&&_", [left, right]) => {
                Ok((Node::And(Box::new(self.boolean(left)?), Box::new(self.boolean(right)?)), Type::Bool))
            }
            ("_||_", [left, right]) => {
                Ok((Node::Or(Box::new(self.boolean(left)?), Box::new(self.boolean(right)?)), Type::Bool))
            }
            ("!_", [inner]) => Ok((Node::Not(Box::new(self.boolean(inner)?)), Type::Bool)),
            ("-_", [inner]) => match self.build(inner)? {
                (Node::Int(number), found) => Ok((Node::Int(number.saturating_neg()), found)),
                (node, found @ (Type::Int | Type::Double)) => Ok((Node::Negative(Box::new(node)), found)),
                (_, other) => mistake(format!("{} cannot be negative", self.describe(other)), "remove the minus"),
            },
            ("_?_:_", [condition, yes, no]) => {
                let condition = self.boolean(condition)?;
                let (yes, left) = self.build(yes)?;
                let (no, right) = self.build(no)?;
                if left != right {
                    return mistake(
                        format!("? : gives {} or {}", self.describe(left), self.describe(right)),
                        "both must be of the same kind",
                    );
                }
                Ok((Node::If(Box::new(condition), Box::new(yes), Box::new(no)), left))
            }
            ("given", [inner]) => match self.build(inner)?.0 {
                node @ (Node::Answer { .. } | Node::Of { .. } | Node::Part { .. }) => {
                    Ok((Node::Given(Box::new(node)), Type::Bool))
                }
                _ => mistake("given(…) asks whether a question was answered", "write given(key_of_the_question)"),
            },
            ("date", [text]) => match self.build(text)?.0 {
                Node::Text(text) => match text.parse() {
                    Ok(date) => Ok((Node::Date(date), Type::Date)),
                    Err(_) => mistake(format!("there is no date \"{text}\""), "write date(\"2026-12-24\")"),
                },
                _ => mistake("date(…) takes a fixed day", "write date(\"2026-12-24\")"),
            },
            ("@in", [needle, list]) => self.contained(needle, list),
            ("_[_]", _) => mistake("single rows cannot be picked", "use exists(x, …) or all(x, …)"),
            (name, [left, right]) => match (comparison(name), operation(name)) {
                (Some(comparison), _) => self.compare(comparison, left, right),
                (_, Some(operation)) => self.calculate(operation, left, right),
                _ => self.function(name, &arguments),
            },
            (name, _) => self.function(name, &arguments),
        }
    }

    fn contained(&mut self, needle: &IdedExpr, list: &IdedExpr) -> Result<Typed, Mistake> {
        let (needle, left) = self.build(needle)?;
        let (list, right) = self.build(list)?;
        self.check_option(&list, &needle)?;
        self.check_option(&needle, &list)?;
        match (left, right) {
            (Type::Text, Type::Texts) | (Type::Int, Type::Ints) => {
                Ok((Node::In(Box::new(needle), Box::new(list)), Type::Bool))
            }
            _ => mistake(
                format!("{} cannot be in {}", self.describe(left), self.describe(right)),
                "write x in [\"a\", \"b\"], or \"a\" in x for a question with several answers",
            ),
        }
    }

    fn compare(&mut self, comparison: Comparison, left: &IdedExpr, right: &IdedExpr) -> Result<Typed, Mistake> {
        let (left, one) = self.build(left)?;
        let (right, other) = self.build(right)?;
        let fits = match (one, other) {
            (Type::Bool, Type::Bool) => matches!(comparison, Comparison::Equal | Comparison::Different),
            (Type::Int | Type::Double, Type::Int | Type::Double) => true,
            (Type::Text, Type::Text) | (Type::Date, Type::Date) => true,
            _ => false,
        };
        if !fits {
            let remedy = match (one, other) {
                (Type::Date, Type::Text) | (Type::Text, Type::Date) => "write a day as date(\"2026-12-24\")",
                (Type::Texts, _) | (_, Type::Texts) => "ask with `in`: \"a\" in x",
                (Type::Rows(_), _) | (_, Type::Rows(_)) => "ask for size(x), or x.exists(y, …)",
                (Type::Opaque, _) | (_, Type::Opaque) => "of this question only given(x) is known",
                _ => "both sides must be of the same kind",
            };
            return mistake(format!("{} cannot be compared with {}", self.describe(one), self.describe(other)), remedy);
        }
        self.check_option(&left, &right)?;
        self.check_option(&right, &left)?;
        Ok((Node::Compare(comparison, Box::new(left), Box::new(right)), Type::Bool))
    }

    /// A text an answer is compared with must be one of its options: a mistyped one would never hold.
    fn check_option(&self, answer: &Node, text: &Node) -> Result<(), Mistake> {
        let texts: Vec<&str> = match text {
            Node::Text(text) => vec![text],
            Node::Texts(list) => list.iter().map(|text| &**text).collect(),
            _ => return Ok(()),
        };
        let field = match answer {
            Node::Answer { level, slot } => {
                let around = self.names.around();
                let parent = (*level).checked_sub(1).and_then(|level| around.get(usize::from(level)).copied());
                self.field(parent, *slot)
            }
            Node::Of { row, slot } => match **row {
                Node::Variable(index) => match self.variables.get(index) {
                    Some((_, Type::Row(group))) => self.field(Some(*group), *slot),
                    _ => None,
                },
                _ => None,
            },
            _ => None,
        };
        let Some(field) = field else { return Ok(()) };
        let (Kind::Choice { options } | Kind::Choices { options, .. }) = &field.kind else { return Ok(()) };
        match texts.iter().find(|text| !options.iter().any(|option| option == *text)) {
            Some(text) => {
                let known: Vec<&str> = options.iter().map(String::as_str).collect();
                mistake(format!("`{}` has no option \"{text}\"", field.key), one_of(text, &known))
            }
            None => Ok(()),
        }
    }

    fn field(&self, parent: Option<FieldId>, slot: usize) -> Option<&Field> {
        self.names.fields.iter().find(|field| field.parent == parent && field.slot == slot)
    }

    fn calculate(&mut self, operation: Operation, left: &IdedExpr, right: &IdedExpr) -> Result<Typed, Mistake> {
        let (left, one) = self.build(left)?;
        let (right, other) = self.build(right)?;
        let found = match (one, other) {
            (Type::Int, Type::Int) => Type::Int,
            (Type::Double, Type::Double) if operation != Operation::Remainder => Type::Double,
            _ => {
                let remedy = if one == Type::Date || other == Type::Date {
                    "use plus_days(x, 14), plus_months, plus_years or days(from, to)"
                } else {
                    "both sides must be whole numbers, or both numbers with decimals (2.0)"
                };
                return mistake(
                    format!("{} and {} cannot be calculated", self.describe(one), self.describe(other)),
                    remedy,
                );
            }
        };
        Ok((Node::Calculate(operation, Box::new(left), Box::new(right)), found))
    }

    fn function(&mut self, name: &str, arguments: &[&IdedExpr]) -> Result<Typed, Mistake> {
        const NAMES: [&str; 14] = [
            "size",
            "contains",
            "startsWith",
            "endsWith",
            "today",
            "age",
            "days",
            "workdays",
            "plus_days",
            "plus_months",
            "plus_years",
            "year",
            "given",
            "date",
        ];
        let mut nodes = Vec::new();
        let mut types = Vec::new();
        for argument in arguments {
            let (node, found) = self.build(argument)?;
            nodes.push(node);
            types.push(found);
        }
        let (function, result) = match (name, types.as_slice()) {
            ("size", [Type::Text | Type::Texts | Type::Ints | Type::Rows(_)]) => (Function::Size, Type::Int),
            ("contains", [Type::Text, Type::Text]) => (Function::Contains, Type::Bool),
            ("startsWith", [Type::Text, Type::Text]) => (Function::StartsWith, Type::Bool),
            ("endsWith", [Type::Text, Type::Text]) => (Function::EndsWith, Type::Bool),
            ("today", []) => (Function::Today, Type::Date),
            ("age", [Type::Date] | [Type::Date, Type::Date]) => (Function::Age, Type::Int),
            ("year", [Type::Date]) => (Function::Year, Type::Int),
            ("days", [Type::Date, Type::Date]) => (Function::Days, Type::Int),
            ("workdays", [Type::Date, Type::Date]) => (Function::Workdays, Type::Int),
            ("plus_days", [Type::Date, Type::Int]) => (Function::PlusDays, Type::Date),
            ("plus_months", [Type::Date, Type::Int]) => (Function::PlusMonths, Type::Date),
            ("plus_years", [Type::Date, Type::Int]) => (Function::PlusYears, Type::Date),
            _ if NAMES.contains(&name) => {
                let given: Vec<String> = types.iter().map(|found| self.describe(*found)).collect();
                return mistake(
                    format!("`{name}` does not go with ({})", given.join(", ")),
                    "see \"Conditions\" in docs/forms.md",
                );
            }
            _ => return mistake(format!("there is no function `{name}`"), one_of(name, &NAMES)),
        };
        Ok((Node::Call(function, nodes), result))
    }

    /// A type in words.
    fn describe(&self, found: Type) -> String {
        match found {
            Type::Bool => "true or false".into(),
            Type::Int => "a whole number".into(),
            Type::Double => "a number with decimals".into(),
            Type::Text => "a text".into(),
            Type::Date => "a date".into(),
            Type::Texts => "a list of texts".into(),
            Type::Ints => "a list of numbers".into(),
            Type::Address => "an address".into(),
            Type::Rows(group) => format!("the rows of `{}`", self.names.fields[group.0].key),
            Type::Row(group) => format!("a row of `{}`", self.names.fields[group.0].key),
            Type::Opaque => "a date with unknown parts".into(),
        }
    }
}

fn asked_later<T>(name: &str) -> Result<T, Mistake> {
    mistake(
        format!("`{name}` is asked later"),
        "a condition looks only at what was asked before; move the question up, or the condition down",
    )
}

fn literal_of(literal: &LiteralValue) -> Result<Typed, Mistake> {
    Ok(match literal {
        LiteralValue::Boolean(value) => (Node::Bool(*value.inner()), Type::Bool),
        LiteralValue::Int(value) => (Node::Int(*value.inner()), Type::Int),
        LiteralValue::Double(value) => (Node::Double(*value.inner()), Type::Double),
        LiteralValue::String(value) => (Node::Text(value.inner().into()), Type::Text),
        LiteralValue::Null => return mistake("`null` is not used in forms", "write given(x) or !given(x)"),
        LiteralValue::Bytes(_) | LiteralValue::UInt(_) => {
            return mistake("bytes and unsigned numbers are not used in forms", "write \"text\" or a plain number");
        }
    })
}

fn comparison(name: &str) -> Option<Comparison> {
    Some(match name {
        "_==_" => Comparison::Equal,
        "_!=_" => Comparison::Different,
        "_<_" => Comparison::Less,
        "_<=_" => Comparison::AtMost,
        "_>_" => Comparison::Greater,
        "_>=_" => Comparison::AtLeast,
        _ => return None,
    })
}

fn operation(name: &str) -> Option<Operation> {
    Some(match name {
        "_+_" => Operation::Add,
        "_-_" => Operation::Subtract,
        "_*_" => Operation::Multiply,
        "_/_" => Operation::Divide,
        "_%_" => Operation::Remainder,
        _ => return None,
    })
}

fn type_of(field: &Field, id: FieldId) -> Type {
    match &field.kind {
        Kind::Number { decimals: 0, .. } | Kind::Money { .. } => Type::Int,
        Kind::Number { .. } => Type::Double,
        Kind::Date { .. } | Kind::BirthDate => Type::Date,
        Kind::PartialDate | Kind::Info => Type::Opaque,
        Kind::YesNo | Kind::Consent => Type::Bool,
        Kind::Choices { .. } | Kind::File { .. } => Type::Texts,
        Kind::Address { .. } => Type::Address,
        Kind::Group { .. } => Type::Rows(id),
        Kind::Text { .. }
        | Kind::Long { .. }
        | Kind::Name { .. }
        | Kind::Time
        | Kind::Choice { .. }
        | Kind::Country
        | Kind::Nationality
        | Kind::Phone
        | Kind::Mail
        | Kind::Code(_) => Type::Text,
    }
}
