/**
 * What a window around the app must be able to do, whichever program draws it. Two keep this promise: Electron
 * (electronShell.ts) and an installed Chromium (build/chromiumShell.ts). Nothing here imports 'electron'.
 */

import type { FileToSave, ShellDoor } from '../../shared/door.ts';
import { type Problem, Refusal } from '../../shared/problem.ts';

/** What the page may ask for, and what a second start of the program asks for. */
export interface Shell extends ShellDoor {
  bringForward(): void;
}

/** How the answer to an act crosses to the page: errors as a problem, never as a message or a stack. */
export type ActReply = { ok: true; value: unknown } | { ok: false; problem: Problem };

/** Does what the page asked by name, after looking at each argument as at a stranger's. */
export async function answerAct(shell: Shell, act: unknown, input: unknown): Promise<ActReply> {
  try {
    return { ok: true, value: await perform(shell, act, input) };
  } catch (error) {
    return { ok: false, problem: error instanceof Refusal ? error.problem : { code: 'unexpected' } };
  }
}

async function perform(shell: Shell, act: unknown, input: unknown): Promise<unknown> {
  switch (act) {
    case 'pdf':
      return shell.pdf(asHtml(input));
    case 'print':
      await shell.print(asHtml(input));
      return null;
    case 'save':
      return shell.save(asFile(input));
    case 'chooseFolder':
      return shell.chooseFolder();
    case 'restartOffice':
      await shell.restartOffice();
      return null;
    default:
      throw new Refusal({ code: 'unknownCall' });
  }
}

function asHtml(input: unknown): string {
  if (typeof input !== 'string' || input === '') throw new Refusal({ code: 'invalidInput' });
  return input;
}

function asFile(input: unknown): FileToSave {
  const { name, bytes } = (input ?? {}) as Partial<FileToSave>;
  if (typeof name !== 'string' || name === '' || !(bytes instanceof Uint8Array)) {
    throw new Refusal({ code: 'invalidInput' });
  }
  return { name, bytes };
}
