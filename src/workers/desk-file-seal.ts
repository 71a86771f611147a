import { type DeskSeal, leastRounds, noncePrefixBytes, saltBytes, sealTagBytes } from '../core/desk-file/desk-head.ts';
import type { DeskFileTeller } from './desk-file-teller.ts';

/**
 * Sealing a body with a passphrase. The key is stretched from it by PBKDF2 with a salt of the file's own; the body is sealed
 * in blocks by AES-GCM, so that 200 MB need not lie in memory twice. The nonce of a block is the file's prefix, the block's
 * number and whether it is the last, so blocks cannot be swapped, left out or cut off; each also answers for the head.
 * The passphrase is kept nowhere, nor is any hint of it.
 */

const blockBytes = 1 << 22;
/** Above the least, because it costs half a second only. */
const rounds = Math.max(leastRounds, 1_000_000);

export function newSeal(): DeskSeal {
  const random = (length: number): string => toHex(crypto.getRandomValues(new Uint8Array(length)));
  return {
    cipher: 'AES-256-GCM',
    blockBytes,
    keyFrom: 'PBKDF2-SHA-256',
    rounds,
    salt: random(saltBytes),
    nonce: random(noncePrefixBytes),
  };
}

/** One spelling for letters that keyboards compose in different ways: a passphrase must open on another computer. */
export async function keyOf(passphrase: string, seal: DeskSeal): Promise<CryptoKey> {
  if (passphrase === '') throw new RangeError('An empty passphrase seals nothing.');
  const typed = new TextEncoder().encode(passphrase.normalize('NFC'));
  const material = await crypto.subtle.importKey('raw', typed, 'PBKDF2', false, ['deriveKey']);
  const stretch = { name: 'PBKDF2', hash: 'SHA-256', salt: fromHex(seal.salt), iterations: seal.rounds };
  return crypto.subtle.deriveKey(stretch, material, { name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
}

/** How long a body is once it is sealed; an empty one is sealed too. */
export function sealedBytes(bytes: number, seal: DeskSeal): number {
  return bytes + sealTagBytes * Math.max(1, Math.ceil(bytes / seal.blockBytes));
}

/** Null when the body cannot be read any more. */
export async function sealBody(
  body: Blob,
  key: CryptoKey,
  seal: DeskSeal,
  head: BufferSource,
  tell: DeskFileTeller = () => {},
): Promise<Blob | null> {
  const blocks: Blob[] = [];
  for (const { bytes, number, last } of blocksOf(body, seal.blockBytes)) {
    const block = await bytesOf(bytes);
    if (block === null) return null;
    blocks.push(new Blob([await crypto.subtle.encrypt(gcm(seal, number, last, head), key, block)]));
    tell({ stage: 'sealing', done: number * seal.blockBytes, of: body.size });
  }
  return new Blob(blocks);
}

/** The first block alone tells a wrong key: what fails later was changed by somebody who could not seal it. */
export async function openBody(
  sealed: Blob,
  key: CryptoKey,
  seal: DeskSeal,
  head: BufferSource,
  tell: DeskFileTeller = () => {},
): Promise<Blob | 'wrong-passphrase' | 'tampered' | 'unreadable'> {
  const blocks: Blob[] = [];
  for (const { bytes, number, last } of blocksOf(sealed, seal.blockBytes + sealTagBytes)) {
    const block = await bytesOf(bytes);
    if (block === null) return 'unreadable';
    const open = await crypto.subtle.decrypt(gcm(seal, number, last, head), key, block).catch(orNotOpened);
    if (open === null) return number === 0 ? 'wrong-passphrase' : 'tampered';
    blocks.push(new Blob([open]));
    tell({ stage: 'sealing', done: number * seal.blockBytes, of: sealed.size });
  }
  return new Blob(blocks);
}

function* blocksOf(body: Blob, bytes: number): Generator<{ bytes: Blob; number: number; last: boolean }> {
  for (let number = 0, at = 0; number === 0 || at < body.size; number++, at += bytes) {
    yield { bytes: body.slice(at, at + bytes), number, last: at + bytes >= body.size };
  }
}

function gcm(seal: DeskSeal, number: number, last: boolean, head: BufferSource): AesGcmParams {
  const iv = new Uint8Array(noncePrefixBytes + 5);
  iv.set(fromHex(seal.nonce));
  new DataView(iv.buffer).setUint32(noncePrefixBytes, number);
  iv[noncePrefixBytes + 4] = last ? 1 : 0;
  return { name: 'AES-GCM', iv, additionalData: head, tagLength: sealTagBytes * 8 };
}

/** WebCrypto says that a block does not open by an OperationError; anything else is a bug. */
function orNotOpened(error: unknown): null {
  if (error instanceof DOMException && error.name === 'OperationError') return null;
  throw error;
}

/** The bytes of a blob; null when it was moved, changed or taken away. */
export async function bytesOf(blob: Blob): Promise<Uint8Array<ArrayBuffer> | null> {
  try {
    return new Uint8Array(await blob.arrayBuffer());
  } catch (error) {
    if (error instanceof DOMException || error instanceof TypeError) return null;
    throw error;
  }
}

const toHex = (bytes: Uint8Array): string => Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');

export function fromHex(digits: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from({ length: digits.length / 2 }, (_, at) =>
    Number.parseInt(digits.slice(2 * at, 2 * at + 2), 16),
  );
}
