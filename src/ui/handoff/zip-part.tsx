import { useSignal } from '@preact/signals';
import {
  chooseSending,
  nameSaved,
  type OpenHandOff,
  type Sending,
  savedName,
  saveZipHere,
} from '../../state/hand-off.ts';
import { checkedZip } from '../../state/hand-off-place.ts';
import { CopyButton } from '../parts/copy-button.tsx';
import { addressOf } from '../route.ts';
import { byteWords, countWords, dayWords, numberWords } from '../words.ts';
import { Part, type PartProps } from './part.tsx';
import { TypedField } from './typed-field.tsx';
import { zipFacts } from './zip-facts.ts';

/** Which zip it is, and the way to have it as a file. */
export function ZipPart({ open, sending, level }: PartProps) {
  return (
    <Part level={level} title="The zip">
      {open.sendings.length > 1 && <WhichSending open={open} sending={sending} />}
      <Facts open={open} sending={sending} />
      {sending.users === null ? <SaveZip open={open} sending={sending} /> : <SavedBefore open={open} />}
      <SavedAs key={`${sending.number} ${savedName(sending)}`} sending={sending} />
    </Part>
  );
}

type ZipProps = Omit<PartProps, 'level'>;

function WhichSending({ open, sending }: ZipProps) {
  return (
    <label class="which-sending">
      Which zip
      <select value={sending.number} onChange={({ currentTarget }) => chooseSending(Number(currentTarget.value))}>
        {open.sendings.toReversed().map(({ number, made, zip, users }) => (
          <option key={number} value={number}>
            Run {number}, {dayWords(made)}: {zip}, {users === null ? 'the whole load' : 'only the mended'}
          </option>
        ))}
      </select>
    </label>
  );
}

function Facts({ open, sending }: ZipProps) {
  const { zip, bytes, sha256, users, files } = sending;
  return (
    <dl class="hand-facts">
      <div>
        <dt>Name</dt>
        <dd class="zip-name">{zip}</dd>
      </div>
      <div>
        <dt>Made from</dt>
        <dd>
          {open.source}
          {users !== null && `, ${countWords(users.length, 'mended user')} of it`}
          {files.length > 1 && `, in ${numberWords(files.length)} files`}
        </dd>
      </div>
      {bytes !== null && (
        <div>
          <dt>Size</dt>
          <dd>
            {byteWords(bytes)}
            {bytes >= 1000 && ` (${countWords(bytes, 'byte')})`}
          </dd>
        </div>
      )}
      {sha256 !== null && (
        <div>
          <dt>Checksum (SHA-256)</dt>
          <dd>
            <code>{sha256}</code> <CopyButton label="Copy checksum" text={sha256} />
          </dd>
        </div>
      )}
    </dl>
  );
}

function SaveZip({ open, sending }: ZipProps) {
  const { saved } = sending;
  if (open.zip === null) {
    return (
      <p>
        {saved !== null && `It was saved on ${dayWords(saved)}. `}The zip itself is not kept in this browser. If you do
        not have it any more, <a href={addressOf('start')}>check the same export again</a>, and save it there.
      </p>
    );
  }
  return (
    <div>
      <div class="actions">
        <button type="button" class={saved === null ? 'main' : ''} onClick={() => void saveZipHere(open, sending)}>
          Save zip
        </button>
      </div>
      <p class="saved" role="status">
        {saved !== null &&
          `Saved on ${dayWords(saved)}. It holds people’s details: keep it where only the right people see it.`}
      </p>
    </div>
  );
}

/** A zip of the mended is saved when it is made, and not kept here. */
function SavedBefore({ open }: { readonly open: OpenHandOff }) {
  return (
    <p>
      It was saved when it was made, and is not kept here. If you do not have it any more, make it again under{' '}
      <a href={addressOf('rejections', open.load === null ? {} : { load: open.load.id })}>Rejections</a>.
    </p>
  );
}

/** Commands name the file as it lies on the person’s computer. */
function SavedAs({ sending }: { readonly sending: Sending }) {
  const typed = useSignal(savedName(sending));
  const facts = zipFacts(sending);
  const checked = facts === null ? null : checkedZip(facts);
  const wrong = checked?.kind === 'refused' ? checked.refusals.map(({ words }) => words).join(' ') : null;
  return (
    <TypedField
      label="Name under which you saved it"
      hint="If you or the browser gave it another name, type that here: what you copy below names the file."
      text={typed.value}
      wrong={wrong}
      size={40}
      onText={(text) => {
        typed.value = text;
      }}
      onLeave={() => nameSaved(sending, typed.value)}
    />
  );
}
