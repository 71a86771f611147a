import { type Segment, segmentNames } from '../alma/user-fields.ts';
import { blankField } from './field-rules.ts';
import { at, isPreferred, type RecordCheck } from './record-rule.ts';

const manyPreferred =
  (segment: Segment): RecordCheck =>
  (user, report) => {
    let preferred = 0;
    for (const entry of user.segments(segment)) {
      if (isPreferred(entry) && ++preferred === 2) report({ ...at(entry), value: null });
    }
  };

/** A field that Alma's format has once per parent stands there again. */
const fieldRepeated: RecordCheck = (user, report) => {
  for (const element of user.having('again')) if (element.field?.repeats !== true) report(at(element));
};

const booleanAttributes = ['preferred', 'preferred_sms'] as const;
const isBoolean = (text: string): boolean =>
  text === 'true' || text === 'false' || /^\s*(?:true|false|1|0)?\s*$/.test(text);

const booleanMalformed: RecordCheck = (user, report) => {
  for (const element of user.having('unusual')) {
    if (element.field?.kind === 'boolean' && !isBoolean(element.text)) report(at(element));
  }
  for (const segment of segmentNames) {
    for (const entry of user.segments(segment)) {
      for (const name of booleanAttributes) {
        const value = entry.attribute(name);
        if (value !== null && !isBoolean(value)) {
          report({ place: entry.place, field: `${entry.path}/@${name}`, value });
        }
      }
    }
  }
};

const contactOrder = ['addresses', 'emails', 'phones'];

const contactInfoOrder: RecordCheck = (user, report) => {
  const lists = user.field('contact_info')?.children() ?? [];
  let last = -1;
  for (const list of lists) {
    const position = contactOrder.indexOf(list.name);
    if (position >= 0 && position < last) return report({ ...at(list), value: null });
    last = Math.max(last, position);
  }
};

const internalAccountType: RecordCheck = (user, report) => {
  const type = user.field('account_type');
  if (type !== null && /^\s*internal\s*$/i.test(type.text)) report(at(type));
};

/** Rules about how a user is put together. */
export const shapeRules = {
  'email-many-preferred': manyPreferred('email'),
  'address-many-preferred': manyPreferred('address'),
  'name-missing': blankField('last_name'),
  'field-repeated': fieldRepeated,
  'boolean-malformed': booleanMalformed,
  'contact-info-order': contactInfoOrder,
  'internal-account-type': internalAccountType,
} as const satisfies Record<string, RecordCheck>;
