import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { Desk } from './desk.ts';

const golden = join(import.meta.dirname, '../golden/preview');
const current = readFileSync(join(golden, 'current.xml'), 'utf8');
const incoming = readFileSync(join(golden, 'incoming.xml'), 'utf8');
const expected = JSON.parse(readFileSync(join(golden, 'expected.json'), 'utf8'));

interface SavedUser {
  readonly primaryId: string;
  readonly outcome: string;
  readonly changes: readonly { readonly field: string; readonly effect: string }[];
}

test.describe('the sample holds through the app', () => {
  for (const [mode, label] of [
    ['sis', 'SIS sync'],
    ['api', 'Users API (PUT)'],
  ] as const) {
    test(label, async ({ page }) => {
      const desk = new Desk(page);
      await desk.open();
      await desk.check({ name: 'incoming.xml', bytes: incoming });
      await page.getByRole('link', { name: 'Preview', exact: true }).click();
      await page
        .getByLabel('Current Alma users')
        .setInputFiles({ name: 'current.xml', mimeType: '', buffer: Buffer.from(current) });
      await page.getByRole('radio', { name: label }).check();
      await expect(desk.button('Save preview')).toBeEnabled();
      const saved = JSON.parse((await desk.save('Save preview')).bytes.toString());
      expect(saved).toMatchObject({ format: 'termload-preview', version: 1, mode });
      if (expected[mode].totals !== undefined) expect(saved.totals).toEqual(expected[mode].totals);
      const users = new Map<string, SavedUser>(saved.users.map((user: SavedUser) => [user.primaryId, user]));
      for (const [id, wanted] of Object.entries<Record<string, unknown>>(expected[mode].users)) {
        const { outcome, changes } = users.get(id) ?? { outcome: 'missing', changes: [] };
        const told = Object.fromEntries(changes.map(({ field, effect }) => [field, effect]));
        expect({ outcome, changes: told }, id).toEqual(wanted);
      }
      expect(desk.faults).toEqual([]);
    });
  }
});
