//! The Latin letters of DIN 91379, in which names are written: 500 letters, and 149 sequences of a letter and marks that have no
//! character of their own. From the list "DIN-91379-Characters-and-Sequences" 1.3 (CC-BY 4.0).

#[rustfmt::skip]
const LETTERS: [(char, char); 38] = [
    ('\u{41}', '\u{5a}'), ('\u{61}', '\u{7a}'), ('\u{c0}', '\u{d6}'), ('\u{d8}', '\u{f6}'), ('\u{f8}', '\u{17e}'),
    ('\u{187}', '\u{188}'), ('\u{18f}', '\u{18f}'), ('\u{197}', '\u{197}'), ('\u{1a0}', '\u{1a1}'),
    ('\u{1af}', '\u{1b0}'), ('\u{1b7}', '\u{1b7}'), ('\u{1cd}', '\u{1dc}'), ('\u{1de}', '\u{1df}'),
    ('\u{1e2}', '\u{1f0}'), ('\u{1f4}', '\u{1f5}'), ('\u{1f8}', '\u{1ff}'), ('\u{212}', '\u{213}'),
    ('\u{218}', '\u{21b}'), ('\u{21e}', '\u{21f}'), ('\u{227}', '\u{233}'), ('\u{259}', '\u{259}'),
    ('\u{268}', '\u{268}'), ('\u{292}', '\u{292}'), ('\u{1e02}', '\u{1e03}'), ('\u{1e06}', '\u{1e07}'),
    ('\u{1e0a}', '\u{1e11}'), ('\u{1e17}', '\u{1e17}'), ('\u{1e1c}', '\u{1e2b}'), ('\u{1e2f}', '\u{1e37}'),
    ('\u{1e3a}', '\u{1e3b}'), ('\u{1e40}', '\u{1e49}'), ('\u{1e52}', '\u{1e5b}'), ('\u{1e5e}', '\u{1e63}'),
    ('\u{1e6a}', '\u{1e6f}'), ('\u{1e80}', '\u{1e87}'), ('\u{1e8c}', '\u{1e97}'), ('\u{1e9e}', '\u{1e9e}'),
    ('\u{1ea0}', '\u{1ef9}'),
];

const SEQUENCES: &str = "\
    A̋ C̀ C̄ C̆ C̈ C̕ C̣ C̦ C̨̆ D̂ F̀ F̄ G̀ H̄ H̦ H̱ J́ J̌ K̀ K̂ K̄ K̇ K̕ K̛ K̦ K͟H K͟h L̂ L̥ L̥̄ L̦ \
    M̀ M̂ M̆ M̐ N̂ N̄ N̆ N̦ P̀ P̄ P̕ P̣ R̆ R̥ R̥̄ S̀ S̄ S̛̄ S̱ T̀ T̄ T̈ T̕ T̛ U̇ Z̀ Z̄ Z̆ Z̈ Z̧ a̋ \
    c̀ c̄ c̆ c̈ c̕ c̣ c̦ c̨̆ d̂ f̀ f̄ g̀ h̄ h̦ j́ k̀ k̂ k̄ k̇ k̕ k̛ k̦ k͟h l̂ l̥ l̥̄ l̦ m̀ m̂ m̆ m̐ \
    n̂ n̄ n̆ n̦ p̀ p̄ p̕ p̣ r̆ r̥ r̥̄ s̀ s̄ s̛̄ s̱ t̀ t̄ t̕ t̛ u̇ z̀ z̄ z̆ z̈ z̧ Ç̆ Û̄ ç̆ û̄ ÿ́ Č̕ \
    Č̣ č̕ č̣ ē̍ Ī́ ī́ ō̍ Ž̦ Ž̧ ž̦ ž̧ Ḳ̄ ḳ̄ Ṣ̄ ṣ̄ Ṭ̄ ṭ̄ Ạ̈ ạ̈ Ọ̈ ọ̈ Ụ̄ Ụ̈ ụ̄ ụ̈";

/// All of them.
pub fn all() -> Vec<String> {
    let letters = LETTERS.iter().flat_map(|&(first, last)| (first..=last).map(String::from));
    letters.chain(SEQUENCES.split_whitespace().map(str::to_owned)).collect()
}
