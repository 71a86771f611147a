import { sharersIn } from '../core/repairs/keep-one.ts';
import type { Sharer } from '../core/repairs/keep-one-choice.ts';
import { ruleFacts } from '../core/rules/rule-facts.ts';
import { withoutSecrets } from '../core/rules/ssn.ts';
import type { PeopleDeskApi } from './people-desk-api.ts';
import type { Prepared } from './prepared.ts';

const taken = 'identifier-taken-in-file';

/** Answers what the page asks about users who are to be left out. */
export function peopleDesk(prepared: () => Prepared): PeopleDeskApi {
  return {
    async sharedIds() {
      const { log, people, secrets } = prepared();
      const findings = log.of(taken);
      const known = new Map<number, Sharer>();
      for (const { user, other } of findings) {
        for (const who of [other, user]) {
          if (who === null || known.has(who.index)) continue;
          known.set(who.index, { ...who, group: withoutSecrets(people?.groupOf(who.index) ?? '', secrets) });
        }
      }
      return { sets: sharersIn(findings), people: [...known.values()], omitted: log.omitted()[taken] ?? 0 };
    },
    async turnedAway() {
      const { log, people, load } = prepared();
      const rules = log.turnedAway().map(({ rule, users }) => ({
        rule,
        certainty: ruleFacts[rule].certainty,
        users: users.map((user) => people?.indexOf(user) ?? user),
      }));
      return { rules, users: people?.count ?? 0, sendable: load.users };
    },
  };
}
