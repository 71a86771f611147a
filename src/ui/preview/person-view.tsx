import { isProtected } from '../../core/preview/edit-marks.ts';
import { certaintyWords, changedFieldWords, effectWords } from '../../core/preview/effect-words.ts';
import { obstacleWords, outcomeWords } from '../../core/preview/outcome-words.ts';
import type { PreviewedPerson, ShownChange } from '../../core/preview/shown-person.ts';
import { documentsIn } from '../help/source-words.ts';
import { CopyButton } from '../parts/copy-button.tsx';
import { VisibleValue } from '../parts/visible-value.tsx';
import { EditMarkUser } from './edit-mark-user.tsx';

/** One user of the load: what Alma has now beside what it will have. */
export function PersonView({ person }: { readonly person: PreviewedPerson }) {
  const { name, primaryId, outcome, obstacle, held, changes } = person;
  return (
    <section class="panel" aria-label={`Preview of ${name === '' ? primaryId : name}`}>
      <h3>
        <bdi>{name === '' ? primaryId : name}</bdi>
      </h3>
      <p>
        <code>
          <VisibleValue value={primaryId} />
        </code>{' '}
        <CopyButton label="Copy identifier" text={primaryId} />
      </p>
      {obstacle === null ? (
        <p>{outcomeWords[outcome].means}</p>
      ) : (
        <p>
          {obstacleWords[obstacle].means} {obstacleWords[obstacle].alma} {obstacleWords[obstacle].now}
        </p>
      )}
      {held.map(({ id, by }) => (
        <p key={id}>
          <code>{id}</code> belongs to{' '}
          {by.map((other) => (
            <code key={other}>
              <bdi>{other}</bdi>
            </code>
          ))}{' '}
          in Alma.
        </p>
      ))}
      {changes.length > 0 && (
        <table class="side-by-side">
          <caption class="visually-hidden">Now in Alma, and after the sync</caption>
          <thead>
            <tr>
              <th scope="col">Field</th>
              <th scope="col">In Alma now</th>
              <th scope="col">After the sync</th>
            </tr>
          </thead>
          <tbody>
            {changes.map((change) => (
              <ChangeRow key={`${change.field} ${change.fieldAfter}`} change={change} person={person} />
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}

interface ChangeRowProps {
  readonly change: ShownChange;
  readonly person: PreviewedPerson;
}

function ChangeRow({ change: { field, before, after, effect, cell }, person }: ChangeRowProps) {
  const { tag, means } = certaintyWords[cell.certainty];
  return (
    <tr>
      <th scope="row">
        {changedFieldWords(field)}
        <small class="soft">
          {' '}
          {effectWords(effect).does} <abbr title={`${means} ${documentsIn(cell.source)}`}>({tag})</abbr>
        </small>
        {isProtected(field) && <EditMarkUser field={field} primaryId={person.primaryId} name={person.name} />}
      </th>
      <td>{before === null ? <span class="soft">nothing</span> : <del>{<VisibleValue value={before} />}</del>}</td>
      <td>{after === null ? <span class="soft">nothing</span> : <ins>{<VisibleValue value={after} />}</ins>}</td>
    </tr>
  );
}
