// `test` and `expect` of all browser tests.
import { test as base, expect } from '@playwright/test';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { startDemo } from './demo.mjs';
import { PORT } from './environment.mjs';
import { Guard } from './guard';
import { Portal } from './portal';
import type { Language } from './texts';

/** Somebody who books. */
export interface Person {
  name: string;
  mail: string;
  phone: string;
}

interface Fixtures {
  /** The visitor's language; the browser asks for it. */
  lang: Language;
  /** Whether pages may run scripts in this project. */
  js: boolean;
  /** The portal in the test's first window. */
  portal: Portal;
  /** Somebody with a mail address of his own. */
  person: Person;
  guard: Guard;
  /** Another visitor with a browser of his own. */
  newVisitor: () => Promise<Portal>;
  /** A demo of the test's own, whose clock it may set. */
  ownDemo: OwnDemo;
}

interface OwnDemo {
  /** The address of a municipality there. */
  of: (municipality: string) => string;
  /** Lets this time pass. */
  minutesPass: (minutes: number) => Promise<void>;
}

export const test = base.extend<Fixtures>({
  lang: ['de', { option: true }],
  locale: async ({ lang }, use) => use({ de: 'de-DE', ar: 'ar', 'de-leicht': 'de-simple' }[lang]),
  js: async ({ javaScriptEnabled }, use) => use(javaScriptEnabled !== false),
  guard: async ({ js }, use) => {
    const guard = new Guard(js);
    await use(guard);
    expect(guard.problems, 'what the browser complained about').toEqual([]);
  },
  context: async ({ context, guard }, use) => {
    guard.watch(context);
    await use(context);
  },
  portal: async ({ page, lang, js, guard }, use) => use(new Portal(page, lang, js, guard)),
  person: async ({ lang }, use) => {
    const unique = randomBytes(6).toString('hex');
    // Numbers for films (Bundesnetzagentur), so that nobody is called; some services count appointments by number.
    const phone = `+493023125${String(Math.floor(Math.random() * 1000)).padStart(3, '0')}`;
    await use({ name: lang === 'ar' ? 'محمد بن علي' : 'Łucja Ångström-Đorđević', mail: `probe.${unique}@example.org`, phone });
  },
  newVisitor: async ({ browser, lang, js, guard }, use) => {
    const opened: Portal[] = [];
    await use(async () => {
      // Takes over what the project says: language, size, scripts.
      const context = await browser.newContext();
      guard.watch(context);
      const portal = new Portal(await context.newPage(), lang, js, guard);
      opened.push(portal);
      return portal;
    });
    for (const portal of opened) await portal.page.context().close();
  },
  ownDemo: async ({}, use) => {
    const port = PORT + 1 + test.info().parallelIndex;
    const { server, setAhead } = startDemo(port);
    const ended = once(server, 'exit');
    const answers = async (): Promise<boolean> => (await fetch(`http://127.0.0.1:${port}/healthz`).catch(() => undefined))?.ok ?? false;
    await expect.poll(answers, { timeout: 60_000 }).toBe(true);
    let ahead = 0;
    await use({
      of: (municipality) => `http://${municipality}.localhost:${port}`,
      minutesPass: async (minutes) => {
        ahead += minutes;
        setAhead(ahead);
        // It looks ten times a second.
        await new Promise((resolve) => setTimeout(resolve, 400));
      },
    });
    server.kill('SIGTERM');
    await ended;
  },
});

export { expect };
export type { Language };

const TAGS: Record<Language, string> = { de: '@de', ar: '@ar', 'de-leicht': '@leicht' };

/** The same tests for a German and an Arabic visitor; which project runs which, playwright.config.ts says. */
export function inBothLanguages(tests: (lang: Language) => void): void {
  inLanguages(['de', 'ar'], tests);
}

/** The same for visitors of these languages. */
export function inLanguages(languages: Language[], tests: (lang: Language) => void): void {
  for (const lang of languages) {
    test.describe(lang, { tag: TAGS[lang] }, () => {
      test.use({ lang });
      tests(lang);
    });
  }
}
