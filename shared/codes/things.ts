/** Books and equipment: what they are, where they came from, how they are, and who may borrow (domain.md 1.6, 1.12, 4). */
import type { CodeList } from './codeList.ts';

/** The 22 main classes of 中国图书馆分类法; the letter begins the class number. */
export const bookClass: CodeList = {
  name: 'bookClass',
  source: '中国图书馆分类法 (domain.md 4)',
  entries: [
    { code: 'A', zh: '马克思主义、列宁主义、毛泽东思想、邓小平理论', en: 'Marxism and Mao Zedong Thought' },
    { code: 'B', zh: '哲学、宗教', en: 'Philosophy, religion' },
    { code: 'C', zh: '社会科学总论', en: 'Social sciences' },
    { code: 'D', zh: '政治、法律', en: 'Politics, law' },
    { code: 'E', zh: '军事', en: 'Military' },
    { code: 'F', zh: '经济', en: 'Economy' },
    { code: 'G', zh: '文化、科学、教育、体育', en: 'Culture, education, sport' },
    { code: 'H', zh: '语言、文字', en: 'Language' },
    { code: 'I', zh: '文学', en: 'Literature' },
    { code: 'J', zh: '艺术', en: 'Art' },
    { code: 'K', zh: '历史、地理', en: 'History, geography' },
    { code: 'N', zh: '自然科学总论', en: 'Natural sciences' },
    { code: 'O', zh: '数理科学和化学', en: 'Mathematics, physics, chemistry' },
    { code: 'P', zh: '天文学、地球科学', en: 'Astronomy, earth' },
    { code: 'Q', zh: '生物科学', en: 'Biology' },
    { code: 'R', zh: '医药、卫生', en: 'Medicine, health' },
    { code: 'S', zh: '农业科学', en: 'Agriculture' },
    { code: 'T', zh: '工业技术', en: 'Technology' },
    { code: 'U', zh: '交通运输', en: 'Transport' },
    { code: 'V', zh: '航空、航天', en: 'Aviation, space' },
    { code: 'X', zh: '环境科学、安全科学', en: 'Environment, safety' },
    { code: 'Z', zh: '综合性图书', en: 'General works' },
  ],
};

export const ageBand: CodeList = {
  name: 'ageBand',
  source: 'own codes: for whom a book is',
  entries: [
    { code: 'preschool', zh: '学前', en: 'Before school', aliases: ['幼儿', '学龄前'] },
    { code: 'lower', zh: '一、二年级', en: 'Grades 1-2', aliases: ['低年级', '小学低年级'] },
    { code: 'middle', zh: '三、四年级', en: 'Grades 3-4', aliases: ['中年级', '小学中年级'] },
    { code: 'upper', zh: '五、六年级', en: 'Grades 5-6', aliases: ['高年级', '小学高年级'] },
    { code: 'junior', zh: '初中', en: 'Junior middle school', aliases: ['七至九年级'] },
    { code: 'adult', zh: '教师和家长', en: 'Teachers and parents', aliases: ['成人', '教师用书'] },
  ],
};

export const thingSource: CodeList = {
  name: 'thingSource',
  source: '定远县活动室管理制度: 添置、捐赠同样验收入库 (domain.md 1.6); own codes',
  open: true,
  entries: [
    { code: 'bought', zh: '购买', en: 'Bought', aliases: ['采购', '自购', '购置'] },
    {
      code: 'province',
      zh: '省里配送',
      en: 'Delivered by the province',
      aliases: ['省配送', '配送', '配发', '上级配发'],
    },
    { code: 'donated', zh: '捐赠', en: 'Donated', aliases: ['赠送', '受赠', '捐款捐物'] },
    { code: 'transferred', zh: '调入', en: 'Transferred here', aliases: ['调拨', '划拨'] },
    { code: 'opening', zh: '原有', en: 'Was here before', aliases: ['期初', '旧账'] },
  ],
};

export const thingCondition: CodeList = {
  name: 'thingCondition',
  source: 'own codes: how a thing was when last seen',
  entries: [
    { code: 'good', zh: '完好', en: 'Good', aliases: ['好', '正常', '全新'] },
    { code: 'worn', zh: '旧', en: 'Worn', aliases: ['较旧', '磨损'] },
    { code: 'damaged', zh: '损坏', en: 'Damaged', aliases: ['坏', '破损', '缺页'] },
    { code: 'inRepair', zh: '在修', en: 'In repair', aliases: ['维修', '修理中'] },
  ],
};

