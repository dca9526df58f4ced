import { setUpAndRun } from './setup.mjs';

await setUpAndRun('test.ts', ['chromium', 'font', 'pdftotext', 'strace', 'libreoffice']);
