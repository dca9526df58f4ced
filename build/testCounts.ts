/** Counts what vitest's JSON report says, so that no failure is lost: not a file that broke, not a crash. */
export interface Counts {
  passed: number;
  failed: number;
  skipped: number;
}

/** The parts of vitest's report that are counted. */
interface Report {
  success: boolean;
  numPassedTests: number;
  numFailedTests: number;
  numPendingTests: number;
  numTodoTests: number;
  testResults: { status: string; assertionResults: { status: string }[] }[];
}

/**
 * `report`: the JSON text, null when vitest wrote none; `passed`: whether vitest ended well. A file that failed
 * without a failed test in it (it did not load) counts as one failure; so does a bad end that shows nowhere else.
 */
export function countsOf(report: string | null, passed: boolean): Counts {
  if (report === null) return { passed: 0, failed: 1, skipped: 0 };
  const found = JSON.parse(report) as Report;
  const brokenFiles = found.testResults.filter(
    (file) => file.status === 'failed' && file.assertionResults.every((test) => test.status !== 'failed'),
  ).length;
  const failed = found.numFailedTests + brokenFiles;
  const endedWell = passed && found.success;
  return {
    passed: found.numPassedTests,
    failed: failed === 0 && !endedWell ? 1 : failed,
    skipped: found.numPendingTests + found.numTodoTests,
  };
}

export function addCounts(a: Counts, b: Counts): Counts {
  return { passed: a.passed + b.passed, failed: a.failed + b.failed, skipped: a.skipped + b.skipped };
}

export function summaryLine({ passed, failed, skipped }: Counts): string {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}
