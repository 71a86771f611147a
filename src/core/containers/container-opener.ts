import { openTable, tableMember } from '../conversion/open-table.ts';
import type { OpenedTable } from '../conversion/opened-table.ts';
import { sifMember } from '../conversion/sif-member.ts';
import { fileKind } from '../reading/file-kind.ts';
import { asGzip } from '../zip/gzip-frame.ts';
import { readZipDirectory, type ZipFault, type ZipMember } from '../zip/zip-directory.ts';
import { entryFault, isJunk, isPlainName, isWorkbook } from './entry-names.ts';
import type { InflationBudget } from './inflation-budget.ts';
import type { MemberChunk } from './member-chunk.ts';
import type { Member, OpenedExport, RefusedExport } from './opened-export.ts';
import type { Opening } from './opening.ts';
import { headOf, skipBytes } from './read-head.ts';

type ContainerKind = 'zip' | 'gzip';

/** RULES: zips within zips within zips are opened, and no deeper ones. */
const deepest = 3;
const mostEntries = 1000;
const mostMembers = 50;

/** Something compressed, in the frame of gzip, and what its container says of it. */
interface Packed {
  readonly gzip: Blob;
  readonly path: string | null;
  readonly bytes: number;
  readonly sizeKnown: boolean;
}

/** Opens one zip or gzip file with all that is packed in it. Made anew for each. */
export class ContainerOpener {
  private readonly opening: Opening;
  private readonly budget: InflationBudget;
  private readonly exports: Member[] = [];
  /** XML that begins without a word of users. */
  private readonly others: Member[] = [];
  private readonly leftOut: string[] = [];
  private readonly tables: OpenedTable[] = [];
  private entries = 0;

  constructor(opening: Opening, budget: InflationBudget) {
    this.opening = opening;
    this.budget = budget;
  }

  /** `workbook`: it is no container of exports, but one table or several. */
  async open(kind: ContainerKind, file: Blob): Promise<OpenedExport | RefusedExport | 'workbook'> {
    const ending = await this.container(kind, file, null, 1);
    if (ending === 'workbook') return ending;
    if (ending !== null) return { kind, file: null, rule: 'zip-unreadable', detail: ending.fault };
    const none = this.exports.length === 0;
    const members = none ? this.others : this.exports;
    if (members.length === 0) return { kind, file: null, rule: 'zip-without-xml', detail: contentWords(this.leftOut) };
    const irregularMembers = irregular(members);
    const leftOut = none ? this.leftOut : [...this.leftOut, ...this.others.map(({ name }) => name ?? '')];
    const irregularFiles = irregularMembers + leftOut.length;
    return { kind, members: distinct(members), leftOut, irregular: irregularFiles, tables: this.tables };
  }

  private async container(
    kind: ContainerKind,
    blob: Blob,
    path: string | null,
    depth: number,
  ): Promise<ZipFault | 'workbook' | null> {
    if (kind === 'zip') return this.zip(blob, path, depth);
    return this.look({ gzip: blob, path, bytes: await lengthInGzip(blob), sizeKnown: false }, depth);
  }

  private async zip(zip: Blob, path: string | null, depth: number): Promise<ZipFault | 'workbook' | null> {
    const entries = await readZipDirectory(zip);
    if ('fault' in entries) return within(path, entries);
    if (isWorkbook(entries.map(({ name }) => name))) return 'workbook';
    this.entries += entries.length;
    if (this.entries > mostEntries) return { fault: `There are more than ${mostEntries} files in the zip.` };
    for (const entry of entries) {
      const fault = entryFault(entry) ?? (await this.entry(zip, entry, path, depth));
      if (fault !== null) return within(path, fault);
    }
    return null;
  }

  private async entry(zip: Blob, entry: ZipMember, container: string | null, depth: number): Promise<ZipFault | null> {
    if (entry.name.endsWith('/')) return null;
    const path = container === null ? entry.name : `${container}/${entry.name}`;
    if (isJunk(entry.name)) return this.leaveOut(path);
    const gzip = await asGzip(zip, entry);
    if ('fault' in gzip) return gzip;
    return this.look({ gzip, path, bytes: entry.bytes, sizeKnown: depth === 1 }, depth);
  }

  /** Tells by its beginning what something is, and keeps it, opens it, or leaves it out. */
  private async look(packed: Packed, depth: number): Promise<ZipFault | null> {
    const { gzip, path } = packed;
    const head = await headOf(this.opening.source.inflate(gzip));
    if (head === null) return brokenData(path);
    const kind = fileKind(head);
    if (kind.kind === 'xml') {
      (kind.hasUsers ? this.exports : this.others).push(this.member(packed, head));
      return null;
    }
    if (kind.kind === 'other') {
      const patrons = sifMember(this.member(packed, head), this.opening.means.sif, this.opening.encoding);
      if (patrons !== null) this.exports.push(patrons);
      if (patrons !== null || !kind.mayBeTable) return patrons === null ? this.leaveOut(path) : null;
    }
    if (kind.kind === 'empty' || depth === deepest) return this.leaveOut(path);
    const inner = await this.unpack(packed);
    if ('fault' in inner) return inner;
    if (kind.kind === 'other') return this.table(inner, path);
    const ending = await this.container(kind.kind, inner, path, depth + 1);
    return ending === 'workbook' ? this.table(inner, path) : ending;
  }

