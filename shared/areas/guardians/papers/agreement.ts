/**
 * 委托照护协议: the parents, the carer, the child; what each owes, for how long, and who was told. The school's own words
 * after what 未成年人保护法 Art. 22, 23 ask; a lawyer's paper where the parties want one is not replaced by it.
 */
import { relation, sex } from '../../../codes/index.ts';
import {
  cell,
  choices,
  heading,
  label,
  paper,
  paragraph,
  row,
  signLine,
  table,
  title,
} from '../../../paper/build.ts';
import type { Document, Row } from '../../../paper/document.ts';
import { formatDay } from '../../../values/day.ts';
import type { Kin } from '../../children/kin.ts';
import type { Child } from '../../children/model.ts';
import { codeWord, formColumns, type PaperSchool, phonesOf } from '../../children/papers/parts.ts';
import type { Entrustment } from '../entrustment.ts';

interface Parties {
  child: Child;
  className: string | null;
  father: Kin | undefined;
  mother: Kin | undefined;
  carer: Kin | undefined;
}

const blankDay = '＿＿＿＿年＿＿月＿＿日';
const written = (day: string | null | undefined) => (day ? formatDay(day, 'zh-CN', 'long') : blankDay);

export function agreement(parties: Parties, entrustment: Entrustment | null, school: PaperSchool): Document {
  const { child } = parties;
  return paper(
    '委托照护协议',
    'form',
    [
      title('委托照护协议'),
      table({
        columns: formColumns('25mm', 1, '19mm', 1.5, '23mm', 1.1),
        body: [
          ...[parties.father, parties.mother].map((each, index) =>
            personRow(index === 0 ? '委托人（父）' : '委托人（母）', each),
          ),
          personRow('受委托人', parties.carer),
          row([
            label('受委托人住址'),
            cell(parties.carer?.address ?? child.homeAddress, { colSpan: 3 }),
            label('与儿童关系'),
            cell(codeWord(relation, parties.carer?.relation ?? null)),
          ]),
          row([
            label('被照护儿童'),
            cell(child.name),
            label('身份证号'),
            cell(child.idNumber),
            label('性别'),
            cell(codeWord(sex, child.sex)),
          ]),
          row([
            label('出生日期'),
            cell(child.birthDate && formatDay(child.birthDate, 'zh-CN', 'long')),
            label('学校班级'),
            cell([school.name, parties.className].filter(Boolean).join('　'), { colSpan: 3 }),
          ]),
        ],
      }),
      paragraph(
        '委托人因外出务工等原因，在一定期限内不能完全履行监护职责。根据《中华人民共和国未成年人保护法》第二十二条、第二十三条，双方约定如下：',
        { indent: true },
      ),
      heading(1, '委托期限'),
      paragraph(
        `自${written(entrustment?.startsOn)}起，至${written(entrustment?.endsOn)}止。需要继续的，到期前重新签订。`,
        { indent: true },
      ),
      heading(1, '受委托人的情形'),
      paragraph('有下列情形之一的，不得作为被委托人。双方逐条核对：', { indent: true }),
      ...fitnessWords.map(([key, words], index) =>
        paragraph(
          [
            { kind: 'text', text: `（${'一二三四'[index]}）${words}　　` },
            choices(['没有', '有'], chosenOf(entrustment?.[key] ?? null)),
          ],
          { indent: true },
        ),
      ),
      heading(1, '委托人的责任'),
      ...listOf([
        '委托不免除父母的监护职责。每周至少和孩子、受委托人联系交流一次，了解生活、学习和心理。',
        '按时给付孩子的生活、学习、医疗费用；联系方式、务工地点变了，当天告诉受委托人和学校。',
        '接到学校、村（居）民委员会、受委托人关于孩子心理、行为异常的通知，及时采取办法。',
        '本协议签订后，书面告知学校和孩子居住地的村（居）民委员会。',
      ]),
      heading(1, '受委托人的责任'),
      ...listOf([
        '照顾孩子的饮食起居、上学和安全；未满八周岁不离人看护，未满十六周岁不单独居住。',
        '尊重孩子，不打骂，不体罚；教孩子防溺水、防火、防电、防交通事故，保护孩子不受侵害。',
        '孩子生病、受伤、走失或者受到侵害，立即报警、送医，并马上告诉父母和学校。',
        '和学校保持联系，参加家长会和照护人会议；自己不能继续照护时，提前告诉委托人和学校。',
      ]),
      heading(1, '孩子的意见、费用和特别约定'),
      paragraph(
        entrustment?.childOpinion
          ? `已经听过孩子的意见：${entrustment.childOpinion}`
          : '委托前听取了孩子的意见：＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿',
        { indent: true },
      ),
      paragraph(`费用：${entrustment?.fee ?? '＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿'}`, { indent: true }),
      paragraph(`特别约定：${entrustment?.arrangements ?? '＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿'}`, {
        indent: true,
      }),
      paragraph('本协议一式四份，委托人、受委托人、学校、村（居）民委员会各一份，双方签字后生效。', {
        indent: true,
      }),
      signLine('委托人（父）', '委托人（母）', '受委托人'),
      signLine(
        '孩子（能写的签名）',
        ['学校收到告知', dayOrEmpty(entrustment?.noticeSchoolOn)],
        ['村（居）委会收到告知', dayOrEmpty(entrustment?.noticeVillageOn)],
      ),
      paragraph(`签订日期：${written(entrustment?.agreementOn)}`, { align: 'right' }),
    ],
    {
      page: { marginsMm: { top: 17, right: 20, bottom: 14, left: 20 } },
      head: { left: school.name, right: '委托照护协议' },
    },
  );
}

const fitnessWords = [
  ['harmed', '曾实施性侵害、虐待、遗弃、拐卖、暴力伤害等违法犯罪行为'],
  ['addicted', '有吸毒、酗酒、赌博等恶习'],
  ['neglected', '曾拒不履行或者长期怠于履行监护、照护职责'],
  ['unfit', '其他不适宜担任被委托人的情形'],
] as const;

function chosenOf(answer: boolean | null): string[] {
  return answer === null ? [] : [answer ? '有' : '没有'];
}

function dayOrEmpty(day: string | null | undefined): string {
  return day ? formatDay(day, 'zh-CN', 'long') : '';
}

function personRow(word: string, person: Kin | undefined): Row {
  return row([
    label(word),
    cell(person?.name ?? null),
    label('身份证号'),
    cell(person?.idNumber ?? null),
    label('电话'),
    cell(phonesOf(person)),
  ]);
}

function listOf(lines: readonly string[]) {
  return lines.map((line, index) => paragraph(`${index + 1}. ${line}`, { indent: true }));
}
