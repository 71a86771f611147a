import { asLatin1, bytesThatTell, type FileKind, fileKind, isWhiteSpace } from '../reading/file-kind.ts';
import { ContainerOpener } from './container-opener.ts';
import { InflationBudget } from './inflation-budget.ts';
import type { ByteSource, Member, OpenedExport, RefusedExport } from './opened-export.ts';
import { headOf } from './read-head.ts';

/** How far unpacking zips within zips has come, in bytes. */
export type UnpackProgress = (bytes: number) => void;

/** Finds the XML documents of an export, whatever it is packed in (RULES, "Kind first"). */
export async function openExport(
  file: Blob,
  source: ByteSource,
  progress: UnpackProgress,
): Promise<OpenedExport | RefusedExport | 'unreadable'> {
  try {
    const opened = await open(file, source, progress);
    const broken = opened !== 'unreadable' && 'rule' in opened && opened.rule === 'zip-unreadable';
    return broken && !(await isReadable(file)) ? 'unreadable' : opened;
  } catch (error) {
    if (isUnreadable(error)) return 'unreadable';
    throw error;
  }
}

async function open(
  file: Blob,
  source: ByteSource,
  progress: UnpackProgress,
): Promise<OpenedExport | RefusedExport | 'unreadable'> {
  const head = await headOf(source.chunks(file));
  if (head === 'unreadable' || head === null) return 'unreadable';
  const kind = fileKind(head);
  switch (kind.kind) {
    case 'xml':
      return { kind: 'xml', members: [asMember(file, head, source)], leftOut: [], irregular: 0 };
    case 'zip':
    case 'gzip':
      return new ContainerOpener(source, new InflationBudget(file.size), progress).open(kind.kind, file);
    default:
      return refused(await wholeKind(file, kind, source));
  }
}

function asMember(file: Blob, head: Uint8Array, source: ByteSource): Member {
  return { name: null, head, bytes: file.size, sizeKnown: true, chunks: (from) => source.chunks(file.slice(from)) };
}

type NotXml = Extract<FileKind, { kind: 'empty' | 'other' }>;

/** A file that begins with white space only may have more behind it. */
async function wholeKind(file: Blob, kind: NotXml, source: ByteSource): Promise<NotXml> {
  if (kind.kind !== 'empty') return kind;
  for await (const chunk of source.chunks(file.slice(bytesThatTell))) {
    const blank = chunk !== 'unreadable' && isWhiteSpace(asLatin1(chunk));
    if (!blank) return { kind: 'other', looksLike: 'plain text' };
  }
  return kind;
}

function refused(kind: NotXml): RefusedExport {
  if (kind.kind === 'empty') return { kind: 'unknown', rule: 'empty-file', detail: null };
  return { kind: 'unknown', rule: 'not-a-user-export', detail: `This looks like ${kind.looksLike}.` };
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
