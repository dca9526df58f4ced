/** The demo school is played once; each test file that wants it works on a copy of its folder. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { TestProject } from 'vitest/node';
import { InProcessOffice } from '../../build/inProcessOffice.ts';
import { root } from '../../build/places.ts';
import { makeDemoSchool } from '../../shared/demo/school.ts';
import { testDay } from '../make/office.ts';

declare module 'vitest' {
  interface ProvidedContext {
    demoSchool: string;
  }
}

export default async function setup(project: TestProject): Promise<() => void> {
  const folder = mkdtempSync(path.join(tmpdir(), 'tongjia-demo-'));
  const office = new InProcessOffice({ folder, version: 'test' });
  const workbook = new Uint8Array(readFileSync(path.join(root, 'shared', 'demo', 'census.xlsx')));
  await makeDemoSchool(office.call, workbook, testDay);
  await office.close();
  project.provide('demoSchool', folder);
  return () => rmSync(folder, { recursive: true, force: true });
}
