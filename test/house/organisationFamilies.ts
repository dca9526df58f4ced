/** Keys of leadership, rules, plans, meetings, building and funds that the page makes up from a code; see textFamilies.ts. */
import { fundPapers, fundSums } from '../../shared/areas/admin/funds.ts';

export const organisationFamilies: Record<string, readonly string[] | null> = {
  'admin.organisation.leaders.column.*': ['post', 'who', 'job', 'duty', 'startsOn', 'endsOn'],
  'admin.organisation.money.column.*': ['day', 'kind', 'title', 'payee', 'fen', 'voucher'],
  'admin.organisation.money.paper.*': fundPapers,
  'admin.organisation.money.sums.*': Object.keys(fundSums.shape),
};
