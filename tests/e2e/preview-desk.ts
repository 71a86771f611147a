import { expect, type Locator } from '@playwright/test';
import type { Given } from './desk.ts';
import { test as base } from './emptied-browser.ts';
import { TermDesk } from './term-desk.ts';

/** A person’s way through a preview. */
export class PreviewDesk extends TermDesk {
  /** Checks the made-up college’s export, and goes to its preview. */
  async toSamplePreview(): Promise<void> {
    await this.anew(() => this.button('Try it with a sample').click());
    await this.toPreview();
  }

  async toPreview(): Promise<void> {
    await this.page.getByRole('link', { name: 'Preview', exact: true }).click();
    await expect(this.page.getByRole('heading', { level: 1, name: 'Preview' })).toBeVisible();
  }

  /** The preview of the made-up college, open. */
  async previewSample(): Promise<void> {
    await this.toSamplePreview();
    await this.button('Try it with the sample’s users').click();
    await this.isOpen();
  }

  async isOpen(): Promise<void> {
    await expect(this.button('Save preview')).toBeEnabled({ timeout: 30_000 });
  }

  async users(...files: Exclude<Given, string>[]): Promise<void> {
    const given = files.map(({ name, bytes }) => ({ name, mimeType: '', buffer: Buffer.from(bytes) }));
    await this.page.getByLabel('Current Alma users').setInputFiles(given);
  }

  get lists(): Locator {
    return this.page.getByRole('combobox', { name: 'List of people' });
  }

  get searchBox(): Locator {
    return this.page.getByRole('searchbox', { name: 'With this name or identifier' });
  }

  get heading(): Locator {
    return this.page.getByRole('heading', { level: 2, name: /^The people: / });
  }

  /** Below a title: leads to the people that it is about. */
  showWho(title: string): Locator {
    return this.page.getByRole('button', { name: new RegExp(`^Show who ?: ${title}$`) });
  }

  /** The person that is open. */
  person(name: string | RegExp): Locator {
    return this.page.getByRole('region', { name });
  }

  /** Opens a person of the list. */
  async openPerson(name: string): Promise<Locator> {
    await this.button(name).click();
    const person = this.person(`Preview of ${name}`);
    await expect(person).toBeVisible();
    return person;
  }
}

/** An emptied browser for each test: what is marked must not reach the next. */
export const test = base.extend<{ readonly desk: PreviewDesk }>({
  desk: async ({ page }, use) => {
    const desk = new PreviewDesk(page);
    await desk.open();
    await use(desk);
    expect(desk.faults, 'the page must complain of nothing').toEqual([]);
  },
});
