// The short check before a time of a protected service is held: by the device, or by a mailed code.
import { solveChallenge } from 'altcha-lib/v1';
import { expect, inBothLanguages, test } from '../support/test';
import { CHECK, mailedCode, type Portal, TIMES } from '../support/gate';

/** Chooses a time of a day that no other test of this moment takes. */
async function choose(portal: Portal): Promise<string> {
  await portal.open(TIMES);
  await portal.openDay();
  const value = (await portal.ownTime.getAttribute('value'))!;
  await portal.press(portal.ownTime);
  return value;
}

/** Sends the calendar's form with this proof, past the page's own script; where the answer leads. */
async function send({ page }: Portal, time: string, proof: string): Promise<string> {
  await page.goto(TIMES);
  await page.locator('#kalender form[method="post"]').first().evaluate(
    (form: HTMLFormElement, fields) => {
      for (const [name, value] of Object.entries(fields)) form.append(Object.assign(document.createElement('input'), { name, value }));
      form.submit();
    },
    { zeit: time, nachweis: proof },
  );
  await page.waitForURL(/\/pruefung\?|\/buchung\//);
  return new URL(page.url()).pathname;
}

/** By a mailed code, from the page of the check to the page for one's data. */
async function byCode(portal: Portal, mail: string): Promise<void> {
  await expect(portal.title('gate-title')).toBeVisible();
  await portal.field('mail').fill(mail);
  await portal.press(portal.button('gate-mail-send'));
  const code = await mailedCode(portal, mail);
  await portal.field('code').fill(code === '000000' ? '000001' : '000000');
  await portal.answers(422, () => portal.press(portal.button('gate-code-check')));
  await expect(portal.page.getByText(portal.t('gate-code-wrong')).first()).toBeVisible();
  await portal.field('code').fill(`${code.slice(0, 3)} ${code.slice(3)}`);
  await portal.press(portal.button('gate-code-check'));
  await expect(portal.title('data-title')).toBeVisible();
  // Nobody is asked twice.
  await expect(portal.field('mail')).toHaveValue(mail);
}

inBothLanguages(() => {
  test('a time of a protected service', async ({ portal, person, js }) => {
    await choose(portal);
    if (js) {
      // However quick the click was.
      await expect(portal.title('data-title')).toBeVisible({ timeout: 30_000 });
    } else {
      await byCode(portal, person.mail);
    }
    // This service asks for a mail address only.
    await portal.type({ name: person.name, mail: person.mail });
    await portal.toCheck();
    await portal.confirm();
  });

  test('another time takes the proof along, too @js', async ({ portal, page }) => {
    await choose(portal);
    await expect(portal.title('data-title')).toBeVisible({ timeout: 30_000 });
    // The pass is good for two more; the third change needs a proof of its own.
    for (const _ of [1, 2, 3]) {
      await portal.open(page.url().replace('/daten', '/zeit'));
      await portal.openDay();
      await portal.press(portal.times.nth(Math.floor((await portal.times.count()) / 2)));
      await expect(portal.title('data-title')).toBeVisible({ timeout: 30_000 });
    }
  });

  test('a device that cannot do it gets a code, too @js', async ({ portal, page, person, guard }) => {
    guard.allowFailure(/proof\.[0-9a-f]+\.js$/);
    await page.route(/\/proof\.[0-9a-f]+\.js$/, (route) => route.abort());
    await choose(portal);
    await expect(page.locator('#lotse-gate')).toHaveText(portal.t('gate-failed'));
    await expect(portal.button('gate-continue')).toHaveCount(0);
    await byCode(portal, person.mail);
    await portal.press(portal.button('hold-release'));
    // A window that is closed in the middle of a form hangs.
    await expect(page).toHaveURL(/\/leistungen\/[a-z-]+$/);
  });

  test('whoever comes to the page of the check with a device that can goes on by a button @js', async ({ portal, page }) => {
    await portal.open(TIMES);
    await portal.openDay();
    const time = (await portal.ownTime.getAttribute('value'))!;
    await portal.open(`${CHECK}?zeit=${time}&personen=1`);
    await expect(page.locator('#lotse-gate')).toHaveText(portal.t('gate-ready'), { timeout: 30_000 });
    await portal.press(portal.button('gate-continue'));
    await expect(portal.title('data-title')).toBeVisible();
    await portal.press(portal.button('hold-release'));
    // A window that is closed in the middle of a form hangs.
    await expect(page).toHaveURL(/\/leistungen\/[a-z-]+$/);
  });
});

test('a forged proof is refused; one by the library of ALTCHA itself is good, once for three holds @desktop', async ({ portal, page }) => {
  await portal.open(TIMES);
  await portal.openDay();
  const time = (await portal.ownTime.getAttribute('value'))!;
  const { algorithm, challenge, maxnumber, salt, signature } = JSON.parse((await page.locator('#lotse-gate').getAttribute('data-challenge'))!);
  const solution = await solveChallenge(challenge, salt, algorithm, maxnumber).promise;
  const proof = (number: number): string => btoa(JSON.stringify({ algorithm, challenge, number, salt, signature, took: 1 }));
  expect(await send(portal, time, proof(solution!.number + 1))).toBe(CHECK);
  expect(await send(portal, time, '')).toBe(CHECK);
  for (let hold = 0; hold < 3; hold++) expect(await send(portal, time, proof(solution!.number))).toMatch(/^\/buchung\//);
  expect(await send(portal, time, proof(solution!.number)), 'replayed').toBe(CHECK);
  await portal.open('/');
  await expect(portal.heading('hold-note-title')).toBeVisible();
});
