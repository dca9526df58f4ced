/** Every sentence of the page in English; a test holds its keys to the Chinese ones. */
import { admin } from './en/admin.ts';
import { children } from './en/children.ts';
import { frame } from './en/frame.ts';
import { problems } from './en/problems.ts';
import { reports } from './en/reports.ts';

export const en = { frame, admin, children, reports, ...problems };
