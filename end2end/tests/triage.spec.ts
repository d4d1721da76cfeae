// Questions before a service: back, change, another language, and the papers that go along to the appointment.
import { expect, inBothLanguages, test } from '../support/test';
import { pattern } from '../support/texts';

inBothLanguages((lang) => {
  test('from the questions to the appointment with its papers', async ({ portal, page, person }) => {
    await portal.open('/leistungen/reisepass');
    await portal.press(portal.link('triage-begin'));
    const options = page.locator('main input[type="radio"]');
    await expect(options.first()).toBeVisible();
    await portal.answers(422, () => portal.press(portal.button('form-continue')));
    await expect(page.locator('.lotse-alert').first()).toBeVisible();
    await page.locator('input[value="neu"]').check();
    await portal.press(portal.button('form-continue'));
    await page.locator('input[value="pass"]').check();
    await portal.press(portal.button('form-continue'));
    await page.locator('input[value="erwachsen"]').check();

    // Back and forth again: what was answered is still there.
    await portal.press(portal.link('form-back'));
    await expect(page.locator('input[value="pass"]')).toBeChecked();
    await portal.press(portal.button('form-continue'));
    await expect(options).toHaveCount(3);
    await page.locator('input[value="kind"]').check();
    await portal.press(portal.button('form-continue'));
    await expect(portal.heading('triage-papers')).toBeVisible();
    await expect(page).toHaveURL(/\?anliegen=neu&dokument=pass&alter=kind&_von=reisepass$/);
    await expect(page.locator('.lotse-bring li')).toHaveCount(3);

    // One answer is changed, and the others stay.
    await portal.press(page.locator('.lotse-facts__change').last());
    await expect(page.locator('input[value="kind"]')).toBeChecked();
    await page.locator('input[value="erwachsen"]').check();
    await portal.press(portal.button('form-continue'));
    await expect(page.locator('.lotse-bring li')).toHaveCount(2);
    const papers = await page.locator('.lotse-bring li').allInnerTexts();

    await portal.press(portal.link('service-book'));
    await expect(portal.title('times-title')).toBeVisible();
    await portal.openDay();
    await portal.hold(portal.ownTime);
    await portal.type(person);
    await portal.toCheck();
    await expect(page.locator('.lotse-bring li')).toHaveText(papers);
    await portal.confirm();
    await expect(page.locator('.lotse-bring li')).toHaveText(papers);
    await portal.openMail(person.mail, pattern(lang, 'mail-confirmed-subject'));
    await expect(page.getByText(papers[0]).first()).toBeVisible();
  });

  test('a number of people, and both ways to go on', async ({ portal, page }) => {
    await portal.open('/leistungen/wohnsitz-anmelden');
    await expect(portal.heading('triage-direct')).toBeVisible();
    await portal.press(portal.link('triage-begin'));
    await page.locator('input[value="aus-deutschland"]').check();
    await portal.press(portal.button('form-continue'));
    await page.locator('input#personen').fill('99');
    await portal.answers(422, () => portal.press(portal.button('form-continue')));
    await expect(page.locator('input#personen')).toHaveValue('99');
    await page.locator('input#personen').fill('4');
    await page.locator('input#personen').press('Enter');
    await expect(portal.link('service-form-button')).toBeVisible();
    await expect(portal.link('service-book')).toHaveAttribute('href', /personen=4&anlass=wohnsitz\.anmelden$/);
    await portal.press(portal.link('triage-again'));
    await expect(page.locator('input:checked')).toHaveCount(0);
  });
});
