// What was typed into a form is kept: reload, back, two windows, another language, going on later; files that must be refused.
import type { Page } from '@playwright/test';
import { Application } from '../support/application';
import { Form, type JourneyStep } from '../support/forms';
import { expectAccessible, keepPicture } from '../support/look';
import { bad, large, paper, type Paper } from '../support/papers';
import { Portal } from '../support/portal';
import { expect, inBothLanguages, test } from '../support/test';
import { pattern, text } from '../support/texts';

const SERVICE = `${Portal.of('probestadt')}/leistungen/kurz`;
const form = new Form('kurz');
const [first, second] = form.journey(0);

/** Other answers to the first page. */
const other: JourneyStep = { step: 'angaben', answers: { name: 'Kim Öztürk', ja_nein: false, mehrere: ['kaese'], lang: 'acht', absatz: 'Zwei\nZeilen.' } };

/** The first page as far as somebody has come. */
const begun: JourneyStep = { step: 'angaben', answers: Object.fromEntries(Object.entries(first.answers!).filter(([key]) => key !== 'lang')) };

/** What the first page shows is these answers. */
async function expectAnswers(page: Page, { answers }: JourneyStep): Promise<void> {
  await expect(page.locator('#name')).toHaveValue(answers!.name as string);
  await expect(page.locator(`[id="ja_nein.${answers!.ja_nein ? 'yes' : 'no'}"]`)).toBeChecked();
  for (const option of ['brot', 'kaese', 'obst']) {
    await expect(page.locator(`[id="mehrere.${option}"]`)).toBeChecked({ checked: (answers!.mehrere as string[]).includes(option) });
  }
  await expect(page.locator('#lang')).toHaveValue((answers!.lang as string | undefined) ?? '');
  await expect(page.locator('#absatz')).toHaveValue(answers!.absatz as string);
}

async function answer(application: Application, { step, answers }: JourneyStep): Promise<void> {
  for (const field of form.fields(step)) if (answers![field.key] !== undefined) await application.put(field, field.key, answers![field.key]);
}

async function switchTo(portal: Portal, name: string): Promise<void> {
  await portal.press(portal.page.locator('.lotse-language summary'));
  await portal.press(portal.page.locator('.lotse-language').locator('a, button').filter({ hasText: name }));
}

