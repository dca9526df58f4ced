/** How the school and a child's people meet, and what such a meeting's form asks (domain.md 1.5). */
import type { CodeList } from './codeList.ts';

const source = '家访记录表, 谈心记录 (domain.md 1.5); own codes';

export const contactKind: CodeList = {
  name: 'contactKind',
  source,
  entries: [
    { code: 'talk', zh: '谈心', en: 'Talk', aliases: ['谈话', '谈心谈话', '师生谈心'] },
    { code: 'visit', zh: '家访', en: 'Home visit', aliases: ['走访', '入户'] },
    {
      code: 'parentCall',
      zh: '家长电话访谈',
      en: 'Call with a parent',
      aliases: ['电话访谈', '联系家长', '电访'],
    },
    { code: 'familyCall', zh: '亲子通话', en: 'Child and parents talk', aliases: ['亲情电话', '亲情视频'] },
    { code: 'parentTalk', zh: '家长面谈', en: 'Talk with a parent', aliases: ['面谈', '家长来访'] },
    {
      code: 'carersMeeting',
      zh: '照护人会议',
      en: "Carers' meeting",
      aliases: ['家长会', '监护人会议', '座谈会'],
    },
    {
      code: 'carerGuidance',
      zh: '照护人指导',
      en: 'Guidance for a carer',
      aliases: ['家庭教育指导', '隔代教育指导'],
    },
    { code: 'letter', zh: '书信', en: 'Letter', aliases: ['写信', '家书'] },
    { code: 'studyHelp', zh: '学习辅导', en: 'Study help', aliases: ['辅导', '补课', '学业辅导'] },
    { code: 'helperAct', zh: '社会关爱', en: "A helper's care", aliases: ['爱心活动', '代理家长关爱'] },
  ],
};

export const visitForm: CodeList = {
  name: 'visitForm',
  source,
  entries: [
    { code: 'home', zh: '上门', en: 'At home', aliases: ['入户', '上门家访'] },
    { code: 'phone', zh: '电话', en: 'By phone', aliases: ['电话家访'] },
    { code: 'group', zh: '团体', en: 'In a group', aliases: ['集体'] },
    { code: 'online', zh: '线上', en: 'Online', aliases: ['视频', '微信'] },
    { code: 'school', zh: '到校座谈', en: 'At school', aliases: ['到校', '来校'] },
  ],
};

export const talkTopic: CodeList = {
  name: 'talkTopic',
  source,
  entries: [
    { code: 'study', zh: '学习', en: 'Study' },
    { code: 'life', zh: '生活', en: 'Daily life' },
    { code: 'mind', zh: '心理', en: 'Mind', aliases: ['情感', '情绪'] },
    { code: 'safety', zh: '安全', en: 'Safety' },
    { code: 'people', zh: '人际', en: 'People', aliases: ['交往', '人际关系'] },
    { code: 'other', zh: '其他', en: 'Other' },
  ],
};

export const mood: CodeList = {
  name: 'mood',
  source,
  entries: [
    { code: 'good', zh: '好', en: 'Good', aliases: ['愉快', '开心'] },
    { code: 'fair', zh: '一般', en: 'Fair', aliases: ['平静'] },
    { code: 'poor', zh: '差', en: 'Poor', aliases: ['低落', '不好'] },
  ],
};
