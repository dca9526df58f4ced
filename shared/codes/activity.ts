/** What the home does with its children, and how far it has come (mission.md 9; domain.md 1.6). */
import type { CodeList } from './codeList.ts';

const source = '留守儿童之家活动记录表 (domain.md 1.6); own codes';

export const activityKind: CodeList = {
  name: 'activityKind',
  source,
  entries: [
    { code: 'reading', zh: '阅读', en: 'Reading', aliases: ['读书', '读书会'] },
    { code: 'studyHelp', zh: '学习辅导', en: 'Study help', aliases: ['作业辅导'] },
    { code: 'sport', zh: '体育', en: 'Sport', aliases: ['运动', '游戏'] },
    { code: 'craft', zh: '手工文艺', en: 'Craft and arts', aliases: ['手工', '文艺', '书画', '音乐'] },
    { code: 'festival', zh: '节日', en: 'Festival', aliases: ['节庆', '联欢', '生日会'] },
    { code: 'safety', zh: '安全教育', en: 'Safety', aliases: ['安全', '法制教育', '消防'] },
    { code: 'health', zh: '健康', en: 'Health', aliases: ['卫生', '急救', '心理健康'] },
    { code: 'parentChild', zh: '亲子', en: 'Parents and children', aliases: ['亲子活动'] },
    { code: 'visit', zh: '参观', en: 'Visit', aliases: ['参观学习', '研学'] },
    { code: 'meeting', zh: '座谈会', en: 'Meeting', aliases: ['座谈', '研讨会'] },
    { code: 'training', zh: '培训', en: 'Training', aliases: ['讲座'] },
    { code: 'other', zh: '其他', en: 'Other' },
  ],
};

export const activityState: CodeList = {
  name: 'activityState',
  source,
  entries: [
    { code: 'planned', zh: '计划', en: 'Planned' },
    { code: 'held', zh: '已开展', en: 'Held' },
    { code: 'cancelled', zh: '已取消', en: 'Cancelled' },
  ],
};
