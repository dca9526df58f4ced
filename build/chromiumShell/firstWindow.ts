/**
 * One window per data folder: the first listens on a local socket (a named pipe on Windows, never a network port);
 * a second start asks it to come forward and ends. This is a courtesy only: that two processes never open one
 * database is the office's own lock.
 */
import { createHash } from 'node:crypto';
import { rmSync } from 'node:fs';
import { connect, createServer, type Server } from 'node:net';
import { userInfo } from 'node:os';
import { join, resolve } from 'node:path';
import { runtimeFolder } from './runtimeFolder.ts';

export interface FirstWindow {
  release(): Promise<void>;
}

/** Claims the folder. null: another window has it, and has been asked to come forward (its `onAsked` runs). */
export async function claimFirstWindow(dataFolder: string, onAsked: () => void): Promise<FirstWindow | null> {
  const address = socketAddress(dataFolder);
  if (await askForward(address)) return null;
  if (process.platform !== 'win32') rmSync(address, { force: true });
  const server = createServer((socket) => {
    socket.on('error', () => undefined);
    onAsked();
    socket.end('forward');
  });
  if (await listens(server, address)) return { release: () => closed(server) };
  // another start was quicker by a moment
  return (await askForward(address)) ? null : { release: async () => undefined };
}

function socketAddress(dataFolder: string): string {
  const name = createHash('sha256')
    .update(`${userInfo().username}\n${resolve(dataFolder)}`)
    .digest('hex')
    .slice(0, 24);
  return process.platform === 'win32'
    ? `\\\\.\\pipe\\tongjia-${name}`
    : join(runtimeFolder(), `${name}.sock`);
}

/** True when a living window answered. */
function askForward(address: string): Promise<boolean> {
  return new Promise((done) => {
    const socket = connect(address);
    socket.setTimeout(2000, () => socket.destroy());
    socket.once('data', () => {
      done(true);
      socket.destroy();
    });
    socket.once('error', () => done(false));
    socket.once('close', () => done(false));
  });
}

function listens(server: Server, address: string): Promise<boolean> {
  return new Promise((done) => {
    server.once('error', () => done(false));
    server.listen(address, () => done(true));
  });
}

function closed(server: Server): Promise<void> {
  return new Promise((done) => server.close(() => done()));
}
