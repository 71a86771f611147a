import type { ZipFault } from '../zip/zip-directory.ts';

/** Bytes of a document on its way, or why no more can come. */
export type MemberChunk = Uint8Array | 'unreadable' | ZipFault;
