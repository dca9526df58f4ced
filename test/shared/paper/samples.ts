/** One paper of each kind, with made-up people, to look at and to test the renderers on. */
import {
  bind,
  cell,
  choices,
  heading,
  image,
  label,
  num,
  paper,
  paragraph,
  row,
  runs,
  signature,
  signLine,
  subtitle,
  table,
  text,
  title,
  todo,
} from '../../../shared/paper/build.ts';
import type { Document, Trace } from '../../../shared/paper/document.ts';

/** A grey 1x1 PNG. */
export const photo =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGOoBwAAgQCASqpm9QAAAABJRU5ErkJggg==';

const counting = (input: Record<string, string>): Trace => ({ call: 'children.search', input });

/** GB/T 9704: a half-year summary of about three pages. */
export function summary(): Document {
  const children = num(82, counting({}));
  return paper('2026年上半年留守儿童关爱工作总结', 'official', [
    title('云溪镇青石小学2026年上半年\n农村留守儿童关爱服务工作总结'),
    subtitle('（2026年7月10日）'),
    paragraph('区教育局：', { indent: false }),
    paragraph(
      runs`2026年上半年，我校认真落实《中华人民共和国未成年人保护法》和上级关于农村留守儿童关爱服务工作的部署，以“一人一档、一生一策”为抓手，扎实推进留守儿童之家建设与管理。现将有关情况总结如下。`,
    ),
    heading(1, '基本情况'),
    paragraph(
      runs`我校现有在校学生${num(291, counting({ list: 'pupils' }))}名，其中留守儿童${children}名，占${num(0.2818, counting({}), '28.18%')}；女生${num(36, counting({ sex: '2' }))}名，父母双方外出${num(47, counting({ out: 'both' }))}名。与上学期相比，留守儿童人数${todo('增减原因')}。`,
    ),
    table({
      columns: [{ width: 3, unit: 'weight' }, 2, 2, 2, 2],
      head: [
        [label('班级', { rowSpan: 2 }), label('学生数', { rowSpan: 2 }), label('留守儿童', { colSpan: 3 })],
        ['合计', '其中：女', '双亲外出'],
      ],
      body: [
        ['一年级', 42, 11, 5, 6],
        ['二年级', 45, 12, 4, 7],
        ['三年级', 51, 15, 7, 9],
        ['四年级', 48, 13, 6, 8],
        ['五年级', 52, 16, 7, 9],
        ['六年级', 53, 15, 7, 8],
        [label('合计'), num(291), num(82, counting({})), num(36), num(47)].map((each) =>
          'runs' in each ? each : each.kind === 'number' ? cell({ ...each, bold: true }) : cell(each),
        ),
      ].map((cells) => row(cells.map((each) => centred(each)))),
    }),
    heading(1, '主要做法'),
    heading(2, '健全组织，压实责任'),
    paragraph(
      '成立由校长任组长的留守儿童关爱工作领导小组，明确分管领导和专职管理人员，制定年度工作方案和学期计划，把关爱工作纳入教师考核。班主任每周一次谈心、每学期一次家访，过程有记录、结果有考核。',
    ),
    heading(2, '结对帮扶，家校联动'),
    heading(3, '教师结对'),
    paragraph(
      runs`全校${num(34)}名教师与${children}名儿童结成对子，累计谈心${num(1312)}次、家访${num(96)}次。${todo('典型事例')}`,
    ),
    heading(3, '亲情连线'),
    paragraph(
      runs`每周一至周五课后开放亲情电话和视频电脑，累计通话${num(645)}次，平均每名儿童${num(7.9)}次。`,
    ),
    heading(4, '固定时间'),
    paragraph(runs`每周三下午为视频日，由值班教师登记。`),
    heading(4, '节日连线'),
    paragraph('春节、端午节由班主任组织集中连线。'),
    heading(2, '丰富活动，快乐成长'),
    paragraph(
      '组织“六一”联欢、消防站参观、急救知识进校园、亲子手工等活动，邀请镇卫生院医生、退休教师、村干部和爱心妈妈参加。活动前有方案，活动中有记录，活动后有总结，照片和签到表按月归档。'.repeat(
        2,
      ),
    ),
    heading(1, '工作成效'),
    paragraph(runs`建档率${num(1, undefined, '100%')}，${todo('主要成效')}。`),
    heading(1, '存在问题'),
    paragraph(runs`${todo('存在的困难和问题')}`),
    heading(1, '下一步打算'),
    paragraph(
      '继续完善档案动态更新机制，学期初普查、学期中核对、学期末归档；继续加强与外出务工父母的联系，引导其每周至少与孩子通话一次；继续争取社会力量支持，充实图书和活动器材。',
    ),
    signature('云溪镇青石小学', '2026年7月10日'),
  ]);
}

