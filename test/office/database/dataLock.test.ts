import fs from 'node:fs';
import { describe, expect, it } from 'vitest';
import { takeDataLock } from '../../../electron/office/database/dataLock.ts';
import { emptyFolder, refusalOf } from './place.ts';
import { runProcess } from './runProcess.ts';

describe('the data folder', () => {
  it('belongs to one process at a time', async () => {
    const folder = emptyFolder();
    const release = takeDataLock(folder);
    expect(await runProcess('holdLock', { folder }).end()).toEqual(['databaseInUse']);
    release();
    const other = runProcess('holdLock', { folder });
    await other.line('held');
    expect(await refusalOf(() => takeDataLock(folder))).toEqual({ code: 'databaseInUse' });
    await other.kill();
  });

  it('is free at once when its holder was killed, whatever that left behind', async () => {
    const folder = emptyFolder();
    for (let round = 0; round < 3; round++) {
      const holder = runProcess('holdLock', { folder });
      await holder.line('held');
      await holder.kill();
      takeDataLock(folder)();
    }
  });

  it('is not taken twice within one process, and again after its release', async () => {
    const folder = emptyFolder();
    const release = takeDataLock(folder);
    expect(await refusalOf(() => takeDataLock(folder))).toEqual({ code: 'databaseInUse' });
    release();
    takeDataLock(folder)();
  });

  it('holds nothing but an empty file for it', () => {
    const folder = emptyFolder();
    const release = takeDataLock(folder);
    expect(fs.readdirSync(folder)).toEqual(['tongjia.lock']);
    release();
    expect(fs.readdirSync(folder)).toEqual(['tongjia.lock']);
    expect(fs.statSync(`${folder}/tongjia.lock`).size).toBe(0);
  });
});
