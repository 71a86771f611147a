import { expect } from '@playwright/test';
import type { Desk } from './desk.ts';

/** The parts of the Profile screen by the end of their addresses; the first is the overview. */
export const profileAddresses = [
  '',
  '/library',
  '/fields',
  '/groups',
  '/codes',
  '/patrons',
  '/terms',
  '/dates',
  '/sending',
  '/sync',
  '/findings',
  '/steps',
  '/kept',
] as const;

/** How to bring up each, by its name. */
export const profileScreens: Readonly<Record<string, (desk: Desk) => Promise<void>>> = Object.fromEntries(
  profileAddresses.map((address) => [
    `profile${address.replace('/', '-')}`,
    async ({ page }: Desk) => {
      await page.goto(`#/profile${address}`);
      await expect(page.getByRole('button', { name: 'Undo' })).toBeVisible();
    },
  ]),
);
