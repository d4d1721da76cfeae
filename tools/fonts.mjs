// Cuts the fonts of style/fonts.json down to the characters that are needed and describes them as CSS.
//
// A first visit loads only what its page shows: a browser fetches a file when a character of its unicode-range occurs.
// The published subsets alone would not do: "ă" in the word "Română" would load 168 kB of extended Latin, "العربية" 166 kB.

import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';

/**
 * @param {string} style folder with fonts.json and node_modules
 * @param {string} cache folder that keeps cut fonts between runs
 * @returns {Promise<{files: Map<string, Buffer>, css: (url: (name: string) => string) => string}>}
 *   the files by logical name, and the stylesheet once their addresses are known
 */
export async function fonts(style, cache) {
  const { ranges, families } = JSON.parse(readFileSync(join(style, 'fonts.json'), 'utf8'));
  const require = createRequire(resolve(style, 'package.json'));
  const subsetter = require('subset-font/package.json').version;
  mkdirSync(cache, { recursive: true });
  const files = new Map();
  const faces = [];
  for (const { family, licence, weight, variationAxes, files: parts } of families) {
    const slug = family.replace(/^Lotse /, '').toLowerCase().replaceAll(' ', '-');
    const single = families.filter((other) => other.family === family).length === 1;
    for (const [range, path] of Object.entries(parts)) {
      const unicode = ranges[range];
      if (!unicode) throw new Error(`style/fonts.json: ${family} uses the range "${range}", which is not in "ranges"`);
      const part = slug.endsWith(`-${range}`) ? slug : `${slug}-${range}`;
      const name = `fonts/${part}${single ? '' : `-${weight.split(' ')[0]}`}.woff2`;
      const original = readFileSync(join(style, 'node_modules', path));
      const key = createHash('sha256').update(original).update(JSON.stringify([subsetter, unicode, variationAxes])).digest('hex');
      const kept = join(cache, `${key.slice(0, 24)}.woff2`);
      if (!existsSync(kept)) {
        const subset = require('subset-font');
        const cut = await subset(original, characters(unicode), { targetFormat: 'woff2', variationAxes });
        writeFileSync(kept, cut);
      }
      files.set(name, readFileSync(kept));
      faces.push({ family, weight, name, unicode });
    }
    // The Open Font License travels with the fonts.
    files.set(`fonts/${slug}-LICENSE.txt`, readFileSync(join(style, 'node_modules', licence)));
  }
  const css = (url) =>
    faces
      .map(({ family, weight, name, unicode }) =>
        `@font-face{font-family:"${family}";font-style:normal;font-weight:${weight};font-display:swap;` +
        `src:url("${url(name)}") format("woff2");unicode-range:${unicode}}\n`)
      .join('');
  return { files, css };
}

/** "U+0041-0043,U+00DF" -> "ABCß" */
function characters(ranges) {
  let text = '';
  for (const range of ranges.split(',')) {
    const match = /^U\+([0-9A-F]+)(?:-([0-9A-F]+))?$/.exec(range.trim());
    if (!match) throw new Error(`style/fonts.json: "${range}" is not a unicode range`);
    const last = Number.parseInt(match[2] ?? match[1], 16);
    for (let code = Number.parseInt(match[1], 16); code <= last; code += 1) text += String.fromCodePoint(code);
  }
  return text;
}
