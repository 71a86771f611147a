import type { MemberChunk } from '../core/containers/member-chunk.ts';
import type { Member } from '../core/containers/opened-export.ts';
import { byteOrderMark, type DecoderMaker, decodersFor } from '../core/reading/choose-decoder.ts';
import { Utf8Decoder } from '../core/reading/utf8-decoder.ts';

interface Candidate {
  readonly member: Member;
  /** Bytes of its byte order mark. */
  readonly mark: number;
  readonly makers: readonly DecoderMaker[];
  /** Which of them is right, as far as is known. */
  turn: number;
}

/** How each document of an export is read. What is no UTF-8 after all shows only when it has been read. */
export class EncodingChoice {
  private readonly candidates: readonly Candidate[];

  /** `chosen` holds for all of them; null for automatic. */
  constructor(members: readonly Member[], chosen: string | null) {
    this.candidates = members.map((member) => {
      // What was converted is UTF-8, however its file was read.
      if (member.convert !== null) return { member, mark: 0, makers: [() => new Utf8Decoder(false)], turn: 0 };
      const mark = byteOrderMark(member.head)?.bytes ?? 0;
      return { member, mark, makers: decodersFor(member.head, chosen), turn: 0 };
    });
  }

  decoder(member: number): DecoderMaker {
    const { makers, turn } = this.of(member);
    const maker = makers[turn];
    if (maker === undefined) throw new Error('No encoding fits, though the last one tried fits every file.');
    return maker;
  }

  /** How many bytes of a document are its byte order mark. */
  markBytes(member: number): number {
    return this.of(member).mark;
  }

  /** The bytes of a document behind its byte order mark. */
  chunks(member: number): AsyncIterable<MemberChunk> {
    const { member: source, mark } = this.of(member);
    return source.chunks(mark);
  }

  /**
   * A document is not what it was taken for. All must be read anew, so the ones behind it are tried beforehand: an export
   * of many files is read twice and not as often as it has files in ANSI. Tells bytes as it goes.
   */
  async correct(member: number, progress: (bytes: number) => void): Promise<void> {
    this.of(member).turn++;
    for (let next = member + 1; next < this.candidates.length; next++) {
      const candidate = this.of(next);
      if (candidate.makers.length > 1 && !(await this.fits(next, progress))) candidate.turn = 1;
    }
  }

  private async fits(member: number, progress: (bytes: number) => void): Promise<boolean> {
    const decoder = this.decoder(member)();
    for await (const chunk of this.chunks(member)) {
      // Whatever is the matter shows again when it is read.
      if (!(chunk instanceof Uint8Array)) return true;
      if (decoder.decode(chunk, false) === null) return false;
      progress(chunk.length);
    }
    return decoder.decode(new Uint8Array(), true) !== null;
  }

  private of(member: number): Candidate {
    const candidate = this.candidates[member];
    if (candidate === undefined) throw new Error(`There is no document ${member}.`);
    return candidate;
  }
}
