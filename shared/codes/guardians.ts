/** What the papers of entrusted care ask of a carer, and how an entrustment ends. */
import type { CodeList } from './codeList.ts';

export const literacy: CodeList = {
  name: 'literacy',
  source: 'own codes; 隔代教育指导 asks what a carer can read',
  entries: [
    { code: 'reads', zh: '能读会写', en: 'Reads and writes', aliases: ['识字', '会读写'] },
    { code: 'little', zh: '识字不多', en: 'Reads a little', aliases: ['半文盲', '略识字'] },
    { code: 'none', zh: '不识字', en: "Can't read", aliases: ['文盲'] },
  ],
};

export const entrustmentEnd: CodeList = {
  name: 'entrustmentEnd',
  source: 'own codes',
  entries: [
    { code: 'renewed', zh: '续签', en: 'Renewed' },
    { code: 'carerChanged', zh: '换了照护人', en: 'Another carer' },
    { code: 'parentBack', zh: '父母回来照护', en: 'A parent came back' },
    { code: 'childLeft', zh: '孩子离校', en: 'The child left' },
    { code: 'takenBack', zh: '父母收回委托', en: 'Taken back by the parents' },
    { code: 'other', zh: '其他', en: 'Other' },
  ],
};
