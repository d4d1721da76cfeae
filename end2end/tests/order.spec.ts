// Several services in one appointment, and a call instead of a visit.
import { expect, inBothLanguages, test } from '../support/test';
import { pattern } from '../support/texts';

inBothLanguages((lang) => {
  test('two services for three people', async ({ portal, page, person }) => {
    await portal.open('/leistungen/personalausweis/termin');
    await page.locator('input[name="personen"][value="2"]').check();
    await portal.press(page.locator('summary', { hasText: portal.t('order-further-title') }));
    await page.locator('select#mit-reisepass').selectOption('1');
    await portal.press(portal.button('continue'));
    await expect(portal.title('times-title')).toBeVisible();
    await expect(page).toHaveURL(/\?personen=2&mit=reisepass:1$/);
    const both = page.getByRole('main').getByText(/2 × .*1 × /).first();
    await expect(both).toBeVisible();

    // The calendar keeps it from month to month, and the way back knows it.
    await portal.openDay();
    await expect(page).toHaveURL(/personen=2&mit=reisepass:1&/);
    await portal.press(portal.link('times-change-order'));
    await expect(page.locator('select#mit-reisepass')).toHaveValue('1');
    await page.goBack();
    await portal.ready();

    await portal.hold(portal.ownTime);
    await portal.type(person);
    await portal.toCheck();
    await expect(both).toBeVisible();
    await portal.confirm();
    await expect(both).toBeVisible();
    await portal.openMail(person.mail, pattern(lang, 'mail-confirmed-subject'));
    await expect(page.getByText(/1 × /).first()).toBeVisible();
  });

  test('a call instead of a visit', async ({ portal, page, person }) => {
    await portal.open('/leistungen/wohngeld/termin');
    await page.locator('input#art-telefon').check();
    await portal.press(portal.button('continue'));
    await expect(portal.title('times-title-call')).toBeVisible();
    await portal.openDay();
    await portal.hold(portal.ownTime);
    await portal.type({ name: person.name });
    await portal.answers(422, () => portal.press(portal.button('data-continue')));
    await expect(portal.field('name')).toHaveValue(person.name);
    await portal.type({ phone: person.phone });
    await portal.toCheck();
    await portal.confirm();
    await expect(page.getByText(portal.t('appointment-come-phone'))).toBeVisible();
  });
});
