/** One password for all demo accounts; the sign-in page of the demo shows it, without the demo itself. */
export const demoPassword = '童家演示2026';
