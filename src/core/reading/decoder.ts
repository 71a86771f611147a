/** Turns the bytes of an export into UTF-8, chunk by chunk. */
export interface Decoder {
  /** The WHATWG name of the encoding, lower case. */
  readonly encoding: string;
  /** Characters that had to be written anew. */
  readonly converted: number;
  /** What it returns is repaired, so it is not the bytes of the file even where that is UTF-8. */
  readonly repairs?: true;
  /** What it returns was made by us of a file that is no XML, so its declaration says nothing of the file; of what is in that. */
  readonly made?: 'letters' | 'cells' | undefined;
  /** Returns null when the bytes are not of this encoding after all. What is returned holds until the next call. */
  decode(chunk: Uint8Array, last: boolean): Decoded | null;
}

export interface Decoded {
  /** Whole characters only. */
  readonly bytes: Uint8Array;
  /** What was read as something though it is no character, in the order of the text. */
  readonly problems: readonly DecodingProblem[];
}

export interface DecodingProblem {
  /** Where in `bytes` what it was read as begins. */
  readonly at: number;
  readonly rule: 'undecodable-bytes' | 'control-character' | 'mixed-encoding';
  /** What stood there, for the person's own eyes; null where there is nothing to show. */
  readonly value: string | null;
  /** The bytes of the file that are no character, in hexadecimal (`81`); left out where they are not known. */
  readonly bytes?: string;
}
