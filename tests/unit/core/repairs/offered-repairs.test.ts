import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Windows1252Decoder } from '../../../../src/core/reading/windows-1252-decoder.ts';
import type { ChosenRepairs, OfferedRepairId } from '../../../../src/core/repairs/chosen-repairs.ts';
import { type OfferedRepair, offeredRepairs } from '../../../../src/core/repairs/offered-repairs.ts';
import { anExport } from '../../../fixtures/an-export.ts';
import { arbitraryExport } from '../../../fixtures/arbitrary-export.ts';
import { arbitraryCuts } from '../../../fixtures/in-pieces.ts';
import { inOneByteEach, repaired } from './repaired.ts';

/** How each is chosen where its example says nothing of it; a repair without an entry here does not compile. */
const plainly: { readonly [Id in OfferedRepairId]: Required<ChosenRepairs>[Id] } = {
  'replace-character': [],
  'drop-control-characters': true,
  'escape-ampersands': true,
  'leave-out-broken-users': true,
  'undo-mojibake': { except: [] },
  'trim-values': true,
  'set-dates': { who: 'without', expiry: '2032-05-31', purge: '2033-05-31' },
  'drop-blank-elements': true,
  'keep-one-of-duplicates': [],
  'hold-back-rejects': [],
  'split-files': 1,
};

/** All that change the text; split-files has tests of its own. */
const all = Object.keys(plainly).filter(
  (id): id is OfferedRepairId => Object.hasOwn(plainly, id) && id !== 'split-files',
);
const by = (id: OfferedRepairId): ChosenRepairs => ({ [id]: plainly[id] });

describe.each(all)('%s', (id) => {
  const repair: OfferedRepair = offeredRepairs[id];

  test.each(repair.examples)('does what its example says: $before', ({ before, after, chosen = by(id) }) => {
    const content = anExport([before]);
    // A letter without UTF-8 can stand in a file of another encoding only.
    const oneByte = id === 'replace-character';
    const bytes = oneByte ? inOneByteEach(content) : content;
    const { text, repairs } = repaired(bytes, chosen, [], oneByte ? new Windows1252Decoder(true) : undefined);
    expect(text).toBe(anExport([after]));
    expect(repairs.log.counts()).toMatchObject([{ repair: id }]);
    for (const change of repairs.log.changes()) expect(change.repair).toBe(id);
    if (oneByte) return;
    const again = repaired(after, 'set-dates' in chosen ? chosen : by(id));
    expect(again.text).toBe(after);
  });

  test('says what it does and what it risks in a sentence each', () => {
    for (const sentence of [repair.sentence, repair.risk]) expect(sentence).toMatch(/^[A-Z].*[^.]\.$/);
  });

  test('does nothing to an export that needs none of it', () => {
    const sound = anExport([
      '<user><primary_id>p1</primary_id><!-- R&D \u00a0 --><last_name>Muñoz &amp; &#241; <![CDATA[&<]]></last_name>' +
        '<expiry_date>2032-05-31</expiry_date><purge_date>2033-05-31</purge_date><phones/></user>',
    ]);
    const { text, repairs } = repaired(sound, by(id));
    expect(text).toBe(sound);
    expect([...repairs.log.changes()]).toEqual([]);
  });
});

/** What the repairs are about, besides what an export holds anyway. */
const spoiled = fc.constantFrom(
  ...['&', '&amp;', '&#1;', '&#x1F;', '&nbsp;', '\u0001', '\u000b', '\ufffe', 'Ã©', 'ÃƒÂ©', 'â€™', 'Â\u00a0', 'Â', ' '],
  ...[
    '\u200b',
    '\u00a0',
    '\u00ad',
    '\t',
    '\r\n',
    '\r',
    'é',
    'x',
    '1',
    '',
    '<!-- & \u0001 -->',
    '<![CDATA[ & ]]>',
    'Ã<!-- -->©',
  ],
);
const value = fc.array(spoiled, { maxLength: 6 }).map((pieces) => pieces.join(''));
const names = [
  'primary_id',
  'last_name',
  'user_group',
  'expiry_date',
  'purge_date',
  'odd',
  'account_type',
  'job_category',
];
const field = fc
  .tuple(fc.constantFrom(...names), value, fc.boolean())
  .map(([name, text, short]) =>
    short ? `<${name} a='${text.replaceAll(/['<]/g, '')}'/>` : `<${name}>${text}</${name}>`,
  );
const email = fc.tuple(value, value).map(([address, type]) => {
  const types = `<email_types><email_type>${type}</email_type></email_types>`;
  return `<contact_info><emails><email><email_address>${address}</email_address>${types}</email></emails></contact_info>`;
});
const identifier = fc.tuple(value, value).map(([type, id]) => {
  const parts = `<id_type>${type}</id_type><value>${id}</value>`;
  return `<user_identifiers>\n<user_identifier>${parts}</user_identifier></user_identifiers>`;
});
const user = fc
  .array(fc.oneof(field, email, identifier), { maxLength: 5 })
  .map((fields) => (fields.length === 0 ? '<user/>' : `<user >${fields.join('\n ')}</user\n>`));
const spoiledExport = fc
  .array(user, { minLength: 1, maxLength: 5 })
  .map((users) => `<?xml version="1.0"?>\r\n<users>\n${users.join('\r')}\n</users>\n`);
const content = fc.oneof(
  arbitraryExport.map(({ xml }) => xml),
  spoiledExport,
);

/** Any set of them; those by index are told of one export and mean nothing for another. */
const chosenRepairs = fc.subarray(all).map((ids): ChosenRepairs => Object.assign({}, ...ids.map(by)));
const runs = { numRuns: 400 };

test('what is repaired needs no repair', () => {
  fc.assert(
    fc.property(content, chosenRepairs, (xml, chosen) => {
      const once = repaired(xml, chosen).text;
      const again = repaired(once, chosen);
      expect(again.text).toBe(once);
      expect([...again.repairs.log.changes()]).toEqual([]);
    }),
    runs,
  );
});

test('where the text is cut makes no difference', () => {
  fc.assert(
    fc.property(content, chosenRepairs, arbitraryCuts, (xml, chosen, cuts) => {
      const whole = repaired(xml, chosen);
      const cut = repaired(xml, chosen, cuts);
      expect(cut.text).toBe(whole.text);
      expect(cut.problems).toEqual(whole.problems);
      expect([...cut.repairs.log.changes()]).toEqual([...whole.repairs.log.changes()]);
    }),
    runs,
  );
});

test('with nothing chosen, text comes out byte for byte', () => {
  fc.assert(
    fc.property(content, arbitraryCuts, (xml, cuts) => {
      expect(repaired(xml, {}, cuts).text).toBe(xml);
    }),
    runs,
  );
});
