// The language switch keeps the page and what was typed.
import { expect, test } from '../support/test';
import type { Portal } from '../support/portal';
import { text, type Language } from '../support/texts';

/** Opens the menu and chooses a language by its own name; pages with a form have buttons there, others links. */
async function switchTo(portal: Portal, name: string): Promise<void> {
  const menu = portal.page.locator('details:has([hreflang], [name="sprache_wechseln"])');
  await portal.press(menu.locator('summary'));
  await portal.press(menu.locator('a, button').filter({ hasText: name }));
}

async function expectLanguage(portal: Portal, lang: Language): Promise<void> {
  await expect(portal.page.locator('html')).toHaveAttribute('lang', lang);
  await expect(portal.page.locator('html')).toHaveAttribute('dir', lang === 'ar' ? 'rtl' : 'ltr');
}

test('in the middle of typing', async ({ portal, page, person }) => {
  await portal.holdSome();
  // Half a mail address: it need not be right to be kept.
  const typed = { name: person.name, mail: 'lucja@', phone: '030 2312' };
  await portal.type(typed);
  await switchTo(portal, 'العربية');
  await expectLanguage(portal, 'ar');
  await expect(page.getByRole('heading', { level: 1, name: text('ar', 'data-title') })).toBeVisible();
  await expect(page.getByText(text('ar', 'data-switched'))).toBeVisible();
  await portal.expectTyped(typed);
  await switchTo(portal, 'Deutsch');
  await expectLanguage(portal, 'de');
  await portal.expectTyped(typed);
  await portal.type(person);
  await portal.toCheck();
});

test('while an appointment is looked for', async ({ portal }) => {
  await portal.open('/termin-finden');
  await portal.field('reference').fill('4F7K-2M9Q');
  await portal.field('proof').fill('ada@example.org');
  await switchTo(portal, 'العربية');
  await expectLanguage(portal, 'ar');
  await expect(portal.field('reference')).toHaveValue('4F7K-2M9Q');
  await expect(portal.field('proof')).toHaveValue('ada@example.org');
});

test('keeps the calendar where it is, and the next pages keep the language', async ({ portal, page }) => {
  await portal.open('/leistungen/personalausweis/zeiten?personen=2');
  const day = await portal.openDay();
  await switchTo(portal, 'العربية');
  await expectLanguage(portal, 'ar');
  await expect(page).toHaveURL(/personen=2/);
  await expect(page.locator(`a[data-day="${day}"]`)).toHaveAttribute('aria-current', 'true');
  await portal.open('/');
  await expectLanguage(portal, 'ar');
});

test('all ten languages, each under its own name', async ({ portal, page }) => {
  await portal.open('/');
  await portal.press(page.locator('summary').first());
  const names = ['Deutsch', 'Leichte Sprache', 'English', 'Français', 'Türkçe', 'Українська', 'Русский', 'العربية', 'Polski', 'Română'];
  for (const name of names) await expect(page.getByRole('link', { name, exact: true }).first()).toBeVisible();
  const codes = await page.locator('a[hreflang]').evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).href));
  expect(codes).toHaveLength(10);
  for (const code of codes) {
    await portal.open(code);
    await expect(page.locator('h1')).toHaveCount(1);
  }
});

test.describe('the browser asks for Ukrainian', () => {
  test.use({ locale: 'uk-UA' });
  test('and gets it', async ({ page }) => {
    await page.goto('/');
    await expect(page.locator('html')).toHaveAttribute('lang', 'uk');
  });
});
