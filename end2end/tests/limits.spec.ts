// Nobody gets more appointments than allowed, and some count only once a mailed link was opened.
import { expect, inBothLanguages, test } from '../support/test';
import { pattern, text } from '../support/texts';

inBothLanguages((lang) => {
  test('one appointment for each mail address', async ({ portal, person, newVisitor }) => {
    const { address } = await portal.book(person, 'kirchenaustritt');
    await expect(portal.page.getByRole('main')).toContainText(text(lang, 'fair-personal-id'));

    // Once more, in another browser: the message, the ways out, and nothing is lost.
    const again = await newVisitor();
    await again.holdSome('kirchenaustritt');
    await again.type(person);
    await again.toCheck();
    await again.answers(422, () => again.press(again.button('check-confirm')));
    await expect(again.page.locator('.kern-alert--warning')).toBeVisible();
    await expect(again.link('fair-limit-find')).toBeVisible();
    await expect(again.page.getByRole('main')).toContainText(person.name);
    await again.press(again.link('fair-limit-change'));
    await again.expectTyped(person);

    // The first one is cancelled: now it works.
    await portal.open(`${address}/absagen`);
    await portal.press(portal.button('cancel-yes'));
    await expect(portal.title('appointment-cancelled-title')).toBeVisible();
    await again.toCheck();
    await again.confirm();
  });

  test('confirmed by the link in the mail, on another device', async ({ portal, person, newVisitor }) => {
    await portal.holdSome('einbuergerung');
    // The service asks for a mail address only.
    await portal.type({ name: person.name, mail: person.mail });
    await portal.toCheck();
    await portal.press(portal.button('fair-check-button'));
    await expect(portal.title('fair-await-title')).toBeVisible();
    await expect(portal.page.getByRole('main')).toContainText(person.mail);
    await portal.press(portal.button('fair-await-again'));
    await expect(portal.heading('fair-await-sent')).toBeVisible();

    const reader = await newVisitor();
    await reader.openAnyMail(person.mail, pattern(lang, 'fair-mail-subject'));
    await reader.press(reader.page.getByRole('main').getByRole('link', { name: /\/bestaetigen\// }));
    await expect(reader.title('fair-link-title')).toBeVisible();
    const link = reader.page.url();
    // Opening it changed nothing: whoever waits still waits.
    await portal.page.reload();
    await expect(portal.title('fair-await-title')).toBeVisible();
    await reader.press(reader.button('fair-link-yes'));
    await expect(reader.title('appointment-confirmed-title')).toBeVisible();
    await expect(reader.page.getByRole('main')).toContainText(person.name);

    // The first browser finds its way, and so does a second click in the mail.
    await portal.page.reload();
    await expect(portal.title('appointment-title')).toBeVisible();
    await reader.open(link);
    await expect(reader.title('appointment-title')).toBeVisible();
  });
});
