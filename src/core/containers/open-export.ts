import { openTable, tableMember } from '../conversion/open-table.ts';
import { sifMember } from '../conversion/sif-member.ts';
import { asLatin1, bytesThatTell, type FileKind, fileKind, isWhiteSpace } from '../reading/file-kind.ts';
import { ContainerOpener } from './container-opener.ts';
import { InflationBudget } from './inflation-budget.ts';
import type { ByteSource, Member, OpenedExport, RefusedExport } from './opened-export.ts';
import type { NamedFile, Opening } from './opening.ts';
import { headOf } from './read-head.ts';

/** Finds the documents of one file, whatever it is and whatever it is packed in (RULES, "Kind first"). */
export async function openExport(
  file: NamedFile,
  opening: Opening,
): Promise<OpenedExport | RefusedExport | 'unreadable'> {
  try {
    const opened = await open(file, opening);
    const broken = opened !== 'unreadable' && 'rule' in opened && opened.rule === 'zip-unreadable';
    return broken && !(await isReadable(file)) ? 'unreadable' : opened;
  } catch (error) {
    if (isUnreadable(error)) return 'unreadable';
    throw error;
  }
}

async function open(file: NamedFile, opening: Opening): Promise<OpenedExport | RefusedExport | 'unreadable'> {
  const { source, means, encoding } = opening;
  const head = await headOf(source.chunks(file));
  if (head === 'unreadable' || head === null) return 'unreadable';
  const kind = fileKind(head);
  switch (kind.kind) {
    case 'xml':
      return alone('xml', { ...asRead(file, head, source), form: 'xml', sizeKnown: true, convert: null });
    case 'zip':
    case 'gzip': {
      const opened = await new ContainerOpener(opening, new InflationBudget(file.size)).open(kind.kind, file);
      return opened === 'workbook' ? openTables(file, 'an Excel workbook', opening) : opened;
    }
    case 'other': {
      const member = sifMember(asRead(file, head, source), means.sif, encoding);
      if (member !== null) return alone('sif', member);
      return kind.mayBeTable ? openTables(file, kind.looksLike, opening) : refused(kind);
    }
    case 'empty':
      return refused(await wholeKind(file, source));
  }
}

function alone(kind: OpenedExport['kind'], member: Member): OpenedExport {
  return { kind, members: [member], leftOut: [], irregular: 0, tables: [] };
}

function asRead(file: Blob, head: Uint8Array, source: ByteSource): Pick<Member, 'name' | 'head' | 'bytes' | 'chunks'> {
  return { name: null, head, bytes: file.size, chunks: (from) => source.chunks(file.slice(from)) };
}

async function openTables(
  file: NamedFile,
  looksLike: string,
  { source, means, choices, encoding }: Opening,
): Promise<OpenedExport | RefusedExport | 'unreadable'> {
  const read = await source.tables(file, encoding);
  if (read === 'unreadable') return read;
  if ('looksLike' in read) return refused({ kind: 'other', looksLike, mayBeTable: true });
  const table = openTable(file.name, read, means.tables, choices.get(file.name) ?? null);
  if (table === null) return refused({ kind: 'other', looksLike, mayBeTable: true });
  const sheet = table.sheets[table.guess.sheet];
  if (sheet?.cut === true) return { kind: 'table', file: null, rule: 'not-a-user-export', detail: tooLarge };
  const member = tableMember(table, { name: sheet?.name || null, bytes: file.size }, means.tables);
  return { ...alone('table', member), tables: [table] };
}

/** What is beyond was not read, and nobody may be missing from a load. */
const tooLarge = 'The table has more than 200,000 rows or 256 columns: split it, and drop both files together.';

type NotXml = Extract<FileKind, { kind: 'empty' | 'other' }>;

/** A file that begins with white space only may have more behind it. */
async function wholeKind(file: Blob, source: ByteSource): Promise<NotXml> {
  for await (const chunk of source.chunks(file.slice(bytesThatTell))) {
    const blank = chunk !== 'unreadable' && isWhiteSpace(asLatin1(chunk));
    if (!blank) return { kind: 'other', looksLike: 'plain text', mayBeTable: false };
  }
  return { kind: 'empty' };
}

function refused(kind: NotXml): RefusedExport {
  if (kind.kind === 'empty') return { kind: 'unknown', file: null, rule: 'empty-file', detail: null };
  return { kind: 'unknown', file: null, rule: 'not-a-user-export', detail: `This looks like ${kind.looksLike}.` };
}

/** Broken data may be a file that is no longer there. */
export async function isReadable(file: Blob): Promise<boolean> {
  try {
    await file.slice(0, 1).arrayBuffer();
    return true;
  } catch (error) {
    if (isUnreadable(error)) return false;
    throw error;
  }
}

/** What browsers throw when a file was moved or changed since it was chosen. */
function isUnreadable(error: unknown): boolean {
  return error instanceof Error && (error.name === 'NotReadableError' || error.name === 'NotFoundError');
}
