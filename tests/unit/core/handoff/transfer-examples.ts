import fc from 'fast-check';
import { expect } from 'vitest';
import { checkTransfer, type Transfer, type TransferTyped } from '../../../../src/core/handoff/transfer-place.ts';

export const typedTransfer: TransferTyped = {
  host: 'files.example.edu',
  port: '22',
  folder: 'ALMA/SIS',
  user: 'library',
  zip: { name: 'alma-20213L-2026-08-15-run1.zip', bytes: 12345, sha256: 'a1'.repeat(32) },
};

export function transferOf(changes: Partial<TransferTyped> = {}): Transfer {
  const outcome = checkTransfer({ ...typedTransfer, ...changes });
  expect(outcome).toMatchObject({ kind: 'transfer' });
  if (outcome.kind === 'refused') throw new Error('Refused.');
  return outcome.transfer;
}

/** Names that a shell, sftp or a script would read in its own way; none is refused. */
export const nastyNames = [
  'plain.zip',
  "it's \"quoted\" 'twice'.zip",
  '"',
  '""\'',
  ' two  spaces .zip ',
  'a&b|c;d>e<f.zip',
  '100%.zip',
  '%PATH% %1% %%TIMESTAMP#yyyy%%.zip',
  '$HOME \u0024{PATH} `id` $(id).zip',
  'wow!! !x !$ !-1.zip',
  "don't!!",
  '#hash # tag.zip',
  '-rf.zip',
  '--',
  '~root.zip',
  'star*?[a-z]{b,c}[.zip',
  '^caret^a^b.zip',
  '=ls.zip',
  '日本語 Größe Ωμέγα عربي 😀.zip',
  '‘curly’ ‚low‛ “double”.zip',
  'e\u0301 decomposed.zip',
];

const pieces = [
  ...' \'"&%$`!;#*?[]{}()<>|^~=@+,.:-_‘’‚‛“aZ09é日😀\u00A0',
  '%PATH%',
  '$(id)',
  '!!',
  "'\\''",
  '""',
  'TIMESTAMP',
];

/** Any name that is not refused; most are made of what is dangerous. */
export const anyName = fc
  .oneof(
    fc.array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 20 }).map((parts) => parts.join('')),
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 }),
    fc.constantFrom(...nastyNames),
  )
  .filter((name) => checkTransfer({ ...typedTransfer, zip: { ...typedTransfer.zip, name } }).kind === 'transfer');
