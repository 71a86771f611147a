import { PatronGroupsTable } from './patron-groups-table.tsx';
import { PatronLayouts } from './patron-layouts.tsx';
import { PatronTypes } from './patron-types.tsx';

/** How patron files of fixed width become users. */
export function PatronsPart() {
  return (
    <>
      <section class="part-section" aria-labelledby="patron-groups">
        <h2 id="patron-groups">Groups</h2>
        <PatronGroupsTable />
      </section>
      <section class="part-section" aria-labelledby="patron-types">
        <h2 id="patron-types">Types</h2>
        <PatronTypes />
      </section>
      <section class="part-section" aria-labelledby="patron-layouts">
        <h2 id="patron-layouts">Layouts</h2>
        <PatronLayouts />
      </section>
    </>
  );
}
