// Applications from the service's page to their status: real forms, and one with a question of every kind, each filled in as its
// own journeys say.
import { Application, enterCode, lookUp } from '../support/application';
import { Form } from '../support/forms';
import { expectAccessible, expectLanguage, keepPicture } from '../support/look';
import { Portal } from '../support/portal';
import { expect, inLanguages, test, type Language } from '../support/test';
import { pattern } from '../support/texts';

const OWN = `${Portal.of('probestadt')}/leistungen/alles`;

/** Which journey of a form each language goes, counted from 0, so that all have their turn. */
const JOURNEYS: Record<string, { form: string; service: string; journey: Record<Language, number>; change: string }> = {
  'every kind of question': { form: 'alles', service: OWN, journey: { de: 0, ar: 0, 'de-leicht': 1 }, change: 'kontakt' },
  'a dog': { form: 'hundesteuer-anmeldung', service: '/leistungen/hundesteuer-anmeldung', journey: { de: 0, ar: 2, 'de-leicht': 3 }, change: 'hunde' },
  'a damage': { form: 'maengelmeldung', service: '/leistungen/maengelmeldung', journey: { de: 1, ar: 6, 'de-leicht': 2 }, change: 'foto' },
};

inLanguages(['de', 'ar', 'de-leicht'], (lang) => {
  /** Each page once: what it looks like, and what axe says to it. */
  const lookAt = (portal: Portal, name: string) => {
    const seen = new Set<string>();
    return async (where: string): Promise<void> => {
      if (seen.has(where)) return;
      seen.add(where);
      await expectLanguage(portal.page, lang, where);
      if (portal.js) await expectAccessible(portal.page, where);
      await keepPicture(portal.page, `application, ${name}, ${lang}, ${where}`);
    };
  };

  for (const [name, { form: key, service, journey, change }] of Object.entries(JOURNEYS)) {
    test(name, async ({ portal, page, person }) => {
      test.slow();
      const form = new Form(key);
      const application = new Application(portal, form, person.mail, lookAt(portal, name));
      await application.begin(service);
      await application.go(form.journey(journey[lang]));
      await application.changeAndBack(change);
      const { reference, code } = await application.send();

      // The page after sending stays; it cannot be sent again.
      await page.reload();
      await expect(page.locator('.lotse-code').first()).toHaveText(reference);

      await portal.press(portal.link('sent-status'));
      await lookUp(portal, reference, code === 'AAAAAAAA' ? 'BBBBBBBB' : 'AAAAAAAA', 422);
      await expect(page.getByText(portal.t('status-wrong')).first()).toBeVisible();
      await lookUp(portal, reference, code);
      await expect(page.getByText(portal.t('event-received'))).toBeVisible();
      await expect(portal.heading('case-received')).toBeVisible();
      // Neither number nor code is in any address.
      expect(page.url()).not.toContain(code);
      expect(page.url()).not.toContain(reference);

      // Whoever gave an address gets a mail, which holds neither the code nor anything that was typed.
      const mail = application.mails[0];
      if (!mail) return;
      await portal.openMail(mail, pattern(lang, 'case-mail-received-title'), new URL(page.url()).origin);
      const text = await page.getByRole('main').innerText();
      expect(text).toContain(reference);
      expect(text).not.toContain(code);
    });
  }
});

inLanguages(['de', 'ar'], (lang) => {
  test('a home, to which the landlord agrees', async ({ portal, page, person, newVisitor }) => {
    test.slow();
    const form = new Form('wohnsitz-anmelden');
    const application = new Application(portal, form, person.mail);
    await application.begin('/leistungen/wohnsitz-anmelden');
    await application.go(form.journey(1));
    const { reference, code, cosignCode } = await application.send(true);
    await portal.open('/status');
    await lookUp(portal, reference, code);
    await expect(portal.heading('case-cosigning')).toBeVisible();
    await expect(page.locator('.lotse-code')).toHaveText(cosignCode);
    await portal.openMail(application.mailOf('mail'), pattern(lang, 'case-mail-cosign-asked-title'));

    const landlord = await newVisitor();
    await landlord.openMail(application.mailOf('geber_mail'), pattern('de', 'case-mail-cosign-title'));
    await landlord.press(landlord.page.getByRole('main').getByRole('link', { name: /\/antraege\/zustimmen\// }).first());
    await expect(landlord.title('cosign-title')).toBeVisible();
    const main = landlord.page.getByRole('main');
    // Nothing of it before the code.
    await expect(main).not.toContainText('Drachenfelsgasse');
    if (landlord.js) await expectAccessible(landlord.page, 'cosign code');
    await enterCode(landlord, cosignCode === '123456' ? '654321' : '123456', 422);
    await expect(main).not.toContainText('Drachenfelsgasse');
    await enterCode(landlord, cosignCode);
    await expect(main).toContainText('Drachenfelsgasse');
    // Only what concerns the landlord: not the religion, not the children's birthdays.
    await expect(main).not.toContainText('Iğdır');
    await expect(main).not.toContainText('1985');
    if (landlord.js) await expectAccessible(landlord.page, 'cosign');
    await keepPicture(landlord.page, `application, cosign, ${lang}`);
    await landlord.press(landlord.button('cosign-agree'));
    await expect(landlord.page.getByText(landlord.t('cosign-agreed'))).toBeVisible();
    await keepPicture(landlord.page, `application, cosigned, ${lang}`);

    await portal.open('/status');
    await lookUp(portal, reference, code);
    await expect(page.getByText(portal.t('event-cosigned'))).toBeVisible();
    await expect(portal.heading('case-received')).toBeVisible();
    await keepPicture(page, `application, cosigned status, ${lang}`);
  });
});
