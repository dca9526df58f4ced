/** Opens the demo school of shared/demo in a folder of its own, through the same calls that a person makes. */
import workbook from '../../../shared/demo/census.xlsx?url&inline';
import { type DemoProgress, makeDemoSchool } from '../../../shared/demo/school.ts';
import { dayOf } from '../../../shared/values/day.ts';
import { office } from '../office.ts';

/** Ends with the demo's principal signed in; a demo that fails half-way is thrown away. */
export async function playDemo(progress: DemoProgress): Promise<void> {
  await office.call('admin.enterDemo', null);
  try {
    await makeDemoSchool(
      (name, input) => office.call(name, input),
      bytesOf(workbook),
      dayOf(Date.now()),
      progress,
    );
  } catch (error) {
    await office.call('admin.leaveDemo', null);
    throw error;
  }
}

/** The bytes of a data: address in base 64, as Vite inlines a file. */
function bytesOf(dataUrl: string): Uint8Array {
  const text = atob(dataUrl.slice(dataUrl.indexOf(',') + 1));
  return Uint8Array.from(text, (character) => character.charCodeAt(0));
}
