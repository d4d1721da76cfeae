// Finding an appointment again and cancelling it.
import type { Page } from '@playwright/test';
import { expect, inBothLanguages, test } from '../support/test';
import { pattern } from '../support/texts';

/** Whether a text stands on the screen as it is written, also where the language runs from right to left. */
async function expectLeftToRight(page: Page, text: string): Promise<void> {
  const ends = await page.evaluate((text) => {
    const nodes = document.createTreeWalker(document.querySelector('main')!, NodeFilter.SHOW_TEXT);
    for (let node = nodes.nextNode(); node; node = nodes.nextNode()) {
      const at = node.textContent!.indexOf(text);
      if (at < 0) continue;
      const left = (index: number): number => {
        const range = document.createRange();
        range.setStart(node, at + index);
        range.setEnd(node, at + index + 1);
        return range.getBoundingClientRect().left;
      };
      return [left(0), left(text.length - 1)];
    }
    return undefined;
  }, text);
  expect(ends, `"${text}" is on the page`).toBeDefined();
  expect.soft(ends![0], `"${text}" begins on its left`).toBeLessThan(ends![1]);
}

inBothLanguages((lang) => {
  test('cancel by the link in the mail', async ({ portal, page, person, newVisitor }) => {
    const { reference } = await portal.book(person);

    // In another browser: no cookie, only the mail.
    const reader = await newVisitor();
    await reader.openMail(person.mail, pattern(lang, 'mail-confirmed-subject'));
    await expect(reader.page.getByText('BEGIN:VCALENDAR')).toBeVisible();
    await expect(reader.page.getByText(reference).first()).toBeVisible();
    for (const text of ['+49 89', '76437 Rastatt']) await expectLeftToRight(reader.page, text);
    await reader.press(reader.mailedLink);
    await expect(reader.title('appointment-title')).toBeVisible();
    await expect(reader.page.locator('html')).toHaveAttribute('lang', lang);

    await reader.press(reader.link('appointment-cancel'));
    await expect(reader.title('cancel-title')).toBeVisible();
    await reader.press(reader.link('cancel-no'));
    await expect(reader.title('appointment-title')).toBeVisible();
    await reader.press(reader.link('appointment-cancel'));
    await reader.press(reader.button('cancel-yes'));
    await expect(reader.title('appointment-cancelled-title')).toBeVisible();
    await expect(reader.page.getByText(reader.t('appointment-cancelled-text'))).toBeVisible();
    await expect(reader.link('appointment-cancel')).toHaveCount(0);

    // The one who booked sees it too, and the mail comes.
    await page.reload();
    await expect(portal.title('appointment-cancelled-title')).toBeVisible();
    await portal.openMail(person.mail, pattern(lang, 'mail-cancelled-subject'));
    await expect(page.getByText('METHOD:CANCEL')).toBeVisible();
  });

  test('find it by number and mail, and cancel', async ({ portal, page, person, newVisitor }) => {
    const { reference } = await portal.book(person, 'fuehrungszeugnis');
    const visitor = await newVisitor();
    await visitor.open('/');
    await visitor.press(visitor.link('nav-find'));
    await expect(visitor.title('find-title')).toBeVisible();

    // The number alone opens nothing, and what was typed stays.
    await visitor.field('reference').fill(reference.toLowerCase());
    await visitor.field('proof').fill('someone@else.example');
    await visitor.answers(422, () => visitor.press(visitor.button('find-button')));
    await expect(visitor.page.getByText(visitor.t('find-not-found')).first()).toBeVisible();
    await expect(visitor.field('reference')).toHaveValue(reference.toLowerCase());
    await expect(visitor.field('proof')).toHaveValue('someone@else.example');

    await visitor.field('proof').fill(person.mail.toUpperCase());
    await visitor.press(visitor.button('find-button'));
    await expect(visitor.title('appointment-title')).toBeVisible();
    await visitor.press(visitor.link('appointment-cancel'));
    await visitor.press(visitor.button('cancel-yes'));
    await expect(visitor.title('appointment-cancelled-title')).toBeVisible();
    await page.reload();
    await expect(portal.title('appointment-cancelled-title')).toBeVisible();
  });
});

test('find it by number and phone', { tag: '@long' }, async ({ portal, page, person }) => {
  const { reference, address } = await portal.book({ name: person.name, phone: '+49 30 23125 003' });
  await portal.open('/termin-finden');
  await portal.field('reference').fill(reference.replace('-', ' '));
  await portal.field('proof').fill('030/23125003');
  await portal.press(portal.button('find-button'));
  await expect(portal.title('appointment-title')).toBeVisible();
  expect(page.url().split('?')[0]).toBe(address);
});
