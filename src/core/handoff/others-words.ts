import type { Rejection } from '../report/rejection.ts';
import type { UserAt } from './triaged-row.ts';

/**
 * Who else in our file has the identifier, and where; empty where nobody has. Where the row itself fits several users,
 * they are the ones that have it.
 */
export function othersWords({ users, otherHolders }: Rejection, userAt: UserAt): string {
  const others = users.length > 1 ? [...new Set([...users, ...otherHolders])] : otherHolders;
  return others
    .map(userAt)
    .map(({ primaryId, file, line }) => `${primaryId} (line ${line}${file === null ? '' : ` of ${file}`})`)
    .join('; ');
}
