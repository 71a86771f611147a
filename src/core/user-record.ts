import type { FieldNode, Segment } from './alma/user-fields.ts';
import type { CalendarDate } from './calendar-date.ts';
import type { Place } from './place.ts';
import type { TextKey } from './text-key.ts';

/** One element of a user: a field, a segment, or what stands in one. */
export interface UserElement {
  /** Without a prefix. */
  readonly name: string;
  /** The text, references resolved; that of child elements is not part of it. */
  readonly text: string;
  /** The text as identifiers, names and addresses are compared; it holds as long as the element does. */
  readonly key: TextKey;
  /** Adds the text to a key as it is, without white space around it (RULES, *Blank*). */
  addTo(key: TextKey): void;
  /** Its day, if the text is an xs:date of a day that exists; else null. */
  readonly date: CalendarDate | null;
  /** No text, or white space only (RULES, *Blank*). */
  readonly blank: boolean;
  /** Whether it has more code points than that. */
  longerThan(characters: number): boolean;
  /** Where its tag begins. */
  readonly place: Place;
  /** Element names from below `<user>`, 1-based where repeated: `user_identifiers/user_identifier[2]/value`. */
  readonly path: string;
  /** Holds text and no other element. */
  readonly leaf: boolean;
  /** The element it stands in; null directly below `<user>`. */
  readonly parent: UserElement | null;
  /** What Alma's format says of it; null where it knows no such element here. */
  readonly field: FieldNode | null;
  /** The first child of that name. */
  child(name: string): UserElement | null;
  children(): readonly UserElement[];
  /** The value of an attribute; null where there is none. */
  attribute(name: string): string | null;
}

/**
 * What makes an element worth a look, noted while the user is read, so that a rule need not go through all elements and
 * make strings of them: `unknown`: Alma's format does not have it there; `ignored`: the SIS load does not read it;
 * `again`: an earlier element of the same parent has its name; `long`: it may be over its maximum; `odd`: its text is not
 * just printable ASCII, or, in a value of a kind, has white space at an end; `unusual`: a date, boolean or e-mail address
 * that is not in the form that nearly all have; `nothing`: it may be a word that stands for no value; `dashed`: it may be
 * a number in the form of a social security number.
 */
export const traits = ['unknown', 'ignored', 'again', 'long', 'odd', 'unusual', 'nothing', 'dashed'] as const;
export type Trait = (typeof traits)[number];

/**
 * One `<user>` of an export: the only thing that rules see. It is filled anew for each user, so a rule keeps strings
 * and never the record or its elements.
 */
export interface UserRecord {
  /** From 0, over the whole export. */
  readonly index: number;
  /** As it stands in the file; empty where there is none. */
  readonly primaryId: string;
  readonly place: Place;
  /** A field directly below `<user>`: the first of that name. */
  field(name: string): UserElement | null;
  /** All fields directly below `<user>`. */
  top(): readonly UserElement[];
  /** The entries of one list, wherever Alma's format has them. */
  segments(segment: Segment): readonly UserElement[];
  /** The identifiers that are not blank, the primary one first. */
  readonly identifiers: readonly UserElement[];
  /** The elements with a trait, in the order of the document. */
  having(trait: Trait): readonly UserElement[];
}
