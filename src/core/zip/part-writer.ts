import { outputDeclaration } from '../repairs/output-declaration.ts';
import type { Landmark, TextSink } from '../repairs/text-edits.ts';
import { mostParts, type PartPlan } from './part-plan.ts';

const encoder = new TextEncoder();

const opening = encoder.encode(`${outputDeclaration}\n<users>`);
const closing = encoder.encode('</users>\n');
const lineEnd = encoder.encode('\n');

/** Takes the parts, one after the other. */
export interface PartSink {
  write(bytes: Uint8Array): void;
  /** What is written from now on belongs to another part. */
  nextPart(): void;
}

/**
 * Makes of the repaired text of one document or several what goes into the zip: parts that are whole documents each, cut
 * where a user begins; the last that a zip may hold takes what is left. One document alone keeps its beginning and end;
 * of several only the insides of the lists are taken.
 */
export class PartWriter implements TextSink {
  private readonly plan: PartPlan;
  private readonly sink: PartSink;
  /** So far. */
  parts = 1;
  /** More were wanted than a zip may hold. */
  overfull = false;
  /** Of the part that is being written. */
  private bytes = 0;
  private users = 0;
  /** Around the lists of several documents, nothing is taken. */
  private muted: boolean;

  constructor(plan: PartPlan, sink: PartSink) {
    this.plan = plan;
    this.sink = sink;
    this.muted = !plan.single;
  }

  write(bytes: Uint8Array): void {
    if (!this.muted) this.put(bytes);
  }

  landmark(landmark: Landmark): void {
    if (landmark === 'user') {
      if (this.isFull && this.parts < mostParts) this.begin();
      else if (this.isFull) this.overfull = true;
      this.users++;
    } else if (!this.plan.single) {
      this.muted = landmark === 'end';
      if (landmark === 'list' && this.bytes === 0) this.put(opening);
    }
  }

  /** Ends what is open, once all documents are written. */
  finish(): void {
    if (!this.plan.single && this.bytes > 0) this.put(closing);
  }

  private get isFull(): boolean {
    const { partBytes, partUsers = Number.POSITIVE_INFINITY } = this.plan;
    return this.users > 0 && (this.bytes >= partBytes || this.users >= partUsers);
  }

  private begin(): void {
    this.put(closing);
    this.sink.nextPart();
    this.parts++;
    this.bytes = 0;
    this.users = 0;
    this.put(opening);
    this.put(lineEnd);
  }

  private put(bytes: Uint8Array): void {
    this.bytes += bytes.length;
    this.sink.write(bytes);
  }
}
