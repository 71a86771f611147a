import type { Segment } from '../alma/user-fields.ts';
import { parseCalendarDate } from '../calendar-date.ts';
import { identifierKey } from '../rules/identifier-case.ts';
import type { AlarmId } from './alarm-facts.ts';
import { appliedSegments } from './apply-effects.ts';
import { canonical } from './equal-values.ts';
import { entriesOf } from './preview-segments.ts';
import type { FieldChange, PreviewUser, SegmentEntry, TopField, UserPreview } from './preview-shape.ts';
import { classOf } from './sync-policy.ts';

/** A change of one user that people should look at. */
export interface Alarm {
  readonly id: AlarmId;
  /** It does not come about where staff edited the field. */
  readonly unlessEdited: boolean;
}

/** The alarms of one user, the most alarming first. */
export function alarmsOf(preview: UserPreview, current: PreviewUser): readonly Alarm[] {
  if (preview.outcome === 'rejected') return [];
  const found: Alarm[] = [];
  for (const [id, test] of tests) {
    const answer = test(preview, current);
    if (answer !== 'no') found.push({ id, unlessEdited: answer === 'unless-edited' });
  }
  return found;
}

type Answer = 'yes' | 'unless-edited' | 'no';

/** `current`: the user in Alma now. */
export type AlarmTest = (preview: UserPreview, current: PreviewUser) => Answer;

/** One for each entry of `alarmFacts`, in the same order. */
export const alarmTests: Readonly<Record<AlarmId, AlarmTest>> = {
  'only-barcode': losesAll('user_identifier', isBarcode),
  'only-email': losesAll('email'),
  'only-address': losesAll('address'),
  'status-inactive': changes('status', ({ value }) => canonical('status', value) === 'inactive'),
  'user-group': changes('user_group', ({ before }) => before !== null),
  'expiry-back': changes('expiry_date', goesBack),
  'expiry-cleared': changes('expiry_date', isEmptied),
  'purge-back': changes('purge_date', goesBack),
  'protected-cleared': changesAny((change) => classOf(change.name)?.protected === true && isUnsent(change)),
  'primary-id': changes('primary_id', ({ before }) => before !== null),
  'two-preferred': ({ twicePreferred }) => (twicePreferred.length > 0 ? 'yes' : 'no'),
  'purge-cleared': changes('purge_date', isEmptied),
  'only-phone': losesAll('phone'),
};

const tests = Object.entries(alarmTests) as readonly (readonly [AlarmId, AlarmTest])[];

/** There was at least one that counts, and there is none after the sync. */
function losesAll(segment: Segment, counts: (entry: SegmentEntry) => boolean = () => true): AlarmTest {
  return ({ segments }, current) => {
    // Most users lose nothing, and need not be worked out.
    if (!segments.some((change) => change.segment === segment && change.old !== null)) return 'no';
    const after = appliedSegments(current, segments).get(segment) ?? [];
    return entriesOf(current, segment).some(counts) && !after.some(counts) ? 'yes' : 'no';
  };
}

/** One that is inactive opens nothing. */
function isBarcode({ fields }: SegmentEntry): boolean {
  if (identifierKey(fields.get('id_type') ?? '') !== 'barcode') return false;
  return canonical('user_identifier/status', fields.get('status') ?? null) !== 'inactive';
}

type Fits = (change: FieldChange) => boolean;

function changes(name: TopField, fits: Fits): AlarmTest {
  return changesAny((change) => change.name === name && fits(change));
}

function changesAny(fits: Fits): AlarmTest {
  return ({ fields }) => {
    const found = fields.filter(fits);
    if (found.length === 0) return 'no';
    return found.every(({ effect }) => effect.endsWith('-unless-edited')) ? 'unless-edited' : 'yes';
  };
}

/** The file has nothing for it. */
function isUnsent({ effect }: FieldChange): boolean {
  return effect.startsWith('cleared') || effect.startsWith('defaulted');
}

function isEmptied({ value }: FieldChange): boolean {
  return value === null;
}

/** As days, whatever their offsets; a text that is no day is neither before nor after. */
function goesBack({ before, value }: FieldChange): boolean {
  const [old, now] = [parseCalendarDate(before ?? ''), parseCalendarDate(value ?? '')];
  return old !== null && now !== null && now < old;
}
