import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import type { Decision, Rejection } from '../../core/report/rejection.ts';
import { cleared, decisionIn, type OpenTriage, seenBefore } from '../../state/triage.ts';
import { decide } from '../../state/triage-verbs.ts';
import { activeRejection, nameOf } from '../../state/triage-view.ts';
import { CopyButton } from '../parts/copy-button.tsx';
import { VisibleValue } from '../parts/visible-value.tsx';
import { countWords, listWords, numberWords } from '../words.ts';
import { SentUserView } from './sent-user-view.tsx';
import { statuses, statusWords } from './status-words.ts';
import { ThreeSteps } from './three-steps.tsx';

/** The rejection that is open: what Alma said, what is known of the person, what somebody decides. */
export function RejectionPanel({ triage }: { readonly triage: OpenTriage }) {
  const rejection = activeRejection.value;
  if (rejection === null) {
    return <p class="panel soft">Open a row to see what was sent for the person, and to decide.</p>;
  }
  return <Panel key={`${rejection.reportId} ${rejection.row}`} triage={triage} rejection={rejection} />;
}

interface PanelProps {
  readonly triage: OpenTriage;
  readonly rejection: Rejection;
}

function Panel({ triage, rejection }: PanelProps) {
  const decision = decisionIn(triage, rejection);
  const id = rejection.sent?.primaryId ?? rejection.id;
  const seen = seenBefore(triage, rejection);
  return (
    <section class="panel" aria-label={`Rejection of ${nameOf(rejection)}`}>
      <h3>
        <bdi>{nameOf(rejection)}</bdi>
      </h3>
      <p>
        <code>
          <VisibleValue value={id} />
        </code>{' '}
        <CopyButton label="Copy identifier" text={id} />
      </p>
      {idWords[rejection.idNote] !== undefined && <p class="soft">{idWords[rejection.idNote]}</p>}
      <dl class="group-words">
        <dt>Alma said</dt>
        <dd>
          <bdi>{rejection.message}</bdi>
        </dd>
        <dt>In the load</dt>
        <dd>
          <Match rejection={rejection} />
        </dd>
        {seen.length > 0 && (
          <>
            <dt>Before</dt>
            <dd>Turned away for the same reason in {listWords(seen)}.</dd>
          </>
        )}
      </dl>
      {cleared.value.has(rejection) ? (
        <>
          <p>A later run has settled this: the person was sent again, and its report does not list them.</p>
          <Note rejection={rejection} note={decision.note} />
        </>
      ) : (
        <Decide rejection={rejection} decision={decision} />
      )}
      {rejection.reason === 'user-not-external' && (
        <ThreeSteps triage={triage} rejection={rejection} decision={decision} />
      )}
      <SentUserView triage={triage} rejection={rejection} />
    </section>
  );
}

/** What is to be said of an id that is not as the report has it. */
const idWords: Readonly<Record<string, string>> = {
  restored: 'The spreadsheet had dropped the zeros at its beginning; exactly one identifier of the load fits.',
  uncertain: 'No identifier of the load fits, or more than one: look it up before you use it.',
  'digits-lost': 'The spreadsheet has lost digits of it: look it up in Alma.',
  'from-above': 'The row names nobody; it stands below a row of this person.',
};

function Match({ rejection: { users, sent, otherHolders } }: { readonly rejection: Rejection }) {
  const others =
    otherHolders.length === 0
      ? ''
      : ` The same identifier is on ${countWords(otherHolders.length, 'other user')} of the file: ${listWords(otherHolders.map((index) => `no. ${numberWords(index + 1)}`))}.`;
  if (users.length === 0) return <>Nobody in the load has this identifier.{others}</>;
  if (sent === null) {
    return (
      <>
        {countWords(users.length, 'user')} of the load have this identifier:{' '}
        {listWords(users.map((index) => `no. ${numberWords(index + 1)}`))}.{others}
      </>
    );
  }
  return (
    <>
      Line {numberWords(sent.line)}
      {sent.file !== null && (
        <>
          {' '}
          of <bdi>{sent.file}</bdi>
        </>
      )}
      , group {sent.group === '' ? 'none' : sent.group}.{sent.foreseen && ' This had been foreseen.'}
      {others}
    </>
  );
}

interface DecideProps {
  readonly rejection: Rejection;
  readonly decision: Decision;
}

function Decide({ rejection, decision }: DecideProps) {
  const group = rejection.sent?.group ?? null;
  const [status, setStatus] = usePressed(decision.status, (pressed) =>
    decide([rejection], (before) => ({ ...before, status: pressed })),
  );
  const [isExpected, setExpected] = usePressed(decision.expectedIn !== null, (pressed) =>
    decide([rejection], (before) => ({
      ...before,
      status: pressed ? 'ignored' : 'open',
      expectedIn: pressed ? group : null,
    })),
  );
  return (
    <>
      <fieldset class="decide">
        <legend>Decided as</legend>
        {statuses.map((one) => (
          <label key={one} title={statusWords[one].means}>
            <input type="radio" name="status" checked={status === one} onChange={() => setStatus(one)} />{' '}
            {statusWords[one].label}
          </label>
        ))}
      </fieldset>
      {group !== null && (
        <label class="expect">
          <input type="checkbox" checked={isExpected} onChange={() => setExpected(!isExpected)} /> Expect this every
          term, as long as the group is {group === '' ? 'not sent' : group}
        </label>
      )}
      <Note rejection={rejection} note={decision.note} />
    </>
  );
}

/**
 * What a control shows: what was pressed, until that is on the disk, and from then on what lies there. Otherwise a note that
 * is written just before would, once it is, show the control as it was.
 */
function usePressed<Value>(kept: Value, keep: (pressed: Value) => Promise<void>): [Value, (pressed: Value) => void] {
  const pressed = useSignal<{ readonly value: Value } | null>(null);
  const press = async (value: Value) => {
    const mine = { value };
    pressed.value = mine;
    try {
      await keep(value);
    } finally {
      if (pressed.value === mine) pressed.value = null;
    }
  };
  return [pressed.value === null ? kept : pressed.value.value, (value) => void press(value)];
}

/** Written to the disk when the person goes on, and at once on the way out. */
function Note({ rejection, note }: { readonly rejection: Rejection; readonly note: string }) {
  const field = useRef<HTMLTextAreaElement>(null);
  const save = () => {
    const text = field.current?.value ?? note;
    if (text !== note) void decide([rejection], (before) => ({ ...before, note: text }));
  };
  const latest = useRef(save);
  latest.current = save;
  useEffect(() => () => latest.current(), []);
  return (
    <label class="rejection-note">
      Note
      <textarea id="rejection-note" rows={2} ref={field} defaultValue={note} key={note} onBlur={save} />
    </label>
  );
}
