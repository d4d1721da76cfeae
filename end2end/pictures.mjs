// Makes the pictures of the README from a running demo:
//
//     ./run                                  # in another terminal
//     cd end2end && node pictures.mjs        # writes ../docs/pictures/*.png
//
// PORT names another port than 8080. Only what a visitor sees at first sight: the window, not the whole page.
import { chromium as browserType, expect } from '@playwright/test';
import { mkdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT, chromium } from './support/environment.mjs';

const base = `http://rastatt.localhost:${process.env.PORT || 8080}`;
const folder = process.argv[2] || join(ROOT, 'docs/pictures');
const desktop = { viewport: { width: 1280, height: 800 } };
const phone = { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true };
const service = 'personalausweis';
const LIMIT = 200 * 1024;

mkdirSync(folder, { recursive: true });
const browser = await browserType.launch(chromium);

/** Opens a browser of its own, lets `steps` bring it to the page, and takes the picture. */
async function picture(name, options, locale, steps) {
  const context = await browser.newContext({ ...options, baseURL: base, locale, colorScheme: 'light', timezoneId: 'Europe/Berlin' });
  const page = await context.newPage();
  await steps(page);
  await page.evaluate(() => document.fonts.ready);
  const path = join(folder, name);
  await page.screenshot({ path, caret: 'hide', animations: 'disabled' });
  await context.close();
  const { size } = statSync(path);
  console.log(`${name}: ${Math.round(size / 1024)} kB`);
  if (size > LIMIT) throw new Error(`${name} is larger than ${LIMIT / 1024} kB`);
}

/** The calendar of next month, which has many free days at any time, with one of them opened. */
async function calendar(page) {
  await page.goto(`/leistungen/${service}/zeiten?personen=2`);
  await expect(page.locator('#kalender table')).toHaveAttribute('role', 'grid');
  await page.locator('#kalender a[data-month]').last().click();
  await page.waitForURL(/monat=/);
  await page.locator('#kalender a[data-day]').nth(3).click();
  await expect(page.locator('#tag')).toBeFocused();
}

const top = (page, selector) => page.locator(selector).first().evaluate((element) => scrollTo({ top: element.getBoundingClientRect().top + scrollY - 24, behavior: 'instant' }));

await picture('home-desktop.png', desktop, 'de-DE', async (page) => {
  await page.goto('/');
});

await picture('times-desktop.png', desktop, 'de-DE', async (page) => {
  await calendar(page);
  await top(page, '#kalender');
});

await picture('times-phone-ar.png', phone, 'ar', async (page) => {
  await calendar(page);
  await top(page, '#monat');
});

await picture('confirmed-phone.png', phone, 'de-DE', async (page) => {
  await calendar(page);
  await page.locator('section[aria-labelledby="tag"] button[name="zeit"]').first().click();
  await page.waitForURL(/\/daten$/);
  await page.locator('#name').fill('Łucja Ångström-Đorđević');
  await page.locator('#mail').fill('lucja@example.org');
  await page.locator('#seite-formular button[type="submit"]').last().click();
  await page.waitForURL(/\/pruefen$/);
  await page.locator('form[action$="/pruefen"] button').click();
  await page.waitForURL(/bestaetigt/);
  await page.evaluate(() => scrollTo(0, 0));
});

await browser.close();
