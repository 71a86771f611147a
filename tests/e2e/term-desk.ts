import { expect, type Locator } from '@playwright/test';
import type { Given, Saved } from './desk.ts';
import { test as base } from './emptied-browser.ts';
import { TriageDesk } from './triage-desk.ts';

/** A person's way through a term. */
export class TermDesk extends TriageDesk {
  /** Begins a term; the season as the profile calls it. Opens its desk. */
  async startTerm(season: string, year: number): Promise<void> {
    await this.page.getByRole('link', { name: 'Terms', exact: true }).click();
    await this.button('Start a term').click();
    await this.page.getByLabel('Season').selectOption(season);
    await this.page.getByLabel('Year in which it begins').fill(`${year}`);
    await this.button('Start this term').click();
    await expect(this.page.getByRole('heading', { level: 1, name: `${season} ${year}` })).toBeVisible();
  }

  /** Opens a term from the list. */
  async openTerm(name: string): Promise<void> {
    await this.page.getByRole('link', { name: 'Terms', exact: true }).click();
    await this.page.getByRole('link', { name, exact: true }).first().click();
    await expect(this.page.getByRole('heading', { level: 1, name })).toBeVisible();
  }

  get steps(): Locator {
    return this.page.getByRole('navigation', { name: /^Steps of / });
  }

  /** The line of the checklist with that title. */
  line(title: string): Locator {
    return this.steps.getByRole('listitem').filter({ hasText: title });
  }

  async goToStep(title: string): Promise<void> {
    await this.line(title).getByRole('link').click();
    await expect(this.page.getByRole('heading', { level: 2, name: title })).toBeVisible();
  }

  async tick(title: string, initials = 'ML'): Promise<void> {
    await this.goToStep(title);
    await this.page.getByLabel('Initials').fill(initials);
    await this.button('Tick as done').click();
    await expect(this.line(title)).toContainText('Done');
  }

  /** Gives the export at the desk, and waits until the term has its load. */
  async prepare(file: Given): Promise<void> {
    await this.goToStep('Prepare the load');
    await this.check(file);
    await expect(this.page.getByText('The load is kept in its term')).toBeVisible();
  }

  /** From the load on screen: saves its zip. */
  async saveZip(): Promise<Saved> {
    return this.save('Save zip');
  }

  /** From the load on screen to its term. */
  async backToDesk(): Promise<void> {
    await this.page.getByRole('link', { name: 'Go on at the desk' }).click();
    await expect(this.steps).toBeVisible();
  }
}

/** An emptied browser for each test: a term leaves much behind. */
export const test = base.extend<{ readonly desk: TermDesk }>({
  desk: async ({ page }, use) => {
    const desk = new TermDesk(page);
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await desk.open('');
    await use(desk);
    expect(desk.faults.splice(0), 'the page must complain of nothing').toEqual([]);
  },
});
