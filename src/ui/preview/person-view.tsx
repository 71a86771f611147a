import { useLayoutEffect, useRef } from 'preact/hooks';
import { alarmFacts } from '../../core/preview/alarm-facts.ts';
import { obstacleWords, outcomeWords } from '../../core/preview/outcome-words.ts';
import type { PreviewedPerson } from '../../core/preview/shown-person.ts';
import { moveOpened, type OpenedPerson } from '../../state/preview-view.ts';
import { CopyButton } from '../parts/copy-button.tsx';
import { Tag } from '../parts/tag.tsx';
import { VisibleValue } from '../parts/visible-value.tsx';
import { numberWords } from '../words.ts';
import { SideBySide } from './side-by-side.tsx';

interface PersonViewProps {
  readonly opened: OpenedPerson;
  /** How many people are in the list. */
  readonly total: number;
}

const tones = { new: 'good', changed: 'note', unchanged: 'good', rejected: 'reject', absent: 'note' } as const;

/** One user: what Alma has now beside what it will have. */
export function PersonView({ opened: { person, place, isListed }, total }: PersonViewProps) {
  const { name, primaryId, group, outcome, alarms } = person;
  const panel = useRef<HTMLElement>(null);
  const shownName = name === '' ? primaryId : name;
  useLayoutEffect(() => panel.current?.scrollIntoView({ block: 'nearest' }), []);
  return (
    <section class="person-view on-screen" aria-label={`Preview of ${shownName}`} ref={panel}>
      <div class="person-head">
        <h3 tabIndex={-1}>
          <bdi>{shownName}</bdi>
        </h3>
        <p class="soft" role="status">
          <span class="visually-hidden">{shownName}, </span>
          {isListed ? `${numberWords(place + 1)} of ${numberWords(total)}` : 'not in this list any more'}
        </p>
        <div class="actions">
          <button type="button" class="quiet" disabled={place === 0} onClick={() => void moveOpened(-1)}>
            Previous person
          </button>
          <button
            type="button"
            class="quiet"
            disabled={isListed ? place + 1 >= total : place >= total}
            onClick={() => void moveOpened(1)}
          >
            Next person
          </button>
        </div>
      </div>
      <p>
        <bdi>
          <VisibleValue value={primaryId} />
        </bdi>{' '}
        {primaryId !== '' && <CopyButton label="Copy identifier" text={primaryId} />}
        {group !== '' && (
          <>
            {' '}
            · User group <bdi>{group}</bdi>
          </>
        )}{' '}
        · <Tag tone={tones[outcome]}>{outcomeWords[outcome].title}</Tag>
      </p>
      <WhatHappens person={person} />
      {alarms.map((id) => (
        <p key={id}>
          <Tag tone="harm">{alarmFacts[id].title}</Tag> {alarmFacts[id].means}
        </p>
      ))}
      <SideBySide person={person} panel={panel} />
    </section>
  );
}

function WhatHappens({ person: { outcome, obstacle, held, changes } }: { readonly person: PreviewedPerson }) {
  // What changes stands below by itself.
  if (obstacle === null) return changes.length > 0 ? null : <p>{outcomeWords[outcome].means}</p>;
  const { means, alma, now } = obstacleWords[obstacle];
  return (
    <>
      <p>
        {means} {alma}
      </p>
      {held.length > 0 && (
        <ul class="held">
          {held.map(({ id, by }) => (
            <li key={id}>
              <bdi>
                <VisibleValue value={id} />
              </bdi>{' '}
              <CopyButton label={`Copy ${id}`} text={id} /> belongs in Alma to{' '}
              {by.map((other, index) => (
                <span key={other}>
                  {index > 0 && ' and '}
                  <bdi>
                    <VisibleValue value={other} />
                  </bdi>{' '}
                  {other !== '' && <CopyButton label={`Copy ${other}`} text={other} />}
                </span>
              ))}
            </li>
          ))}
        </ul>
      )}
      <p>
        <strong>What to do now:</strong> {now}
      </p>
    </>
  );
}
