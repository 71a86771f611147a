import '../parts/filter-bar.css';
import { useState } from 'preact/hooks';
import type { PreviewFacts, PreviewListId } from '../../core/preview/preview-tally.ts';
import { lookForPeople, previewList, previewText, showPreviewList } from '../../state/preview-view.ts';
import { SearchField } from '../parts/search-field.tsx';
import { useTypingPause } from '../parts/use-typing-pause.ts';
import { listChoices } from './list-choices.ts';

interface PeopleFilterProps {
  readonly facts: PreviewFacts;
  /** What is told of those who were looked for. */
  readonly said: string;
}

/** Which list of people is shown, and whom of it somebody looks for. */
export function PeopleFilter({ facts, said }: PeopleFilterProps) {
  const list = previewList.value;
  const groups = listChoices(facts, list);
  const choose = (text: string) => {
    const chosen = groups.flatMap(({ lists }) => lists).find(({ id }) => id === text);
    if (chosen !== undefined) showPreviewList(chosen.id);
  };
  return (
    <search class="filter-bar" aria-label="Whom to list">
      <label>
        List of people
        <select value={list} onChange={({ currentTarget }) => choose(currentTarget.value)}>
          {groups.map(({ label, lists }) => (
            <optgroup key={label} label={label}>
              {lists.map(({ id, words }) => (
                <option key={id} value={id}>
                  {words}
                </option>
              ))}
            </optgroup>
          ))}
        </select>
      </label>
      <SearchText key={list} list={list} />
      <p role="status">{said}</p>
    </search>
  );
}

function SearchText({ list }: { readonly list: PreviewListId }) {
  const [typed, setTyped] = useState(previewText.value);
  useTypingPause(typed.trim(), list, (text) => {
    if (previewList.value === list) lookForPeople(text);
  });
  return <SearchField label="With this name or identifier" text={typed} onText={setTyped} />;
}