function centred(each: Parameters<typeof cell>[0] | ReturnType<typeof cell>) {
  const made = typeof each === 'object' && each !== null && 'runs' in each ? each : cell(each);
  return made.align ? made : { ...made, align: 'center' as const };
}

/** The national registration form's layout, for one child; a second page holds the school's own part. */
export function archive(name = '李小明', className = '三（1）班'): Document {
  const head = { left: '青石小学留守儿童档案', right: `${className}  ${name}` };
  return paper(
    `${name}档案`,
    'form',
    [
      title('农村留守儿童基本情况登记表'),
      paragraph('填报单位（盖章）：云溪镇青石小学　　　　　　　　　　　　　　　填报日期：2026年3月2日'),
      table({
        columns: ['9mm', '22mm', '26mm', '21mm', 4, '26mm', 3, '28mm'],
        body: [
          row(
            [
              label('儿\n童\n情\n况', { rowSpan: 5 }),
              label('姓名'),
              name,
              label('性别'),
              '男',
              label('民族'),
              '汉族',
              cell(image({ format: 'png', base64: photo, widthMm: 24, heightMm: 32, alt: '照片' }), {
                rowSpan: 4,
                align: 'center',
              }),
            ],
            { minHeightMm: 9 },
          ),
          row(
            [
              label('出生日期'),
              '2016年11月8日',
              label('户口登记'),
              choices(['是', '否'], ['是']),
              label('学校寄宿'),
              choices(['是', '否'], ['否']),
            ],
            { minHeightMm: 9 },
          ),
          row([label('公民身份\n号码'), cell('341102201611080017', { colSpan: 5 })], { minHeightMm: 9 }),
          row(
            [label('户籍所在地'), cell('安徽省滁州市琅琊区云溪镇青石村民委员会上湾组12号', { colSpan: 5 })],
            {
              minHeightMm: 9,
            },
          ),
          row(
            [
              label('就学情况'),
              cell(
                choices(['幼儿园', '未入园', '小学', '初中', '高中', '中职', '辍学', '不在学'], ['小学']),
                { colSpan: 6 },
              ),
            ],
            { minHeightMm: 9 },
          ),
          [
            label('家\n庭\n成\n员', { rowSpan: 5 }),
            label('关系'),
            label('姓名'),
            label('出生日期'),
            label('务工地点'),
            label('联系电话'),
            label('公民身份号码', { colSpan: 2 }),
          ],
          [
            '父亲',
            '李大山',
            '1988年4月',
            '浙江省宁波市',
            '13800000001\n13900000002',
            cell('341102198804010019', { colSpan: 2 }),
          ],
          [
            '母亲',
            '张春兰',
            '1990年1月',
            '江苏省苏州市',
            '13800000003',
            cell('341102199001010024', { colSpan: 2 }),
          ],
          ['祖父', '李有田', '1957年6月', '—', '0550-3000000', cell('341102195706010015', { colSpan: 2 })],
          ['祖母', '—', '—', '—', '—', cell('—', { colSpan: 2 })],
          row(
            [
              label('监\n护\n情\n况', { rowSpan: 3 }),
              label('父母双方\n外出'),
              choices(['是', '否'], ['是']),
              label('受委托\n监护人'),
              '李有田',
              label('与儿童关系'),
              cell('祖父', { colSpan: 2 }),
            ],
            { minHeightMm: 11 },
          ),
          row(
            [
              label('监护评估'),
              cell(
                choices(
                  [
                    '无人监护',
                    '父或母无监护能力',
                    '受委托监护人监护能力不足',
                    '监护情况一般',
                    '监护情况较好',
                  ],
                  ['监护情况较好'],
                ),
                { colSpan: 6 },
              ),
            ],
            { minHeightMm: 12 },
          ),
          row(
            [
              label('说明'),
              cell(runs`祖父身体健康，识字。${todo('生活照料情况')}`, { colSpan: 6, valign: 'top' }),
            ],
            {
              minHeightMm: 24,
            },
          ),
          row(
            [
              label('经济来源', { colSpan: 2 }),
              cell(
                choices(['打工收入', '种养殖业', '政府救助', '亲朋接济', '其他'], ['打工收入', '种养殖业']),
                {
                  colSpan: 6,
                },
              ),
            ],
            { minHeightMm: 9 },
          ),
        ],
      }),
      signLine('单位负责人', '复核人', ['填表人', '王小芳']),
      paragraph(text('注：祖父母、父母已故的填“—”；务工地点填到省、市。', { size: 9 })),
      heading(1, '谈心记录'),
      table({
        columns: ['26mm', '20mm', 1],
        head: [['日期', '教师', '内容']],
        body: Array.from({ length: 30 }, (_, index) => [
          `2026年3月${index + 1}日`,
          '王小芳',
          '谈了近期的学习和生活，孩子想念父母，约好周三视频。'.repeat((index % 3) + 1),
        ]),
      }),
    ],
    { head },
  );
}

