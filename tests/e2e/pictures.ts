/*
 * Pictures of every screen, to be looked at: npx playwright test -c tests/e2e/pictures.config.ts
 * They lie in node_modules/.cache/termload/pictures; the one in the README is docs/termload.png.
 */
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { cache, root } from '../../scripts/places.mjs';
import { outFacts } from '../../src/core/handoff/out-facts.ts';
import { expectNoBarrier } from './barriers.ts';
import type { Desk } from './desk.ts';
import { helpScreens } from './help-screens.ts';
import { anExport, aUser, bigParts, blankIdentifier, exports } from './made-exports.ts';
import { type PreviewDesk, test as previewTest } from './preview-desk.ts';
import { profileScreens } from './profile-screens.ts';
import { test } from './shared-desk.ts';
import { type TermDesk, test as termTest } from './term-desk.ts';
import { reports, type TriageDesk, test as triageTest } from './triage-desk.ts';

const folder = join(cache, 'pictures');

const run = async (desk: Desk): Promise<void> => {
  await desk.holdJobs(0.4);
  await desk.drop({ name: 'patrons-fall-2026.xml', parts: bigParts(6e7) });
  await expect(desk.page.getByText('a few seconds')).toBeVisible();
};
const trySample = (desk: Desk): Promise<void> => desk.anew(() => desk.button('Try it with a sample').click());
const unfold = ({ page }: Desk): Promise<void> =>
  page.evaluate(() => {
    for (const details of document.querySelectorAll('details')) details.open = true;
  });

/** Forty users: none with a purge date, every other one with a blank identifier, one with a name that is too long. */
function manyFindings(): string {
  const users = Array.from({ length: 40 }, (_, index) =>
    aUser(`u${index}`, index % 2 ? { more: blankIdentifier } : {}),
  );
  const long = 'Muñoz '.repeat(60);
  return anExport(...users, aUser('long', { last: long })).replace(/<purge_date>[^<]*<.purge_date>/g, '');
}

/** 12,000 users, each with a blank identifier. */
function longList(): string {
  const users = Array.from({ length: 12_000 }, (_, index) => aUser(`u${index}`, { more: blankIdentifier }));
  return anExport(...users);
}

/** A table with one heading of its own. */
const tableOf = (heading: string): string =>
  `ID,Login,Name,${heading},SSN,Expires\n0012,ann,"Lee, Ann",Art,219-09-9999,05/06/2032\n0013,bo,"Ng, Bo",Art,219-09-9998,07/08/2032`;

const screens: Readonly<Record<string, (desk: Desk) => Promise<void>>> = {
  start: async () => {},
  running: run,
  ready: (desk) => desk.check(exports.ready),
  review: trySample,
  'review-unfolded': async (desk) => {
    await trySample(desk);
    await unfold(desk);
  },
  blocked: (desk) => desk.check({ name: 'blocked.xml', bytes: exports.ready.bytes.replaceAll('Zoe', 'A&B\u0007') }),
  cut: (desk) => desk.check(exports.blocked),
  ended: async (desk) => {
    await run(desk);
    await desk.button('Cancel').click();
    await expect(desk.page.getByRole('heading', { level: 2, name: 'You cancelled the check' })).toBeVisible();
  },
  usual: (desk) => desk.check({ name: 'usual.xml', bytes: manyFindings() }),
  ...helpScreens,
  ...profileScreens,
  'long-list': async (desk) => {
    await desk.check({ name: 'long-list.xml', bytes: longList() });
    await unfold(desk);
    await expect(desk.page.getByText('u0', { exact: true }).first()).toBeVisible();
  },
  'no-hit': async (desk) => {
    await desk.check({ name: 'no-hit.xml', bytes: longList() });
    await desk.page.getByRole('searchbox').fill('p12345');
    await expect(desk.page.getByText('Nothing that was found has')).toBeVisible();
  },
  'in-the-file': async (desk) => {
    await desk.check({ name: 'in-the-file.xml', bytes: longList() });
    await unfold(desk);
    await desk.page.getByRole('button', { name: 'Show in the file' }).first().click();
    await expect(desk.page.getByRole('dialog').locator('.marked')).toBeVisible();
  },
  'table-asks': async (desk) => {
    await desk.give({ name: 'people.csv', bytes: tableOf('Dept') });
    await expect(desk.page.getByRole('region', { name: 'The user of row 2' })).toBeVisible();
  },
  'table-read': async (desk) => {
    await desk.check({ name: 'people.csv', bytes: tableOf('Group') });
    await desk.button('Change columns').click();
    await expect(desk.page.getByRole('region', { name: 'The user of row 2' })).toBeVisible();
  },
  why: async ({ page }) => {
    await page.goto('#/why/campus_code-never-absent');
    await expect(page.getByText('Documents disagree')).toBeVisible();
  },
  'no-file': async ({ page }) => {
    await page.goto('#/load');
    await expect(page.getByRole('heading', { name: 'No file is open' })).toBeVisible();
  },
};

