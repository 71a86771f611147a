/** A word of the export as two readers read it. */
export interface EvidentWord {
  /** As it is read now. */
  readonly word: string;
  /** As Alma would have seen it in the export as it came, U+FFFD for bytes without a letter; null: just the same. */
  readonly inAlma: string | null;
  /** How often it stands in the text of users. */
  readonly count: number;
}

/** What shows whether the encoding is right. */
export interface WordEvidence {
  /** The encoding that Alma would have read the export in: a WHATWG name, `iso-8859-1` or `us-ascii`; null of one that it cannot read. */
  readonly believed: string | null;
  /** How many distinct words there are, and how many of them Alma would have read otherwise. */
  readonly distinct: number;
  readonly different: number;
  /** How often other words stand there, which came when there were too many to keep. */
  readonly others: number;
  /** At most 200: those that Alma would have read otherwise, then the most frequent. */
  readonly first: readonly EvidentWord[];
}
