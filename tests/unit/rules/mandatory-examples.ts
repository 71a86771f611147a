import { anAddress, anExport, aUser, type UserParts } from '../../fixtures/an-export.ts';
import { passing, type RuleExamples, raises, under } from './rule-example.ts';

const one = (parts: UserParts): string => anExport([aUser(parts)]);
const iShare = { preset: 'i-share' } as const;
const state = '<state_province>IL</state_province>';
const postal = '<postal_code>62701</postal_code>';
const address = (more: string): string => anAddress({ more });

/** What a consortium asks for beyond Alma. */
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
      'no address': under(iShare, raises(one({}), { user: 0, field: 'contact_info/addresses/address', value: null })),
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
    },
    passes: {
      'all that is asked for': passing(iShare, one({ addresses: [address(state + postal)] })),
      'the same gaps under Alma': one({ group: null }),
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
