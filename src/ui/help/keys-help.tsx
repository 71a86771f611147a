import { peopleKeys } from '../preview/people-keys.ts';
import { keyNames } from '../rejections/keys-help.tsx';
import { triageKeys } from '../rejections/triage-keys.ts';

interface KeyLine {
  readonly keys: readonly string[];
  /** How the keys go together. */
  readonly by: ' or ' | ' + ';
  readonly what: string;
}

const moving: readonly KeyLine[] = [
  { keys: ['Tab'], by: ' + ', what: 'goes on to the next button, link or field.' },
  { keys: ['Shift', 'Tab'], by: ' + ', what: 'goes back to the one before.' },
  { keys: ['Enter'], by: ' + ', what: 'follows a link or presses a button.' },
  { keys: ['Space'], by: ' + ', what: 'presses a button, and opens or closes a line such as “Where”.' },
  { keys: ['Alt', '←'], by: ' + ', what: 'goes back to the screen before; on a Mac it is ⌘ + [.' },
];

const choosing: readonly KeyLine[] = [
  {
    keys: ['↑', '↓'],
    by: ' or ',
    what: 'goes through a choice; nothing happens before you press the button below it.',
  },
  {
    keys: ['←', '→'],
    by: ' or ',
    what: 'moves a table that is wider than the screen, once Tab has brought you to it.',
  },
  { keys: ['Esc'], by: ' or ', what: 'empties a box for finding something, in most browsers.' },
  { keys: ['Ctrl', 'P'], by: ' + ', what: 'prints the screen, with all findings unfolded; on a Mac it is ⌘ + P.' },
];

/** As the Rejections screen has them. */
const rejections: readonly KeyLine[] = [
  ...triageKeys.map(({ keys, does }) => ({
    keys: keys.map((key) => keyNames[key] ?? key),
    by: ' or ' as const,
    what: `${does}.`,
  })),
  { keys: ['Esc'], by: ' or ', what: 'Go from a field, such as the note, back to the list.' },
];

/** As the list of people on the Preview screen has them. */
const people: readonly KeyLine[] = peopleKeys.map(({ keys, does }) => ({
  keys: keys.map((key) => keyNames[key] ?? key),
  by: ' or ',
  what: `${does}.`,
}));

/** How Termload is used without a mouse, today. */
export function KeysHelp() {
  return (
    <>
      <p class="help-about">
        Everything in Termload can be done by keyboard, with the keys that your browser uses everywhere. The first stop
        on every page is the button “Skip to the work area”. Only the list of rejections and the people of a preview
        have keys of their own.
      </p>
      <Keys title="Going about" lines={moving} />
      <Keys title="Choosing and reading" lines={choosing} />
      <Keys
        title="In a list of rejections"
        about="They work while the focus is in the list or in the row that is open, and not while you write in a field."
        lines={rejections}
      />
      <Keys
        title="Among the people of a preview"
        about="They work while the focus is in the list or in the person that is open, and not in a field."
        lines={people}
      />
    </>
  );
}

interface KeysProps {
  readonly title: string;
  /** Where they work, if not everywhere. */
  readonly about?: string;
  readonly lines: readonly KeyLine[];
}

function Keys({ title, about, lines }: KeysProps) {
  return (
    <section class="help-group">
      <h2>{title}</h2>
      {about !== undefined && <p class="help-about">{about}</p>}
      <dl class="help-keys">
        {lines.map(({ keys, by, what }) => (
          <div key={what}>
            <dt>
              {keys.map((key, index) => (
                <span key={key}>
                  {index > 0 && by}
                  <kbd>{key}</kbd>
                </span>
              ))}
            </dt>
            <dd>{what}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
