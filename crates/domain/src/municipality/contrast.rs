//! Colours of a theme and their contrast by WCAG 2.

use palette::color_difference::Wcag21RelativeContrast;
use palette::{FromColor, Hsl, Srgb};
use std::fmt;

/// An opaque sRGB colour, written `#rrggbb`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Color {
    pub red: u8,
    pub green: u8,
    pub blue: u8,
}

impl Color {
    pub const WHITE: Self = Self { red: 0xff, green: 0xff, blue: 0xff };
    /// The page's background in dark mode.
    pub const DARK: Self = Self { red: 0x10, green: 0x15, blue: 0x1c };

    /// Reads `#rrggbb`; `None` for every other notation.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let digits = text.strip_prefix('#')?;
        if digits.len() != 6 || !digits.bytes().all(|byte| byte.is_ascii_hexdigit()) {
            return None;
        }
        let part = |at: usize| u8::from_str_radix(&digits[at..at + 2], 16).ok();
        Some(Self { red: part(0)?, green: part(2)?, blue: part(4)? })
    }

    fn srgb(self) -> Srgb<f64> {
        Srgb::new(self.red, self.green, self.blue).into_format()
    }

    fn from_srgb(color: Srgb<f64>) -> Self {
        let color: Srgb<u8> = color.into_format();
        Self { red: color.red, green: color.green, blue: color.blue }
    }

    /// The colour of the same hue, darker or lighter by as little as possible, whose contrast to `other` is at least
    /// `ratio`; `None` if there is none.
    #[must_use]
    pub fn nearest_with_contrast(self, other: Self, ratio: f64) -> Option<Self> {
        const STEPS: u32 = 500;
        let hsl = Hsl::from_color(self.srgb());
        (0..=STEPS).find_map(|step| {
            let change = f64::from(step) / f64::from(STEPS);
            [hsl.lightness - change, hsl.lightness + change].into_iter().find_map(|lightness| {
                let candidate = Hsl::new(hsl.hue, hsl.saturation, lightness.clamp(0.0, 1.0));
                let color = Self::from_srgb(Srgb::from_color(candidate));
                (contrast_ratio(color, other) >= ratio).then_some(color)
            })
        })
    }
}

impl fmt::Display for Color {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "#{:02x}{:02x}{:02x}", self.red, self.green, self.blue)
    }
}

/// The contrast ratio of WCAG 2: from 1 (the same) to 21 (black on white).
#[must_use]
pub fn contrast_ratio(a: Color, b: Color) -> f64 {
    a.srgb().relative_contrast(b.srgb())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn color(text: &str) -> Color {
        Color::parse(text).unwrap()
    }

    #[test]
    fn measures_as_wcag_does() {
        assert!((contrast_ratio(color("#000000"), Color::WHITE) - 21.0).abs() < 1e-6);
        // The well-known pair around the limit for text.
        assert!(contrast_ratio(color("#767676"), Color::WHITE) >= 4.5);
        assert!(contrast_ratio(color("#777777"), Color::WHITE) < 4.5);
        assert!((contrast_ratio(Color::WHITE, Color::WHITE) - 1.0).abs() < 1e-9);
    }

    #[test]
    fn reads_one_notation_only() {
        assert_eq!(color("#0B5a3c").to_string(), "#0b5a3c");
        for wrong in ["0b5a3c", "#fff", "#0b5a3", "#0b5a3g", "#ä5a3c", "red", "", "#+1+1+1"] {
            assert_eq!(Color::parse(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn suggests_the_nearest_colour_that_passes() {
        let green = color("#4fb07a");
        let better = green.nearest_with_contrast(Color::WHITE, 4.5).unwrap();
        assert!(contrast_ratio(better, Color::WHITE) >= 4.5 && contrast_ratio(better, Color::WHITE) < 4.8);
        assert!(better.green > better.red && better.green > better.blue, "{better} is still green");
        let on_dark = color("#20402f").nearest_with_contrast(Color::DARK, 4.5).unwrap();
        assert!(contrast_ratio(on_dark, Color::DARK) >= 4.5);
        assert_eq!(color("#000000").nearest_with_contrast(Color::WHITE, 4.5), Some(color("#000000")));
        assert_eq!(green.nearest_with_contrast(Color::WHITE, 22.0), None);
    }
}
