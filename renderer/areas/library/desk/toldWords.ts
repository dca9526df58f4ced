/** What the desk says of a step, in words. */
import type { StopReason } from '../../../../shared/areas/library/lendingRules.ts';
import type { Borrower, Thing } from '../../../../shared/areas/library/scan.ts';
import { formatDay } from '../../../../shared/values/day.ts';
import { useText } from '../../../app/text.ts';
import { problemText, toProblem } from '../../../ui/problemText.ts';
import type { Told } from './deskSession.ts';

export function useToldWords() {
  const { t, language } = useText();
  const day = (each: string) => formatDay(each, language, 'full');
  const who = (borrower: Borrower | null) => borrower?.name ?? t('library.desk.somebody');
  const named = ({ kind, name }: Thing) => (kind === 'copy' ? t('library.desk.book', { name }) : name);
  const count = (thing: Thing, quantity: number) =>
    thing.counted ? t('library.desk.times', { name: thing.name, count: quantity }) : named(thing);
  const reason = ({ code, count: many, day: on, who: whose }: StopReason) =>
    t(`library.desk.why.${code}`, {
      count: many ?? 0,
      day: on === null ? '' : day(on),
      who: whose ?? t('library.desk.somebody'),
    });

  /** The one line that is read from where one stands. */
  const headline = (told: Told): string => {
    switch (told.kind) {
      case 'lent':
      case 'returned':
      case 'renewed':
      case 'already':
      case 'out':
      case 'lost':
      case 'noted':
        return t(`library.desk.told.${told.kind}`, {
          who: who(told.row.borrower),
          thing: count(told.row.thing, told.row.loan.quantity),
        });
      case 'borrower':
        return t(told.departed ? 'library.desk.told.departed' : 'library.desk.told.borrower', {
          who: told.borrower.name,
        });
      case 'done':
        return t('library.desk.told.done', { who: told.borrower.name });
      case 'waits':
        return t('library.desk.told.waits', { who: who(told.hold.borrower), thing: told.hold.name });
      case 'whichCopy':
      case 'allOut':
        return t(`library.desk.told.${told.kind}`, { thing: told.name });
      case 'lostCard':
        return t('library.desk.told.lostCard', { day: day(told.lostOn) });
      case 'failed':
        return problemText(t, toProblem(told.error));
      case 'gone':
        return t('library.desk.told.gone', { thing: named(told.thing), day: day(told.on) });
      case 'wrongDigit':
      case 'whoOf':
      case 'laterFirst':
      case 'unknown':
        return t(`library.desk.told.${told.kind}`);
      default:
        return t(`library.desk.told.${told.kind}`, { thing: named(told.thing) });
    }
  };

  /** What else there is to know: the due day, how late, for whom to put it aside, why not. */
  const details = (told: Told): string[] => {
    switch (told.kind) {
      case 'lent':
        return [
          t('library.desk.due', { day: day(told.row.loan.dueOn) }),
          ...(told.reserved ? [t('library.reserved.handedOut')] : []),
          ...(told.found ? [t('library.desk.wasLost')] : []),
        ];
      case 'renewed':
        return [t('library.desk.due', { day: day(told.row.loan.dueOn) })];
      case 'returned':
        return [
          ...(told.row.daysLate > 0 ? [t('library.desk.late', { count: told.row.daysLate })] : []),
          ...(told.hold ? [t('library.desk.shelf', { who: who(told.hold.borrower) })] : []),
        ];
      case 'notOut':
        return told.hold ? [t('library.desk.shelf', { who: who(told.hold.borrower) })] : [];
      case 'gone':
        return [t('library.desk.goneHint')];
      case 'stopped':
        return told.reasons.map(reason);
      case 'out':
        return [t('library.desk.due', { day: day(told.row.loan.dueOn) })];
      case 'waits':
        return [
          told.hold.place === null
            ? t('library.desk.waitsReady')
            : t('library.desk.waitsPlace', { count: told.hold.place }),
        ];
      default:
        return [];
    }
  };
  return { headline, details, day, reason };
}
