/**
 * Opens the school in the first argument, writes the package of the second (a choice as JSON), and prints the most memory
 * that this process held, in MB. It has not made the school: what is measured is an office that writes, nothing else.
 */
import { rmSync } from 'node:fs';
import type { PackageChoice } from '../../shared/areas/packages/calls.ts';
import { TestOffice } from '../make/office.ts';
import { newStick, packagePassphrase } from '../make/packages.ts';

const office = new TestOffice(process.argv[2]!, false);
await office.signIn('lin');
const choice = JSON.parse(process.argv[3]!) as PackageChoice;
const stick = newStick();
await office.call('packages.write', {
  ...{ choice, folder: stick, passphrase: packagePassphrase, delivered: false },
});
await office.close();
rmSync(stick, { recursive: true });
process.stdout.write(String(Math.round(process.resourceUsage().maxRSS / 1024)));
