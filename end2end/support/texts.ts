// The portal's own texts, so that no test repeats a sentence and a better wording breaks nothing.
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './environment.mjs';

export type Language = 'de' | 'ar' | 'de-leicht';

const loaded = new Map<Language, Map<string, string>>();

function messages(language: Language): Map<string, string> {
  let all = loaded.get(language);
  if (!all) {
    const folder = join(ROOT, 'locales', language);
    const source = readdirSync(folder).map((file) => readFileSync(join(folder, file), 'utf8')).join('\n');
    all = new Map([...source.matchAll(/^([a-z][a-z0-9-]*) = (.+)$/gm)].map(([, key, value]) => [key, value]));
    loaded.set(language, all);
  }
  return all;
}

function message(language: Language, key: string): string {
  const value = messages(language).get(key);
  if (value === undefined) throw new Error(`no text "${key}" in locales/${language}`);
  if (value.includes('->')) throw new Error(`"${key}" has plural forms: ask for another part of the page`);
  return value.replace(/\{ "\\u([0-9A-F]{4})" \}/g, (_, code) => String.fromCharCode(parseInt(code, 16)));
}

/** A text without parameters. */
export function text(language: Language, key: string): string {
  const value = message(language, key);
  if (value.includes('{')) throw new Error(`"${key}" has parameters: use pattern()`);
  return value;
}

/** A text in which anything that fits `value` may stand for its parameters. */
export function pattern(language: Language, key: string, value = '.+'): RegExp {
  const parts = message(language, key).split(/\{ \$[a-z]+ \}/);
  // In Arabic a value may stand between marks that keep its order.
  const between = `[\u2066-\u2069]?${value}[\u2066-\u2069]?`;
  return new RegExp(parts.map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join(between));
}
