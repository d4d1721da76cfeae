// Another time for an appointment, by the link in the mail.
import { expect, inBothLanguages, test } from '../support/test';
import { pattern } from '../support/texts';

inBothLanguages((lang) => {
  test('to another time, by the link in the mail', async ({ portal, page, person, newVisitor }) => {
    const { reference, address } = await portal.book(person);
    const before = await page.getByRole('main').locator('dd strong').first().innerText();

    // In another browser: no cookie, only the mail.
    const reader = await newVisitor();
    await reader.openMail(person.mail, pattern(lang, 'mail-confirmed-subject'));
    await reader.press(reader.mailedLink);
    await reader.press(reader.link('appointment-move'));
    await expect(reader.title('times-title-change')).toBeVisible();
    await expect(reader.link('times-keep')).toBeVisible();
    await reader.openDay();
    // The appointment itself has one of the day's ends.
    await reader.press(reader.times.nth(Math.floor((await reader.times.count()) / 2)));
    await expect(reader.title('move-title')).toBeVisible();
    await expect(reader.heading('move-new')).toBeVisible();
    await expect(reader.heading('move-old')).toBeVisible();
    await expect(reader.page.getByRole('main')).toContainText(before);
    const after = await reader.page.getByRole('main').locator('dd strong').first().innerText();
    expect(after).not.toBe(before);

    // Not yet; then yes.
    await reader.press(reader.link('move-no'));
    await expect(reader.title('appointment-title')).toBeVisible();
    await expect(reader.page.getByRole('main')).toContainText(before);
    await reader.page.goBack();
    await expect(reader.title('move-title')).toBeVisible();
    await reader.press(reader.button('move-yes'));
    await expect(reader.title('appointment-moved-title')).toBeVisible();
    await expect(reader.page.locator('.lotse-reference')).toContainText(reference);
    await expect(reader.page.getByRole('main')).toContainText(after);

    // The one who booked sees it too, and the mail changes the calendar's entry.
    await page.goto(address);
    await expect(page.getByRole('main')).toContainText(after);
    await portal.openMail(person.mail, pattern(lang, 'mail-moved-subject'));
    await expect(page.getByText('METHOD:REQUEST')).toBeVisible();
    await expect(page.getByText('SEQUENCE:1')).toBeVisible();
  });
});
