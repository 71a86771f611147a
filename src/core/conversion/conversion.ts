import type { MemberChunk } from '../containers/member-chunk.ts';
import type { RepairCount } from '../load.ts';
import type { Place } from '../place.ts';
import type { SifFacts } from './sif-facts.ts';

/** The rules that a conversion itself raises; their places are those of the file already. */
export const conversionRules = ['line-left-out', 'value-not-taken', 'zeros-missing'] as const;

export type ConversionRule = (typeof conversionRules)[number];

/** Something in the file that did not become what it was meant to be. */
export interface ConversionNote {
  readonly rule: ConversionRule;
  /** In the file: line and column of a text, row and column of a table. */
  readonly place: Place;
  /** `number` counts the users of this document from 0; null for what became no user. */
  readonly user: { readonly number: number; readonly primaryId: string } | null;
  /** As in a `Finding`. */
  readonly field: string | null;
  readonly value: string | null;
  /** A sentence that names no person's data. */
  readonly detail: string;
}

/**
 * One reading of a document that is no XML, as the XML that it becomes (`src/core/writing/write-user.ts`). Rules, repairs and zip
 * then know nothing of where it came from; places in it lead back to the file.
 */
export interface Conversion {
  /** Of the letters in the file: the WHATWG name, lower case; null of a workbook, whose cells are text already. */
  readonly encoding: string | null;
  /** Letters that had to be written anew. */
  readonly converted: number;
  /** Bytes of the file that have been read; of a table as far as its rows tell. */
  readonly bytesRead: number;
  /** Once: the document in UTF-8, whole users in each chunk, which is not used again. A problem is the last thing that comes. */
  chunks(): AsyncIterable<MemberChunk>;
  /** What there is to tell since the last call. */
  takeNotes(): readonly ConversionNote[];
  /** What was done to it on the way; known when all is read. */
  repairs(): readonly RepairCount[];
  /** How patrons of fixed width were read; known when all is read, and null for anything else. */
  sifFacts(): SifFacts | null;
  /** Where in the file stood what is at a place of the XML. */
  original(place: Place): Place;
}

export type MakeConversion = () => Conversion;
