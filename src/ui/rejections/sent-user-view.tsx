import { foreseenOf } from '../../core/report/foresight.ts';
import type { Rejection } from '../../core/report/rejection.ts';
import type { KeptLoad, OpenTriage } from '../../state/triage.ts';
import { VisibleValue } from '../parts/visible-value.tsx';
import { numberWords } from '../words.ts';
import { ForeseenBy } from './foreseen-by.tsx';
import { SentText } from './sent-text.tsx';
import { useSentUser } from './use-sent-user.ts';

/** The users of the load whom the rejection may be about, and the other holders of what is taken, as they were sent. */
export function SentUserView({ triage, rejection }: { readonly triage: OpenTriage; readonly rejection: Rejection }) {
  const { users, otherHolders } = rejection;
  return (
    <>
      {users.slice(0, 5).map((index) => (
        <AsSent
          key={index}
          load={triage.load}
          index={index}
          title="As it was sent"
          isOpen={rejection.reason === 'mandatory-missing'}
        />
      ))}
      {otherHolders.slice(0, 5).map((index) => (
        <AsSent
          key={index}
          load={triage.load}
          index={index}
          title="The other one with that identifier"
          isOpen={false}
        />
      ))}
    </>
  );
}

/** Fields that are gone once only identifiers are kept. */
const notKept: readonly string[] = ['Name', 'Expires', 'Purged'];

interface AsSentProps {
  readonly load: KeptLoad;
  readonly index: number;
  readonly title: string;
  readonly isOpen: boolean;
}

function AsSent({ load, index, title, isOpen }: AsSentProps) {
  const user = useSentUser(load.id, index);
  if (user === null) return null;
  const isShort = load.details === 'ids';
  const fields: readonly (readonly [label: string, value: string])[] = [
    ['Name', user.name],
    ['Primary identifier', user.primaryId],
    ...user.identifiers.map(([type, value]) => [type === '' ? 'Identifier' : type, value] as const),
    ['User group', user.group],
    ['Expires', user.expiry],
    ['Purged', user.purge],
  ];
  return (
    <section class="as-sent" aria-label={`${title}, no. ${index + 1}`}>
      <h4>
        {title}{' '}
        <small class="soft">
          no. {numberWords(index + 1)} in the {user.file === null ? 'file' : 'load'}
        </small>
      </h4>
      <dl>
        {fields.map(([label, value], at) => (
          <div key={at}>
            <dt>{label}</dt>
            <dd>
              {value === '' ? (
                <span class="nothing">{isShort && notKept.includes(label) ? 'not kept' : 'blank'}</span>
              ) : (
                <VisibleValue value={value} />
              )}
            </dd>
          </div>
        ))}
      </dl>
      <ForeseenBy by={foreseenOf(user, load.previewed)} />
      {isShort ? (
        <p class="soft">Only identifiers and the group of this person are kept, and the zip is not.</p>
      ) : (
        <SentText loadId={load.id} index={index} isOpen={isOpen} />
      )}
    </section>
  );
}
