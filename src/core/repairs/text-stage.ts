import type { DecodingProblem } from '../reading/decoder.ts';
import type { PlaceMap } from './place-map.ts';
import type { TextChange } from './repair-change.ts';

/** Something known of a place in a text that is still being repaired; it moves as the text before it changes. */
export interface TextMark {
  /** Where in the bytes of its stretch, or of the whole text, as the holder says. */
  readonly at: number;
  /** The decoder stumbled here. */
  readonly problem: DecodingProblem | null;
  /** A repair before the scan changed something here: told once it is known whose it is. */
  readonly change: TextChange | null;
}

/** A stretch of UTF-8 on its way, whole characters only, with its marks in the order of the text. */
export interface Stretch {
  readonly bytes: Uint8Array;
  readonly marks: readonly TextMark[];
}

/** One repair, or several that need the same reading, of a text that comes cut anywhere. */
export interface TextStage {
  /** From places behind this stage to places before it. */
  readonly places: PlaceMap;
  /** What is returned may be from earlier stretches; it holds until the next call. */
  push(stretch: Stretch, last: boolean): Stretch;
}
