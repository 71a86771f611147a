import { editScopes, protectedFields } from '../core/preview/edit-marks.ts';
import { editStates } from '../core/preview/policy-cell.ts';
import { readProfile } from '../core/profile/read-profile.ts';
import type { DeskStoreName } from './desk-snapshot.ts';
import type {
  RememberedPerson,
  StoredBook,
  StoredChange,
  StoredComparison,
  StoredDecision,
  StoredDecisions,
  StoredEditMark,
  StoredFindings,
  StoredHeldBack,
  StoredLoad,
  StoredMemory,
  StoredPreview,
  StoredProfile,
  StoredRejection,
  StoredRejectionBlock,
  StoredReport,
  StoredRun,
  StoredTerm,
  StoredTick,
  StoredUser,
  StoredUserBlock,
} from './stored-shapes.ts';

/*
 * A desk file may come from anywhere, and its sums tell only that it is whole. So what is in it is looked at before it takes
 * the place of what is here: a record that the app could not have written would stop it at every start.
 */

type Check = (value: unknown) => boolean;
type Fields<T> = { readonly [Name in keyof T]-?: Check };

const text: Check = (value) => typeof value === 'string';
const number: Check = (value) => typeof value === 'number' && Number.isFinite(value);
const yesOrNo: Check = (value) => typeof value === 'boolean';
const bytes: Check = (value) => value instanceof Uint8Array;
const oneOf = (...texts: readonly string[]): Check => {
  const known = new Set<unknown>(texts);
  return (value) => known.has(value);
};
const orNull =
  (check: Check): Check =>
  (value) =>
    value === null || check(value);
const ifThere =
  (check: Check): Check =>
  (value) =>
    value === undefined || check(value);
const listOf =
  (check: Check, least = 0): Check =>
  (value) =>
    Array.isArray(value) && value.length >= least && value.every((one) => check(one));
const pairOf =
  (one: Check, other: Check): Check =>
  (value) =>
    Array.isArray(value) && value.length === 2 && one(value[0]) && other(value[1]);
const mapOf =
  (check: Check): Check =>
  (value) =>
    value instanceof Map && [...value].every(([key, one]) => text(key) && check(one));

function record<T>(fields: Fields<T>): Check {
  const checks = Object.entries<Check>(fields);
  return (value) => {
    if (typeof value !== 'object' || value === null) return false;
    const values = new Map<string, unknown>(Object.entries(value));
    return checks.every(([name, check]) => check(values.get(name)));
  };
}

const term = record<StoredTerm>({
  id: text,
  name: text,
  season: text,
  year: number,
  code: text,
  expiry: text,
  purge: text,
  begun: text,
  closed: orNull(text),
  sample: yesOrNo,
  ticks: mapOf(record<StoredTick>({ how: oneOf('done', 'not-needed'), initials: text, at: text })),
});

const profile = record<StoredProfile>({
  id: oneOf('profile'),
  file: (value) => typeof value === 'string' && readProfile(value).kind !== 'refused',
});

const run = record<StoredRun>({
  number,
  made: text,
  zip: text,
  files: listOf(text),
  users: orNull(listOf(number)),
  bytes: orNull(number),
  sha256: orNull(text),
  saved: orNull(text),
  uploaded: orNull(record<NonNullable<StoredRun['uploaded']>>({ at: text, initials: text })),
});

const load = record<StoredLoad>({
  id: text,
  termId: orNull(text),
  runs: listOf(run, 1),
  kept: text,
  source: record<StoredLoad['source']>({ name: text, sha256: text }),
  zip: record<StoredLoad['zip']>({ name: text, bytes: number, sha256: text, kept: yesOrNo }),
  users: number,
  foreseen: number,
  verdict: oneOf('review', 'ready'),
  findings: listOf(record<StoredFindings>({ rule: text, severity: text, count: number, users: number })),
  groups: mapOf(number),
  compared: orNull(
    record<StoredComparison>({ loadId: text, new: number, changed: number, unchanged: number, gone: number }),
  ),
  heldBack: orNull(record<StoredHeldBack>({ users: number, zip: text, saved: orNull(text), settled: orNull(text) })),
  previewed: orNull(
    record<StoredPreview>({
      made: text,
      source: oneOf('alma', 'table'),
      tellsInternal: yesOrNo,
      outcomes: bytes,
      unfound: number,
    }),
  ),
  details: oneOf('people', 'ids'),
});

const user = record<StoredUser>({
  index: number,
  file: orNull(text),
  line: number,
  primaryId: text,
  identifiers: listOf(pairOf(text, text)),
  name: text,
  group: text,
  expiry: text,
  purge: text,
  foreseenBy: listOf(text),
  member: number,
  start: number,
  end: number,
});

const report = record<StoredReport>({
  id: text,
  loadId: text,
  run: number,
  read: text,
  name: text,
  sheet: text,
  columns: record<StoredReport['columns']>({ id: text, message: text }),
  rows: number,
  answers: orNull(text),
});

const rejection = record<StoredRejection>({
  key: text,
  person: text,
  reportId: text,
  run: number,
  row: number,
  id: text,
  idNote: text,
  name: text,
  message: text,
  reason: text,
  details: record<StoredRejection['details']>({
    idType: ifThere(text),
    idValue: ifThere(text),
    inThisFeed: ifThere(yesOrNo),
    field: ifThere(text),
  }),
  alike: text,
  users: listOf(number),
  sent: orNull(
    record<NonNullable<StoredRejection['sent']>>({
      primaryId: text,
      name: text,
      group: text,
      file: orNull(text),
      line: number,
      member: number,
      foreseen: yesOrNo,
    }),
  ),
  otherHolders: listOf(number),
});

const decision = record<StoredDecision>({
  status: oneOf('open', 'waiting', 'fixed', 'ignored'),
  note: text,
  expectedIn: orNull(text),
  done: listOf(text),
  inRun: number,
});

const change = record<StoredChange['changes'][number]>({
  key: text,
  before: orNull(decision),
  was: decision,
  after: decision,
});

const person = record<RememberedPerson>({
  seen: listOf(record<RememberedPerson['seen'][number]>({ termId: text, term: text, reason: text })),
  expected: mapOf(text),
  waiting: mapOf(text),
});

const editMark = record<StoredEditMark>({
  field: oneOf(...protectedFields),
  scope: oneOf(...editScopes),
  who: text,
  state: oneOf(...editStates),
});

const stores: Readonly<Record<DeskStoreName, Check>> = {
  terms: term,
  profile,
  loads: load,
  users: record<StoredUserBlock>({ loadId: text, block: number, users: listOf(user) }),
  reports: report,
  rejections: record<StoredRejectionBlock>({ reportId: text, block: number, rejections: listOf(rejection) }),
  decisions: record<StoredDecisions>({ desk: text, bucket: number, decisions: mapOf(decision) }),
  changes: record<StoredChange>({ number, desk: text, at: text, changes: listOf(change) }),
  memory: record<StoredMemory>({ bucket: number, people: mapOf(person) }),
  books: record<StoredBook>({ loadId: text, bytes }),
  'edit-marks': editMark,
};

const checks = new Map<string, Check>(Object.entries(stores));

/** Whether a record is one that the newest version of the database may hold in that store. */
export function isRecordOf(store: string, value: unknown): boolean {
  return checks.get(store)?.(value) ?? false;
}
