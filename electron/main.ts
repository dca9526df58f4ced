/** Electron's entry: Node side of the window. All of it is in shell/. */
import { startElectronShell } from './shell/electronShell.ts';

startElectronShell();