inBothLanguages(() => {
  test('the same page in two windows', async ({ portal, page, person, js }) => {
    const here = new Application(portal, form, person.mail);
    await here.begin(SERVICE);
    const there = new Application(await portal.tab(), form, person.mail);
    await there.portal.open(page.url());
    await here.step(first);
    await answer(there, other);
    expect(await there.proceed([409])).toBe(409);
    // What was typed here is still here, and nothing was written over.
    await expect(there.portal.heading('form-elsewhere-title')).toBeVisible();
    await expectAnswers(there.portal.page, other);
    if (js) await expectAccessible(there.portal.page, 'changed in another window');
    await keepPicture(there.portal.page, 'draft, changed in another window');
    const third = await portal.tab();
    await third.open(there.portal.page.url());
    await expectAnswers(third.page, first);
    // Now it counts.
    expect(await there.proceed()).toBe(200);
    await there.expectStep('dateien');
    await third.open(third.page.url());
    await expectAnswers(third.page, other);
  });

  test('back, changed, and forth again', async ({ portal, page, person }) => {
    const application = new Application(portal, form, person.mail);
    await application.begin(SERVICE);
    await application.step(first);
    await page.goBack();
    await application.expectStep('angaben');
    await expectAnswers(page, first);
    // It is the same window: nobody else was here.
    await application.step(other);
    await application.step(second);
    await application.expectCheck();
    await page.goBack();
    await page.goBack();
    await expectAnswers(page, other);
  });

  test('on another device, with the link in the mail and the code', async ({ portal, page, person, newVisitor, js }) => {
    const application = new Application(portal, form, person.mail);
    await application.begin(SERVICE);
    await answer(application, begun);
    await portal.press(portal.button('form-later'));
    await expect(portal.title('later-title')).toBeVisible();
    if (js) await expectAccessible(page, 'later');
    await keepPicture(page, 'draft, later');
    await page.locator('#mail').fill('probe@');
    await portal.answers(422, () => portal.press(portal.button('later-button')));
    await page.locator('#mail').fill(person.mail);
    await portal.answers(200, () => portal.press(portal.button('later-button')));
    const code = (await page.locator('.lotse-code').innerText()).replace(/\D/g, '');
    expect(code).toMatch(/^\d{6}$/);
    if (js) await expectAccessible(page, 'later, link sent');
    await keepPicture(page, 'draft, later, link sent');

    const elsewhere = await newVisitor();
    await elsewhere.openMail(person.mail, pattern(portal.lang, 'case-mail-resume-title'), Portal.of('probestadt'));
    const mail = await elsewhere.page.getByRole('main').innerText();
    expect(mail).not.toContain(code);
    expect(mail).not.toContain('Ångström');
    await elsewhere.press(elsewhere.page.getByRole('main').getByRole('link', { name: /\/antraege\/weiter\// }));
    await expect(elsewhere.title('resume-title')).toBeVisible();
    await expect(elsewhere.page.getByRole('main')).not.toContainText('Ångström');
    await elsewhere.page.locator('#code').fill(code === '123456' ? '654321' : '123456');
    await elsewhere.answers(422, () => elsewhere.press(elsewhere.button('resume-button')));
    await expect(elsewhere.page.getByText(elsewhere.t('resume-wrong')).first()).toBeVisible();
    if (js) await expectAccessible(elsewhere.page, 'resume');
    await keepPicture(elsewhere.page, 'draft, resume, wrong code');
    await elsewhere.page.locator('#code').fill(code);
    await elsewhere.press(elsewhere.button('resume-button'));
    const there = new Application(elsewhere, form, person.mail);
    await there.expectStep('angaben');
    await expectAnswers(elsewhere.page, begun);

    // The first browser still has it, too, and finds it at the service.
    await portal.open(`${SERVICE}/antrag`);
    await keepPicture(page, 'draft, begin with a draft');
    await portal.press(page.locator('main a[href^="/antrag/"]:not([href$="/loeschen"])'));
    await application.expectStep('angaben');
    await expectAnswers(page, begun);
  });

  test('files that are refused', async ({ portal, page, person, js }) => {
    const application = new Application(portal, form, person.mail);
    await application.begin(SERVICE);
    await application.step(first);
    await application.upload('nachweis', [paper('erster.png')]);
    await page.locator('#bemerkung').fill('Das bleibt stehen');
    const refused: [Paper, string | RegExp][] = [
      [bad.infected(), portal.t('form-file-infected')],
      [bad.program(), portal.t('form-file-kind')],
      [bad.drawing(), portal.t('form-file-kind')],
      [bad.huge(), pattern(portal.lang, 'form-file-too-large')],
      [bad.empty(), portal.t('form-file-empty')],
    ];
    for (const [file, message] of refused) {
      await application.upload('nachweis', [file], 422);
      const alert = page.locator('main .kern-alert--warning');
      await expect(alert, file.name).toContainText(message);
      if (js) await expect(alert).toBeFocused();
      // The rest stays: the file before it, and what was typed beside it.
      await expect(page.locator('.lotse-file__name')).toHaveText(['erster.png']);
      await expect(page.locator('#bemerkung')).toHaveValue('Das bleibt stehen');
    }
    if (js) await expectAccessible(page, 'file refused');
    await keepPicture(page, 'draft, file refused');
    // Chosen, but the button beside it not pressed: it comes with the page.
    await page.locator('#nachweis').setInputFiles([paper('zweiter.pdf')]);
    expect(await application.proceed()).toBe(200);
    await expect(portal.title('form-check-title')).toBeVisible();
    for (const name of ['erster.png', 'zweiter.pdf', 'Das bleibt stehen']) await expect(page.getByRole('main')).toContainText(name);
    // One is taken away again.
    await portal.press(page.locator('main a[href*="/seite/dateien?zurueck=pruefen"]'));
    await keepPicture(page, 'draft, files');
    await portal.loads(() => portal.press(page.locator('.lotse-file', { hasText: 'erster.png' }).locator('button')));
    await expect(page.locator('.lotse-file__name')).toHaveText(['zweiter.pdf']);
    expect(await application.proceed()).toBe(200);
    await expect(page.getByRole('main')).not.toContainText('erster.png');
    await application.send();
  });
});

test('a large file shows how far it is, and can be stopped', { tag: '@js' }, async ({ portal, page, person }) => {
  const application = new Application(portal, form, person.mail);
  await application.begin(SERVICE);
  await application.step(first);
  const net = await page.context().newCDPSession(page);
  const slow = (bytes: number): Promise<unknown> =>
    net.send('Network.emulateNetworkConditions', { offline: false, latency: 0, downloadThroughput: -1, uploadThroughput: bytes });
  await net.send('Network.enable');
  await slow(100_000);
  const upload = page.locator('.lotse-upload').filter({ has: page.locator('#nachweis') }).locator('button[name="_hochladen"]');
  await page.locator('#nachweis').setInputFiles([large('gross.pdf')]);
  await portal.press(upload);
  const progress = page.locator('.lotse-progress');
  await expect(progress.locator('progress')).toHaveJSProperty('max', 100);
  await expect(progress.locator('p')).toHaveText(pattern(portal.lang, 'form-file-percent'));
  await expectAccessible(page, 'file on its way');
  await keepPicture(page, 'draft, file on its way');
  await portal.press(progress.locator('button'));
  await expect(progress).toHaveCount(0);
  await expect(page.locator('.lotse-file')).toHaveCount(0);
  await slow(-1);
  await application.upload('nachweis', [large('gross.pdf')]);
  // The page that came in its place works like any other.
  await page.locator('#bemerkung').fill('Danach');
  expect(await application.proceed()).toBe(200);
  await expect(page.getByRole('main')).toContainText('gross.pdf');
  await expect(page.getByRole('main')).toContainText('Danach');
});

test('different pages in two windows', { tag: '@long' }, async ({ portal, page, person }) => {
  const here = new Application(portal, form, person.mail);
  await here.begin(SERVICE);
  const start = page.url();
  await here.step(first);
  const there = new Application(await portal.tab(), form, person.mail);
  await there.portal.open(start);
  await answer(here, second);
  await answer(there, other);
  expect(await here.proceed()).toBe(200);
  await expect(portal.title('form-check-title')).toBeVisible();
  expect(await there.proceed()).toBe(200);
  // Both are stored. What the first window shows is older, so it is shown again before it is sent.
  portal.guard.allowStatus(409);
  await portal.press(portal.button('form-send'));
  await expect(portal.heading('form-stale-title')).toBeVisible();
  await keepPicture(page, 'draft, check is stale');
  for (const words of ['Kim Öztürk', 'Fertig']) await expect(page.getByRole('main')).toContainText(words);
  await here.send();
});

test('reload keeps what was not sent yet', { tag: '@js' }, async ({ portal, page, person }) => {
  const application = new Application(portal, form, person.mail);
  await application.begin(SERVICE);
  await answer(application, first);
  await page.reload();
  await expectAnswers(page, first);
  await answer(application, other);
  await page.reload();
  await expectAnswers(page, other);
  await application.step(other);
  expect(await page.evaluate(() => sessionStorage.length)).toBe(0);
});

test('another language in the middle of a page', { tag: '@long' }, async ({ portal, page, person }) => {
  const application = new Application(portal, form, person.mail);
  await application.begin(SERVICE);
  await answer(application, first);
  await switchTo(portal, 'العربية');
  await expect(page.locator('html')).toHaveAttribute('lang', 'ar');
  await expect(page.getByText(text('ar', 'data-switched'))).toBeVisible();
  await expectAnswers(page, first);
  await switchTo(portal, 'Deutsch');
  await expect(page.locator('html')).toHaveAttribute('lang', 'de');
  await expectAnswers(page, first);
  await application.step(first);
  // A page with files, too.
  await page.locator('#bemerkung').fill('Mitten im');
  await switchTo(portal, 'العربية');
  await expect(page.locator('html')).toHaveAttribute('lang', 'ar');
  await expect(page.locator('#bemerkung')).toHaveValue('Mitten im');
});
