//! Fees of a service.

use super::facts::Completeness;
use super::formats;
use super::texts::Texts;
use crate::municipality::model::{Fee, Text};
use crate::municipality::raw::Fields;

/// The fees, or that there are none. What the pack says about fees replaces all that the catalogue says about them.
pub(super) fn fees(fields: &Fields<'_>, texts: &Texts<'_>, completeness: Completeness) -> (Vec<Fee>, bool) {
    let (own_fee, own_free) = (fields.own("fee"), fields.own("fee_free"));
    let free_node = fields.find("fee_free").filter(|_| own_free || !own_fee);
    let fee_node = fields.find("fee").filter(|_| own_fee || !own_free);
    let free = free_node.as_ref().map(|node| node.boolean());
    let tables = fee_node.map(|node| node.tables("[[service.fee]]"));
    // A mistake in either of them is reported already; nothing follows from it.
    let (known, free) = (!matches!(free, Some(None)), free.flatten().unwrap_or(false));
    match &tables {
        Some(tables) if free && !tables.is_empty() => {
            fields.spot().error(
                format!("{} has fees and `fee_free = true`", fields.name()),
                "remove `fee_free`, or the [[service.fee]] entries if it costs nothing",
            );
        }
        None if known && !free && completeness == Completeness::Whole => {
            fields.spot().error(
                format!("{} has no fees and does not say that it is free", fields.name()),
                "add [[service.fee]] with amount and text, or fee_free = true if it costs nothing",
            );
        }
        _ => {}
    }
    let fees = tables.unwrap_or_default().into_iter().map(|table| {
        let table = table.named(format!("a fee of {}", fields.name()));
        fee(&table, texts)
    });
    (fees.collect(), free)
}

fn fee(table: &Fields<'_>, texts: &Texts<'_>) -> Fee {
    let cents = table.need("amount").and_then(|node| formats::amount(&node));
    let up_to = table.find("up_to");
    let up_to_cents = up_to.as_ref().and_then(formats::amount);
    if let (Some(node), Some(low), Some(high)) = (up_to, cents, up_to_cents)
        && high <= low
    {
        node.malformed::<()>(
            "the upper end of the range is not above `amount`",
            "swap `amount` and `up_to`, or remove `up_to` if there is no range",
        );
    }
    let key = table.need("text").and_then(|node| node.key_text()).map(|key| key.value);
    let text = match &key {
        Some(key) => texts.resolve("fee", key, Some(key)).text("text"),
        None => Text::default(),
    };
    table.done();
    Fee { key: key.unwrap_or_default(), cents: cents.unwrap_or_default(), up_to_cents, text }
}
