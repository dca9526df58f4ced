/** The page begins here. */
import '@mantine/core/styles.css';
import '@mantine/dates/styles.css';
import '@mantine/dropzone/styles.css';
import '@mantine/charts/styles.css';
import '@mantine/notifications/styles.css';
import './page.css';
import './contrast.css';
import { createRoot } from 'react-dom/client';
import { App } from './App.tsx';
import { closeTopDialogAlone } from './closeTopDialog.ts';
import { startText } from './text.ts';

closeTopDialogAlone();
await startText();
createRoot(document.getElementById('root')!).render(<App />);
