import { type Signal, signal } from '@preact/signals';
import { transferChecks } from '../../core/handoff/transfer-checks.ts';
import type { CheckedTransfer } from '../../core/handoff/transfer-place.ts';
import { sendingWays, type TransferWay } from '../../core/handoff/transfer-ways.ts';
import { checkedTransfer, checkedZip } from '../../state/hand-off-place.ts';
import { Part, type PartProps } from './part.tsx';
import { WayPieces } from './way-pieces.tsx';
import { zipFacts } from './zip-facts.ts';

/* Which way is unfolded, remembered for the visit: who sent by FileZilla once sends by FileZilla again. */
const openSending = signal<string | null>(null);
const openCheck = signal<string | null>(null);

/** How to bring it to the server, program by program. */
export function SendParts({ sending, level }: PartProps) {
  const facts = zipFacts(sending);
  return (
    <Part level={level} title="How to send it">
      {facts === null ? (
        <p>
          The size and checksum of this zip are not known: an earlier version of Termload made it. Make it again under
          Rejections, and everything to copy stands here.
        </p>
      ) : (
        <Ways
          ways={sendingWays}
          checked={checkedTransfer(facts)}
          shown={openSending}
          lacking="Fill in the fields above, and everything to copy stands here."
        />
      )}
    </Part>
  );
}

/** How to see that the file to be sent, or one that was, is the one that was checked. */
export function CheckParts({ sending, level }: PartProps) {
  const facts = zipFacts(sending);
  if (facts === null) return null;
  return (
    <Part level={level} title="Is it the same file?">
      <p>
        Not needed each time. When in doubt whether a file is the zip that was checked here, whole and unchanged, your
        computer can tell by its size and checksum.
      </p>
      <Ways
        ways={transferChecks}
        checked={checkedZip(facts)}
        shown={openCheck}
        lacking="Mend the name of the zip above, and the commands stand here."
      />
    </Part>
  );
}

interface WaysProps {
  readonly ways: Readonly<Record<string, TransferWay>>;
  readonly checked: CheckedTransfer;
  readonly shown: Signal<string | null>;
  /** What to say as long as there is nothing to copy. */
  readonly lacking: string;
}

/** One way is unfolded at a time. */
function Ways({ ways, checked, shown, lacking }: WaysProps) {
  if (checked.kind === 'refused') return <p>{lacking}</p>;
  const toggled = (id: string, isOpen: boolean): void => {
    if (isOpen) shown.value = id;
    else if (shown.value === id) shown.value = null;
  };
  return (
    <div class="ways">
      {Object.entries(ways).map(([id, { forWhom, what, make }]) => (
        <details
          key={id}
          class="hand-way"
          open={shown.value === id}
          onToggle={({ currentTarget }) => toggled(id, currentTarget.open)}
        >
          <summary>
            <strong>{forWhom}</strong> <span class="soft">{what}</span>
          </summary>
          <WayPieces pieces={make(checked.transfer)} />
        </details>
      ))}
    </div>
  );
}
