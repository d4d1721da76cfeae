// Assembles the static files of the portal: node tools/site.mjs --pkg DIR --style DIR --cache DIR --out DIR
//
// Each file is stored under the hash of its content, so the server lets browsers keep it for good, and with .br and .gz beside
// it, so the server compresses nothing while it serves. manifest.json maps a logical name to the hashed one
// ("pkg/lotse.js" -> "pkg/lotse.3fa9c1d2e4.js"); sizes.json gives each file's bytes, plain and compressed.
//
// Logical names: pkg/lotse.js, pkg/lotse_bg.wasm, the same of live, fonts.css, fonts/*, vendor/kern/*, and style/* for every file in style/.

import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, extname, join, posix, relative, sep } from 'node:path';
import { parseArgs } from 'node:util';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { fonts } from './fonts.mjs';

const { values: options } = parseArgs({
  options: Object.fromEntries(['pkg', 'style', 'cache', 'out'].map((name) => [name, { type: 'string' }])),
});
for (const name of ['pkg', 'style', 'cache', 'out']) {
  if (!options[name]) fail(`--${name} is missing`);
}

// Fonts and pictures with pixels are compressed already.
const compressible = new Set(['.css', '.js', '.wasm', '.svg', '.json', '.txt', '.md', '.webmanifest']);
const served = new Set([...compressible, '.png', '.ico', '.webp', '.woff2']);

const out = options.out;
const fresh = `${out}.new`;
rmSync(fresh, { recursive: true, force: true });
mkdirSync(fresh, { recursive: true });
/** logical name -> hashed name */
const manifest = {};
const sizes = {};

// Own files first collected, so that a stylesheet may refer to a picture wherever it stands.
const own = new Map(walk(options.style).map((name) => [`style/${name}`, readFileSync(join(options.style, name))]));
const kern = join(options.style, 'node_modules/@kern-ux/native');
const cut = await fonts(options.style, join(options.cache, 'fonts'));
const snippets = existsSync(join(options.pkg, 'snippets')) ? walk(join(options.pkg, 'snippets')) : [];

for (const [name, content] of cut.files) add(name, content);
// The addresses in a stylesheet are relative to it, and fonts.css stands at the top.
add('fonts.css', Buffer.from(cut.css((name) => manifest[name])));
for (const [name, content] of own) if (extname(name) !== '.css') add(name, content);
for (const [name, content] of own) if (extname(name) === '.css') add(name, stylesheet(name, content));
// KERN UX stays as its authors made it; this only makes sure that it refers to nothing we do not serve.
const kernCss = readFileSync(join(kern, 'dist/kern.min.css'));
if (references(kernCss.toString()).length > 0) fail('kern.min.css refers to other files; they have to be served too');
add('vendor/kern/kern.min.css', kernCss);
add('vendor/kern/LICENSE.md', readFileSync(join(kern, 'LICENSE.md')));
for (const name of snippets) add(`pkg/snippets/${name}`, readFileSync(join(options.pkg, 'snippets', name)));
for (const name of ['lotse', 'live']) {
  add(`pkg/${name}_bg.wasm`, readFileSync(join(options.pkg, `${name}_bg.wasm`)));
  add(`pkg/${name}.js`, Buffer.from(glue(readFileSync(join(options.pkg, `${name}.js`), 'utf8'))));
}

const sorted = (object) => `${JSON.stringify(Object.fromEntries(Object.entries(object).sort(([a], [b]) => (a < b ? -1 : 1))), null, 1)}\n`;
writeFileSync(join(fresh, 'sizes.json'), sorted(sizes));
writeFileSync(join(fresh, 'manifest.json'), sorted(manifest));
// At no moment a half-written folder stands at this place.
const old = `${out}.old`;
rmSync(old, { recursive: true, force: true });
if (existsSync(out)) renameSync(out, old);
renameSync(fresh, out);
rmSync(old, { recursive: true, force: true });

const total = Object.values(sizes).length;
const weights = ['lotse', 'live'].map((name) => `${name} ${kilobytes(sizes[`pkg/${name}_bg.wasm`].br)}, glue ${kilobytes(sizes[`pkg/${name}.js`].br)}`);
console.log(`${total} files in ${out}; WASM (brotli): ${weights.join('; ')}`);

/** Stores a file under its hash, with its compressed siblings. */
function add(name, content) {
  const hash = createHash('sha256').update(content).digest('hex').slice(0, 10);
  const extension = extname(name);
  const hashed = `${name.slice(0, -extension.length)}.${hash}${extension}`;
  const path = join(fresh, hashed);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
  manifest[name] = hashed;
  sizes[name] = { raw: content.length };
  if (!compressible.has(extension)) return;
  for (const [suffix, compress] of [['br', brotli], ['gz', (data) => gzipSync(data, { level: 9 })]]) {
    // The name holds the content's hash, so what the last run compressed still fits.
    const before = join(out, `${hashed}.${suffix}`);
    const compressed = existsSync(before) ? readFileSync(before) : compress(content);
    writeFileSync(`${path}.${suffix}`, compressed);
    sizes[name][suffix] = compressed.length;
  }
}

function brotli(data) {
  return brotliCompressSync(data, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: 11,
      [constants.BROTLI_PARAM_LGWIN]: 22,
      [constants.BROTLI_PARAM_SIZE_HINT]: data.length,
    },
  });
}

/** What a stylesheet refers to, apart from data: addresses and fragments. */
function references(css) {
  const found = [...css.matchAll(/url\(\s*(?:"([^"]*)"|'([^']*)'|([^)"']*))\s*\)|@import\s+["']([^"']+)["']/g)];
  return found.map((match) => (match[1] ?? match[2] ?? match[3] ?? match[4]).trim()).filter((url) => !/^(data:|#)/.test(url));
}

/** Own CSS as it is, but with the hashed names of the files it refers to. */
function stylesheet(name, content) {
  let css = content.toString('utf8');
  for (const url of new Set(references(css))) {
    const target = posix.normalize(posix.join(posix.dirname(name), url));
    const hashed = manifest[target];
    if (!hashed) fail(`${name} refers to ${url}, which is not a file of the site (looked for ${target})`);
    css = css.replaceAll(url, posix.relative(posix.dirname(name), hashed));
  }
  return Buffer.from(css);
}

/** The glue imports snippets by name; they too have hashed ones. */
function glue(js) {
  for (const name of snippets) js = js.replaceAll(`./snippets/${name}`, `./${posix.relative('pkg', manifest[`pkg/snippets/${name}`])}`);
  return js;
}

/** Files below a folder that a browser may get, with / between folders; node_modules and the npm files are left out. */
function walk(folder, base = folder) {
  return readdirSync(folder)
    .sort()
    .flatMap((entry) => {
      const path = join(folder, entry);
      if (statSync(path).isDirectory()) return entry === 'node_modules' ? [] : walk(path, base);
      if (entry.startsWith('.') || ['package.json', 'package-lock.json', 'fonts.json'].includes(entry)) return [];
      return served.has(extname(entry)) ? [relative(base, path).split(sep).join('/')] : [];
    });
}

function kilobytes(bytes) {
  return `${(bytes / 1000).toFixed(1)} kB`;
}

function fail(message) {
  console.error(`site: ${message}`);
  process.exit(1);
}
