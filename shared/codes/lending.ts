/** What becomes of holds, and what is asked for when a thing is lost or damaged (domain.md 1.6: 酌情处理或赔偿). */
import type { CodeList } from './codeList.ts';

export const holdOutcome: CodeList = {
  name: 'holdOutcome',
  source: 'own codes: how a hold ended',
  entries: [
    { code: 'lent', zh: '借到了', en: 'Lent' },
    { code: 'cancelled', zh: '取消了', en: 'Cancelled' },
    { code: 'expired', zh: '过期没来取', en: 'Not fetched in time' },
  ],
};

export const chargeKind: CodeList = {
  name: 'chargeKind',
  source: '活动室器材使用单: 检查数量和有无损坏，遗失、损坏酌情处理或赔偿 (domain.md 1.6)',
  entries: [
    { code: 'lost', zh: '丢失', en: 'Lost' },
    { code: 'damaged', zh: '损坏', en: 'Damaged' },
  ],
};

export const chargeOutcome: CodeList = {
  name: 'chargeOutcome',
  source: '活动室器材使用单: 酌情处理或赔偿 (domain.md 1.6); own codes',
  entries: [
    { code: 'owed', zh: '还没有赔', en: 'Still owed' },
    { code: 'paid', zh: '赔了钱', en: 'Paid' },
    { code: 'replaced', zh: '买来同样的', en: 'Replaced' },
    { code: 'forgiven', zh: '免赔', en: 'Forgiven' },
    { code: 'foundAgain', zh: '找回来了', en: 'Found again' },
  ],
};
