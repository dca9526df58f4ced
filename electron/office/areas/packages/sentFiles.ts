/** Files with personal fields that were saved: noted, and told. */
import { type sentFileCalls, sentFileModel } from '../../../../shared/areas/packages/sentFiles.ts';
import type { Handlers, SqlValue } from '../../context.ts';
import { fromRow } from '../../database/records.ts';
import { staffNames } from '../admin/school.ts';

type Row = Record<string, SqlValue>;

export const sentFileHandlers: Handlers<typeof sentFileCalls> = {
  lastSentFile: ({ read, session }, { what }) =>
    read.get<{ receiver: string; purpose: string }>(
      `select receiver, purpose from sentFile where staffId = ? and deletedAt is null
       order by what = ? desc, seq desc limit 1`,
      session.staffId,
      what,
    ) ?? null,
  keepSentFile(context, sent) {
    context.insert(sentFileModel, { ...sent, day: context.today, staffId: context.session.staffId });
    return null;
  },
  sentFiles(context) {
    const names = new Map(staffNames(context).map(({ id, name }) => [id, name]));
    return context.read
      .all<Row>('select * from sentFile where deletedAt is null order by seq desc limit 500')
      .map((row) => fromRow(sentFileModel, row))
      .map((sent) => ({ sent, by: names.get(sent.staffId) ?? '' }));
  },
};