  /** Beside exports only a table that is understood belongs to the load: a zip may hold notes, too. */
  private async table(file: Blob, path: string | null): Promise<null> {
    const { source, means, choices, encoding } = this.opening;
    const read = await source.tables(file, encoding);
    const name = path ?? '';
    const table =
      typeof read === 'string' || 'looksLike' in read
        ? null
        : openTable(name, read, means.tables, choices.get(name) ?? null);
    if (table?.guess.enough !== true) return this.leaveOut(path);
    this.tables.push(table);
    this.exports.push(tableMember(table, { name: path, bytes: file.size }, means.tables));
    return null;
  }

  private leaveOut(path: string | null): null {
    this.leftOut.push(path ?? 'what the gzip file holds');
    return null;
  }

  private member(packed: Packed, head: Uint8Array): Member {
    const { path, bytes, sizeKnown } = packed;
    let spent = 0;
    const inflated = (from: number): AsyncIterable<MemberChunk> => {
      this.budget.refund(spent);
      spent = 0;
      const all = this.inflate(packed, (taken) => {
        spent += taken;
      });
      return skipBytes(all, from);
    };
    return { name: path, form: 'xml', head, bytes, sizeKnown, convert: null, chunks: inflated };
  }

  /** What something holds, as a file of its own: a zip is read from its end. */
  private async unpack(packed: Packed): Promise<Blob | ZipFault> {
    const parts: Blob[] = [];
    let bytes = 0;
    for await (const chunk of this.inflate(packed, () => {})) {
      if (!(chunk instanceof Uint8Array)) return chunk;
      parts.push(new Blob([chunk.slice()]));
      bytes += chunk.length;
      this.opening.progress(bytes);
    }
    return new Blob(parts);
  }

  private async *inflate({ gzip, path }: Packed, took: (bytes: number) => void): AsyncGenerator<Uint8Array | ZipFault> {
    for await (const chunk of this.opening.source.inflate(gzip)) {
      if (chunk === null) return yield brokenData(path);
      took(chunk.length);
      if (!this.budget.spend(chunk.length)) return yield tooMuch;
      yield chunk;
    }
  }
}

const tooMuch: ZipFault = {
  fault: 'Far more comes out of it than any export holds: over 4 GB, or over a hundred times its own size.',
};

function brokenData(path: string | null): ZipFault {
  if (path === null) return { fault: 'The gzip file is cut off, or its checksum is wrong.' };
  return { fault: `“${path}” in the zip is broken: its data or its checksum are wrong.` };
}

/** A fault of a zip within a zip says in which. */
function within(path: string | null, { fault }: ZipFault): ZipFault {
  return { fault: path === null || fault.includes(path) ? fault : `In “${path}”: ${fault}` };
}

/** RFC 1952: the last four bytes are the length, modulo 4 GB. Believed for progress only. */
async function lengthInGzip(gzip: Blob): Promise<number> {
  if (gzip.size < 18) return gzip.size;
  const view = new DataView(await gzip.slice(gzip.size - 4).arrayBuffer());
  return Math.max(view.getUint32(0, true), gzip.size);
}

/** How many members are not plain XML files of their own name at the top, or one too many for Alma (D 2). */
function irregular(members: readonly Member[]): number {
  const names = new Set<string>();
  const odd = members.filter(({ name, form }) => {
    if (name === null || form !== 'xml') return false;
    const again = names.has(name);
    names.add(name);
    return again || !isPlainName(name);
  });
  return Math.max(odd.length, members.length - mostMembers);
}

/** Places name their file, so a second of the same name gets a number. */
function distinct(members: readonly Member[]): Member[] {
  const names = new Map<string | null, number>();
  return members.map((member) => {
    const count = (names.get(member.name) ?? 0) + 1;
    names.set(member.name, count);
    return count === 1 ? member : { ...member, name: `${member.name} (${count})` };
  });
}

function contentWords(names: readonly string[]): string {
  if (names.length === 0) return 'It holds nothing at all.';
  const [shown, more] = [names.slice(0, 3).map((name) => `“${name}”`), names.length - 3];
  return `It holds ${shown.join(', ')}${more > 0 ? ` and ${more} more` : ''}, none of which is XML.`;
}