/** Screens of a triage: what is kept for one must not stand on the others. */
const triageScreens: Readonly<Record<string, (desk: TriageDesk) => Promise<void>>> = {
  'triage-before': (desk) => desk.begin(),
  'triage-row': openRow,
  'triage-columns': async (desk) => {
    await desk.begin();
    await desk.readReport();
    await unfold(desk);
  },
  'triage-outs': async (desk) => {
    await openRow(desk);
    for (const id of ['p1002', 'p1007']) await desk.row(id).getByRole('checkbox').check();
    await desk.button('Fixed').click();
    await expect(desk.row('p1007').getByText('Fixed')).toBeVisible();
    await expect(desk.button('Make a zip of the mended')).toBeEnabled();
    await unfold(desk);
  },
  'hand-off': async (desk) => {
    await desk.begin();
    await desk.page.goto(desk.page.url().replace('rejections', 'hand-off'));
    for (const [field, text] of Object.entries({ Host: 'files.example.edu', Folder: 'ALMA/SIS', 'User name': 'lib' })) {
      const box = desk.page.getByRole('textbox', { name: field, exact: true });
      await box.fill(text);
      await box.blur();
    }
    await desk.page.getByText('FileZilla', { exact: true }).click();
    await expect(desk.button('Copy Host')).toBeVisible();
  },
  'triage-refused': async (desk) => {
    await desk.begin();
    await desk.report(join(reports, 'grades.xlsx'));
    await expect(desk.page.getByRole('alert')).toContainText('This is not a Rejected Users report');
  },
  'triage-keys': async (desk) => {
    await openRow(desk);
    await desk.button('Keys (?)').click();
    await expect(desk.page.getByRole('dialog', { name: 'Keys' })).toBeVisible();
  },
  'triage-kept': async (desk) => {
    await desk.begin();
    await desk.page.goto('');
    await expect(desk.page.getByRole('link', { name: 'Rejections of load.xml' })).toBeVisible();
  },
};

/** Screens of a preview, of the made-up college. */
const previewScreens: Readonly<Record<string, (desk: PreviewDesk) => Promise<void>>> = {
  'preview-waiting': (desk) => desk.toSamplePreview(),
  'preview-refused': async (desk) => {
    await desk.toSamplePreview();
    await desk.users({ name: 'empty.xml', bytes: '' });
    await expect(desk.page.getByRole('alert')).toBeVisible();
  },
  preview: (desk) => desk.previewSample(),
  'preview-person': async (desk) => {
    await desk.previewSample();
    await desk.showWho('Has two preferred addresses or e-mails').click();
    await desk.page
      .getByRole('table', { name: /^Has two/ })
      .getByRole('button')
      .first()
      .click();
    await expect(desk.person(/^Preview of /)).toBeVisible();
  },
  'preview-turned-away': async (desk) => {
    await desk.previewSample();
    await desk.showWho('The identifier belongs to another account').click();
    await desk.page
      .getByRole('table', { name: /^The identifier/ })
      .getByRole('button')
      .first()
      .click();
    await expect(desk.person(/^Preview of /)).toBeVisible();
  },
};

