import type { PreviewListId } from '../core/preview/preview-tally.ts';
import { searchWords } from '../core/preview/search-text.ts';
import type { PeoplePage } from './preview-api.ts';
import type { PreviewRun } from './preview-run.ts';

/** Users whose text is made before the worker answers whatever else it is asked; one takes some thirty microseconds. */
const madeAtOnce = 500;

/** The people of one preview, by the lists that it names and by what somebody looks for. */
export class PreviewedPeople {
  private readonly run: PreviewRun;
  /** By index: what a user can be found by, made when somebody first looks for people; a hundred bytes each. */
  private readonly texts: Map<number, string>;
  private last: { readonly list: PreviewListId; readonly text: string; readonly users: Uint32Array } | null = null;

  /** `before`: of the same users, previewed with other wishes. */
  constructor(run: PreviewRun, before: PreviewedPeople | null) {
    this.run = run;
    const isMatchedAlike =
      before?.run.options.matchIdType === run.options.matchIdType &&
      before.run.options.caseCounts === run.options.caseCounts;
    this.texts = isMatchedAlike ? before.texts : new Map();
  }

  async page(list: PreviewListId, text: string, from: number, most: number): Promise<PeoplePage> {
    const users = await this.found(list, text);
    const people = [...users.subarray(from, from + most)].flatMap((index) => this.run.person(index) ?? []);
    return { total: users.length, people };
  }

  async place(list: PreviewListId, text: string, index: number): Promise<number | null> {
    const place = (await this.found(list, text)).indexOf(index);
    return place < 0 ? null : place;
  }

  private async found(list: PreviewListId, text: string): Promise<Uint32Array> {
    if (this.last?.list === list && this.last.text === text) return this.last.users;
    const all = this.run.listed(list);
    const words = searchWords(text);
    const users = words.length === 0 ? all : await this.having(all, words);
    this.last = { list, text, users };
    return users;
  }

  private async having(users: Uint32Array, words: readonly string[]): Promise<Uint32Array> {
    const found: number[] = [];
    let made = 0;
    for (const index of users) {
      const known = this.texts.get(index);
      const text = known ?? this.make(index);
      if (words.every((word) => text.includes(word))) found.push(index);
      if (known === undefined && ++made % madeAtOnce === 0) await new Promise((go) => setTimeout(go));
    }
    return Uint32Array.from(found);
  }

  private make(index: number): string {
    const text = this.run.searchText(index);
    this.texts.set(index, text);
    return text;
  }
}
