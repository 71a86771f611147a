import type { MemberChunk } from '../containers/member-chunk.ts';
import type { RepairCount } from '../load.ts';
import type { Place } from '../place.ts';
import { decoderOf } from '../reading/choose-decoder.ts';
import { type NoRecord, sifFaults } from '../reading/sif/sif-line.ts';
import type { SifMapping } from '../reading/sif/sif-mapping.ts';
import { SifReader } from '../reading/sif/sif-reader.ts';
import type { SifUser } from '../reading/sif/sif-user.ts';
import { documentHead, documentTail, writeUser } from '../writing/write-user.ts';
import type { Conversion, ConversionNote } from './conversion.ts';
import { LineOrigins } from './line-origins.ts';
import type { SifFacts } from './sif-facts.ts';

const encoder = new TextEncoder();

/** What a patron file is read with. */
export interface SifSource {
  /** Its bytes from the start. */
  chunks(): AsyncIterable<MemberChunk>;
  readonly mapping: SifMapping;
  /** Names of all layouts in which it would be patrons. */
  readonly fitting: readonly string[];
  /** A WHATWG label; a column is a letter. */
  readonly encoding: string;
}

/** A patron file of fixed width as XML. It holds one chunk of the file, and what its users become. */
export class SifConversion implements Conversion {
  bytesRead = 0;
  private readonly source: SifSource;
  private readonly reader: SifReader;
  private readonly origins = new LineOrigins(true);
  private notes: ConversionNote[] = [];
  private text = documentHead;

  constructor(source: SifSource) {
    this.source = source;
    this.reader = new SifReader(
      source.mapping,
      {
        user: (user) => this.write(user),
        problem: ({ place, fault }) => this.tell(place, fault),
      },
      decoderOf(source.encoding),
    );
  }

  get encoding(): string {
    return this.reader.encoding;
  }

  get converted(): number {
    return this.reader.converted;
  }

  async *chunks(): AsyncGenerator<MemberChunk> {
    for await (const chunk of this.source.chunks()) {
      if (!(chunk instanceof Uint8Array)) return yield chunk;
      this.bytesRead += chunk.length;
      this.reader.push(chunk);
      yield this.take();
    }
    this.reader.finish();
    this.text += documentTail;
    yield this.take();
  }

  takeNotes(): readonly ConversionNote[] {
    const { notes } = this;
    this.notes = [];
    return notes;
  }

  repairs(): readonly RepairCount[] {
    const { ssnSeen } = this.reader;
    return ssnSeen === 0 ? [] : [{ repair: 'drop-ssn', count: ssnSeen }];
  }

  sifFacts(): SifFacts {
    const { mapping, fitting } = this.source;
    const { groups, hasMoreGroups, barcodesLeftOut, ssnSeen } = this.reader;
    const counts = [...groups].map(([code, users]) => ({ code, users, becomes: mapping.groups.get(code) ?? code }));
    return {
      layout: mapping.layout.name,
      fitting,
      barcodesLeftOut,
      ssnDropped: ssnSeen,
      groups: counts.sort((one, other) => other.users - one.users),
      hasMoreGroups,
    };
  }

  original(place: Place): Place {
    return this.origins.original(place);
  }

  private write(read: SifUser): void {
    const { line } = read.user.place;
    this.text += writeUser(read.user, (path, before) =>
      this.origins.add({ line, column: read.columnOf(path) }, before),
    );
  }

  private tell(place: Place, fault: NoRecord): void {
    const note = { rule: 'line-left-out', user: null, field: null, value: null } as const;
    this.notes.push({ ...note, place, detail: sifFaults[fault] });
  }

  private take(): Uint8Array {
    const bytes = encoder.encode(this.text);
    this.text = '';
    return bytes;
  }
}
