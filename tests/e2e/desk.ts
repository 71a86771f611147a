import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, type JSHandle, type Locator, type Page } from '@playwright/test';
import { canHoldJobs, type Gate } from './hold-jobs.ts';

/** A file as a person has it: a path, or a name with its bytes. */
export type Given = string | { readonly name: string; readonly bytes: string | Uint8Array };

/** Bytes, from which on a file goes packed. */
const longWay = 500_000;

/** A file that is made in the page, so that a big one need not travel there: its parts, each so many times. */
export interface Made {
  readonly name: string;
  readonly parts: readonly { readonly text: string; readonly times: number }[];
}

export interface Saved {
  readonly name: string;
  readonly bytes: Buffer;
}

/** A person's way through the app, by the names that are promised (DESIGN §9). */
export class Desk {
  readonly page: Page;
  /** What the page complained of: bugs, each. */
  readonly faults: string[] = [];

  constructor(page: Page) {
    this.page = page;
    page.on('pageerror', (error) => this.faults.push(String(error)));
    page.on('console', (message) => {
      if (message.type() === 'error') this.faults.push(message.text());
    });
  }

  /** Opens the app; saving is by download, as in browsers without a save dialog. */
  async open(address = ''): Promise<void> {
    await this.page.addInitScript(() => Object.assign(window, { showSaveFilePicker: undefined }));
    await this.page.addInitScript(canHoldJobs);
    await this.page.goto(address);
  }

  get verdict(): Locator {
    return this.page.getByRole('heading', { level: 2, name: /^(Ready to send|Ready, with|Not ready)/ });
  }

  button(name: string): Locator {
    return this.page.getByRole('button', { name, exact: true });
  }

  /** Chooses a file, at the start screen where the one that is shown has no place for it. */
  async give(file: Given): Promise<void> {
    const [name, bytes] = typeof file === 'string' ? [basename(file), readFileSync(file)] : [file.name, file.bytes];
    const buffer = typeof bytes === 'string' ? Buffer.from(bytes) : Buffer.from(bytes);
    const input = this.page.getByLabel('SIS export');
    if ((await input.count()) === 0) await this.page.getByRole('link', { name: 'Terms', exact: true }).click();
    if (buffer.length < longWay) await input.setInputFiles({ name, mimeType: '', buffer });
    else await this.put(input, await this.unpack(name, buffer));
  }

  /** Chooses a file and waits for its verdict. */
  async check(file: Given): Promise<void> {
    await this.anew(() => this.give(file));
  }

  /** Drops files on the page. */
  async drop(...files: Made[]): Promise<void> {
    await (await this.make(files)).evaluate((dataTransfer) => {
      document.body.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
    });
  }

  /** Goes to an address and drops files there in the same breath, as somebody does who has them in the hand already. */
  async dropAt(hash: string, ...files: Made[]): Promise<void> {
    await (await this.make(files)).evaluate(async (dataTransfer, to) => {
      const arrived = new Promise((done) => addEventListener('hashchange', done, { once: true }));
      location.hash = to;
      await arrived;
      document.body.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
    }, hash);
  }

  /** Chooses files that are made in the page. */
  async choose(input: Locator, ...files: Made[]): Promise<void> {
    await this.put(input, await this.make(files));
  }

  private async put(input: Locator, files: JSHandle<DataTransfer>): Promise<void> {
    await input.evaluate((element, dataTransfer) => {
      Object.assign(element, { files: dataTransfer.files });
      element.dispatchEvent(new Event('change', { bubbles: true }));
    }, files);
  }

  /** A file whose way to the browser would take longer than reading it: it goes there packed. */
  private unpack(name: string, bytes: Buffer): Promise<JSHandle<DataTransfer>> {
    return this.page.evaluateHandle(
      async ([called, packed]) => {
        const bytes = Uint8Array.from(atob(packed), (character) => character.charCodeAt(0));
        const unpacked = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
        const dataTransfer = new DataTransfer();
        dataTransfer.items.add(new File([await new Response(unpacked).blob()], called));
        return dataTransfer;
      },
      [name, gzipSync(bytes, { level: 1 }).toString('base64')] as const,
    );
  }

  private make(files: Made[]): Promise<JSHandle<DataTransfer>> {
    return this.page.evaluateHandle((made) => {
      const dataTransfer = new DataTransfer();
      // One byte a character, so that a part can be in any encoding.
      const bytes = (text: string) => Uint8Array.from(text, (character) => character.charCodeAt(0));
      for (const { name, parts } of made) {
        const pieces = parts.flatMap(({ text, times }) => new Array<Uint8Array<ArrayBuffer>>(times).fill(bytes(text)));
        dataTransfer.items.add(new File(pieces, name));
      }
      return dataTransfer;
    }, files);
  }

  /** Does what brings a new verdict, and waits for it; the verdict that stands there now is not taken for it. */
  async anew(act: () => Promise<void>): Promise<void> {
    await this.page.evaluate(() => document.querySelector('main h2')?.setAttribute('data-old', ''));
    await act();
    await expect(this.verdict.and(this.page.locator(':not([data-old])'))).toBeVisible({ timeout: 30_000 });
  }

  async save(button: 'Save zip' | 'Save findings' | 'Save preview'): Promise<Saved> {
    const downloading = this.page.waitForEvent('download');
    await this.button(button).click();
    const download = await downloading;
    return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
  }

  async findings(): Promise<FindingsFile> {
    return JSON.parse((await this.save('Save findings')).bytes.toString('utf8')) as FindingsFile;
  }

  /**
   * From now on a job stops on screen at its first word of progress past this share of the file, however fast the
   * machine is: what its workers say after that reaches the page only with `letGo`. `stage`: as its progress names it.
   */
  async holdJobs(share = 0, stage?: string): Promise<void> {
    await this.page.evaluate(([from, of]) => (window as unknown as { gate: Gate }).gate.hold(from, of), [
      share,
      stage,
    ] as const);
  }

  async letGo(): Promise<void> {
    await this.page.evaluate(() => (window as unknown as { gate: Gate }).gate.open());
  }

  /** How many zips lie in the browser's own storage, finished or not. */
  async zipsInStorage(): Promise<number> {
    return this.page.evaluate(async () => {
      const root = await navigator.storage.getDirectory();
      const folder = await root.getDirectoryHandle('zips', { create: true });
      let count = 0;
      for await (const _ of folder.keys()) count++;
      return count;
    });
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
