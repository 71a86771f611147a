import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { type Download, expect, type Locator, type Page } from '@playwright/test';

/** A person's way through the app, by the names that are promised (DESIGN §9). */
export class Desk {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  /** Opens the app; saving is by download, as in browsers without a save dialog. */
  async open(address = ''): Promise<void> {
    await this.page.addInitScript(() => Object.assign(window, { showSaveFilePicker: undefined }));
    await this.page.goto(address);
  }

  get verdict(): Locator {
    return this.page.getByRole('heading', { level: 2, name: /^(Ready to send|Ready, with|Not ready)/ });
  }

  /** Checks a file and waits for the verdict. */
  async check(file: string | { name: string; buffer: Buffer }): Promise<void> {
    const given =
      typeof file === 'string'
        ? { name: basename(file), mimeType: '', buffer: readFileSync(file) }
        : { ...file, mimeType: '' };
    await this.page.getByLabel('SIS export').setInputFiles(given);
    await expect(this.verdict).toBeVisible({ timeout: 30_000 });
  }

  async save(button: 'Save zip' | 'Save findings'): Promise<{ name: string; bytes: Buffer }> {
    const downloading = this.page.waitForEvent('download');
    await this.page.getByRole('button', { name: button }).click();
    const download: Download = await downloading;
    return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
  }

  async findings(): Promise<FindingsFile> {
    return JSON.parse((await this.save('Save findings')).bytes.toString('utf8')) as FindingsFile;
  }
}

/** What a test reads of a `termload-findings` file. */
export interface FindingsFile {
  readonly verdict: string;
  readonly users: number;
  readonly source: { readonly sha256: string; readonly encoding: { readonly detected: string } | null };
  readonly findings: readonly {
    readonly rule: string;
    readonly severity: string;
    readonly user: { readonly index: number } | null;
    readonly message: string;
  }[];
  readonly repairs: readonly { readonly repair: string }[];
  readonly zip: {
    readonly name: string;
    readonly sha256: string;
    readonly entries: readonly { readonly name: string; readonly users: number }[];
  } | null;
}
