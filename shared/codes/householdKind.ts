import type { CodeList } from './codeList.ts';

/**
 * Kind of household registration: the census of 2016 counts children of the rural one (农村户籍). No national code was
 * found for it, so the codes are the program's own. Where registration is no longer divided (居民户口), the school
 * says which it was.
 */
export const householdKind: CodeList = {
  name: 'householdKind',
  source: '国发〔2016〕13号 (农村户籍); own codes',
  entries: [
    {
      code: '1',
      zh: '农业户口',
      en: 'Rural',
      aliases: ['农业', '农村', '农村户口', '农村户籍', '农业户籍', '农户', '农'],
    },
    {
      code: '2',
      zh: '非农业户口',
      en: 'Urban',
      aliases: ['非农业', '非农', '非农户口', '非农业户籍', '城镇', '城镇户口', '城市户口', '城镇户籍'],
    },
  ],
};