/** How things leave the ledger. */
export const leftLedgerBy: CodeList = {
  name: 'leftLedgerBy',
  source: '活动室报废物品申报表 (domain.md 1.6); own codes',
  entries: [
    { code: 'writtenOff', zh: '报废', en: 'Written off', aliases: ['注销', '核销'] },
    { code: 'lost', zh: '丢失', en: 'Lost', aliases: ['遗失'] },
    { code: 'transferred', zh: '调出', en: 'Transferred away', aliases: ['调拨出'] },
    { code: 'stocktake', zh: '清查不见', en: 'Missing at a stocktake', aliases: ['盘亏'] },
  ],
};

/** Why a stock of equipment grew or shrank. */
export const stockReason: CodeList = {
  name: 'stockReason',
  source: 'own codes: the moves of an equipment ledger',
  entries: [
    { code: 'accepted', zh: '验收入库', en: 'Accepted', aliases: ['入库'] },
    { code: 'found', zh: '清查多出', en: 'Found at a stocktake', aliases: ['盘盈'] },
    { code: 'corrected', zh: '更正', en: 'Corrected', aliases: ['调整'] },
    ...leftLedgerBy.entries,
  ],
};

/** In what a thing differs from the ledger at a stocktake. */
export const stocktakeDifference: CodeList = {
  name: 'stocktakeDifference',
  source: 'own codes: 学年末清查 (domain.md 1.6)',
  entries: [
    { code: 'missing', zh: '没找到', en: 'Missing' },
    { code: 'elsewhere', zh: '在别处', en: 'Elsewhere' },
    { code: 'unexpected', zh: '多出来', en: 'More than the ledger' },
  ],
};

/** How a difference of a stocktake is settled. */
export const settledHow: CodeList = {
  name: 'settledHow',
  source: 'own codes: 学年末清查 (domain.md 1.6)',
  entries: [
    { code: 'foundLater', zh: '后来找到', en: 'Found later' },
    { code: 'lost', zh: '确认不见，出账', en: 'Lost: leaves the ledger' },
    { code: 'moved', zh: '改登记地点', en: 'Moved: ledger follows' },
    { code: 'putBack', zh: '已放回原处', en: 'Put back in its place' },
    { code: 'entered', zh: '多出的入账', en: 'Enters the ledger' },
    { code: 'notOurs', zh: '不是我们的', en: 'Not ours' },
  ],
};

/** What a home has, by the construction standard's list. */
export const equipmentKind: CodeList = {
  name: 'equipmentKind',
  source: '留守儿童之家建设标准 (domain.md 1.12)',
  open: true,
  entries: [
    { code: 'computer', zh: '电脑', en: 'Computer', aliases: ['计算机', '台式机', '笔记本电脑'] },
    { code: 'television', zh: '电视', en: 'Television', aliases: ['电视机'] },
    { code: 'player', zh: '影碟机', en: 'DVD player', aliases: ['DVD', 'DVD机'] },
    { code: 'piano', zh: '电子钢琴', en: 'Electronic piano', aliases: ['电子琴', '钢琴'] },
    { code: 'phone', zh: '亲情电话', en: 'Affection phone', aliases: ['电话', '电话机'] },
    { code: 'ball', zh: '球类', en: 'Balls', aliases: ['篮球', '足球', '排球', '乒乓球', '羽毛球'] },
    { code: 'sport', zh: '体育器材', en: 'Sports gear', aliases: ['跳绳', '球拍', '体育用品'] },
    { code: 'game', zh: '棋类', en: 'Board games', aliases: ['跳棋', '象棋', '围棋', '军棋'] },
    { code: 'bookshelf', zh: '书架', en: 'Bookshelf', aliases: ['书柜', '图书柜'] },
    { code: 'desk', zh: '课桌', en: 'Desk', aliases: ['桌子', '书桌'] },
    { code: 'stool', zh: '凳子', en: 'Stool', aliases: ['椅子', '凳', '椅'] },
    { code: 'teaching', zh: '教具', en: 'Teaching aids', aliases: ['教学用具', '手工材料'] },
    { code: 'music', zh: '乐器', en: 'Instruments', aliases: ['音乐器材'] },
    { code: 'household', zh: '生活用品', en: 'Household', aliases: ['热水器', '消毒柜'] },
    { code: 'other', zh: '其他', en: 'Other', aliases: ['其它'] },
  ],
};

export const borrowerKind: CodeList = {
  name: 'borrowerKind',
  source: 'own codes: who borrows',
  entries: [
    { code: 'child', zh: '儿童', en: 'Child', aliases: ['学生'] },
    { code: 'staff', zh: '教师', en: 'Staff', aliases: ['教职工'] },
    { code: 'class', zh: '班级书箱', en: 'Class box', aliases: ['班级', '图书角'] },
  ],
};

export const lentKind: CodeList = {
  name: 'lentKind',
  source: 'own codes: what is lent',
  entries: [
    { code: 'book', zh: '图书', en: 'Books', aliases: ['书'] },
    { code: 'equipment', zh: '器材', en: 'Equipment', aliases: ['物品'] },
  ],
};
