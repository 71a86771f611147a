import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { presetProfiles } from '../../../../src/core/profile/preset-profiles.ts';
import { mostProfileBytes, readProfile, writeProfile } from '../../../../src/core/profile/read-profile.ts';
import { termPresets } from '../../../../src/core/terms/term-presets.ts';
import { arbitraryProfile } from './arbitrary-profile.ts';

const { scheme } = termPresets.colleague;
const file = (settings: object): string => JSON.stringify({ format: 'termload-profile', version: 1, ...settings });

const readable = (text: string) => {
  const reading = readProfile(text);
  if (reading.kind === 'refused') throw new Error(JSON.stringify(reading.refusal));
  return reading;
};
const refusalOf = (text: string) => {
  const reading = readProfile(text);
  if (reading.kind !== 'refused') throw new Error('It was read.');
  return reading.refusal;
};

test('what is written is read back as it was, and written again as the same text', () => {
  fc.assert(
    fc.property(arbitraryProfile, (profile) => {
      const text = writeProfile(profile);
      const reading = readable(text);
      expect(reading.profile).toEqual(profile);
      expect(writeProfile(reading.profile)).toBe(text);
      expect([reading.cut, reading.leftOut]).toEqual([[], []]);
    }),
  );
});

test('the order of names in a file makes no difference to what is written', () => {
  const one = file({ library: 'A', groups: [{ code: 'UG', weight: 2 }], later: { b: 1, a: [{ d: 1, c: 2 }] } });
  const other = file({ later: { a: [{ c: 2, d: 1 }], b: 1 }, groups: [{ weight: 2, code: 'UG' }], library: 'A' });
  expect(writeProfile(readable(one).profile)).toBe(writeProfile(readable(other).profile));
});

test.each(['alma', 'i-share'] as const)('a file that names only the preset %s is that preset', (preset) => {
  expect(readable(file({ preset })).profile).toEqual(presetProfiles[preset]);
});

test('a file that says nothing of the sync, or not all, has the rest as it usually is', () => {
  expect(readable(file({ library: 'A' })).profile.sync).toEqual(presetProfiles.alma.sync);
  expect(readable(file({ sync: { mode: 'api', mood: 1 } })).profile.sync).toEqual({
    ...presetProfiles.alma.sync,
    mode: 'api',
    others: { mood: 1 },
  });
});

test('settings of a later version are kept where they stand, written again, and told', () => {
  const [fall, ...others] = scheme.seasons;
  const termScheme = { ...scheme, seasons: [{ ...fall, mood: 1 }, ...others], hue: 2 };
  const steps = [{ kind: 'ours', id: 'need', change: { song: 'la' }, dropped: false, tune: 3 }];
  const text = file({
    colour: 'blue',
    groups: [{ code: 'UG', shelf: { row: [1] } }],
    typeCodes: { notes: ['A'] },
    termScheme,
    steps,
  });
  const ofTerms = [
    'termScheme, seasons, entry 1, mood',
    'termScheme, hue',
    'steps, entry 1, change, song',
    'steps, entry 1, tune',
  ];
  const { profile, unknown } = readable(text);
  expect(unknown).toEqual(['groups, entry 1, shelf', 'typeCodes, notes', ...ofTerms, 'colour']);
  expect(JSON.parse(writeProfile(profile))).toMatchObject({
    colour: 'blue',
    groups: [{ code: 'UG', shelf: { row: [1] } }],
    typeCodes: { notes: ['A'], emails: null },
    termScheme,
    steps,
  });
});

test.each(['files.example.edu', 'sftp_1.example.edu', '192.0.2.7', '2001:db8::1', '::ffff:192.0.2.7'])(
  'a server may be called %s',
  (host) => {
    expect(readable(file({ sftp: { host } })).profile.sftp?.host).toBe(host);
  },
);

test('passwords are left out wherever they stand, and that is told', () => {
  const text = file({
    sftp: { host: 'files.example.edu', password: 'hunter2' },
    extra: { deep: [{ 'private-key': 'hunter2', kept: 1 }] },
    termScheme: { ...scheme, passphrase: 'hunter2' },
  });
  const { profile, leftOut } = readable(text);
  expect([...leftOut].sort()).toEqual([
    'extra, deep, entry 1, private-key',
    'sftp, password',
    'termScheme, passphrase',
  ]);
  expect(writeProfile(profile)).not.toContain('hunter2');
  expect(writeProfile(profile)).toContain('"kept": 1');
});

