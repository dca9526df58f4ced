/** Writes a package with as many photos as the first argument says, and prints the most memory the process held, in MB. */
import { rmSync } from 'node:fs';
import { newStick, packagePassphrase } from '../make/packages.ts';
import { packageSchool } from './packageSchool.ts';

const { office, choice } = await packageSchool(5000, 200);
const photoIds = choice.photoIds.slice(0, Number(process.argv[2]));
const stick = newStick();
await office.call('packages.write', {
  ...{ choice: { ...choice, photoIds }, folder: stick, passphrase: packagePassphrase, delivered: false },
});
await office.end();
rmSync(stick, { recursive: true });
process.stdout.write(String(Math.round(process.resourceUsage().maxRSS / 1024)));
