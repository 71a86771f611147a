import { type Segment, segmentNames } from '../alma/user-fields.ts';
import { trimBlank } from '../blank.ts';
import { secretsOf, withoutSecrets } from '../rules/ssn.ts';
import type { UserElement, UserRecord } from '../user-record.ts';
import { writtenByAlma } from './equal-values.ts';
import type { PreviewUser, SegmentEntry, TopField } from './preview-shape.ts';
import { segmentFacts } from './segment-policy.ts';
import { type SourceKnowledge, wholeKnowledge } from './source-knowledge.ts';
import { comparedFields } from './sync-policy.ts';

/** The text of an element without social security numbers, which are compared and shown by their last four digits only. */
type TextOf = (element: UserElement) => string;

/** A user of an export, or of the users in Alma, as plain data that outlives the record. `knows`: of where the record is from. */
export function readPreviewUser(record: UserRecord, knows: SourceKnowledge = wholeKnowledge): PreviewUser {
  const textOf = safeText(record);
  const fields = new Map<TopField, string | null>();
  for (const name of comparedFields) {
    const element = record.field(name);
    if (element !== null) fields.set(name, fieldText(element, textOf));
  }
  const lists = new Map<Segment, readonly SegmentEntry[]>();
  for (const segment of segmentNames) {
    const entries = record.segments(segment);
    if (entries.length === 0 && !hasList(record, segmentFacts[segment].list)) continue;
    lists.set(
      segment,
      entries.map((entry) => readEntry(entry, textOf, knows)).filter((entry) => !isEmpty(segment, entry)),
    );
  }
  const accountType = knows.tellsInternal ? trimBlank(record.field('account_type')?.text ?? '') : '';
  const unknown = fields.has('pin_number') ? knows.unknownBesidePin : knows.unknown;
  return { fields, lists, accountType, unknown, partial: knows.partial };
}

function safeText(record: UserRecord): TextOf {
  const secrets = new Set(secretsOf(record));
  const dashed = record.having('dashed');
  return (element) => {
    const text = trimBlank(element.text);
    if (element.field?.kind === 'boolean') return booleans.get(text) ?? text;
    return secrets.size > 0 || dashed.includes(element) ? withoutSecrets(text, secrets) : text;
  };
}

const booleans: ReadonlyMap<string, string> = new Map([
  ['1', 'true'],
  ['0', 'false'],
]);

function hasList(record: UserRecord, list: string): boolean {
  return record.field(list) !== null || record.field('contact_info')?.child(list) != null;
}

/** What stands in an element, sorted where it is a list of elements; null where it is blank. */
function fieldText(element: UserElement, textOf: TextOf): string | null {
  const text = element.leaf ? textOf(element) : knownIn(element).map(lineOf(textOf)).filter(isSaid).sort().join(', ');
  return text === '' ? null : text;
}

/** The code and the value of a notice in one line, in whatever order they stand. */
function lineOf(textOf: TextOf): (element: UserElement) => string {
  return (element) => {
    const inOrder = leavesOf(element).sort((one, other) => (one.name < other.name ? -1 : 1));
    return inOrder.map(textOf).filter(isSaid).join(' ');
  };
}

function isSaid(text: string): boolean {
  return text !== '';
}

/** Alma drops what its format does not know, so it is not there to compare with. */
function knownIn(element: UserElement): readonly UserElement[] {
  return element.children().filter((child) => child.field !== null);
}

function leavesOf(element: UserElement): UserElement[] {
  return element.leaf ? [element] : knownIn(element).flatMap(leavesOf);
}

function readEntry(entry: UserElement, textOf: TextOf, { tellsInternal }: SourceKnowledge): SegmentEntry {
  const fields = new Map<string, string>();
  for (const child of knownIn(entry)) {
    if (writtenByAlma.has(child.name) || fields.has(child.name)) continue;
    const text = fieldText(child, textOf);
    if (text !== null) fields.set(child.name, text);
  }
  return {
    fields,
    preferred: isOn(entry.attribute('preferred')),
    preferredSms: isOn(entry.attribute('preferred_sms')),
    internal: tellsInternal && trimBlank(entry.attribute('segment_type') ?? '').toLowerCase() === 'internal',
  };
}

function isOn(told: string | null): boolean {
  const text = trimBlank(told ?? '');
  return (booleans.get(text) ?? text) === 'true';
}

/** A list of empty entries is as good as an empty list (D 3.1-7). */
function isEmpty(segment: Segment, { fields }: SegmentEntry): boolean {
  const { needs } = segmentFacts[segment];
  return needs === null ? fields.size === 0 : !fields.has(needs);
}
