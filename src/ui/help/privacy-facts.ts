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
 * checked a file, and one that has worked on rejections; tests/e2e/policy.spec.ts the policy. Whoever stores more says so here first.
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
          'A file that the person chooses, drops on the page or opens with the installed app, and Alma’s report of rejected users in the same way. Both are opened for reading only and never changed. The browser gives Termload no way to other files.',
      },
      {
        what: 'What it writes',
        facts:
          'Files, each only when the person presses its button, to the place they choose or to the Downloads folder. After a check: a zip for Alma (“Save zip”) and a list of findings (“Save findings”), of what chosen repairs changed (“Save repair log”), and another zip of those who were held back (“Save held-back zip”); in a term also lists of who is new, changed, unchanged or gone since the last load, with identifiers and user groups and nothing else. After Alma’s report: a zip of the users who were mended, a set of users for Alma, lists for the registrar and of duplicates, and the whole triage (“Save triage”). Under “Your data”: a desk file, which holds all that is stored. All of them hold people’s data. The history (“Save history”) holds numbers alone, and the settings of the library (“Save profile”) nobody’s data. “Save calendar file” holds the steps of a term with their days. On the hand-off: the zip again, and a script for WinSCP, which names the server, the folder, the user name and the zip, and has no password in it. Where the browser can, it keeps the desk file up to date in the place that was chosen for it, and writes nowhere else by itself.',
      },
      {
        what: 'What stands in the lists',
        facts:
          'The zips hold users as the export had them. The set of users holds primary identifiers alone. The list for the registrar holds no more than the person ticks, and few columns are ticked from the start. The list of duplicates holds identifiers and notes; the triage identifiers, names, Alma’s messages, decisions and notes.',
      },
      {
        what: 'What stands in a desk file',
        facts:
          'Everything that is stored in IndexedDB but what is true of this computer only, and the zips of kept loads. If a passphrase is chosen, all of it is encrypted with AES-256-GCM, by a key that PBKDF2 (SHA-256, 1,000,000 rounds) makes of the passphrase. The passphrase is stored nowhere, and nobody can open the file without it. Without a passphrase, whoever has the file can read it.',
      },
      {
        what: 'What it prints and copies',
        facts:
          'A worklist with people’s data and a summary in numbers, when somebody prints them. A checksum, what an upload needs (server, folder, user name, commands without a password), an identifier, a note for IT without anything about a person, or an e-mail to the registrar that names nobody unless that is chosen goes to the clipboard, when somebody asks for it.',
      },
    ],
  },
  {
    title: 'What is stored, and where',
    facts: [
      {
        what: 'The export, and what was found in it',
        facts:
          'In memory only, unless somebody goes on to its rejections (below). Both are gone when the file is closed, or the page is closed or reloaded.',
      },
      {
        what: 'The zip that is being made',
        facts:
          'In the browser’s own storage for this address (“origin private file system”, folder “zips”), or in memory where the browser has no such storage. It is deleted when the file is closed, the check is cancelled or another file is checked; a zip of those who are held back is made there too, and goes with it; so is a zip of the mended, which is deleted when the next one is made. What a closed tab or a crash left is deleted when Termload is opened the next time.',
      },
      {
        what: 'A load whose rejections somebody works on',
        facts:
          'Once the link Rejections was followed or “I have uploaded it” was pressed, or the load was made for a term, until the term is closed or somebody presses “Forget”. In IndexedDB (“termload”): names and checksums of the export and its zip; of each user identifiers, name, user group, expiry and purge date, and which findings foresaw a rejection; of each zip when it was saved, and when and by whom (in initials) it was uploaded; how many users were held back from it, what their zip is called, when it was saved, and when somebody said that nobody waits any more. If its sync was previewed: when, whether against Alma’s own export or a table, and for each user one number, which says whether the preview foresaw the user as new, changed, unchanged or turned away, and why. In the origin private file system, folder “loads”: the zip, which holds what the export held. A browser without such storage keeps no zip.',
      },
      {
        what: 'How long people’s details stay',
        facts:
          'Names, dates and the zip stay until the term is closed, or the load is forgotten; identifiers, user groups, decisions and notes stay longer. After 60 days Termload reminds of them, and after 120 it deletes them by itself, when it is opened. Under “Your data” the library can choose that they are never kept, or until somebody forgets them.',
      },
      {
        what: 'Terms',
        facts:
          'In the same IndexedDB, of each term: its name, code and dates, and which steps were ticked by whom (initials) and when.',
      },
      {
        what: 'What is true of this computer only',
        facts:
          'In the same IndexedDB: when and under which name a desk file was saved or opened last, its size and checksum, where it is kept up to date, and whether something has changed since. This never goes into a desk file.',
      },
      {
        what: 'Alma’s report, and what is decided',
        facts:
          'In the same IndexedDB: each row of the report that somebody drops, with its identifier, name and message; what was decided on it, the notes, and the last 200 steps, so that they can be undone. The report file itself is not kept. “Forget” deletes this with the load.',
      },
      {
        what: 'What is remembered for the next term',
        facts:
          'In the same IndexedDB: identifiers of people who are expected to be turned away every term, for which reasons and with which user group, and of those for whom somebody is waiting, with the note. No names of people, unless somebody writes one in a note. Social security numbers are taken out of notes. “Forget” deletes what was decided on that load or in that term.',
      },
      {
        what: 'Fields that staff edited by hand',
        facts:
          'In the same IndexedDB, once somebody marks one in the preview: the name of the field, whether staff edited it, and of whom that was said: of everybody, of a user group, or of one person by the primary identifier, without a name and without what stands in the field. An identifier that looks like a social security number is not marked. It stays until the mark is removed in the preview or under “Your data”.',
      },
      {
        what: 'What the next load of a term is compared with',
        facts:
          'In the same IndexedDB, for each load of a term: the primary identifier and the user group of each user, and 36 bytes of numbers worked out of all that Alma reads of it. Nothing can be read back from these numbers; somebody who has them and guesses all of a field can see whether the guess is right. Identifiers that look like social security numbers are left out. It is deleted with the load.',
      },
      {
        what: 'The settings of the library',
        facts:
          'In the same IndexedDB, once something is changed under “Profile” or “Hand-off”, or a choice is to be remembered: the choice between Alma and CARLI I-Share, columns of reports and of tables that were chosen by hand, what is expected here with the reasons typed for it, where the zip goes (server, port, folder, user name), and the rest of what stands there. No password, and nothing about a person. Changes that can be taken back are in memory only, until the page is closed or reloaded.',
      },
      {
        what: 'Numbers pasted from Alma’s job report, and what is being searched for',
        facts: 'In memory only, until the page is closed or reloaded.',
      },
      {
        what: 'Termload itself',
        facts: 'Its own files, in the browser’s cache storage, so that it works without a network.',
      },
      {
        what: 'Nothing else',
        facts:
          'No cookies, no sessionStorage, no usage statistics, no error reports. “Erase everything” under “Your data” deletes all of this and Termload’s own files; so does clearing the site data of this address in the browser.',
      },
      {
        what: 'Social security numbers',
        facts:
          'Where Termload finds one in an export it shows and lists it masked, as ***-**-1234, and it is not among the identifiers that are kept of a user. The zips hold what the export held. Rows of Alma’s report are kept as Alma wrote them, and masked in what is saved of them.',
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
          'No data of an export or a report is sent anywhere, not even to that server. There are no fonts, scripts, pictures or statistics of other sites.',
      },
    ],
  },
  {
    title: 'What Termload cannot do',
    facts: [
      {
        what: 'Reach Alma, the student system or an SFTP server',
        facts:
          'It has no password of anybody’s and no connection to them. The person uploads the zip, and fetches Alma’s report, as before.',
      },
      {
        what: 'Send e-mail, or use camera, microphone, place, payment or USB',
        facts:
          'It contains nothing that would: the e-mail to the registrar is a text to copy. Camera, microphone, place, payment and USB are also refused by the browser, because the service worker sends a “Permissions-Policy” with the page.',
      },
      {
        what: 'Run what stands in a file',
        facts:
          'Values are shown as text and never as a page or program. References to other files inside an export are not followed, and a file with “<!DOCTYPE” is refused. In the lists that it saves, a value that a spreadsheet would run as a formula is made harmless. Files that are made to use up memory meet fixed limits.',
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
      'Press F12, open “Application” (“Storage” in Firefox), and look at cookies, local storage, IndexedDB and cache storage for this address. IndexedDB is empty until a link Rejections has been followed, a term begun or a setting changed.',
  },
];
