/** Where a person looks for documents, on each system. */
import { readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';

/** Documents/童家 of this user; on Linux the folder that user-dirs.dirs names ("文档" on a Chinese desktop). */
export function documentsPlace(home: string = homedir(), env: NodeJS.ProcessEnv = process.env): string {
  return join(linuxDocuments(home, env) ?? join(home, 'Documents'), '童家');
}

function linuxDocuments(home: string, env: NodeJS.ProcessEnv): string | null {
  if (process.platform !== 'linux') return null;
  try {
    const file = join(env.XDG_CONFIG_HOME || join(home, '.config'), 'user-dirs.dirs');
    const named = /^\s*XDG_DOCUMENTS_DIR="(.+)"/m.exec(readFileSync(file, 'utf8'))?.[1];
    return named ? named.replace(/^\$HOME/, home) : null;
  } catch {
    return null;
  }
}
