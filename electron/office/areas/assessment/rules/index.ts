/** The rules of evidence: how each counts its records of a time, what its number opens, and how it lists them on paper. */

import { everyActivity } from '../../../../../shared/areas/activities/log.ts';
import type { RegulationRow } from '../../../../../shared/areas/admin/regulations.ts';
import type { RuleLine } from '../../../../../shared/areas/assessment/evidence.ts';
import {
  type EvidenceRuleId,
  evidenceRule,
  unitOf,
} from '../../../../../shared/areas/assessment/evidenceRules.ts';
import { everyone } from '../../../../../shared/areas/children/filter.ts';
import { everyContact } from '../../../../../shared/areas/contacts/log.ts';
import { everyAsset } from '../../../../../shared/areas/equipment/ledger.ts';
import { everyLoan } from '../../../../../shared/areas/library/loanList.ts';
import { everyCall } from '../../../../../shared/areas/phone/log.ts';
import type { Figure } from '../../../../../shared/areas/reports/figure.ts';
import { labelOf } from '../../../../../shared/codes/codeList.ts';
import type { ReadContext } from '../../../context.ts';
import { rowsOn as regulationsOn } from '../../admin/regulations.ts';
import { filterFiles } from '../../children/files.ts';
import { figuresOf as contactFigures, contactsOf } from '../../contacts/list.ts';
import { rowsOf as contactRows } from '../../contacts/rows.ts';
import { assetSums } from '../../equipment/rows.ts';
import { figuresOf as callFigures } from '../../phone/list.ts';
import { type Rule, type RuleTime, statement } from './rule.ts';

export type { RuleTime } from './rule.ts';

/** Of the last day of the time, or of today while it lasts. */
const countedOn = ({ today }: ReadContext, { to }: RuleTime) => (to < today ? to : today);

/** Children that a list of their own opens. */
function ofChildren(groups: (typeof everyone)['groups'] & object): Rule {
  const filterOf = (context: ReadContext, time: RuleTime) => ({
    ...everyone,
    day: countedOn(context, time),
    groups: { wider: ['yes'], ...groups },
  });
  return {
    count: (context, time) => {
      const filter = filterOf(context, time);
      return { value: filterFiles(context, filter).length, opens: { filter } };
    },
    lines: (context, time, most) =>
      filterFiles(context, filterOf(context, time))
        .slice(0, most)
        .map(({ child, className, mentorName }) => ({
          day: null,
          words: [child.name, className, mentorName].filter(Boolean).join('　'),
          childId: child.id,
        })),
  };
}

/** Contacts of these kinds; the words of a meeting stay in its record. */
function ofContacts(...kinds: string[]): Rule {
  const filterOf = ({ from, to }: RuleTime) => ({ ...everyContact, from, to, kinds });
  return {
    count: (context, time) => {
      const contacts = filterOf(time);
      return { value: contactFigures(context, contacts).times, opens: { contacts } };
    },
    lines: (context, time, most) =>
      contactRows(context, contactsOf(context, filterOf(time), { offset: 0, limit: most }))
        .toReversed()
        .map(({ contact, children, staffName, helperName }) => ({
          day: contact.day,
          words: [children.map(({ name }) => name).join('、'), staffName ?? helperName]
            .filter(Boolean)
            .join('　'),
          childId: children.length === 1 ? children[0]!.id : null,
        })),
  };
}

const phoneCalls: Rule = {
  count: (context, { from, to }) => {
    const calls = { ...everyCall, from, to };
    return { value: callFigures(context, calls).attempts, opens: { calls } };
  },
  lines: statement({
    from: `phoneCall join child on child.id = phoneCall.childId where phoneCall.deletedAt is null
      and phoneCall.connected is not null and phoneCall.day between :from and :to and :scope`,
    day: 'phoneCall.day',
    words: `child.name || coalesce('　' || phoneCall.startsAt, '') || iif(phoneCall.connected, '　接通', '　未接通')`,
  }).lines,
};

