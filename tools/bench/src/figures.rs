//! Prints figures and remembers which missed their limit.

/// What a figure must keep.
#[derive(Debug, Clone, Copy)]
pub enum Limit {
    AtMost(f64),
    AtLeast(f64),
    Exactly(f64),
    /// Printed for comparison.
    None,
}

#[derive(Debug, Default)]
pub struct Figures {
    missed: u32,
}

impl Figures {
    /// Prints `name: value unit`, with the limit behind it.
    pub fn print(&mut self, name: &str, value: f64, unit: &str, limit: Limit) {
        let (good, wanted) = match limit {
            Limit::AtMost(most) => (value <= most, format!(" (limit: at most {most})")),
            Limit::AtLeast(least) => (value >= least, format!(" (limit: at least {least})")),
            Limit::Exactly(exact) => ((value - exact).abs() < f64::EPSILON, format!(" (must be {exact})")),
            Limit::None => (true, String::new()),
        };
        self.missed += u32::from(!good);
        let rounded = if value.abs() >= 100.0 { format!("{value:.0}") } else { format!("{value:.2}") };
        println!("{name}: {rounded} {unit}{wanted}{}", if good { "" } else { "  <-- MISSED" });
    }

    #[must_use]
    pub const fn missed(&self) -> u32 {
        self.missed
    }
}

/// The value below which the share `percent` of the sorted `values` lies.
#[must_use]
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    clippy::cast_precision_loss,
    reason = "an index into measured values"
)]
pub fn percentile(values: &mut [f64], percent: f64) -> f64 {
    if values.is_empty() {
        return f64::NAN;
    }
    values.sort_by(f64::total_cmp);
    let index = ((values.len() - 1) as f64 * percent / 100.0).round() as usize;
    values[index]
}
