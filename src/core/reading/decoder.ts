/** Turns the bytes of an export into UTF-8, chunk by chunk. */
export interface Decoder {
  /** The WHATWG name of the encoding, lower case. */
  readonly encoding: string;
  /** Characters that had to be written anew. */
  readonly converted: number;
  /** Returns null when the bytes are not of this encoding after all. What is returned holds until the next call. */
  decode(chunk: Uint8Array, last: boolean): Decoded | null;
}

export interface Decoded {
  /** Whole characters only. */
  readonly bytes: Uint8Array;
  /** Where in `bytes` a byte sequence without a character was read as something. */
  readonly undecodable: readonly number[];
}
