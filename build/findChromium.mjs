/** Finds a Chromium that is already on this machine. Runs under Node >= 20, before any package is there. */
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** Absolute path of a Chromium, Chrome or Edge, or null. CHROMIUM_PATH goes before all else. */
export async function findChromium() {
  const named = process.env.CHROMIUM_PATH;
  if (named) return existsSync(named) ? named : null;
  return places().find((place) => existsSync(place)) ?? (await playwrightsOwn());
}

function places() {
  if (process.platform === 'win32') return windowsPlaces();
  if (process.platform === 'darwin') return macPlaces();
  const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'];
  const folders = ['/usr/bin', ...(process.env.PATH ?? '').split(delimiter).filter(Boolean)];
  return names.flatMap((name) => folders.map((folder) => join(folder, name)));
}

function windowsPlaces() {
  const folders = [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA];
  const programs = [
    ['Google', 'Chrome', 'Application', 'chrome.exe'],
    ['Microsoft', 'Edge', 'Application', 'msedge.exe'],
    ['Chromium', 'Application', 'chrome.exe'],
  ];
  return programs.flatMap((program) => folders.filter(Boolean).map((folder) => join(folder, ...program)));
}

function macPlaces() {
  return ['Google Chrome', 'Microsoft Edge', 'Chromium'].map(
    (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
  );
}

/** Where Playwright puts its own download; null while playwright-core isn't installed or has fetched nothing. */
async function playwrightsOwn() {
  try {
    const { chromium } = await import('playwright-core');
    const place = chromium.executablePath();
    return existsSync(place) ? place : null;
  } catch {
    return null;
  }
}
