/** The words of the page: complete in both languages, none missing, none left over. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { calls } from '../../shared/areas.ts';
import { problemCodes } from '../../shared/problem.ts';
import { type Permission, permissions } from '../../shared/roles.ts';
import { en } from '../../shared/text/en.ts';
import { say } from '../../shared/text/say.ts';
import { zhCN } from '../../shared/text/zh-CN.ts';
import { families, quotesChinese, writers } from './textFamilies.ts';

type Words = { [key: string]: string | Words };

/** 'frame.lock.enter' to '进入'. */
function flatten(words: Words, path = ''): Map<string, string> {
  return new Map(
    Object.entries(words).flatMap(([key, value]) =>
      typeof value === 'string' ? [[path + key, value] as const] : [...flatten(value, `${path}${key}.`)],
    ),
  );
}

const chinese = flatten(zhCN);
const english = flatten(en);
const root = join(import.meta.dirname, '../..');
const sources = [...filesIn('renderer'), ...filesIn('shared/areas'), ...filesIn('electron/office')];

function read(path: string): string {
  return readFileSync(join(root, path), 'utf8');
}

/** Without their comments, which may name keys as examples. */
function filesIn(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => read(join(folder, name)).replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, ''));
}

const area = Object.keys(zhCN).join('|');
/** Whole keys in quotes: 'frame.save'. Calls, permissions and ids of commands look alike and are none. */
const keys = new Set(
  sources
    .flatMap((text) => matches(text, `(?<!\\bid: )'((?:${area})(?:\\.\\w+)+)'`))
    .filter((key) => !calls.has(key) && !permissions.includes(key as Permission)),
);
/** Keys with holes, a star for each hole: `frame.role.${role}` is 'frame.role.*'. */
const patterns = new Set(
  sources.flatMap((text) =>
    matches(text, `\`((?:${area})\\.[^\`\\s]*\\$\\{[^\`]*)\``).map((each) =>
      each.replace(/\$\{[^}]*\}/g, '*'),
    ),
  ),
);

function matches(text: string, pattern: string): string[] {
  return [...text.matchAll(new RegExp(pattern, 'g'))].map((match) => match[1]!);
}

/** The keys that a family stands for: its declared values, or all that the text has of that shape. */
function keysOf(pattern: string): string[] {
  const values = families[pattern];
  if (values) return values.map((value) => pattern.replace(/\*(.*\*)?/, value));
  const shape = new RegExp(`^${pattern.replaceAll('.', '\\.').replaceAll('*', '[\\w]+')}$`);
  return [...chinese.keys()].filter((key) => shape.test(key));
}

function parameters(text: string): string[] {
  return [...new Set(matches(text, '\\{\\{\\s*(\\w+)'))].toSorted();
}

describe('the words of the page', () => {
  it('has the same keys in both languages', () => {
    const keys = [...english.keys()].filter((key) => !key.endsWith('_one'));
    expect(keys.toSorted()).toEqual([...chinese.keys()].toSorted());
  });

  it('has an English sentence for one only beside the one that counts, and none that leaves the plural open', () => {
    const ones = [...english].filter(([key]) => key.endsWith('_one'));
    expect(ones.length).toBeGreaterThan(50);
    const alone = ones.filter(
      ([key, text]) => String(parameters(text)) !== String(parameters(english.get(key.slice(0, -4)) ?? '')),
    );
    expect(alone.map(([key]) => key)).toEqual([]);
    expect(ones.filter(([, text]) => !parameters(text).includes('count'))).toEqual([]);
    expect([...english].filter(([, text]) => /\w\(s\)/.test(text)).map(([key]) => key)).toEqual([]);
  });

  it('says one thing as one', () => {
    expect(say('en', 'contacts.todo.followUps', { count: 1 })).toBe('1 follow-up past its day');
    expect(say('en', 'contacts.todo.followUps', { count: 2 })).toBe('2 follow-ups past their day');
    expect(say('zh-CN', 'contacts.todo.followUps', { count: 1 })).toContain('1 件');
  });

  it('leaves none empty', () => {
    const empty = [...chinese, ...english].filter(([, text]) => text.trim() === '').map(([key]) => key);
    expect(empty).toEqual([]);
  });

  it('takes the same parameters in both languages', () => {
    const different = [...chinese].filter(
      ([key, text]) => String(parameters(text)) !== String(parameters(english.get(key) ?? '')),
    );
    expect(different.map(([key]) => key)).toEqual([]);
  });

  it('has no Chinese in an English sentence but where it quotes a workbook or a paper', () => {
    const han = /\p{Script=Han}/u;
    const keys = [...english].filter(([, text]) => han.test(text)).map(([key]) => key);
    expect(keys.filter((key) => !quotesChinese.includes(key))).toEqual([]);
  });

  it('has a sentence for every problem code, and for nothing else', () => {
    expect(Object.keys(zhCN.problem).toSorted()).toEqual([...problemCodes].toSorted());
  });

  it('says what is wrong with a field for every issue code that a check can give', () => {
    const codes = [
      ...matches(read('shared/problem.ts'), `issue: (?:[^\n]*\\? )?'(\\w+)'`),
      ...matches(read('shared/problem.ts'), `issue: [^\n]*: '(\\w+)'`),
      ...matches(read('shared/values/idNumber.ts'), `\\| '(id\\w+)'`),
      ...filesIn('shared').flatMap((text) => matches(text, `refine\\([^;]*?'([a-z]\\w+)',?\\s*\\)`)),
    ].filter((code) => code !== 'tableUneven');
    expect(codes.length).toBeGreaterThan(12);
    expect(codes.filter((code) => !(code in zhCN.issue))).toEqual([]);
  });

  it('has a name for every act that the history can show', () => {
    expect(writers.filter((name) => !chinese.has(`frame.calls.${name}`))).toEqual([]);
  });

  it('has every key that the page asks for', () => {
    const asked = [...keys, ...[...patterns].flatMap(keysOf)];
    expect(asked.filter((key) => !chinese.has(key)).toSorted()).toEqual([]);
  });

  it('declares every family of keys that the page makes up, and no other', () => {
    expect([...patterns].toSorted()).toEqual(Object.keys(families).toSorted());
  });

  it('keeps no word that nothing shows', () => {
    const shown = new Set([...keys, ...[...patterns].flatMap(keysOf)]);
    expect([...chinese.keys()].filter((key) => !shown.has(key))).toEqual([]);
  });
});
