import type { TransferZip } from '../../core/handoff/transfer-place.ts';
import { type Sending, savedName } from '../../state/hand-off.ts';

/** The zip as commands need it; null where its size and checksum are not known. */
export function zipFacts(sending: Sending): TransferZip | null {
  const { bytes, sha256 } = sending;
  return bytes === null || sha256 === null ? null : { name: savedName(sending), bytes, sha256 };
}
