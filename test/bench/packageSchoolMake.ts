/** Makes the school of the first two arguments (rows, photos), and prints where it lies and what is to be sent of it, as JSON. */
import { packageSchool } from './packageSchool.ts';

const [rows, photos] = process.argv.slice(2).map(Number);
const { office, choice } = await packageSchool(rows!, photos!);
await office.close();
process.stdout.write(JSON.stringify({ folder: office.folder, choice }));
