import { describe, expect, test } from 'vitest';
import { aUser } from '../../../fixtures/an-export.ts';
import { prepared, repairedXml } from '../../../fixtures/read-export.ts';

const declaration = '<?xml version="1.0" encoding="UTF-8"?>\n';
const [ann, bob] = [aUser({ primaryId: 'ann' }), aUser({ primaryId: 'bob' })];

/** What stands below the declaration, before and after; the repair is told once. */
const cases: Readonly<Record<string, readonly [before: string, after: string]>> = {
  'a list of another name': [`<userRecords>\n${ann}\n${bob}</userRecords>`, `<users>\n${ann}\n${bob}</users>`],
  'attributes of such a list stay': ['<people a="1" b=\'2\'><user/></people>', '<users a="1" b=\'2\'><user/></users>'],
  'a single user is wrapped': [`${ann}\n`, `<users>${ann}</users>\n`],
  'a single closed user is wrapped': ['<user/>', '<users><user/></users>'],
  'a single user with a prefix': ['<a:user xmlns:a="urn:x" b="1"/>', '<users><user b="1"/></users>'],
  'a default namespace': ['<users xmlns="urn:x"><user/></users>', '<users><user/></users>'],
  'prefixes on everything': [
    '<a:users xmlns:a="urn:x"><a:user><a:x a:b="1" c="2">&amp;</a:x ></a:user\n></a:users>',
    '<users><user><x c="2">&amp;</x></user></users>',
  ],
  'namespaces deep inside': [
    '<users><user><b:x xmlns:b="urn:y"/><y xmlns="">1</y></user></users>',
    '<users><user><x/><y>1</y></user></users>',
  ],
  'schema attributes': [
    '<users xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:noNamespaceSchemaLocation="u.xsd"><user/></users>',
    '<users><user/></users>',
  ],
  'nil attributes': [
    '<users xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><user><x xsi:nil="true" a="&lt;"/></user></users>',
    '<users><user><x a="&lt;"/></user></users>',
  ],
  'users deep in other elements': [
    `<soap><head v="1">x &amp; y</head><body><list>${ann}<!-- c --><![CDATA[d]]></list>${bob}</body></soap>`,
    `<users>${ann}${bob}</users>`,
  ],
  'elements beside users': ['<users><count>1</count><user/></users>', '<users><user/></users>'],
  'a comment between users stays': [
    '<list><!-- 1 --><user/><!-- 2 --><?p q?></list><!-- 3 -->',
    '<users><!-- 1 --><user/><!-- 2 --><?p q?></users><!-- 3 -->',
  ],
};

describe('rename-root', () => {
  for (const [what, [before, after]] of Object.entries(cases)) {
    test(what, async () => {
      const content = declaration + before;
      const { load } = await prepared(content);
      expect(load.repairs).toEqual([{ repair: 'rename-root', count: 1 }]);
      expect(await repairedXml(content)).toBe(declaration + after);
    });
  }

  test('a language is nobody’s namespace', async () => {
    const content = `${declaration}<users xml:lang="en"><user/></users>`;
    expect((await prepared(content)).load.repairs).toEqual([]);
    expect(await repairedXml(content)).toBe(content);
  });

  test('without a declaration the wrapper comes behind the new one', async () => {
    expect(await repairedXml('<!-- c --><user/>')).toBe(`${declaration}<!-- c --><users><user/></users>`);
  });

  test('a user inside a user is part of it', async () => {
    const content = `${declaration}<users><user><user/></user></users>`;
    const { load } = await prepared(content);
    expect(load.users).toBe(1);
    expect(await repairedXml(content)).toBe(content);
  });
});
