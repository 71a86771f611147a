import type { UserRef } from '../finding.ts';
import type { Place } from '../place.ts';
import type { UserElement, UserRecord } from '../user-record.ts';
import type { RuleSettings } from './rule-settings.ts';
import type { UserSet } from './user-set.ts';

/** One thing a rule has found; the runner knows the rule. */
export interface Occurrence {
  /** Whom it is about: left out, the user that is being looked at; null, the file. */
  readonly user?: UserRef | null;
  /** Null where it has none: it is about the load and not about a place in it. */
  readonly place: Place | null;
  /** `index` of the user in whose file the place is: left out, the one that it is about. */
  readonly placedBy?: number;
  readonly field: string | null;
  readonly value: string | null;
  readonly other?: UserRef;
  readonly detail?: string;
  /** Everybody whom it concerns, where it stands for many and Alma turns them away. */
  readonly alike?: UserSet;
  /** How many occurrences it stands for, where a rule fires once for many. */
  readonly count?: number;
}

export type Report = (occurrence: Occurrence) => void;

/** Looks at one user and keeps nothing. It is streamed: its memory is nothing. */
export type RecordCheck = (user: UserRecord, report: Report) => void;

/** Makes a check for one library; null where the settings give it nothing to look for: then no user is shown to it. */
export type MakeRecordCheck = (settings: RuleSettings) => RecordCheck | null;

/** An element and what stands in it. */
export function at(element: UserElement): Occurrence {
  return { place: element.place, field: element.path, value: element.text };
}

/** A child that is blank, or its parent when there is no such child. */
export function blankOrAbsent(parent: UserElement, name: string): Occurrence {
  const child = parent.child(name);
  if (child !== null) return { place: child.place, field: child.path, value: child.text };
  return { place: parent.place, field: `${parent.path}/${name}`, value: null };
}

/** A field of the user that is blank, or the user itself when there is no such field. */
export function fieldBlankOrAbsent(user: UserRecord, name: string): Occurrence {
  const field = user.field(name);
  if (field !== null) return at(field);
  return { place: user.place, field: name, value: null };
}

export function isFilled(element: UserElement | null): element is UserElement {
  return element !== null && !element.blank;
}

/** xs:boolean, as an attribute of an address, e-mail or phone. */
export function isPreferred(entry: UserElement): boolean {
  const value = entry.attribute('preferred');
  return value === 'true' || (value !== null && value !== 'false' && /^\s*(?:true|1)\s*$/.test(value));
}
