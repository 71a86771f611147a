import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { changeReason, keptReason } from '../../core/preview/change-reason.ts';
import { isProtected } from '../../core/preview/edit-marks.ts';
import { certaintyWords, changedFieldWords } from '../../core/preview/effect-words.ts';
import type { KeptValue } from '../../core/preview/kept-values.ts';
import type { PolicyCell } from '../../core/preview/policy-cell.ts';
import type { PreviewedPerson, ShownChange } from '../../core/preview/shown-person.ts';
import type { VanishCase } from '../../core/preview/vanish-case.ts';
import { documentsIn } from '../help/source-words.ts';
import { Tag } from '../parts/tag.tsx';
import { VisibleValue } from '../parts/visible-value.tsx';
import { whyAddress } from '../why/why-address.ts';
import { ChangeName, NewValue, OldValue } from './change-cells.tsx';
import { EditMarkUser } from './edit-mark-user.tsx';

interface SideBySideProps {
  readonly person: PreviewedPerson;
  readonly panel: RefObject<HTMLElement | null>;
}

/** Old and new of one user, field by field, with why; then what stays though the file has something else. */
export function SideBySide({ person, panel }: SideBySideProps) {
  const { changes, kept } = person;
  const noteFocus = useFocusFollowing(panel, person);
  if (changes.length + kept.length === 0) return null;
  return (
    <table class="side-by-side" onFocusIn={noteFocus}>
      <caption class="visually-hidden">Now in Alma, and after the sync</caption>
      <thead>
        <tr>
          <th scope="col">Field</th>
          <th scope="col">In Alma now</th>
          <th scope="col">After the sync</th>
          <th scope="col">Why</th>
        </tr>
      </thead>
      {changes.length > 0 && (
        <tbody>
          {changes.map((change) => (
            <ChangeRow key={`${change.field} ${change.fieldAfter}`} change={change} person={person} />
          ))}
        </tbody>
      )}
      {kept.length > 0 && (
        <tbody>
          <tr class="row-group">
            <th scope="rowgroup" colSpan={4}>
              Stays as it is
            </th>
          </tr>
          {kept.map((one) => (
            <KeptRow key={one.field} kept={one} person={person} />
          ))}
        </tbody>
      )}
    </table>
  );
}

function ChangeRow({ change, person }: { readonly change: ShownChange; readonly person: PreviewedPerson }) {
  const { field, before, after, cell, story } = change;
  return (
    <tr data-field={field}>
      <th scope="row">
        <ChangeName change={change} />
      </th>
      <td data-label="In Alma now">
        <OldValue value={before} />
      </td>
      <td data-label="After the sync">
        <NewValue value={after} />
      </td>
      <td data-label="Why">
        <p>{changeReason(change)}</p>
        <HowSure cell={cell} story={story} of={`${changedFieldWords(field)} of ${person.primaryId}`} />
        {isProtected(field) && <EditMarkUser field={field} primaryId={person.primaryId} name={person.name} />}
      </td>
    </tr>
  );
}

function KeptRow({ kept, person }: { readonly kept: KeptValue; readonly person: PreviewedPerson }) {
  const { field, value, sent, cell, story } = kept;
  return (
    <tr data-field={field}>
      <th scope="row">
        <bdi>{changedFieldWords(field)}</bdi>
      </th>
      <td data-label="In Alma now">{value === null ? <span class="soft">nothing</span> : <Shown value={value} />}</td>
      <td data-label="After the sync">the same</td>
      <td data-label="Why">
        <p>
          {sent !== null && (
            <>
              The file has <Shown value={sent} />.{' '}
            </>
          )}
          {keptReason(kept)}
        </p>
        <HowSure cell={cell} story={story} of={`${changedFieldWords(field)} of ${person.primaryId}`} />
        {isProtected(field) && <EditMarkUser field={field} primaryId={person.primaryId} name={person.name} />}
      </td>
    </tr>
  );
}

function Shown({ value }: { readonly value: string }) {
  return (
    <bdi>
      <VisibleValue value={value} />
    </bdi>
  );
}

const sureTones = { documented: 'good', inferred: 'note', disputed: 'reject', silent: 'harm' } as const;

interface HowSureProps {
  readonly cell: PolicyCell;
  readonly story: VanishCase | null;
  /** Tells its link from the others. */
  readonly of: string;
}

/** How sure the table is of it, and where it is written. */
function HowSure({ cell: { certainty, source }, story, of }: HowSureProps) {
  const { tag, means } = certaintyWords[certainty];
  const documents = documentsIn(source);
  return (
    <p class="soft how-sure">
      <Tag tone={sureTones[certainty]}>{tag}</Tag> {means} {documents !== '' && `See ${documents}.`}{' '}
      {story !== null && (
        <a href={whyAddress(story)}>
          Why?<span class="visually-hidden"> {of}</span>
        </a>
      )}
    </p>
  );
}

/** A mark moves its field to another part of the table, or out of it; keyboards go on where the field is now. */
function useFocusFollowing(panel: RefObject<HTMLElement | null>, person: PreviewedPerson) {
  const at = useRef<{ readonly field: string; readonly element: Node } | null>(null);
  useLayoutEffect(() => {
    const was = at.current;
    if (was === null || was.element.isConnected || document.activeElement !== document.body) return;
    at.current = null;
    const row = panel.current?.querySelector(`[data-field="${CSS.escape(was.field)}"]`);
    const next = row?.querySelector<HTMLElement>('button') ?? panel.current?.querySelector<HTMLElement>('h3');
    next?.focus();
  }, [person]);
  return ({ target }: FocusEvent) => {
    const field =
      target instanceof HTMLElement ? target.closest<HTMLElement>('[data-field]')?.dataset.field : undefined;
    at.current = field === undefined || !(target instanceof Node) ? null : { field, element: target };
  };
}
