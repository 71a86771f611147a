import { expect } from '@playwright/test';
import type { Desk } from './desk.ts';

/** The screens of Help by the end of their addresses, each with what is there once it has come up. */
const seen = {
  help: ['', 'Privacy and security'],
  'help-files': ['/files', 'What its groups become'],
  'help-rules': ['/rules', 'The file is empty'],
  'help-rule': ['/rules/identifier-taken-in-file', 'Two users with the same identifier'],
  'help-no-rule': ['/rules/gone', 'Termload knows no rule of this name.'],
  'help-repairs': ['/repairs', 'Alma may answer it'],
  'help-reasons': ['/reasons', 'The identifier belongs to another account'],
  'help-sync': ['/sync', 'Documents disagree'],
  'help-sync-entry': ['/sync/preferred-name', 'Restore'],
  'help-reason': ['/reasons/user-not-external', 'they may be locked out'],
  'help-keys': ['/keys', 'Shift'],
  'help-privacy': ['/privacy', 'How to check it'],
  'help-nowhere': ['/nowhere', 'Help has no page at this address'],
} as const;

/** How to bring up each screen of Help, by its name. */
export const helpScreens: Readonly<Record<string, (desk: Desk) => Promise<void>>> = Object.fromEntries(
  Object.entries(seen).map(([name, [address, text]]) => [
    name,
    async ({ page }: Desk) => {
      await page.goto(`#/help${address}`);
      await expect(page.getByRole('main').getByText(text).first()).toBeVisible();
    },
  ]),
);
