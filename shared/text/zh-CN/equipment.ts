/** 器材：台账、添置验收、清查、报废、建设标准。 */
import { ledger } from './equipment/ledger.ts';

export const equipment = {
  nav: '器材',
  tabs: { label: '器材的页面', ledger: '台账' },
  command: { enter: '登记器材', ledger: '器材台账' },
  ledger,
};
