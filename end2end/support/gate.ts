// The short check before a time of a protected service is held.
import { expect } from '@playwright/test';
import { Portal } from './portal';
import { pattern } from './texts';

export type { Portal };

export const TIMES = '/leistungen/aufenthaltserlaubnis/zeiten';
export const CHECK = '/leistungen/aufenthaltserlaubnis/pruefung';

/** The six digits of the mail to this address, read in another tab. */
export async function mailedCode(portal: Portal, mail: string): Promise<string> {
  const reader = await portal.tab();
  await reader.openMail(mail, pattern(portal.lang, 'mail-code-subject'));
  const text = await reader.page.getByRole('main').innerText();
  await reader.page.close();
  const code = /^\s*(\d{6})\s*$/m.exec(text)?.[1];
  expect(code, text).toBeDefined();
  return code!;
}
