import { expect, type Page } from '@playwright/test';
import { expectNoBarrierInAnyLook } from './barriers.ts';
import { anExport, aUser, exports } from './made-exports.ts';
import { anotherTab, type TriageDesk, test } from './triage-desk.ts';

test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

/** Goes to the hand-off of the load on screen, as its link does. */
async function handOff({ page }: TriageDesk): Promise<void> {
  await page.evaluate(() => {
    location.hash = '#/hand-off';
  });
  await expect(page.getByRole('heading', { level: 2, name: 'The zip' })).toBeVisible();
}

async function checkSample(desk: TriageDesk): Promise<void> {
  await desk.anew(() => desk.button('Try it with a sample').click());
}

/** Types as a person does, and goes on to the next field. */
async function type(page: Page, field: string, text: string): Promise<void> {
  const box = page.getByRole('textbox', { name: field, exact: true });
  await box.fill(text);
  await box.blur();
}

async function typePlace(page: Page): Promise<void> {
  await type(page, 'Host', 'Files.Example.edu');
  await type(page, 'Folder', "ALMA/it's & 100%");
  await type(page, 'User name', 'library user');
}

/** A way to send the zip; or to check it, by the name of that part. */
const way = (page: Page, name: string, part = 'How to send it') =>
  page.getByRole('region', { name: part }).locator('details', { has: page.getByText(name, { exact: true }) });

const check = 'Is it the same file?';

async function unfold(page: Page, name: string, part?: string): Promise<void> {
  await way(page, name, part).locator('summary').click();
}

const copied = (page: Page): Promise<string> => page.evaluate(() => navigator.clipboard.readText());

/** Everything that is stored, as text. */
async function storedText(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const texts: string[] = [JSON.stringify(localStorage), document.cookie];
    for (const { name = '' } of await indexedDB.databases()) {
      const database = await new Promise<IDBDatabase>((resolve) => {
        const opening = indexedDB.open(name);
        opening.onsuccess = () => resolve(opening.result);
      });
      for (const store of database.objectStoreNames) {
        const all = database.transaction(store).objectStore(store).getAll();
        await new Promise((resolve) => {
          all.onsuccess = resolve;
        });
        texts.push(JSON.stringify(all.result));
      }
      database.close();
    }
    return texts.join('\n');
  });
}

