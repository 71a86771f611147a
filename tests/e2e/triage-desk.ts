import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { expect, type Locator, type Page } from '@playwright/test';
import { root } from '../../scripts/places.mjs';
import { Desk, type Given, type Saved } from './desk.ts';
import { test as base } from './emptied-browser.ts';

export const reports = join(root, 'tests/golden/reports');

/** What a test reads of a `termload-triage` file. */
export interface TriageFile {
  readonly format: string;
  readonly version: number;
  readonly report: { readonly name: string; readonly rows: number };
  readonly rejections: readonly {
    readonly row: number;
    readonly primaryId: string;
    readonly reason: string;
    readonly message: string;
    readonly details: Readonly<Record<string, unknown>>;
    readonly match: { readonly status: string; readonly users: readonly { readonly index: number }[] };
    readonly status: string;
    readonly note: string;
    readonly expectAlways: boolean;
  }[];
}

/** A report as text, with the columns of the sample. */
export const aReport = (...rows: (readonly string[])[]): string =>
  [['Primary Identifier', 'Name', 'Message'], ...rows]
    .map((cells) => cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(','))
    .join('\n');

/** A person's way through the rejections of a load. */
export class TriageDesk extends Desk {
  get people(): Locator {
    return this.page.getByRole('heading', { level: 2, name: 'The people' });
  }

  /** The box in which the rows scroll. */
  get list(): Locator {
    return this.page.getByRole('region', { name: /^Rejections, / });
  }

  row(name: string): Locator {
    return this.list.getByRole('row').filter({ hasText: name });
  }

  /** Checks an export and follows its link. */
  async begin(load: Given = join(reports, 'load.xml')): Promise<void> {
    await this.check(load);
    await this.page.getByRole('link', { name: 'Rejections', exact: true }).click();
    await expect(this.page.getByRole('heading', { level: 2, name: 'Drop Alma’s report' })).toBeVisible();
  }

  async report(given: Given): Promise<void> {
    const [name, bytes] =
      typeof given === 'string' ? [basename(given), readFileSync(given)] : [given.name, given.bytes];
    const buffer = typeof bytes === 'string' ? Buffer.from(bytes) : Buffer.from(bytes);
    await this.page.getByLabel('Rejected Users report').setInputFiles({ name, mimeType: '', buffer });
  }

  async readReport(given: Given = join(reports, 'plain.xlsx')): Promise<void> {
    await this.report(given);
    await expect(this.page.getByRole('heading', { level: 2, name: 'The report is read' })).toBeVisible({
      timeout: 30_000,
    });
  }

  async triageFile(): Promise<TriageFile> {
    return JSON.parse((await this.out('Save triage')).bytes.toString('utf8')) as TriageFile;
  }

  /** Saves what a button of the triage makes. */
  async out(button: string): Promise<Saved> {
    return this.savedBy(() => this.button(button).click());
  }

  /** What comes of a deed that saves a file. */
  async savedBy(act: () => Promise<void>): Promise<Saved> {
    const downloading = this.page.waitForEvent('download');
    await act();
    const download = await downloading;
    return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
  }

  /** Decides on some people at once. */
  async decide(status: 'Waiting' | 'Fixed' | 'Left as it is', ...ids: string[]): Promise<void> {
    for (const id of ids) await this.row(id).getByRole('checkbox').check();
    await this.button(status).click();
    for (const id of ids) await expect(this.row(id)).toContainText(status);
  }

  /** Says which sending a further report answers, and has it read. */
  async answer(sending: RegExp): Promise<void> {
    await expect(this.page.getByRole('heading', { name: 'Another file of this run, or a new run?' })).toBeVisible();
    await this.page.getByRole('radio', { name: sending }).check();
    await this.button('Read the report').click();
    await expect(this.page.getByRole('heading', { level: 2, name: 'The report is read' })).toBeVisible();
  }

  /** Presses a key until it has brought the focus where it should be, as somebody without a mouse does. */
  async tabTo(target: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
    // Looking for an element by its role and name costs more than the key: so once for each.
    const hasFocus = (found: Node[]) => found.length === 1 && found[0] === document.activeElement;
    for (let presses = 0; presses < 80; presses++) {
      if (await target.evaluateAll(hasFocus)) return;
      await this.page.keyboard.press(key);
    }
    await expect(target, `${key} must lead there`).toBeFocused();
  }
}

/** An emptied browser for each test: what is kept must not reach the next. */
export const test = base.extend<{ readonly desk: TriageDesk }>({
  desk: async ({ page }, use) => {
    const desk = new TriageDesk(page);
    await desk.open();
    await use(desk);
    expect(desk.faults.splice(0), 'the page must complain of nothing').toEqual([]);
  },
});

/** A second tab beside the first, in the same browser. */
export async function anotherTab(desk: TriageDesk): Promise<TriageDesk> {
  const page: Page = await desk.page.context().newPage();
  const other = new TriageDesk(page);
  await other.open(desk.page.url());
  return other;
}
