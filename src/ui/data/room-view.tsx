import { useSignal } from '@preact/signals';
import { askToPersist, type YourData } from '../../state/your-data.ts';
import { byteWords } from '../words.ts';

const answers = {
  yes: 'The browser promises not to delete it by itself. You still can, here or in its settings.',
  no: 'The browser did not promise it. It decides that by itself, mostly by how often a page is used and whether it is installed as an app. Ask again in some weeks, and keep a desk file.',
} as const;

/** How much room there is, and whether the browser may delete by itself what is kept. */
export function RoomView({ data: { room, isPersistent } }: { readonly data: YourData }) {
  const isAsked = useSignal(false);
  const ask = async () => {
    await askToPersist();
    isAsked.value = true;
  };
  return (
    <section class="sheet data-part" aria-labelledby="room">
      <h2 id="room">Room, and how safe it is here</h2>
      <p>
        {room === null
          ? 'This browser does not say how much room there is.'
          : `The browser counts ${byteWords(room.used)} for Termload, its own files for offline use among them, and allows up to ${byteWords(room.of)} on this computer.`}
      </p>
      {isPersistent === true ? (
        <p role="status">{answers.yes}</p>
      ) : (
        <>
          <p>
            When the disk gets full, a browser may delete what a page has kept: everything at once, and without asking.
            You can ask it not to.
          </p>
          <div class="actions">
            <button type="button" disabled={isPersistent === null} onClick={() => void ask()}>
              Ask the browser to keep it
            </button>
          </div>
          <p role="status">
            {isPersistent === null && 'This browser cannot be asked. Keep a desk file.'}
            {isAsked.value && isPersistent === false && answers.no}
          </p>
        </>
      )}
      <p class="soft">
        In a private window everything is gone when it is closed, and so it is when somebody clears the site data of
        this address.
      </p>
    </section>
  );
}
