/** The help: a topic for each screen, findable in both languages. */
import { matchPath } from 'react-router';
import { describe, expect, it, vi } from 'vitest';
import { findTopics, topicOf } from '../../renderer/app/help/findTopics.ts';
import { settingsTabs } from '../../renderer/areas/admin/settingsTabs.ts';
import { areas } from '../../renderer/areas/index.ts';
import { help as english } from '../../shared/text/en/help.ts';
import { helpTopics } from '../../shared/text/helpTopics.ts';
import { help as chinese } from '../../shared/text/zh-CN/help.ts';

// the pages' list asks for the door that a shell puts up
vi.hoisted(() => {
  Object.assign(globalThis, { window: { office: { listen: () => {}, send: () => {} } } });
});

const paths = [
  ...Object.values(areas).flatMap((area) => area.routes.map((route) => String(route.path))),
  ...settingsTabs.map((tab) => `/settings/${tab.path}`),
];
const screens = helpTopics.flatMap((topic) => [...topic.screens] as string[]);

describe('the help', () => {
  it('has a topic for every page and every tab of the settings', () => {
    expect(paths.length).toBeGreaterThan(10);
    expect(paths.filter((path) => !screens.includes(path))).toEqual([]);
  });

  it('names no page that is not there', () => {
    const outside = ['locked', 'setUp', 'refused'];
    expect(screens.filter((screen) => !paths.includes(screen) && !outside.includes(screen))).toEqual([]);
  });

  it('opens at the screen at hand, the nearer pattern first', () => {
    expect(topicOf('/')).toBe('today');
    expect(topicOf('/children/new')).toBe('newFile');
    expect(topicOf('/children/0199-any')).toBe('file');
    expect(topicOf('locked')).toBe('signIn');
    expect(matchPath('/children/:id', '/children/0199-any')).not.toBeNull();
  });

  it('is found by its title, by other words for it, and by what it says, titles first', () => {
    expect(findTopics(chinese, 'U盘')[0]).toBe('backups');
    expect(findTopics(chinese, '后悔')).toEqual(['undo']);
    expect(findTopics(english, 'usb stick')[0]).toBe('backups');
    expect(findTopics(chinese, '公文格式')).toEqual(['summary']);
    expect(findTopics(chinese, '没有这样的话')).toEqual([]);
    expect(findTopics(chinese, '')).toHaveLength(helpTopics.length);
  });

  it('says the same steps in both languages', () => {
    const shape = (texts: typeof chinese) =>
      helpTopics.map(({ id }) =>
        texts[id].body
          .map((part) => (typeof part === 'string' ? 0 : part.length))
          .filter((steps) => steps > 0),
      );
    expect(shape(english)).toEqual(shape(chinese));
  });
});
