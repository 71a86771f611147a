import './why.css';
import '../parts/button.css';
import '../parts/sheet.css';
import { useRef } from 'preact/hooks';
import { formatCase, parseCase } from '../../core/preview/vanish-case.ts';
import { vanishExamples } from '../../core/preview/vanish-examples.ts';
import { CopyButton } from '../parts/copy-button.tsx';
import { FocusHeading } from '../parts/focus-heading.tsx';
import { PageTitle } from '../parts/page-title.tsx';
import { addressOf, route } from '../route.ts';
import { whyAddress } from './why-address.ts';
import { WhyAnswer } from './why-answer.tsx';
import { WhyForm } from './why-form.tsx';

/** *Why did my change vanish?*: choices on top, the answer below; the address holds the choices, and nothing else does. */
export function WhyScreen() {
  const answer = useRef<HTMLHeadingElement>(null);
  if (route.value.name !== 'why') return null;
  const { case: code } = route.value.values;
  const told = parseCase(code ?? '');
  const address = whyAddress(told);
  return (
    <article class="why">
      <PageTitle words="Why did my change vanish?" />
      <FocusHeading level={1}>Why did my change vanish?</FocusHeading>
      <p class="why-about">
        Say what happened, and read what Alma does then. No file is needed, and no name: this is about rules, not about
        a person. “The load” is the sync with the student system; “an update” is a change that a program sends by the
        Users API.
      </p>
      {code !== undefined && code !== formatCase(told) && (
        <p class="sheet" role="alert">
          No case has this address. The link may be old or cut off; this is the case nearest to it.
        </p>
      )}
      <WhyForm told={told} />
      <WhyAnswer told={told} heading={answer} />
      <p class="actions">
        <CopyButton label="Copy link to this case" text={new URL(address, location.href).href} />
        <a href={addressOf('help', { section: 'sync' })}>What the sync does to each field</a>
      </p>
      <Examples shown={address} toAnswer={() => answer.current?.focus()} />
    </article>
  );
}

interface ExamplesProps {
  /** The address of the case that is shown. */
  readonly shown: string;
  /** Brings the answer into view: the link itself stays on the page that it leads to. */
  readonly toAnswer: () => void;
}

function Examples({ shown, toAnswer }: ExamplesProps) {
  return (
    <section class="why-examples" aria-labelledby="why-examples">
      <h2 id="why-examples">Questions that libraries ask</h2>
      <ul>
        {vanishExamples.map((example) => {
          const address = whyAddress(example.shown);
          return (
            <li key={example.question}>
              <h3>
                <a href={address} aria-current={address === shown ? 'true' : undefined} onClick={toAnswer}>
                  {example.question}
                </a>
              </h3>
              <p>{example.answer}</p>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
