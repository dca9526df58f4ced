/** The table of roles on paper, to hang beside the desk. Papers are in Chinese. */
import { label, paper, paragraph, row, signLine, subtitle, table, title } from '../../paper/build.ts';
import type { Document } from '../../paper/document.ts';
import { type Role, roles, type Sight, scopeOf } from '../../roles.ts';
import { children } from '../../text/zh-CN/children.ts';
import { frame } from '../../text/zh-CN/frame.ts';
import { type Day, formatDay } from '../../values/day.ts';
import { accessRows, sightSections } from './access.ts';

const sightWords: Record<Sight, string> = { whole: '完整', masked: '部分', absent: '—' };

export function accessPaper(school: string, day: Day): Document {
  const head = (first: string) => [row([label(first), ...roles.map((role) => label(frame.role[role]))])];
  const columns = [1.6, ...roles.map(() => 1)];
  const cells = (of: (role: Role) => string) => roles.map(of);
  return paper(
    '谁能看什么',
    'form',
    [
      title('谁能看什么、能做什么'),
      paragraph(`${school}　　${formatDay(day, 'zh-CN', 'long')}`, { indent: false }),
      subtitle('能做什么'),
      table({
        columns,
        head: head('事情'),
        body: [
          row(['看得到哪些孩子', ...cells((role) => scopeWords[scopeOf(role)])]),
          ...accessRows().map(({ permission, allowed }) =>
            row([permissionWord(permission), ...cells((role) => (allowed[role] ? '√' : '—'))]),
          ),
        ],
        size: 10,
      }),
      subtitle('看得到什么'),
      ...sightSections().map(({ section, rows }) =>
        table({
          columns,
          head: head(section === 'kin' ? '家人' : children.section[section]),
          body: rows.map(({ field, seen }) => row([field.zh, ...cells((role) => sightWords[seen[role]])])),
          size: 10,
        }),
      ),
      paragraph(
        '“部分”只显示一部分（3303**********0030），点一下看完整，看了什么、谁看的会记下来。名单和花名册里，证件号码对谁都只显示一部分。',
        { indent: false },
      ),
      signLine('校长'),
    ],
    { head: { left: school, right: '谁能看什么' } },
  );
}

const scopeWords = { school: '全校', classes: '自己班', own: '自己帮扶的' } as const;

/** 'children.read' to 看档案. */
function permissionWord(permission: string): string {
  const [area, act] = permission.split('.') as [string, string];
  const words = frame.permission as Record<string, Record<string, string>>;
  return words[area]?.[act] ?? permission;
}
