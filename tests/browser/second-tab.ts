/** Loads a module of the app a second time, as another tab would: with signals, channels and a database of its own. */
export async function secondTab<Module>(path: string): Promise<{ readonly module: Module; close(): void }> {
  const frame = document.createElement('iframe');
  const loaded = new Promise<Module>((resolve, reject) => {
    addEventListener('message', function hear({ source, data }: MessageEvent) {
      if (frame.contentWindow === null || source !== frame.contentWindow) return;
      removeEventListener('message', hear);
      if (data === 'loaded') resolve(Reflect.get(frame.contentWindow, 'loadedModule'));
      else reject(new Error(String(data)));
    });
  });
  const url = new URL(path, location.origin).href;
  frame.srcdoc = `<script type="module">
    const tell = (told) => parent.postMessage(told, '*');
    import('${url}').then((module) => { window.loadedModule = module; tell('loaded'); }, (error) => tell(String(error)));
  </script>`;
  document.body.append(frame);
  return { module: await loaded, close: () => frame.remove() };
}