/** Two archives in one file. */
export function archives(count: number): Document {
  return bind(
    '档案',
    Array.from({ length: count }, (_, index) => archive(`李小${index + 1}`)),
  );
}

/** A wide roster of `count` children. */
export function roster(count = 300): Document {
  return paper(
    '留守儿童花名册',
    'list',
    [
      title('青石小学农村留守儿童花名册'),
      subtitle('2026年春季学期　　截至2026年3月2日'),
      table({
        columns: [
          '9mm',
          '17mm',
          '9mm',
          '9mm',
          '20mm',
          '34mm',
          '18mm',
          '17mm',
          2,
          '24mm',
          '17mm',
          2,
          '24mm',
          '17mm',
        ],
        head: [
          [
            ...['序号', '姓名', '性别', '民族', '出生日期', '公民身份号码', '班级'].map((each) =>
              label(each, { rowSpan: 2 }),
            ),
            label('父亲', { colSpan: 3 }),
            label('母亲', { colSpan: 3 }),
            label('受委托\n照护人', { rowSpan: 2 }),
          ],
          ['姓名', '务工地点', '电话', '姓名', '务工地点', '电话'],
        ],
        body: Array.from({ length: count }, (_, index) => [
          cell(index + 1, { align: 'center' }),
          index % 7 === 0 ? '欧阳小华' : '陈小雨',
          cell(index % 2 ? '男' : '女', { align: 'center' }),
          cell('汉', { align: 'center' }),
          '2016-11-08',
          '341102201611080017',
          '三（1）班',
          '陈大山',
          index % 5 === 0 ? '广东省深圳市宝安区沙井街道' : '浙江省宁波市',
          '13800000001',
          '张春兰',
          '江苏省苏州市',
          index % 11 === 0 ? '13800000003\n13900000004' : '13800000003',
          '陈有田',
        ]),
      }),
      signLine('单位负责人', '复核人', '填表人'),
    ],
    { head: { left: '青石小学', right: '内部资料　注意保密' } },
  );
}
