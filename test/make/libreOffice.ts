/** LibreOffice as somebody who is sent a DOCX would use it. Set-up installs it on Linux. */
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

export const hasLibreOffice = spawnSync('soffice', ['--version'], { stdio: 'ignore' }).error === undefined;

/** Opens a DOCX and prints it as PDF; with a profile of its own, so that no other LibreOffice is in the way. */
export async function printedByLibreOffice(docx: Uint8Array): Promise<Uint8Array> {
  const folder = mkdtempSync(path.join(tmpdir(), 'tongjia-libreoffice-'));
  try {
    const file = path.join(folder, 'paper.docx');
    writeFileSync(file, docx);
    const profile = pathToFileURL(path.join(folder, 'profile')).href;
    const program = spawn(
      'soffice',
      [`-env:UserInstallation=${profile}`, '--headless', '--convert-to', 'pdf', '--outdir', folder, file],
      { stdio: 'ignore' },
    );
    const [code] = await once(program, 'exit');
    if (code !== 0) throw new Error(`LibreOffice ended with ${code}`);
    return new Uint8Array(readFileSync(path.join(folder, 'paper.pdf')));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
