import { useSignal } from '@preact/signals';
import { saveDeskFile } from '../../state/desk-file.ts';

/** The button that saves a desk file in a place of one’s choice, with a passphrase if it is wanted. */
export function SaveDeskFile({ disabled }: { readonly disabled: boolean }) {
  const isLocked = useSignal(false);
  const [first, second] = [useSignal(''), useSignal('')];
  const fault = useSignal<string | null>(null);
  const save = async () => {
    fault.value = isLocked.value ? faultOf(first.value, second.value) : null;
    if (fault.value !== null) return;
    await saveDeskFile(isLocked.value ? first.value : null, localDay());
  };
  return (
    <form
      class="desk-form"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <label class="check">
        <input
          type="checkbox"
          checked={isLocked.value}
          onChange={({ currentTarget }) => {
            isLocked.value = currentTarget.checked;
            fault.value = null;
          }}
        />
        Lock it with a passphrase
      </label>
      {isLocked.value ? (
        <>
          <Typed label="Passphrase" value={first} />
          <Typed label="Type it again" value={second} />
          <p class="soft">
            It is kept nowhere. Whoever loses it cannot open the file any more, and nobody can help: write it down where
            your office keeps such things.
          </p>
        </>
      ) : (
        <p class="soft">
          Without one, everybody who can get at the file can read people’s data in it. On a shared drive, lock it.
        </p>
      )}
      {fault.value !== null && (
        <p class="fault" role="alert">
          {fault.value}
        </p>
      )}
      <div class="actions">
        <button type="submit" class="main" disabled={disabled}>
          Save desk file
        </button>
      </div>
    </form>
  );
}

function faultOf(first: string, second: string): string | null {
  if (first === '') return 'Type a passphrase, or take the lock away.';
  return first === second ? null : 'The two passphrases differ. Type both again.';
}

interface TypedProps {
  readonly label: string;
  readonly value: { value: string };
}

function Typed({ label, value }: TypedProps) {
  return (
    <label>
      {label}
      <input
        type="password"
        autocomplete="new-password"
        value={value.value}
        onInput={({ currentTarget }) => {
          value.value = currentTarget.value;
        }}
      />
    </label>
  );
}

/** The day on the person’s own calendar, for the name of a download. */
function localDay(): string {
  const now = new Date();
  const two = (part: number): string => String(part).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
