import { type Conversion, conversionRules } from '../core/conversion/conversion.ts';
import type { ExportFacts, ExportPass } from '../core/export-pass.ts';
import type { Finding, UserRef } from '../core/finding.ts';
import type { Place } from '../core/place.ts';
import type { ExportRepairs } from '../core/repairs/export-repairs.ts';

/** Leads what was found in the repaired text of an export back into its files: through the repairs, then the conversions. */
export class IntoFiles {
  private readonly repairs: ExportRepairs | null;
  private readonly conversions: ReadonlyMap<string | null, Conversion>;

  constructor(repairs: ExportRepairs | null, conversions: ReadonlyMap<string | null, Conversion>) {
    this.repairs = repairs;
    this.conversions = conversions;
  }

  /** Findings with their users, the lines of users and those of the repair log. Once, when all is read. */
  point({ log, userLines }: ExportPass, { members }: ExportFacts): void {
    if (this.repairs === null && this.conversions.size === 0) return;
    log.rewrite((finding) => this.inFile(finding));
    if (this.conversions.size > 0) {
      this.repairs?.log.pointInto((file, line) => this.unconverted(file, { line, column: 1 }).line);
    }
    let user = 0;
    for (const { name, users } of members) {
      for (const end = user + users; user < end; user++) {
        userLines[user] = this.original(name || null, { line: userLines[user] ?? 1, column: 1 }).line;
      }
    }
  }

  private inFile(finding: Finding): Finding {
    const { file, place, rule, user, other } = finding;
    // Places and users of a conversion's own are those of the file from the start.
    if (conversionRules.some((one) => one === rule)) return finding;
    const told = { ...finding, user: this.inExport(user), other: this.inExport(other) };
    return place === null ? told : { ...told, place: this.original(file, place) };
  }

  private inExport(user: UserRef | null): UserRef | null {
    if (user === null || this.repairs === null) return user;
    return { ...user, index: this.repairs.log.originalUser(user.index) };
  }

  private original(file: string | null, place: Place): Place {
    return this.unconverted(file, this.repairs?.original(file, place) ?? place);
  }

  private unconverted(file: string | null, place: Place): Place {
    return this.conversions.get(file)?.original(place) ?? place;
  }
}