test('from a checked sample to a zip that is said to be on the server', async ({ desk, page }) => {
  await checkSample(desk);
  await handOff(desk);
  const zip = await desk.save('Save zip');
  await expect(page.getByText(/^Saved on .* It holds people’s details/)).toBeVisible();
  await typePlace(page);

  await unfold(page, 'FileZilla');
  for (const [button, text] of [
    ['Copy Host', 'sftp://files.example.edu'],
    ['Copy Username', 'library user'],
    ['Copy Port', '22'],
    ['Copy Remote site', "ALMA/it's & 100%"],
  ] as const) {
    await desk.button(button).click();
    await expect.poll(() => copied(page)).toBe(text);
  }
  await expect(way(page, 'FileZilla')).toContainText('In this folder there should be only this zip');
  await expect(way(page, 'FileZilla')).toContainText('Unknown host key');
  await expect(way(page, 'FileZilla')).toContainText(`${zip.name} stands on the right with ${zip.bytes.length} bytes`);

  await unfold(page, 'macOS or Linux, in a terminal');
  await expect(desk.button('Copy Host'), 'one way is open at a time').toHaveCount(0);
  await desk.button('Copy “Send the zip”').click();
  const command = await copied(page);
  expect(command).toContain("sftp 'sftp://library%20user@files.example.edu:22'");
  expect(command).toContain(`put "./${zip.name}" "./ALMA/it'\\''s & 100%/${zip.name}"`);

  await unfold(page, 'WinSCP, by a script');
  const script = await desk.savedBy(() => desk.button('Save script for WinSCP').click());
  expect(script.name).toBe('send-to-alma.txt');
  const lines = script.bytes.toString('utf8').split('\r\n');
  expect(lines[1]).toBe('open "sftp://library"%"20user@files.example.edu:22/"');
  expect(lines[3]).toBe(`put -nopreservetime -nopermissions ".\\${zip.name}" "./ALMA/it's & 100"%"/"`);

  await unfold(page, 'A link');
  await expect(page.getByRole('link', { name: 'Open the server' })).toHaveAttribute(
    'href',
    'sftp://library%20user@files.example.edu:22/',
  );

  await unfold(page, 'Linux, a terminal', check);
  await expect(way(page, 'Linux, a terminal', check).locator('pre')).toContainText(`= '${zip.bytes.length} `);

  await desk.button('I have uploaded it').click();
  await expect(page.getByText('Type your initials, so that others know whom to ask.')).toBeVisible();
  await type(page, 'Your initials', 'EK');
  await desk.button('I have uploaded it').click();
  const said = page.getByText(/^Uploaded by EK on .*\d\d [AP]M\.$/);
  await expect(said).toBeFocused();
  await expect(page, 'the load is kept, and the address names it').toHaveURL(/#\/hand-off\/[\da-f-]{36}$/);

  await page.reload();
  await expect(said).toBeVisible();
  await expect(page.getByRole('textbox', { name: 'Host', exact: true })).toHaveValue('files.example.edu');
  await expect(page.getByText(/^Saved on /)).toBeVisible();
  expect((await desk.save('Save zip')).bytes.equals(zip.bytes), 'the kept zip is the one that was saved').toBe(true);
  await desk.button('Take it back').click();
  await expect(page.getByText(/^Say so here/)).toBeFocused();
  await page.reload();
  await expect(desk.button('I have uploaded it')).toBeVisible();
  await expect(page.getByRole('link', { name: 'Rejections', exact: true })).toHaveCount(0);
});

test('another export is not taken for the one that was handed off before', async ({ desk, page }) => {
  await desk.check(exports.review);
  await handOff(desk);
  await type(page, 'Your initials', 'EK');
  await desk.button('I have uploaded it').click();
  await expect(page.getByText(/^Uploaded by EK/)).toBeVisible();
  await desk.check(exports.ready);
  await handOff(desk);
  await expect(page.getByRole('definition').filter({ hasText: 'ready.xml' })).toBeVisible();
  await expect(page).toHaveURL(/#\/hand-off$/);
  await expect(desk.button('I have uploaded it')).toBeVisible();
});

test('of a zip whose size was not noted when it was made nothing is made up', async ({ desk, page }) => {
  await desk.begin();
  await page.evaluate(async () => {
    const database = await new Promise<IDBDatabase>((resolve) => {
      const opening = indexedDB.open('termload');
      opening.onsuccess = () => resolve(opening.result);
    });
    const store = database.transaction('loads', 'readwrite').objectStore('loads');
    const all = store.getAll();
    await new Promise((resolve) => {
      all.onsuccess = resolve;
    });
    const [load] = all.result;
    const earlier = { ...load.runs[0], number: 2, zip: 'mended.zip', users: [0], bytes: null, sha256: null };
    const put = store.put({ ...load, runs: [...load.runs, earlier] });
    await new Promise((resolve) => {
      put.onsuccess = resolve;
    });
    database.close();
  });
  await page.goto(page.url().replace('rejections', 'hand-off'));
  await expect(page.getByText('The size and checksum of this zip are not known')).toBeVisible();
  await expect(page.getByRole('region', { name: check })).toHaveCount(0);
  await page.getByRole('combobox', { name: 'Which zip' }).selectOption('1');
  await expect(page.getByRole('region', { name: check })).toBeVisible();
});

test('asks for no password and stores none', async ({ desk, page }) => {
  await checkSample(desk);
  await handOff(desk);
  await expect(page.getByText('Termload never asks for it, and keeps none.').first()).toBeVisible();
  await type(page, 'Host', 'sftp://library:hunter2@files.example.edu');
  await expect(page.getByText('leave out everything up to “://”')).toBeVisible();
  await type(page, 'User name', 'library');
  await expect(page.getByText('Fill in the fields above')).toBeVisible();
  expect(await storedText(page)).not.toContain('hunter2');
  await type(page, 'Host', 'files.example.edu');
  await expect(page.getByText('Fill in the fields above')).toHaveCount(0);
  await expect.poll(() => storedText(page)).toContain('files.example.edu');
  const stored = await storedText(page);
  expect(stored, 'the user name waited for the server').toContain('library');
  expect(stored).not.toMatch(/hunter2|passw/i);
  await expect(page.locator('input[type="password"]')).toHaveCount(0);
});

test('a field that is refused says why at the field, and keeps what was there', async ({ desk, page }) => {
  await checkSample(desk);
  await handOff(desk);
  await expect(
    page.getByRole('textbox', { name: 'Host', exact: true }),
    'nobody has typed yet',
  ).toHaveAccessibleDescription('The name of the server, for instance files.example.edu.');
  await typePlace(page);
  for (const [field, text, words] of [
    ['Host', 'files example', /^The name of a server has no spaces/],
    ['Port', '99999', /^The port is a number from 1 to 65535/],
    ['Folder', 'ALMA\\SIS', /^On the server, folders are separated by/],
    ['User name', '-oProxyCommand=x', /^A user name cannot begin with a hyphen/],
  ] as const) {
    const box = page.getByRole('textbox', { name: field, exact: true });
    await type(page, field, text);
    await expect(box).toHaveAccessibleDescription(words);
    await expect(box).toHaveAttribute('aria-invalid', 'true');
  }
  await page.reload();
  await desk.check(exports.ready);
  await handOff(desk);
  await expect(page.getByRole('textbox', { name: 'Host', exact: true })).toHaveValue('files.example.edu');
  await expect(page.getByRole('textbox', { name: 'Port', exact: true })).toHaveValue('22');
  await expect(page.getByRole('textbox', { name: 'User name', exact: true })).toHaveValue('library user');
});

test('names of servers that are addresses with colons are kept too', async ({ desk, page }) => {
  await checkSample(desk);
  await handOff(desk);
  await type(page, 'Host', '[2001:DB8::1]');
  await expect.poll(() => storedText(page)).toContain('2001:db8::1');
  await page.reload();
  await desk.check(exports.ready);
  await handOff(desk);
  await expect(page.getByRole('textbox', { name: 'Host', exact: true })).toHaveValue('2001:db8::1');
});

test('what is copied names the file as somebody has saved it', async ({ desk, page }) => {
  await checkSample(desk);
  await handOff(desk);
  await typePlace(page);
  await unfold(page, 'Windows, PowerShell');
  const name = page.getByRole('textbox', { name: 'Name under which you saved it' });
  await type(page, 'Name under which you saved it', "it's (1).zip");
  await way(page, 'Windows, PowerShell').getByRole('button', { name: 'Copy “Send the zip”' }).click();
  await expect.poll(() => copied(page)).toContain("it''s (1).zip");
  await type(page, 'Name under which you saved it', 'a/b.zip');
  await expect(name).toHaveAccessibleDescription(/^The zip needs a name of its own/);
  await expect(page.getByText('Mend the name of the zip above')).toBeVisible();
  await type(page, 'Name under which you saved it', '');
  await expect(name).toHaveValue('sample-export.zip');
});

test('the zip of the mended is handed off as a run of its own', async ({ desk, page }) => {
  await desk.begin();
  await desk.readReport();
  await desk.decide('Fixed', 'p1002');
  const mended = await desk.out('Make a zip of the mended');
  await page.goto(page.url().replace('rejections', 'hand-off'));
  const which = page.getByRole('combobox', { name: 'Which zip' });
  await expect(which).toHaveValue('2');
  await expect(page.getByRole('definition').filter({ hasText: mended.name })).toBeVisible();
  await expect(desk.button('Save zip')).toHaveCount(0);
  await unfold(page, 'Linux, a terminal', check);
  await expect(way(page, 'Linux, a terminal', check).locator('pre')).toContainText(`= '${mended.bytes.length} `);
  await type(page, 'Your initials', 'EK');
  await desk.button('I have uploaded it').click();
  await expect(page.getByText(/^Uploaded by EK/)).toBeVisible();
  await which.selectOption('1');
  await expect(desk.button('I have uploaded it')).toBeVisible();
  await expect(page.getByRole('textbox', { name: 'Your initials' }), 'remembered for the visit').toHaveValue('EK');
  await expect(desk.button('Save zip')).toBeEnabled();
});

test('a second tab shows what the first has said', async ({ desk, page }) => {
  await desk.begin();
  await page.goto(page.url().replace('rejections', 'hand-off'));
  const other = await anotherTab(desk);
  await type(other.page, 'Your initials', 'MM');
  await other.button('I have uploaded it').click();
  await expect(page.getByText(/^Uploaded by MM/)).toBeVisible();
  expect(other.faults).toEqual([]);
});

test('an address without a load, or of one that is gone, says where to go on', async ({ desk, page }) => {
  await page.goto('#/hand-off');
  await expect(page.getByText('No load is open here.')).toBeVisible();
  await desk.begin();
  await page.goto('#/hand-off/gone');
  await expect(page.getByRole('alert')).toContainText('This load is not kept here');
  await page.getByRole('link', { name: 'Hand-off of load.xml' }).click();
  await expect(page.getByRole('heading', { level: 2, name: 'The zip' })).toBeVisible();
});

test('the hand-off has no barrier, in light and dark, wide and narrow', async ({ desk, page }) => {
  await desk.check({ name: 'review.xml', bytes: anExport(aUser('u1'), aUser('u2')) });
  await handOff(desk);
  await typePlace(page);
  await type(page, 'Port', '0');
  for (const port of ['0', '22']) {
    await type(page, 'Port', port);
    await test.step(`port ${port}`, () => expectNoBarrierInAnyLook(page));
  }
});