/** Screens of terms, with those of the made-up college. */
const termScreens: Readonly<Record<string, (desk: TermDesk) => Promise<void>>> = {
  'start-with-terms': (desk) => walkTo(desk, '#/'),
  'start-a-term': (desk) => walkTo(desk, '#/start-a-term'),
  'load-of-a-term': (desk) => walkTo(desk, '#/load'),
  desk: async (desk) => {
    await walkTo(desk, '#/');
    await desk.page
      .getByRole('link', { name: / \(sample\)$/ })
      .first()
      .click();
    await expect(desk.steps).toBeVisible();
  },
  'desk-close': async (desk) => {
    await walkTo(desk, '#/');
    await desk.page
      .getByRole('link', { name: / \(sample\)$/ })
      .first()
      .click();
    await desk.goToStep('Close the term');
  },
  history: (desk) => walkTo(desk, '#/history'),
  'your-data': (desk) => walkTo(desk, '#/data'),
};

async function walkTo(desk: TermDesk, address: string): Promise<void> {
  await desk.anew(() => desk.button('Try it with a sample').click());
  await desk.anew(() => desk.button('Walk a term with the sample').click());
  await expect(desk.page.getByText('The load is kept in its term')).toBeVisible();
  await desk.page.goto(address);
  await expect(desk.page.getByText(/\(sample\)/).first()).toBeVisible();
}

/** A report that was read, with one row beside its user. */
async function openRow(desk: TriageDesk): Promise<void> {
  await desk.begin();
  await desk.readReport();
  await desk.row('p1001').getByRole('button').click();
  await expect(desk.page.getByRole('region', { name: /^As it was sent/ })).toBeVisible();
}

/** In three widths, light and dark, and on paper. */
async function takePictures(name: string, { page }: Desk): Promise<void> {
  for (const width of [1280, 640, 400]) {
    await page.setViewportSize({ width, height: 900 });
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      await page.screenshot({ path: join(folder, `${name}-${width}-${colorScheme}.png`), fullPage: true });
    }
  }
  await page.emulateMedia({ colorScheme: 'light' });
  await page.pdf({ path: join(folder, `${name}.pdf`), format: 'A4' });
  await page.emulateMedia({ media: 'print' });
  await page.setViewportSize({ width: 700, height: 990 });
  await page.screenshot({ path: join(folder, `${name}-print.png`), fullPage: true });
  await page.emulateMedia({ media: 'screen' });
  await expectNoBarrier(page);
}

for (const [name, bring] of Object.entries(screens)) {
  test(name, async ({ desk }) => {
    await bring(desk);
    await takePictures(name, desk);
  });
}

for (const [name, bring] of Object.entries(triageScreens)) {
  triageTest(name, async ({ desk }) => {
    await bring(desk);
    await takePictures(name, desk);
  });
}

for (const [name, bring] of Object.entries(previewScreens)) {
  previewTest(name, async ({ desk }) => {
    await bring(desk);
    await takePictures(name, desk);
  });
}

for (const [name, bring] of Object.entries(termScreens)) {
  termTest(name, async ({ desk }) => {
    await bring(desk);
    await takePictures(name, desk);
  });
}

for (const out of ['worklist', 'summary'] as const) {
  triageTest(`triage-${out}-print`, async ({ desk, page }) => {
    // The paper is there while it is printed, and no longer.
    await page.addInitScript(() => {
      window.print = () => {};
    });
    await openRow(desk);
    await desk.button(outFacts[out].button).click();
    await expect(page.locator('.paper')).toBeAttached();
    await page.emulateMedia({ media: 'print' });
    await page.setViewportSize({ width: 700, height: 990 });
    await page.screenshot({ path: join(folder, `triage-${out}-print.png`), fullPage: true });
    await page.pdf({ path: join(folder, `triage-${out}.pdf`), format: 'A4' });
  });
}

test('the picture in the README', async ({ desk: { page }, desk }) => {
  await trySample(desk);
  await page.evaluate(() => document.querySelector<HTMLElement>(':focus')?.blur());
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.screenshot({ path: join(root, 'docs/termload.png') });
});
