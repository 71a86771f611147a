import { presetProfiles } from '../../../src/core/profile/preset-profiles.ts';
import type { RuleSettings } from '../../../src/core/rules/rule-settings.ts';
import { aNote, anAddress, anExport, anIdentifier, aPhone, aUser, type UserParts } from '../../fixtures/an-export.ts';
import { passing, type RuleExamples, raises, under } from './rule-example.ts';

const one = (parts: UserParts): string => anExport([aUser(parts)]);
const asking = (...fields: string[]): Partial<RuleSettings> => ({ fields: new Set(fields) });
const carlis = presetProfiles['i-share'].fields;
const iShare = { preset: 'i-share', ...asking(...carlis) } as const;
const carliOrLibrary = { preset: 'i-share', ...asking(...carlis, 'first_name') } as const;
const phone = 'contact_info/phones/phone';
const city = 'contact_info/addresses/address/city';
const notice = (code: string): string => `<library_notice><code>${code}</code></library_notice>`;
const notices = (...codes: string[]): UserParts => ({
  more: `<library_notices>${codes.map(notice).join('')}</library_notices>`,
});
const noticeCode = 'library_notices/library_notice/code';
const state = '<state_province>IL</state_province>';
const postal = '<postal_code>62701</postal_code>';
const address = (more: string): string => anAddress({ more });

/** What a consortium or a library asks for beyond Alma. */
export const mandatoryExamples = {
  'mandatory-missing': {
    fails: {
      'no group': under(
        iShare,
        raises(one({ group: null, addresses: [address(state + postal)] }), {
          user: 0,
          field: 'user_group',
          value: null,
          at: '<user>',
          detail: /^CARLI asks/,
        }),
      ),
      'a blank group': under(
        iShare,
        raises(one({ group: ' ', addresses: [address(state + postal)] }), {
          field: 'user_group',
          value: ' ',
          at: '<user_group>',
        }),
      ),
      'no address': under(
        iShare,
        raises(one({}), {
          user: 0,
          field: 'contact_info/addresses/address',
          value: null,
          at: '<contact_info>',
          detail: /^CARLI asks/,
        }),
      ),
      'an address without a state': under(
        iShare,
        raises(one({ addresses: [address(postal)] }), {
          field: 'contact_info/addresses/address/state_province',
          value: null,
          at: '<address',
        }),
      ),
      'a second address with a blank postal code': under(
        iShare,
        raises(one({ addresses: [address(state + postal), address(`${state}<postal_code> </postal_code>`)] }), {
          field: 'contact_info/addresses/address[2]/postal_code',
          value: ' ',
          at: '<postal_code> ',
        }),
      ),
      'a field that the library asks for beside CARLI': under(
        carliOrLibrary,
        raises(
          one({ firstName: ' ', group: null, addresses: [address(state + postal)] }),
          { field: 'user_group', detail: /^CARLI asks/ },
          { user: 0, field: 'first_name', value: ' ', at: '<first_name>', detail: /^Your library asks for this\.$/ },
        ),
      ),
      'each field that a library asks for itself': under(
        asking('first_name', 'user_group'),
        raises(
          one({ firstName: null, group: '\u00A0' }),
          { field: 'first_name', at: '<user>', detail: /^Your library/ },
          { field: 'user_group', at: '<user_group>', detail: /^Your library/ },
        ),
      ),
      'a primary identifier, where Alma matches by another': under(
        { ...asking('primary_id'), matchId: 'BARCODE' },
        raises(one({ primaryId: null, identifiers: [anIdentifier()] }), { field: 'primary_id', value: null }),
      ),
      'no phone, though a number is asked for': under(
        asking(`${phone}/phone_number`),
        raises(one({}), { field: phone, value: null, at: '<contact_info>', detail: /^Your library/ }),
      ),
      'no note, though notes are asked for': under(
        asking('user_notes/user_note'),
        raises(one({}), { field: 'user_notes/user_note', value: null, at: '<user>' }),
      ),
      'an address without a city, which is no more than a note elsewhere': under(
        asking(city),
        raises(one({ addresses: [anAddress().replace(/<city>.*<.city>/, '')] }), { field: city, value: null }),
      ),
      'blank fields in a list that is not sent as a whole': under(
        asking(noticeCode),
        raises(one(notices(' ', '')), {
          user: 0,
          field: 'library_notices/library_notice[1]/code',
          value: ' ',
          at: '<code> ',
        }),
      ),
      'a list without such entries': under(
        asking(noticeCode),
        raises(one({ more: '<library_notices/>' }), { field: noticeCode, value: null, at: '<library_notices/>' }),
      ),
      'an identifier of any type': under(
        asking('user_identifiers/user_identifier/value'),
        raises(one({}), { field: 'user_identifiers/user_identifier', value: null }),
      ),
    },
    passes: {
      'all that is asked for': passing(iShare, one({ addresses: [address(state + postal)] })),
      'the same gaps under Alma': one({ group: null }),
      'gaps in what a library has taken off the list': passing(
        { preset: 'i-share', ...asking(...carlis.filter((path) => !path.endsWith('state_province'))) },
        one({ addresses: [address(postal)] }),
      ),
      'fields that are filled': passing(
        asking('first_name', 'contact_info/addresses', `${phone}/phone_number`, 'user_notes/user_note', city),
        one({ phones: [aPhone()], notes: [aNote()], addresses: [anAddress()] }),
      ),
      'a phone with a blank number, of which another rule speaks': passing(
        asking(`${phone}/phone_number`),
        one({ phones: [aPhone({ number: ' ' })] }),
      ),
      'one filled field of several in a list': passing(asking(noticeCode), one(notices('', 'LOAN'))),
      'no identifier at all, where the one that Alma matches by is among them': passing(
        { ...asking('user_identifiers/user_identifier'), matchId: 'BARCODE' },
        one({}),
      ),
      ...Object.fromEntries(
        Object.entries({
          'no primary id': { primaryId: null },
          'no last name': { lastName: null },
          'no e-mail': { emails: [] },
          'no expiry date': { expiryDate: null },
          'no purge date': { purgeDate: null },
        } satisfies Record<string, UserParts>).map(([what, parts]) => [
          `${what}, of which another rule speaks`,
          passing(iShare, one({ ...parts, addresses: [address(state + postal)] })),
        ]),
      ),
      'an address without line1, type and city, of which other rules speak': passing(
        iShare,
        one({
          addresses: [anAddress({ line1: null, types: null, more: state + postal }).replace(/<city>.*<.city>/, '')],
        }),
      ),
    },
  },
} as const satisfies Partial<RuleExamples>;
