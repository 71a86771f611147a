import { obstacleWords } from '../../core/preview/outcome-words.ts';
import type { PreviewFacts, PreviewListId } from '../../core/preview/preview-tally.ts';
import { Tag } from '../parts/tag.tsx';
import { countWords } from '../words.ts';

interface TurnedAwayProps {
  readonly obstacles: PreviewFacts['obstacles'];
  readonly show: (list: PreviewListId) => void;
}

/** Who is turned away or left out, before anything is sent. */
export function TurnedAway({ obstacles, show }: TurnedAwayProps) {
  if (obstacles.length === 0) return null;
  return (
    <section class="sheet" aria-labelledby="preview-rejected">
      <h2 id="preview-rejected">Alma will not take these</h2>
      <ul class="alarms">
        {obstacles.map(({ obstacle, users }) => {
          const { title, means, alma, now } = obstacleWords[obstacle];
          return (
            <li key={obstacle}>
              <h3>
                <Tag tone="reject">{countWords(users, 'user')}</Tag> {title}
              </h3>
              <p>
                {means} {alma}
              </p>
              <p>
                <strong>What to do now:</strong> {now}
              </p>
              <button type="button" onClick={() => show(`obstacle:${obstacle}`)}>
                Show who
                <span class="visually-hidden">: {title}</span>
              </button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
