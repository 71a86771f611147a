import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { keeping, sayUploaded, takeUploadedBack, uploadTrouble } from '../../state/hand-off.ts';
import { initials } from '../../state/initials.ts';
import { ProgressBar } from '../parts/progress-bar.tsx';
import { addressOf } from '../route.ts';
import { countWords, numberWords } from '../words.ts';
import { Part, type PartProps } from './part.tsx';
import { faultWords } from './trouble-words.ts';
import { TypedField } from './typed-field.tsx';

const time = new Intl.DateTimeFormat('en-US', { dateStyle: 'medium', timeStyle: 'short' });

/** Whether it is on the server: only a person can know. */
export function UploadedPart({ open, sending, level }: PartProps) {
  const said = useRef<HTMLParagraphElement>(null);
  const { uploaded } = sending;
  const before = useRef(uploaded?.at);
  // What was pressed is gone, and the focus with it.
  useEffect(() => {
    if (before.current !== uploaded?.at) said.current?.focus();
    before.current = uploaded?.at;
  }, [uploaded?.at]);
  return (
    <Part level={level} title="When it is on the server">
      <p tabIndex={-1} ref={said} class={uploaded === null ? '' : 'uploaded'}>
        {uploaded === null
          ? 'Say so here: then everybody who opens this load sees who uploaded it, and when.'
          : `Uploaded by ${uploaded.initials} on ${time.format(new Date(uploaded.at))}.`}
      </p>
      {uploaded === null ? (
        <SayUploaded open={open} sending={sending} />
      ) : (
        <div class="actions">
          <button type="button" onClick={() => void takeUploadedBack(open, sending)}>
            Take it back
          </button>
          {open.load !== null && (
            <span>
              When Alma’s report comes, go on with{' '}
              <a href={addressOf('rejections', { load: open.load.id })}>Rejections</a>.
            </span>
          )}
        </div>
      )}
    </Part>
  );
}

function SayUploaded({ open, sending }: Omit<PartProps, 'level'>) {
  const lacking = useSignal(false);
  const trouble = uploadTrouble.value;
  const say = () => {
    lacking.value = initials.value.trim() === '';
    if (!lacking.value) void sayUploaded(open, sending);
  };
  return (
    <>
      {open.load === null && (
        <p>
          Termload then keeps this load in this browser, with its people, so that it is here when Alma’s report comes.
          You can have it forgotten on the start screen.
        </p>
      )}
      <TypedField
        label="Your initials"
        hint="Remembered until this page is closed."
        text={initials.value}
        wrong={lacking.value ? 'Type your initials, so that others know whom to ask.' : null}
        size={8}
        most={12}
        onText={(text) => {
          initials.value = text;
          lacking.value = false;
        }}
      />
      <div class="actions">
        <button type="button" class="main" disabled={keeping.value !== null} onClick={say}>
          I have uploaded it
        </button>
      </div>
      <Keeping />
      {trouble !== null && <p role="alert">This is not noted. {faultWords[trouble]}</p>}
    </>
  );
}

function Keeping() {
  const kept = keeping.value;
  if (kept === null) return null;
  const words = `${numberWords(kept.users)} of ${countWords(kept.of, 'user')}`;
  return (
    <div>
      <p>Keeping the load in this browser: {words}.</p>
      <ProgressBar name="Keeping the load" done={kept.of === 0 ? null : kept.users / kept.of} words={words} />
    </div>
  );
}
