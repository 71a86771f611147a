import { render } from 'preact';
import { startApp } from './state/start-app.ts';
import { App } from './ui/app.tsx';

const host = document.getElementById('app');
if (host === null) throw new Error('index.html has no #app');
host.replaceChildren();
render(<App />, host);
startApp();