const equipment: Rule = {
  count: (context, time) => {
    const filter = { ...everyAsset, day: countedOn(context, time) };
    return {
      value: assetSums(context, filter).pieces,
      opens: { page: { of: 'equipment', filter, ...time } },
    };
  },
  lines: statement({
    from: `(select asset.name, asset.unit, min(stockMove.day) as day, sum(stockMove.change) as pieces
      from stockMove join asset on asset.id = stockMove.assetId
      where stockMove.deletedAt is null and asset.deletedAt is null and :from <= :to and stockMove.day <= :to
      group by asset.name, asset.unit having pieces > 0)`,
    day: 'day',
    words: `name || '　' || pieces || coalesce(unit, '')`,
  }).lines,
};

/** Rules of the school that held on the last day of the time. */
function ofRules(isMeant: (row: RegulationRow) => boolean): Rule {
  const found = (context: ReadContext, time: RuleTime) =>
    regulationsOn(context, countedOn(context, time)).filter(
      (each) => each.state === 'inForce' && isMeant(each),
    );
  return {
    count: (context, time) => ({
      value: found(context, time).length,
      opens: { page: { of: 'regulations', from: time.from, to: countedOn(context, time) } },
    }),
    lines: (context, time, most) =>
      found(context, time)
        .slice(0, most)
        .map(({ regulation, version, wall }) => ({
          day: version?.inForceOn ?? null,
          words: [regulation.title, version && `第${version.number}版`, wall].filter(Boolean).join('　'),
          childId: null,
        })),
  };
}

