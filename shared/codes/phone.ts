/** The affection phone's register (domain.md 1.6): lines, how a call is made, and why one was not answered. */
import type { CodeList } from './codeList.ts';

const source = '亲情电话(视频电脑)使用记录表 (domain.md 1.6); own codes';

export const phoneLineKind: CodeList = {
  name: 'phoneLineKind',
  source,
  entries: [
    { code: 'phone', zh: '电话', en: 'Phone', aliases: ['亲情电话', '座机', '手机'] },
    { code: 'videoPc', zh: '视频电脑', en: 'Video PC', aliases: ['电脑', '视频'] },
  ],
};

export const callWay: CodeList = {
  name: 'callWay',
  source,
  entries: [
    { code: 'voice', zh: '电话', en: 'Voice', aliases: ['语音', '打电话'] },
    { code: 'video', zh: '视频', en: 'Video', aliases: ['视频通话', '微信视频'] },
  ],
};

export const callWhyNot: CodeList = {
  name: 'callWhyNot',
  source,
  entries: [
    { code: 'noAnswer', zh: '没人接', en: 'No answer', aliases: ['无人接听', '未接'] },
    { code: 'busy', zh: '占线', en: 'Busy', aliases: ['正在通话', '忙'] },
    { code: 'switchedOff', zh: '关机', en: 'Switched off', aliases: ['不在服务区', '停机'] },
    { code: 'wrongNumber', zh: '号码错了', en: 'Wrong number', aliases: ['打错', '不是本人'] },
    { code: 'notInService', zh: '空号', en: 'Not in service', aliases: ['号码不存在', '注销'] },
    { code: 'other', zh: '其他原因', en: 'Other', aliases: ['其他'] },
  ],
};

/** The number itself is in doubt: somebody has to ask for the right one. */
export const badNumberReasons = ['wrongNumber', 'notInService'] as const;

export const callSource: CodeList = {
  name: 'callSource',
  source,
  entries: [
    { code: 'desk', zh: '学校登记', en: 'Noted at school', aliases: ['学校'] },
    { code: 'child', zh: '孩子自己填', en: 'Filled in by the child', aliases: ['儿童填写'] },
    { code: 'home', zh: '家里打的', en: 'Called from home', aliases: ['家中', '在家'] },
  ],
};

export const appointmentState: CodeList = {
  name: 'appointmentState',
  source,
  entries: [
    { code: 'booked', zh: '约好了', en: 'Booked', aliases: ['预约'] },
    { code: 'kept', zh: '来了', en: 'Kept', aliases: ['已通话'] },
    { code: 'missed', zh: '没来', en: 'Missed', aliases: ['未到'] },
    { code: 'cancelled', zh: '取消了', en: 'Cancelled', aliases: ['取消'] },
  ],
};
