/* Files opened from the system with the installed app: Chromium only, other browsers have no launchQueue. */

interface LaunchParams {
  readonly files?: readonly FileSystemFileHandle[];
}

declare global {
  interface Window {
    readonly launchQueue?: { setConsumer(consumer: (launch: LaunchParams) => void): void };
  }
}

/** Calls back with the files of each launch, also of one that happened before this call. Files that cannot be read are left out. */
export function onLaunchedFiles(take: (files: readonly File[]) => void): void {
  window.launchQueue?.setConsumer(async ({ files = [] }) => {
    const read = await Promise.allSettled(files.map((handle) => handle.getFile()));
    const found = read.filter((result) => result.status === 'fulfilled').map((result) => result.value);
    if (found.length > 0) take(found);
  });
}
