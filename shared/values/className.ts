/** Classes as schools write them: 三(1)班 is grade 3, class 1; 初一 is grade 7. */
import type { Language } from '../record.ts';
import { cleanText, toHalfWidth } from './halfWidth.ts';

/** `grade` 1–9 (1–6 primary, 7–9 lower secondary), `number` 1–40. */
export interface Class {
  grade: number;
  number: number;
}

const grades = '一二三四五六七八九';
const mostNumber = 40;

/**
 * Reads 三(1)班, 三年级(1)班, 三年级一班, 三1班, 四(1), 3.1, 3-1, 301, 初一(2)班, 七(2)班, with brackets and digits of any
 * width. A number is read as its text, so that 3.1 is class 1 (a class 10 typed as the number 3.10 can't be told from
 * it). Null for what names no grade, no class, or could be read in two ways (31班, 三十一班).
 */
export function parseClassName(input: string | number): Class | null {
  const text = plainClassName(String(input));
  const match = separated.exec(text) ?? joined.exec(text) ?? threeDigits.exec(text);
  if (!match) return null;
  const grade = gradeFrom(match[2]!, Boolean(match[1]));
  const number = numberFrom(match[3]!);
  return grade !== null && number !== null ? { grade, number } : null;
}

// Each: whether 初 counts the grade from 7, the grade, the class.
/** 三年级(1)班, 三(一)班, 3.1: a word, bracket or mark stands between grade and class. */
const separated =
  /^(初中?)?([一二三四五六七八九1-9])(?:年级|年|级|(?=[(.-]))[(.-]?([一二三四五六七八九十]+|\d{1,2})班?\)?班?$/;
/** 三1班: Chinese grade, digits for the class. */
const joined = /^(初)?([一二三四五六七八九])(\d{1,2})班?$/;
/** 301. */
const threeDigits = /^()([1-9])(\d{2})班?$/;

/** Half-width, no spaces, one kind of bracket and of dash. */
function plainClassName(text: string): string {
  return cleanText(toHalfWidth(text))
    .replace(/\s/g, '')
    .replace(/[〔【[{]/g, '(')
    .replace(/[〕】\]}]/g, ')')
    .replace(/[–—·]/g, '-');
}

function gradeFrom(text: string, lowerSecondary: boolean): number | null {
  const grade = grades.indexOf(text) + 1 || Number(text);
  if (!lowerSecondary) return grade;
  return grade <= 3 ? grade + 6 : null;
}

/** 1–40 from digits or from 一 … 四十; null for anything else. */
function numberFrom(text: string): number | null {
  const number = /^\d+$/.test(text) ? Number(text) : chineseNumber(text);
  return number !== null && number >= 1 && number <= mostNumber ? number : null;
}

function chineseNumber(text: string): number | null {
  const match = /^([一二三四五六七八九])?(十)?([一二三四五六七八九])?$/.exec(text);
  if (!match || (match[1] && !match[2] && match[3])) return null;
  const [tens, ten, ones] = [match[1], match[2], match[3]];
  if (!ten) return grades.indexOf(tens ?? ones ?? '') + 1;
  return (tens ? grades.indexOf(tens) + 1 : 1) * 10 + (ones ? grades.indexOf(ones) + 1 : 0);
}

/** '三(1)班'. */
export function formatClassName({ grade, number }: Class): string {
  return `${grades.charAt(grade - 1)}(${number})班`;
}

/** '三年级', 'Grade 3'. */
export function gradeName(grade: number, language: Language = 'zh-CN'): string {
  return language === 'zh-CN' ? `${grades.charAt(grade - 1)}年级` : `Grade ${grade}`;
}
