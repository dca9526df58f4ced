import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { root } from '../../build/places.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'tongjia-lint-'));
copyFileSync(path.join(root, '.biome.json'), path.join(folder, '.biome.json'));
afterAll(() => rmSync(folder, { recursive: true }));

/** What the linter says, by the project's own rules, of a file with this text. */
function lint(file: string, text: string): string {
  const biome = path.join(root, 'node_modules', '@biomejs', 'biome', 'bin', 'biome');
  mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
  writeFileSync(path.join(folder, file), text);
  const ended = spawnSync(process.execPath, [biome, 'lint', '--vcs-enabled=false', file], {
    cwd: folder,
    encoding: 'utf8',
  });
  return `${ended.stdout}${ended.stderr}`;
}

const using = (name: string, from: string) =>
  `import { ${name} } from '${from}';\nexport const used = ${name};\n`;

describe('imports run one way: renderer -> shared <- electron', () => {
  it.each([
    ['shared/areas/planted.ts', using('openDatabase', '../../electron/office/database/open.ts')],
    ['shared/areas/planted.ts', using('readFileSync', 'node:fs')],
    ['shared/areas/planted.ts', using('useState', 'react')],
    ['renderer/areas/planted.ts', using('Desk', '../../electron/office/desk.ts')],
    ['renderer/areas/planted.ts', using('readFileSync', 'node:fs')],
    ['electron/office/planted.ts', using('App', '../../renderer/app/App.tsx')],
    ['electron/office/planted.ts', using('app', 'electron')],
    ['electron/shell/planted.ts', using('Database', 'better-sqlite3')],
  ])('a breach planted in %s is refused: %s', (file, text) => {
    expect(lint(file, text)).toContain('noRestrictedImports');
  });

  it.each([
    ['shared/areas/planted.ts', using('object', 'zod')],
    ['renderer/areas/planted.ts', using('roles', '../../shared/roles.ts')],
    ['electron/office/planted.ts', using('roles', '../../shared/roles.ts')],
  ])('what is allowed in %s passes', (file, text) => {
    const words = lint(file, text);
    expect(words).toContain('Checked 1 file');
    expect(words).not.toContain('noRestrictedImports');
  });
});
