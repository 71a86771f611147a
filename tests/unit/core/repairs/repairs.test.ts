import { describe, expect, test } from 'vitest';
import type { RepairCount } from '../../../../src/core/load.ts';
import { anExport, aUser } from '../../../fixtures/an-export.ts';
import { ansi, bytesOf, prepared, repairedXml } from '../../../fixtures/read-export.ts';

const declaration = '<?xml version="1.0" encoding="UTF-8"?>';
const user = aUser();
const byteOrderMark = [0xef, 0xbb, 0xbf];

async function repairsOf(content: Uint8Array | string): Promise<readonly (readonly [RepairCount['repair'], number])[]> {
  return (await prepared(content)).load.repairs.map(({ repair, count }) => [repair, count]);
}

/** An export, what is done to it, and what comes out. */
async function expectRepaired(
  content: Uint8Array | string,
  repairs: readonly (readonly [RepairCount['repair'], number])[],
  xml: string,
): Promise<void> {
  expect(await repairsOf(content)).toEqual(repairs);
  expect(await repairedXml(content)).toBe(xml);
}

test('an export as Alma documents it comes out byte for byte', async () => {
  const content = anExport([aUser({ lastName: 'Ñ 日本 𐐷 &amp; &#241; <![CDATA[<b>]]><!-- c --><?p i?>' })]);
  await expectRepaired(content, [], content);
});

test('line ends, white space in tags and quotation marks stay as they are', async () => {
  const content = `${declaration}\r\n<users\n a='1'  b = "2">\r<user\t>\r\n<x y='"'\n/></user ></users\t>\r\n<!-- end -->`;
  await expectRepaired(content, [], content);
});

describe('to-utf8', () => {
  test('converts Windows-1252 and counts the letters', async () => {
    const content = anExport([aUser({ firstName: 'Zoë', lastName: 'Muñoz' })], declaration);
    await expectRepaired(ansi(content), [['to-utf8', 2]], content);
  });

  test('writes the signs that Windows-1252 has between Latin-1’s', async () => {
    const content = bytesOf('<users><user><a>', [0x80, 0x92, 0x9f, 0xff], '</a></user></users>');
    const xml = `${declaration}\n<users><user><a>€’Ÿÿ</a></user></users>`;
    await expectRepaired(content, [['to-utf8', 4]], xml);
  });

  test('an export that is ASCII for megabytes and then has one ñ comes out as Windows-1252', async () => {
    const padding = `<!--${'x'.repeat(1 << 16)}-->\n`.repeat(50);
    const text = `${declaration}\n<users>${padding}<user><last_name>Muñoz</last_name></user></users>`;
    const { load } = await prepared(ansi(text));
    expect(load.source.encoding).toEqual({ detected: 'windows-1252', declared: 'UTF-8', bom: false });
    expect(await repairedXml(ansi(text))).toBe(text);
  });
});

describe('drop-bom', () => {
  test('leaves the byte order mark out', async () => {
    const content = anExport([user]);
    await expectRepaired(bytesOf(byteOrderMark, content), [['drop-bom', 1]], content);
  });

  test('a file without a declaration gets one in its place', async () => {
    const content = `<users>${user}</users>`;
    await expectRepaired(bytesOf(byteOrderMark, content), [['drop-bom', 1]], `${declaration}\n${content}`);
  });
});

describe('fix-declaration', () => {
  const body = `\n<users>${user}</users>`;
  for (const wrong of [
    '<?xml version="1.0" encoding="windows-1252"?>',
    "<?xml version='1.0' encoding='ISO-8859-1' standalone='yes'?>",
    '<?xml version="1.1" encoding="UTF-8"?>',
  ]) {
    test(`replaces ${wrong}`, async () => {
      await expectRepaired(`${wrong}${body}`, [['fix-declaration', 1]], `${declaration}${body}`);
    });
  }

  for (const fine of ['<?xml version="1.0"?>', '<?xml version="1.0" encoding="utf-8" ?>']) {
    test(`has nothing to tell of ${fine}`, async () => {
      await expectRepaired(`${fine}${body}`, [], `${declaration}${body}`);
    });
  }

  test('an ANSI file that says so is converted and mended', async () => {
    const wrong = '<?xml version="1.0" encoding="windows-1252"?>';
    const repairs = [['to-utf8', 2] as const, ['fix-declaration', 1] as const];
    await expectRepaired(ansi(`${wrong}${body}`), repairs, `${declaration}${body}`);
  });
});

describe('trim-before-declaration', () => {
  for (const [what, white] of [
    ['a blank line', '\r\n'],
    ['spaces and tabs', ' \t '],
    ['a no-break space', '\u00A0'],
    ['a second byte order mark', '\uFEFF\uFEFF'],
  ] as const) {
    test(`leaves ${what} before the declaration out`, async () => {
      const content = anExport([user]);
      const bom = white.startsWith('\uFEFF') ? [['drop-bom', 1] as const] : [];
      await expectRepaired(`${white}${content}`, [...bom, ['trim-before-declaration', 1]], content);
    });
  }

  test('white space before a list without a declaration goes too, for a declaration comes', async () => {
    expect(await repairedXml(`\n <users>${user}</users>`)).toBe(`${declaration}\n<users>${user}</users>`);
  });
});

test('of an export that stops the load nothing is repaired and no zip is written', async () => {
  const { load, zip } = await prepared(ansi(`\n<userRecords>${user}<x>A&B</x></userRecords>`));
  expect(load).toMatchObject({ verdict: 'blocked', repairs: [], zip: null });
  expect(zip).toBeNull();
});
