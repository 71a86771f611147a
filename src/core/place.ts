/** Where something stands in the export as it came. */
export interface Place {
  /** 1-based; LF, CRLF and CR each end a line. */
  readonly line: number;
  /** 1-based, in Unicode code points; a byte order mark does not count. */
  readonly column: number;
}
