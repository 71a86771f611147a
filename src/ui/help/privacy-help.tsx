import { policyDirectives, policyReachesWorkers } from '../../state/policy.ts';
import { HelpFacts } from './help-facts.tsx';
import { privacyChecks, privacyParts } from './privacy-facts.ts';

/** What happens to the data, for whoever has to approve Termload: to read, to print, to check. */
export function PrivacyHelp() {
  return (
    <>
      <p class="help-about">
        <strong>Nothing leaves this computer.</strong> Termload reads a file of people’s data in the browser and makes a
        zip of it there. This page says what that means, how the browser is made to enforce it, and how to check it.
      </p>
      <p class="actions">
        <button type="button" onClick={() => print()}>
          Print this page
        </button>
      </p>
      {privacyParts.map(({ title, facts }) => (
        <HelpFacts key={title} title={title} facts={facts} />
      ))}
      <Policy />
      <HelpFacts title="How to check it" facts={privacyChecks} />
    </>
  );
}

function Policy() {
  return (
    <section class="help-group help-policy">
      <h2>How the browser enforces it</h2>
      <p>
        A Content Security Policy forbids page and background workers to ask any address but Termload’s own for
        anything. It stands in the page itself, and the service worker adds it to every file that it hands out, so it
        does not depend on how the web server is set up. A file that is given on the first visit waits until the service
        worker is in charge. This is the whole policy:
      </p>
      <pre>
        <code>{policyDirectives.join(';\n')}</code>
      </pre>
      <p>
        {policyReachesWorkers.value
          ? 'In this browser it is in force now, for the page and for its workers.'
          : 'In this browser it is in force for the page only: a service worker is not in charge here, so the workers are under it only if the web server sends it as a header.'}
      </p>
      <p>
        Such a policy does not cover a page that opens another address, nor connections by WebRTC. Termload contains no
        link to another site and uses no WebRTC. Its source is open, and its tests try to reach another site from the
        page, from each worker and from the service worker.
      </p>
      <p class="help-address">Opened from {location.origin + location.pathname}</p>
    </section>
  );
}
