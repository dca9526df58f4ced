/**
 * The lists of the national registration form of 2016 (农村留守儿童基本情况登记表; Ministries of Civil Affairs, of
 * Education and of Public Security, annex 1). The form gives no codes: '1', '2', … follow its order.
 */
import type { CodeList } from './codeList.ts';

const source = '农村留守儿童基本情况登记表 (民政部、教育部、公安部, 2016, 附件1)';

/** 身体情况. 患病 means a grave illness (重特大疾病) by the form's filling rules. */
export const bodyCondition: CodeList = {
  name: 'bodyCondition',
  source,
  entries: [
    { code: '1', zh: '健康', en: 'Healthy', aliases: ['良好', '健康或良好', '正常', '身体健康'] },
    { code: '2', zh: '残疾', en: 'Disabled', aliases: ['残', '残障'] },
    { code: '3', zh: '患病', en: 'Ill', aliases: ['疾病', '重病', '大病', '有病', '重特大疾病'] },
  ],
};

/** 就学情况. 辍学: left during compulsory schooling; 不在学: 14 to 16, at no school. */
export const schooling: CodeList = {
  name: 'schooling',
  source,
  entries: [
    { code: '1', zh: '幼儿园', en: 'Kindergarten', aliases: ['学前', '学前教育', '在园'] },
    { code: '2', zh: '未入园', en: 'Not in kindergarten', aliases: ['学龄前未入园'] },
    { code: '3', zh: '小学', en: 'Primary school', aliases: ['小学在读', '小学生'] },
    { code: '4', zh: '初中', en: 'Lower secondary school', aliases: ['初中在读', '初中生'] },
    { code: '5', zh: '高中', en: 'Upper secondary school', aliases: ['高中在读', '普高', '普通高中'] },
    { code: '6', zh: '中职', en: 'Vocational school', aliases: ['职高', '中专', '中等职业学校', '技校'] },
    { code: '7', zh: '辍学', en: 'Dropped out', aliases: ['失学'] },
    { code: '8', zh: '不在学', en: 'Not at school', aliases: ['不在校'] },
  ],
};

/** 监护类型/评估. */
export const guardianshipAssessment: CodeList = {
  name: 'guardianshipAssessment',
  source,
  entries: [
    { code: '1', zh: '无人监护', en: 'No guardian', aliases: ['无监护人'] },
    {
      code: '2',
      zh: '父或母无监护能力',
      en: 'Father or mother unable to care',
      aliases: ['父母无监护能力', '父亲或母亲无监护能力'],
    },
    {
      code: '3',
      zh: '受委托监护人监护能力不足',
      en: 'Entrusted carer not fully able',
      aliases: ['委托监护人监护能力不足', '监护能力不足'],
    },
    { code: '4', zh: '监护情况一般', en: 'Fair', aliases: ['一般'] },
    { code: '5', zh: '监护情况较好', en: 'Good', aliases: ['较好', '良好', '好'] },
  ],
};

/** 经济来源; several may hold. */
export const incomeSource: CodeList = {
  name: 'incomeSource',
  source,
  open: true,
  entries: [
    {
      code: '1',
      zh: '打工收入',
      en: 'Work away from home',
      aliases: ['打工', '务工', '务工收入', '外出务工'],
    },
    {
      code: '2',
      zh: '种养殖业',
      en: 'Farming',
      aliases: ['种养殖', '种植业', '养殖业', '种植', '养殖', '务农', '农业'],
    },
    { code: '3', zh: '政府救助', en: 'Government relief', aliases: ['救助', '政府补助'] },
    {
      code: '4',
      zh: '亲朋接济',
      en: 'Help from relatives and friends',
      aliases: ['亲友接济', '亲戚接济', '接济'],
    },
    { code: '5', zh: '其他', en: 'Other', aliases: ['其它'] },
  ],
};

/** 救助帮扶; several may hold. */
export const relief: CodeList = {
  name: 'relief',
  source,
  open: true,
  entries: [
    {
      code: '1',
      zh: '低保',
      en: 'Minimum living allowance',
      aliases: ['最低生活保障', '低保户', '享受低保', '农村低保'],
    },
    { code: '2', zh: '临时救助', en: 'Temporary relief', aliases: ['临时'] },
    { code: '3', zh: '医疗救助', en: 'Medical relief', aliases: ['医疗', '大病救助'] },
    { code: '4', zh: '住房救助', en: 'Housing relief', aliases: ['住房'] },
    { code: '5', zh: '其他救助', en: 'Other relief', aliases: ['其他', '其它', '其它救助'] },
  ],
};
