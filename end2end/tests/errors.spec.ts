// What is not right is said at the top and at the field, and nothing typed is lost.
import { expect, inBothLanguages, test } from '../support/test';
import type { Page } from '@playwright/test';
import { Portal } from '../support/portal';
import { pattern } from '../support/texts';

/** Each entry of the summary leads to a field that is marked and described by the same message. */
async function expectSummary(portal: Portal, page: Page, fields: Record<string, string>): Promise<void> {
  const summary = page.locator('section[aria-labelledby="fehler"]');
  await expect(summary).toBeVisible();
  await expect(page).toHaveTitle(pattern(portal.lang, 'page-title-error'));
  // Whoever sees it or has it read aloud meets it first.
  if (portal.js) await expect(summary).toBeFocused();
  await expect(summary.getByRole('link')).toHaveCount(Object.keys(fields).length);
  for (const [id, key] of Object.entries(fields)) {
    const field = page.locator(`#${id}`);
    await expect(field).toHaveAttribute('aria-invalid', 'true');
    const described = (await field.getAttribute('aria-describedby'))!.split(' ');
    const texts = await Promise.all(described.map((part) => page.locator(`[id="${part}"]`).innerText()));
    expect(texts.join(' ')).toContain(portal.t(key));
    await portal.press(summary.getByRole('link', { name: portal.t(key) }));
    await expect(page).toHaveURL(new RegExp(`#${id}$`));
    await expect(field).toBeFocused();
    await expect(field).toBeInViewport();
  }
}

inBothLanguages(() => {
  test('own data', async ({ portal, page, person }) => {
    await portal.holdSome();
    await portal.answers(422, () => portal.press(portal.button('data-continue')));
    await expectSummary(portal, page, { name: 'name-missing', mail: 'contact-missing' });

    const typed = { name: 'Ada 3', mail: 'ada@', phone: '0151-CALL' };
    await portal.type(typed);
    await portal.answers(422, () => portal.press(portal.button('data-continue')));
    await expectSummary(portal, page, { name: 'name-characters', mail: 'mail-malformed', phone: 'phone-malformed' });
    await portal.expectTyped(typed);

    await portal.type(person);
    await portal.toCheck();
    await expect(page.getByRole('main')).toContainText(person.name);
  });

  test('finding an appointment', async ({ portal, page }) => {
    await portal.open('/termin-finden');
    await portal.answers(422, () => portal.press(portal.button('find-button')));
    await expectSummary(portal, page, { reference: 'find-reference-missing' });
    await portal.field('reference').fill('4F7K');
    await portal.field('proof').fill('ada@example.org');
    await portal.answers(422, () => portal.press(portal.button('find-button')));
    await expectSummary(portal, page, { reference: 'find-reference-malformed' });
    await expect(portal.field('proof')).toHaveValue('ada@example.org');
    await portal.field('reference').fill('4F7K-2M9Q');
    await portal.field('proof').fill('');
    await portal.answers(422, () => portal.press(portal.button('find-button')));
    await expectSummary(portal, page, { proof: 'find-proof-missing' });
  });
});

test('an impossible number of persons', async ({ portal, page }) => {
  await portal.answers(422, () => page.goto('/leistungen/personalausweis/termin?personen=99'));
  const summary = page.locator('section[aria-labelledby="fehler"]');
  await portal.press(summary.getByRole('link', { name: portal.t('persons-error') }));
  await expect(page.locator('#personen')).toBeFocused();
});

test('a name that is a program does nothing', async ({ portal, page }) => {
  await portal.holdSome();
  await portal.type({ name: '</textarea><script>document.title = "hacked"</script>', mail: 'ada@example.org' });
  await portal.answers(422, () => portal.press(portal.button('data-continue')));
  await expect(portal.field('name')).toHaveValue('</textarea><script>document.title = "hacked"</script>');
  await expect(page).toHaveTitle(pattern('de', 'page-title-error'));
});

test('an address that does not exist', async ({ portal, page }) => {
  await portal.answers(404, () => page.goto('/gibt/es/nicht'));
  await expect(portal.title('error-not-found-title')).toBeVisible();
  await expect(page.locator('main a[href^="tel:"]')).toBeVisible();
  // It searches.
  await portal.field('q').fill('reisepass');
  await portal.press(portal.button('search-button'));
  await expect(page.locator('main a[href="/leistungen/reisepass"]')).toBeVisible();
});

test('links that lead to nothing', async ({ portal, page }) => {
  await portal.answers(404, () => page.goto('/termine/AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA'));
  await expect(portal.title('error-unknown-appointment-title')).toBeVisible();
  await portal.press(portal.link('nav-find'));
  await expect(portal.title('find-title')).toBeVisible();
  await portal.answers(404, () => page.goto('/buchung/01890a5d-ac96-774b-bcce-b302099a8057/daten'));
  await expect(portal.title('error-unknown-booking-title')).toBeVisible();
  await portal.answers(404, () => page.goto('/leistungen/zeitreise'));
  await portal.answers(404, () => page.goto(Portal.of('nirgendwo')));
  await expect(portal.title('error-unknown-host-title')).toBeVisible();
});

test('a day that does not exist', async ({ portal, page }) => {
  await portal.answers(422, () => page.goto('/leistungen/personalausweis/zeiten?tag=2026-02-32'));
  await portal.ready();
  await expect(portal.heading('times-not-offered-title')).toBeVisible();
  expect(await portal.nextTimes.count()).toBeGreaterThan(0);
});
