/** One thing to know about what happens to data, for people who have to approve Termload. */
export interface PrivacyFact {
  readonly what: string;
  readonly facts: string;
}

export interface PrivacyPart {
  readonly title: string;
  readonly facts: readonly PrivacyFact[];
}

/*
 * What is said here is promised. tests/e2e/help-privacy.spec.ts holds what is stored against a browser that has just
 * checked a file, tests/e2e/policy.spec.ts the policy. Whoever stores more says so here first.
 */
export const privacyParts: readonly PrivacyPart[] = [
  {
    title: 'What it is',
    facts: [
      {
        what: 'A web page without a server behind it',
        facts:
          'Termload is a set of files that any web server can hand out. It runs in the browser alone: there is no account, no database, no program on the server, and nothing is installed on the computer unless the person installs the page as an app.',
      },
      {
        what: 'What it reads',
        facts:
          'One file that the person chooses, drops on the page or opens with the installed app. It is opened for reading only and never changed. The browser gives Termload no way to other files.',
      },
      {
        what: 'What it writes',
        facts:
          'A zip for Alma and a list of findings, each only when the person presses a Save button, to the place they choose or to the Downloads folder. Both hold personal data. The checksum goes to the clipboard when the person asks for it.',
      },
    ],
  },
  {
    title: 'What is stored, and where',
    facts: [
      {
        what: 'The export, and what was found in it',
        facts: 'In memory only. Both are gone when the file is closed, or the page is closed or reloaded.',
      },
      {
        what: 'The zip that is being made',
        facts:
          'In the browser’s own storage for this address (“origin private file system”, folder “zips”), or in memory where the browser has no such storage. It is deleted when the file is closed, the check is cancelled or another file is checked; after a crash or a closed tab, when Termload is opened the next time.',
      },
      {
        what: 'The choice between Alma and CARLI I-Share',
        facts: 'In localStorage, as “termload-preset”. It names no person.',
      },
      {
        what: 'Termload itself',
        facts: 'Its own files, in the browser’s cache storage, so that it works without a network.',
      },
      {
        what: 'Nothing else',
        facts:
          'No cookies, no sessionStorage, no IndexedDB, no usage statistics, no error reports. Clearing the site data of this address in the browser removes everything.',
      },
      {
        what: 'Social security numbers',
        facts:
          'Where Termload finds one it shows and lists it masked, as ***-**-1234. The zip holds what the export held.',
      },
    ],
  },
  {
    title: 'What goes over the network',
    facts: [
      {
        what: 'Termload’s own files',
        facts:
          'They are fetched from the address that it was opened from: all of them on the first visit, and later what has changed in a new version. The server sees the usual things about a visit (address of the computer, time, kind of browser) and nothing of any file.',
      },
      {
        what: 'Nothing else',
        facts:
          'No data of an export is sent anywhere, not even to that server. There are no fonts, scripts, pictures or statistics of other sites.',
      },
    ],
  },
  {
    title: 'What Termload cannot do',
    facts: [
      {
        what: 'Reach Alma, the student system or an SFTP server',
        facts: 'It has no password of anybody’s and no connection to them. The person uploads the zip as before.',
      },
      {
        what: 'Send e-mail, or use camera, microphone, place, payment or USB',
        facts:
          'It contains nothing that would. Camera, microphone, place, payment and USB are also refused by the browser, because the service worker sends a “Permissions-Policy” with the page.',
      },
      {
        what: 'Run what stands in a file',
        facts:
          'Values are shown as text and never as a page or program. References to other files inside an export are not followed, and a file with “<!DOCTYPE” is refused. Files that are made to use up memory meet fixed limits.',
      },
      {
        what: 'Protect from the computer it runs on',
        facts:
          'A browser extension that may read every page can read this one, and whoever uses the same account on the computer can open the files that were saved.',
      },
    ],
  },
];

/** How anybody can see for themselves, without trusting this page. */
export const privacyChecks: readonly PrivacyFact[] = [
  {
    what: 'Pull the plug',
    facts:
      'Open Termload once, wait until it says “Works offline”, disconnect the network, reload the page and check a file. Everything works.',
  },
  {
    what: 'Watch the network',
    facts:
      'Press F12, open “Network”, and check a file, or the sample. Every line is one of Termload’s own files, at the address of this page, and answered from this computer (“ServiceWorker”).',
  },
  {
    what: 'Try to send something',
    facts:
      'Press F12, open “Console”, and enter fetch("https://example.org"). The browser refuses, and names the Content Security Policy.',
  },
  {
    what: 'Look at the storage',
    facts:
      'Press F12, open “Application” (“Storage” in Firefox), and look at cookies, local storage, IndexedDB and cache storage for this address.',
  },
];
