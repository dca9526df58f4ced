/** Samples of the calls on titles and copies; see inputs.ts. */
import type { cardPaperCalls } from '../../shared/areas/library/cardPaper.ts';
import type { enterCalls } from '../../shared/areas/library/enter.ts';
import type { labelCalls } from '../../shared/areas/library/labels.ts';
import type { bookLedgerCalls } from '../../shared/areas/library/ledger.ts';
import type { ledgerImportCalls } from '../../shared/areas/library/ledgerImport.ts';
import { everyTitle, type titleCalls } from '../../shared/areas/library/titles.ts';
import type { Input } from '../../shared/call.ts';
import { isbnOf } from './books.ts';
import { nobody, nobodysKin } from './nobody.ts';

type Calls = typeof enterCalls &
  typeof titleCalls &
  typeof ledgerImportCalls &
  typeof labelCalls &
  typeof bookLedgerCalls &
  typeof cardPaperCalls;

export const catalogueInputs: { [N in keyof Calls as `library.${N}`]: Input<Calls[N]> } = {
  'library.enterCopies': {
    titleId: null,
    title: { isbn: isbnOf(1), name: '小山村的春天' },
    copies: 2,
    oldNumbers: ['A-001'],
    patch: { source: 'donated', priceFen: 2500 },
  },
  'library.readLedger': { name: '图书登记表.csv', bytes: new TextEncoder().encode('书名,册数\n桥,2') },
  'library.importLedger': {
    rows: [
      {
        ...{ group: 0, titleId: nobody, title: { name: '桥' }, copies: 1, oldNumbers: [] },
        patch: { acquiredOn: '2026-01-01' },
      },
    ],
  },
  'library.labelLayouts': null,
  'library.saveLabelLayout': { id: null, version: null, patch: { name: '卷装标签', gapXMm: 0 } },
  'library.removeLabelLayout': { id: nobody },
  'library.labelsToPrint': { by: 'ids', kind: 'copy', ids: [nobody] },
  'library.labels': {
    ...{
      which: { by: 'range', kind: 'copy', from: 1, to: 9 },
      layout: 'a4-3x8',
      startAt: 1,
      format: 'document',
    },
  },
  'library.labelsPrinted': { kind: 'copy', ids: [nobody] },
  'library.cardsPaper': {
    ...{ kind: 'child', classId: null, holderIds: [nobody], perSheet: 10, format: 'document' },
  },
  'library.bookLedger': { day: '2026-11-23', format: 'document' },
  'library.alikeTitles': null,
  'library.joinTitles': { keepId: nobody, otherId: nobodysKin, take: [] },
  'library.titles': { filter: everyTitle, order: 'newest', before: null },
  'library.title': { id: nobody },
  'library.titleHistory': { id: nobody, before: null, language: 'zh-CN' },
  'library.titleByIsbn': { isbn: isbnOf(1) },
  'library.saveTitle': { id: nobody, version: null, patch: { author: '周晓枫' } },
  'library.removeTitle': { id: nobody },
  'library.saveCopies': { ids: [nobody], patch: { shelf: '3 架 2 层' } },
  'library.removeCopies': { ids: [nobody] },
  'library.takeOut': { ids: [nobody], leftOn: '2026-11-20', leftBy: 'transferred', note: null },
};
