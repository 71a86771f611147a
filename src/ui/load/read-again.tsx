import { useSignal } from '@preact/signals';
import { chooseEncoding, chosenEncoding } from '../../state/load-verbs.ts';

/** Encodings that campus systems have been seen to write, by their WHATWG labels. */
const choices: readonly (readonly [label: string, words: string])[] = [
  ['utf-8', 'UTF-8'],
  ['windows-1252', 'ANSI, Western (Windows-1252, ISO-8859-1)'],
  ['utf-16le', 'UTF-16, little endian (“Unicode” in Notepad)'],
  ['utf-16be', 'UTF-16, big endian'],
  ['windows-1250', 'ANSI, Central European (Windows-1250)'],
  ['iso-8859-2', 'ISO-8859-2, Central European'],
  ['iso-8859-15', 'ISO-8859-15, Western with €'],
  ['windows-1251', 'ANSI, Cyrillic (Windows-1251)'],
  ['windows-1253', 'ANSI, Greek (Windows-1253)'],
  ['windows-1254', 'ANSI, Turkish (Windows-1254)'],
  ['macintosh', 'Macintosh'],
  ['shift_jis', 'Japanese (Shift JIS)'],
  ['gb18030', 'Chinese (GB 18030)'],
  ['big5', 'Chinese (Big5)'],
  ['euc-kr', 'Korean (EUC-KR)'],
];

/** The way to read the letters otherwise: for what is on screen only, and back. */
export function ReadAgain({ isOne }: { readonly isOne: boolean }) {
  const chosen = useSignal(chosenEncoding() ?? '');
  return (
    <p class="choice">
      <label for="encoding">Names look wrong? Read {isOne ? 'the file' : 'all files'} as</label>{' '}
      <select
        id="encoding"
        value={chosen.value}
        onChange={(event) => {
          chosen.value = event.currentTarget.value;
        }}
      >
        <option value="">Termload finds out (automatic)</option>
        {choices.map(([label, words]) => (
          <option key={label} value={label}>
            {words}
          </option>
        ))}
      </select>{' '}
      {/* A button, because arrow keys change the choice step by step. */}
      <button type="button" onClick={() => void chooseEncoding(chosen.value || null)}>
        Read again
      </button>
    </p>
  );
}
