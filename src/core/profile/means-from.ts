import { trimBlank } from '../blank.ts';
import type { CalendarDate } from '../calendar-date.ts';
import type { ConversionMeans } from '../conversion/conversion-means.ts';
import { sifLayouts } from '../reading/sif/sif-layout.ts';
import type { Profile } from './profile.ts';

/** What files that are no XML are read with under a profile. */
export function meansFrom(
  { sisDateFormat, groups, typeCodes, sif, tableMappings: remembered }: Profile,
  today: CalendarDate,
): ConversionMeans {
  const identifierTypes = typeCodes.identifiers;
  return {
    tables: { today, sisDateFormat, groups, country: '', identifierTypes, remembered },
    sif: {
      layouts: [...sif.layouts, ...Object.values(sifLayouts)],
      chosen: null,
      groups: new Map(sif.groups.map(({ from, to }) => [trimBlank(from), to])),
      types: sif.types,
    },
  };
}