const rules: Record<EvidenceRuleId, Rule> = {
  completeFiles: ofChildren({ missing: ['none'] }),
  pairings: {
    count: (context, time) => {
      const all = ofChildren({}).count(context, time).value;
      const without = ofChildren({ mentor: ['unset'] }).count(context, time).value;
      return { value: all - without };
    },
    lines: (context, time, most) =>
      filterFiles(context, { ...everyone, day: countedOn(context, time), groups: { wider: ['yes'] } })
        .filter(({ mentorName }) => mentorName !== null)
        .slice(0, most)
        .map(({ child, className, mentorName }) => ({
          day: null,
          words: [child.name, className, mentorName].filter(Boolean).join('　'),
          childId: child.id,
        })),
  },
  talks: ofContacts('talk'),
  visits: ofContacts('visit'),
  carersMeetings: ofContacts('carersMeeting'),
  phoneCalls,
  growthPages: statement({
    from: `growthPage join child on child.id = growthPage.childId
      where growthPage.deletedAt is null and growthPage.day between :from and :to and :scope`,
    day: 'growthPage.day',
    words: 'child.name',
  }),
  activities: statement({
    from: `activity where deletedAt is null and state = 'held' and day between :from and :to`,
    day: 'day',
    words: 'title',
    opens: (time) => ({ activities: { ...everyActivity, ...time, state: 'held' } }),
  }),
  dutyRegisters: statement({
    from: 'dutyRegister where deletedAt is null and day between :from and :to',
    day: 'day',
    words: `coalesce(openedAt || '–' || closedAt, openedAt, '') || coalesce('　' || children || '人', '')`,
    opens: (time) => ({ page: { of: 'duty', ...time } }),
  }),
  openDays: statement({
    from: `(select distinct day from dutyRegister
      where deletedAt is null and openedAt is not null and day between :from and :to)`,
    day: 'day',
    words: `''`,
    opens: (time) => ({ page: { of: 'opened', show: 'opened', ...time } }),
  }),
  loans: statement({
    from: `loan join copy on copy.id = loan.copyId join title on title.id = copy.titleId
      where loan.deletedAt is null and loan.lentOn between :from and :to`,
    day: 'loan.lentOn',
    words: `'《' || title.name || '》'`,
    opens: (time) => ({ page: { of: 'loans', filter: { ...everyLoan, ...time, lent: 'book' }, ...time } }),
  }),
  books: statement({
    from: `copy join title on title.id = copy.titleId where copy.deletedAt is null and :from <= :to
      and copy.acquiredOn <= :to and (copy.leftOn is null or copy.leftOn > :to)`,
    day: 'copy.acquiredOn',
    words: `'《' || title.name || '》'`,
    opens: (time) => ({ page: { of: 'catalogue', ...time } }),
  }),
  equipment,
  stocktakes: statement({
    from: 'stocktake where deletedAt is null and closedOn is not null and day between :from and :to',
    day: 'day',
    words: 'name',
  }),
  entrustments: statement({
    from: `entrustment join child on child.id = entrustment.childId where entrustment.deletedAt is null
      and entrustment.agreementOn is not null and entrustment.agreementOn <= :to
      and coalesce(entrustment.endedOn, entrustment.endsOn, '9999') >= :from and :scope`,
    day: 'entrustment.agreementOn',
    words: 'child.name',
  }),
  riskAssessments: statement({
    from: `riskAssessment join child on child.id = riskAssessment.childId
      where riskAssessment.deletedAt is null and riskAssessment.day between :from and :to and :scope`,
    day: 'riskAssessment.day',
    words: 'child.name',
  }),
  helpers: statement({
    from: `helper where deletedAt is null and coalesce(startsOn, '0000') <= :to and coalesce(endsOn, '9999') >= :from`,
    day: 'startsOn',
    words: 'name',
  }),
  filedReports: statement({
    from: `filedReport where deletedAt is null and kind <> 'assessment' and edition = 1
      and approvedOn between :from and :to`,
    day: 'approvedOn',
    words: 'title',
  }),
  inspections: statement({
    from: 'inspection where deletedAt is null and day between :from and :to',
    day: 'day',
    words: 'office',
  }),
  regulations: ofRules(() => true),
  wallRegulations: ofRules(({ wall }) => wall !== null),
  buildingSteps: statement({
    from: 'buildingStep where deletedAt is null and doneOn between :from and :to',
    day: 'doneOn',
    words: 'what',
    opens: (time) => ({ page: { of: 'building', ...time } }),
  }),
  measuredRooms: statement({
    from: 'room where deletedAt is null and squareMetres is not null and :from <= :to',
    day: 'null',
    words: `name || '　' || squareMetres || '㎡' || iif(outdoor, '（室外）', '')`,
    opens: (time) => ({ page: { of: 'building', ...time } }),
  }),
  fundVouchers: statement({
    from: `fundEntry join fundHead on fundHead.id = fundHeadId where fundEntry.deletedAt is null
      and fundHead.deletedAt is null and fundEntry.kind = 'spent' and day between :from and :to
      and (voucher is not null or materialId is not null)`,
    day: 'day',
    words: `title || coalesce('　凭证' || voucher, '')`,
    opens: (time) => ({ page: { of: 'funds', ...time } }),
  }),
  meetings: statement({
    from: 'meeting where deletedAt is null and heldOn between :from and :to',
    day: 'heldOn',
    words: 'subject',
    opens: (time) => ({ page: { of: 'meetings', ...time } }),
  }),
  plans: statement({
    from: 'plan where deletedAt is null and endOn >= :from and startOn <= :to',
    day: 'startOn',
    words: 'title',
    opens: (time) => ({ page: { of: 'plans', ...time } }),
  }),
  planItemsDone: statement({
    from: `planItem join plan on plan.id = planItem.planId where planItem.deletedAt is null and plan.deletedAt is null
      and planItem.state = 'done' and planItem.doneOn between :from and :to`,
    day: 'planItem.doneOn',
    words: `planItem.what || coalesce('　' || planItem.outcome, '')`,
    opens: (time) => ({ page: { of: 'planItemsDone', ...time } }),
  }),
};

/** The number of a rule as a figure that opens its rows. */
export function findBy(rule: EvidenceRuleId, context: ReadContext, time: RuleTime): Figure {
  const { value, opens } = rules[rule].count(context, time);
  return {
    ...{ name: labelOf(evidenceRule, rule, 'zh-CN'), value, text: `${value}${unitOf(rule)}` },
    ...{ filter: null, contacts: null, ...opens },
  };
}

export function linesBy(
  rule: EvidenceRuleId,
  context: ReadContext,
  { time, most }: { time: RuleTime; most: number },
): RuleLine[] {
  return rules[rule].lines(context, time, most);
}
