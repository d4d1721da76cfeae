// Every page and state, in German and Arabic, on desktop and phone: axe, colours in light and dark, language and direction, no
// scrolling sideways at 320 px and at 200 % zoom, sizes, alternatives.
//
// axe is a script that runs in the page, so it needs a project with scripts; the markup without them comes from the same
// server. The measures are taken in all projects.
import { expectAccessible, expectLanguage, expectNoSideways, expectReadable, expectUsable, keepPicture } from '../support/look';
import { inBothLanguages, test } from '../support/test';
import { walks } from '../support/walks';

inBothLanguages((lang) => {
  for (const [name, walk] of Object.entries(walks)) {
    test(name, async ({ portal, page, js, person }) => {
      test.slow();
      await walk(
        portal,
        (where) =>
          test.step(where, async () => {
            await expectLanguage(page, lang, where);
            await expectUsable(page, where);
            await keepPicture(page, `${name}, ${where}`);
            if (js) {
              await expectAccessible(page, where);
              await page.emulateMedia({ colorScheme: 'dark' });
              await expectReadable(page, `${where}, dark`);
              await page.emulateMedia({ colorScheme: 'light' });
            }
            // 1280 px at 200 % are 640.
            for (const width of [320, 640]) await expectNoSideways(page, width, where);
          }),
        person,
      );
    });
  }
});
