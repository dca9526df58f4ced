/** Imports the workbook on standard input into an office and prints the most memory the process held, in MB. */
import { readFileSync } from 'node:fs';
import { importCensus } from '../make/census.ts';
import { TestOffice } from '../make/office.ts';

const workbook = new Uint8Array(readFileSync(0));
const office = new TestOffice(undefined, false);
await office.setUp();
await importCensus(office, workbook, 10_000);
await office.end();
process.stdout.write(String(Math.round(process.resourceUsage().maxRSS / 1024)));
