import type { AcademicHalf, TermScheme, TermSeason } from '../../core/terms/term-scheme.ts';
import { CellSelect } from './cell-select.tsx';
import { focusSoon } from './focus-soon.ts';

const halves: readonly { readonly id: AcademicHalf; readonly words: string }[] = [
  { id: 'first', words: 'before New Year' },
  { id: 'second', words: 'after New Year' },
];

const columns = [
  { part: 'word', title: 'Season', most: 30 },
  { part: 'sign', title: 'In the code', most: 8 },
  { part: 'begins', title: 'Begins about (month-day)', most: 5 },
] as const;

const mostSeasons = 12;

interface SeasonTableProps {
  readonly scheme: TermScheme;
  readonly onType: (scheme: TermScheme) => void;
  /** The scheme is to be kept, if it is whole. */
  readonly onKeep: (scheme: TermScheme) => void;
}

/** The seasons of a scheme, a row each. */
export function SeasonTable({ scheme, onType, onKeep }: SeasonTableProps) {
  const { seasons } = scheme;
  const withSeason = (index: number, part: Partial<TermSeason>): TermScheme => ({
    ...scheme,
    seasons: seasons.map((season, at) => (at === index ? { ...season, ...part } : season)),
  });
  const remove = (index: number) => {
    onKeep({ ...scheme, seasons: seasons.toSpliced(index, 1) });
    focusSoon('add-season');
  };
  const add = () => {
    onType({ ...scheme, seasons: [...seasons, { word: '', sign: '', begins: '', half: 'first' }] });
    focusSoon(cellId(seasons.length, 'word'));
  };
  return (
    <div class="setting">
      <table class="setting-table seasons">
        <caption>
          Seasons. Whether one comes before or after New Year in the academic year counts where the code names the year
          in which that begins or ends.
        </caption>
        <thead>
          <tr>
            {columns.map(({ part, title }) => (
              <th key={part} scope="col">
                {title}
              </th>
            ))}
            <th scope="col">It comes</th>
            <td />
          </tr>
        </thead>
        <tbody>
          {seasons.map((season, index) => (
            <tr key={index}>
              {columns.map(({ part, title, most }) => (
                <td key={part}>
                  <span class="cell-label" aria-hidden="true">
                    {title}
                  </span>
                  <input
                    type="text"
                    id={cellId(index, part)}
                    aria-label={`${title}: ${season.word || `season ${index + 1}`}`}
                    aria-describedby="scheme-wrong"
                    maxLength={most}
                    spellcheck={false}
                    autocomplete="off"
                    value={season[part]}
                    onInput={({ currentTarget }) => onType(withSeason(index, { [part]: currentTarget.value }))}
                    onChange={() => onKeep(scheme)}
                  />
                </td>
              ))}
              <CellSelect
                column="It comes"
                of={season.word || `season ${index + 1}`}
                choices={halves}
                value={season.half}
                take={(half) => onKeep(withSeason(index, { half }))}
              />
              <td>
                <button type="button" class="quiet" onClick={() => remove(index)}>
                  Remove<span class="visually-hidden"> {season.word || `season ${index + 1}`}</span>
                </button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <div class="actions">
        <button type="button" id="add-season" disabled={seasons.length >= mostSeasons} onClick={add}>
          Add a season
        </button>
      </div>
    </div>
  );
}

const cellId = (index: number, part: string): string => `season-${index}-${part}`;
