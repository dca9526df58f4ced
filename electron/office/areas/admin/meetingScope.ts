/** Which meetings a session may read. */
import { may } from '../../../../shared/roles.ts';
import type { ReadContext, SqlValue } from '../../context.ts';

/**
 * A condition on the table meeting: who keeps the organisation reads all; everybody else what he led, wrote down or
 * attended.
 */
export function meetingScope({ session }: Pick<ReadContext, 'session'>): { sql: string; params: SqlValue[] } {
  if (may(session.role, 'organisation.write')) return { sql: 'true', params: [] };
  const { staffId } = session;
  return {
    sql: `(meeting.chairId = ? or meeting.recorderId = ?
      or exists (select 1 from json_each(meeting.staffIds) attending where attending.value = ?))`,
    params: [staffId, staffId, staffId],
  };
}
