import { addressOf } from '../route.ts';

/** What will be here, and how it gets here. */
export function NoHistory() {
  return (
    <div class="sheet no-history">
      <h2>Nothing has been sent in a term yet</h2>
      <ol>
        <li>Start a term, and check an export in it.</li>
        <li>Save its zip: from then on the load stands here, with who is new, changed and gone.</li>
        <li>Drop Alma’s report of rejected users on it: whom Alma turned away, and why, stands beside it.</li>
      </ol>
      <p>
        After a few terms you see at a glance whether a load is as large as ever, and whether fewer people are turned
        away. What you check without a term is not listed.
      </p>
      <p>
        <a href={addressOf('start')}>To the start</a>
      </p>
    </div>
  );
}
