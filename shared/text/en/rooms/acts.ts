import type { roomActs as zh } from '../../zh-CN/rooms/acts.ts';

export const roomActs: typeof zh = {
  saveDays: 'Changed the calendar',
  removeDays: 'Removed days from the calendar',
  saveOpening: 'Changed the opening hours',
  saveBells: 'Changed the bell times',
  saveDutyPost: 'Changed a duty post',
  removeDutyPost: 'Removed a duty post',
  acceptRota: 'Made the rota',
  saveDuty: 'Put somebody on duty',
  removeDuty: 'Took a duty out',
  saveDutyAway: 'Changed days away from duty',
  removeDutyAway: 'Removed days away from duty',
  askSwap: 'Asked for a swap of duty',
  answerSwap: 'Answered a swap of duty',
  withdrawSwap: 'Withdrew a swap of duty',
  saveDutyRegister: 'Filled the duty register',
};
