import type { MemberForm } from './containers/source-kind.ts';
import { numberWords } from './number-words.ts';
import type { Place } from './place.ts';

/** `3` → `C`, `28` → `AB`: a column of a table as spreadsheets name it. */
export function columnLetters(column: number): string {
  let letters = '';
  for (let left = column; left > 0; left = Math.floor((left - 1) / 26)) {
    letters = String.fromCharCode(65 + ((left - 1) % 26)) + letters;
  }
  return letters;
}

/** `line 81,204`, `row 12`: what a person looks for first. */
export function lineWords({ line }: Pick<Place, 'line'>, form: MemberForm): string {
  return `${form === 'table' ? 'row' : 'line'} ${numberWords(line)}`;
}

/** `line 3, column 189`, `row 12, column C`. */
export function placeWords(place: Place, form: MemberForm): string {
  const column = form === 'table' ? columnLetters(place.column) : numberWords(place.column);
  return `${lineWords(place, form)}, column ${column}`;
}
