// What must be true of every page.
import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { join } from 'node:path';
import type { Language } from './texts';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** All rules, no exclusions; a finding names the rule and the elements. */
export async function expectAccessible(page: Page, where: string): Promise<void> {
  await axe(page, where, (builder) => builder.withTags(TAGS), 10);
}

/** What depends on colours, for the second colour scheme of a page that was looked at before. */
export async function expectReadable(page: Page, where: string): Promise<void> {
  await axe(page, where, (builder) => builder.withRules(['color-contrast', 'link-in-text-block']), 0);
}

async function axe(page: Page, where: string, rules: (builder: AxeBuilder) => AxeBuilder, least: number): Promise<void> {
  // "Legacy" means without frames: we have none, and it spares a second page for each look.
  const { violations, passes } = await rules(new AxeBuilder({ page }).setLegacyMode(true)).analyze();
  expect(passes.length, `axe found nothing to check: ${where}`).toBeGreaterThan(least);
  const found = violations.map(({ id, help, nodes }) => `${id} (${help}): ${nodes.map(({ html }) => html.slice(0, 200)).join(' | ')}`);
  expect.soft(found, `axe: ${where}`).toEqual([]);
}

export async function expectLanguage(page: Page, lang: Language, where: string): Promise<void> {
  const html = page.locator('html');
  await expect.soft(html, where).toHaveAttribute('lang', lang === 'de-leicht' ? 'de-simple' : lang);
  await expect.soft(html, where).toHaveAttribute('dir', lang === 'ar' ? 'rtl' : 'ltr');
  await expect.soft(page, where).toHaveTitle(/\S – \S/);
  await expect.soft(page.locator('h1'), where).toHaveCount(1);
}

/** Keeps a picture of the whole page for eyes to look at, in the folder LOTSE_PICTURES; without one, nothing. */
export async function keepPicture(page: Page, name: string): Promise<void> {
  const folder = process.env.LOTSE_PICTURES;
  if (!folder) return;
  const file = `${test.info().project.name}, ${name}`.replace(/[^\w, ?!-]+/g, ' ').trim();
  await page.screenshot({ path: join(folder, `${file}.png`), fullPage: true, caret: 'hide', animations: 'disabled' });
}

/** Nothing stands out at this width, so nobody scrolls sideways. */
export async function expectNoSideways(page: Page, width: number, where: string): Promise<void> {
  const before = page.viewportSize()!;
  await page.setViewportSize({ width, height: before.height });
  const outside = await page.evaluate((width) => {
    const root = document.documentElement;
    // A phone zooms out instead of scrolling, so its window is no measure.
    const limit = Math.min(width, root.clientWidth);
    if (document.scrollingElement!.scrollWidth <= limit) return [];
    const page = root.getBoundingClientRect();
    const outside = [...document.body.querySelectorAll('*:not(.kern-sr-only, .kern-sr-only *, .lotse-skip)')].filter((element) => {
      const { left, right, width } = element.getBoundingClientRect();
      return width > 0 && (right > page.right + 0.5 || left < page.left - 0.5);
    });
    // The innermost ones are the cause.
    const causes = outside.filter((element) => !outside.some((other) => other !== element && element.contains(other)));
    return causes.map((element) => element.outerHTML.slice(0, 160)).slice(0, 5);
  }, width);
  expect.soft(outside, `${where}: wider than ${width} px`).toEqual([]);
  await page.setViewportSize(before);
}

/** Thumb-sized buttons and fields, links that can be hit, text that can be read, alternatives for pictures. */
export async function expectUsable(page: Page, where: string): Promise<void> {
  const problems = await page.evaluate(() => {
    const found: string[] = [];
    const name = (element: Element): string => element.outerHTML.slice(0, 140);
    const shown = (element: Element): boolean =>
      element.checkVisibility({ visibilityProperty: true, opacityProperty: true }) && !element.closest('.kern-sr-only, [aria-hidden="true"]');
    const inside = (box: DOMRect): boolean => box.right > 0 && box.bottom > 0;
    const thumbs = 'button, a.kern-btn, select, summary, input:not([type="hidden"], [type="radio"], [type="checkbox"]), .kern-form-check .kern-label, #kalender a';
    for (const element of document.querySelectorAll(thumbs)) {
      const box = element.getBoundingClientRect();
      if (!shown(element) || !inside(box)) continue;
      if (box.width < 43.9 || box.height < 43.9) found.push(`smaller than a thumb (${box.width} × ${box.height}): ${name(element)}`);
    }
    for (const link of document.querySelectorAll('a[href]')) {
      const box = link.getBoundingClientRect();
      if (!shown(link) || !inside(box)) continue;
      if (box.height < 24 || box.width < 24) found.push(`link too small (${box.width} × ${box.height}): ${name(link)}`);
    }
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = texts.nextNode(); node; node = texts.nextNode()) {
      const parent = node.parentElement!;
      if (!node.textContent!.trim() || !shown(parent)) continue;
      const size = parseFloat(getComputedStyle(parent).fontSize);
      if (size < 16) found.push(`text of ${size} px: ${name(parent)}`);
    }
    for (const image of document.images) if (!image.hasAttribute('alt')) found.push(`picture without alternative: ${name(image)}`);
    for (const svg of document.querySelectorAll('svg, .kern-icon')) {
      const spoken = svg.getAttribute('role') === 'img' && (svg.hasAttribute('aria-label') || svg.hasAttribute('aria-labelledby') || svg.querySelector('title'));
      if (!svg.closest('[aria-hidden="true"]') && !spoken) found.push(`drawing without alternative: ${name(svg)}`);
    }
    return [...new Set(found)];
  });
  expect.soft(problems, where).toEqual([]);
}
