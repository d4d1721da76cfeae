//! How far is it?

use super::model::{Municipality, Site};

/// A part of the municipality that people come from, to find the nearest site.
#[derive(Debug, Clone, PartialEq)]
pub struct Place {
    pub key: String,
    /// A proper name, the same in every language.
    pub name: String,
    /// WGS 84 latitude and longitude in degrees.
    pub position: (f64, f64),
}

/// Mean radius of the earth in kilometres (IUGG).
const EARTH_KM: f64 = 6371.009;

impl Place {
    /// Kilometres as the crow flies; `None` for a site without a position.
    #[must_use]
    pub fn distance_to(&self, site: &Site) -> Option<f64> {
        site.position.map(|there| distance_km(self.position, there))
    }
}

impl Municipality {
    #[must_use]
    pub fn place(&self, key: &str) -> Option<&Place> {
        self.places.iter().find(|place| place.key == key)
    }
}

/// The haversine formula; exact to half a percent.
fn distance_km(a: (f64, f64), b: (f64, f64)) -> f64 {
    let [(north_a, east_a), (north_b, east_b)] = [a, b].map(|(north, east)| (north.to_radians(), east.to_radians()));
    let half_chord = |angle: f64| (angle / 2.0).sin().powi(2);
    let chord = half_chord(north_b - north_a) + north_a.cos() * north_b.cos() * half_chord(east_b - east_a);
    2.0 * EARTH_KM * chord.sqrt().min(1.0).asin()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn known_distances() {
        // Computed with Vincenty's formula on the ellipsoid.
        for (a, b, km) in [
            ((48.8585, 8.2040), (48.8830, 8.1450), 5.12),
            ((52.5200, 13.4050), (48.1372, 11.5756), 504.4),
            ((54.9, 8.3), (47.4, 10.2), 845.5),
            ((48.0, 8.0), (48.0, 8.0), 0.0),
        ] {
            let found = distance_km(a, b);
            assert!((found - km).abs() <= km * 0.005 + 1e-9, "{a:?} {b:?} {found}");
            assert!((found - distance_km(b, a)).abs() < 1e-9);
        }
    }
}
