export type SystemPart = 'chromium' | 'font' | 'pdftotext';

export class SetupProblem extends Error {}
export function setUpAndRun(script: string, needs?: SystemPart[]): Promise<void>;
export function installSystemParts(needs: SystemPart[]): Promise<void>;
