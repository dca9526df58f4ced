/** Imports the workbook on standard input into an office and prints the most memory the process held, in MB. */
import { readFileSync } from 'node:fs';
import { TestOffice } from '../make/office.ts';
import { importCensus } from './import.bench.ts';

const workbook = new Uint8Array(readFileSync(0));
const office = new TestOffice(undefined, false);
await office.setUp();
await importCensus(office, workbook);
await office.end();
process.stdout.write(String(Math.round(process.resourceUsage().maxRSS / 1024)));
