/** 页面上的每一句话，中文在先。 */
import { admin } from './zh-CN/admin.ts';
import { children } from './zh-CN/children.ts';
import { frame } from './zh-CN/frame.ts';
import { problems } from './zh-CN/problems.ts';
import { reports } from './zh-CN/reports.ts';

export const zhCN = { frame, admin, children, reports, ...problems };
