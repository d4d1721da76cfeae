import { defineConfig, type Project } from '@playwright/test';
import { chromium, HOST, PORT } from './support/environment.mjs';

// Desktop and phone, each with and without JavaScript: the same journeys must end the same way.
const devices = {
  desktop: { viewport: { width: 1280, height: 800 } },
  phone: { viewport: { width: 360, height: 740 }, isMobile: true, hasTouch: true },
};
// `@js` marks what exists only with scripts, `@desktop` what has no sense on a phone. What is tested in German and in Arabic
// (`@de`, `@ar`) is shared out so that each two of language, device and scripts meet; LOTSE_BROWSER_ALL=1 tests all eight
// combinations. Leichte Sprache (`@leicht`) is tested on a phone with scripts and on a desktop without. What is tested in one
// language alone runs in all four, unless it is long (`@long`): then on a desktop with scripts and on a phone without.
const shared = process.env.LOTSE_BROWSER_ALL !== '1';
const projects: Project[] = Object.entries(devices).flatMap(([name, use]) => {
  const left = name === 'desktop' ? [] : [/@desktop/];
  const [withScripts, without] = name === 'desktop' ? [/@ar|@leicht/, /@de(?!sktop)|@long/] : [/@de(?!sktop)|@long/, /@ar|@leicht/];
  const others = (language: RegExp): RegExp[] => (shared ? [...left, language] : left);
  return [
    { name: `${name}-js`, use, grepInvert: others(withScripts) },
    { name: `${name}-nojs`, use: { ...use, javaScriptEnabled: false }, grepInvert: [...others(without), /@js/] },
  ];
});

export default defineConfig({
  testDir: 'tests',
  fullyParallel: true,
  workers: 2,
  // A browser that hangs on a busy machine is tried once more; ./test names what passed only then.
  retries: process.env.CI === 'true' ? 1 : 0,
  forbidOnly: process.env.CI === 'true',
  timeout: 90_000,
  expect: { timeout: 10_000 },
  reporter: [['list'], ['json', { outputFile: process.env.PLAYWRIGHT_JSON_OUTPUT_FILE ?? 'test-results/results.json' }]],
  projects,
  use: {
    baseURL: `http://rastatt.${HOST}`,
    timezoneId: 'Europe/Berlin',
    screenshot: 'only-on-failure',
    // Nobody waits for buttons to have changed their colour; what moves is tested in calendar.spec.ts.
    contextOptions: { reducedMotion: 'reduce' },
    launchOptions: chromium,
  },
  webServer: {
    command: 'node support/serve.mjs',
    url: `http://127.0.0.1:${PORT}/healthz`,
    timeout: 120_000,
    stdout: 'ignore',
    stderr: 'pipe',
    gracefulShutdown: { signal: 'SIGTERM', timeout: 10_000 },
  },
});
