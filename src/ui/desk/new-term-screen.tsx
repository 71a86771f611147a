import './desk.css';
import '../parts/button.css';
import '../parts/sheet.css';
import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { schemeOf, yearsAheadOf } from '../../core/profile/term-settings.ts';
import { policyDates } from '../../core/terms/date-policy.ts';
import { nearTerm } from '../../core/terms/near-term.ts';
import { profile, readProfile } from '../../state/profile.ts';
import { startTerm, type TermWords } from '../../state/term-verbs.ts';
import { termsState, watchDesks } from '../../state/terms.ts';
import { today } from '../../state/today.ts';
import { FocusHeading } from '../parts/focus-heading.tsx';
import { PageTitle } from '../parts/page-title.tsx';
import { addressOf, goTo } from '../route.ts';
import { faultWords } from './fault-words.ts';
import { TermForm } from './term-form.tsx';

/** Where a term is begun. */
export function NewTermScreen() {
  const isReady = useSignal(false);
  const trouble = useSignal<keyof typeof faultWords | null>(null);
  useEffect(() => {
    void readProfile().then(() => {
      isReady.value = true;
    });
    return watchDesks();
  }, []);
  const take = async (words: TermWords) => {
    const begun = await startTerm(words);
    if (typeof begun === 'string') trouble.value = begun;
    else goTo('term', { term: begun.id });
  };
  return (
    <article class="new-term">
      <PageTitle words="Start a term" />
      <FocusHeading level={1}>Start a term</FocusHeading>
      <p>
        A term has a desk: a checklist from the export to the last list, with what to copy at each step, the load that
        was sent, and whom Alma turned away.
      </p>
      {trouble.value !== null && <p role="alert">{faultWords[trouble.value]}</p>}
      {isReady.value && <NewTerm onTake={(words) => void take(words)} />}
    </article>
  );
}

function NewTerm({ onTake }: { readonly onTake: (words: TermWords) => void }) {
  const near = nearTerm(schemeOf(profile.value), today());
  const { expiry, purge, told } = policyDates(today(), yearsAheadOf(profile.value));
  const first = {
    season: near?.season ?? '',
    year: String(near?.year ?? today().slice(0, 4)),
    code: null,
    expiry,
    purge,
  };
  return (
    <section class="sheet">
      <TermForm first={first} button="Start this term" told={told} onTake={onTake} onCancel={() => goTo('start')} />
      <Known />
      <p class="soft">
        How codes are made, and how far ahead the dates lie, stands in the <a href="#/profile">profile</a>.
      </p>
    </section>
  );
}

/** The terms that there are, so that nobody begins one twice. */
function Known() {
  const state = termsState.value;
  if (state.kind !== 'terms' || state.desks.length === 0) return null;
  return (
    <p>
      There are already:{' '}
      {state.desks.map(({ term }, index) => (
        <span key={term.id}>
          {index > 0 && ', '}
          <a href={addressOf('term', { term: term.id })}>{term.name}</a>
        </span>
      ))}
      .
    </p>
  );
}
