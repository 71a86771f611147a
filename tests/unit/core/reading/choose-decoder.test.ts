import { describe, expect, test } from 'vitest';
import { byteOrderMark, decodersFor } from '../../../../src/core/reading/choose-decoder.ts';
import { anExport, aUser } from '../../../fixtures/an-export.ts';
import { ansi, bytesOf, prepared, repairedXml, utf16 } from '../../../fixtures/read-export.ts';
import { runPass } from '../../../fixtures/run-pass.ts';

const declared = (encoding: string): string => `<?xml version="1.0" encoding="${encoding}"?>`;
const named = (encoding: string, lastName = 'Muñoz'): string => anExport([aUser({ lastName })], declared(encoding));
const names = (head: Uint8Array, chosen: string | null = null): string[] =>
  decodersFor(head, chosen).map((decoder) => decoder().encoding);

describe('a byte order mark', () => {
  const marks = {
    'utf-8': [0xef, 0xbb, 0xbf],
    'utf-16le': [0xff, 0xfe],
    'utf-16be': [0xfe, 0xff],
  } as const;
  for (const [encoding, bytes] of Object.entries(marks)) {
    test(`of ${encoding} decides alone, whatever is declared`, () => {
      const head = bytesOf(bytes, declared('iso-8859-15'));
      expect(byteOrderMark(head)).toEqual({ encoding, bytes: bytes.length });
      expect(names(head)).toEqual([encoding]);
    });
  }

  test('is not seen where it is none', () => {
    expect(byteOrderMark(bytesOf([0xef, 0xbb], '<'))).toBeNull();
    expect(byteOrderMark(bytesOf('<', [0xff, 0xfe]))).toBeNull();
    expect(byteOrderMark(new Uint8Array())).toBeNull();
  });
});

describe('without one', () => {
  test('“<” in two bytes is UTF-16', () => {
    expect(names(Uint8Array.of(0x3c, 0, 0x75, 0))).toEqual(['utf-16le']);
    expect(names(Uint8Array.of(0, 0x3c, 0, 0x75))).toEqual(['utf-16be']);
  });

  const second: Readonly<Record<string, string>> = {
    'iso-8859-1': 'windows-1252',
    'us-ascii': 'windows-1252',
    'ISO-8859-15': 'iso-8859-15',
    Shift_JIS: 'shift_jis',
    'UTF-8': 'windows-1252',
    'UTF-16': 'windows-1252',
    'UTF-16LE': 'windows-1252',
    'utf-7': 'windows-1252',
    'iso-2022-kr': 'windows-1252',
    'no-such-thing': 'windows-1252',
  };
  for (const [claimed, encoding] of Object.entries(second)) {
    test(`UTF-8 is tried first, then ${encoding} where ${claimed} is declared`, () => {
      expect(names(bytesOf(declared(claimed)))).toEqual(['utf-8', encoding]);
    });
  }

  test('a declaration in other forms counts too', () => {
    for (const text of [
      "<?xml version='1.0' encoding='koi8-r'?>",
      '\r\n<?xml version="1.0"\n encoding = "koi8-r" standalone="yes"?>',
    ]) {
      expect(names(bytesOf(text))).toEqual(['utf-8', 'koi8-r']);
    }
  });

  test('what only looks like a declaration does not', () => {
    expect(names(bytesOf('<?xml version="1.0"?><users encoding="koi8-r">'))).toEqual(['utf-8', 'windows-1252']);
    expect(names(bytesOf('<users><!-- <?xml encoding="koi8-r"?> -->'))).toEqual(['utf-8', 'windows-1252']);
  });
});

describe('the person’s choice', () => {
  test('goes before mark, declaration and bytes', () => {
    const head = bytesOf([0xff, 0xfe], declared('utf-8'));
    for (const label of ['macintosh', 'utf-8', 'utf-16be', 'windows-1252']) expect(names(head, label)).toEqual([label]);
  });

  test('takes any label that the browser knows', () => {
    expect(names(bytesOf('<users>'), 'latin1')).toEqual(['windows-1252']);
    expect(names(bytesOf('<users>'), 'sjis')).toEqual(['shift_jis']);
  });

  test('is certain: what does not fit is listed and not tried in another encoding', () => {
    const [decoder] = decodersFor(bytesOf('<users>'), 'utf-8');
    expect(decoder?.().decode(Uint8Array.of(0xf1, 0x41), true)?.problems).toMatchObject([
      { rule: 'undecodable-bytes' },
    ]);
    const [chosen] = decodersFor(bytesOf('<users>'), 'windows-1252');
    expect(chosen?.().decode(Uint8Array.of(0xc3, 0xa9), true)?.problems).toEqual([]);
  });
});

describe('an export is read as what it is, whatever it declares', () => {
  const exports: Readonly<Record<string, readonly [bytes: Uint8Array, encoding: string, bom: boolean]>> = {
    'UTF-8 that says it is ANSI': [bytesOf(named('windows-1252')), 'utf-8', false],
    'UTF-8 that says it is UTF-16': [bytesOf(named('UTF-16')), 'utf-8', false],
    'ANSI that says it is UTF-16': [ansi(named('UTF-16')), 'windows-1252', false],
    'ANSI that says it is UTF-8': [ansi(named('UTF-8')), 'windows-1252', false],
    'ISO-8859-15 that says so': [ansi(named('ISO-8859-15')), 'iso-8859-15', false],
    'UTF-8 that says it is ISO-8859-15': [bytesOf(named('ISO-8859-15')), 'utf-8', false],
    'UTF-16 LE with a byte order mark': [utf16(`\uFEFF${named('UTF-16')}`), 'utf-16le', true],
    'UTF-16 BE with a byte order mark': [utf16(`\uFEFF${named('UTF-8')}`, 'be'), 'utf-16be', true],
    'UTF-16 LE without': [utf16(named('UTF-16')), 'utf-16le', false],
    'UTF-16 BE without': [utf16(named('UTF-8'), 'be'), 'utf-16be', false],
  };
  for (const [what, [bytes, detected, bom]] of Object.entries(exports)) {
    test(what, async () => {
      const { load, log } = await prepared(bytes);
      expect([...log.findings()]).toEqual([]);
      expect(load.source.encoding).toMatchObject({ detected, bom });
      expect(load.users).toBe(1);
      expect(await repairedXml(bytes)).toBe(named('UTF-8'));
      const passed = runPass(bytes);
      expect(load).toMatchObject({ repairs: passed.repairs, source: { encoding: passed.encoding } });
    });
  }

  test('UTF-16 is counted as written anew, and its mark is no repair of its own', async () => {
    const { load } = await prepared(utf16(`\uFEFF${named('UTF-8')}`));
    expect(load.repairs).toEqual([{ repair: 'to-utf8', count: named('UTF-8').length }]);
  });

  test('ISO-8859-15 has its own letters', async () => {
    expect(await repairedXml(ansi(named('ISO-8859-15', '\u00A4')))).toContain('<last_name>€</last_name>');
  });

  test('an export in UTF-16 is the same in pieces of any size', async () => {
    const bytes = utf16(`\uFEFF${named('UTF-16', 'Mu\uD801\uDC37oz')}`);
    const whole = await prepared(bytes);
    for (const pieces of [1, 2, 3, 61]) {
      const cut = await prepared(bytes, { pieces });
      expect(cut.load).toEqual(whole.load);
    }
  });
});
