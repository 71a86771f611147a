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
  { keys: ['Esc'], by: ' or ', what: 'empties the box for finding a rule, in most browsers.' },
  { keys: ['Ctrl', 'P'], by: ' + ', what: 'prints the screen, with all findings unfolded; on a Mac it is ⌘ + P.' },
];

/** How Termload is used without a mouse, today. */
export function KeysHelp() {
  return (
    <>
      <p class="help-about">
        Everything in Termload can be done by keyboard, with the keys that your browser uses everywhere. Termload has no
        keys of its own yet. The first stop on every page is the button “Skip to the work area”.
      </p>
      <Keys title="Going about" lines={moving} />
      <Keys title="Choosing and reading" lines={choosing} />
    </>
  );
}

function Keys({ title, lines }: { readonly title: string; readonly lines: readonly KeyLine[] }) {
  return (
    <section class="help-group">
      <h2>{title}</h2>
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