test('long words are cut between characters and told; long codes are refused', () => {
  const { profile, cut } = readable(file({ library: '𝒳'.repeat(300) }));
  expect([profile.library, cut]).toEqual(['𝒳'.repeat(200), ['library']]);
  expect(refusalOf(file({ groups: [{ code: 'U'.repeat(256) }] })).looksLike).toContain('“groups, entry 1, code”');
});

describe('what is refused', () => {
  test.each([
    ['nothing', ' \n', 'empty'],
    ['no JSON', '<html>', 'not-json'],
    ['a file that is cut off', file({ library: 'A' }).slice(0, -3), 'cut-off'],
    ['a huge file', ' {}'.repeat(mostProfileBytes / 2), 'too-large'],
    ['a list', '[]', 'other-format'],
    ['findings', '{"format":"termload-findings","version":1}', 'other-format'],
    ['a format whose name all objects have', '{"format":"toString","version":1}', 'other-format'],
    ['a file without version', '{"format":"termload-profile"}', 'no-version'],
    ['a version that is none', '{"format":"termload-profile","version":0}', 'no-version'],
    ['version 2', '{"format":"termload-profile","version":2}', 'newer'],
    ['a setting twice', '{"format":"termload-profile","version":1,"library":"A","library":"B"}', 'repeated-name'],
    ['an attack', '{"format":"termload-profile","version":1,"__proto__":{"library":"B"}}', 'forbidden-name'],
    ['an endless number', '{"format":"termload-profile","version":1,"x":1e999}', 'number'],
  ])('%s', (_what, text, why) => {
    expect(refusalOf(text).why).toBe(why);
  });

  test.each([
    [{ preset: 'alma2' }, 'preset', '“alma”'],
    [{ preset: 'constructor' }, 'preset', '“i-share”'],
    [{ library: 7 }, 'library', 'text on one line'],
    [{ library: 'A\nB' }, 'library', 'text on one line'],
    [{ library: 'moc.\u202eevil' }, 'library', 'text on one line'],
    [{ library: null }, 'library', 'text'],
    [{ caseCounts: 'yes' }, 'caseCounts', 'true or false'],
    [{ sync: 'sis' }, 'sync', 'curly brackets'],
    [{ sync: { mode: 'ftp' } }, 'sync, mode', 'one of “sis”, “api”'],
    [{ sync: { override: ['User group'] } }, 'sync, override, entry 1', 'Alma’s format'],
    [{ sync: { override: ['pin_number', 'pin_number'] } }, 'sync, override', 'no two alike'],
    [{ sync: { openForUpdate: 'No' } }, 'sync, openForUpdate', 'true or false'],
    [{ sync: { defaultLanguage: ' ' } }, 'sync, defaultLanguage', 'a code of 1 to 255 characters'],
    [{ groups: {} }, 'groups', 'a list'],
    [{ groups: [{ name: 'no code' }] }, 'groups, entry 1, code', 'a code'],
    [{ groups: [{ code: ' ' }] }, 'groups, entry 1, code', 'a code'],
    [{ groups: [{ code: 'A' }, { code: 'A' }] }, 'groups', 'no two alike'],
    [{ groups: [{ code: 'A', weight: 1001 }] }, 'groups, entry 1, weight', '0 to 1000'],
    [{ groups: [{ code: 'A', weight: 1.5 }] }, 'groups, entry 1, weight', 'whole number'],
    [{ groups: new Array(1001).fill({ code: 'A' }) }, 'groups', '1000 entries'],
    [{ sftp: {} }, 'sftp, host', 'server'],
    [{ sftp: { host: 'a b' } }, 'sftp, host', 'server'],
    [{ sftp: { host: '-oProxyCommand=x' } }, 'sftp, host', 'server'],
    [{ sftp: { host: 'files.example.edu:22' } }, 'sftp, host', 'server'],
    [{ sftp: { host: 'h', port: 0 } }, 'sftp, port', '65535'],
    [{ sftp: { host: 'h', folder: 'a\nput secret' } }, 'sftp, folder', 'one line'],
    // biome-ignore lint/suspicious/noTemplateCurlyInString: what a hostile file holds
    [{ sftp: { host: '${IFS}' } }, 'sftp, host', 'server'],
    [{ almaAddress: 'javascript:alert(1)' }, 'almaAddress', 'https://'],
    [{ almaAddress: 'http://alma.example.edu' }, 'almaAddress', 'https://'],
    [{ almaAddress: 'https://me:pw@alma.example.edu' }, 'almaAddress', 'https://'],
    [{ almaAddress: 'https://alma.example.edu/"onclick=' }, 'almaAddress', 'https://'],
    [{ sisDateFormat: 'MM/dd/yyyy' }, 'sisDateFormat', '“MM/DD/YYYY”'],
    [{ sisDateFormat: 'constructor' }, 'sisDateFormat', '“YYYYMMDD”'],
    [{ datePolicy: { expiry: 7, purge: 6 } }, 'datePolicy', 'The purge date would be before the expiry date'],
    [{ datePolicy: { expiry: 6.5, purge: 7 } }, 'datePolicy', 'give whole years from 0 to 50.'],
    [{ datePolicy: { expiry: '6', purge: 7 } }, 'datePolicy, expiry', '0 to 50'],
    [{ datePolicy: 6 }, 'datePolicy', 'curly brackets'],
    [{ fields: ['contact_info//x'] }, 'fields, entry 1', 'Alma’s format'],
    [{ termScheme: [] }, 'termScheme', 'The term codes are not a table.'],
    [{ termScheme: { ...scheme, pattern: '{year}' } }, 'termScheme', 'The pattern needs {year} and {season}'],
    [{ termScheme: { ...scheme, seasons: [{ word: 'Fall' }] } }, 'termScheme', 'Season 1: what stands for it'],
    [{ expectedFindings: [{ rule: 'p1001@example.edu', reason: '' }] }, 'expectedFindings, entry 1, rule', 'an id'],
    [
      { reportColumns: [{ fingerprint: 'f', columns: { id: 256, message: [1], name: null } }] },
      'reportColumns, entry 1, columns, id',
      '255',
    ],
    [
      { tableMappings: [{ fingerprint: 'Surname,Given name', mapping: {} }] },
      'tableMappings, entry 1, fingerprint',
      'sixteen digits and letters',
    ],
    [{ steps: {} }, 'steps', 'The steps are not a list.'],
    [{ steps: [{ kind: 'own', id: 'send', step: {} }] }, 'steps', 'Step 1: it has no title.'],
    [{ people: 'forever' }, 'people', '“until-closed”'],
  ])('%j: the place is told, and what was expected there', (settings, where, expected) => {
    const refusal = refusalOf(file(settings));
    expect(refusal).toMatchObject({ why: 'wrong-value', expected: expect.stringContaining(expected) });
    expect(refusal.looksLike).toContain(`“${where}”`);
  });

  test('no refusal repeats a value of the file', () => {
    fc.assert(
      fc.property(fc.json(), fc.constantFrom('groups', 'sftp', 'steps', 'library', 'typeCodes'), (json, name) => {
        const reading = readProfile(`{"format":"termload-profile","version":1,"${name}":["zzqq",${json}]}`);
        expect(JSON.stringify(reading.kind === 'refused' ? reading : null)).not.toContain('zzqq');
      }),
    );
  });
});

test('no text makes the reader throw, and what it takes can be written and read', () => {
  const spoiled = fc
    .tuple(arbitraryProfile, fc.nat(), fc.string({ maxLength: 3 }), fc.nat(5))
    .map(([profile, at, sign, off]) => {
      const text = writeProfile(profile);
      const from = at % text.length;
      return text.slice(0, from) + sign + text.slice(from + off);
    });
  fc.assert(
    fc.property(spoiled, (text) => {
      const reading = readProfile(text);
      if (reading.kind === 'profile') expect(readable(writeProfile(reading.profile)).profile).toEqual(reading.profile);
    }),
    { numRuns: 500 },
  );
});
