/** Duty: what the office answers. */
import type { dutyCalls } from '../../../../../shared/areas/rooms/duty/calls.ts';
import type { Handlers } from '../../../context.ts';
import { removeDutyAway, removeDutyPost, saveDutyAway, saveDutyPost } from './posts.ts';
import { registerOf, saveDutyRegister } from './register.ts';
import { acceptRota, draftRota, freeOn, removeDuty, rota, saveDuty } from './rota.ts';
import { dutyAways, dutyPosts } from './rows.ts';
import { answerSwap, askSwap, dutySwaps, withdrawSwap } from './swaps.ts';

export const dutyHandlers: Handlers<typeof dutyCalls> = {
  dutyPosts: (context) => dutyPosts(context),
  saveDutyPost,
  removeDutyPost,
  rota,
  draftRota,
  acceptRota,
  saveDuty,
  removeDuty,
  freeForDuty: (context, { day }) => freeOn(context, day),
  dutyAways: (context) => dutyAways(context),
  saveDutyAway,
  removeDutyAway,
  dutySwaps,
  askSwap,
  answerSwap,
  withdrawSwap,
  dutyRegister: (context, { postId, day }) => registerOf(context, postId, day),
  saveDutyRegister,
};
