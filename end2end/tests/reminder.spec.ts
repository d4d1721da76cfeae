// "I can't come": one tap in a reminder. The demo sends reminders right after the booking.
import { expect, inBothLanguages, test } from '../support/test';
import { pattern } from '../support/texts';

inBothLanguages((lang) => {
  test('one tap in the mail cancels', async ({ portal, page, person, newVisitor }) => {
    const { address } = await portal.book(person);
    await expect(page.getByText(pattern(lang, 'appointment-reminder-mail'))).toBeVisible();

    // In another browser: no cookie, only the mail.
    const reader = await newVisitor();
    await reader.openMail(person.mail, pattern(lang, 'mail-reminder-subject'));
    await reader.press(reader.page.getByRole('main').getByRole('link', { name: /\/a\// }));
    await expect(reader.title('cannot-come-title')).toBeVisible();
    await expect(reader.page.locator('html')).toHaveAttribute('lang', lang);
    await expect(reader.page.getByText(person.name)).toHaveCount(0);

    // Opened, looked at again: nothing has happened.
    await reader.page.reload();
    await expect(reader.title('cannot-come-title')).toBeVisible();
    await page.goto(address);
    await expect(portal.title('appointment-title')).toBeVisible();

    await expect(reader.page.getByRole('main').getByRole('button')).toHaveCount(1);
    await reader.press(reader.button('cannot-come-button'));
    await expect(reader.title('appointment-cancelled-title')).toBeVisible();
    await expect(reader.link('appointment-new')).toBeVisible();
    await expect(reader.button('cannot-come-button')).toHaveCount(0);

    // The one who booked sees it too, and the mail comes.
    await page.reload();
    await expect(portal.title('appointment-cancelled-title')).toBeVisible();
    await portal.openMail(person.mail, pattern(lang, 'mail-cancelled-subject'));
  });

  test('the mail also leads to another time', async ({ portal, person, newVisitor }) => {
    await portal.book(person);
    const reader = await newVisitor();
    await reader.openMail(person.mail, pattern(lang, 'mail-reminder-subject'));
    await reader.press(reader.page.getByRole('main').getByRole('link', { name: /\/verschieben/ }));
    await expect(reader.title('times-title-change')).toBeVisible();
  });
});

test('one tap in the text message cancels', { tag: '@long' }, async ({ portal, page, person, newVisitor }) => {
  // The Bundesnetzagentur keeps 0171 39200 xx free for invented numbers.
  const digits = String(test.info().parallelIndex * 10 + ['desktop-js', 'desktop-nojs', 'phone-js', 'phone-nojs'].indexOf(test.info().project.name));
  const { address } = await portal.book({ name: person.name, phone: `+49 171 39200 ${digits.padStart(2, '0')}` });
  const number = `+4917139200${digits.padStart(2, '0')}`;
  await expect(page.getByText(pattern('de', 'appointment-reminder-sms'))).toBeVisible();

  const reader = await newVisitor();
  const message = reader.page.getByRole('listitem').filter({ hasText: number }).first();
  await expect(async () => {
    await reader.open('/demo/mailbox');
    await expect(message).toBeVisible({ timeout: 500 });
  }).toPass({ timeout: 30_000 });
  await reader.press(message.getByRole('link', { name: /\/a\// }));
  await expect(reader.title('cannot-come-title')).toBeVisible();
  await reader.press(reader.button('cannot-come-button'));
  await expect(reader.title('appointment-cancelled-title')).toBeVisible();
  await page.goto(address);
  await expect(portal.title('appointment-cancelled-title')).toBeVisible();
});
