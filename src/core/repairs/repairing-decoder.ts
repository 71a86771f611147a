import type { Place } from '../place.ts';
import type { Decoded, Decoder, DecodingProblem } from '../reading/decoder.ts';
import type { Stretch, TextStage } from './text-stage.ts';

/** A decoder of repaired text: what it hands on is what the stages made of what another decoder read. */
export class RepairingDecoder implements Decoder {
  readonly repairs = true;
  private readonly decoder: Decoder;
  private readonly stages: readonly TextStage[];

  constructor(decoder: Decoder, stages: readonly TextStage[]) {
    this.decoder = decoder;
    this.stages = stages;
  }

  get made(): Decoder['made'] {
    return this.decoder.made;
  }

  get encoding(): string {
    return this.decoder.encoding;
  }

  get converted(): number {
    return this.decoder.converted;
  }

  decode(chunk: Uint8Array, last: boolean): Decoded | null {
    const decoded = this.decoder.decode(chunk, last);
    if (decoded === null) return null;
    const marks = decoded.problems.map((problem) => ({ at: problem.at, problem, change: null }));
    let stretch: Stretch = { bytes: decoded.bytes, marks };
    for (const stage of this.stages) stretch = stage.push(stretch, last);
    return { bytes: stretch.bytes, problems: stretch.marks.flatMap(({ at, problem }) => placed(at, problem)) };
  }

  /** Where in the export stood what is at a place of the repaired text. */
  original(place: Place): Place {
    return this.stages.reduceRight((found, { places }) => places.original(found), place);
  }
}

function placed(at: number, problem: DecodingProblem | null): DecodingProblem[] {
  return problem === null ? [] : [{ ...problem, at }];
}
